// SPDX-License-Identifier: MIT
#include "ui/announcements.h"

#include "models/channellistmodel.h"
#include "models/sentences.h"
#include "ui/announcer.h"

using namespace Qt::StringLiterals;
using channels::ConnectionPhase;
using models::Announcement;

namespace ui {

namespace {

// Of messages whose first is not announced.
constexpr std::chrono::milliseconds BurstLasts {1000};

// "5 new messages in Sarah & Tom": the topic of a channel's own messages.
QString topicOf(const channels::ChannelName &channel)
{
    return u"messages "_s + channel.toString();
}

} // namespace

Announcements::Announcements(Announcer &announcer, const models::AnnouncementTexts &texts,
                             const models::ChannelListModel &channels, QObject *parent)
    : QObject(parent), m_announcer(announcer), m_texts(texts), m_channels(channels)
{
    // What waited has been said: the next arrival begins a new burst.
    connect(&announcer, &Announcer::told, this, [this](const QStringList &topics) {
        for (const QString &topic : topics)
            m_bursts.remove(topic);
    });
}

void Announcements::say(Announcement what, const models::AnnouncementParts &parts,
                        Politeness politeness, const QString &topic)
{
    m_announcer.announce(m_texts.text(what, parts), politeness, topic);
}

void Announcements::onChannelOpened(const channels::ChannelName &channel)
{
    m_open = channel;
    m_typing.clear();
    const int row = m_channels.rowOf(channel);
    if (row < 0)
        return;
    const channels::ChannelSummary &summary = m_channels.summaryAt(row);
    QStringList counts;
    if (summary.unread > 0)
        counts.append(models::unreadCount(summary.unread));
    if (summary.unseenChanges > 0)
        counts.append(models::changeCount(summary.unseenChanges));
    say(Announcement::ChannelOpened, {.couple = summary.info.title, .count = counts.join(", "_L1)},
        Politeness::Polite, u"channel"_s);
}

bool Announcements::isSoon(const channels::ChannelName &channel) const
{
    const int row = m_channels.rowOf(channel);
    if (row < 0)
        return false;
    const QDate today = m_channels.now().date();
    const QDate wedding = m_channels.summaryAt(row).info.weddingDate;
    return wedding.isValid() && today <= wedding && wedding <= today.addDays(1);
}

void Announcements::onArrived(const models::Arrival &arrival)
{
    const int row = m_channels.rowOf(arrival.channel);
    const bool isMuted = row >= 0 && m_channels.isMuted(m_channels.summaryAt(row));
    if (isMuted && arrival.channel != m_open)
        return;
    if (m_phase != ConnectionPhase::Live) {
        m_missed[arrival.channel] += arrival.count;
        return;
    }
    const QString couple = titleOf(arrival.channel);
    int fresh = arrival.count;
    const bool isUrgent =
        arrival.isChange && isSoon(arrival.channel) && m_texts.isOn(Announcement::PlanChangedSoon);
    if (isUrgent) {
        // A topic of its own each: one change does not make another unsaid.
        say(Announcement::PlanChangedSoon,
            {.couple = couple, .sender = arrival.changedBy, .text = arrival.change},
            Politeness::Assertive, u"change %1 %2"_s.arg(couple, arrival.change));
        if (--fresh == 0)
            return;
    }
    const QString topic = topicOf(arrival.channel);
    Burst &burst = m_bursts[topic];
    if (!burst.waits && burst.until.hasExpired())
        burst.count = 0;
    burst.count += fresh;
    burst.until.setRemainingTime(BurstLasts);
    // The newest of them may be the change that was said.
    Announcement what = Announcement::SeveralMessages;
    if (burst.count == 1 && !isUrgent)
        what =
            arrival.channel == m_open ? Announcement::MessageHere : Announcement::MessageElsewhere;
    burst.waits = burst.waits || m_texts.isOn(what);
    say(what, {couple, arrival.senderName, arrival.text, models::newMessageCount(burst.count)},
        Politeness::Polite, topic);
}

void Announcements::onConnectionChanged(const channels::ConnectionState &connection, bool isWriting)
{
    const ConnectionPhase before = std::exchange(m_phase, connection.phase);
    if (before == m_phase)
        return;
    if (m_phase == ConnectionPhase::Live)
        sayDigest();
    else if (before == ConnectionPhase::Live && m_phase == ConnectionPhase::Offline)
        say(Announcement::Offline, {}, isWriting ? Politeness::Assertive : Politeness::Polite,
            u"connection"_s);
}

void Announcements::onSendFailed(const QString &reason)
{
    m_waited.clear(); // not everything that waited was sent
    say(Announcement::SendFailed, {.text = reason}, Politeness::Assertive, u"failure"_s);
}

void Announcements::onWaitingChanged(const channels::ChannelName &channel, int waiting)
{
    if (m_phase == ConnectionPhase::Offline) {
        m_waited[channel] = waiting;
        return;
    }
    if (waiting > 0)
        return;
    const int count = m_waited.take(channel);
    if (count == 0)
        return; // it went out at once
    say(Announcement::WaitingSent,
        {.couple = titleOf(channel), .count = models::waitingSentCount(count)}, Politeness::Polite,
        u"queue "_s + channel.toString());
}

void Announcements::onTypingChanged(const channels::ChannelName &channel, const QStringList &names)
{
    if (channel != m_open)
        return;
    const QStringList before = std::exchange(m_typing, names);
    for (const QString &name : names) {
        if (!before.contains(name))
            say(Announcement::Typing, {.couple = titleOf(channel), .sender = name},
                Politeness::Polite, u"typing "_s + name);
    }
}

QString Announcements::titleOf(const channels::ChannelName &channel) const
{
    const int row = m_channels.rowOf(channel);
    return row < 0 ? tr("another channel") : m_channels.summaryAt(row).info.title;
}

void Announcements::sayDigest()
{
    const QString online = std::exchange(m_wasLive, true) ? tr("Back online") : tr("Online");
    const QHash<channels::ChannelName, int> missed = std::exchange(m_missed, {});
    int count = 0;
    for (const int messages : missed)
        count += messages;
    QString news;
    if (missed.size() == 1)
        news = tr("%1 in %2")
                   .arg(models::newMessageCount(count), titleOf(missed.keyBegin().operator*()));
    else if (count > 0)
        news = tr("%1 in %2 channels").arg(models::newMessageCount(count)).arg(missed.size());
    say(Announcement::Online, {.text = online, .count = news}, Politeness::Polite, u"connection"_s);
}

} // namespace ui
