// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/api.h"
#include "channels/client/networkwatch.h"
#include "channels/client/scheduler.h"
#include "channels/client/transport.h"
#include "channels/client/websocketchannelmanager.h"

namespace channels {

//! Everything of the client that is not decided by its own rules.
struct WebSocketChannelManager::Parts {
    std::unique_ptr<Scheduler> scheduler;
    TransportFactory makeTransport;
    std::unique_ptr<Api> api;
    std::function<double()> random; // in [0, 1)
    std::function<QString()> makeId; // of a message, for its whole life: a UUID
    std::unique_ptr<NetworkWatch> network; // may be null: nobody tells
};

//! The real ones: the computer's clock, WebSocket, HTTP, the system's random source.
[[nodiscard]] std::unique_ptr<WebSocketChannelManager::Parts> makeParts();

} // namespace channels
