// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/error.h"

#include <QDateTime>

#include <optional>

namespace channels {

//! What the connection to the server is doing.
enum class ConnectionPhase { Connecting, Joining, Live, CatchingUp, Offline, Refused, SignedOut };

//! The connection as people are told of it.
struct ConnectionState {
    ConnectionPhase phase = ConnectionPhase::Offline;
    QDateTime nextAttempt; // UTC; with Offline, when one is planned
    std::optional<Error>
        error; // with Refused and SignedOut: why; with Offline, when it can be mended

    bool operator==(const ConnectionState &) const = default;
};

//! What one channel is doing, as its indicator shows it.
enum class ChannelState { Live, Joining, CatchingUp, Paused, Offline, Refused };

} // namespace channels

Q_DECLARE_METATYPE(channels::ConnectionState)
Q_DECLARE_METATYPE(channels::ChannelState)
