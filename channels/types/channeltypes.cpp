// SPDX-License-Identifier: MIT
#include "channels/types/channeltypes.h"

#include <algorithm>
#include <array>

namespace channels {

namespace {

constexpr std::array<std::string_view, 3> ChannelTypeTexts = {"private", "shared", "broadcast"};
constexpr std::array<std::string_view, 3> RoleTexts = {"owner", "member", "reader"};
constexpr std::array<std::string_view, 3> StatusTexts = {"active", "paused", "pending"};
constexpr std::array<std::string_view, 2> UserTypeTexts = {"supplier", "couple"};
constexpr std::array<std::string_view, 2> TierTexts = {"free", "paid"};

template <typename Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N> &texts, std::string_view text)
{
    const auto found = std::ranges::find(texts, text);
    if (found == texts.end())
        return {};
    return Enum(found - texts.begin());
}

} // namespace

std::string_view text(ChannelType type)
{
    return ChannelTypeTexts[std::size_t(type)];
}
std::string_view text(MemberRole role)
{
    return RoleTexts[std::size_t(role)];
}
std::string_view text(SubscriptionStatus status)
{
    return StatusTexts[std::size_t(status)];
}
std::string_view text(UserType type)
{
    return UserTypeTexts[std::size_t(type)];
}
std::string_view text(Tier tier)
{
    return TierTexts[std::size_t(tier)];
}

std::optional<ChannelType> channelTypeFrom(std::string_view text)
{
    return find<ChannelType>(ChannelTypeTexts, text);
}

std::optional<MemberRole> memberRoleFrom(std::string_view text)
{
    return find<MemberRole>(RoleTexts, text);
}

std::optional<SubscriptionStatus> subscriptionStatusFrom(std::string_view text)
{
    return find<SubscriptionStatus>(StatusTexts, text);
}

std::optional<UserType> userTypeFrom(std::string_view text)
{
    return find<UserType>(UserTypeTexts, text);
}

std::optional<Tier> tierFrom(std::string_view text)
{
    return find<Tier>(TierTexts, text);
}

} // namespace channels
