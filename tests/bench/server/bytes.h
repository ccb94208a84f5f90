// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bench {

inline void appendBigEndian(std::string &out, std::uint64_t value, int byteCount)
{
    for (int i = byteCount - 1; i >= 0; --i)
        out += char(value >> (8 * i));
}

inline std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char c : bytes)
        value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

//! What the raw server speaks: a length of four bytes, a command of one ('S' subscribe, 'P'
//! publish, 'A' subscribed, 'D' delivered), then a channel of four bytes ('S' and 'P') and the
//! payload.
inline std::string rawFrame(char command, std::string_view body)
{
    std::string frame;
    frame.reserve(5 + body.size());
    appendBigEndian(frame, body.size() + 1, 4);
    frame += command;
    frame += body;
    return frame;
}

} // namespace bench
