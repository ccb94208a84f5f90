// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace channels {

//! A random UUID (version 4), lower case, without braces. Any thread.
[[nodiscard]] std::string makeUuid();

//! A time-ordered UUID (version 7, RFC 9562) for \a now. Two made by one process in the same
//! millisecond still sort in the order in which they were made. Any thread.
[[nodiscard]] std::string makeUuidV7(std::chrono::system_clock::time_point now);

//! The time that one of version 7 was made for, in whole milliseconds; nothing for other text.
[[nodiscard]] std::optional<std::chrono::sys_time<std::chrono::milliseconds>>
timeOfUuidV7(std::string_view uuid);

} // namespace channels
