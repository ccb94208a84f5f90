// SPDX-License-Identifier: MIT
#include "channels/store/messagerow.h"

#include "channels/store/sqltext.h"

namespace channels {

Message readMessage(const SqliteStatement &row, const ChannelName &channel)
{
    return {.id = textColumn(row, 0),
            .seq = row.integer(1),
            .channel = channel,
            .eventType = textColumn(row, 2),
            .payload = utf8Column(row, 3),
            .senderId = textColumn(row, 4),
            .senderName = textColumn(row, 5),
            .createdAt = timeColumn(row, 6),
            .expiresAt = timeColumn(row, 7),
            .clientMessageId = textColumn(row, 8)};
}

} // namespace channels
