// SPDX-License-Identifier: MIT
#include "channels/client/push.h"

namespace channels {

void Pushes::add(const std::string &ref, Answer answer)
{
    auto push = std::make_unique<Push>(m_scheduler, std::move(answer));
    push->timer.start(Timeout, [this, ref] {
        settle(ref,
               Error {ErrorKind::Unreachable,
                      QStringLiteral("The server did not answer in time."),
                      {}});
    });
    m_waiting.insert_or_assign(ref, std::move(push));
}

void Pushes::settle(const std::string &ref, const Result<std::string> &response)
{
    // Out of the table first: the answer may push again.
    const auto push = m_waiting.extract(ref);
    if (!push.empty())
        push.mapped()->answer(response);
}

void Pushes::settleAll(const Error &error)
{
    while (!m_waiting.empty())
        settle(m_waiting.begin()->first, error);
}

} // namespace channels
