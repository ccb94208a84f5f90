// SPDX-License-Identifier: MIT
#include "channels/sqlite/sqlitedatabase.h"

#include "channels/sqlite/sqlitestatementpool.h"
#include "channels/sqlite/wholefile.h"

#include <QFile>

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace channels {

namespace {

Error failure(sqlite3 *handle, int result, std::string_view doing)
{
    const char *reason = handle ? sqlite3_errmsg(handle) : sqlite3_errstr(result);
    const ErrorKind kind =
        (result & 0xff) == SQLITE_CONSTRAINT ? ErrorKind::Conflict : ErrorKind::StoreUnavailable;
    return {kind,
            QStringLiteral("%1: %2.").arg(QString::fromUtf8(doing.data(), qsizetype(doing.size())),
                                          QString::fromUtf8(reason)),
            {}};
}

bool isDamage(int result)
{
    const int primary = result & 0xff;
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
}

// SQLite would make the file with the umask's mode; nobody else is to read it, not for a moment.
// One that is there is not touched: to close it would drop the locks of every connection that this
// process has on it, and another process would take the write-ahead log for abandoned.
Status makePrivateFile(const std::string &path)
{
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0 && errno == EEXIST)
        return done();
    if (file < 0) {
        return {ErrorKind::StoreUnavailable,
                QStringLiteral("The database %1 cannot be opened: %2.")
                    .arg(QString::fromStdString(path), QString::fromUtf8(std::strerror(errno)))};
    }
    ::close(file);
    return done();
}

} // namespace

void SqliteStatement::GiveBack::operator()(sqlite3_stmt *statement) const
{
    pool->put(statement);
}

SqliteStatement &SqliteStatement::bind(int index, std::int64_t value)
{
    if (const int result = sqlite3_bind_int64(m_statement.get(), index, value))
        m_bindFailure = result;
    return *this;
}

SqliteStatement &SqliteStatement::bind(int index, std::string_view text)
{
    // A null pointer would bind NULL; an empty text is meant.
    const char *data = text.data() ? text.data() : "";
    if (const int result = sqlite3_bind_text64(m_statement.get(), index, data, text.size(),
                                               SQLITE_TRANSIENT, SQLITE_UTF8))
        m_bindFailure = result;
    return *this;
}

SqliteStatement &SqliteStatement::bindNull(int index)
{
    if (const int result = sqlite3_bind_null(m_statement.get(), index))
        m_bindFailure = result;
    return *this;
}

SqliteStatement &SqliteStatement::bindOptional(int index, const std::optional<std::string> &text)
{
    return text ? bind(index, std::string_view(*text)) : bindNull(index);
}

Result<bool> SqliteStatement::step()
{
    const int bindFailure = std::exchange(m_bindFailure, 0);
    const int result = bindFailure ? bindFailure : sqlite3_step(m_statement.get());
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE) {
        reset();
        return false;
    }
    // The message is the connection's, and reset() may replace it.
    sqlite3 *handle = sqlite3_db_handle(m_statement.get());
    const Error error =
        failure(bindFailure ? nullptr : handle, result, "A database operation failed");
    reset();
    return error;
}

Status SqliteStatement::run()
{
    while (true) {
        const Result<bool> row = step();
        if (!row)
            return row.error();
        if (!*row)
            return done();
    }
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
}

std::int64_t SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view SqliteStatement::text(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes ? std::string_view(static_cast<const char *>(bytes), std::size_t(size))
                 : std::string_view();
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

SqliteDatabase::SqliteDatabase(sqlite3 *handle, std::string path)
    : m_handle(handle), m_pool(std::make_shared<SqliteStatementPool>()), m_path(std::move(path))
{
}

void SqliteDatabase::Close::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

Result<SqliteDatabase> SqliteDatabase::open(const std::string &path, Durability durability)
{
    // Nobody asks how much memory SQLite has, and to count it takes a lock at each allocation.
    [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    if (const Status made = makePrivateFile(path); !made)
        return made.error();
    sqlite3 *handle = nullptr;
    const int opened = sqlite3_open_v2(path.c_str(), &handle,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    SqliteDatabase database(handle, path);
    if (opened != SQLITE_OK)
        return failure(handle, opened, "The database " + path + " cannot be opened");
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, BusyTimeoutMs);
    // A file that is refused later is left as it is, its write-ahead log included.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const auto refuse = [&path](const Error &error) {
        return Error {ErrorKind::StoreUnavailable,
                      QStringLiteral("The database %1 cannot be used. %2")
                          .arg(QString::fromStdString(path), error.detail),
                      {}};
    };
    // A file that may only be read is opened all the same, for reading.
    if (sqlite3_db_readonly(handle, "main") != 0)
        return refuse({{}, QStringLiteral("It may only be read."), {}});
    if (const Status set = database.setDurability(durability); !set)
        return refuse(set.error());
    if (const Status set = database.execute("PRAGMA foreign_keys=ON"); !set)
        return refuse(set.error());
    const Result<std::int64_t> pages = database.pragma("PRAGMA page_count");
    if (!pages)
        return refuse(pages.error());
    if (*pages == 0) {
        if (const Status journal = database.useWriteAheadLog(); !journal)
            return refuse(journal.error());
    }
    return database;
}

Status SqliteDatabase::setDurability(Durability durability)
{
    return execute(durability == Durability::Full ? "PRAGMA synchronous=FULL"
                                                  : "PRAGMA synchronous=NORMAL");
}

Status SqliteDatabase::execute(std::string_view sql)
{
    const std::string text(sql);
    if (const int result = sqlite3_exec(handle(), text.c_str(), nullptr, nullptr, nullptr))
        return failure(handle(), result, "A database operation failed");
    return done();
}

Result<SqliteStatement> SqliteDatabase::prepare(std::string_view sql)
{
    if (sqlite3_stmt *known = m_pool->take(sql))
        return SqliteStatement(known, m_pool);
    sqlite3_stmt *statement = nullptr;
    const int result = sqlite3_prepare_v3(handle(), sql.data(), int(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (result != SQLITE_OK)
        return failure(handle(), result, "A database statement cannot be prepared");
    return SqliteStatement(statement, m_pool);
}

Result<std::int64_t> SqliteDatabase::userVersion()
{
    return pragma("PRAGMA user_version");
}

Result<std::int64_t> SqliteDatabase::pragma(std::string_view sql)
{
    Result<SqliteStatement> query = prepare(sql);
    if (!query)
        return query.error();
    const Result<bool> row = query->step();
    if (!row)
        return row.error();
    return query->integer(0);
}

Status SqliteDatabase::useWriteAheadLog()
{
    const Status set = execute("PRAGMA journal_mode=WAL");
    if (set)
        sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return set;
}

Status SqliteDatabase::copyBefore(std::int64_t known, std::int64_t newest,
                                  const CompleteCopy &complete)
{
    const std::string path = m_path + ".before-v" + std::to_string(newest);
    const Status made =
        makeWholeFile(path, NameTaken::Replace, [&](const std::string &partial) -> Status {
            if (const Status copied = backupTo(partial); !copied)
                return copied;
            Result<SqliteDatabase> copy = open(partial, Durability::Full);
            const Result<std::int64_t> copied =
                copy ? copy->userVersion() : Result<std::int64_t>(copy.error());
            if (!copied)
                return copied.error();
            if (*copied != known) {
                return {ErrorKind::Conflict,
                        QStringLiteral("Another program is bringing the database up to date.")};
            }
            return complete ? complete(partial) : done();
        });
    if (made)
        return made;
    // Whoever has come first has made a copy of what was before.
    const Result<std::int64_t> reached = userVersion();
    return reached && *reached > known ? done() : made;
}

Status SqliteDatabase::refuseNewer(std::int64_t newest)
{
    const Result<std::int64_t> version = userVersion();
    if (!version)
        return version.error();
    if (*version <= newest)
        return done();
    return {ErrorKind::StoreUnavailable,
            QStringLiteral("The database %1 was written by a newer version of this program (%2, "
                           "this one knows %3); it was left untouched.")
                .arg(QString::fromStdString(m_path))
                .arg(*version)
                .arg(newest)};
}

Status SqliteDatabase::migrate(std::span<const Migration> migrations,
                               const CompleteCopy &completeCopy)
{
    const Result<std::int64_t> known = userVersion();
    if (!known)
        return known.error();
    const std::int64_t version = *known;
    const std::int64_t newest = migrations.empty() ? 0 : migrations.back().version;
    if (const Status old = refuseNewer(newest); !old)
        return old;
    if (const Status journal = useWriteAheadLog(); !journal)
        return journal;
    if (version > 0 && version < newest) {
        if (const Status saved = copyBefore(version, newest, completeCopy); !saved)
            return saved;
    }
    for (const Migration &migration : migrations) {
        if (migration.version <= version)
            continue;
        if (const Status step = carryOut(migration); !step)
            return step;
    }
    return done();
}

Status SqliteDatabase::carryOut(const Migration &migration)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(*this);
    if (!transaction)
        return transaction.error();
    // Another process may have come first while this one waited for the lock.
    const Result<std::int64_t> reached = userVersion();
    if (!reached)
        return reached.error();
    if (*reached >= migration.version)
        return done();
    if (const Status step = execute(migration.sql); !step)
        return step;
    const std::string mark = "PRAGMA user_version=" + std::to_string(migration.version);
    if (const Status marked = execute(mark); !marked)
        return marked;
    return transaction->commit();
}

Status SqliteDatabase::check(Check how)
{
    Result<SqliteStatement> query =
        prepare(how == Check::Quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)");
    const Result<bool> row = query ? query->step() : Result<bool>(query.error());
    if (!row) {
        return {ErrorKind::StoreUnavailable,
                QStringLiteral("The database %1 cannot be read. %2")
                    .arg(QString::fromStdString(m_path), row.error().detail)};
    }
    if (query->text(0) == "ok")
        return done();
    const std::string_view finding = query->text(0);
    return {ErrorKind::StoreUnavailable,
            QStringLiteral("The database %1 is damaged: %2.")
                .arg(QString::fromStdString(m_path),
                     // SQLite writes lines.
                     QString::fromUtf8(finding.data(), qsizetype(finding.size())).simplified())};
}

bool SqliteDatabase::isDamaged(const std::string &path)
{
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    SqliteDatabase database(raw, path);
    if (opened != SQLITE_OK)
        return isDamage(opened);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_busy_timeout(raw, BusyTimeoutMs);
    Result<SqliteStatement> query = database.prepare("PRAGMA quick_check(1)");
    if (!query)
        return database.metDamage();
    const Result<bool> row = query->step();
    return row ? query->text(0) != "ok" : database.metDamage();
}

Status SqliteDatabase::backupTo(const std::string &path)
{
    if (const Status made = makePrivateFile(path); !made)
        return made;
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, Close> target(raw);
    if (opened != SQLITE_OK)
        return failure(raw, opened, "The copy " + path + " cannot be made");
    sqlite3_backup *backup = sqlite3_backup_init(raw, "main", handle(), "main");
    if (!backup)
        return failure(raw, sqlite3_errcode(raw), "The copy " + path + " cannot be made");
    const int stepped = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE)
        return failure(nullptr, stepped, "The copy " + path + " cannot be made");
    // Copied with the rest: that it has a write-ahead log.
    if (sqlite3_exec(raw, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(raw, sqlite3_errcode(raw), "The copy " + path + " cannot be completed");
    return done();
}

Status SqliteDatabase::checkInPlace()
{
    int moved = 0;
    const int asked = sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    const bool logIsThere = ::access((m_path + "-wal").c_str(), F_OK) == 0;
    if (asked == SQLITE_OK && moved == 0 && logIsThere)
        return done();
    return {ErrorKind::StoreUnavailable,
            QStringLiteral("The database %1 or its log was taken away while it is in use; put it "
                           "back and start again.")
                .arg(QString::fromStdString(m_path))};
}

void SqliteDatabase::onRowChanged(std::function<void(std::string_view table)> changed)
{
    m_rowChanged = std::make_unique<std::function<void(std::string_view)>>(std::move(changed));
    sqlite3_update_hook(
        handle(),
        [](void *self, int, const char *, const char *table, sqlite3_int64) {
            (*static_cast<std::function<void(std::string_view)> *>(self))(table);
        },
        m_rowChanged.get());
}

bool SqliteDatabase::isInTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

int SqliteDatabase::changes() const
{
    return sqlite3_changes(handle());
}

bool SqliteDatabase::metDamage() const
{
    return isDamage(sqlite3_errcode(handle()));
}

Result<SqliteTransaction> SqliteTransaction::begin(SqliteDatabase &database)
{
    const bool isInner = database.isInTransaction();
    if (const Status begun = database.execute(isInner ? "SAVEPOINT inner" : "BEGIN IMMEDIATE");
        !begun)
        return begun.error();
    return SqliteTransaction(database, isInner);
}

SqliteTransaction::~SqliteTransaction()
{
    // A failed statement may have rolled back already; nothing more can be done here either way.
    if (m_database && m_database->isInTransaction())
        sqlite3_exec(m_database->handle(),
                     m_isInner ? "ROLLBACK TO inner; RELEASE inner" : "ROLLBACK", nullptr, nullptr,
                     nullptr);
}

Status SqliteTransaction::commit()
{
    const Status committed = m_database->execute(m_isInner ? "RELEASE inner" : "COMMIT");
    if (committed)
        m_database = nullptr;
    return committed;
}

} // namespace channels
