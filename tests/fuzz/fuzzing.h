// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

//! What every fuzz target defines: called with each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace fuzzing {

//! Ends the program when \a condition is false, in every build: the fuzzer then keeps the input.
inline void require(bool condition, const char *what)
{
    if (condition)
        return;
    std::fprintf(stderr, "Not true: %s\n", what);
    std::abort();
}

inline std::string_view textOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

//! Small repeatable numbers, for where an input is cut.
class Numbers final {
public:
    explicit Numbers(std::uint32_t seed) : m_state(seed) { }
    //! From 1 to \a most.
    std::size_t upTo(std::size_t most)
    {
        m_state = m_state * 1664525u + 1013904223u;
        return 1 + (m_state >> 8) % most;
    }

private:
    std::uint32_t m_state;
};

} // namespace fuzzing
