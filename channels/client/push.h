// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/scheduler.h"
#include "channels/types/result.h"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace channels {

//! Requests that wait for their replies, by their refs. Each is answered exactly once: by its
//! reply, by Unreachable when its time is over, or by what ends them all.
class Pushes final {
public:
    using Answer = std::function<void(const Result<std::string> &response)>;
    static constexpr Scheduler::Duration Timeout {10'000};

    explicit Pushes(Scheduler &scheduler) : m_scheduler(scheduler) { }
    Pushes(const Pushes &) = delete;

    void add(const std::string &ref, Answer answer);
    //! Does nothing for a ref that nobody waits for (any more).
    void settle(const std::string &ref, const Result<std::string> &response);
    void settleAll(const Error &error);

private:
    struct Push {
        Push(Scheduler &scheduler, Answer toCall) : timer(scheduler), answer(std::move(toCall)) { }
        Timer timer;
        Answer answer;
    };

    Scheduler &m_scheduler;
    std::map<std::string, std::unique_ptr<Push>> m_waiting;
};

} // namespace channels
