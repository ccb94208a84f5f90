// SPDX-License-Identifier: MIT
#include "channels/server/publishcache.h"

#include <utility>

namespace channels::server {

namespace {

constexpr std::size_t MostSenders = 10'000; // some 5 MB; all of them are asked for again then

} // namespace

const PublishCache::Sender *PublishCache::sender(const Identity &identity,
                                                 const std::string &channelName) const
{
    const auto known = m_senders.find(key(identity, channelName));
    return known == m_senders.end() ? nullptr : &known->second;
}

PublishCache::Position *PublishCache::position(const std::string &channelId)
{
    const auto known = m_positions.find(channelId);
    return known == m_positions.end() ? nullptr : &known->second;
}

const PublishCache::Sender &PublishCache::addSender(const Identity &identity, Sender sender)
{
    if (m_senders.size() >= MostSenders)
        clear();
    const std::string name = sender.channel.name;
    return m_senders.insert_or_assign(key(identity, name), std::move(sender)).first->second;
}

PublishCache::Position &PublishCache::addPosition(const std::string &channelId, Position position)
{
    return m_positions.insert_or_assign(channelId, position).first->second;
}

void PublishCache::clear()
{
    m_senders.clear();
    m_positions.clear();
}

std::string PublishCache::key(const Identity &identity, const std::string &channelName)
{
    std::string key;
    key.reserve(identity.userId.size() + identity.tokenId.size() + channelName.size() + 24);
    key.append(identity.userId).append(1, '\n').append(identity.tokenId).append(1, '\n');
    key.append(identity.service ? "s" : "u");
    key.append(std::to_string(identity.issuedAt.time_since_epoch().count())).append(1, '\n');
    return key.append(channelName);
}

} // namespace channels::server
