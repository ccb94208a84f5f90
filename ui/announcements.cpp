// SPDX-License-Identifier: MIT
#include "ui/announcements.h"

#include "models/channellistmodel.h"
#include "models/sentences.h"
#include "ui/announcer.h"

using namespace Qt::StringLiterals;
using channels::ConnectionPhase;

namespace ui {

namespace {

// "5 new messages in Sarah & Tom": the topic of a channel's own messages.
QString topicOf(const channels::ChannelName &channel)
{
    return u"messages "_s + channel.toString();
}

} // namespace

Announcements::Announcements(Announcer &announcer, const models::ChannelListModel &channels,
                             QObject *parent)
    : QObject(parent), m_announcer(announcer), m_channels(channels)
{
    // What waited has been said: the next arrival begins a new burst.
    connect(&announcer, &Announcer::announced, this,
            [this](const QString &, Politeness politeness) {
                if (politeness == Politeness::Polite)
                    m_burst.clear();
            });
}

void Announcements::onChannelOpened(const channels::ChannelName &channel)
{
    m_open = channel;
    const int row = m_channels.rowOf(channel);
    if (row < 0)
        return;
    const channels::ChannelSummary &summary = m_channels.summaryAt(row);
    QStringList parts = {summary.info.title};
    if (summary.unread > 0)
        parts.append(models::unreadCount(summary.unread));
    if (summary.unseenChanges > 0)
        parts.append(models::changeCount(summary.unseenChanges));
    m_announcer.announce(parts.join(", "_L1), Politeness::Polite, u"channel"_s);
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
    const int count = m_burst[arrival.channel] += arrival.count;
    QString text;
    if (count > 1)
        text = tr("%1 in %2").arg(models::newMessageCount(count), titleOf(arrival.channel));
    else if (arrival.channel == m_open)
        text = tr("%1: %2").arg(arrival.senderName, arrival.text);
    else
        text = tr("%1 in %2").arg(arrival.senderName, titleOf(arrival.channel));
    m_announcer.announce(text, Politeness::Polite, topicOf(arrival.channel));
}

void Announcements::onConnectionChanged(const channels::ConnectionState &connection)
{
    const ConnectionPhase before = std::exchange(m_phase, connection.phase);
    if (before == m_phase)
        return;
    if (m_phase == ConnectionPhase::Live)
        sayDigest();
    else if (before == ConnectionPhase::Live && m_phase == ConnectionPhase::Offline)
        m_announcer.announce(tr("Offline. Reading and writing still work"), Politeness::Polite,
                             u"connection"_s);
}

void Announcements::onSendFailed(const QString &reason)
{
    m_waited.clear(); // not everything that waited was sent
    m_announcer.announce(tr("Not sent: %1").arg(reason), Politeness::Assertive, u"failure"_s);
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
    const QString sent =
        count == 1 ? tr("1 waiting message sent") : tr("%n waiting messages sent", nullptr, count);
    const QString text = channel == m_open ? sent : tr("%1 in %2").arg(sent, titleOf(channel));
    m_announcer.announce(text, Politeness::Polite, u"queue "_s + channel.toString());
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
    QString text = online;
    if (missed.size() == 1)
        text = tr("%1. %2 in %3")
                   .arg(online, models::newMessageCount(count),
                        titleOf(missed.keyBegin().operator*()));
    else if (count > 0)
        text = tr("%1. %2 in %3 channels")
                   .arg(online, models::newMessageCount(count))
                   .arg(missed.size());
    m_announcer.announce(text, Politeness::Polite, u"connection"_s);
}

} // namespace ui
