// SPDX-License-Identifier: MIT
#pragma once

#include "channels/protocol/frame.h"
#include "channels/server/serveroptions.h"
#include "channels/types/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace channels::server {

//! A broadcast that somebody wants to send, by whatever way it came: checked against the limits.
struct BroadcastRequest {
    std::string eventType; // 1 to 255 bytes
    std::string payload; // JSON text; bytes as `{"$bytes":"base64"}`
    std::optional<std::string> clientMessageId; // 1 to 128 bytes
};

//! Checks the parts themselves: PayloadTooLarge, or InvalidRequest for depth and lengths.
[[nodiscard]] Result<BroadcastRequest> checkBroadcast(BroadcastRequest request,
                                                      const Limits &limits);
//! From a text push's payload, `{"type":"broadcast","event":…,"payload":…,"clientMessageId"?:…}`.
[[nodiscard]] Result<BroadcastRequest> broadcastFromText(std::string_view payload,
                                                         const Limits &limits);
//! From a binary push, kind 0 (Phoenix: the event's name is the type) or 3 (Supabase).
[[nodiscard]] Result<BroadcastRequest> broadcastFromBinary(BinaryFrame frame, const Limits &limits);

//! The refusal of an ephemeral event where nothing is fanned out but what is stored.
inline constexpr char EphemeralOverHttp[] =
    "Typing is told over a WebSocket only: it is never stored.";

//! Events that are fanned out and never stored, nor counted as unread.
[[nodiscard]] bool isEphemeral(std::string_view eventType);

} // namespace channels::server
