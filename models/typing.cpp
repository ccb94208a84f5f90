// SPDX-License-Identifier: MIT
#include "models/typing.h"

#include "channels/types/eventtypes.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace models {

namespace {

constexpr std::chrono::milliseconds Lasts = 3s;

} // namespace

Typing::Typing(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(500ms);
    connect(&m_timer, &QTimer::timeout, this, &Typing::expire);
}

QStringList Typing::names(const channels::ChannelName &channel) const
{
    QStringList names;
    for (const Person &person : m_people.value(channel))
        names.append(person.name.isEmpty() ? tr("Somebody") : person.name);
    names.sort();
    return names;
}

QString Typing::sentence(const channels::ChannelName &channel) const
{
    const QStringList who = names(channel);
    if (who.isEmpty())
        return {};
    if (who.size() == 1)
        return tr("%1 is typing…").arg(who.constFirst());
    if (who.size() == 2)
        return tr("%1 and %2 are typing…").arg(who.at(0), who.at(1));
    return tr("Several people are typing…");
}

void Typing::note(const channels::Message &event)
{
    if (event.eventType != channels::eventtypes::Typing || event.senderId == m_userId)
        return;
    auto &people = m_people[event.channel];
    const bool isNews = !people.contains(event.senderId);
    people.insert(event.senderId, {event.senderName, QDeadlineTimer(Lasts)});
    if (!m_timer.isActive())
        m_timer.start();
    if (isNews)
        Q_EMIT changed(event.channel);
}

void Typing::forget(const channels::ChannelName &channel, const QString &userId)
{
    const auto people = m_people.find(channel);
    if (people == m_people.end() || people->remove(userId) == 0)
        return;
    if (people->isEmpty())
        m_people.erase(people);
    Q_EMIT changed(channel);
}

void Typing::expire()
{
    QList<std::pair<channels::ChannelName, QString>> gone;
    for (auto people = m_people.cbegin(); people != m_people.cend(); ++people) {
        for (auto person = people->cbegin(); person != people->cend(); ++person) {
            if (person->until.hasExpired())
                gone.append({people.key(), person.key()});
        }
    }
    for (const auto &[channel, userId] : gone)
        forget(channel, userId);
    if (m_people.isEmpty())
        m_timer.stop();
}

} // namespace models
