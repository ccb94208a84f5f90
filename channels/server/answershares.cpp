// SPDX-License-Identifier: MIT
#include "channels/server/answershares.h"

namespace channels::server {

AnswerShares::Share AnswerShares::begin(const std::string &userId)
{
    const auto count = m_counts->try_emplace(userId, 0).first;
    if (count->second >= m_perUser)
        return {};
    ++count->second;
    return {m_counts.get(), [counts = m_counts, userId](const void *) {
                const auto ended = counts->find(userId);
                if (--ended->second == 0)
                    counts->erase(ended);
            }};
}

} // namespace channels::server
