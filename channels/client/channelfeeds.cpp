// SPDX-License-Identifier: MIT
#include "channels/client/channelfeeds.h"

#include <algorithm>

namespace channels {

namespace {

template <typename Feeds, typename Predicate>
bool isAny(const Feeds &feeds, Predicate predicate)
{
    return std::ranges::any_of(feeds, [&](const auto &entry) { return predicate(*entry.second); });
}

} // namespace

ChannelFeeds::ChannelFeeds(LocalStore &store, Api &api, Socket &socket, Scheduler &scheduler,
                           std::function<double()> random, const ChannelFeed::Access &access,
                           QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_api(api)
    , m_socket(socket)
    , m_scheduler(scheduler)
    , m_random(std::move(random))
    , m_access(access)
{
}

ChannelFeeds::~ChannelFeeds()
{
    for (const auto &[name, feed] : m_feeds)
        feed->disconnect();
}

ChannelFeed *ChannelFeeds::find(const ChannelName &channel) const
{
    const auto found = m_feeds.find(channel);
    return found == m_feeds.end() ? nullptr : found->second.get();
}

bool ChannelFeeds::isAnyWanted() const
{
    return isAny(m_feeds, [](const ChannelFeed &feed) { return feed.isWanted(); });
}

bool ChannelFeeds::isAnyJoining() const
{
    return isAny(m_feeds, [](const ChannelFeed &feed) { return feed.awaitsJoin(); });
}

bool ChannelFeeds::isAnyCatchingUp() const
{
    return isAny(m_feeds,
                 [](const ChannelFeed &feed) { return feed.state() == ChannelState::CatchingUp; });
}

void ChannelFeeds::setWanted(const ChannelName &channel, bool wanted)
{
    std::unique_ptr<ChannelFeed> &feed = m_feeds[channel];
    if (!feed) {
        feed = std::make_unique<ChannelFeed>(m_store, m_api, m_socket, m_scheduler, m_random,
                                             m_access, channel);
        feed->setHeld(isHeld(channel));
        relay(*feed);
    }
    if (wanted)
        feed->start();
    else
        feed->stop();
}

void ChannelFeeds::stop(const ChannelName &channel)
{
    if (ChannelFeed *feed = find(channel))
        feed->stop();
}

void ChannelFeeds::hold()
{
    m_held = true;
    holdAsNeeded();
}

void ChannelFeeds::release()
{
    m_held = false;
    holdAsNeeded();
}

void ChannelFeeds::setOpened(const ChannelName &channel)
{
    m_opened = channel;
    holdAsNeeded();
}

void ChannelFeeds::holdAsNeeded()
{
    QList<ChannelFeed *> feeds; // what hears of a join may end them all
    for (const auto &[name, feed] : m_feeds)
        feeds.append(feed.get());
    for (ChannelFeed *feed : feeds)
        feed->setHeld(isHeld(feed->name()));
}

void ChannelFeeds::renewAccess()
{
    for (const auto &[name, feed] : m_feeds)
        feed->renewAccess();
}

void ChannelFeeds::clear()
{
    std::map<ChannelName, std::unique_ptr<ChannelFeed>> feeds;
    feeds.swap(m_feeds);
    for (auto &[name, feed] : feeds) {
        feed->disconnect();
        feed->stop();
        Q_EMIT stateChanged(name, ChannelState::Offline);
        feed.release()->deleteLater(); // it may be the one that brought the news
    }
}

void ChannelFeeds::relay(ChannelFeed &feed)
{
    const ChannelName channel = feed.name();
    connect(&feed, &ChannelFeed::stateChanged, this,
            [this, channel](ChannelState state) { Q_EMIT stateChanged(channel, state); });
    connect(&feed, &ChannelFeed::readyChanged, this,
            [this, channel](bool ready) { Q_EMIT readyChanged(channel, ready); });
    connect(&feed, &ChannelFeed::refused, this,
            [this, channel](const Error &error) { Q_EMIT refused(channel, error); });
    connect(&feed, &ChannelFeed::epochReplaced, this,
            [this, channel] { Q_EMIT epochReplaced(channel); });
    connect(&feed, &ChannelFeed::stored, this, &ChannelFeeds::stored);
    connect(&feed, &ChannelFeed::arrived, this,
            [this, channel](qint64 seq) { Q_EMIT arrived(channel, seq); });
    connect(&feed, &ChannelFeed::ended, this,
            [this, channel](const Error &why) { Q_EMIT ended(channel, why); });
    connect(&feed, &ChannelFeed::presenceChanged, this,
            [this, channel] { Q_EMIT presenceChanged(channel); });
    connect(&feed, &ChannelFeed::ephemeralReceived, this, &ChannelFeeds::ephemeralReceived);
}

} // namespace channels
