// SPDX-License-Identifier: MIT
#include "channels/client/qtscheduler.h"

#include <QTimerEvent>

#include <algorithm>

namespace channels {

Scheduler::TimerId QtScheduler::after(Duration delay, Callback callback)
{
    const int id = startTimer(std::max(delay, Duration::zero()));
    m_callbacks.insert_or_assign(id, std::move(callback));
    return TimerId(id);
}

void QtScheduler::cancel(TimerId timer)
{
    if (m_callbacks.erase(int(timer)) > 0)
        killTimer(int(timer));
}

void QtScheduler::timerEvent(QTimerEvent *event)
{
    killTimer(event->timerId());
    auto call = m_callbacks.extract(event->timerId());
    if (!call.empty())
        call.mapped()();
}

} // namespace channels
