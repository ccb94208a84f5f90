// SPDX-License-Identifier: MIT
#include "channels/client/scheduler.h"

#include <utility>

namespace channels {

void Timer::start(Scheduler::Duration delay, Scheduler::Callback callback)
{
    stop();
    m_id = m_scheduler.after(delay, [this, callback = std::move(callback)] {
        m_id = Scheduler::TimerId::None;
        // The call may start this timer again, or end its owner: it runs from a copy.
        const Scheduler::Callback call = callback;
        call();
    });
}

void Timer::stop()
{
    if (m_id != Scheduler::TimerId::None)
        m_scheduler.cancel(std::exchange(m_id, Scheduler::TimerId::None));
}

} // namespace channels
