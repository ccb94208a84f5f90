// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace channels {

//! Delays before the next connection attempt: exponential with full jitter (each delay is drawn
//! evenly from zero to a ceiling that doubles), so that a thousand clients that lost the same
//! server do not come back in step. Pure: the caller brings the random number.
class Backoff final {
public:
    using Duration = std::chrono::milliseconds;

    explicit Backoff(Duration first = std::chrono::milliseconds(500),
                     Duration ceiling = std::chrono::seconds(30))
        : m_first(first), m_ceiling(ceiling)
    {
    }

    //! \a random is in [0, 1).
    [[nodiscard]] Duration next(double random);
    //! The connection has proved itself: the first frame after a completed rejoin.
    void reset() { m_attempt = 0; }
    int attempt() const { return m_attempt; }

private:
    Duration m_first;
    Duration m_ceiling;
    int m_attempt = 0;
};

} // namespace channels
