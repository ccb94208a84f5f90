// SPDX-License-Identifier: MIT
#include "channels/protocol/binarycodec.h"

#include "channels/protocol/jsontext.h"

#include <simdjson.h>

#include <array>
#include <optional>
#include <span>

namespace channels {

namespace {

enum class Field { JoinRef, Ref, Topic, Event, Metadata };

//! Every kind is laid out alike: the kind, one length byte per field, for some the encoding, then
//! the fields in the same order, then the payload to the end.
struct Layout {
    BinaryKind kind;
    std::span<const Field> fields;
    bool hasEncoding;
};

using enum Field;
constexpr std::array PushFields = {JoinRef, Ref, Topic, Event}; // replies too: event is the status
constexpr std::array ServerPushFields = {JoinRef, Topic, Event};
constexpr std::array BroadcastFields = {Topic, Event};
constexpr std::array UserPushFields = {JoinRef, Ref, Topic, Event, Metadata};
constexpr std::array UserBroadcastFields = {Topic, Event, Metadata};

constexpr std::array ClientLayouts = {
    Layout {BinaryKind::Push, PushFields, false},
    Layout {BinaryKind::UserBroadcastPush, UserPushFields, true},
};
constexpr std::array ServerLayouts = {
    Layout {BinaryKind::Push, ServerPushFields, false},
    Layout {BinaryKind::Reply, PushFields, false},
    Layout {BinaryKind::Broadcast, BroadcastFields, false},
    Layout {BinaryKind::UserBroadcast, UserBroadcastFields, true},
};

Error invalid(const char *sentence)
{
    return {ErrorKind::InvalidRequest, QString::fromLatin1(sentence), {}};
}

const Layout *layoutOf(std::span<const Layout> layouts, BinaryKind kind)
{
    for (const Layout &layout : layouts) {
        if (layout.kind == kind)
            return &layout;
    }
    return nullptr;
}

std::string_view fieldOf(const BinaryFrame &frame, Field field)
{
    switch (field) {
    case JoinRef:
        return frame.joinRef ? std::string_view(*frame.joinRef) : std::string_view();
    case Ref:
        return frame.ref ? std::string_view(*frame.ref) : std::string_view();
    case Topic:
        return frame.topic;
    case Event:
        return frame.event;
    case Metadata:
        return frame.metadata;
    }
    return {};
}

void setField(BinaryFrame &frame, Field field, std::string_view text)
{
    switch (field) {
    case JoinRef:
        if (!text.empty())
            frame.joinRef = text;
        break;
    case Ref:
        if (!text.empty())
            frame.ref = text;
        break;
    case Topic:
        frame.topic = text;
        break;
    case Event:
        frame.event = text;
        break;
    case Metadata:
        frame.metadata = text;
        break;
    }
}

Result<BinaryFrame> decode(std::span<const Layout> layouts, std::string_view bytes)
{
    if (bytes.empty())
        return invalid("A binary frame must not be empty.");
    const Layout *layout = layoutOf(layouts, BinaryKind(static_cast<unsigned char>(bytes.front())));
    if (!layout)
        return invalid("The kind of the binary frame is not known.");
    const std::size_t headSize = 1 + layout->fields.size() + (layout->hasEncoding ? 1 : 0);
    if (bytes.size() < headSize)
        return invalid("The binary frame ends within its head.");
    BinaryFrame frame;
    frame.kind = layout->kind;
    std::string_view rest = bytes.substr(headSize);
    for (std::size_t i = 0; i < layout->fields.size(); ++i) {
        const std::size_t length = static_cast<unsigned char>(bytes[1 + i]);
        if (rest.size() < length)
            return invalid("The binary frame ends within a field.");
        const std::string_view text = rest.substr(0, length);
        if (!simdjson::validate_utf8(text))
            return invalid("A text of the binary frame is not valid UTF-8.");
        setField(frame, layout->fields[i], text);
        rest.remove_prefix(length);
    }
    if (!frame.metadata.empty() && !isJsonObject(frame.metadata))
        return invalid("The metadata of the binary frame must be a JSON object.");
    if (layout->hasEncoding) {
        const char encoding = bytes[headSize - 1];
        if (encoding != 0 && encoding != 1)
            return invalid("The encoding of the binary frame is not known.");
        frame.encoding = Encoding(encoding);
        if (frame.encoding == Encoding::Json && !isJson(rest, MaxPayloadDepth))
            return invalid("The payload is not valid JSON in UTF-8, or is nested too deeply.");
    }
    frame.payload = rest;
    return frame;
}

Result<std::string> encode(std::span<const Layout> layouts, const BinaryFrame &frame)
{
    const Layout *layout = layoutOf(layouts, frame.kind);
    if (!layout)
        return invalid("This kind of binary frame is not sent in this direction.");
    std::string out;
    out.reserve(8 + frame.topic.size() + frame.event.size() + frame.metadata.size()
                + frame.payload.size() + 32);
    out += char(frame.kind);
    for (const Field field : layout->fields) {
        const std::string_view text = fieldOf(frame, field);
        if (text.size() > 255)
            return invalid("A field of a binary frame holds at most 255 bytes.");
        out += char(text.size());
    }
    if (layout->hasEncoding)
        out += char(frame.encoding);
    for (const Field field : layout->fields)
        out += fieldOf(frame, field);
    out += frame.payload;
    return out;
}

} // namespace

Result<BinaryFrame> decodeClientBinary(std::string_view bytes)
{
    return decode(ClientLayouts, bytes);
}

Result<BinaryFrame> decodeServerBinary(std::string_view bytes)
{
    return decode(ServerLayouts, bytes);
}

Result<std::string> encodeClientBinary(const BinaryFrame &frame)
{
    return encode(ClientLayouts, frame);
}

Result<std::string> encodeServerBinary(const BinaryFrame &frame)
{
    return encode(ServerLayouts, frame);
}

} // namespace channels
