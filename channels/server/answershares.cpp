// SPDX-License-Identifier: MIT
#include "channels/server/answershares.h"

namespace channels::server {

AnswerShares::Share AnswerShares::begin(const std::string &userId, std::size_t weight)
{
    const auto count = m_counts->try_emplace(userId, 0).first;
    if (count->second > 0 && count->second + weight > m_perUser)
        return {};
    count->second += weight;
    return {m_counts.get(), [counts = m_counts, userId, weight](const void *) {
                const auto ended = counts->find(userId);
                ended->second -= weight;
                if (ended->second == 0)
                    counts->erase(ended);
            }};
}

} // namespace channels::server
