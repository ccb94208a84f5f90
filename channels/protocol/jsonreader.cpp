// SPDX-License-Identifier: MIT
#include "channels/protocol/jsonreader.h"

#include "channels/protocol/jsonparser.h"
#include "channels/protocol/jsontext.h"

#include <algorithm>
#include <charconv>

namespace channels {

namespace {

namespace ondemand = simdjson::ondemand;

JsonType typeOf(ondemand::json_type type)
{
    switch (type) {
    case ondemand::json_type::array:
        return JsonType::Array;
    case ondemand::json_type::object:
        return JsonType::Object;
    case ondemand::json_type::number:
        return JsonType::Number;
    case ondemand::json_type::string:
        return JsonType::String;
    case ondemand::json_type::boolean:
        return JsonType::Boolean;
    case ondemand::json_type::null:
        break;
    }
    return JsonType::Null;
}

// The text of a value as it was written. A scalar's token may be followed by white space.
std::string rawText(ondemand::value value, JsonType type)
{
    std::string_view text;
    if (type == JsonType::Object)
        text = value.get_object().value().raw_json().value();
    else if (type == JsonType::Array)
        text = value.get_array().value().raw_json().value();
    else
        text = value.raw_json_token();
    while (!text.empty()
           && (text.back() == ' ' || text.back() == '\n' || text.back() == '\t'
               || text.back() == '\r'))
        text.remove_suffix(1);
    return std::string(text);
}

Error refusal(const char *sentence)
{
    return {ErrorKind::InvalidRequest, QString::fromLatin1(sentence), {}};
}

} // namespace

Result<JsonObject> JsonObject::parse(std::string_view text, int maxDepth)
{
    JsonParser &parser = JsonParser::ofThisThread();
    if (!parser.load(text, maxDepth))
        return refusal("The text is not valid JSON, or is nested too deeply.");
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate().get(document) || document.get_object().get(object))
        return refusal("A JSON object is expected.");
    JsonObject result;
    for (auto field : object) {
        ondemand::value value = field.value();
        Member member;
        member.key = std::string(std::string_view(field.unescaped_key().value()));
        member.type = typeOf(value.type().value());
        if (member.type == JsonType::String) {
            member.raw = rawText(value, member.type);
            member.decoded = std::string(std::string_view(value.get_string().value()));
        } else {
            member.raw = rawText(value, member.type);
        }
        result.m_members.push_back(std::move(member));
    }
    return result;
}

const JsonObject::Member *JsonObject::find(std::string_view key) const
{
    const auto found = std::ranges::find(m_members, key, &Member::key);
    return found == m_members.end() ? nullptr : &*found;
}

std::optional<JsonType> JsonObject::type(std::string_view key) const
{
    const Member *member = find(key);
    return member ? std::optional(member->type) : std::nullopt;
}

std::optional<std::string> JsonObject::string(std::string_view key) const
{
    const Member *member = find(key);
    if (!member || member->type != JsonType::String)
        return {};
    return member->decoded;
}

std::optional<std::int64_t> JsonObject::integer(std::string_view key) const
{
    const Member *member = find(key);
    if (!member || member->type != JsonType::Number)
        return {};
    std::int64_t value = 0;
    const char *end = member->raw.data() + member->raw.size();
    const auto read = std::from_chars(member->raw.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end)
        return {};
    return value;
}

std::optional<bool> JsonObject::boolean(std::string_view key) const
{
    const Member *member = find(key);
    if (!member)
        return {};
    const std::string &text = member->type == JsonType::String ? member->decoded : member->raw;
    if (text == "true")
        return true;
    if (text == "false")
        return false;
    return {};
}

std::optional<std::string_view> JsonObject::raw(std::string_view key) const
{
    const Member *member = find(key);
    return member ? std::optional<std::string_view>(member->raw) : std::nullopt;
}

JsonObject JsonObject::object(std::string_view key) const
{
    const Member *member = find(key);
    if (!member || member->type != JsonType::Object)
        return {};
    // Valid already: it is a part of a text that was.
    const Result<JsonObject> nested = parse(member->raw, MaxJsonDepth);
    return nested ? *nested : JsonObject();
}

std::vector<std::string> JsonObject::array(std::string_view key) const
{
    const Member *member = find(key);
    if (!member || member->type != JsonType::Array)
        return {};
    std::vector<std::string> elements;
    JsonParser &parser = JsonParser::ofThisThread();
    ondemand::document document;
    ondemand::array array;
    // As deep as parse() has let it be.
    if (!parser.load(member->raw, DeepestJson) || parser.iterate().get(document)
        || document.get_array().get(array))
        return {};
    for (auto element : array) {
        ondemand::value value = element.value();
        elements.push_back(rawText(value, typeOf(value.type().value())));
    }
    return elements;
}

} // namespace channels
