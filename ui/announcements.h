// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "channels/types/connectionstate.h"
#include "models/announcementtexts.h"
#include "models/newmessages.h"
#include "ui/announcementqueue.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QStringList>

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
    Announcements(Announcer &announcer, const models::AnnouncementTexts &texts,
                  const models::ChannelListModel &channels, QObject *parent = nullptr);

    void onChannelOpened(const channels::ChannelName &channel);
    void onArrived(const models::Arrival &arrival);
    //! \a isWriting: somebody has begun a message, and should hear at once that it will wait.
    void onConnectionChanged(const channels::ConnectionState &connection, bool isWriting);
    void onSendFailed(const QString &reason);
    //! So many own messages in \a channel are still to be sent.
    void onWaitingChanged(const channels::ChannelName &channel, int waiting);
    //! \a names of those who are writing in \a channel.
    void onTypingChanged(const channels::ChannelName &channel, const QStringList &names);

private:
    void say(models::Announcement what, const models::AnnouncementParts &parts,
             Politeness politeness, const QString &topic);
    bool isSoon(const channels::ChannelName &channel) const;
    QString titleOf(const channels::ChannelName &channel) const;
    void sayDigest();

    Announcer &m_announcer;
    const models::AnnouncementTexts &m_texts;
    const models::ChannelListModel &m_channels;
    channels::ChannelName m_open;
    channels::ConnectionPhase m_phase = channels::ConnectionPhase::Offline;
    bool m_wasLive = false;
    QHash<channels::ChannelName, int> m_missed; // while catching up
    QHash<channels::ChannelName, int> m_waited; // own messages, while there was no connection
    //! What came to one channel and was not said yet.
    struct Burst {
        int count = 0;
        bool waits = false; // to be said: until then it goes on
        QDeadlineTimer until; // when it does not
    };
    QHash<QString, Burst> m_bursts; // by topic
    QStringList m_typing; // in the open channel
};

} // namespace ui
