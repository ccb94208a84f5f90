// SPDX-License-Identifier: MIT
#include "channels/server/accesspolicy.h"

namespace channels::server {

namespace {

// Who is no member, or whose membership no owner has accepted yet, which gives nothing.
Access accessOfStranger(Operation operation, ChannelType type)
{
    switch (type) {
    case ChannelType::Private:
        return Access::NotFound;
    case ChannelType::Shared:
        // Asking to join by the exact name is the one way to learn of a shared channel.
        return operation == Operation::Subscribe ? Access::Pending : Access::NotFound;
    case ChannelType::Broadcast:
        break;
    }
    switch (operation) {
    case Operation::See:
    case Operation::Leave:
    case Operation::History:
    case Operation::Presence:
        return Access::Allowed;
    case Operation::Subscribe:
        return Access::BecomesReader;
    case Operation::Send:
    case Operation::MarkRead: // without a subscription there is no read position to move
    case Operation::Invite:
    case Operation::ManageMembers:
    case Operation::ChangeMetadata:
        break;
    }
    return Access::Forbidden;
}

Access accessOfMember(Operation operation, ChannelType type, MemberRole role)
{
    const auto allowedIf = [](bool condition) {
        return condition ? Access::Allowed : Access::Forbidden;
    };
    switch (operation) {
    case Operation::See:
    case Operation::Leave:
    case Operation::Subscribe:
    case Operation::History:
    case Operation::Presence:
    case Operation::MarkRead:
        return Access::Allowed;
    case Operation::Send:
        return allowedIf(role == MemberRole::Owner
                         || (role == MemberRole::Member && type != ChannelType::Broadcast));
    case Operation::Invite:
    case Operation::ManageMembers:
    case Operation::ChangeMetadata:
        return allowedIf(role == MemberRole::Owner);
    }
    return Access::NotFound;
}

} // namespace

Error notFound()
{
    return {ErrorKind::NotFound, QStringLiteral("There is no such channel for you."), {}};
}

Access accessTo(Operation operation, ChannelType type, const Accessor &accessor)
{
    if (accessor.service)
        return Access::Allowed;
    // Whoever asked to join knows that the channel exists, and may take that back.
    if (accessor.role && operation == Operation::Leave)
        return Access::Allowed;
    // A paused subscription takes up no place of the tier's; the membership itself goes on.
    if (!accessor.role || accessor.status == SubscriptionStatus::Pending)
        return accessOfStranger(operation, type);
    return accessOfMember(operation, type, *accessor.role);
}

} // namespace channels::server
