// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/scheduler.h"

namespace channels {

//! Notices that the computer has slept, or that the program stood still: the two clocks, or the
//! clock and the plan, do not agree any more. Pure: the caller looks at the clocks every Interval.
class ClockWatch final {
public:
    static constexpr Scheduler::Duration Interval {5'000};
    //! Clocks are set by less than this all the time.
    static constexpr Scheduler::Duration Tolerance {3'000};

    //! From now on.
    void start(Scheduler::Time now, const QDateTime &wall);
    //! Whether time has jumped since it was asked last.
    [[nodiscard]] bool hasJumped(Scheduler::Time now, const QDateTime &wall);

private:
    Scheduler::Time m_now;
    QDateTime m_wall;
};

} // namespace channels
