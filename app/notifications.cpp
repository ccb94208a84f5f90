// SPDX-License-Identifier: MIT
#include "app/notifications.h"

#include "models/notifyrules.h"

namespace app {

using namespace Qt::StringLiterals;

Notifications::Notifications(const models::NewMessages &news,
                             const models::ChannelListModel &channels,
                             const models::Settings &settings, ui::MainWindow &window)
    : m_channels(channels)
    , m_settings(settings)
    , m_window(window)
    , m_notifier(QDBusConnection::sessionBus())
{
    connect(&news, &models::NewMessages::arrived, this, &Notifications::tellOf);
    connect(&channels, &models::ChannelListModel::refreshed, this, &Notifications::closeRead);
    connect(&m_notifier, &Notifier::opened, this, &Notifications::open);
    connect(&m_notifier, &Notifier::markReadRequested, this, &Notifications::markRead);
    connect(&m_notifier, &Notifier::replied, this, &Notifications::replied);
}

void Notifications::tellOf(const models::Arrival &arrival)
{
    const int row = m_channels.rowOf(arrival.channel);
    if (row < 0)
        return;
    const channels::ChannelSummary &summary = m_channels.summaryAt(row);
    const channels::ChannelInfo &info = summary.info;
    const QString &ownLevel = summary.arrangement.notifyLevel;
    const models::NotifyCase what {
        m_window.isActiveWindow() && m_window.openChannelName() == arrival.channel,
        m_channels.isMuted(summary),
        ownLevel.isEmpty() ? m_settings.value(models::Settings::Notifications).toString()
                           : ownLevel,
        m_settings.value(models::Settings::QuietHours).toBool(), m_channels.now()};
    const models::Notify verdict = models::notify(arrival, info, what);
    if (verdict == models::Notify::No)
        return;
    const int count = m_told[arrival.channel] += arrival.count;
    Notifier::Notification notification;
    notification.channel = arrival.channel;
    notification.summary = count == 1 ? info.title : tr("%1 new in %2").arg(count).arg(info.title);
    notification.body = arrival.senderName.isEmpty() || arrival.senderName == info.title
        ? arrival.text
        : u"%1: %2"_s.arg(arrival.senderName, arrival.text);
    notification.isUrgent = verdict == models::Notify::Urgent;
    m_notifier.show(notification);
}

void Notifications::closeRead()
{
    const QList<channels::ChannelName> told = m_told.keys();
    for (const channels::ChannelName &channel : told) {
        const int row = m_channels.rowOf(channel);
        if (row >= 0 && m_channels.summaryAt(row).unread > 0)
            continue;
        m_told.remove(channel);
        m_notifier.close(channel);
    }
}

void Notifications::open(const channels::ChannelName &channel, const QString &token)
{
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    m_window.bringForward();
    m_window.openChannel(channel);
}

void Notifications::markRead(const channels::ChannelName &channel)
{
    const int row = m_channels.rowOf(channel);
    if (row >= 0)
        Q_EMIT readUpTo(channel, m_channels.summaryAt(row).info.headSeq);
}

} // namespace app
