// SPDX-License-Identifier: MIT
#include "channels/server/sqlitestore.h"

#include "channels/server/privatefile.h"
#include "channels/server/servermigrations.h"
#include "channels/types/uuid.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>

namespace channels::server {

namespace {

constexpr Milliseconds RateWindowMs = 60'000;
constexpr Milliseconds RefreshLifeMs = 90LL * 24 * 3600 * 1000;
constexpr Milliseconds RevokedKeptMs = 24LL * 3600 * 1000; // after the token itself has ended

struct KeptLimit {
    const char *fact;
    std::size_t StorePolicy::*limit;
};
constexpr std::array KeptLimits = {
    KeptLimit {"limit.channels.free", &StorePolicy::channelsFree},
    KeptLimit {"limit.channels.paid", &StorePolicy::channelsPaid},
    KeptLimit {"limit.channels.owned", &StorePolicy::channelsOwned},
};

// One sentence for what does not exist and what may not be seen: they must not be told apart.
Error notFound()
{
    return {ErrorKind::NotFound, QStringLiteral("There is no such channel for you."), {}};
}

bool isDashboard(const ChannelName &name)
{
    return name.scope() == Scope::Supplier && name.entity() == "dashboard";
}

// One who asked to join has nothing of the role yet.
bool isOwner(const MemberRow &member)
{
    return member.role == MemberRole::Owner && member.status != SubscriptionStatus::Pending;
}

//! Runs \a operation when what came before it went well.
template <typename Operation>
Status then(Status before, Operation operation)
{
    return before ? operation() : before;
}

} // namespace

SqliteStore::SqliteStore(const std::string &path, std::unique_ptr<SqliteDatabase> database,
                         const StorePolicy &policy, WallClock clock)
    : m_path(path)
    , m_database(std::move(database))
    , m_statements(*m_database)
    , m_users(m_statements)
    , m_channels(m_statements)
    , m_messages(m_statements)
    , m_receipts(m_statements)
    , m_policy(policy)
    , m_clock(std::move(clock))
{
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const std::string &dataFolder,
                                                       const StorePolicy &policy, WallClock clock)
{
    if (const Status folder = preparePrivateFolder(dataFolder); !folder)
        return folder.error();
    const std::string path = fileIn(dataFolder);
    Result<SqliteDatabase> database = SqliteDatabase::open(path, SqliteDatabase::Durability::Full);
    if (!database)
        return database.error();
    if (const Status sound = database->check(); !sound)
        return sound.error();
    if (const Status migrated = database->migrate(serverMigrations()); !migrated)
        return migrated.error();
    std::unique_ptr<SqliteStore> store(new SqliteStore(
        path, std::make_unique<SqliteDatabase>(std::move(*database)), policy, std::move(clock)));
    if (const Status epoch = store->loadEpoch(); !epoch)
        return epoch.error();
    Result<std::unique_ptr<WalCheckpointer>> checkpointer = WalCheckpointer::open(path);
    if (!checkpointer)
        return checkpointer.error();
    store->m_checkpointer = std::move(*checkpointer);
    store->m_checkpointer->serve(*store->m_database);
    store->m_database->onRowChanged([cache = &store->m_publishCache](std::string_view table) {
        if (table != MessageTable::Name && table != ReceiptTable::Name && table != "store_facts")
            cache->clear();
    });
    return store;
}

std::string SqliteStore::fileIn(const std::string &dataFolder)
{
    return dataFolder + "/wedsync-server.sqlite";
}

Milliseconds SqliteStore::now() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_clock().time_since_epoch())
        .count();
}

Status SqliteStore::loadEpoch()
{
    SqliteQuery insert =
        m_statements.query("INSERT INTO store_facts (key, value) VALUES ('epoch', ?) "
                           "ON CONFLICT (key) DO NOTHING");
    if (const Status made = insert.bind(1, makeUuid()).run(); !made)
        return made;
    const Result<std::optional<std::string>> epoch = fact("epoch");
    if (!epoch)
        return epoch.error();
    m_epoch = epoch->value_or(std::string());
    return done();
}

Result<std::optional<std::string>> SqliteStore::fact(const std::string &key)
{
    SqliteQuery read = m_statements.query("SELECT value FROM store_facts WHERE key = ?");
    read.bind(1, key);
    if (read.next())
        return std::optional(read.textValue(0));
    if (read.failed())
        return read.error();
    return std::optional<std::string>();
}

Status SqliteStore::setFact(const std::string &key, const std::string &value)
{
    SqliteQuery put = m_statements.query("INSERT INTO store_facts (key, value) VALUES (?, ?) "
                                         "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    return put.bind(1, key).bind(2, value).run();
}

Status SqliteStore::rememberLimits()
{
    Status kept = begin();
    for (const KeptLimit &limit : KeptLimits)
        kept = then(kept,
                    [&] { return setFact(limit.fact, std::to_string(m_policy.*(limit.limit))); });
    if (kept)
        return commit();
    rollback();
    return kept;
}

Status SqliteStore::recallLimits()
{
    for (const KeptLimit &limit : KeptLimits) {
        const Result<std::optional<std::string>> kept = fact(limit.fact);
        if (!kept)
            return kept.error();
        const std::string digits = kept->value_or(std::string());
        std::from_chars(digits.data(), digits.data() + digits.size(), m_policy.*(limit.limit));
    }
    return done();
}

Status SqliteStore::backUp(SqliteDatabase &database, const std::string &path)
{
    if (const Status copied = database.backupTo(path); !copied)
        return copied;
    Result<SqliteDatabase> copy = SqliteDatabase::open(path, SqliteDatabase::Durability::Full);
    if (!copy)
        return copy.error();
    return copy->execute(
        "DELETE FROM store_facts WHERE key = 'epoch'; PRAGMA journal_mode=DELETE;");
}

// ---- transactions

Status SqliteStore::begin()
{
    if (const Status inPlace = m_database->checkInPlace(); !inPlace)
        return inPlace;
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    m_transaction.emplace(std::move(*transaction));
    // Nobody else can write from here on; whoever did since the last time may have changed
    // anything.
    SqliteQuery version = m_statements.query("PRAGMA data_version");
    if (!version.next()) {
        rollback();
        return version.error();
    }
    if (std::exchange(m_dataVersion, version.integer(0)) != version.integer(0))
        m_publishCache.clear();
    return done();
}

Status SqliteStore::commit()
{
    const Status committed = m_transaction->commit();
    m_transaction.reset();
    if (!committed)
        m_publishCache.clear();
    return committed;
}

void SqliteStore::rollback()
{
    m_publishCache.clear();
    m_transaction.reset();
}

// ---- users and what lets them in

Result<UserRow> SqliteStore::user(const Identity &identity)
{
    const Result<UserTable::Bearer> bearer = m_users.bearer(identity);
    if (!bearer)
        return bearer.error();
    if (bearer->revoked)
        return Error {ErrorKind::Unauthorized, QStringLiteral("The token has been revoked."), {}};
    if (bearer->user)
        return *bearer->user;
    // The business's own back end may act without a user of its own.
    if (identity.service)
        return UserRow {};
    return Error {
        ErrorKind::Unauthorized, QStringLiteral("The token names no user of this server."), {}};
}

Result<Login> SqliteStore::logIn(const UserRow &user, const std::string &refreshHash)
{
    Login login {user, makeUuid(), 0, {}};
    const Result<Milliseconds> validFrom = m_users.validFrom(user.id);
    if (!validFrom)
        return validFrom.error();
    login.validFrom = *validFrom;
    const Status added = m_users.addRefreshToken(
        refreshHash, {user.id, login.family, now() + RefreshLifeMs, false}, now());
    return added ? Result<Login>(login) : Result<Login>(added.error());
}

Result<Refreshed> SqliteStore::refresh(const std::string &spentHash, const std::string &newHash)
{
    const Result<std::optional<UserTable::RefreshToken>> found = m_users.refreshToken(spentHash);
    if (!found)
        return found.error();
    const Error refused {ErrorKind::Unauthorized,
                         QStringLiteral("The refresh token is not valid; sign in again."),
                         {}};
    if (!*found)
        return refused;
    const UserTable::RefreshToken &token = **found;
    if (token.spent) {
        // Two have used it, and one of them is not its owner: nobody keeps anything of the family.
        Status ended = m_users.removeFamily(token.family);
        ended =
            then(ended, [&] { return m_users.revokeToken(token.family, now() + RevokedKeptMs); });
        ended = then(ended, [&] { return m_users.noteAccessChange(token.userId, now()); });
        if (!ended)
            return ended.error();
        return Refreshed {{}, token.userId};
    }
    if (token.expiresAt <= now())
        return Error {
            ErrorKind::TokenExpired, QStringLiteral("The refresh token has expired."), {}};
    const Result<UserRow> user = m_users.byId(token.userId);
    if (!user)
        return refused;
    const Result<Milliseconds> validFrom = m_users.validFrom(user->id);
    if (!validFrom)
        return validFrom.error();
    Status stored = m_users.spendRefreshToken(spentHash, now());
    stored = then(stored, [&] {
        return m_users.addRefreshToken(
            newHash, {user->id, token.family, now() + RefreshLifeMs, false}, now());
    });
    if (!stored)
        return stored.error();
    return Refreshed {Login {*user, token.family, *validFrom, {}}, {}};
}

Milliseconds SqliteStore::revokedUntil(const Identity &identity) const
{
    const auto expiresAt = std::chrono::duration_cast<std::chrono::milliseconds>(
        identity.expiresAt.time_since_epoch());
    return std::max(now(), Milliseconds(expiresAt.count())) + RevokedKeptMs;
}

Status SqliteStore::revoke(const Identity &identity, const Revoke &request)
{
    const Result<UserRow> caller = user(identity);
    if (!caller)
        return caller.error();
    // A token without an id can only be taken with all the others of its user.
    if (request.everywhere || identity.tokenId.empty()) {
        if (caller->id.empty()) {
            return {ErrorKind::InvalidRequest,
                    QStringLiteral("This token names no user and has no id: there is nothing to "
                                   "revoke it by.")};
        }
        return m_users.revokeAll(identity.userId, now());
    }
    const std::string family = UserTable::familyOf(identity.tokenId);
    Status revoked = m_users.revokeToken(family, revokedUntil(identity));
    revoked = then(revoked, [&] { return m_users.removeFamily(family); });
    if (!request.refreshHash.empty()) {
        const auto token = m_users.refreshToken(request.refreshHash);
        if (!token)
            return token.error();
        // Another user's token is none of the caller's business.
        if (*token && (*token)->userId == identity.userId)
            revoked = then(revoked, [&] { return m_users.removeFamily((*token)->family); });
    }
    return then(revoked, [&] { return m_users.noteAccessChange(identity.userId, now()); });
}

Result<Login> SqliteStore::redeem(const std::optional<Identity> &identity, const Redeem &request)
{
    std::optional<UserRow> guest;
    if (identity) {
        const Result<UserRow> caller = user(*identity);
        if (!caller)
            return caller.error();
        if (caller->id.empty()) {
            return Error {ErrorKind::InvalidRequest,
                          QStringLiteral("This token names no user who could join."),
                          {}};
        }
        guest = *caller;
    }
    const Result<std::optional<InviteRow>> used = m_channels.useInvite(request.codeHash, now());
    if (!used)
        return used.error();
    if (!*used) {
        return Error {
            ErrorKind::NotFound, QStringLiteral("This invite is unknown, expired or used up."), {}};
    }
    if (!guest) {
        guest = UserRow {makeUuid(), request.displayName, UserType::Couple, Tier::Free};
        if (const Status added = m_users.add(*guest, now()); !added)
            return added.error();
    }
    const InviteRow &invite = **used;
    const Result<std::optional<ChannelRow>> channel =
        m_channels.findById(guest->id, invite.channelId);
    if (!channel)
        return channel.error();
    // An invite adds rights and never takes any.
    const bool isMember = *channel && (*channel)->role
        && (*channel)->status != SubscriptionStatus::Pending && *(*channel)->role <= invite.role;
    if (!isMember) {
        if (const Status put = putMember(invite.channelId, guest->id, invite.role); !put)
            return put.error();
    }
    Result<Login> login = logIn(*guest, request.refreshHash);
    if (login && *channel)
        login->channelName = (*channel)->name;
    return login;
}

Result<AccessChanges> SqliteStore::accessChangesAfter(std::int64_t id)
{
    return m_users.accessChangesAfter(id);
}

// ---- channels and memberships

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
    if (*known && (*known)->status == SubscriptionStatus::Active)
        return setSubscription(channelId, userId, role, SubscriptionStatus::Active);
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
    return then(put(std::string(name.entity()), MemberRole::Owner),
                [&] { return put(std::string(name.id()), MemberRole::Member); });
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
        if ((*known)->role == MemberRole::Owner || identity.service)
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
        const Result<std::int64_t> count = m_messages.unread(row, identity.userId, retention());
        if (!count)
            return count.error();
        row.unreadCount = *count;
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
        return removeMember(*channel, row);
    case ManageMember::Action::SetRole:
        return then(setSubscription(channel->id, row.user.id, request.role, row.status),
                    [&] { return m_users.noteAccessChange(row.user.id, now()); });
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
    return m_channels.addInvite(stored, caller->id, now());
}

// ---- messages

Result<const PublishCache::Sender *> SqliteStore::sender(const Identity &identity,
                                                         const ChannelName &channel)
{
    if (const PublishCache::Sender *known = m_publishCache.sender(identity, channel.text()))
        return known;
    const Result<UserRow> bearer = user(identity);
    if (!bearer)
        return bearer.error();
    const Result<ChannelRow> reached = reach(identity, channel, Operation::Send);
    if (!reached)
        return reached.error();
    return &m_publishCache.addSender(identity, {*bearer, *reached});
}

Result<PublishCache::Position *> SqliteStore::position(const ChannelRow &channel)
{
    if (PublishCache::Position *known = m_publishCache.position(channel.id))
        return known;
    const Result<std::int64_t> active = m_channels.activeSubscriptionsOf(channel.id);
    if (!active)
        return active.error();
    const Result<std::optional<ChannelRow>> now = m_channels.findById({}, channel.id);
    if (!now)
        return now.error();
    return &m_publishCache.addPosition(channel.id, {(*now)->headSeq, *active});
}

Result<std::optional<Error>> SqliteStore::overRate(const ChannelRow &channel, std::int64_t headSeq)
{
    // seq has no holes, so the window is full exactly when the message `limit` places back is
    // younger than the window: one look-up, and it holds across restarts and processes. A clock
    // that was set back makes that message lie in the future; it does not count then.
    const std::int64_t oldest = headSeq - std::int64_t(m_policy.messagesPerMinute) + 1;
    if (oldest < 1)
        return std::optional<Error>();
    const Result<std::optional<Milliseconds>> createdAt = m_messages.createdAt(channel.id, oldest);
    if (!createdAt)
        return createdAt.error();
    const Milliseconds age = now() - createdAt->value_or(0);
    if (age < 0 || age >= RateWindowMs)
        return std::optional<Error>();
    return std::optional(
        Error {ErrorKind::RateLimited,
               QStringLiteral("This channel takes %1 messages a minute; wait a moment.")
                   .arg(m_policy.messagesPerMinute),
               std::chrono::milliseconds(RateWindowMs - age)});
}

Result<std::optional<StoredMessage>> SqliteStore::storedAs(const ChannelRow &channel,
                                                           const UserRow &sender,
                                                           const std::string &clientMessageId)
{
    Result<std::optional<StoredMessage>> stored =
        m_messages.byClientId(channel, sender.id, clientMessageId);
    if (!stored || *stored)
        return stored;
    const Result<std::optional<Receipt>> receipt =
        m_receipts.find(channel.id, sender.id, clientMessageId);
    if (!receipt)
        return receipt.error();
    if (!*receipt)
        return std::optional<StoredMessage>();
    StoredMessage message;
    message.id = (*receipt)->messageId;
    message.seq = (*receipt)->seq;
    message.channelName = channel.name;
    message.senderId = sender.id;
    message.senderName = sender.displayName;
    message.clientMessageId = clientMessageId;
    return std::optional(std::move(message));
}

Result<Published> SqliteStore::publish(const Identity &identity, const Publish &request)
{
    const Result<const PublishCache::Sender *> from = sender(identity, request.channel);
    if (!from)
        return from.error();
    const auto &[user, channel] = **from;
    const Result<PublishCache::Position *> end = position(channel);
    if (!end)
        return end.error();
    PublishCache::Position &state = **end;
    Published published;
    const bool counted = channel.role && channel.status == SubscriptionStatus::Active;
    published.recipientCount = state.activeSubscriptions - (counted ? 1 : 0);
    if (request.clientMessageId) {
        Result<std::optional<StoredMessage>> first =
            storedAs(channel, user, *request.clientMessageId);
        if (!first)
            return first.error();
        if (*first) {
            published.message = std::move(**first);
            published.repeated = true;
            return published;
        }
    }
    const Result<std::optional<Error>> over = overRate(channel, state.headSeq);
    if (!over)
        return over.error();
    if (*over)
        return **over;

    StoredMessage &message = published.message;
    message.id = makeUuidV7(m_clock());
    message.seq = state.headSeq + 1;
    message.channelName = channel.name;
    message.eventType = request.eventType;
    message.payload = request.payload;
    message.senderId = user.id;
    message.senderName = user.displayName;
    message.createdAt = now();
    message.expiresAt = message.createdAt + m_policy.messageTtl.count();
    message.clientMessageId = request.clientMessageId;
    // A constraint that says no here means that the store contradicts itself.
    if (const Status inserted = m_messages.insert(channel.id, message); !inserted)
        return Error {ErrorKind::StoreUnavailable, inserted.error().detail, {}};
    state.headSeq = message.seq;
    return published;
}

Result<Page> SqliteStore::catchUpPage(const ChannelRow &channel, const CatchUp &catchUp)
{
    std::int64_t afterSeq = channel.headSeq;
    bool positionKnown = true;
    switch (catchUp.from) {
    case CatchUp::From::Nothing:
        return Page {};
    case CatchUp::From::LastSeen:
        afterSeq = channel.lastSeenSeq;
        break;
    case CatchUp::From::Seq:
        // Another epoch, or ahead of this store: the client's numbers mean nothing here.
        positionKnown = (catchUp.epoch.empty() || catchUp.epoch == m_epoch)
            && catchUp.afterSeq <= channel.headSeq && catchUp.afterSeq >= 0;
        afterSeq = positionKnown ? catchUp.afterSeq : 0;
        break;
    case CatchUp::From::Time:
        return m_messages.since(channel, catchUp.since, catchUp.limit, retention());
    case CatchUp::From::MessageId: {
        const Result<std::int64_t> seq = m_messages.seqOf(channel.id, catchUp.lastMessageId);
        if (!seq)
            return seq.error();
        positionKnown = *seq > 0;
        afterSeq = *seq;
        break;
    }
    }
    Result<Page> page = m_messages.after(channel, afterSeq, catchUp.limit, retention());
    if (page && !positionKnown) {
        page->recovered = false;
        page->limited = true;
    }
    return page;
}

Result<Subscribed> SqliteStore::subscribe(const Identity &identity, const ChannelName &channel,
                                          const CatchUp &catchUp)
{
    const Result<UserRow> caller = user(identity);
    if (!caller)
        return caller.error();
    Result<ChannelRow> reached = reach(identity, channel, Operation::Subscribe);
    if (!reached)
        return reached.error();
    Subscribed subscribed {std::move(*reached), {}};
    ChannelRow &row = subscribed.channel;
    const Access access =
        accessTo(Operation::Subscribe, row.type, {identity.service, row.role, row.status});
    if (access == Access::Pending) {
        const Status asked =
            setSubscription(row.id, caller->id, MemberRole::Member, SubscriptionStatus::Pending);
        if (!asked)
            return asked.error();
        // Only that it is asked for; nothing of the channel itself.
        return Subscribed {
            {row.id, row.name, row.type, "{}", 0, 0, {}, SubscriptionStatus::Pending, 0, {}, 0},
            {}};
    }
    const bool resumes = row.role && row.status == SubscriptionStatus::Paused;
    if (access == Access::BecomesReader)
        row.role = MemberRole::Reader; // also for one who asked to be more
    if (access == Access::BecomesReader || resumes) {
        if (const Status active = activate(*caller, row); !active)
            return active.error();
    }
    const Result<std::int64_t> count = m_messages.unread(row, identity.userId, retention());
    if (!count)
        return count.error();
    row.unreadCount = *count;
    Result<Page> page = catchUpPage(row, catchUp);
    if (!page)
        return page.error();
    subscribed.page = std::move(*page);
    return subscribed;
}

Result<Page> SqliteStore::history(const Identity &identity, const HistoryQuery &request)
{
    if (const Result<UserRow> caller = user(identity); !caller)
        return caller.error();
    const Result<ChannelRow> channel = reach(identity, request.channel, Operation::History);
    if (!channel)
        return channel.error();
    if (request.after) {
        const std::int64_t after = std::clamp<std::int64_t>(*request.after, 0, channel->headSeq);
        return m_messages.after(*channel, after, request.limit, retention());
    }
    return m_messages.before(*channel, request.before.value_or(channel->headSeq + 1), request.limit,
                             retention());
}

Result<ReadMarker> SqliteStore::markRead(const Identity &identity, const ChannelName &channel,
                                         const std::string &lastSeenMessageId)
{
    if (const Result<UserRow> caller = user(identity); !caller)
        return caller.error();
    Result<ChannelRow> row = reach(identity, channel, Operation::MarkRead);
    if (!row)
        return row.error();
    const Result<std::int64_t> seq = m_messages.seqOf(row->id, lastSeenMessageId);
    if (!seq)
        return seq.error();
    if (*seq == 0) {
        return Error {
            ErrorKind::NotFound, QStringLiteral("There is no such message in this channel."), {}};
    }
    ReadMarker marker;
    if (row->role && *seq > row->lastSeenSeq) {
        const Status moved =
            m_channels.setLastSeen(row->id, identity.userId, *seq, lastSeenMessageId);
        if (!moved)
            return moved.error();
        row->lastSeenSeq = *seq;
        row->lastSeenMessageId = lastSeenMessageId;
        marker.moved = true;
    }
    const Result<std::int64_t> count = m_messages.unread(*row, identity.userId, retention());
    if (!count)
        return count.error();
    marker.unreadCount = *count;
    marker.lastSeenMessageId = row->lastSeenMessageId.value_or(std::string());
    marker.lastSeenSeq = row->lastSeenSeq;
    return marker;
}

// ---- upkeep

Result<std::int64_t> SqliteStore::expire()
{
    Status tidied = m_users.tidy(now());
    tidied = then(tidied, [this] { return m_channels.removeExpiredInvites(now()); });
    tidied = then(tidied, [this] { return m_receipts.tidy(now()); });
    if (!tidied)
        return tidied.error();
    const Result<MessageTable::Expiry> expiry = m_messages.expire(retention());
    if (!expiry)
        return expiry.error();
    std::int64_t removed = 0;
    for (const MessageTable::Expired &last : expiry->channels) {
        const Status kept = m_channels.keepPosition(last.channelId, last.seq, last.createdAt);
        if (!kept)
            return kept.error();
        removed += last.count;
    }
    for (const Receipt &receipt : expiry->receipts) {
        if (const Status added = m_receipts.add(receipt); !added)
            return added.error();
    }
    return removed;
}

std::int64_t SqliteStore::sizeBytes() const
{
    std::int64_t bytes = 0;
    for (const std::string &path : {m_path, m_path + "-wal"}) {
        std::error_code missing; // the WAL comes and goes
        const std::uintmax_t size = std::filesystem::file_size(path, missing);
        bytes += missing ? 0 : std::int64_t(size);
    }
    return bytes;
}

Status SqliteStore::probe()
{
    // Written to, a file that is no longer in the folder would take everything and keep nothing.
    if (const Status inPlace = m_database->checkInPlace(); !inPlace)
        return inPlace;
    return setFact("probe", std::to_string(now()));
}

} // namespace channels::server
