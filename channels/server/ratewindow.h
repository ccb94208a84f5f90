// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>

namespace channels::server {

//! At most `limit` events in any window of the given length: exact, by remembering each event's
//! time, so that no burst of twice the limit fits across a boundary. Pure: the caller brings the
//! (monotonic) time.
class RateWindow final {
public:
    using Clock = std::chrono::steady_clock;

    RateWindow(std::size_t limit, Clock::duration length) : m_limit(limit), m_length(length) { }

    //! Records one event at \a now and answers nothing; or records nothing and answers how long it
    //! takes until one would be allowed.
    [[nodiscard]] std::optional<Clock::duration> tryAdd(Clock::time_point now);
    //! True when nothing is remembered that could refuse an event at \a now: the window can be
    //! thrown away.
    bool isIdle(Clock::time_point now) const;

private:
    std::size_t m_limit;
    Clock::duration m_length;
    std::deque<Clock::time_point> m_times;
};

} // namespace channels::server
