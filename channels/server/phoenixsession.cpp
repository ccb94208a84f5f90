// SPDX-License-Identifier: MIT
#include "channels/server/phoenixsession.h"

#include "channels/protocol/binarycodec.h"
#include "channels/protocol/jsonreader.h"
#include "channels/protocol/textcodec.h"
#include "channels/server/accesspolicy.h"
#include "channels/server/auththrottle.h"
#include "channels/server/httpreply.h"
#include "channels/server/hub.h"
#include "channels/server/joinrequest.h"
#include "channels/server/messagejson.h"
#include "channels/server/metrics.h"
#include "channels/server/realtimetopic.h"
#include "channels/server/sessionpayloads.h"
#include "channels/server/storethread.h"
#include "channels/server/websocketframe.h"
#include "channels/types/uuid.h"

#include <boost/asio/steady_timer.hpp>

#include <algorithm>

namespace channels::server {

namespace {

constexpr std::size_t MaxRefBytes = 255; // as in binary frames
constexpr std::size_t MaxJoinedTopics = 256;
constexpr std::chrono::seconds LimitRefusalDelay {2};

Error unmatchedTopic()
{
    return {ErrorKind::NotFound, QStringLiteral("unmatched topic"), {}};
}

//! What an answer needs of the frame that it answers: what it carried may be large.
Frame withoutPayload(const Frame &frame)
{
    return {frame.joinRef, frame.ref, frame.topic, frame.event, {}};
}

} // namespace

//! Hands \a work to the store. \a done is `void(PhoenixSession *, Answer)`, without a session when
//! it is gone by then.
template <typename Work, typename Done>
void PhoenixSession::askStore(int weight, Work work, Done done)
{
    m_underWay += weight;
    m_parts.store.write(std::move(work),
                        [weak = weak_from_this(), weight, done = std::move(done)](auto answer) {
                            const auto session = weak.lock();
                            done(session.get(), std::move(answer));
                            if (session)
                                session->settle(weight);
                        });
}

void PhoenixSession::settle(int weight)
{
    const bool wasBusy = isBusy();
    m_underWay -= weight;
    if (wasBusy && !isBusy())
        m_outlet.ready();
}

PhoenixSession::PhoenixSession(ServerParts parts, Outlet &outlet, Vsn vsn, std::string token,
                               std::string peerAddress)
    : m_parts(parts)
    , m_outlet(outlet)
    , m_vsn(vsn)
    , m_token(std::move(token))
    , m_peerAddress(std::move(peerAddress))
{
}

PhoenixSession::~PhoenixSession()
{
    end(Ending::Lost);
}

void PhoenixSession::end(Ending ending)
{
    if (m_ended)
        return;
    m_ended = true;
    while (!m_joined.empty())
        forget(std::string(m_joined.begin()->first), ending);
    for (const std::string &userId : std::exchange(m_users, {}))
        m_parts.hub.disconnect(userId, *this);
}

void PhoenixSession::forget(const std::string &topic, Ending ending)
{
    const auto found = m_joined.find(topic);
    if (found == m_joined.end())
        return;
    const Joined joined = std::move(found->second);
    m_joined.erase(found);
    if (joined.live)
        m_parts.hub.remove(joined.name.text(), *this, joined.receiver.realtime);
    if (!joined.presence)
        return;
    const std::string &channel = joined.name.text();
    if (ending == Ending::Left)
        tellPresence(joined, m_parts.presence.untrack(channel, joined.presence->join));
    else
        m_parts.presence.lose(channel, joined.presence->join, PresenceTracker::Clock::now());
}

// ---- receiving

void PhoenixSession::receiveText(std::string_view text)
{
    const Result<Frame> frame = decodeText(m_vsn, text);
    if (!frame) {
        // Which push it was cannot be told, so the reply has no ref; the connection stays.
        system("phoenix", {}, frame.error());
        return;
    }
    receive(*frame);
}

void PhoenixSession::receiveBinary(std::string_view bytes)
{
    Result<BinaryFrame> decoded = m_vsn == Vsn::V2
        ? decodeClientBinary(bytes)
        : Result<BinaryFrame>(ErrorKind::InvalidRequest,
                              QStringLiteral("Binary frames need vsn 2.0.0."));
    if (!decoded) {
        system("phoenix", {}, decoded.error());
        return;
    }
    const Frame frame {std::move(decoded->joinRef), std::move(decoded->ref),
                       std::move(decoded->topic), "broadcast", "{}"};
    const auto joined = m_joined.find(frame.topic);
    if (joined == m_joined.end() || !joined->second.live) {
        replyError(frame, unmatchedTopic());
        return;
    }
    if (frame.joinRef && *frame.joinRef != joined->second.joinRef)
        return;
    Result<BroadcastRequest> request =
        broadcastFromBinary(std::move(*decoded), m_parts.options.limits);
    if (!request) {
        replyError(frame, request.error());
        return;
    }
    broadcast(frame, joined->second, std::move(*request));
}

void PhoenixSession::receive(const Frame &frame)
{
    const auto tooLong = [](const std::optional<std::string> &ref) {
        return ref && ref->size() > MaxRefBytes;
    };
    if (tooLong(frame.joinRef) || tooLong(frame.ref)) {
        system("phoenix", {},
               {ErrorKind::InvalidRequest,
                QStringLiteral("A ref and a join_ref have at most 255 bytes."),
                {}});
        return;
    }
    if (frame.topic == "phoenix") {
        if (frame.event == "heartbeat")
            reply(frame, "ok", "{}");
        else
            replyError(frame, unmatchedTopic());
        return;
    }
    if (frame.event == "phx_join") {
        join(frame);
        return;
    }
    const auto joined = m_joined.find(frame.topic);
    if (joined == m_joined.end()) {
        if (frame.event == "phx_leave")
            reply(frame, "ok", "{}");
        else
            replyError(frame, unmatchedTopic());
        return;
    }
    // A push of an earlier join of this topic: whoever sent it has moved on.
    if (frame.joinRef && *frame.joinRef != joined->second.joinRef)
        return;
    if (frame.event == "phx_leave")
        leave(frame);
    else if (!joined->second.live)
        replyError(frame, unmatchedTopic());
    else
        receivePush(frame, joined->second);
}

void PhoenixSession::receivePush(const Frame &frame, Joined &joined)
{
    if (frame.event == "broadcast") {
        Result<BroadcastRequest> request = broadcastFromText(frame.payload, m_parts.options.limits);
        if (!request)
            replyError(frame, request.error());
        else
            broadcast(frame, joined, std::move(*request));
    } else if (frame.event == "presence") {
        changePresence(frame, joined);
    } else if (frame.event == "read") {
        markRead(frame, joined);
    } else if (frame.event == "access_token") {
        replaceToken(frame, joined);
    } else {
        replyError(frame,
                   {ErrorKind::InvalidRequest,
                    QStringLiteral("There is no event of this name; send a broadcast."),
                    {}});
    }
}

// ---- join and leave

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
        [frame = withoutPayload(frame), joinRef, postgresChanges = request.postgresChanges](
            PhoenixSession *session, Result<std::pair<UserRow, Subscribed>> answer) {
            if (session)
                session->joinStored(frame, joinRef, postgresChanges, std::move(answer));
        });
}

void PhoenixSession::joinStored(const Frame &frame, const std::string &joinRef,
                                const std::string &postgresChanges,
                                Result<std::pair<UserRow, Subscribed>> answer)
{
    Joined *joined = joinedAs(frame.topic, joinRef);
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

PhoenixSession::Joined *PhoenixSession::joinedAs(const std::string &topic,
                                                 const std::string &joinRef)
{
    const auto joined = m_joined.find(topic);
    return joined != m_joined.end() && joined->second.joinRef == joinRef ? &joined->second
                                                                         : nullptr;
}

// ---- pushes

void PhoenixSession::broadcast(const Frame &frame, Joined &joined, BroadcastRequest sent)
{
    if (isEphemeral(sent.eventType)) {
        ephemeral(frame, joined, std::move(sent));
        return;
    }
    askStore(
        1,
        [identity = joined.identity,
         request = Publish {joined.name, std::move(sent.eventType), std::move(sent.payload),
                            std::move(sent.clientMessageId)}](ServerStore &store) {
            return store.publish(identity, request);
        },
        [parts = m_parts, frame = withoutPayload(frame), joinRef = joined.joinRef,
         self = joined.self, realtime = joined.receiver.realtime](
            PhoenixSession *session, const Result<Published> &published) {
            // The message is stored: it goes out whether or not its sender is still here.
            if (published)
                fanOut(parts, *published, self ? nullptr : session, realtime);
            if (!session || session->m_ended)
                return;
            if (!published)
                session->replyError(frame, published.error());
            else if (const Joined *still = session->joinedAs(frame.topic, joinRef);
                     still && still->ack)
                session->reply(frame, "ok", publishedPayload(*published));
        });
}

void PhoenixSession::ephemeral(const Frame &frame, Joined &joined, BroadcastRequest sent)
{
    const Accessor accessor {joined.identity.service, joined.role, joined.status};
    if (accessTo(Operation::Send, joined.type, accessor) != Access::Allowed) {
        replyError(frame,
                   {ErrorKind::Forbidden,
                    QStringLiteral("Your role in this channel does not allow this."),
                    {}});
        return;
    }
    if (refuseEphemeral(frame, joined))
        return;
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    ++m_parts.metrics.ephemeral;
    BroadcastFrames frames(ephemeralBroadcast(joined.name.text(), std::move(sent.eventType),
                                              std::move(sent.payload), joined.user, now.count()));
    m_parts.hub.deliver(joined.name.text(), frames, joined.self ? nullptr : this,
                        joined.receiver.realtime);
    if (joined.ack)
        reply(frame, "ok", "{}");
}

bool PhoenixSession::refuseEphemeral(const Frame &frame, const Joined &joined)
{
    const Hub::Ephemeral allowed = m_parts.hub.countEphemeral(
        joined.name.text(), joined.identity.userId, RateWindow::Clock::now());
    if (allowed == Hub::Ephemeral::Allowed)
        return false;
    // Told once; whoever asked for an answer to each gets it.
    if (allowed == Hub::Ephemeral::RefusedFirst || joined.ack) {
        replyError(frame,
                   {ErrorKind::RateLimited,
                    QStringLiteral("Too many short-lived events; this one was dropped."),
                    {}});
    }
    return true;
}

void PhoenixSession::markRead(const Frame &frame, Joined &joined)
{
    const Result<JsonObject> payload = JsonObject::parse(frame.payload, MaxFrameDepth);
    const std::optional<std::string> messageId =
        payload ? payload->string("lastSeenMessageId") : std::nullopt;
    if (!messageId) {
        replyError(
            frame,
            {ErrorKind::InvalidRequest, QStringLiteral("A lastSeenMessageId is needed."), {}});
        return;
    }
    askStore(
        1,
        [identity = joined.identity, channel = joined.name, id = *messageId](ServerStore &store) {
            return store.markRead(identity, channel, id);
        },
        [parts = m_parts, frame = withoutPayload(frame), channel = joined.name.text(),
         userId = joined.identity.userId](PhoenixSession *session,
                                          const Result<ReadMarker> &marker) {
            if (marker && marker->moved)
                parts.hub.deliverText(channel, "read_marker", readMarkerPayload(userId, *marker),
                                      session);
            if (!session || session->m_ended)
                return;
            if (!marker)
                session->replyError(frame, marker.error());
            else
                session->reply(frame, "ok",
                               "{\"unreadCount\":" + std::to_string(marker->unreadCount) + "}");
        });
}

// ---- presence

void PhoenixSession::enablePresence(const std::string &topic, Joined &joined)
{
    if (joined.presence)
        return;
    const std::string &channel = joined.name.text();
    joined.presence =
        m_parts.presence.join(channel, m_parts.hub.nextJoinId(), joined.identity.userId,
                              joined.presenceKey, makeUuid(), PresenceTracker::Clock::now());
    sendFrame({joined.joinRef, {}, topic, "presence_state", m_parts.presence.state(channel)});
}

void PhoenixSession::changePresence(const Frame &frame, Joined &joined)
{
    const Result<JsonObject> payload = JsonObject::parse(frame.payload, MaxFrameDepth);
    const std::string event = payload ? payload->string("event").value_or(std::string()) : "";
    const std::string &channel = joined.name.text();
    if (event == "untrack") {
        if (joined.presence)
            tellPresence(joined, m_parts.presence.untrack(channel, joined.presence->join));
        reply(frame, "ok", "{}");
        return;
    }
    if (event != "track" || payload->type("payload") != JsonType::Object) {
        replyError(frame,
                   {ErrorKind::InvalidRequest,
                    QStringLiteral("Presence track payload must be a map"),
                    {}});
        return;
    }
    if (refuseEphemeral(frame, joined))
        return;
    enablePresence(frame.topic, joined);
    const Result<PresenceTracker::Diff> diff =
        m_parts.presence.track(channel, *joined.presence, *payload->raw("payload"));
    if (!diff) {
        replyError(frame, diff.error());
        return;
    }
    tellPresence(joined, *diff);
    reply(frame, "ok", "{}");
}

void PhoenixSession::tellPresence(const Joined &joined, const PresenceTracker::Diff &diff)
{
    if (diff)
        m_parts.hub.deliverText(joined.name.text(), "presence_diff", *diff);
}

// ---- tokens and rights

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
    std::vector<std::pair<std::string, std::string>> revoked; // topics and their joinRefs
    for (auto &[topic, joined] : m_joined) {
        if (!joined.live || joined.identity.userId != userId)
            continue;
        const auto issuedAt = std::chrono::duration_cast<std::chrono::milliseconds>(
            joined.identity.issuedAt.time_since_epoch());
        if (issuedAt.count() < validFrom)
            revoked.emplace_back(topic, joined.joinRef);
        else
            askRights(topic, joined);
    }
    for (const auto &[topic, joinRef] : revoked)
        rechecked(
            topic, joinRef,
            Error {ErrorKind::Unauthorized, QStringLiteral("The token has been revoked."), {}});
}

// One question at a time: whatever changes meanwhile makes one more.
void PhoenixSession::askRights(const std::string &topic, Joined &joined)
{
    joined.rightsDue = joined.rightsAsked;
    if (std::exchange(joined.rightsAsked, true))
        return;
    m_parts.store.read([identity = joined.identity, channel = joined.name](
                           ServerStore &store) { return store.listener(identity, channel); },
                       [weak = weak_from_this(), topic,
                        joinRef = joined.joinRef](const Result<ChannelRow> &channel) {
                           if (const auto session = weak.lock())
                               session->rechecked(topic, joinRef, channel);
                       });
}

void PhoenixSession::rechecked(const std::string &topic, const std::string &joinRef,
                               const Result<ChannelRow> &channel)
{
    Joined *joined = joinedAs(topic, joinRef);
    if (!joined || m_ended)
        return;
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

// ---- sending

void PhoenixSession::reply(const Frame &to, std::string_view status, std::string response)
{
    Frame frame {to.joinRef, to.ref, to.topic, "phx_reply", {}};
    frame.payload = "{\"status\":\"" + std::string(status) + "\",\"response\":" + response + "}";
    sendFrame(frame);
}

void PhoenixSession::replyError(const Frame &to, const Error &error)
{
    m_parts.metrics.countRefusal(error.kind);
    // Without a ref no reply would find its push.
    if (to.ref)
        reply(to, "error",
              refusalPayload(error, to.event == "phx_join" ? RefusalOf::Join : RefusalOf::Push));
    else
        system(to.topic, to.joinRef.value_or(std::string()), error);
}

void PhoenixSession::system(const std::string &topic, const std::string &joinRef,
                            const Error &error)
{
    sendFrame({joinRef.empty() ? std::nullopt : std::optional(joinRef),
               {},
               topic,
               "system",
               systemPayload(topic, error)});
}

void PhoenixSession::announceDrain(std::chrono::milliseconds retryAfter)
{
    const bool understands = std::ranges::any_of(
        m_joined, [](const auto &entry) { return entry.second.receiver.wedsync; });
    if (understands)
        sendFrame({{}, {}, "phoenix", "server_draining", drainPayload(retryAfter)});
}

void PhoenixSession::sendFrame(const Frame &frame)
{
    Frame out = frame;
    if (m_vsn == Vsn::V1)
        out.joinRef.reset();
    send(std::make_shared<const std::string>(
        encodeWebSocketFrame(Opcode::Text, encodeText(m_vsn, out))));
}

} // namespace channels::server
