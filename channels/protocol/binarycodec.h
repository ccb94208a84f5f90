// SPDX-License-Identifier: MIT
#pragma once

#include "channels/protocol/frame.h"
#include "channels/types/result.h"

#include <string>
#include <string_view>

namespace channels {

// The same kind byte stands for another layout in each direction (WIRE section 3), so each
// direction has its own pair. Decoding checks every length against the bytes there, that texts are
// UTF-8, that metadata is a JSON object and that a Json payload is valid JSON of bounded depth;
// it fails with InvalidRequest. Any thread.

//! Kinds 0 and 3.
[[nodiscard]] Result<BinaryFrame> decodeClientBinary(std::string_view bytes);
//! Kinds 0, 1, 2 and 4.
[[nodiscard]] Result<BinaryFrame> decodeServerBinary(std::string_view bytes);

//! Kinds 0 and 3. Fails with InvalidRequest when a field is longer than its length byte can say.
[[nodiscard]] Result<std::string> encodeClientBinary(const BinaryFrame &frame);
//! Kinds 0, 1, 2 and 4; fails likewise.
[[nodiscard]] Result<std::string> encodeServerBinary(const BinaryFrame &frame);

} // namespace channels
