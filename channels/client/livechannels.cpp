// SPDX-License-Identifier: MIT
#include "channels/client/livechannels.h"

#include <tuple>

namespace channels {

void LiveChannels::setListed(const QList<ChannelInfo> &channels)
{
    std::map<ChannelName, Entry> listed;
    for (const ChannelInfo &info : channels) {
        const auto known = m_channels.find(info.name);
        Entry entry = known == m_channels.end() ? Entry() : known->second;
        entry.status = info.status;
        entry.weddingDate = info.weddingDate;
        entry.lastActivity = info.lastActivity;
        listed[info.name] = entry;
    }
    m_channels = std::move(listed);
}

void LiveChannels::setLastOpened(const ChannelName &channel, const QDateTime &at)
{
    if (const auto found = m_channels.find(channel); found != m_channels.end())
        found->second.lastOpened = at;
}

void LiveChannels::open(const ChannelName &channel)
{
    m_current = channel;
    m_isServed = false;
    if (const auto found = m_channels.find(channel); found != m_channels.end())
        found->second.opened = ++m_openings;
}

void LiveChannels::served(const ChannelName &channel)
{
    m_isServed = m_isServed || channel == m_current;
}

bool LiveChannels::isServed(const ChannelName &channel) const
{
    return m_isServed && !channel.isEmpty() && channel == m_current;
}

bool LiveChannels::isWanted(const ChannelName &channel) const
{
    const auto found = m_channels.find(channel);
    if (found == m_channels.end())
        return false;
    switch (found->second.status) {
    case SubscriptionStatus::Active:
        return true;
    case SubscriptionStatus::Paused:
        return channel == m_current;
    case SubscriptionStatus::Pending:
        return false;
    }
    return false;
}

bool LiveChannels::joined(const ChannelName &channel)
{
    const auto found = m_channels.find(channel);
    if (found == m_channels.end() || found->second.status == SubscriptionStatus::Active)
        return false;
    found->second.status = SubscriptionStatus::Active;
    return true;
}

void LiveChannels::paused(const ChannelName &channel)
{
    if (const auto found = m_channels.find(channel); found != m_channels.end())
        found->second.status = SubscriptionStatus::Paused;
}

std::optional<ChannelName> LiveChannels::givesWayTo(const ChannelName &channel) const
{
    if (channel.isEmpty() || channel != m_current || m_isServed)
        return {};
    const auto rank = [](const Entry &entry) {
        // What was never opened goes first, the quietest of it before the others.
        return std::tuple(entry.opened, entry.lastOpened, entry.lastActivity);
    };
    auto least = m_channels.end();
    for (auto it = m_channels.begin(); it != m_channels.end(); ++it) {
        if (it->first == channel || it->second.status != SubscriptionStatus::Active)
            continue;
        if (least == m_channels.end() || rank(it->second) < rank(least->second))
            least = it;
    }
    return least == m_channels.end() ? std::nullopt : std::optional(least->first);
}

QList<ChannelName> LiveChannels::outlived(const QDate &today) const
{
    QList<ChannelName> outlived;
    for (const auto &[name, entry] : m_channels) {
        const bool isPast =
            entry.weddingDate.isValid() && entry.weddingDate.daysTo(today) > DaysAfterWedding;
        if (isPast && entry.status == SubscriptionStatus::Active && entry.opened == 0)
            outlived.append(name);
    }
    return outlived;
}

} // namespace channels
