// SPDX-License-Identifier: MIT
#include "channels/server/invitetable.h"

namespace channels::server {

Status InviteTable::add(const InviteRow &invite, const std::string &createdBy, Milliseconds now)
{
    SqliteQuery insert = m_statements.query(
        "INSERT INTO invites (code_hash, channel_id, role, created_by, created_at, expires_at, "
        "uses_left) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, invite.codeHash).bind(2, invite.channelId).bind(3, text(invite.role));
    insert.bindOptional(4, createdBy.empty() ? std::nullopt : std::optional(createdBy));
    return insert.bind(5, now).bind(6, invite.expiresAt).bind(7, invite.usesLeft).run();
}

Result<std::optional<InviteRow>> InviteTable::use(const std::string &codeHash, Milliseconds now)
{
    SqliteQuery update = m_statements.query(
        "UPDATE invites SET uses_left = uses_left - 1 WHERE code_hash = ?1 AND expires_at > ?2 "
        "AND uses_left > 0 RETURNING channel_id, role, expires_at, uses_left");
    update.bind(1, codeHash).bind(2, now);
    std::optional<InviteRow> used;
    while (update.next()) {
        used = InviteRow {codeHash, update.textValue(0),
                          memberRoleFrom(update.textValue(1)).value_or(MemberRole::Reader),
                          update.integer(2), update.integer(3)};
    }
    if (update.failed())
        return update.error();
    return used;
}

Status InviteTable::noteUse(const std::string &codeHash, const std::string &userId)
{
    SqliteQuery insert =
        m_statements.query("INSERT OR IGNORE INTO invite_uses (code_hash, user_id) VALUES (?, ?)");
    return insert.bind(1, codeHash).bind(2, userId).run();
}

Status InviteTable::withdraw(const std::string &channelId, const std::string &userId)
{
    SqliteQuery remove = m_statements.query(
        "DELETE FROM invites WHERE channel_id = ?1 AND (created_by = ?2 OR code_hash IN "
        "(SELECT code_hash FROM invite_uses WHERE user_id = ?2))");
    return remove.bind(1, channelId).bind(2, userId).run();
}

Status InviteTable::withdraw(const std::string &userId)
{
    SqliteQuery remove =
        m_statements.query("DELETE FROM invites WHERE created_by = ?1 OR code_hash IN "
                           "(SELECT code_hash FROM invite_uses WHERE user_id = ?1)");
    return remove.bind(1, userId).run();
}

Result<std::vector<OpenInvite>> InviteTable::open(Milliseconds now)
{
    SqliteQuery read = m_statements.query(
        "SELECT c.channel_name, i.role, i.expires_at, i.uses_left FROM invites i "
        "JOIN websocket_channels c ON c.id = i.channel_id "
        "WHERE i.expires_at > ? AND i.uses_left > 0 ORDER BY i.expires_at");
    read.bind(1, now);
    std::vector<OpenInvite> invites;
    while (read.next()) {
        invites.push_back({read.textValue(0),
                           memberRoleFrom(read.textValue(1)).value_or(MemberRole::Reader),
                           read.integer(2), read.integer(3)});
    }
    if (read.failed())
        return read.error();
    return invites;
}

Result<std::int64_t> InviteTable::closeOpen(SqliteQuery update, const std::string &key,
                                            Milliseconds now)
{
    update.bind(1, key).bind(2, now);
    std::int64_t closed = 0;
    while (update.next())
        ++closed;
    if (update.failed())
        return update.error();
    return closed;
}

Result<std::int64_t> InviteTable::withdrawCode(const std::string &codeHash, Milliseconds now)
{
    return closeOpen(m_statements.query("UPDATE invites SET uses_left = 0 WHERE code_hash = ? AND "
                                        "expires_at > ? AND uses_left > 0 RETURNING role"),
                     codeHash, now);
}

Result<std::int64_t> InviteTable::withdrawChannel(const std::string &channelId, Milliseconds now)
{
    return closeOpen(m_statements.query("UPDATE invites SET uses_left = 0 WHERE channel_id = ? AND "
                                        "expires_at > ? AND uses_left > 0 RETURNING role"),
                     channelId, now);
}

Status InviteTable::removeExpired(Milliseconds now)
{
    SqliteQuery remove = m_statements.query("DELETE FROM invites WHERE expires_at < ?");
    return remove.bind(1, now).run();
}

} // namespace channels::server
