// SPDX-License-Identifier: MIT
#include "channels/protocol/jsonparser.h"

#include "channels/protocol/jsontext.h"

#include <algorithm>
#include <cstring>
#include <span>

namespace channels {

namespace {

constexpr std::size_t FirstCapacity = 4096; // bytes: nearly every frame
// The validator wants one more than it allows.
constexpr std::size_t ValidatorDepth = std::size_t(DeepestJson) + 1;

// The validator does not count an object or array that is empty, so it lets one too many pass.
bool isTooDeep(std::string_view json, int maxDepth)
{
    const auto openings = std::ranges::count_if(json, [](char c) { return c == '{' || c == '['; });
    return openings > maxDepth && jsonDepth(json) > maxDepth;
}

constexpr std::size_t SafeDigits = 18; // fit 64 bits whatever they are

bool isNumberPart(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

// The place after the string that begins at \a at.
std::size_t afterString(std::span<const char> json, std::size_t at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at)
        at += json[at] == '\\' ? 1 : 0;
    return at + 1;
}

// Turns each integer that may not fit 64 bits into a fraction of as many characters, which is as
// valid JSON, or as invalid, as it was: 12345 would become 123.5. Answers whether there was one.
bool shortenIntegers(std::span<char> json)
{
    bool found = false;
    std::size_t at = 0;
    while (at < json.size()) {
        if (json[at] == '"') {
            at = afterString(json, at);
            continue;
        }
        if (!isNumberPart(json[at])) {
            ++at;
            continue;
        }
        const std::size_t first = json[at] == '-' ? at + 1 : at;
        bool isInteger = true;
        for (at = first; at < json.size() && isNumberPart(json[at]); ++at)
            isInteger = isInteger && json[at] >= '0' && json[at] <= '9';
        if (isInteger && at - first > SafeDigits) {
            json[at - 2] = '.';
            found = true;
        }
    }
    return found;
}

} // namespace

JsonParser &JsonParser::ofThisThread()
{
    static thread_local JsonParser parser;
    return parser;
}

bool JsonParser::load(std::string_view text, int maxDepth)
{
    // Newer parsers pass over a byte order mark, but what is kept and sent on is the text itself.
    if (text.starts_with("\xEF\xBB\xBF"))
        return false;
    const std::size_t capacity = std::max(text.size(), FirstCapacity);
    if (m_copy.size() < capacity + simdjson::SIMDJSON_PADDING)
        m_copy.resize(capacity + simdjson::SIMDJSON_PADDING);
    if (m_validator.capacity() < capacity
        && m_validator.allocate(capacity, ValidatorDepth) != simdjson::SUCCESS)
        return false;
    if (!text.empty())
        std::memcpy(m_copy.data(), text.data(), text.size());
    m_size = text.size();
    return isValid() && !isTooDeep(text, maxDepth);
}

bool JsonParser::isValid()
{
    if (m_validator.parse(m_copy.data(), m_size, false).error() == simdjson::SUCCESS)
        return true;
    // Only the validator wants integers of 64 bits; whoever reads the copy gets them as written.
    m_shortened = m_copy;
    return shortenIntegers({m_shortened.data(), m_size})
        && m_validator.parse(m_shortened.data(), m_size, false).error() == simdjson::SUCCESS;
}

simdjson::simdjson_result<simdjson::ondemand::document> JsonParser::iterate()
{
    return m_reader.iterate(padded());
}

simdjson::padded_string_view JsonParser::padded() const
{
    return simdjson::padded_string_view(m_copy.data(), m_size, m_copy.size());
}

} // namespace channels
