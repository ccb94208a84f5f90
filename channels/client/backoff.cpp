// SPDX-License-Identifier: MIT
#include "channels/client/backoff.h"

#include <algorithm>

namespace channels {

Backoff::Duration Backoff::next(double random)
{
    // 2^20 times the first delay is past any ceiling; the bound keeps the shift in range.
    const Duration bound = std::min(m_ceiling, m_first * (1 << std::min(m_attempt, 20)));
    ++m_attempt;
    return std::chrono::duration_cast<Duration>(bound * random);
}

} // namespace channels
