// SPDX-License-Identifier: MIT
#include "channels/server/sqlitestore.h"

#include "channels/server/privatefile.h"
#include "channels/server/servermigrations.h"
#include "channels/server/statussteps.h"
#include "channels/sqlite/wholefile.h"
#include "channels/types/uuid.h"

#include <array>
#include <charconv>
#include <filesystem>

namespace channels::server {

namespace {

struct KeptLimit {
    const char *fact;
    std::size_t StorePolicy::*limit;
};
constexpr std::array KeptLimits = {
    KeptLimit {"limit.channels.free", &StorePolicy::channelsFree},
    KeptLimit {"limit.channels.paid", &StorePolicy::channelsPaid},
    KeptLimit {"limit.channels.owned", &StorePolicy::channelsOwned},
};

constexpr std::size_t ProbeBytes = 64 * 1024;

// A store that finds none makes one.
Status dropEpoch(const std::string &copyPath)
{
    Result<SqliteDatabase> copy = SqliteDatabase::open(copyPath, SqliteDatabase::Durability::Full);
    return copy ? copy->execute("DELETE FROM store_facts WHERE key = 'epoch'")
                : Status(copy.error());
}

// To begin anew would drop what the log still has of it.
Status refuseLostDatabase(const std::string &path)
{
    const auto isEmpty = [](const std::string &file) {
        std::error_code error; // of one that is not there
        const std::uintmax_t size = std::filesystem::file_size(file, error);
        return error == std::errc::no_such_file_or_directory || (!error && size == 0);
    };
    if (!isEmpty(path) || isEmpty(path + "-wal"))
        return done();
    return {ErrorKind::StoreUnavailable,
            QStringLiteral("The database %1 is gone or empty, but its write-ahead log %1-wal is "
                           "not: something was lost. Both were left untouched; put a backup in "
                           "their place, or move them away.")
                .arg(QString::fromStdString(path))};
}

} // namespace

SqliteStore::SqliteStore(const std::string &path, std::unique_ptr<SqliteDatabase> database,
                         const StorePolicy &policy, WallClock clock)
    : m_path(path)
    , m_database(std::move(database))
    , m_statements(*m_database)
    , m_users(m_statements)
    , m_channels(m_statements)
    , m_invites(m_statements)
    , m_messages(m_statements)
    , m_receipts(m_statements)
    , m_policy(policy)
    , m_clock(std::move(clock))
{
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const std::string &dataFolder,
                                                       const StorePolicy &policy, WallClock clock,
                                                       Soundness soundness)
{
    if (const Status folder = preparePrivateFolder(dataFolder); !folder)
        return folder.error();
    const std::string path = fileIn(dataFolder);
    if (const Status whole = refuseLostDatabase(path); !whole)
        return whole.error();
    Result<SqliteDatabase> database = SqliteDatabase::open(path, SqliteDatabase::Durability::Full);
    if (!database)
        return database.error();
    if (soundness == Soundness::Check) {
        if (const Status sound = database->check(); !sound)
            return sound.error();
    }
    if (const Status foreign = refuseForeign(*database); !foreign)
        return foreign.error();
    if (const Status migrated = database->migrate(serverMigrations(), dropEpoch); !migrated)
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

Status SqliteStore::refuseForeign(SqliteDatabase &database)
{
    Result<SqliteStatement> query = database.prepare(
        "SELECT count(*), count(*) FILTER (WHERE type = 'table' AND name = 'store_facts'), "
        "(SELECT user_version FROM pragma_user_version) FROM sqlite_master");
    const Result<bool> row = query ? query->step() : Result<bool>(query.error());
    if (!row)
        return row.error();
    const bool isNew = query->integer(0) == 0 && query->integer(2) == 0;
    const bool isNewer = query->integer(2) > serverMigrations().back().version; // migrate() says so
    if (isNew || isNewer || query->integer(1) == 1)
        return done();
    return {ErrorKind::StoreUnavailable,
            QStringLiteral("The database %1 is not one of this server; it was left untouched.")
                .arg(QString::fromStdString(database.path()))};
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

Status SqliteStore::remember(const std::map<std::string, std::string> &facts)
{
    Status kept = begin();
    for (const auto &fact : facts)
        kept = then(kept, [&] { return setFact(fact.first, fact.second); });
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
    return then(database.backupTo(path), [&path] { return dropEpoch(path); });
}

Status SqliteStore::backupTo(const std::string &path)
{
    return makeWholeFile(path, NameTaken::Refuse, [this](const std::string &partial) {
        return backUp(*m_database, partial);
    });
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

// ---- upkeep

Result<std::int64_t> SqliteStore::expire()
{
    Status tidied = m_users.tidy(now());
    tidied = then(tidied, [this] { return m_invites.removeExpired(now()); });
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
    // As long as the longest message usually is: a disk has room for a few bytes for long.
    std::string text = std::to_string(now());
    text.resize(ProbeBytes, ' ');
    return setFact("probe", text);
}

} // namespace channels::server
