// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"

#include <QDate>
#include <QList>
#include <QSet>

#include <map>
#include <optional>

namespace channels {

//! Which channels hold a place of the user's tier, and which gives way when there is none left. The
//! server's list says what is active; what a person opens comes first. Pure.
class LiveChannels final {
public:
    //! A wedding this long past gives its place back by itself.
    static constexpr int DaysAfterWedding = 30;

    //! The server's list.
    void setListed(const QList<ChannelInfo> &channels);
    //! When a person looked at a listed one before the program began; null: never.
    void setLastOpened(const ChannelName &channel, const QDateTime &at);
    //! A person looks at \a channel (empty: at none) from now on.
    void open(const ChannelName &channel);
    const ChannelName &current() const { return m_current; }

    //! The server has joined the open channel: what its opening asked for is done. A place that is
    //! lost later was taken from elsewhere, and is not taken back before it is opened once more:
    //! two computers of one user would take it from each other without end.
    void served(const ChannelName &channel);
    //! Whether \a channel is the open one and has been served.
    bool isServed(const ChannelName &channel) const;
    //! Whether the channel is to be joined: it is active, or a person has opened it and it is
    //! paused.
    bool isWanted(const ChannelName &channel) const;
    //! The server has joined it: it is active. Answers whether it was not before.
    bool joined(const ChannelName &channel);
    //! It was paused, here or elsewhere.
    void paused(const ChannelName &channel);
    //! No place is left for \a channel, which a person wants: the active channel that nobody has
    //! looked at for the longest time gives way. Nothing: there is no other, or nobody waits for
    //! this one (any more).
    [[nodiscard]] std::optional<ChannelName> givesWayTo(const ChannelName &channel) const;
    //! Active channels of weddings that are long past, except what a person has opened since the
    //! program began.
    [[nodiscard]] QList<ChannelName> outlived(const QDate &today) const;

private:
    struct Entry {
        SubscriptionStatus status = SubscriptionStatus::Paused;
        QDate weddingDate;
        QDateTime lastActivity;
        int opened = 0; // counts up with each opening; 0: not yet
        QDateTime lastOpened; // before the program began
    };

    std::map<ChannelName, Entry> m_channels;
    ChannelName m_current;
    bool m_isServed = false; // since it was opened
    int m_openings = 0;
};

} // namespace channels
