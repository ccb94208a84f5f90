// SPDX-License-Identifier: MIT
#pragma once

#include "channels/store/storethread.h"

#include <deque>
#include <limits>

namespace support {

//! Work that waits until a test says go.
class ByHand final : public channels::StoreQueue {
public:
    void post(std::function<void()> work) override { m_waiting.push_back(std::move(work)); }
    std::size_t size() const { return m_waiting.size(); }
    void run(std::size_t count)
    {
        for (; count > 0 && !m_waiting.empty(); --count) {
            const auto work = std::move(m_waiting.front());
            m_waiting.pop_front();
            work();
        }
    }
    //! And what that asks for, until nothing is left.
    void runAll() { run(std::numeric_limits<std::size_t>::max()); }

private:
    std::deque<std::function<void()>> m_waiting;
};

} // namespace support
