// SPDX-License-Identifier: MIT
#include "channels/server/broadcastframes.h"

#include "channels/protocol/binarycodec.h"
#include "channels/protocol/jsonwriter.h"
#include "channels/protocol/textcodec.h"
#include "channels/server/messagejson.h"
#include "channels/server/realtimetopic.h"
#include "channels/server/websocketframe.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace channels::server {

namespace {

// Rooms that most texts fit in, so that each is one allocation.
constexpr std::size_t MetaBytes = 200;
constexpr std::size_t LongMembersBytes = 80;
constexpr std::string_view BytesStart = R"({"$bytes":")";

std::string withLongMembers(const std::string &meta, const std::string &senderName,
                            const std::optional<std::string> &clientMessageId)
{
    std::string text;
    text.reserve(meta.size() + senderName.size() + (clientMessageId ? clientMessageId->size() : 0)
                 + LongMembersBytes);
    text = meta;
    text.back() = ',';
    text += R"("senderName":)";
    appendJsonString(text, senderName);
    if (clientMessageId) {
        text += R"(,"clientMessageId":)";
        appendJsonString(text, *clientMessageId);
    }
    text += '}';
    return text;
}

// What Phoenix's own clients act upon when it comes as a frame's event, which an event's name does
// only in the frame that is theirs alone.
bool isControl(std::string_view event)
{
    static constexpr std::array Names = {
        std::string_view("broadcast"),        std::string_view("heartbeat"),
        std::string_view("postgres_changes"), std::string_view("read_marker"),
        std::string_view("server_draining"),  std::string_view("system"),
    };
    return event.starts_with("phx_") || event.starts_with("presence")
        || event.starts_with("chan_reply_") || std::ranges::find(Names, event) != Names.end();
}

} // namespace

Broadcast broadcastOf(const StoredMessage &message, const std::string &epoch, bool replayed)
{
    JsonWriter meta;
    meta.reserve(MetaBytes);
    meta.beginObject().key("id").string(message.id).key("seq").number(message.seq);
    meta.key("epoch").string(epoch).key("senderId").string(message.senderId);
    meta.key("ts").string(isoTime(message.createdAt));
    if (replayed)
        meta.key("replayed").boolean(true);
    meta.endObject();
    return {message.channelName, message.eventType, message.payload, meta.text(),
            withLongMembers(meta.text(), message.senderName, message.clientMessageId)};
}

Broadcast ephemeralBroadcast(const std::string &channelName, std::string eventType,
                             std::string payload, const UserRow &sender, Milliseconds now)
{
    JsonWriter meta;
    meta.reserve(MetaBytes);
    meta.beginObject().key("senderId").string(sender.id).key("ts").string(isoTime(now)).endObject();
    std::string textMeta = withLongMembers(meta.text(), sender.displayName, {});
    return {channelName, std::move(eventType), std::move(payload), meta.take(),
            std::move(textMeta)};
}

std::string bytesAsJson(std::string_view bytes)
{
    const QByteArray base64 =
        QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size())).toBase64();
    return std::string(BytesStart) + base64.toStdString() + "\"}";
}

std::optional<std::string> bytesOf(std::string_view payload)
{
    if (!payload.starts_with(BytesStart) || !payload.ends_with("\"}"))
        return {};
    const std::string_view base64 =
        payload.substr(BytesStart.size(), payload.size() - BytesStart.size() - 2);
    const auto decoded =
        QByteArray::fromBase64Encoding(QByteArray(base64.data(), qsizetype(base64.size())),
                                       QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    const std::string bytes = decoded.decoded.toStdString();
    // Text that only looks like it stays text.
    return bytesAsJson(bytes) == payload ? std::optional(bytes) : std::nullopt;
}

BroadcastFrames::BroadcastFrames(Broadcast broadcast)
    : m_broadcast(std::move(broadcast)), m_bytes(bytesOf(m_broadcast.payload))
{
}

const SharedFrame &BroadcastFrames::frameFor(const Receiver &receiver)
{
    const std::size_t index = (receiver.vsn == Vsn::V2 ? 1 : 0) + (receiver.realtime ? 2 : 0)
        + (receiver.wedsync ? 4 : 0);
    SharedFrame &frame = m_frames[index];
    if (!frame)
        frame = build(receiver);
    return frame;
}

SharedFrame BroadcastFrames::build(const Receiver &receiver) const
{
    const std::string topic = RealtimeTopic::text(m_broadcast.channelName, receiver.realtime);
    const bool isSafe = receiver.realtime || !isControl(m_broadcast.eventType);
    if (m_bytes && receiver.vsn == Vsn::V2 && !receiver.wedsync && isSafe) {
        // Each official client decodes only its own kinds (WIRE section 3).
        BinaryFrame binary;
        binary.kind = receiver.realtime ? BinaryKind::UserBroadcast : BinaryKind::Broadcast;
        binary.topic = topic;
        binary.event = m_broadcast.eventType;
        binary.metadata = receiver.realtime ? m_broadcast.meta : std::string();
        binary.payload = *m_bytes;
        if (const Result<std::string> encoded = encodeServerBinary(binary)) {
            return std::make_shared<const std::string>(
                encodeWebSocketFrame(Opcode::Binary, *encoded));
        }
    }
    Frame frame;
    frame.topic = topic;
    frame.event = "broadcast";
    JsonWriter payload;
    payload.reserve(m_broadcast.eventType.size() + m_broadcast.payload.size()
                    + m_broadcast.textMeta.size() + LongMembersBytes);
    payload.beginObject()
        .key("type")
        .string("broadcast")
        .key("event")
        .string(m_broadcast.eventType);
    payload.key("payload")
        .raw(m_broadcast.payload)
        .key("meta")
        .raw(m_broadcast.textMeta)
        .endObject();
    frame.payload = payload.take();
    return std::make_shared<const std::string>(
        encodeWebSocketFrame(Opcode::Text, encodeText(receiver.vsn, frame)));
}

} // namespace channels::server
