// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>

namespace channels {

//! A random UUID (version 4), lower case, without braces. Any thread.
[[nodiscard]] std::string makeUuid();

//! A time-ordered UUID (version 7, RFC 9562) for \a now. Two made by one process in the same
//! millisecond still sort in the order in which they were made. Any thread.
[[nodiscard]] std::string makeUuidV7(std::chrono::system_clock::time_point now);

} // namespace channels
