// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/channelfeed.h"

#include <map>
#include <memory>

namespace channels {

//! One feed for each channel that the signed-in user has, and their news under the channels' names.
//! The main thread only.
class ChannelFeeds final : public QObject {
    Q_OBJECT

public:
    //! \a access outlives them.
    ChannelFeeds(LocalStore &store, Api &api, Socket &socket, Scheduler &scheduler,
                 std::function<double()> random, const ChannelFeed::Access &access,
                 QObject *parent = nullptr);
    ~ChannelFeeds() override;

    ChannelFeed *find(const ChannelName &channel) const; // null: there is none
    bool isAnyWanted() const;
    bool isAnyJoining() const; // on this connection
    bool isAnyCatchingUp() const;

    //! Follows \a channel from now on, or no more; it has a feed either way.
    void setWanted(const ChannelName &channel, bool wanted);
    //! Follows it no more, if it has a feed.
    void stop(const ChannelName &channel);
    //! The connection is another one, and what was live may have been paused elsewhere meanwhile: a
    //! join would take that back. Until release() only the open channel joins.
    void hold();
    void release();
    //! A person looks at \a channel (empty: at none), which waits for nothing.
    void setOpened(const ChannelName &channel);
    //! Another token of the same user.
    void renewAccess();
    //! There are none any more; each is told to be offline.
    void clear();

Q_SIGNALS:
    // As ChannelFeed's own; which see.
    void stateChanged(const channels::ChannelName &channel, channels::ChannelState state);
    void readyChanged(const channels::ChannelName &channel, bool ready);
    void stored(const QList<channels::Message> &messages);
    void arrived(const channels::ChannelName &channel, qint64 seq);
    void epochReplaced(const channels::ChannelName &channel);
    void refused(const channels::ChannelName &channel, const channels::Error &error);
    void ended(const channels::ChannelName &channel, const channels::Error &why);
    void presenceChanged(const channels::ChannelName &channel);
    void ephemeralReceived(const channels::Message &event);

private:
    void relay(ChannelFeed &feed);
    bool isHeld(const ChannelName &channel) const { return m_held && channel != m_opened; }
    void holdAsNeeded();

    LocalStore &m_store;
    Api &m_api;
    Socket &m_socket;
    Scheduler &m_scheduler;
    std::function<double()> m_random;
    const ChannelFeed::Access &m_access;
    std::map<ChannelName, std::unique_ptr<ChannelFeed>> m_feeds;
    ChannelName m_opened;
    bool m_held = false;
};

} // namespace channels
