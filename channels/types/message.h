// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"

#include <QByteArray>
#include <QDateTime>

namespace channels {

//! One stored message of a channel (CONTRACT section 4).
struct Message {
    QString id; // UUIDv7
    qint64 seq = 0; // contiguous per channel from 1
    ChannelName channel;
    QString eventType;
    QByteArray payload; // JSON text, UTF-8
    QString senderId;
    QString senderName;
    QDateTime createdAt; // UTC, milliseconds
    QDateTime expiresAt; // UTC, milliseconds
    QString clientMessageId; // empty when the sender gave none

    bool operator==(const Message &) const = default;
};

} // namespace channels

Q_DECLARE_METATYPE(channels::Message)
