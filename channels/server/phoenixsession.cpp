// SPDX-License-Identifier: MIT
#include "channels/server/phoenixsession.h"

#include "channels/protocol/binarycodec.h"
#include "channels/protocol/textcodec.h"
#include "channels/server/httpreply.h"
#include "channels/server/hub.h"
#include "channels/server/metrics.h"
#include "channels/server/sessionpayloads.h"
#include "channels/server/websocketframe.h"

#include <algorithm>

// PhoenixSession: its life, what it receives and how it answers; joins, pushes and rights have
// files of their own.

namespace channels::server {

namespace {

constexpr std::size_t MaxRefBytes = 255; // as in binary frames

Error unmatchedTopic()
{
    return {ErrorKind::NotFound, QStringLiteral("unmatched topic"), {}};
}

} // namespace

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

// ---- sending

Frame PhoenixSession::withoutPayload(const Frame &frame)
{
    return {frame.joinRef, frame.ref, frame.topic, frame.event, {}};
}

void PhoenixSession::reply(const Frame &to, std::string_view status, const std::string &response)
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
