// SPDX-License-Identifier: MIT
#include "channels/store/storerescue.h"

#include "channels/store/sqltext.h"

#include <QDateTime>
#include <QFile>

#include <array>
#include <functional>

namespace channels {

namespace {

// What SQLite keeps beside a database has to go where it goes.
const std::array Suffixes = {QLatin1StringView(""), QLatin1StringView("-wal"),
                             QLatin1StringView("-shm")};

struct Rescued {
    int rows = 0;
    bool isWhole = false; // to the end of the table
};

// Calls take(row) for each row that can be read, until one cannot.
Result<Rescued> eachRow(SqliteDatabase &damaged, std::string_view sql,
                        const std::function<Status(const SqliteStatement &row)> &take)
{
    Rescued rescued;
    Result<SqliteStatement> query = damaged.prepare(sql);
    if (!query)
        return rescued;
    while (true) {
        const Result<bool> row = query->step();
        if (!row)
            return rescued;
        if (!*row) {
            rescued.isWhole = true;
            return rescued;
        }
        if (const Status taken = take(*query); !taken)
            return taken.error();
        ++rescued.rows;
    }
}

// The row of the channel in the columns 0 (user id) and 1 (name).
Result<std::int64_t> channelRow(Database &database, const SqliteStatement &row)
{
    const std::optional<ChannelName> name = ChannelName::parse(row.text(1));
    if (!name)
        return Error {ErrorKind::StoreUnavailable, QStringLiteral("A name is damaged."), {}};
    if (const QString user = textColumn(row, 0); user != database.userId()) {
        if (const Status set = database.setUser(user, QString()); !set)
            return set.error();
    }
    return database.channel(*name);
}

Result<Rescued> rescueOutbox(SqliteDatabase &damaged, Database &database)
{
    // Files of the first version know neither attempts nor confirmations: what is not marked as
    // queued may have been on its way.
    Result<SqliteStatement> insert = database.sql().prepare(R"sql(
        INSERT OR IGNORE INTO outbox (client_message_id, channel, event_type, payload, created_at,
                                      state, attempted, confirmed)
        VALUES (?1, ?2, ?3, ?4, ?5, 'queued', ?6, 0))sql");
    if (!insert)
        return insert.error();
    const bool knowsAttempts = damaged.prepare("SELECT attempted FROM outbox").ok();
    return eachRow(damaged,
                   knowsAttempts ? R"sql(
        SELECT u.user_id, c.name, o.client_message_id, o.event_type, o.payload, o.created_at,
               o.attempted OR o.state NOT IN ('queued', 'failed')
        FROM outbox AS o JOIN channels AS c ON c.id = o.channel JOIN users AS u ON u.id = c.user
        ORDER BY o.position)sql"
                                 : R"sql(
        SELECT u.user_id, c.name, o.client_message_id, o.event_type, o.payload, o.created_at,
               o.state <> 'queued'
        FROM outbox AS o JOIN channels AS c ON c.id = o.channel JOIN users AS u ON u.id = c.user
        ORDER BY o.position)sql",
                   [&](const SqliteStatement &row) -> Status {
                       const Result<std::int64_t> channel = channelRow(database, row);
                       if (!channel)
                           return channel.error();
                       insert->bind(1, row.text(2)).bind(2, *channel).bind(3, row.text(3));
                       insert->bind(4, row.text(4)).bind(5, row.integer(5)).bind(6, row.integer(6));
                       return insert->run();
                   });
}

Result<Rescued> rescueDrafts(SqliteDatabase &damaged, Database &database)
{
    Result<SqliteStatement> insert =
        database.sql().prepare("INSERT OR IGNORE INTO drafts (channel, text) VALUES (?1, ?2)");
    if (!insert)
        return insert.error();
    return eachRow(damaged, R"sql(
        SELECT u.user_id, c.name, d.text
        FROM drafts AS d JOIN channels AS c ON c.id = d.channel JOIN users AS u ON u.id = c.user)sql",
                   [&](const SqliteStatement &row) -> Status {
                       const Result<std::int64_t> channel = channelRow(database, row);
                       if (!channel)
                           return channel.error();
                       return insert->bind(1, *channel).bind(2, row.text(2)).run();
                   });
}

// As the ids of the newest messages that were read: the seqs may mean another life of the server's
// store by now.
Result<Rescued> rescueReadPositions(SqliteDatabase &damaged, Database &database)
{
    Result<SqliteStatement> insert = database.sql().prepare(
        "INSERT OR IGNORE INTO read_positions (channel, awaited_id) VALUES (?1, ?2)");
    if (!insert)
        return insert.error();
    return eachRow(damaged, R"sql(
        SELECT u.user_id, c.name, m.message_id
        FROM read_positions AS r JOIN channels AS c ON c.id = r.channel
        JOIN users AS u ON u.id = c.user
        JOIN messages AS m ON m.channel = r.channel AND m.seq = r.seq)sql",
                   [&](const SqliteStatement &row) -> Status {
                       const Result<std::int64_t> channel = channelRow(database, row);
                       if (!channel)
                           return channel.error();
                       return insert->bind(1, *channel).bind(2, row.text(2)).run();
                   });
}

// What a person has made of their list. A file of an earlier version knows nothing of it, or only
// the order, which its person can drag again; or all but of what it is told.
Result<Rescued> rescueArrangement(SqliteDatabase &damaged, Database &database)
{
    Result<SqliteStatement> update = database.sql().prepare(R"sql(
        UPDATE channels SET manual_position = nullif(?2, -1), is_pinned = ?3, is_archived = ?4,
                            muted_until = nullif(?5, 0), notify_level = ?6
        WHERE id = ?1)sql");
    if (!update)
        return update.error();
    const bool knowsLevels = damaged.prepare("SELECT notify_level FROM channels").ok();
    const std::string level = knowsLevels ? "c.notify_level" : "''";
    const std::string sql = R"sql(
        SELECT u.user_id, c.name, coalesce(c.manual_position, -1), c.is_pinned, c.is_archived,
               coalesce(c.muted_until, 0), )sql"
        + level + R"sql(
        FROM channels AS c JOIN users AS u ON u.id = c.user
        WHERE c.manual_position IS NOT NULL OR c.is_pinned OR c.is_archived
              OR c.muted_until IS NOT NULL OR )sql"
        + level + " <> ''";
    return eachRow(damaged, sql, [&](const SqliteStatement &row) -> Status {
        const Result<std::int64_t> channel = channelRow(database, row);
        if (!channel)
            return channel.error();
        update->bind(1, *channel);
        for (int column = 2; column <= 5; ++column)
            update->bind(column, row.integer(column));
        return update->bind(6, row.text(6)).run();
    });
}

} // namespace

Result<QString> setDamagedAside(const QString &path)
{
    const QString stamp =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString aside = path + QStringLiteral(".damaged-") + stamp;
    for (const QLatin1StringView suffix : Suffixes) {
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, aside + suffix)) {
            return Error {ErrorKind::StoreUnavailable,
                          QStringLiteral("The damaged database %1 cannot be set aside.").arg(path),
                          {}};
        }
    }
    return aside;
}

void putBack(const QString &aside, const QString &path)
{
    for (const QLatin1StringView suffix : Suffixes) {
        QFile::remove(path + suffix);
        QFile::rename(aside + suffix, path + suffix);
    }
}

Result<StoreRescue> rescueStore(const QString &damagedFile, Database &database)
{
    StoreRescue rescue {.damagedFile = damagedFile, .messages = 0, .drafts = 0, .isWhole = false};
    Result<SqliteDatabase> damaged = SqliteDatabase::open(
        QFile::encodeName(damagedFile).toStdString(), SqliteDatabase::Durability::Normal);
    if (!damaged)
        return rescue; // not even its first page
    QString lastUser;
    const Result<Rescued> user = eachRow(*damaged, "SELECT value FROM meta WHERE key = 'user'",
                                         [&lastUser](const SqliteStatement &row) {
                                             lastUser = textColumn(row, 0);
                                             return done();
                                         });
    const Result<Rescued> outbox = rescueOutbox(*damaged, database);
    if (!outbox)
        return outbox.error();
    const Result<Rescued> drafts = rescueDrafts(*damaged, database);
    if (!drafts)
        return drafts.error();
    // The server has these too, as far as they were told.
    if (const Result<Rescued> read = rescueReadPositions(*damaged, database); !read)
        return read.error();
    if (const Result<Rescued> list = rescueArrangement(*damaged, database); !list)
        return list.error();
    if (user && !lastUser.isEmpty()) {
        if (const Status set = database.setUser(lastUser, QString()); !set)
            return set.error();
    }
    rescue.messages = outbox->rows;
    rescue.drafts = drafts->rows;
    rescue.isWhole = outbox->isWhole && drafts->isWhole;
    return rescue;
}

} // namespace channels
