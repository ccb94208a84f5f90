// SPDX-License-Identifier: MIT
#include "app/notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const auto Service = u"org.freedesktop.Notifications"_s;
const auto Path = u"/org/freedesktop/Notifications"_s;
const auto DefaultAction = u"default"_s;
const auto ReadAction = u"read"_s;
const auto ReplyAction = u"inline-reply"_s;
constexpr uchar Normal = 1; // urgency
constexpr uchar Critical = 2;

} // namespace

Notifier::Notifier(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(Service, Path, Service, u"ActionInvoked"_s, this,
                  SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(Service, Path, Service, u"ActivationToken"_s, this,
                  SLOT(onActivationToken(uint, QString)));
    m_bus.connect(Service, Path, Service, u"NotificationReplied"_s, this,
                  SLOT(onReplied(uint, QString)));
    m_bus.connect(Service, Path, Service, u"NotificationClosed"_s, this,
                  SLOT(onClosed(uint, uint)));
}

void Notifier::askCapabilities()
{
    m_capabilitiesState = CapabilitiesState::Asked;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(QDBusMessage::createMethodCall(
                                                    Service, Path, Service, u"GetCapabilities"_s)),
                                                this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_capabilitiesState = CapabilitiesState::Known;
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isValid())
            m_capabilities = reply.value();
        const auto waiting = std::exchange(m_waiting, {});
        for (const Notification &notification : waiting)
            send(notification);
    });
}

void Notifier::show(const Notification &notification)
{
    if (!m_bus.isConnected())
        return;
    // Two that are sent at once would be two: the second takes the first one's place, whose id has
    // to be known.
    const bool isComing =
        m_ids.contains(notification.channel) && m_ids.value(notification.channel) == 0;
    if (isComing || m_capabilitiesState != CapabilitiesState::Known) {
        m_waiting.insert(notification.channel, notification);
        if (m_capabilitiesState == CapabilitiesState::Unknown)
            askCapabilities();
    } else {
        send(notification);
    }
}

void Notifier::send(const Notification &notification)
{
    const uint replaced = m_ids.value(notification.channel);
    QStringList actions;
    if (m_capabilities.contains(u"actions"_s)) {
        actions = {DefaultAction, tr("Open"), ReadAction, tr("Mark read")};
        if (m_capabilities.contains(ReplyAction))
            actions += {ReplyAction, tr("Reply")};
    }
    const QString body = m_capabilities.contains(u"body-markup"_s)
        ? notification.body.toHtmlEscaped()
        : notification.body;
    const QVariantMap hints {
        {u"urgency"_s, QVariant::fromValue(notification.isUrgent ? Critical : Normal)},
        {u"category"_s, u"im.received"_s},
        {u"desktop-entry"_s, u"wedsync"_s}};
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Service, u"Notify"_s);
    call << u"WedSync"_s << replaced << u"wedsync"_s << notification.summary << body << actions
         << hints << -1;
    m_ids.insert(notification.channel, 0);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, watcher, channel = notification.channel] {
                watcher->deleteLater();
                const QDBusPendingReply<uint> reply = *watcher;
                onSent(channel, reply.isValid() ? reply.value() : 0);
            });
}

void Notifier::onSent(const channels::ChannelName &channel, uint id)
{
    const bool isClosing = m_closing.remove(channel);
    if (id == 0)
        m_ids.remove(channel);
    else
        m_ids.insert(channel, id);
    if (m_waiting.contains(channel)) { // takes its place
        send(m_waiting.take(channel));
    } else if (isClosing && id != 0) {
        m_ids.remove(channel);
        closeNow(id);
    }
}

void Notifier::close(const channels::ChannelName &channel)
{
    m_waiting.remove(channel);
    if (m_ids.contains(channel) && m_ids.value(channel) == 0) {
        m_closing.insert(channel);
        return;
    }
    if (const uint id = m_ids.take(channel); id != 0)
        closeNow(id);
}

void Notifier::closeNow(uint id)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(Service, Path, Service, u"CloseNotification"_s);
    call << id;
    m_bus.asyncCall(call);
}

channels::ChannelName Notifier::channelOf(uint id) const
{
    return id == 0 ? channels::ChannelName() : m_ids.key(id); // others' ids are not ours
}

void Notifier::onActionInvoked(uint id, const QString &action)
{
    const channels::ChannelName channel = channelOf(id);
    if (channel.isEmpty())
        return;
    if (action == ReadAction)
        Q_EMIT markReadRequested(channel);
    else if (action == DefaultAction)
        Q_EMIT opened(channel, std::exchange(m_token, {}));
}

void Notifier::onActivationToken(uint id, const QString &token)
{
    if (!channelOf(id).isEmpty())
        m_token = token;
}

void Notifier::onReplied(uint id, const QString &text)
{
    const channels::ChannelName channel = channelOf(id);
    if (!channel.isEmpty() && !text.trimmed().isEmpty())
        Q_EMIT replied(channel, text.trimmed());
}

void Notifier::onClosed(uint id, uint)
{
    if (const channels::ChannelName channel = channelOf(id); !channel.isEmpty())
        m_ids.remove(channel);
}

} // namespace app
