// SPDX-License-Identifier: MIT
#include "ui/announcementqueue.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto Settle = 250ms;
constexpr auto Longest = 1000ms;
constexpr auto Between = 1200ms;
constexpr auto SameAgain = 1500ms;
constexpr auto TypingPause = 700ms;
constexpr int TopicsAtOnce = 3;
constexpr int MostCharacters = 300;

} // namespace

QString spokenLine(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= MostCharacters ? line : line.left(MostCharacters - 1) + u'…';
}

void AnnouncementQueue::add(const QString &text, Politeness politeness, const QString &topic,
                            Time now)
{
    const QString line = spokenLine(text);
    if (line.isEmpty())
        return;
    if (m_waiting.isEmpty())
        m_firstAt = now;
    m_lastAt = now;
    const auto same = std::ranges::find_if(m_waiting, [&](const Waiting &waiting) {
        return waiting.topic == topic && waiting.politeness == politeness;
    });
    if (same != m_waiting.end())
        m_waiting.erase(same);
    m_waiting.append({line, topic, politeness});
}

bool AnnouncementQueue::isUrgent(const Waiting &waiting)
{
    return waiting.politeness != Politeness::Polite;
}

std::optional<AnnouncementQueue::Time> AnnouncementQueue::due() const
{
    if (m_waiting.isEmpty())
        return {};
    if (std::ranges::any_of(m_waiting, isUrgent))
        return m_firstAt;
    Time due = std::min(m_lastAt + Settle, m_firstAt + Longest);
    if (m_saidAt)
        due = std::max(due, *m_saidAt + Between);
    if (m_typedAt)
        due = std::max(due, *m_typedAt + TypingPause);
    return due;
}

std::optional<AnnouncementQueue::Utterance> AnnouncementQueue::take(Time now)
{
    const std::optional<Time> when = due();
    if (!when || now < *when)
        return {};
    const auto urgent = std::ranges::find_if(m_waiting, isUrgent);
    if (urgent != m_waiting.end()) {
        const Waiting first = *urgent;
        m_waiting.erase(urgent);
        return say({first.text, first.politeness, {first.topic}}, now);
    }
    QStringList texts;
    QStringList topics;
    while (!m_waiting.isEmpty() && texts.size() < TopicsAtOnce) {
        const Waiting first = m_waiting.takeFirst();
        texts.append(first.text);
        topics.append(first.topic);
    }
    m_firstAt = now;
    m_lastAt = now;
    return say({texts.join(". "_L1), Politeness::Polite, topics}, now);
}

std::optional<AnnouncementQueue::Utterance> AnnouncementQueue::say(Utterance utterance, Time now)
{
    const bool isAsked = utterance.politeness == Politeness::OnRequest;
    if (!isAsked && m_saidAt && utterance.text == m_said && now - *m_saidAt < SameAgain)
        return {};
    m_said = utterance.text;
    m_saidAt = now;
    utterance.text = spokenLine(utterance.text);
    return utterance;
}

} // namespace ui
