// SPDX-License-Identifier: MIT
#include "channels/server/ratewindow.h"

namespace channels::server {

std::optional<RateWindow::Clock::duration> RateWindow::tryAdd(Clock::time_point now)
{
    while (!m_times.empty() && m_times.front() <= now - m_length)
        m_times.pop_front();
    if (m_times.size() >= m_limit)
        return m_times.empty() ? m_length : m_times.front() + m_length - now;
    m_times.push_back(now);
    return {};
}

bool RateWindow::isIdle(Clock::time_point now) const
{
    return m_times.empty() || m_times.back() <= now - m_length;
}

} // namespace channels::server
