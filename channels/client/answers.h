// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "channels/types/message.h"
#include "channels/types/result.h"

#include <QList>

#include <optional>
#include <string>
#include <string_view>

namespace channels {

// What a server says over the socket, read into values. Nothing is trusted: a text that is not what
// it should be is an Internal error, never a guess. Pure; any thread.

//! A stored message that has just been sent, or a short-lived event.
struct Broadcast {
    Message message; // seq 0, no id: ephemeral
    QString epoch;
};

//! The reply to a join that asked for what was missed.
struct JoinAnswer {
    SubscriptionStatus status = SubscriptionStatus::Active;
    QString epoch;
    qint64 headSeq = 0;
    QString lastSeenMessageId; // empty: none
    qint64 messagesPerMinute = 0; // what the channel takes of all senders together; 0: not told
    QList<Message> messages; // ascending; what lies before the first is gone from the server
};

//! The reply to a broadcast that asked for an acknowledgement.
struct PublishAnswer {
    QString messageId;
    qint64 seq = 0;
};

//! Somebody has read up to a message.
struct ReadMarker {
    QString userId;
    QString lastSeenMessageId;
    qint64 lastSeenSeq = 0; // 0: not told
};

//! The payload of a `phx_reply`: the response's JSON, or the refusal.
[[nodiscard]] Result<std::string> readReply(std::string_view payload);
[[nodiscard]] Result<JoinAnswer> readJoinAnswer(const ChannelName &channel,
                                                std::string_view response);
[[nodiscard]] Result<PublishAnswer> readPublishAnswer(std::string_view response);
[[nodiscard]] Result<Broadcast> readBroadcast(const ChannelName &channel, std::string_view payload);
[[nodiscard]] Result<ReadMarker> readReadMarker(std::string_view payload);

//! The error that a `system` event tells of; nothing when it tells of none.
[[nodiscard]] std::optional<Error> readComplaint(std::string_view payload);

} // namespace channels
