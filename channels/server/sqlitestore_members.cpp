// SPDX-License-Identifier: MIT
#include "channels/server/sqlitestore.h"

#include "channels/server/accesspolicy.h"
#include "channels/server/statussteps.h"

#include <algorithm>

// SqliteStore: channels, who belongs to them and what they may do.

namespace channels::server {

namespace {

// Messages that one list looks at to count the unread: a thousand channels with a thousand each
// would hold up everybody else for seconds.
constexpr std::int64_t LookedAtUnread = 20'000;

bool isDashboard(const ChannelName &name)
{
    return name.scope() == Scope::Supplier && name.entity() == "dashboard";
}

// One who asked to join has nothing of the role yet.
bool isOwner(const MemberRow &member)
{
    return member.role == MemberRole::Owner && member.status != SubscriptionStatus::Pending;
}

} // namespace

Result<ChannelRow> SqliteStore::reach(const Identity &identity, const ChannelName &channel,
                                      Operation operation)
{
    const Result<std::optional<ChannelRow>> found = m_channels.find(identity.userId, channel);
    if (!found)
        return found.error();
    if (!*found)
        return notFound();
    const ChannelRow &row = **found;
    switch (accessTo(operation, row.type, {identity.service, row.role, row.status})) {
    case Access::Allowed:
    case Access::BecomesReader:
    case Access::Pending:
        return row;
    case Access::Forbidden:
        return Error {ErrorKind::Forbidden,
                      QStringLiteral("Your role in this channel does not allow this."),
                      {}};
    case Access::NotFound:
        break;
    }
    return notFound();
}

Result<ChannelRow> SqliteStore::listener(const Identity &identity, const ChannelName &channel)
{
    if (const Result<UserRow> caller = user(identity); !caller)
        return caller.error();
    Result<ChannelRow> row = reach(identity, channel, Operation::Subscribe);
    // Who could become a reader, or ask to, is none yet.
    if (row
        && accessTo(Operation::Subscribe, row->type, {identity.service, row->role, row->status})
            != Access::Allowed)
        return notFound();
    return row;
}

std::size_t SqliteStore::places(const UserRow &user) const
{
    return user.tier == Tier::Paid ? m_policy.channelsPaid : m_policy.channelsFree;
}

Result<bool> SqliteStore::hasPlace(const UserRow &user)
{
    const Result<std::int64_t> active = m_channels.activeSubscriptionsOfUser(user.id);
    return active ? Result<bool>(std::size_t(*active) < places(user))
                  : Result<bool>(active.error());
}

Status SqliteStore::setSubscription(const std::string &channelId, const std::string &userId,
                                    MemberRole role, SubscriptionStatus status)
{
    return m_channels.setSubscription(channelId, userId, role, status, now());
}

Status SqliteStore::putMember(const std::string &channelId, const std::string &userId,
                              MemberRole role)
{
    const Result<UserRow> user = m_users.byId(userId);
    if (!user)
        return user.error();
    const Result<std::optional<MemberRow>> known = member(channelId, userId);
    if (!known)
        return known.error();
    if (*known && (*known)->status == SubscriptionStatus::Active) {
        // Its connections go by the role they joined with, until they hear of another.
        return then(setSubscription(channelId, userId, role, SubscriptionStatus::Active),
                    [&] { return m_users.noteAccessChange(userId, now()); });
    }
    const Result<bool> place = hasPlace(*user);
    if (!place)
        return place.error();
    return setSubscription(channelId, userId, role,
                           *place ? SubscriptionStatus::Active : SubscriptionStatus::Paused);
}

Status SqliteStore::activate(const UserRow &user, ChannelRow &channel)
{
    const Result<bool> place = hasPlace(user);
    if (!place)
        return place.error();
    if (!*place) {
        return {
            ErrorKind::ChannelLimitReached,
            QStringLiteral("All %1 channels of the %2 tier are in use; pause one first.")
                .arg(places(user))
                .arg(user.tier == Tier::Paid ? QStringLiteral("paid") : QStringLiteral("free"))};
    }
    channel.status = SubscriptionStatus::Active;
    return setSubscription(channel.id, user.id, *channel.role, SubscriptionStatus::Active);
}

Status SqliteStore::checkCreation(const Identity &identity, const UserRow &caller,
                                  const CreateChannel &request)
{
    const ChannelName &name = request.name;
    const bool isCollaboration = name.scope() == Scope::Collaboration;
    if (isDashboard(name) && request.type != ChannelType::Private) {
        return {ErrorKind::InvalidRequest,
                QStringLiteral("A supplier's dashboard is a private channel.")};
    }
    if (isCollaboration && request.type != ChannelType::Shared)
        return {ErrorKind::InvalidRequest, QStringLiteral("A collaboration is a shared channel.")};
    if (identity.service)
        return done();
    const Error forbidden {
        ErrorKind::Forbidden,
        QStringLiteral("Only the people whom this channel's name names can create it."),
        {}};
    if (isDashboard(name)
        && (caller.userType != UserType::Supplier || name.id() != identity.userId))
        return forbidden;
    if (!isCollaboration)
        return done();
    if (name.entity() != identity.userId && name.id() != identity.userId)
        return forbidden;
    const Result<UserRow> supplier = m_users.byId(std::string(name.entity()));
    if (!supplier && supplier.error().kind != ErrorKind::NotFound)
        return supplier.error();
    if (supplier && supplier->userType == UserType::Supplier)
        return done();
    return {ErrorKind::InvalidRequest,
            QStringLiteral("The second part of a collaboration's name is its supplier's id.")};
}

Status SqliteStore::checkOwned(const UserRow &user)
{
    const Result<std::int64_t> owned = m_channels.ownedBy(user.id);
    if (!owned)
        return owned.error();
    if (std::size_t(*owned) < m_policy.channelsOwned)
        return done();
    return {ErrorKind::ChannelLimitReached,
            QStringLiteral("A user can have %1 channels of its own; paused ones count too.")
                .arg(m_policy.channelsOwned)};
}

Status SqliteStore::addFirstMembers(const Identity &identity, const std::string &channelId,
                                    const ChannelName &name)
{
    // One who has no account here (yet) comes by invite.
    const auto put = [this, &channelId](const std::string &userId, MemberRole role) {
        const Status added = putMember(channelId, userId, role);
        return !added && added.error().kind == ErrorKind::NotFound ? done() : added;
    };
    if (name.scope() != Scope::Collaboration)
        return put(identity.userId, MemberRole::Owner);
    // collaboration:{supplierId}:{coupleId}: both become members at once, whoever asks.
    const Status owner = put(std::string(name.entity()), MemberRole::Owner);
    if (name.entity() == name.id())
        return owner;
    return then(owner, [&] { return put(std::string(name.id()), MemberRole::Member); });
}

Result<ChannelRow> SqliteStore::createChannel(const Identity &identity,
                                              const CreateChannel &request)
{
    const Result<UserRow> caller = user(identity);
    if (!caller)
        return caller.error();
    if (const Status allowed = checkCreation(identity, *caller, request); !allowed)
        return allowed.error();
    const Result<std::optional<ChannelRow>> known = m_channels.find(identity.userId, request.name);
    if (!known)
        return known.error();
    if (*known) {
        const bool isOwn =
            (*known)->role == MemberRole::Owner && (*known)->status != SubscriptionStatus::Pending;
        if (isOwn || identity.service)
            return **known;
        return Error {
            ErrorKind::Conflict, QStringLiteral("A channel of this name exists already."), {}};
    }
    if (!identity.service) {
        if (const Status room = checkOwned(*caller); !room)
            return room.error();
    }
    const Result<std::string> id = m_channels.insert(caller->id, request, now());
    if (!id)
        return id.error();
    if (const Status members = addFirstMembers(identity, *id, request.name); !members)
        return members.error();
    const Result<std::optional<ChannelRow>> row = m_channels.find(identity.userId, request.name);
    return row ? Result<ChannelRow>(**row) : Result<ChannelRow>(row.error());
}

Status SqliteStore::unsubscribe(const Identity &identity, const ChannelName &channel, bool leave)
{
    if (const Result<UserRow> caller = user(identity); !caller)
        return caller.error();
    const Result<ChannelRow> row = reach(identity, channel, Operation::Leave);
    if (!row)
        return row.error();
    // One who only asked to join has no place to give back, but may take the request back.
    if (!row->role || (!leave && row->status == SubscriptionStatus::Pending))
        return done();
    if (!leave) {
        // Its place is free for another channel, so no connection may go on listening to this one.
        return then(
            setSubscription(row->id, identity.userId, *row->role, SubscriptionStatus::Paused),
            [&] { return m_users.noteAccessChange(identity.userId, now()); });
    }
    if (row->role == MemberRole::Owner && row->status != SubscriptionStatus::Pending) {
        return {ErrorKind::Conflict,
                QStringLiteral("The owner cannot leave a channel, only pause it.")};
    }
    return removeMember(*row, {{identity.userId, {}, {}, {}}, *row->role, row->status, 0});
}

Result<std::vector<ChannelRow>> SqliteStore::list(const Identity &identity)
{
    if (const Result<UserRow> caller = user(identity); !caller)
        return caller.error();
    Result<std::vector<ChannelRow>> rows = m_channels.ofUser(identity.userId);
    if (!rows)
        return rows;
    std::int64_t toLookAt = LookedAtUnread;
    for (ChannelRow &row : *rows) {
        if (!row.role) { // a broadcast channel that is open to the user
            row.status = SubscriptionStatus::Paused;
            continue;
        }
        if (row.status == SubscriptionStatus::Pending) { // asked for by name: nothing else is told
            row =
                ChannelRow {row.id, row.name, row.type, "{}", 0, 0, row.role, row.status, 0, {}, 0};
            continue;
        }
        const std::int64_t lookedAt = std::min(toLookAt, MessageTable::CountedUnread);
        const Result<std::int64_t> count =
            m_messages.unread(row, identity.userId, retention(), lookedAt);
        if (!count)
            return count.error();
        row.unreadCount = *count;
        toLookAt -= std::clamp<std::int64_t>(row.headSeq - row.lastSeenSeq, 0, lookedAt);
    }
    return rows;
}

// ---- members

Result<std::optional<MemberRow>> SqliteStore::member(const std::string &channelId,
                                                     const std::string &userId)
{
    const Result<std::vector<MemberRow>> all = m_channels.members(channelId);
    if (!all)
        return all.error();
    const auto found = std::ranges::find(
        *all, userId, [](const MemberRow &row) -> const std::string & { return row.user.id; });
    return found == all->end() ? std::optional<MemberRow>() : std::optional(*found);
}

Result<std::vector<MemberRow>> SqliteStore::members(const Identity &identity,
                                                    const ChannelName &channel)
{
    if (const Result<UserRow> caller = user(identity); !caller)
        return caller.error();
    const Result<ChannelRow> row = reach(identity, channel, Operation::Presence);
    return row ? m_channels.members(row->id) : Result<std::vector<MemberRow>>(row.error());
}

Status SqliteStore::removeMember(const ChannelRow &channel, const MemberRow &member)
{
    return then(m_channels.removeSubscription(channel.id, member.user.id),
                [&] { return m_users.noteAccessChange(member.user.id, now()); });
}

Status SqliteStore::setRole(const ChannelRow &channel, const MemberRow &member, MemberRole role)
{
    Status set = setSubscription(channel.id, member.user.id, role, member.status);
    // The link that gave the greater role would give it again.
    if (role > member.role)
        set = then(set, [&] { return m_invites.withdraw(channel.id, member.user.id); });
    return then(set, [&] { return m_users.noteAccessChange(member.user.id, now()); });
}

Status SqliteStore::manageMember(const Identity &identity, const ManageMember &request)
{
    if (const Result<UserRow> caller = user(identity); !caller)
        return caller.error();
    const Result<ChannelRow> channel = reach(identity, request.channel, Operation::ManageMembers);
    if (!channel)
        return channel.error();
    const Result<std::optional<MemberRow>> found = member(channel->id, request.userId);
    if (!found)
        return found.error();
    if (!*found) {
        return {ErrorKind::NotFound, QStringLiteral("This channel has no such member.")};
    }
    const MemberRow &row = **found;
    const bool losesOwner = isOwner(row)
        && (request.action == ManageMember::Action::Remove || request.role != MemberRole::Owner);
    if (losesOwner && request.action != ManageMember::Action::Accept) {
        const Result<std::vector<MemberRow>> all = m_channels.members(channel->id);
        if (!all)
            return all.error();
        if (std::ranges::count_if(*all, isOwner) < 2)
            return {ErrorKind::Conflict, QStringLiteral("A channel keeps at least one owner.")};
    }
    switch (request.action) {
    case ManageMember::Action::Accept:
        if (row.status != SubscriptionStatus::Pending)
            return done();
        return putMember(channel->id, row.user.id, request.role);
    case ManageMember::Action::Remove:
        return then(removeMember(*channel, row),
                    [&] { return m_invites.withdraw(channel->id, row.user.id); });
    case ManageMember::Action::SetRole:
        return setRole(*channel, row, request.role);
    }
    return done();
}

Status SqliteStore::invite(const Identity &identity, const ChannelName &channel,
                           const InviteRow &invite)
{
    const Result<UserRow> caller = user(identity);
    if (!caller)
        return caller.error();
    const Result<ChannelRow> row = reach(identity, channel, Operation::Invite);
    if (!row)
        return row.error();
    InviteRow stored = invite;
    stored.channelId = row->id;
    return m_invites.add(stored, caller->id, now());
}

} // namespace channels::server
