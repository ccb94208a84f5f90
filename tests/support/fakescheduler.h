// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/scheduler.h"

#include <map>
#include <utility>

namespace support {

//! A clock that stands until it is moved. Calls are made in the order of their times, and of their
//! making where those are equal.
class FakeScheduler final : public channels::Scheduler {
public:
    Time now() const override { return m_now; }
    QDateTime wallNow() const override { return m_wall; }

    TimerId after(Duration delay, Callback callback) override
    {
        const auto id = TimerId(++m_lastId);
        m_calls.emplace(std::pair(m_now + delay, id), std::move(callback));
        return id;
    }

    void cancel(TimerId timer) override
    {
        std::erase_if(m_calls, [timer](const auto &call) { return call.first.second == timer; });
    }

    //! Lets \a duration pass, and what is due in it happen.
    void advance(Duration duration)
    {
        const Time until = m_now + duration;
        while (!m_calls.empty() && m_calls.begin()->first.first <= until) {
            auto call = m_calls.extract(m_calls.begin());
            moveTo(std::max(m_now, call.key().first));
            call.mapped()();
        }
        moveTo(until);
    }

    //! The computer's clock is set; nothing else notices.
    void setWall(const QDateTime &wall) { m_wall = wall; }
    //! How many calls are planned.
    std::size_t planned() const { return m_calls.size(); }

private:
    void moveTo(Time time)
    {
        m_wall = m_wall.addMSecs(std::chrono::duration_cast<Duration>(time - m_now).count());
        m_now = time;
    }

    Time m_now {std::chrono::hours(1)};
    QDateTime m_wall {QDate(2026, 5, 1), QTime(12, 0), Qt::UTC};
    std::uint64_t m_lastId = 0;
    std::map<std::pair<Time, TimerId>, Callback> m_calls;
};

} // namespace support
