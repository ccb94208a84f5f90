// SPDX-License-Identifier: MIT
#include "channels/server/phoenixsession.h"

#include "channels/protocol/jsonreader.h"
#include "channels/protocol/textcodec.h"
#include "channels/server/accesspolicy.h"
#include "channels/server/auththrottle.h"
#include "channels/server/presencetracker.h"

#include <algorithm>

// PhoenixSession: tokens that end, and rights that change, while channels are joined.

namespace channels::server {

void PhoenixSession::replaceToken(const Frame &frame, Joined &joined)
{
    const Result<JsonObject> payload = JsonObject::parse(frame.payload, MaxFrameDepth);
    const std::string token =
        payload ? payload->string("access_token").value_or(std::string()) : std::string();
    if (token.starts_with("sb_"))
        return;
    const Result<Identity> identity =
        m_parts.authenticator.verify(token, std::chrono::system_clock::now());
    const bool sameUser = identity && identity->userId == joined.identity.userId;
    if (sameUser) {
        if (*identity == joined.identity)
            return; // clients send it again and again
        joined.identity = *identity;
        askRights(frame.topic, joined); // it may have been revoked
        return;
    }
    // Counted with the other failed sign-ins of the address.
    const Error error = identity
        ? Error {ErrorKind::Forbidden, QStringLiteral("The token is another user's."), {}}
        : m_parts.throttle.answer(identity.error(), m_peerAddress, AuthThrottle::Clock::now());
    const std::string joinRef = joined.joinRef;
    system(frame.topic, joinRef, error);
    forget(frame.topic, Ending::Left);
    sendFrame({joinRef, joinRef, frame.topic, "phx_close", "{}"});
}

void PhoenixSession::checkTokens(WallTime now)
{
    std::vector<std::string> expired;
    for (auto &[topic, joined] : m_joined) {
        if (joined.rightsDue)
            askRights(topic, joined);
        if (joined.live && now > joined.identity.expiresAt + Authenticator::Leeway)
            expired.push_back(topic);
    }
    for (const std::string &topic : expired) {
        const std::string joinRef = m_joined.at(topic).joinRef;
        system(topic, joinRef,
               {ErrorKind::TokenExpired, QStringLiteral("The token has expired."), {}});
        forget(topic, Ending::Lost);
        // phx_error, not phx_close: the client joins again, with the token it has by then.
        sendFrame({joinRef, joinRef, topic, "phx_error", R"({"reason":"token_expired"})"});
    }
}

bool PhoenixSession::isListening() const
{
    return std::ranges::any_of(m_joined, [](const auto &entry) { return entry.second.live; });
}

void PhoenixSession::recheck(const std::string &userId, std::int64_t validFrom)
{
    std::vector<std::pair<std::string, std::uint64_t>> revoked; // topics and their joins
    for (auto &[topic, joined] : m_joined) {
        if (!joined.live || joined.identity.userId != userId)
            continue;
        const auto issuedAt = std::chrono::duration_cast<std::chrono::milliseconds>(
            joined.identity.issuedAt.time_since_epoch());
        if (issuedAt.count() < validFrom)
            revoked.emplace_back(topic, joined.id);
        else
            askRights(topic, joined);
    }
    for (const auto &[topic, joinId] : revoked)
        rechecked(
            topic, joinId,
            Error {ErrorKind::Unauthorized, QStringLiteral("The token has been revoked."), {}});
}

void PhoenixSession::putOut(const std::string &channelName, const std::string &userId)
{
    std::vector<std::pair<std::string, std::uint64_t>> over; // topics and their joins
    for (const auto &[topic, joined] : m_joined) {
        const bool isMember = joined.live && !joined.identity.service;
        if (isMember && joined.identity.userId == userId && joined.name.text() == channelName)
            over.emplace_back(topic, joined.id);
    }
    for (const auto &[topic, joinId] : over)
        rechecked(topic, joinId, notFound());
}

// One question at a time: whatever changes meanwhile makes one more.
void PhoenixSession::askRights(const std::string &topic, Joined &joined)
{
    joined.rightsDue = joined.rightsAsked;
    if (std::exchange(joined.rightsAsked, true))
        return;
    m_parts.store.read(
        [identity = joined.identity, channel = joined.name](ServerStore &store) {
            return store.listener(identity, channel);
        },
        [weak = weak_from_this(), topic, joinId = joined.id](const Result<ChannelRow> &channel) {
            if (const auto session = weak.lock())
                session->rechecked(topic, joinId, channel);
        });
}

void PhoenixSession::rechecked(const std::string &topic, std::uint64_t joinId,
                               const Result<ChannelRow> &channel)
{
    Joined *joined = joinedAs(topic, joinId);
    if (!joined || m_ended)
        return;
    const std::string joinRef = joined->joinRef;
    joined->rightsAsked = false;
    const bool paused = channel && channel->status == SubscriptionStatus::Paused;
    if (channel && !paused) {
        joined->role = channel->role;
        joined->status = channel->status;
        if (joined->rightsDue)
            askRights(topic, *joined);
        return;
    }
    // A store that cannot answer now is no reason to put anybody out, but has to answer later.
    if (!paused && channel.error().kind == ErrorKind::StoreUnavailable) {
        joined->rightsDue = true;
        return;
    }
    system(topic, joinRef,
           paused ? Error {ErrorKind::Forbidden, QStringLiteral("The channel was paused."), {}}
                  : channel.error());
    // Whoever is put out is not shown a moment longer; whose one token is revoked may be here with
    // another.
    if (paused || channel.error().kind != ErrorKind::Unauthorized)
        tellPresence(*joined,
                     m_parts.presence.removeUser(joined->name.text(), joined->identity.userId));
    forget(topic, Ending::Left);
    sendFrame({joinRef, joinRef, topic, "phx_close", "{}"});
}

} // namespace channels::server
