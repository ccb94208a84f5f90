// SPDX-License-Identifier: MIT
#include "channels/types/channelname.h"

#include <algorithm>
#include <array>

namespace channels {

namespace {

constexpr std::array<std::string_view, 5> ScopeTexts = {
    "supplier", "couple", "form", "journey", "collaboration",
};

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isPart(std::string_view part)
{
    return !part.empty() && isAlphanumeric(part.front()) && std::ranges::all_of(part, [](char c) {
        return isAlphanumeric(c) || c == '_' || c == '.' || c == '-';
    });
}

} // namespace

std::string_view scopeText(Scope scope)
{
    return ScopeTexts[std::size_t(scope)];
}

std::optional<ChannelName> ChannelName::parse(std::string_view text)
{
    if (text.size() > MaxBytes)
        return {};
    const std::size_t first = text.find(':');
    if (first == std::string_view::npos)
        return {};
    const std::size_t second = text.find(':', first + 1);
    if (second == std::string_view::npos)
        return {};
    const auto scope = std::ranges::find(ScopeTexts, text.substr(0, first));
    if (scope == ScopeTexts.end() || !isPart(text.substr(first + 1, second - first - 1))
        || !isPart(text.substr(second + 1)))
        return {};
    ChannelName name;
    name.m_text = text;
    name.m_scope = Scope(scope - ScopeTexts.begin());
    name.m_entityAt = first + 1;
    name.m_idAt = second + 1;
    return name;
}

std::optional<ChannelName> ChannelName::parse(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return parse(std::string_view(utf8.constData(), std::size_t(utf8.size())));
}

std::string_view ChannelName::entity() const
{
    return isEmpty() ? std::string_view()
                     : std::string_view(m_text).substr(m_entityAt, m_idAt - 1 - m_entityAt);
}

std::string_view ChannelName::id() const
{
    return std::string_view(m_text).substr(std::min(m_idAt, m_text.size()));
}

} // namespace channels
