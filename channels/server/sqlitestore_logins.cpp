// SPDX-License-Identifier: MIT
#include "channels/server/sqlitestore.h"

#include "channels/server/statussteps.h"
#include "channels/types/uuid.h"

#include <algorithm>

// SqliteStore: who is let in, and for how long.

namespace channels::server {

namespace {

constexpr Milliseconds RefreshLifeMs = 90LL * 24 * 3600 * 1000;
constexpr Milliseconds RevokedKeptMs = 24LL * 3600 * 1000; // after the token itself has ended

} // namespace

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
        return user.error().kind == ErrorKind::NotFound ? refused : user.error();
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
        if (*token && (*token)->userId == identity.userId) {
            const std::string &other = (*token)->family;
            revoked =
                then(revoked, [&] { return m_users.revokeToken(other, now() + RevokedKeptMs); });
            revoked = then(revoked, [&] { return m_users.removeFamily(other); });
        }
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
    const Result<std::optional<InviteRow>> used = m_invites.use(request.codeHash, now());
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
    if (const Status noted = m_invites.noteUse(invite.codeHash, guest->id); !noted)
        return noted.error();
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

} // namespace channels::server
