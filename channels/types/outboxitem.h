// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"
#include "channels/types/error.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace channels {

//! States of a message that this user sends (CONTRACT section 6): forwards only, except by a retry.
//! Sent: handed to the socket and acknowledged by the server. Delivered: seen again in the channel.
enum class DeliveryState { Queued, Sending, Sent, Delivered, Seen, Failed, Waiting };

//! One message that waits in the outbox on disk.
struct OutboxItem {
    QString clientMessageId; // UUID, the same for its whole life
    ChannelName channel;
    QString eventType;
    QByteArray payload; // JSON text, UTF-8
    QDateTime createdAt; // UTC
    DeliveryState state = DeliveryState::Queued;
    std::optional<Error> error; // with Failed: why
    bool attempted = false; // a server may have it under this id: its text can change no more
    bool confirmed = false; // by a person: goes out however old it is

    bool operator==(const OutboxItem &) const = default;
};

} // namespace channels

Q_DECLARE_METATYPE(channels::OutboxItem)
