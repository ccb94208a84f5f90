// SPDX-License-Identifier: MIT
#include "channels/server/administration.h"

#include "channels/protocol/jsonreader.h"
#include "channels/server/accesssignal.h"
#include "channels/server/authenticator.h"
#include "channels/server/displayname.h"
#include "channels/server/folderlock.h"
#include "channels/server/invite.h"
#include "channels/server/servermigrations.h"
#include "channels/server/sqlitestore.h"
#include "channels/server/statussteps.h"
#include "channels/types/uuid.h"

#include <algorithm>
#include <filesystem>

namespace channels::server {

namespace {

Error invalid(const char *sentence)
{
    return {ErrorKind::InvalidRequest, QString::fromLatin1(sentence), {}};
}

//! NotFound when a folder has no database. One that may not be looked for is left to who opens it.
Status findStore(const std::string &dataFolder)
{
    const std::string path = SqliteStore::fileIn(dataFolder);
    std::error_code error;
    const bool isThere = std::filesystem::exists(path, error);
    if (isThere && std::filesystem::file_size(path, error) == 0) {
        return {ErrorKind::NotFound,
                QStringLiteral("The database %1 is empty.").arg(QString::fromStdString(path))};
    }
    if (isThere || error)
        return done();
    return {ErrorKind::NotFound,
            QStringLiteral("There is no database in the folder %1.")
                .arg(QString::fromStdString(dataFolder))};
}

} // namespace

struct Administration::Parts {
    std::string dataFolder;
    std::unique_ptr<SqliteStore> store;

    //! Only for what is to be signed: everything else goes on without the secret. It is made for a
    //! server that has never run, and never beside one that does: that one would not know it.
    Result<Authenticator> authenticator()
    {
        const Result<std::optional<std::string>> remembered = store->fact(SecretFileFact);
        if (!remembered)
            return remembered.error();
        std::string file = remembered->value_or(std::string());
        if (file.empty() && FolderLock::isTaken(dataFolder))
            file = Authenticator::fileIn(dataFolder);
        return Authenticator::ofFolder(dataFolder, file, {});
    }
};

Administration::Administration(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
Administration::~Administration() = default;

Result<std::unique_ptr<Administration>> Administration::open(const std::string &dataFolder)
{
    if (const Status found = findStore(dataFolder); !found)
        return found.error();
    return openOrMake(dataFolder);
}

Result<std::unique_ptr<Administration>> Administration::openOrMake(const std::string &dataFolder)
{
    // A server that runs has looked through the whole file when it began.
    using Soundness = SqliteStore::Soundness;
    Result<std::unique_ptr<SqliteStore>> store = SqliteStore::open(
        dataFolder, {}, [] { return std::chrono::system_clock::now(); },
        FolderLock::isTaken(dataFolder) ? Soundness::Known : Soundness::Check);
    if (!store)
        return store.error();
    if (const Status recalled = (*store)->recallLimits(); !recalled)
        return recalled.error();
    return std::unique_ptr<Administration>(
        new Administration(std::make_unique<Parts>(Parts {dataFolder, std::move(*store)})));
}

Status Administration::check(const std::string &dataFolder)
{
    if (const Status found = findStore(dataFolder); !found)
        return found;
    Result<SqliteDatabase> database =
        SqliteDatabase::open(SqliteStore::fileIn(dataFolder), SqliteDatabase::Durability::Full);
    if (!database)
        return database.error();
    Status sound = database->check(SqliteDatabase::Check::Whole);
    sound = then(sound, [&] { return SqliteStore::refuseForeign(*database); });
    return then(sound, [&] { return database->refuseNewer(serverMigrations().back().version); });
}

template <typename Work>
auto Administration::inTransaction(Work work) -> decltype(work())
{
    SqliteStore &store = *m_parts->store;
    if (const Status begun = store.begin(); !begun)
        return begun.error();
    auto result = work();
    if (!result) {
        store.rollback();
        return result;
    }
    if (const Status committed = store.commit(); !committed)
        return committed.error();
    AccessSignal::send(m_parts->dataFolder);
    return result;
}

// ---- users and tokens

Result<NewUser> Administration::addUser(const std::string &displayName, UserType type, Tier tier)
{
    const std::optional<std::string> name = displayNameFrom(displayName);
    if (!name)
        return invalid(DisplayNameRule);
    const Result<Authenticator> authenticator = m_parts->authenticator();
    if (!authenticator)
        return authenticator.error();
    return inTransaction([&]() -> Result<NewUser> {
        NewUser created {{makeUuid(), *name, type, tier}, {}, randomToken(32)};
        const auto now = std::chrono::system_clock::now();
        const auto milliseconds =
            std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
        SqliteStore &store = *m_parts->store;
        if (const Status added = store.users().add(created.user, milliseconds.count()); !added)
            return added.error();
        const Result<Login> login = store.logIn(created.user, sha256Hex(created.refreshToken));
        if (!login)
            return login.error();
        created.accessToken = mintAccessToken(*authenticator, *login, now).accessToken;
        return created;
    });
}

Result<std::vector<UserRow>> Administration::users()
{
    return m_parts->store->users().all();
}

Result<std::vector<ChannelRow>> Administration::removeUser(const std::string &userId)
{
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    SqliteStore &store = *m_parts->store;
    return inTransaction([&]() -> Result<std::vector<ChannelRow>> {
        Result<std::vector<ChannelRow>> ownerless = store.channels().ownedOnlyBy(userId);
        if (!ownerless)
            return ownerless;
        Status removed = store.users().remove(userId, now.count());
        removed = then(removed, [&] { return store.invites().withdraw(userId); });
        return removed ? ownerless : removed.error();
    });
}

Status Administration::setTier(const std::string &userId, Tier tier)
{
    return inTransaction([&] { return m_parts->store->users().setTier(userId, tier); });
}

Result<IssuedToken> Administration::issueToken(const std::string &userId, std::chrono::seconds life,
                                               bool service)
{
    const Result<UserRow> user = m_parts->store->users().byId(userId);
    if (!user)
        return user.error();
    const Result<Milliseconds> validFrom = m_parts->store->users().validFrom(userId);
    if (!validFrom)
        return validFrom.error();
    const Result<Authenticator> authenticator = m_parts->authenticator();
    if (!authenticator)
        return authenticator.error();
    return mintAccessToken(*authenticator, Login {*user, {}, *validFrom, {}},
                           std::chrono::system_clock::now(), life, service);
}

Status Administration::revokeTokens(const std::string &userId)
{
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    return inTransaction([&]() -> Status {
        if (const Result<UserRow> user = m_parts->store->users().byId(userId); !user)
            return user.error();
        return m_parts->store->users().revokeAll(userId, now.count());
    });
}

// ---- channels

namespace {

// A channel whose only owner was removed as a user: nobody but the host can give it another.
// Nothing when there is no such channel, or it has an owner.
Result<std::optional<ChannelRow>> adopt(SqliteStore &store, const NewChannel &channel)
{
    const Result<std::optional<ChannelRow>> known = store.channels().find({}, channel.name);
    if (!known || !*known)
        return known;
    const Result<bool> owned = store.channels().hasOwner((*known)->id);
    if (!owned)
        return owned.error();
    if (*owned)
        return std::optional<ChannelRow>();
    const Status put = store.putMember((*known)->id, channel.ownerId, MemberRole::Owner);
    return put ? known : put.error();
}

Result<ChannelRow> channelNamed(SqliteStore &store, const ChannelName &name)
{
    Result<std::optional<ChannelRow>> row = store.channels().find({}, name);
    if (!row)
        return row.error();
    if (!*row)
        return Error {ErrorKind::NotFound, QStringLiteral("There is no such channel."), {}};
    return std::move(**row);
}

// Who owns the channel with others is not made less by being named again.
auto isOwner(const std::string &userId)
{
    return [&userId](const MemberRow &member) {
        return member.user.id == userId && member.role == MemberRole::Owner
            && member.status != SubscriptionStatus::Pending;
    };
}

Status putMembers(SqliteStore &store, const std::string &channelId,
                  const std::vector<std::string> &userIds)
{
    const Result<std::vector<MemberRow>> members = store.channels().members(channelId);
    if (!members)
        return members.error();
    for (const std::string &userId : userIds) {
        if (std::ranges::any_of(*members, isOwner(userId)))
            continue;
        if (const Status put = store.putMember(channelId, userId, MemberRole::Member); !put)
            return put;
    }
    return done();
}

} // namespace

Result<std::string> Administration::createChannel(const NewChannel &channel)
{
    if (channel.metadata.size() > MaxMetadataBytes || !JsonObject::parse(channel.metadata))
        return invalid("The metadata is a JSON object of at most 4 KiB.");
    // In the owner's name, so that the rules are the ones that hold for everybody.
    const auto now = std::chrono::system_clock::now();
    const Identity owner {channel.ownerId, false, makeUuid(), now, now + std::chrono::hours(1)};
    SqliteStore &store = *m_parts->store;
    return inTransaction([&]() -> Result<std::string> {
        if (const Result<UserRow> user = store.users().byId(channel.ownerId); !user)
            return user.error();
        const Result<std::optional<ChannelRow>> adopted = adopt(store, channel);
        if (!adopted)
            return adopted.error();
        const Result<ChannelRow> created = *adopted
            ? Result<ChannelRow>(**adopted)
            : store.createChannel(owner, {channel.name, channel.type, channel.metadata});
        if (!created)
            return created.error();
        // It may have been there, and is as it was then.
        const bool isOther = created->type != channel.type
            || (channel.metadata != "{}" && created->metadata != channel.metadata);
        if (isOther) {
            return Error {ErrorKind::Conflict,
                          QStringLiteral("The owner has a channel of this name already, of the "
                                         "type %1 and with its own metadata.")
                              .arg(QString::fromStdString(std::string(text(created->type)))),
                          {}};
        }
        const Status put = putMembers(store, created->id, channel.memberIds);
        return put ? created->id : Result<std::string>(put.error());
    });
}

Result<std::vector<ChannelRow>> Administration::channels()
{
    return m_parts->store->channels().all();
}

Result<NewInvite> Administration::createInvite(const ChannelName &channel, MemberRole role,
                                               std::chrono::seconds life, std::int64_t uses)
{
    if (role == MemberRole::Owner || !isInvite(uses, life))
        return invalid(InviteRule);
    SqliteStore &store = *m_parts->store;
    const Result<std::optional<std::string>> publicUrl = store.fact(PublicUrlFact);
    if (!publicUrl)
        return publicUrl.error();
    return inTransaction([&]() -> Result<NewInvite> {
        const Result<ChannelRow> row = channelNamed(store, channel);
        if (!row)
            return row.error();
        const std::string code = makeInviteCode();
        const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now());
        const InviteRow invite {sha256Hex(code), row->id, role,
                                (now + life).time_since_epoch().count(), uses};
        const Status added = store.invites().add(invite, {}, now.time_since_epoch().count());
        if (!added)
            return added.error();
        return NewInvite {inviteUrl(publicUrl->value_or(DefaultUrl), code), code, now + life};
    });
}

Result<std::vector<OpenInvite>> Administration::invites()
{
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    return m_parts->store->invites().open(now.count());
}

Status Administration::revokeInvite(const std::string &link)
{
    const std::string code = inviteCodeOf(link);
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    return inTransaction([&]() -> Status {
        const Result<std::int64_t> removed =
            m_parts->store->invites().withdrawCode(sha256Hex(code), now.count());
        if (!removed)
            return removed.error();
        if (*removed > 0)
            return done();
        return {ErrorKind::NotFound,
                QStringLiteral("No such invite is open. If it was used already, whoever came in "
                               "by it is a member.")};
    });
}

Result<std::int64_t> Administration::revokeInvites(const ChannelName &channel)
{
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    return inTransaction([&]() -> Result<std::int64_t> {
        const Result<ChannelRow> row = channelNamed(*m_parts->store, channel);
        return row ? m_parts->store->invites().withdrawChannel(row->id, now.count())
                   : Result<std::int64_t>(row.error());
    });
}

Status Administration::backup(const std::string &file)
{
    return m_parts->store->backupTo(file);
}

} // namespace channels::server
