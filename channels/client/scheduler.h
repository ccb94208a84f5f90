// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <chrono>
#include <cstdint>
#include <functional>

namespace channels {

//! The time, and calls at a later time. All waiting of the client goes through here, so that a test
//! or a simulation can hold the clock. The main thread only.
class Scheduler {
public:
    using Time = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::milliseconds;
    using Callback = std::function<void()>;
    enum class TimerId : std::uint64_t { None = 0 };

    virtual ~Scheduler() = default;

    virtual Time now() const = 0; // monotonic
    virtual QDateTime wallNow() const = 0; // UTC
    //! Calls \a callback once, \a delay from now, from the event loop.
    virtual TimerId after(Duration delay, Callback callback) = 0;
    //! Does nothing when the call was made already.
    virtual void cancel(TimerId timer) = 0;
};

//! A call of the scheduler that belongs to an object: at most one at a time, and none after the
//! end.
class Timer final {
public:
    explicit Timer(Scheduler &scheduler) : m_scheduler(scheduler) { }
    ~Timer() { stop(); }
    Timer(const Timer &) = delete;

    //! Replaces what was planned before.
    void start(Scheduler::Duration delay, Scheduler::Callback callback);
    void stop();
    bool isActive() const { return m_id != Scheduler::TimerId::None; }

private:
    Scheduler &m_scheduler;
    Scheduler::TimerId m_id = Scheduler::TimerId::None;
};

} // namespace channels
