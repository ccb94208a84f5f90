// SPDX-License-Identifier: MIT
#include "channels/server/channeltable.h"

#include "channels/types/uuid.h"

namespace channels::server {

namespace {

// Columns: id, name, type, metadata, head, activity, role, status, last seen seq and message.
ChannelRow rowOf(const SqliteQuery &read)
{
    ChannelRow row;
    row.id = read.textValue(0);
    row.name = read.textValue(1);
    row.type = channelTypeFrom(read.textValue(2)).value_or(ChannelType::Private);
    row.metadata = read.textValue(3);
    row.headSeq = read.integer(4);
    row.lastActivity = read.integer(5);
    if (!read.isNull(6)) {
        row.role = memberRoleFrom(read.textValue(6));
        row.status =
            subscriptionStatusFrom(read.textValue(7)).value_or(SubscriptionStatus::Pending);
        row.lastSeenSeq = read.integer(8);
        row.lastSeenMessageId = read.optionalText(9);
    }
    return row;
}

Result<std::optional<ChannelRow>> oneOf(SqliteQuery &read)
{
    if (read.next())
        return std::optional(rowOf(read));
    if (read.failed())
        return read.error();
    return std::optional<ChannelRow>();
}

Result<std::vector<ChannelRow>> allOf(SqliteQuery &read)
{
    std::vector<ChannelRow> rows;
    while (read.next())
        rows.push_back(rowOf(read));
    if (read.failed())
        return read.error();
    return rows;
}

Result<std::int64_t> countOf(SqliteQuery &read)
{
    if (!read.next())
        return read.error();
    return read.integer(0);
}

} // namespace

Result<std::optional<ChannelRow>> ChannelTable::find(const std::string &userId,
                                                     const ChannelName &channel)
{
    SqliteQuery read = m_statements.query(
        "SELECT c.id, c.channel_name, c.channel_type, c.metadata, c.head_seq, c.last_activity, "
        "s.role, s.subscription_status, s.last_seen_seq, s.last_seen_message_id "
        "FROM websocket_channel_positions c LEFT JOIN channel_subscriptions s "
        "ON s.channel_id = c.id AND s.user_id = ?1 WHERE c.channel_name = ?2");
    read.bind(1, userId).bind(2, channel.text());
    return oneOf(read);
}

Result<std::optional<ChannelRow>> ChannelTable::findById(const std::string &userId,
                                                         const std::string &channelId)
{
    SqliteQuery read = m_statements.query(
        "SELECT c.id, c.channel_name, c.channel_type, c.metadata, c.head_seq, c.last_activity, "
        "s.role, s.subscription_status, s.last_seen_seq, s.last_seen_message_id "
        "FROM websocket_channel_positions c LEFT JOIN channel_subscriptions s "
        "ON s.channel_id = c.id AND s.user_id = ?1 WHERE c.id = ?2");
    read.bind(1, userId).bind(2, channelId);
    return oneOf(read);
}

Result<std::vector<ChannelRow>> ChannelTable::ofUser(const std::string &userId)
{
    SqliteQuery read = m_statements.query(
        "SELECT c.id, c.channel_name, c.channel_type, c.metadata, c.head_seq, c.last_activity, "
        "s.role, s.subscription_status, s.last_seen_seq, s.last_seen_message_id "
        "FROM websocket_channel_positions c LEFT JOIN channel_subscriptions s "
        "ON s.channel_id = c.id AND s.user_id = ?1 WHERE c.id IN (SELECT channel_id "
        "FROM channel_subscriptions WHERE user_id = ?1 UNION ALL SELECT * FROM (SELECT id "
        "FROM websocket_channel_positions WHERE channel_type = 'broadcast' AND id NOT IN "
        "(SELECT channel_id FROM channel_subscriptions WHERE user_id = ?1) "
        "ORDER BY last_activity DESC, id LIMIT ?2)) ORDER BY c.last_activity DESC, c.id");
    read.bind(1, userId).bind(2, std::int64_t(MaxOpenListed));
    return allOf(read);
}

Result<std::vector<ChannelRow>> ChannelTable::all()
{
    SqliteQuery read = m_statements.query(
        "SELECT id, channel_name, channel_type, metadata, head_seq, last_activity, NULL, NULL, "
        "NULL, NULL FROM websocket_channel_positions ORDER BY channel_name");
    return allOf(read);
}

Result<std::string> ChannelTable::insert(const std::string &createdBy, const CreateChannel &request,
                                         Milliseconds now)
{
    const std::string id = makeUuid();
    SqliteQuery insert = m_statements.query(
        "INSERT INTO websocket_channels (id, channel_name, channel_type, scope, entity, entity_id, "
        "created_by, created_at, last_activity, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, id).bind(2, request.name.text()).bind(3, text(request.type));
    insert.bind(4, scopeText(request.name.scope())).bind(5, request.name.entity());
    insert.bind(6, request.name.id());
    insert.bindOptional(7, createdBy.empty() ? std::nullopt : std::optional(createdBy));
    insert.bind(8, now).bind(9, now).bind(10, request.metadata);
    if (const Status inserted = insert.run(); !inserted)
        return inserted.error();
    return id;
}

Status ChannelTable::keepPosition(const std::string &channelId, std::int64_t headSeq,
                                  Milliseconds lastActivity)
{
    SqliteQuery update =
        m_statements.query("UPDATE websocket_channels SET head_seq = max(head_seq, ?), "
                           "last_activity = max(last_activity, ?) WHERE id = ?");
    return update.bind(1, headSeq).bind(2, lastActivity).bind(3, channelId).run();
}

// ---- memberships

Status ChannelTable::setSubscription(const std::string &channelId, const std::string &userId,
                                     MemberRole role, SubscriptionStatus status, Milliseconds now)
{
    SqliteQuery put = m_statements.query(
        "INSERT INTO channel_subscriptions (id, channel_id, user_id, role, subscribed_at, "
        "subscription_status) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (channel_id, user_id) DO "
        "UPDATE "
        "SET role = excluded.role, subscription_status = excluded.subscription_status");
    put.bind(1, makeUuid()).bind(2, channelId).bind(3, userId).bind(4, text(role));
    return put.bind(5, now).bind(6, text(status)).run();
}

Result<bool> ChannelTable::hasOwner(const std::string &channelId)
{
    SqliteQuery count = m_statements.query(
        "SELECT count(*) FROM channel_subscriptions WHERE channel_id = ? AND role = 'owner' "
        "AND subscription_status <> 'pending'");
    count.bind(1, channelId);
    const Result<std::int64_t> owners = countOf(count);
    return owners ? Result<bool>(*owners > 0) : owners.error();
}

Result<std::vector<ChannelRow>> ChannelTable::ownedOnlyBy(const std::string &userId)
{
    SqliteQuery read = m_statements.query(
        "SELECT c.id, c.channel_name, c.channel_type, c.metadata FROM channel_subscriptions s "
        "JOIN websocket_channels c ON c.id = s.channel_id "
        "WHERE s.user_id = ?1 AND s.role = 'owner' AND s.subscription_status <> 'pending' "
        "AND NOT EXISTS (SELECT 1 FROM channel_subscriptions o WHERE o.channel_id = c.id "
        "AND o.user_id <> ?1 AND o.role = 'owner' AND o.subscription_status <> 'pending') "
        "ORDER BY c.channel_name");
    read.bind(1, userId);
    std::vector<ChannelRow> rows;
    while (read.next()) {
        ChannelRow &row = rows.emplace_back();
        row.id = read.textValue(0);
        row.name = read.textValue(1);
        row.type = channelTypeFrom(read.textValue(2)).value_or(ChannelType::Private);
        row.metadata = read.textValue(3);
    }
    if (read.failed())
        return read.error();
    return rows;
}

Status ChannelTable::removeSubscription(const std::string &channelId, const std::string &userId)
{
    SqliteQuery remove = m_statements.query(
        "DELETE FROM channel_subscriptions WHERE channel_id = ? AND user_id = ?");
    return remove.bind(1, channelId).bind(2, userId).run();
}

Status ChannelTable::setLastSeen(const std::string &channelId, const std::string &userId,
                                 std::int64_t seq, const std::string &messageId)
{
    SqliteQuery update = m_statements.query(
        "UPDATE channel_subscriptions SET last_seen_seq = ?, last_seen_message_id = ? "
        "WHERE channel_id = ? AND user_id = ?");
    return update.bind(1, seq).bind(2, messageId).bind(3, channelId).bind(4, userId).run();
}

Result<std::int64_t> ChannelTable::activeSubscriptionsOfUser(const std::string &userId)
{
    SqliteQuery count = m_statements.query("SELECT count(*) FROM channel_subscriptions "
                                           "WHERE user_id = ? AND subscription_status = 'active'");
    count.bind(1, userId);
    return countOf(count);
}

Result<std::int64_t> ChannelTable::ownedBy(const std::string &userId)
{
    SqliteQuery count = m_statements.query(
        "SELECT count(*) FROM (SELECT channel_id FROM channel_subscriptions WHERE user_id = ?1 "
        "AND role = 'owner' AND subscription_status <> 'pending' "
        "UNION SELECT id FROM websocket_channels WHERE created_by = ?1)");
    count.bind(1, userId);
    return countOf(count);
}

Result<std::int64_t> ChannelTable::activeSubscriptionsOf(const std::string &channelId)
{
    SqliteQuery count =
        m_statements.query("SELECT count(*) FROM channel_subscriptions "
                           "WHERE channel_id = ? AND subscription_status = 'active'");
    count.bind(1, channelId);
    return countOf(count);
}

Result<std::vector<MemberRow>> ChannelTable::members(const std::string &channelId)
{
    SqliteQuery read = m_statements.query(
        "SELECT u.id, u.display_name, u.user_type, u.tier, s.role, s.subscription_status, "
        "s.last_seen_seq FROM channel_subscriptions s JOIN users u ON u.id = s.user_id "
        "WHERE s.channel_id = ? ORDER BY s.subscribed_at, u.id");
    read.bind(1, channelId);
    std::vector<MemberRow> members;
    while (read.next()) {
        MemberRow member;
        member.user = {read.textValue(0), read.textValue(1),
                       userTypeFrom(read.textValue(2)).value_or(UserType::Couple),
                       tierFrom(read.textValue(3)).value_or(Tier::Free)};
        member.role = memberRoleFrom(read.textValue(4)).value_or(MemberRole::Reader);
        member.status =
            subscriptionStatusFrom(read.textValue(5)).value_or(SubscriptionStatus::Pending);
        member.lastSeenSeq = read.integer(6);
        members.push_back(std::move(member));
    }
    if (read.failed())
        return read.error();
    return members;
}

} // namespace channels::server
