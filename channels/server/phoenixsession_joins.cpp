// SPDX-License-Identifier: MIT
#include "channels/server/phoenixsession.h"

#include "channels/server/auththrottle.h"
#include "channels/server/httpreply.h"
#include "channels/server/hub.h"
#include "channels/server/joinrequest.h"
#include "channels/server/metrics.h"
#include "channels/server/realtimetopic.h"
#include "channels/server/sessionpayloads.h"

#include <boost/asio/steady_timer.hpp>

#include <algorithm>

// PhoenixSession: joining and leaving.

namespace channels::server {

namespace {

constexpr std::size_t MaxJoinedTopics = 256;
constexpr std::chrono::seconds LimitRefusalDelay {2};

} // namespace

void PhoenixSession::join(const Frame &frame)
{
    const RealtimeTopic topic(frame.topic);
    const std::optional<ChannelName> channel = ChannelName::parse(topic.channelName);
    if (!channel) {
        replyError(frame,
                   {ErrorKind::InvalidChannelName,
                    QStringLiteral("A channel's name is scope:entity:id."),
                    {}});
        return;
    }
    const std::string joinRef = frame.joinRef.value_or(frame.ref.value_or(std::string()));
    if (const auto earlier = m_joined.find(frame.topic); earlier != m_joined.end()) {
        sendFrame(
            {earlier->second.joinRef, earlier->second.joinRef, frame.topic, "phx_close", "{}"});
        forget(frame.topic, Ending::Left);
    }
    if (m_joined.size() >= MaxJoinedTopics) {
        replyError(
            frame,
            {ErrorKind::ChannelLimitReached, QStringLiteral("too many channels joined"), {}});
        return;
    }
    JoinRequest request = joinRequestFrom(frame.payload);
    const Result<Identity> identity =
        m_parts.authenticator.verify(request.accessToken.empty() ? m_token : request.accessToken,
                                     std::chrono::system_clock::now());
    if (!identity) {
        refuseJoin(
            frame,
            m_parts.throttle.answer(identity.error(), m_peerAddress, AuthThrottle::Clock::now()));
        return;
    }
    if (!m_parts.hub.mayConnect(identity->userId, *this)) {
        replyError(frame, tooManyConnections());
        return;
    }
    Joined joined;
    joined.id = ++m_lastJoinId;
    joined.joinRef = joinRef;
    joined.name = *channel;
    joined.identity = *identity;
    joined.receiver = {m_vsn, topic.prefixed, request.speaksWedsync};
    joined.self = request.self;
    joined.ack = request.ack;
    joined.presenceEnabled = request.presence;
    joined.presenceKey = request.presenceKey;
    m_joined.insert_or_assign(frame.topic, std::move(joined));

    askStore(
        JoinWeight,
        [identity = *identity, channel = *channel,
         catchUp = request.catchUp](ServerStore &store) -> Result<std::pair<UserRow, Subscribed>> {
            Result<UserRow> user = store.user(identity);
            if (!user)
                return user.error();
            Result<Subscribed> subscribed = store.subscribe(identity, channel, catchUp);
            if (!subscribed)
                return subscribed.error();
            return std::pair(std::move(*user), std::move(*subscribed));
        },
        [frame = withoutPayload(frame), joinId = m_lastJoinId,
         postgresChanges = request.postgresChanges](PhoenixSession *session,
                                                    Result<std::pair<UserRow, Subscribed>> answer) {
            if (session)
                session->joinStored(frame, joinId, postgresChanges, std::move(answer));
        });
}

void PhoenixSession::joinStored(const Frame &frame, std::uint64_t joinId,
                                const std::string &postgresChanges,
                                Result<std::pair<UserRow, Subscribed>> answer)
{
    Joined *joined = joinedAs(frame.topic, joinId);
    if (!joined || joined->live)
        return; // left, or joined anew, meanwhile
    const bool pending = answer && answer->second.channel.status == SubscriptionStatus::Pending;
    if (!answer || pending) {
        refuseJoin(frame,
                   pending ? Error {ErrorKind::Forbidden,
                                    QStringLiteral("Pending: an owner has to accept you first."),
                                    {}}
                           : answer.error());
        return;
    }
    // Others of the user may have joined while the store was asked.
    if (!m_parts.hub.mayConnect(joined->identity.userId, *this)) {
        refuseJoin(frame, tooManyConnections());
        return;
    }
    const auto &[user, subscribed] = *answer;
    const ChannelRow &channel = subscribed.channel;
    joined->live = true;
    joined->user = user;
    joined->channelId = channel.id;
    joined->type = channel.type;
    joined->role = channel.role;
    joined->status = channel.status;
    if (!std::exchange(m_everJoined, true))
        m_outlet.joined();
    ++m_parts.metrics.joins;
    if (std::ranges::find(m_users, joined->identity.userId) == m_users.end())
        m_users.push_back(joined->identity.userId);
    m_parts.hub.add(channel.name, joined->identity.userId, *this, joined->receiver);

    const bool replays = !joined->receiver.wedsync && !subscribed.page.messages.empty();
    std::optional<std::size_t> pace;
    if (joined->receiver.wedsync)
        pace = m_parts.options.limits.messagesPerMinute;
    const Page told = replays ? Page {{}, subscribed.page.recovered, subscribed.page.limited, 0, 0}
                              : subscribed.page;
    reply(frame, "ok",
          joinedPayload({.epoch = m_parts.store.epoch(),
                         .channel = channel,
                         .page = told,
                         .messagesPerMinute = pace,
                         .postgresChanges = postgresChanges}));
    if (replays)
        replay(*joined, subscribed.page);
    if (joined->presenceEnabled)
        enablePresence(frame.topic, *joined);
}

void PhoenixSession::refuseJoin(const Frame &frame, const Error &error)
{
    const auto joined = m_joined.find(frame.topic);
    const bool official = joined != m_joined.end() && !joined->second.receiver.wedsync;
    forget(frame.topic, Ending::Left);
    const bool atLimit = error.kind == ErrorKind::ChannelLimitReached && official;
    const bool throttled = error.kind == ErrorKind::RateLimited;
    if (!atLimit && !throttled) {
        replyError(frame, error);
        return;
    }
    // Official clients try again at once and for ever: a pause keeps them from spinning.
    const auto timer = std::make_shared<boost::asio::steady_timer>(
        m_parts.context, throttled ? AuthThrottle::Delay : LimitRefusalDelay);
    ++m_underWay;
    timer->async_wait([weak = weak_from_this(), frame = withoutPayload(frame), error,
                       timer](const boost::system::error_code &cancelled) {
        const auto session = weak.lock();
        if (!session || cancelled || session->m_ended)
            return;
        session->replyError(frame, error);
        session->settle(1);
    });
}

void PhoenixSession::replay(const Joined &joined, const Page &page)
{
    for (const StoredMessage &message : page.messages) {
        BroadcastFrames frames(broadcastOf(message, m_parts.store.epoch(), true));
        send(frames.frameFor(joined.receiver));
    }
}

void PhoenixSession::leave(const Frame &frame)
{
    const std::string joinRef = m_joined.at(frame.topic).joinRef;
    forget(frame.topic, Ending::Left);
    reply(frame, "ok", "{}");
    sendFrame({joinRef, joinRef, frame.topic, "phx_close", "{}"});
}

PhoenixSession::Joined *PhoenixSession::joinedAs(const std::string &topic, std::uint64_t joinId)
{
    const auto joined = m_joined.find(topic);
    return joined != m_joined.end() && joined->second.id == joinId ? &joined->second : nullptr;
}

} // namespace channels::server
