// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace channels {

// Checks on JSON text that is kept as text. Any thread. A number may have any number of digits and
// stays as it was written; one beyond what an IEEE double reaches (1e400) is refused, as RFC 8259
// section 6 lets a reader do.

//! Nested objects and arrays allowed in a message's payload.
inline constexpr int MaxPayloadDepth = 64;
//! Nested objects and arrays that are taken when nothing is said.
inline constexpr int MaxJsonDepth = 66;
//! How many are taken at most, whatever is asked for.
inline constexpr int DeepestJson = 69;

//! True when \a text is one JSON value in valid UTF-8, white space around it allowed, with at most
//! \a maxDepth objects and arrays inside one another.
[[nodiscard]] bool isJson(std::string_view text, int maxDepth = MaxJsonDepth);
//! The same, and the value is an object.
[[nodiscard]] bool isJsonObject(std::string_view text, int maxDepth = MaxJsonDepth);
//! How deep objects and arrays lie inside one another; 0 for a plain value. \a json is valid.
[[nodiscard]] int jsonDepth(std::string_view json);

} // namespace channels
