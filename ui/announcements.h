// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "channels/types/connectionstate.h"
#include "models/newmessages.h"

#include <QHash>
#include <QObject>

namespace models {
class ChannelListModel;
}

namespace ui {

class Announcer;

//! Decides what is said: a switched channel, new messages here and elsewhere, after a reconnect one
//! digest instead of each message that was missed, and own messages only if they had to wait.
class Announcements final : public QObject {
    Q_OBJECT

public:
    Announcements(Announcer &announcer, const models::ChannelListModel &channels,
                  QObject *parent = nullptr);

    void onChannelOpened(const channels::ChannelName &channel);
    void onArrived(const models::Arrival &arrival);
    void onConnectionChanged(const channels::ConnectionState &connection);
    void onSendFailed(const QString &reason);
    //! So many own messages in \a channel are still to be sent.
    void onWaitingChanged(const channels::ChannelName &channel, int waiting);

private:
    QString titleOf(const channels::ChannelName &channel) const;
    void sayDigest();

    Announcer &m_announcer;
    const models::ChannelListModel &m_channels;
    channels::ChannelName m_open;
    channels::ConnectionPhase m_phase = channels::ConnectionPhase::Offline;
    bool m_wasLive = false;
    QHash<channels::ChannelName, int> m_missed; // while catching up
    QHash<channels::ChannelName, int> m_waited; // own messages, while there was no connection
    QHash<channels::ChannelName, int> m_burst; // arrived and not said yet
};

} // namespace ui
