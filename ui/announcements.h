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

//! Decides what is said: a switched channel, new messages here and elsewhere, and after a reconnect
//! one digest instead of each message that was missed.
class Announcements final : public QObject {
    Q_OBJECT

public:
    Announcements(Announcer &announcer, const models::ChannelListModel &channels,
                  QObject *parent = nullptr);

    void onChannelOpened(const channels::ChannelName &channel);
    void onArrived(const models::Arrival &arrival);
    void onConnectionChanged(const channels::ConnectionState &connection);
    void onSendFailed(const QString &reason);

private:
    QString titleOf(const channels::ChannelName &channel) const;
    void sayDigest();

    Announcer &m_announcer;
    const models::ChannelListModel &m_channels;
    channels::ChannelName m_open;
    channels::ConnectionPhase m_phase = channels::ConnectionPhase::Offline;
    bool m_wasLive = false;
    QHash<channels::ChannelName, int> m_missed; // while catching up
    models::Arrival m_burst; // not said yet, of one channel; count 0: none
};

} // namespace ui
