// SPDX-License-Identifier: MIT
#include "channels/protocol/jsonwriter.h"

#include <algorithm>
#include <charconv>

namespace channels {

void appendJsonString(std::string &out, std::string_view text)
{
    static constexpr char Digits[] = "0123456789abcdef";
    const auto needsEscape = [](char c) {
        return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
    };
    out += '"';
    while (!text.empty()) {
        // Nearly all text goes over in one piece.
        const auto end = std::find_if(text.begin(), text.end(), needsEscape);
        out.append(text.begin(), end);
        text.remove_prefix(std::size_t(end - text.begin()));
        if (text.empty())
            break;
        const char c = text.front();
        text.remove_prefix(1);
        if (c == '\n') {
            out += "\\n";
        } else if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else {
            out += "\\u00";
            out += Digits[static_cast<unsigned char>(c) >> 4];
            out += Digits[c & 15];
        }
    }
    out += '"';
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_text += ',';
    m_needsComma = true;
}

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_text += '{';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_text += '}';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    m_text += '[';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_text += ']';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view key)
{
    separate();
    appendJsonString(m_text, key);
    m_text += ':';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::reserve(std::size_t bytes)
{
    m_text.reserve(bytes);
    return *this;
}

JsonWriter &JsonWriter::string(std::string_view value)
{
    separate();
    appendJsonString(m_text, value);
    return *this;
}

JsonWriter &JsonWriter::number(std::int64_t value)
{
    separate();
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    m_text.append(digits, end.ptr);
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    separate();
    m_text += value ? "true" : "false";
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_text += "null";
    return *this;
}

JsonWriter &JsonWriter::raw(std::string_view json)
{
    separate();
    m_text += json;
    return *this;
}

JsonWriter &JsonWriter::stringOrNull(const std::optional<std::string> &value)
{
    return value ? string(*value) : null();
}

} // namespace channels
