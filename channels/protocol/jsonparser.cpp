// SPDX-License-Identifier: MIT
#include "channels/protocol/jsonparser.h"

#include "channels/protocol/jsontext.h"

#include <algorithm>
#include <cstring>

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

} // namespace

JsonParser &JsonParser::ofThisThread()
{
    static thread_local JsonParser parser;
    return parser;
}

bool JsonParser::load(std::string_view text, int maxDepth)
{
    const std::size_t capacity = std::max(text.size(), FirstCapacity);
    if (m_copy.size() < capacity + simdjson::SIMDJSON_PADDING)
        m_copy.resize(capacity + simdjson::SIMDJSON_PADDING);
    if (m_validator.capacity() < capacity
        && m_validator.allocate(capacity, ValidatorDepth) != simdjson::SUCCESS)
        return false;
    if (!text.empty())
        std::memcpy(m_copy.data(), text.data(), text.size());
    m_size = text.size();
    return m_validator.parse(m_copy.data(), m_size, false).error() == simdjson::SUCCESS
        && !isTooDeep(text, maxDepth);
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
