// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace channels::server {

//! A person's name as others will see it: \a text without white space around it, 1 to 200 bytes of
//! UTF-8 that show something, without line breaks, control characters and those that turn the
//! direction of the text around them. Nothing when it is none. Any thread.
[[nodiscard]] std::optional<std::string> displayNameFrom(std::string_view text);

//! What is said of one that is none.
inline constexpr const char *DisplayNameRule =
    "A display name has 1 to 200 bytes that can be seen, on one line.";

} // namespace channels::server
