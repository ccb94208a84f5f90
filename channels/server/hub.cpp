// SPDX-License-Identifier: MIT
#include "channels/server/hub.h"

#include "channels/protocol/textcodec.h"
#include "channels/server/metrics.h"
#include "channels/server/phoenixsession.h"
#include "channels/server/realtimetopic.h"
#include "channels/server/storethread.h"
#include "channels/server/websocketframe.h"

#include <algorithm>
#include <array>
#include <utility>

namespace channels::server {

namespace {

constexpr std::chrono::seconds EphemeralLength {60};

} // namespace

void Hub::add(const std::string &channelName, const std::string &userId, PhoenixSession &session,
              const Receiver &receiver)
{
    m_listeners[channelName].push_back({&session, &session.outlet(), receiver, userId});
    m_connections[userId].insert(&session);
}

void Hub::remove(const std::string &channelName, PhoenixSession &session, bool realtime)
{
    const auto channel = m_listeners.find(channelName);
    if (channel == m_listeners.end())
        return;
    std::vector<Listener> &listeners = channel->second;
    const auto listener = std::ranges::find_if(listeners, [&](const Listener &candidate) {
        return candidate.session == &session && candidate.receiver.realtime == realtime;
    });
    if (listener == listeners.end())
        return;
    // The order of listeners means nothing.
    *listener = std::move(listeners.back());
    listeners.pop_back();
    if (listeners.empty())
        m_listeners.erase(channel);
}

void Hub::disconnect(const std::string &userId, PhoenixSession &session)
{
    const auto user = m_connections.find(userId);
    if (user == m_connections.end())
        return;
    user->second.erase(&session);
    if (user->second.empty())
        m_connections.erase(user);
}

void Hub::deliver(const std::string &channelName, BroadcastFrames &frames,
                  const PhoenixSession *origin, bool originRealtime)
{
    const auto channel = m_listeners.find(channelName);
    if (channel == m_listeners.end())
        return;
    for (const Listener &listener : channel->second) {
        if (listener.session == origin && listener.receiver.realtime == originRealtime)
            continue;
        listener.outlet->deliver(frames.frameFor(listener.receiver));
        ++m_metrics.deliveries;
    }
}

void Hub::deliverText(const std::string &channelName, const std::string &event,
                      const std::string &payload, const PhoenixSession *origin)
{
    const auto channel = m_listeners.find(channelName);
    if (channel == m_listeners.end())
        return;
    std::array<SharedFrame, 4> built;
    for (const Listener &listener : channel->second) {
        if (listener.session == origin)
            continue;
        const Receiver &receiver = listener.receiver;
        SharedFrame &frame = built[(receiver.vsn == Vsn::V2 ? 1 : 0) + (receiver.realtime ? 2 : 0)];
        if (!frame) {
            const Frame message {
                {}, {}, RealtimeTopic::text(channelName, receiver.realtime), event, payload};
            frame = std::make_shared<const std::string>(
                encodeWebSocketFrame(Opcode::Text, encodeText(receiver.vsn, message)));
        }
        listener.outlet->deliver(frame);
        ++m_metrics.deliveries;
    }
}

bool Hub::isListening(const std::string &channelName, const std::string &userId) const
{
    const auto channel = m_listeners.find(channelName);
    return channel != m_listeners.end()
        && std::ranges::find(channel->second, userId, &Listener::userId) != channel->second.end();
}

void Hub::recheck(const std::string &userId, std::int64_t validFrom)
{
    const auto user = m_connections.find(userId);
    if (user == m_connections.end())
        return;
    for (PhoenixSession *session : user->second)
        session->recheck(userId, validFrom);
}

void Hub::putOut(const std::string &channelName, const std::string &userId)
{
    const auto user = m_connections.find(userId);
    if (user == m_connections.end())
        return;
    for (PhoenixSession *session : user->second)
        session->putOut(channelName, userId);
}

std::size_t Hub::activeUsers(const std::string &channelName) const
{
    const auto channel = m_listeners.find(channelName);
    if (channel == m_listeners.end())
        return 0;
    std::unordered_set<std::string_view> users;
    for (const Listener &listener : channel->second)
        users.insert(listener.userId);
    return users.size();
}

bool Hub::mayConnect(const std::string &userId, PhoenixSession &session) const
{
    const auto user = m_connections.find(userId);
    return user == m_connections.end() || user->second.contains(&session)
        || user->second.size() < m_limits.connectionsPerUser;
}

std::map<std::string, int> Hub::connectedUsers() const
{
    std::map<std::string, int> users;
    for (const auto &[userId, sessions] : m_connections)
        users.emplace(userId, int(sessions.size()));
    return users;
}

Hub::Ephemeral Hub::countEphemeral(const std::string &channelName, const std::string &userId,
                                   RateWindow::Clock::time_point now)
{
    m_ephemeralKey.assign(channelName).append(1, ' ').append(userId);
    auto found = m_ephemeral.find(m_ephemeralKey);
    if (found == m_ephemeral.end()) {
        const RateWindow fresh(m_limits.ephemeralPerMinute, EphemeralLength);
        found = m_ephemeral.emplace(m_ephemeralKey, EphemeralWindow {fresh, {}}).first;
    }
    EphemeralWindow &entry = found->second;
    if (!entry.window.tryAdd(now))
        return Ephemeral::Allowed;
    // While somebody goes on and on, one is allowed again and again: that is no reason to tell
    // anew.
    if (entry.told && now - *entry.told < EphemeralLength)
        return Ephemeral::Refused;
    entry.told = now;
    return Ephemeral::RefusedFirst;
}

void Hub::tidy(RateWindow::Clock::time_point now)
{
    std::erase_if(m_ephemeral,
                  [now](const auto &entry) { return entry.second.window.isIdle(now); });
}

void fanOut(const ServerParts &parts, const Published &published, const PhoenixSession *origin,
            bool originRealtime)
{
    if (published.repeated)
        return;
    ++parts.metrics.messages;
    BroadcastFrames frames(broadcastOf(published.message, parts.store.epoch(), false));
    parts.hub.deliver(published.message.channelName, frames, origin, originRealtime);
}

} // namespace channels::server
