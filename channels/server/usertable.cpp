// SPDX-License-Identifier: MIT
#include "channels/server/usertable.h"

#include <QUuid>

#include <limits>

namespace channels::server {

namespace {

constexpr Milliseconds AccessChangesKept = 24 * 3600 * 1000LL;

UserRow rowOf(const SqliteQuery &read)
{
    return {read.textValue(0), read.textValue(1),
            userTypeFrom(read.textValue(2)).value_or(UserType::Couple),
            tierFrom(read.textValue(3)).value_or(Tier::Free)};
}

} // namespace

Status UserTable::add(const UserRow &user, Milliseconds now)
{
    SqliteQuery insert = m_statements.query(
        "INSERT INTO users (id, display_name, user_type, tier, created_at) VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, user.id).bind(2, user.displayName).bind(3, text(user.userType));
    insert.bind(4, text(user.tier)).bind(5, now);
    return insert.run();
}

Result<UserRow> UserTable::byId(const std::string &userId)
{
    SqliteQuery read = m_statements.query("SELECT id, display_name, user_type, tier FROM users "
                                          "WHERE id = ? AND removed_at IS NULL");
    read.bind(1, userId);
    if (read.next())
        return rowOf(read);
    if (read.failed())
        return read.error();
    return Error {ErrorKind::NotFound, QStringLiteral("There is no such user."), {}};
}

Result<std::vector<UserRow>> UserTable::all()
{
    SqliteQuery read = m_statements.query("SELECT id, display_name, user_type, tier FROM users "
                                          "WHERE removed_at IS NULL ORDER BY created_at, id");
    std::vector<UserRow> users;
    while (read.next())
        users.push_back(rowOf(read));
    if (read.failed())
        return read.error();
    return users;
}

Status UserTable::remove(const std::string &userId, Milliseconds now)
{
    if (const Result<UserRow> user = byId(userId); !user)
        return user.error();
    SqliteQuery mark = m_statements.query("UPDATE users SET removed_at = ? WHERE id = ?");
    if (const Status marked = mark.bind(1, now).bind(2, userId).run(); !marked)
        return marked;
    SqliteQuery tokens = m_statements.query("DELETE FROM refresh_tokens WHERE user_id = ?");
    if (const Status removed = tokens.bind(1, userId).run(); !removed)
        return removed;
    SqliteQuery memberships =
        m_statements.query("DELETE FROM channel_subscriptions WHERE user_id = ?");
    if (const Status removed = memberships.bind(1, userId).run(); !removed)
        return removed;
    return noteAccessChange(userId, now);
}

Status UserTable::setTier(const std::string &userId, Tier tier)
{
    if (const Result<UserRow> user = byId(userId); !user)
        return user.error();
    SqliteQuery update = m_statements.query("UPDATE users SET tier = ? WHERE id = ?");
    return update.bind(1, text(tier)).bind(2, userId).run();
}

// ---- tokens

std::string UserTable::familyOf(const std::string &tokenId)
{
    const std::string first = tokenId.substr(0, tokenId.find('.'));
    const bool ours = !QUuid::fromString(QLatin1StringView(first)).isNull() && first.size() == 36;
    return ours ? first : tokenId;
}

Result<UserTable::Bearer> UserTable::bearer(const Identity &identity)
{
    const std::string family = familyOf(identity.tokenId);
    SqliteQuery read = m_statements.query(
        "SELECT u.id, u.display_name, u.user_type, u.tier, u.tokens_valid_from, u.removed_at, "
        "EXISTS (SELECT 1 FROM revoked_tokens WHERE token_id IN (?1, ?2)) "
        "FROM (SELECT 1) LEFT JOIN users u ON u.id = ?3");
    read.bind(1, identity.tokenId).bind(2, family).bind(3, identity.userId);
    if (!read.next())
        return read.error();
    const auto issuedAt =
        std::chrono::duration_cast<std::chrono::milliseconds>(identity.issuedAt.time_since_epoch());
    Bearer bearer;
    const bool removed = !read.isNull(0) && !read.isNull(5);
    bearer.revoked = removed || read.integer(6) != 0 || issuedAt.count() < read.integer(4);
    const bool exists = !read.isNull(0) && !removed;
    if (exists)
        bearer.user = rowOf(read);
    return bearer;
}

Status UserTable::revokeToken(const std::string &tokenId, Milliseconds expiresAt)
{
    SqliteQuery insert = m_statements.query(
        "INSERT INTO revoked_tokens (token_id, expires_at) VALUES (?, ?) ON CONFLICT (token_id) "
        "DO UPDATE SET expires_at = max(expires_at, excluded.expires_at)");
    return insert.bind(1, tokenId).bind(2, expiresAt).run();
}

Status UserTable::revokeAll(const std::string &userId, Milliseconds now)
{
    // `iat` counts whole seconds: everything of the current one is revoked with the rest.
    const Milliseconds from = (now / 1000 + 1) * 1000;
    // So is what was issued after an earlier revocation within the same second, dated ahead.
    SqliteQuery update = m_statements.query(
        "UPDATE users SET tokens_valid_from = max(?, tokens_valid_from + 1000) WHERE id = ?");
    if (const Status updated = update.bind(1, from).bind(2, userId).run(); !updated)
        return updated;
    SqliteQuery remove = m_statements.query("DELETE FROM refresh_tokens WHERE user_id = ?");
    if (const Status removed = remove.bind(1, userId).run(); !removed)
        return removed;
    return noteAccessChange(userId, now);
}

Result<Milliseconds> UserTable::validFrom(const std::string &userId)
{
    SqliteQuery read = m_statements.query("SELECT tokens_valid_from FROM users WHERE id = ?");
    read.bind(1, userId);
    if (read.next())
        return read.integer(0);
    return read.failed() ? Result<Milliseconds>(read.error()) : Result<Milliseconds>(0);
}

Result<std::optional<UserTable::RefreshToken>> UserTable::refreshToken(const std::string &tokenHash)
{
    SqliteQuery read = m_statements.query(
        "SELECT user_id, family, expires_at, spent_at FROM refresh_tokens WHERE token_hash = ?");
    read.bind(1, tokenHash);
    if (read.next()) {
        return std::optional(
            RefreshToken {read.textValue(0), read.textValue(1), read.integer(2), !read.isNull(3)});
    }
    if (read.failed())
        return read.error();
    return std::optional<RefreshToken>();
}

Status UserTable::addRefreshToken(const std::string &tokenHash, const RefreshToken &token,
                                  Milliseconds now)
{
    SqliteQuery insert =
        m_statements.query("INSERT INTO refresh_tokens (token_hash, family, user_id, created_at, "
                           "expires_at) VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, tokenHash).bind(2, token.family).bind(3, token.userId);
    return insert.bind(4, now).bind(5, token.expiresAt).run();
}

Status UserTable::spendRefreshToken(const std::string &tokenHash, Milliseconds now)
{
    SqliteQuery update =
        m_statements.query("UPDATE refresh_tokens SET spent_at = ? WHERE token_hash = ?");
    return update.bind(1, now).bind(2, tokenHash).run();
}

Status UserTable::removeFamily(const std::string &family)
{
    SqliteQuery remove = m_statements.query("DELETE FROM refresh_tokens WHERE family = ?");
    return remove.bind(1, family).run();
}

// ---- changes that live connections have to hear of

Status UserTable::noteAccessChange(const std::string &userId, Milliseconds now)
{
    SqliteQuery insert =
        m_statements.query("INSERT INTO access_changes (user_id, changed_at) VALUES (?, ?)");
    return insert.bind(1, userId).bind(2, now).run();
}

Result<AccessChanges> UserTable::accessChangesAfter(std::int64_t id)
{
    SqliteQuery read = m_statements.query(
        "SELECT c.id, c.user_id, u.tokens_valid_from, u.removed_at FROM access_changes c "
        "LEFT JOIN users u ON u.id = c.user_id WHERE c.id > ? ORDER BY c.id");
    read.bind(1, id);
    AccessChanges changes {id, {}};
    while (read.next()) {
        changes.lastId = read.integer(0);
        const bool isRemoved = !read.isNull(3);
        changes.changes.push_back(
            {read.textValue(1),
             isRemoved ? std::numeric_limits<Milliseconds>::max() : read.integer(2), isRemoved});
    }
    if (read.failed())
        return read.error();
    return changes;
}

Status UserTable::tidy(Milliseconds now)
{
    SqliteQuery revoked = m_statements.query("DELETE FROM revoked_tokens WHERE expires_at < ?");
    if (const Status removed = revoked.bind(1, now).run(); !removed)
        return removed;
    SqliteQuery refresh = m_statements.query("DELETE FROM refresh_tokens WHERE expires_at < ?");
    if (const Status removed = refresh.bind(1, now).run(); !removed)
        return removed;
    SqliteQuery changes = m_statements.query("DELETE FROM access_changes WHERE changed_at < ?");
    return changes.bind(1, now - AccessChangesKept).run();
}

} // namespace channels::server
