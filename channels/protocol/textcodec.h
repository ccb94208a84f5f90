// SPDX-License-Identifier: MIT
#pragma once

#include "channels/protocol/frame.h"
#include "channels/types/result.h"

#include <string>
#include <string_view>

namespace channels {

//! Nested objects and arrays allowed in a frame: the payload's 64 (CONTRACT section 7), the frame's
//! own array and the broadcast envelope around it.
inline constexpr int MaxFrameDepth = 66;
//! What a server sends: the reply to a join holds messages (array, payload, response, array of
//! messages, message), each with a payload of 64.
inline constexpr int MaxServerFrameDepth = 69;

//! Reads one text frame, from a client or from a server. The whole text is validated: JSON, UTF-8,
//! depth and the types of the members; extra array members and object keys are ignored. The payload
//! is kept as it was written. Fails with InvalidRequest. Any thread.
[[nodiscard]] Result<Frame> decodeText(Vsn vsn, std::string_view text,
                                       int maxDepth = MaxFrameDepth);

//! Writes one text frame. A v1 frame holds `join_ref` only when the frame has one.
[[nodiscard]] std::string encodeText(Vsn vsn, const Frame &frame);

} // namespace channels
