// SPDX-License-Identifier: MIT
#include "channels/server/phoenixsession.h"

#include "channels/protocol/jsonreader.h"
#include "channels/protocol/textcodec.h"
#include "channels/server/accesspolicy.h"
#include "channels/server/hub.h"
#include "channels/server/messagejson.h"
#include "channels/server/metrics.h"
#include "channels/server/sessionpayloads.h"
#include "channels/types/uuid.h"

// PhoenixSession: what a client does in a channel that it has joined.

namespace channels::server {

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
        [parts = m_parts, frame = withoutPayload(frame), ack = joined.ack, self = joined.self,
         realtime = joined.receiver.realtime](PhoenixSession *session,
                                              const Result<Published> &published) {
            // The message is stored: it goes out whether or not its sender is still here.
            if (published)
                fanOut(parts, *published, self ? nullptr : session, realtime);
            if (!session || session->m_ended)
                return;
            if (!published)
                session->replyError(frame, published.error());
            else if (ack) // also of one who has left meanwhile: it was asked for
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

} // namespace channels::server
