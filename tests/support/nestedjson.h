// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace support {

//! JSON that is \a depth arrays deep, and nothing else.
[[nodiscard]] inline std::string nestedArrays(int depth)
{
    return std::string(std::size_t(depth), '[') + std::string(std::size_t(depth), ']');
}

} // namespace support
