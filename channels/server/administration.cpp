// SPDX-License-Identifier: MIT
#include "channels/server/administration.h"

#include "channels/protocol/jsonreader.h"
#include "channels/server/authenticator.h"
#include "channels/server/sqlitestore.h"
#include "channels/types/uuid.h"

namespace channels::server {

namespace {

constexpr std::chrono::hours AccessTokenLife {1};
constexpr std::chrono::hours RefreshTokenLife {24 * 90};
constexpr std::size_t MaxNameBytes = 200;
constexpr std::size_t MaxMetadataBytes = 4096;

Error invalid(const char *sentence)
{
    return {ErrorKind::InvalidRequest, QString::fromLatin1(sentence), {}};
}

} // namespace

struct Administration::Parts {
    std::unique_ptr<SqliteStore> store;
    Authenticator authenticator;
};

Administration::Administration(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
Administration::~Administration() = default;

Result<std::unique_ptr<Administration>> Administration::open(const std::string &dataFolder,
                                                             const std::string &jwtSecretFile)
{
    Result<std::unique_ptr<SqliteStore>> store =
        SqliteStore::open(dataFolder, {}, [] { return std::chrono::system_clock::now(); });
    if (!store)
        return store.error();
    Result<Authenticator> authenticator =
        Authenticator::open(jwtSecretFile.empty() ? dataFolder + "/jwt-secret" : jwtSecretFile, {});
    if (!authenticator)
        return authenticator.error();
    return std::unique_ptr<Administration>(new Administration(
        std::make_unique<Parts>(Parts {std::move(*store), std::move(*authenticator)})));
}

Result<NewUser> Administration::addUser(const std::string &displayName, UserType type, Tier tier)
{
    if (displayName.empty() || displayName.size() > MaxNameBytes)
        return invalid("A name has 1 to 200 bytes.");
    NewUser created;
    created.user = {makeUuid(), displayName, type, tier};
    created.refreshToken = randomToken(32);
    SqliteStore &store = *m_parts->store;
    if (const Status begun = store.begin(); !begun)
        return begun.error();
    Status stored = store.addUser({created.user.id, displayName, type, tier});
    if (stored)
        stored = store.addRefreshToken(created.user.id, sha256Hex(created.refreshToken),
                                       RefreshTokenLife);
    if (stored)
        stored = store.commit();
    if (!stored) {
        store.rollback();
        return stored.error();
    }
    Result<IssuedToken> token = issueToken(created.user.id, AccessTokenLife, false);
    if (!token)
        return token.error();
    created.accessToken = token->accessToken;
    return created;
}

Result<IssuedToken> Administration::issueToken(const std::string &userId, std::chrono::seconds life,
                                               bool service)
{
    const Result<UserRow> user = m_parts->store->userById(userId);
    if (!user)
        return user.error();
    const auto now = std::chrono::system_clock::now();
    Identity identity {userId, service, makeUuid(), now, now + life};
    return IssuedToken {m_parts->authenticator.issue(identity), identity.expiresAt};
}

Result<std::string> Administration::createChannel(const NewChannel &channel)
{
    if (channel.metadata.size() > MaxMetadataBytes || !JsonObject::parse(channel.metadata))
        return invalid("The metadata is a JSON object of at most 4 KiB.");
    SqliteStore &store = *m_parts->store;
    // In the owner's name, so that the rules are the ones that hold for everybody.
    const auto now = std::chrono::system_clock::now();
    const Identity owner {channel.ownerId, false, makeUuid(), now, now};
    if (const Status begun = store.begin(); !begun)
        return begun.error();
    const Result<ChannelRow> created =
        store.createChannel(owner, {channel.name, channel.type, channel.metadata});
    Status stored = created ? done() : Status(created.error());
    for (const std::string &memberId : channel.memberIds) {
        if (stored)
            stored = store.putMember(created->id, memberId, MemberRole::Member);
    }
    if (stored)
        stored = store.commit();
    if (!stored) {
        store.rollback();
        return stored.error();
    }
    return created->id;
}

} // namespace channels::server
