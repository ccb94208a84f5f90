// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/channelfeeds.h"
#include "channels/client/livechannels.h"

namespace channels {

class ReadReports;
class ServerSession;
struct ChannelSummary;

//! Which channels the user has, and which of them are live: from the store at the start, then by
//! the server's list, within the places of the user's tier. The main thread only.
class ChannelRoster final : public QObject {
    Q_OBJECT

public:
    ChannelRoster(LocalStore &store, Api &api, Scheduler &scheduler, std::function<double()> random,
                  ChannelFeeds &feeds, ServerSession &session, ReadReports &reads,
                  QObject *parent = nullptr);

    const ChannelName &current() const { return m_live.current(); } // empty: none is open

    //! What was known when the program ended: channels are joined as soon as there is a connection,
    //! without waiting for the server's list.
    void read();
    //! Nobody is signed in any more.
    void clear();
    void takeList(const QList<ListedChannel> &listed);
    //! A person looks at \a channel from now on.
    void open(const ChannelName &channel);
    //! As WebSocketChannelManager::pauseChannel().
    QFuture<Status> pause(const ChannelName &channel);
    //! The server has joined it.
    void joined(const ChannelName &channel);
    //! The server has ended it: it was paused elsewhere, or is no longer this user's.
    void ended(const ChannelName &channel);
    //! The server has refused it: the tier's places are all taken.
    void hasNoPlace(const ChannelName &channel);

Q_SIGNALS:
    //! By pause(); it receives nothing from here on.
    void paused(const channels::ChannelName &channel);
    //! As WebSocketChannelManager::channelTaken(); to be followed by open() of nothing.
    void taken(const channels::ChannelName &channel);
    //! As WebSocketChannelManager::channelGaveWay().
    void gaveWay(const channels::ChannelName &channel, const channels::ChannelName &successor);

private:
    void onRead(const Result<QList<ChannelSummary>> &summaries);
    void follow(const ChannelName &channel);
    void makeRoomFor(const ChannelName &channel);
    QFuture<Status> askToPause(const ChannelName &channel);
    void tellOfTaken(const QList<ChannelInfo> &infos);
    void giveBackOutlived();

    LocalStore &m_store;
    Api &m_api;
    Scheduler &m_scheduler;
    std::function<double()> m_random;
    ChannelFeeds &m_feeds;
    ServerSession &m_session;
    ReadReports &m_reads;
    LiveChannels m_live;
    QSet<ChannelName> m_pausing; // the server is asked to; a list may not know it yet
    ChannelName m_roomFor; // the one for which a place is being made free; empty: none
    int m_visit = 0; // one per signing in: answers that were asked for in an earlier are let go
    Backoff m_backoff; // of reading the store
    Timer m_retry;
};

} // namespace channels
