// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/api.h"
#include "channels/client/catchup.h"
#include "channels/client/channel.h"
#include "channels/client/presence.h"
#include "channels/types/connectionstate.h"

namespace channels {

class LocalStore;
struct Position;

//! One channel on its way from the server into the store: joined, caught up, kept complete.
//! The main thread only.
class ChannelFeed final : public QObject {
    Q_OBJECT

public:
    //! What is asked for at a time, in a join and in a page.
    static constexpr int PageSize = 100;

    //! Who reads, and what proves it: may change between joins.
    struct Access {
        QString userId;
        QString accessToken;
    };

    //! \a access outlives the feed.
    ChannelFeed(LocalStore &store, Api &api, Socket &socket, Scheduler &scheduler,
                std::function<double()> random, const Access &access, const ChannelName &name,
                QObject *parent = nullptr);

    const ChannelName &name() const { return m_channel.name(); }
    ChannelState state() const { return m_state; }
    //! Joined, and everything that was missed is stored: messages can be sent.
    bool isReady() const { return m_ready; }
    //! Meant to be live, whether or not it is.
    bool isWanted() const { return m_wanted; }
    //! This connection's join has been asked for and not been answered.
    bool awaitsJoin() const;
    //! The newest message that the server knows this user to have read, by its id.
    const QString &serverReadId() const { return m_serverReadId; }
    void setServerReadId(const QString &messageId) { m_serverReadId = messageId; }
    //! What the server takes into the channel in a minute, as the join was told; 0: it did not say.
    qint64 messagesPerMinute() const { return m_messagesPerMinute; }
    //! Keys (user ids) of who is present; known while joined.
    const Presence &presence() const { return m_presence; }

    //! Follows the channel from now on, again after a refusal too.
    void start();
    //! Follows it no more.
    void stop();
    //! As Channel's.
    void setHeld(bool held) { m_channel.setHeld(held); }
    void push(const std::string &event, std::string payload, Pushes::Answer answer);
    //! Sends what no reply follows; dropped when not joined.
    void pushOnly(const std::string &event, std::string payload);
    //! The access has another token: the server is told, the channel stays joined.
    void renewAccess();

Q_SIGNALS:
    void stateChanged(channels::ChannelState state);
    void readyChanged(bool ready);
    //! Messages that were not in the store before.
    void stored(const QList<channels::Message> &messages);
    //! Everything up to \a seq is in the store, or told to be gone there; after stored(), and each
    //! time before it is ready.
    void arrived(qint64 seq);
    //! The server's store is another one than before.
    void epochReplaced();
    //! Not to be had with this token, or not by this user.
    void refused(const channels::Error &error);
    //! The server has put this user out, or the channel was paused elsewhere.
    void ended(const channels::Error &why);
    void presenceChanged();
    void ephemeralReceived(const channels::Message &event);

private:
    void setState(ChannelState state);
    void setReady(bool ready);
    void begin();
    void abandon();
    void onPosition(const Result<Position> &position);
    std::string joinPayload();
    void onChannelState(Channel::State state);
    void onJoined(const std::string &response);
    void onReceived(const std::string &event, const std::string &payload);
    void onBroadcast(const std::string &payload);
    void onReadMarker(const std::string &payload);
    void track();
    void carryOut(const CatchUp::Step &step);
    void fetch(qint64 after);
    void onFetched(const Result<MessagePage> &page);
    void storeNext();
    void onStored(const Position &upTo, const Result<QList<Message>> &added);
    void updateState();
    void restartLater();

    LocalStore &m_store;
    Api &m_api;
    std::function<double()> m_random;
    const Access &m_access;
    Channel m_channel;
    std::optional<CatchUp> m_catchUp; // once the store has told where the copy ends
    QString m_joinToken; // what the last join showed
    ChannelState m_state = ChannelState::Offline;
    bool m_wanted = false;
    bool m_ready = false;
    QString m_serverReadId;
    qint64 m_messagesPerMinute = 0;
    Presence m_presence;
    int m_life = 0; // of the join: answers to an earlier one are let go
    // What is to be stored next; one call at a time, so that nothing can be stored after a failure
    // has left a hole. What comes meanwhile goes together, in one transaction.
    bool m_hasUnstored = false;
    QString m_unstoredEpoch;
    QList<Message> m_unstored;
    QList<Gap> m_unstoredGaps;
    bool m_storing = false;
    Backoff m_backoff; // of fetching and storing
    Timer m_retry;
};

} // namespace channels
