// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channeltypes.h"
#include "channels/types/result.h"

#include <optional>

namespace channels::server {

//! Everything that can be done with a channel. The only list of its kind: HTTP, WebSocket and the
//! store all ask accessTo() with one of these.
enum class Operation {
    See, // list, metadata, its very existence
    Leave, // pause or end a subscription, or take the request for one back
    Subscribe, // join as a member would: history and live messages
    History,
    Presence,
    Send, // stored messages and ephemeral events
    MarkRead,
    Invite,
    ManageMembers, // accept, remove, change roles
    ChangeMetadata,
};

//! Who asks, as the channel knows them. No membership: `role` is empty.
struct Accessor {
    bool service = false; // a service_role token: passes every rule
    std::optional<MemberRole> role;
    SubscriptionStatus status = SubscriptionStatus::Active; // means something only with a role
};

enum class Access {
    Allowed,
    Forbidden, // may see the channel, may not do this
    NotFound, // may not see it: answered as a name never created
    Pending, // only for Subscribe, shared channel: an owner has to accept first
    BecomesReader, // only for Subscribe, broadcast channel: allowed, and makes a reader
};

//! The access rules of CONTRACT section 3, all of them. Pure.
[[nodiscard]] Access accessTo(Operation operation, ChannelType type, const Accessor &accessor);
//! The answer to Access::NotFound, and for a name that was never created: one sentence, as they
//! must not be told apart.
[[nodiscard]] Error notFound();

} // namespace channels::server
