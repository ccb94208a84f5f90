// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/serverstore.h"
#include "channels/types/error.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

// What a session says, as JSON (WIRE sections 2, 5 and 6).
namespace channels::server {

enum class RefusalOf { Join, Push };
//! The `response` of a refusing reply. The official clients show a join's whole, and look for a
//! push's code in `error`.
[[nodiscard]] std::string refusalPayload(const Error &error, RefusalOf what);
//! Of a `system` event on \a topic: what has no push that could be answered.
[[nodiscard]] std::string systemPayload(std::string_view topic, const Error &error);
struct Accepted {
    const std::string &epoch;
    const ChannelRow &channel;
    const Page &page;
    std::optional<std::size_t> messagesPerMinute; // for a client that paces itself by it
    std::string_view postgresChanges; // as in JoinRequest
};
//! The `response` of an accepted join.
[[nodiscard]] std::string joinedPayload(const Accepted &accepted);
//! The `response` of an acknowledged broadcast.
[[nodiscard]] std::string publishedPayload(const Published &published);
//! Of `server_draining`: when to come back.
[[nodiscard]] std::string drainPayload(std::chrono::milliseconds retryAfter);

} // namespace channels::server
