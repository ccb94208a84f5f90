// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace app {

//! The desktop's notifications, over D-Bus: one for each channel, which grows in its place, and
//! answers what is done with it. Without a notification service nothing happens.
class Notifier final : public QObject {
    Q_OBJECT

public:
    explicit Notifier(const QDBusConnection &bus, QObject *parent = nullptr);

    struct Notification {
        channels::ChannelName channel;
        QString summary; // "3 new in Sarah & Tom"
        QString body; // plain text
        bool isUrgent = false;
    };
    //! Shows \a notification in the place of the channel's last one.
    void show(const Notification &notification);
    //! The channel was read: its notification goes.
    void close(const channels::ChannelName &channel);

Q_SIGNALS:
    //! \a token activates the window where a compositor asks for one; may be empty.
    void opened(const channels::ChannelName &channel, const QString &token);
    void markReadRequested(const channels::ChannelName &channel);
    void replied(const channels::ChannelName &channel, const QString &text);

private Q_SLOTS:
    // By their texts, for signals of the bus have no pointers.
    void onActionInvoked(uint id, const QString &action);
    void onActivationToken(uint id, const QString &token);
    void onReplied(uint id, const QString &text);
    void onClosed(uint id, uint reason);

private:
    enum class CapabilitiesState { Unknown, Asked, Known };

    void askCapabilities();
    void send(const Notification &notification);
    void onSent(const channels::ChannelName &channel, uint id);
    void closeNow(uint id);
    channels::ChannelName channelOf(uint id) const;

    QDBusConnection m_bus;
    CapabilitiesState m_capabilitiesState = CapabilitiesState::Unknown;
    QStringList m_capabilities;
    QHash<channels::ChannelName, uint> m_ids; // 0: shown, the id is not known yet
    QHash<channels::ChannelName, Notification> m_waiting; // for that id
    QSet<channels::ChannelName> m_closing; // to be closed once the id is known
    QString m_token;
};

} // namespace app
