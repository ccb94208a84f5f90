// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

//! The bytes of one run as text.
inline std::string_view bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

//! Ends the run as a finding when what has to hold does not.
inline void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

//! What libFuzzer calls; 0 always.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
