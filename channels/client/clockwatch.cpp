// SPDX-License-Identifier: MIT
#include "channels/client/clockwatch.h"

namespace channels {

void ClockWatch::start(Scheduler::Time now, const QDateTime &wall)
{
    m_now = now;
    m_wall = wall;
}

bool ClockWatch::hasJumped(Scheduler::Time now, const QDateTime &wall)
{
    const auto passed = std::chrono::duration_cast<Scheduler::Duration>(now - m_now);
    const Scheduler::Duration wallPassed(m_wall.msecsTo(wall));
    start(now, wall);
    // The monotonic clock stands still while a computer sleeps; a program that was stopped comes
    // back late by both.
    return std::chrono::abs(wallPassed - passed) > Tolerance || passed > Interval + Tolerance;
}

} // namespace channels
