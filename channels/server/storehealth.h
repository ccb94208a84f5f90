// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

namespace channels::server {

//! When the log is to say that the store cannot be written, and that it can again: not for each
//! request, nor at every turn when small ones still find room and large ones do not. Pure.
class StoreHealth final {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::seconds Calm {10}; // without a failure, before it counts as well

    //! Whether this failure begins a trouble.
    [[nodiscard]] bool failed(Clock::time_point now)
    {
        const bool begins = !m_lastFailure;
        m_lastFailure = now;
        return begins;
    }
    //! Whether this success ends one.
    [[nodiscard]] bool succeeded(Clock::time_point now)
    {
        const bool ends = m_lastFailure && now - *m_lastFailure >= Calm;
        if (ends)
            m_lastFailure.reset();
        return ends;
    }

private:
    std::optional<Clock::time_point> m_lastFailure; // of the trouble that goes on
};

} // namespace channels::server
