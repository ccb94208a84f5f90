// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

// The closed vocabularies of CONTRACT sections 2 and 3, with their wire texts.
namespace channels {

enum class ChannelType { Private, Shared, Broadcast };
enum class MemberRole { Owner, Member, Reader };
enum class SubscriptionStatus { Active, Paused, Pending };
enum class UserType { Supplier, Couple };
enum class Tier { Free, Paid };

std::string_view text(ChannelType type);
std::string_view text(MemberRole role);
std::string_view text(SubscriptionStatus status);
std::string_view text(UserType type);
std::string_view text(Tier tier);

// Nothing when the text is none of the vocabulary (case matters).
std::optional<ChannelType> channelTypeFrom(std::string_view text);
std::optional<MemberRole> memberRoleFrom(std::string_view text);
std::optional<SubscriptionStatus> subscriptionStatusFrom(std::string_view text);
std::optional<UserType> userTypeFrom(std::string_view text);
std::optional<Tier> tierFrom(std::string_view text);

} // namespace channels
