// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/serverstore.h"
#include "channels/sqlite/sqlitequery.h"

#include <optional>
#include <string>
#include <vector>

namespace channels::server {

//! Users and what lets them in: `users`, `refresh_tokens`, `revoked_tokens`, `access_changes`. It
//! asks no policy; that is SqliteStore's.
class UserTable final {
public:
    explicit UserTable(SqliteStatements &statements) : m_statements(statements) { }

    [[nodiscard]] Status add(const UserRow &user, Milliseconds now);
    //! NotFound when there is none, or it was removed.
    [[nodiscard]] Result<UserRow> byId(const std::string &userId);
    [[nodiscard]] Result<std::vector<UserRow>> all();
    //! Keeps the row, for the names on its messages; takes the memberships and tokens.
    [[nodiscard]] Status remove(const std::string &userId, Milliseconds now);
    [[nodiscard]] Status setTier(const std::string &userId, Tier tier);

    //! What all tokens of one sign-in share in their ids; another issuer's id stays whole.
    static std::string familyOf(const std::string &tokenId);

    struct Bearer {
        bool revoked = false; // the token, its family, or all of the user's tokens of its time
        std::optional<UserRow> user; // nothing when there is none, or it was removed
    };
    //! Who comes with a token: one look-up, because every operation begins with it.
    [[nodiscard]] Result<Bearer> bearer(const Identity &identity);
    //! \a tokenId: a token's `jti`, or the family before its dot.
    [[nodiscard]] Status revokeToken(const std::string &tokenId, Milliseconds expiresAt);
    //! Every token issued until now.
    [[nodiscard]] Status revokeAll(const std::string &userId, Milliseconds now);
    //! The earliest `iat` a new token of the user may bear.
    [[nodiscard]] Result<Milliseconds> validFrom(const std::string &userId);

    struct RefreshToken {
        std::string userId;
        std::string family;
        Milliseconds expiresAt = 0;
        bool spent = false;
    };
    [[nodiscard]] Result<std::optional<RefreshToken>> refreshToken(const std::string &tokenHash);
    [[nodiscard]] Status addRefreshToken(const std::string &tokenHash, const RefreshToken &token,
                                         Milliseconds now);
    [[nodiscard]] Status spendRefreshToken(const std::string &tokenHash, Milliseconds now);
    [[nodiscard]] Status removeFamily(const std::string &family);

    //! Live connections of the user are asked for their right again.
    [[nodiscard]] Status noteAccessChange(const std::string &userId, Milliseconds now);
    [[nodiscard]] Result<AccessChanges> accessChangesAfter(std::int64_t id);

    //! Forgets what has expired.
    [[nodiscard]] Status tidy(Milliseconds now);

private:
    SqliteStatements &m_statements;
};

} // namespace channels::server
