// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <utility>

namespace simulation {

using Time = std::chrono::steady_clock::time_point;
using Duration = std::chrono::microseconds;

//! Everything that a run draws by lot, from one seed. (The distributions of the standard library
//! differ from one library to the next.)
class Lot final {
public:
    explicit Lot(std::uint64_t seed) : m_engine(seed) { }

    //! 0 to \a bound - 1.
    std::uint64_t below(std::uint64_t bound) { return bound < 2 ? 0 : m_engine() % bound; }
    int between(int least, int most) { return least + int(below(std::uint64_t(most - least) + 1)); }
    bool oneIn(std::uint64_t chances) { return below(chances) == 0; }
    double fraction() { return double(m_engine() >> 11) * 0x1.0p-53; } // [0, 1)
    Duration duration(Duration least, Duration most)
    {
        return least + Duration(below(std::uint64_t((most - least).count()) + 1));
    }

private:
    std::mt19937_64 m_engine;
};

//! What happens when, in all of the simulated world: one thing at a time, in the order of their
//! times, and of their planning where those are equal.
class Timeline final {
public:
    //! On whose behalf something happens: what ends forgets all that was planned for it.
    using Owner = std::uint64_t;
    using EventId = std::uint64_t;
    using Act = std::function<void()>;

    Time now() const { return m_now; }
    Owner newOwner() { return ++m_lastOwner; }
    EventId at(Time time, Owner owner, Act act);
    EventId after(Duration delay, Owner owner, Act act)
    {
        return at(m_now + delay, owner, std::move(act));
    }
    void cancel(EventId id);
    void forget(Owner owner);

    //! Goes to the next thing that happens, unless it is after \a until, and lets it happen.
    bool step(Time until);
    //! Nothing more happens before \a time: the clock goes there.
    void rest(Time time) { m_now = std::max(m_now, time); }
    std::int64_t steps() const { return m_steps; }

private:
    struct Event {
        Owner owner = 0;
        Act act;
    };

    Time m_now {std::chrono::hours(1)};
    Owner m_lastOwner = 0;
    EventId m_lastId = 0;
    std::int64_t m_steps = 0;
    std::map<std::pair<Time, EventId>, Event> m_events;
    std::map<EventId, Time> m_times;
};

} // namespace simulation
