// SPDX-License-Identifier: MIT
#include "channels/client/catchup.h"

#include <algorithm>

namespace channels {

CatchUp::Step CatchUp::joined(const JoinAnswer &answer)
{
    Step step;
    m_joined = true;
    if (answer.epoch != m_epoch) {
        m_epoch = answer.epoch;
        m_seq = 0;
        step.store = true;
    }
    // The answer, and the pages after it, hold again what was held back here.
    m_held.clear();
    m_target = answer.headSeq;
    m_fetching = false;
    // A seq ahead of the server's head is a position of nowhere: it would hide what is to come.
    m_seq = std::min(m_seq, m_target);
    take(answer.messages, step);
    if (answer.messages.isEmpty())
        skipTo(m_target, step);
    fetchIfIncomplete(step);
    step.epoch = m_epoch;
    return step;
}

CatchUp::Step CatchUp::received(const Message &message, const QString &epoch)
{
    Step step;
    step.epoch = m_epoch;
    if (epoch != m_epoch) {
        step.rejoin = true;
        return step;
    }
    if (message.seq <= m_seq)
        return step; // came before
    m_target = std::max(m_target, message.seq);
    if (m_held.size() < MaxHeld)
        m_held.insert_or_assign(message.seq, message);
    if (!m_fetching)
        takeHeld(step);
    fetchIfIncomplete(step);
    return step;
}

CatchUp::Step CatchUp::fetched(const MessagePage &page)
{
    Step step;
    step.epoch = m_epoch;
    m_fetching = false;
    const qint64 before = m_seq;
    take(page.messages, step);
    m_held.erase(m_held.begin(), m_held.upper_bound(m_seq));
    if (m_seq == before) {
        // Nothing is left of what was asked for: it has expired. What is held comes after it.
        skipTo(m_held.empty() ? m_target : m_held.begin()->first - 1, step);
    }
    takeHeld(step);
    fetchIfIncomplete(step);
    return step;
}

void CatchUp::interrupted()
{
    m_joined = false;
    m_fetching = false;
}

// Messages of an answer to "after m_seq": a seq that is not among them is gone from the server.
void CatchUp::take(const QList<Message> &messages, Step &step)
{
    for (const Message &message : messages) {
        if (message.seq <= m_seq)
            continue;
        skipTo(message.seq - 1, step);
        m_seq = message.seq;
        step.messages.append(message);
        step.store = true;
    }
    m_target = std::max(m_target, m_seq);
}

// What lies between is gone from the server: that is told, not passed over.
void CatchUp::skipTo(qint64 seq, Step &step)
{
    if (seq <= m_seq)
        return;
    step.gaps.append({m_seq + 1, seq});
    step.store = true;
    m_seq = seq;
}

void CatchUp::takeHeld(Step &step)
{
    for (auto next = m_held.begin(); next != m_held.end() && next->first == m_seq + 1;
         next = m_held.erase(next)) {
        m_seq = next->first;
        step.messages.append(next->second);
        step.store = true;
    }
}

void CatchUp::fetchIfIncomplete(Step &step)
{
    if (m_fetching || isComplete())
        return;
    m_fetching = true;
    step.fetchAfter = m_seq;
}

} // namespace channels
