// SPDX-License-Identifier: MIT
#include "channels/server/sqlitestore.h"

#include "channels/server/privatefile.h"
#include "channels/server/servermigrations.h"
#include "channels/types/uuid.h"

#include <algorithm>

namespace channels::server {

namespace {

constexpr std::int64_t KeptNewest = 100;
constexpr Milliseconds RateWindowMs = 60'000;

// One sentence for what does not exist and what may not be seen: they must not be told apart.
Error notFound()
{
    return {ErrorKind::NotFound, QStringLiteral("There is no such channel for you."), {}};
}

std::string joined(const ChannelName &name, std::string_view entity)
{
    return std::string(scopeText(name.scope())) + ':' + std::string(entity);
}

} // namespace

SqliteStore::SqliteStore(std::unique_ptr<SqliteDatabase> database, const StorePolicy &policy,
                         WallClock clock)
    : m_database(std::move(database))
    , m_statements(*m_database)
    , m_policy(policy)
    , m_clock(std::move(clock))
{
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const std::string &dataFolder,
                                                       const StorePolicy &policy, WallClock clock)
{
    if (const Status folder = preparePrivateFolder(dataFolder); !folder)
        return folder.error();
    Result<SqliteDatabase> database = SqliteDatabase::open(dataFolder + "/wedsync-server.sqlite",
                                                           SqliteDatabase::Durability::Full);
    if (!database)
        return database.error();
    if (const Status sound = database->check(); !sound)
        return sound.error();
    if (const Status migrated = database->migrate(serverMigrations()); !migrated)
        return migrated.error();
    std::unique_ptr<SqliteStore> store(new SqliteStore(
        std::make_unique<SqliteDatabase>(std::move(*database)), policy, std::move(clock)));
    if (const Status epoch = store->loadEpoch(); !epoch)
        return epoch.error();
    return store;
}

Milliseconds SqliteStore::now() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_clock().time_since_epoch())
        .count();
}

Status SqliteStore::loadEpoch()
{
    SqliteQuery insert = query("INSERT INTO store_facts (key, value) VALUES ('epoch', ?) "
                               "ON CONFLICT (key) DO NOTHING");
    if (const Status made = insert.bind(1, makeUuid()).run(); !made)
        return made;
    SqliteQuery read = query("SELECT value FROM store_facts WHERE key = 'epoch'");
    if (read.next())
        m_epoch = read.textValue(0);
    return read.failed() ? Status(read.error()) : done();
}

// ---- transactions

Status SqliteStore::begin()
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(*m_database);
    if (!transaction)
        return transaction.error();
    m_transaction.emplace(std::move(*transaction));
    return done();
}

Status SqliteStore::commit()
{
    // One update per channel and transaction, however many messages it got.
    for (const auto &[id, channel] : m_batch) {
        if (!channel.changed)
            continue;
        SqliteQuery update =
            query("UPDATE websocket_channels SET head_seq = ?, last_activity = ? WHERE id = ?");
        update.bind(1, channel.headSeq).bind(2, channel.lastActivity).bind(3, id);
        if (const Status updated = update.run(); !updated) {
            rollback();
            return updated;
        }
    }
    m_batch.clear();
    const Status committed = m_transaction->commit();
    m_transaction.reset();
    return committed;
}

void SqliteStore::rollback()
{
    m_batch.clear();
    m_transaction.reset();
}

// ---- users

Result<UserRow> SqliteStore::userById(const std::string &userId)
{
    SqliteQuery read = query("SELECT display_name, user_type, tier FROM users "
                             "WHERE id = ? AND removed_at IS NULL");
    read.bind(1, userId);
    if (read.next()) {
        return UserRow {userId, read.textValue(0),
                        userTypeFrom(read.textValue(1)).value_or(UserType::Couple),
                        tierFrom(read.textValue(2)).value_or(Tier::Free)};
    }
    if (read.failed())
        return read.error();
    return Error {ErrorKind::NotFound, QStringLiteral("There is no such user."), {}};
}

Result<UserRow> SqliteStore::user(const Identity &identity)
{
    SqliteQuery revoked = query("SELECT (SELECT 1 FROM revoked_tokens WHERE token_id = ?1), "
                                "(SELECT tokens_valid_from FROM users WHERE id = ?2)");
    revoked.bind(1, identity.tokenId).bind(2, identity.userId);
    if (!revoked.next() && revoked.failed())
        return revoked.error();
    const auto issuedAt =
        std::chrono::duration_cast<std::chrono::milliseconds>(identity.issuedAt.time_since_epoch())
            .count();
    const bool isRevoked = !revoked.isNull(0) || issuedAt < revoked.integer(1);
    if (isRevoked)
        return Error {ErrorKind::Unauthorized, QStringLiteral("The token has been revoked."), {}};
    Result<UserRow> user = userById(identity.userId);
    if (user || user.error().kind != ErrorKind::NotFound)
        return user;
    // The business's own back end may act without a user of its own.
    if (identity.service)
        return UserRow {};
    return Error {
        ErrorKind::Unauthorized, QStringLiteral("The token names no user of this server."), {}};
}

Status SqliteStore::addUser(const UserRow &user)
{
    SqliteQuery insert = query("INSERT INTO users (id, display_name, user_type, tier, created_at) "
                               "VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, user.id).bind(2, user.displayName).bind(3, text(user.userType));
    insert.bind(4, text(user.tier)).bind(5, now());
    return insert.run();
}

Status SqliteStore::addRefreshToken(const std::string &userId, const std::string &tokenHash,
                                    std::chrono::milliseconds life)
{
    SqliteQuery insert =
        query("INSERT INTO refresh_tokens (token_hash, family, user_id, created_at, "
              "expires_at) VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, tokenHash).bind(2, makeUuid()).bind(3, userId);
    insert.bind(4, now()).bind(5, now() + life.count());
    return insert.run();
}

// ---- channels and memberships

Result<std::optional<ChannelRow>> SqliteStore::find(const std::string &userId,
                                                    const ChannelName &channel)
{
    SqliteQuery read =
        query("SELECT c.id, c.channel_type, c.metadata, c.head_seq, c.last_activity, s.role, "
              "s.subscription_status, s.last_seen_seq, s.last_seen_message_id "
              "FROM websocket_channels c LEFT JOIN channel_subscriptions s "
              "ON s.channel_id = c.id AND s.user_id = ?1 WHERE c.channel_name = ?2");
    read.bind(1, userId).bind(2, channel.text());
    if (!read.next())
        return read.failed() ? Result<std::optional<ChannelRow>>(read.error())
                             : Result<std::optional<ChannelRow>>(std::nullopt);
    ChannelRow row;
    row.id = read.textValue(0);
    row.name = channel.text();
    row.type = channelTypeFrom(read.textValue(1)).value_or(ChannelType::Private);
    row.metadata = read.textValue(2);
    row.headSeq = read.integer(3);
    row.lastActivity = read.integer(4);
    if (!read.isNull(5)) {
        row.role = memberRoleFrom(read.textValue(5));
        row.status =
            subscriptionStatusFrom(read.textValue(6)).value_or(SubscriptionStatus::Pending);
        row.lastSeenSeq = read.integer(7);
        row.lastSeenMessageId = read.optionalText(8);
    }
    // Publishes of this transaction are ahead of the table's head.
    if (const auto batch = m_batch.find(row.id); batch != m_batch.end())
        row.headSeq = batch->second.headSeq;
    return std::optional(std::move(row));
}

Result<ChannelRow> SqliteStore::reach(const Identity &identity, const ChannelName &channel,
                                      Operation operation)
{
    Result<std::optional<ChannelRow>> found = find(identity.userId, channel);
    if (!found)
        return found.error();
    if (!*found)
        return notFound();
    const ChannelRow &row = **found;
    const Access access = accessTo(operation, row.type, {identity.service, row.role, row.status});
    switch (access) {
    case Access::Allowed:
    case Access::BecomesReader:
        return row;
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

Result<bool> SqliteStore::hasPlace(const UserRow &user)
{
    SqliteQuery count = query("SELECT count(*) FROM channel_subscriptions "
                              "WHERE user_id = ? AND subscription_status = 'active'");
    count.bind(1, user.id);
    if (!count.next())
        return count.error();
    const std::size_t places =
        user.tier == Tier::Paid ? m_policy.channelsPaid : m_policy.channelsFree;
    return std::size_t(count.integer(0)) < places;
}

Status SqliteStore::setSubscription(const std::string &channelId, const std::string &userId,
                                    MemberRole role, SubscriptionStatus status)
{
    SqliteQuery put =
        query("INSERT INTO channel_subscriptions (id, channel_id, user_id, role, subscribed_at, "
              "subscription_status) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (channel_id, user_id) DO "
              "UPDATE "
              "SET role = excluded.role, subscription_status = excluded.subscription_status");
    put.bind(1, makeUuid()).bind(2, channelId).bind(3, userId).bind(4, text(role));
    put.bind(5, now()).bind(6, text(status));
    m_batch.erase(channelId); // its count of subscriptions is another now
    return put.run();
}

Status SqliteStore::putMember(const std::string &channelId, const std::string &userId,
                              MemberRole role)
{
    const Result<UserRow> user = userById(userId);
    if (!user)
        return user.error();
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
        const std::size_t places =
            user.tier == Tier::Paid ? m_policy.channelsPaid : m_policy.channelsFree;
        return {
            ErrorKind::ChannelLimitReached,
            QStringLiteral("All %1 channels of the %2 tier are in use; pause one first.")
                .arg(places)
                .arg(user.tier == Tier::Paid ? QStringLiteral("paid") : QStringLiteral("free"))};
    }
    channel.role = channel.role.value_or(MemberRole::Reader);
    channel.status = SubscriptionStatus::Active;
    return setSubscription(channel.id, user.id, *channel.role, SubscriptionStatus::Active);
}

Result<ChannelRow> SqliteStore::insertChannel(const std::string &userId,
                                              const CreateChannel &request)
{
    ChannelRow row;
    row.id = makeUuid();
    row.name = request.name.text();
    row.type = request.type;
    row.metadata = request.metadata;
    row.lastActivity = now();
    SqliteQuery insert = query(
        "INSERT INTO websocket_channels (id, channel_name, channel_type, scope, entity, entity_id, "
        "created_by, created_at, last_activity, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, row.id)
        .bind(2, row.name)
        .bind(3, text(row.type))
        .bind(4, scopeText(request.name.scope()));
    insert.bind(5, request.name.entity()).bind(6, request.name.id());
    insert.bindOptional(7, userId.empty() ? std::nullopt : std::optional(userId));
    insert.bind(8, row.lastActivity).bind(9, row.lastActivity).bind(10, row.metadata);
    if (const Status inserted = insert.run(); !inserted)
        return inserted.error();
    return row;
}

Status SqliteStore::addFirstMembers(const Identity &identity, const ChannelRow &channel,
                                    const ChannelName &name)
{
    if (name.scope() != Scope::Collaboration) {
        // A back end that creates for others names the members itself.
        const Status owner = putMember(channel.id, identity.userId, MemberRole::Owner);
        return identity.service && !owner && owner.error().kind == ErrorKind::NotFound ? done()
                                                                                       : owner;
    }
    // collaboration:{supplierId}:{coupleId}: both become members at once, whoever asks. One who has
    // no account yet comes by invite.
    for (const auto &[userId, role] : {std::pair(std::string(name.entity()), MemberRole::Owner),
                                       std::pair(std::string(name.id()), MemberRole::Member)}) {
        const Status put = putMember(channel.id, userId, role);
        if (!put && put.error().kind != ErrorKind::NotFound)
            return put;
    }
    return done();
}

Result<ChannelRow> SqliteStore::createChannel(const Identity &identity,
                                              const CreateChannel &request)
{
    const Result<UserRow> caller = user(identity);
    if (!caller)
        return caller.error();
    const ChannelName &name = request.name;
    const bool isDashboard = joined(name, name.entity()) == "supplier:dashboard";
    const bool isCollaboration = name.scope() == Scope::Collaboration;
    if (!identity.service) {
        const bool mine = isDashboard
            ? caller->userType == UserType::Supplier && name.id() == identity.userId
            : isCollaboration ? name.entity() == identity.userId || name.id() == identity.userId
                              : true;
        if (!mine) {
            return Error {
                ErrorKind::Forbidden,
                QStringLiteral("Only the people whom this channel's name names can create it."),
                {}};
        }
    }
    if ((isDashboard && request.type != ChannelType::Private)
        || (isCollaboration && request.type != ChannelType::Shared)) {
        return Error {ErrorKind::InvalidRequest,
                      isDashboard ? QStringLiteral("A supplier's dashboard is a private channel.")
                                  : QStringLiteral("A collaboration is a shared channel."),
                      {}};
    }
    Result<std::optional<ChannelRow>> known = find(identity.userId, name);
    if (!known)
        return known.error();
    if (*known) {
        if ((*known)->role == MemberRole::Owner || identity.service)
            return **known;
        return Error {
            ErrorKind::Conflict, QStringLiteral("A channel of this name exists already."), {}};
    }
    if (isCollaboration && !identity.service) {
        const Result<UserRow> supplier = userById(std::string(name.entity()));
        if (!supplier || supplier->userType != UserType::Supplier) {
            return Error {
                ErrorKind::InvalidRequest,
                QStringLiteral("The second part of a collaboration's name is its supplier's id."),
                {}};
        }
    }
    Result<ChannelRow> created = insertChannel(caller->id, request);
    if (!created)
        return created;
    if (const Status members = addFirstMembers(identity, *created, name); !members)
        return members.error();
    Result<std::optional<ChannelRow>> row = find(identity.userId, name);
    return row ? Result<ChannelRow>(**row) : Result<ChannelRow>(row.error());
}

Status SqliteStore::unsubscribe(const Identity &identity, const ChannelName &channel, bool leave)
{
    if (const Result<UserRow> caller = user(identity); !caller)
        return caller.error();
    const Result<ChannelRow> row = reach(identity, channel, Operation::See);
    if (!row)
        return row.error();
    if (!row->role)
        return done();
    if (leave && row->role == MemberRole::Owner) {
        return {ErrorKind::Conflict,
                QStringLiteral("The owner cannot leave a channel, only pause it.")};
    }
    m_batch.erase(row->id);
    if (!leave)
        return setSubscription(row->id, identity.userId, *row->role, SubscriptionStatus::Paused);
    SqliteQuery remove =
        query("DELETE FROM channel_subscriptions WHERE channel_id = ? AND user_id = ?");
    return remove.bind(1, row->id).bind(2, identity.userId).run();
}

Result<std::vector<ChannelRow>> SqliteStore::list(const Identity &identity)
{
    if (const Result<UserRow> caller = user(identity); !caller)
        return caller.error();
    SqliteQuery read =
        query("SELECT c.id, c.channel_name, c.channel_type, c.metadata, c.head_seq, "
              "c.last_activity, s.role, "
              "s.subscription_status, s.last_seen_seq, s.last_seen_message_id "
              "FROM channel_subscriptions s JOIN websocket_channels c ON c.id = s.channel_id "
              "WHERE s.user_id = ? AND s.subscription_status <> 'pending' ORDER BY c.last_activity "
              "DESC, c.id");
    read.bind(1, identity.userId);
    std::vector<ChannelRow> rows;
    while (read.next()) {
        ChannelRow row;
        row.id = read.textValue(0);
        row.name = read.textValue(1);
        row.type = channelTypeFrom(read.textValue(2)).value_or(ChannelType::Private);
        row.metadata = read.textValue(3);
        row.headSeq = read.integer(4);
        row.lastActivity = read.integer(5);
        row.role = memberRoleFrom(read.textValue(6));
        row.status =
            subscriptionStatusFrom(read.textValue(7)).value_or(SubscriptionStatus::Pending);
        row.lastSeenSeq = read.integer(8);
        row.lastSeenMessageId = read.optionalText(9);
        rows.push_back(std::move(row));
    }
    if (read.failed())
        return read.error();
    for (ChannelRow &row : rows) {
        const Result<std::int64_t> count = unread(row, identity.userId);
        if (!count)
            return count.error();
        row.unreadCount = *count;
    }
    return rows;
}

// ---- messages

Result<SqliteStore::BatchChannel *> SqliteStore::batchChannel(const ChannelRow &channel)
{
    const auto known = m_batch.find(channel.id);
    if (known != m_batch.end())
        return &known->second;
    SqliteQuery count = query("SELECT count(*) FROM channel_subscriptions "
                              "WHERE channel_id = ? AND subscription_status = 'active'");
    count.bind(1, channel.id);
    if (!count.next())
        return count.error();
    return &m_batch
                .emplace(
                    channel.id,
                    BatchChannel {channel.headSeq, count.integer(0), channel.lastActivity, false})
                .first->second;
}

Result<std::optional<Error>> SqliteStore::overRate(const ChannelRow &channel, std::int64_t headSeq)
{
    // seq has no holes, so the window is full exactly when the message `limit` places back is
    // younger than the window: one look-up, and it holds across restarts and processes. A clock
    // that was set back makes that message lie in the future; it does not count then.
    const std::int64_t oldest = headSeq - std::int64_t(m_policy.messagesPerMinute) + 1;
    if (oldest < 1)
        return std::optional<Error>();
    SqliteQuery read =
        query("SELECT created_at FROM channel_message_queue WHERE channel_id = ? AND seq = ?");
    read.bind(1, channel.id).bind(2, oldest);
    if (!read.next())
        return read.failed() ? Result<std::optional<Error>>(read.error())
                             : Result<std::optional<Error>>(std::optional<Error>());
    const Milliseconds age = now() - read.integer(0);
    if (age < 0 || age >= RateWindowMs)
        return std::optional<Error>();
    return std::optional(
        Error {ErrorKind::RateLimited,
               QStringLiteral("This channel takes %1 messages a minute; wait a moment.")
                   .arg(m_policy.messagesPerMinute),
               std::chrono::milliseconds(RateWindowMs - age)});
}

Result<std::vector<StoredMessage>> SqliteStore::messages(SqliteQuery read,
                                                         const std::string &channelName)
{
    std::vector<StoredMessage> found;
    while (read.next()) {
        StoredMessage message;
        message.id = read.textValue(0);
        message.seq = read.integer(1);
        message.channelName = channelName;
        message.eventType = read.textValue(2);
        message.payload = read.textValue(3);
        message.senderId = read.textValue(4);
        message.senderName = read.textValue(5);
        message.createdAt = read.integer(6);
        message.expiresAt = read.integer(7);
        message.clientMessageId = read.optionalText(8);
        found.push_back(std::move(message));
    }
    if (read.failed())
        return read.error();
    return found;
}

Result<std::optional<StoredMessage>> SqliteStore::byClientId(const ChannelRow &channel,
                                                             const std::string &senderId,
                                                             const std::string &clientMessageId)
{
    SqliteQuery read = query(
        "SELECT m.id, m.seq, m.message_type, m.payload, m.sender_id, u.display_name, m.created_at, "
        "m.expires_at, m.client_message_id FROM channel_message_queue m LEFT JOIN users u ON u.id "
        "= m.sender_id "
        "WHERE m.channel_id = ? AND m.sender_id = ? AND m.client_message_id = ?");
    read.bind(1, channel.id).bind(2, senderId).bind(3, clientMessageId);
    Result<std::vector<StoredMessage>> found = messages(std::move(read), channel.name);
    if (!found)
        return found.error();
    return found->empty() ? std::optional<StoredMessage>()
                          : std::optional(std::move(found->front()));
}

Result<Published> SqliteStore::publish(const Identity &identity, const Publish &request)
{
    const Result<UserRow> sender = user(identity);
    if (!sender)
        return sender.error();
    const Result<ChannelRow> channel = reach(identity, request.channel, Operation::Send);
    if (!channel)
        return channel.error();
    Result<BatchChannel *> batch = batchChannel(*channel);
    if (!batch)
        return batch.error();
    BatchChannel &state = **batch;
    Published published;
    const bool counted = channel->role && channel->status == SubscriptionStatus::Active;
    published.recipientCount = state.activeSubscriptions - (counted ? 1 : 0);
    if (request.clientMessageId) {
        Result<std::optional<StoredMessage>> first =
            byClientId(*channel, sender->id, *request.clientMessageId);
        if (!first)
            return first.error();
        if (*first) {
            published.message = std::move(**first);
            published.repeated = true;
            return published;
        }
    }
    const Result<std::optional<Error>> over = overRate(*channel, state.headSeq);
    if (!over)
        return over.error();
    if (*over)
        return **over;

    StoredMessage &message = published.message;
    message.id = makeUuidV7(m_clock());
    message.seq = state.headSeq + 1;
    message.channelName = channel->name;
    message.eventType = request.eventType;
    message.payload = request.payload;
    message.senderId = sender->id;
    message.senderName = sender->displayName;
    message.createdAt = now();
    message.expiresAt = message.createdAt + m_policy.messageTtl.count();
    message.clientMessageId = request.clientMessageId;
    SqliteQuery insert = query(
        "INSERT INTO channel_message_queue (id, channel_id, seq, message_type, payload, sender_id, "
        "client_message_id, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, message.id).bind(2, channel->id).bind(3, message.seq).bind(4, message.eventType);
    insert.bind(5, message.payload);
    insert.bindOptional(6,
                        message.senderId.empty() ? std::nullopt : std::optional(message.senderId));
    insert.bindOptional(7, message.clientMessageId)
        .bind(8, message.createdAt)
        .bind(9, message.expiresAt);
    if (const Status inserted = insert.run(); !inserted)
        return Error {ErrorKind::StoreUnavailable, inserted.error().detail, {}};
    state.headSeq = message.seq;
    state.lastActivity = message.createdAt;
    state.changed = true;
    return published;
}

Result<std::int64_t> SqliteStore::seqOf(const std::string &channelId, const std::string &messageId)
{
    SqliteQuery read =
        query("SELECT seq FROM channel_message_queue WHERE id = ? AND channel_id = ?");
    read.bind(1, messageId).bind(2, channelId);
    if (read.next())
        return read.integer(0);
    return read.failed() ? Result<std::int64_t>(read.error()) : Result<std::int64_t>(0);
}

Result<std::int64_t> SqliteStore::unread(const ChannelRow &channel, const std::string &userId)
{
    SqliteQuery count =
        query("SELECT count(*) FROM channel_message_queue WHERE channel_id = ?1 AND seq > ?2 "
              "AND (sender_id IS NULL OR sender_id <> ?3) AND (expires_at > ?4 OR seq > ?5)");
    count.bind(1, channel.id).bind(2, channel.lastSeenSeq).bind(3, userId).bind(4, now());
    count.bind(5, m_policy.keepNewest ? channel.headSeq - KeptNewest : channel.headSeq);
    if (!count.next())
        return count.error();
    return count.integer(0);
}

Result<Page> SqliteStore::pageAfter(const ChannelRow &channel, std::int64_t afterSeq, int limit)
{
    SqliteQuery read = query(
        "SELECT m.id, m.seq, m.message_type, m.payload, m.sender_id, u.display_name, m.created_at, "
        "m.expires_at, m.client_message_id FROM channel_message_queue m LEFT JOIN users u ON u.id "
        "= m.sender_id "
        "WHERE m.channel_id = ?1 AND m.seq > ?2 AND (m.expires_at > ?3 OR m.seq > ?4) ORDER BY "
        "m.seq LIMIT ?5");
    read.bind(1, channel.id).bind(2, afterSeq).bind(3, now());
    read.bind(4, m_policy.keepNewest ? channel.headSeq - KeptNewest : channel.headSeq)
        .bind(5, limit);
    Result<std::vector<StoredMessage>> found = messages(std::move(read), channel.name);
    if (!found)
        return found.error();
    Page page;
    page.messages = std::move(*found);
    const std::int64_t first =
        page.messages.empty() ? channel.headSeq + 1 : page.messages.front().seq;
    const std::int64_t last = page.messages.empty() ? channel.headSeq : page.messages.back().seq;
    if (first > afterSeq + 1) {
        page.recovered = false;
        page.missingFrom = afterSeq + 1;
        page.missingTo = first - 1;
    }
    page.limited = !page.recovered || last < channel.headSeq;
    return page;
}

Result<Page> SqliteStore::pageSince(const ChannelRow &channel, Milliseconds since, int limit)
{
    SqliteQuery read = query(
        "SELECT m.id, m.seq, m.message_type, m.payload, m.sender_id, u.display_name, m.created_at, "
        "m.expires_at, m.client_message_id FROM channel_message_queue m LEFT JOIN users u ON u.id "
        "= m.sender_id "
        "WHERE m.channel_id = ?1 AND m.created_at >= ?2 AND (m.expires_at > ?3 OR m.seq > ?4) "
        "ORDER BY m.seq DESC LIMIT ?5");
    read.bind(1, channel.id).bind(2, since).bind(3, now());
    read.bind(4, m_policy.keepNewest ? channel.headSeq - KeptNewest : channel.headSeq)
        .bind(5, limit);
    Result<std::vector<StoredMessage>> found = messages(std::move(read), channel.name);
    if (!found)
        return found.error();
    Page page;
    page.messages = std::move(*found);
    std::ranges::reverse(page.messages);
    page.limited = std::ssize(page.messages) == limit;
    return page;
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
        return pageSince(channel, catchUp.since, catchUp.limit);
    case CatchUp::From::MessageId: {
        const Result<std::int64_t> seq = seqOf(channel.id, catchUp.lastMessageId);
        if (!seq)
            return seq.error();
        positionKnown = *seq > 0;
        afterSeq = *seq;
        break;
    }
    }
    Result<Page> page = pageAfter(channel, afterSeq, catchUp.limit);
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
    switch (accessTo(Operation::Subscribe, row.type, {identity.service, row.role, row.status})) {
    case Access::Pending:
        row.status = SubscriptionStatus::Pending;
        if (const Status asked =
                setSubscription(row.id, caller->id, MemberRole::Member, row.status);
            !asked)
            return asked.error();
        return Subscribed {
            ChannelRow {row.id, row.name, row.type, "{}", 0, 0, {}, row.status, 0, {}, 0}, {}};
    case Access::BecomesReader:
        if (const Status active = activate(*caller, row); !active)
            return active.error();
        break;
    case Access::Allowed:
        if (row.role && row.status == SubscriptionStatus::Paused) {
            if (const Status active = activate(*caller, row); !active)
                return active.error();
        }
        break;
    case Access::Forbidden:
    case Access::NotFound:
        return notFound();
    }
    const Result<std::int64_t> count = unread(row, identity.userId);
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
    if (request.after)
        return pageAfter(*channel, *request.after, request.limit);
    SqliteQuery read = query(
        "SELECT m.id, m.seq, m.message_type, m.payload, m.sender_id, u.display_name, m.created_at, "
        "m.expires_at, m.client_message_id FROM channel_message_queue m LEFT JOIN users u ON u.id "
        "= m.sender_id "
        "WHERE m.channel_id = ?1 AND m.seq < ?2 AND (m.expires_at > ?3 OR m.seq > ?4) "
        "ORDER BY m.seq DESC LIMIT ?5");
    read.bind(1, channel->id).bind(2, request.before.value_or(channel->headSeq + 1)).bind(3, now());
    read.bind(4, m_policy.keepNewest ? channel->headSeq - KeptNewest : channel->headSeq)
        .bind(5, request.limit);
    Result<std::vector<StoredMessage>> found = messages(std::move(read), channel->name);
    if (!found)
        return found.error();
    Page page;
    page.messages = std::move(*found);
    std::ranges::reverse(page.messages);
    page.limited = page.messages.empty() ? request.before.value_or(1) > 1 && channel->headSeq > 0
                                         : page.messages.front().seq > 1;
    return page;
}

Result<ReadMarker> SqliteStore::markRead(const Identity &identity, const ChannelName &channel,
                                         const std::string &lastSeenMessageId)
{
    if (const Result<UserRow> caller = user(identity); !caller)
        return caller.error();
    Result<ChannelRow> row = reach(identity, channel, Operation::MarkRead);
    if (!row)
        return row.error();
    const Result<std::int64_t> seq = seqOf(row->id, lastSeenMessageId);
    if (!seq)
        return seq.error();
    if (*seq == 0)
        return Error {
            ErrorKind::NotFound, QStringLiteral("There is no such message in this channel."), {}};
    ReadMarker marker;
    if (row->role && *seq > row->lastSeenSeq) {
        SqliteQuery update =
            query("UPDATE channel_subscriptions SET last_seen_seq = ?, last_seen_message_id = ? "
                  "WHERE channel_id = ? AND user_id = ?");
        update.bind(1, *seq).bind(2, lastSeenMessageId).bind(3, row->id).bind(4, identity.userId);
        if (const Status updated = update.run(); !updated)
            return updated.error();
        row->lastSeenSeq = *seq;
        row->lastSeenMessageId = lastSeenMessageId;
        marker.moved = true;
    }
    const Result<std::int64_t> count = unread(*row, identity.userId);
    if (!count)
        return count.error();
    marker.unreadCount = *count;
    marker.lastSeenMessageId = row->lastSeenMessageId.value_or(std::string());
    marker.lastSeenSeq = row->lastSeenSeq;
    return marker;
}

// ---- upkeep

Result<int> SqliteStore::expire()
{
    SqliteQuery remove =
        query("DELETE FROM channel_message_queue WHERE rowid IN (SELECT m.rowid FROM "
              "channel_message_queue m "
              "JOIN websocket_channels c ON c.id = m.channel_id "
              "WHERE m.expires_at <= ?1 AND (?2 = 0 OR m.seq <= c.head_seq - ?3) LIMIT 1000)");
    remove.bind(1, now()).bind(2, m_policy.keepNewest ? 1 : 0).bind(3, KeptNewest);
    if (const Status removed = remove.run(); !removed)
        return removed.error();
    return m_database->changes();
}

Status SqliteStore::probe()
{
    SqliteQuery touch = query("INSERT INTO store_facts (key, value) VALUES ('probe', ?) "
                              "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    return touch.bind(1, std::to_string(now())).run();
}

} // namespace channels::server
