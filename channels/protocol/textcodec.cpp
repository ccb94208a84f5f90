// SPDX-License-Identifier: MIT
#include "channels/protocol/textcodec.h"

#include "channels/protocol/jsonparser.h"
#include "channels/protocol/jsontext.h"
#include "channels/protocol/jsonwriter.h"

#include <array>

namespace channels {

static_assert(MaxServerFrameDepth <= DeepestJson);

namespace {

using simdjson::ondemand::json_type;
using Value = simdjson::ondemand::value;

Error invalid(const char *sentence)
{
    return {ErrorKind::InvalidRequest, QString::fromLatin1(sentence), {}};
}

// A value that has been read may not be read again, so each is read at once, as what it must be.

bool readString(Value value, std::string &out)
{
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return false;
    out = text;
    return true;
}

bool readStringOrNull(Value value, std::optional<std::string> &out)
{
    json_type type {};
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    if (type == json_type::null) {
        out.reset();
        return true;
    }
    return readString(value, out.emplace());
}

bool readRaw(Value value, std::string &out)
{
    std::string_view json;
    if (simdjson::to_json_string(value).get(json) != simdjson::SUCCESS)
        return false;
    out = json;
    return true;
}

// The members in the order in which v2 holds them.
enum Member : std::size_t { JoinRef, Ref, Topic, Event, Payload, MemberCount };

bool readMember(Member member, Value value, Frame &frame)
{
    switch (member) {
    case JoinRef:
        return readStringOrNull(value, frame.joinRef);
    case Ref:
        return readStringOrNull(value, frame.ref);
    case Topic:
        return readString(value, frame.topic);
    case Event:
        return readString(value, frame.event);
    case Payload:
        return readRaw(value, frame.payload);
    case MemberCount:
        break;
    }
    return false;
}

Error wrongMember(Member member)
{
    constexpr std::array<const char *, MemberCount> Sentences = {
        "The frame's join_ref must be a string or null.",
        "The frame's ref must be a string or null.", "The frame's topic must be a string.",
        "The frame's event must be a string.", "The frame's payload cannot be read."};
    return invalid(Sentences[member]);
}

Result<Frame> readArray(simdjson::ondemand::document &document)
{
    simdjson::ondemand::array array;
    if (document.get_array().get(array) != simdjson::SUCCESS)
        return invalid("A frame of this connection must be a JSON array.");
    Frame frame;
    std::size_t count = 0;
    for (auto element : array) {
        if (count == MemberCount)
            break;
        const auto member = Member(count);
        Value value;
        if (element.get(value) != simdjson::SUCCESS || !readMember(member, value, frame))
            return wrongMember(member);
        ++count;
    }
    if (count < MemberCount)
        return invalid("A frame must hold join_ref, ref, topic, event and payload.");
    return frame;
}

std::optional<Member> memberNamed(std::string_view key)
{
    constexpr std::array<std::string_view, MemberCount> Names = {"join_ref", "ref", "topic",
                                                                 "event", "payload"};
    for (std::size_t i = 0; i < Names.size(); ++i) {
        if (Names[i] == key)
            return Member(i);
    }
    return {};
}

Result<Frame> readObject(simdjson::ondemand::document &document)
{
    simdjson::ondemand::object object;
    if (document.get_object().get(object) != simdjson::SUCCESS)
        return invalid("A frame of this connection must be a JSON object.");
    Frame frame;
    std::array<bool, MemberCount> seen {};
    for (auto field : object) {
        std::string_view key;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS)
            return invalid("A key of the frame cannot be read.");
        const std::optional<Member> member = memberNamed(key);
        if (!member)
            continue;
        Value value;
        // Of a key that comes twice the last counts, as in the clients' own JSON.parse().
        if (field.value().get(value) != simdjson::SUCCESS || !readMember(*member, value, frame))
            return wrongMember(*member);
        seen[*member] = true;
    }
    if (!seen[Topic] || !seen[Event] || !seen[Payload])
        return invalid("A frame must hold topic, event and payload.");
    return frame;
}

// An escaped lone surrogate is JSON but no character.
bool isUtf8(const std::string &text)
{
    return simdjson::validate_utf8(text);
}

bool textsAreUtf8(const Frame &frame)
{
    return isUtf8(frame.topic) && isUtf8(frame.event) && (!frame.ref || isUtf8(*frame.ref))
        && (!frame.joinRef || isUtf8(*frame.joinRef));
}

void appendStringOrNull(std::string &out, const std::optional<std::string> &text)
{
    if (text)
        appendJsonString(out, *text);
    else
        out += "null";
}

} // namespace

Result<Frame> decodeText(Vsn vsn, std::string_view text, int maxDepth)
{
    JsonParser &parser = JsonParser::ofThisThread();
    if (!parser.load(text, maxDepth))
        return invalid("The frame is not valid JSON in UTF-8, or is nested too deeply.");
    simdjson::ondemand::document document;
    if (parser.iterate().get(document) != simdjson::SUCCESS)
        return invalid("The frame cannot be read.");
    Result<Frame> frame = vsn == Vsn::V2 ? readArray(document) : readObject(document);
    if (frame && !textsAreUtf8(*frame))
        return invalid("A text of the frame is not valid Unicode.");
    return frame;
}

std::string encodeText(Vsn vsn, const Frame &frame)
{
    std::string out;
    // Room for refs, quotes and member names, so that an ordinary frame is one allocation.
    out.reserve(frame.topic.size() + frame.event.size() + frame.payload.size() + 80);
    if (vsn == Vsn::V2) {
        out += '[';
        appendStringOrNull(out, frame.joinRef);
        out += ',';
        appendStringOrNull(out, frame.ref);
        out += ',';
        appendJsonString(out, frame.topic);
        out += ',';
        appendJsonString(out, frame.event);
        out += ',';
        out += frame.payload;
        out += ']';
        return out;
    }
    out += R"({"topic":)";
    appendJsonString(out, frame.topic);
    out += R"(,"event":)";
    appendJsonString(out, frame.event);
    out += R"(,"payload":)";
    out += frame.payload;
    out += R"(,"ref":)";
    appendStringOrNull(out, frame.ref);
    if (frame.joinRef) {
        out += R"(,"join_ref":)";
        appendJsonString(out, *frame.joinRef);
    }
    out += '}';
    return out;
}

} // namespace channels
