// SPDX-License-Identifier: MIT
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <functional>
#include <utility>

namespace channels::server {

//! Calls \a work on the context's thread, first after \a interval and then each time as long after
//! it has returned, until it is stopped or gone.
class RepeatingTimer final {
public:
    RepeatingTimer(boost::asio::io_context &context, std::chrono::milliseconds interval,
                   std::function<void()> work)
        : m_timer(context), m_interval(interval), m_work(std::move(work))
    {
        wait();
    }

    void stop()
    {
        m_isStopped = true;
        m_timer.cancel();
    }

private:
    void wait()
    {
        m_timer.expires_after(m_interval);
        m_timer.async_wait([this](const boost::system::error_code &cancelled) {
            // One that was due already when it was stopped comes without an error.
            if (cancelled || m_isStopped)
                return;
            m_work();
            if (!m_isStopped)
                wait();
        });
    }

    boost::asio::steady_timer m_timer;
    std::chrono::milliseconds m_interval;
    std::function<void()> m_work;
    bool m_isStopped = false;
};

} // namespace channels::server
