// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace channels {

class SqliteStatementPool;

//! One prepared statement. Made by SqliteDatabase::prepare(); must not outlive its database.
//! bind*() count from 1, columns from 0, as in SQLite.
class SqliteStatement final {
public:
    SqliteStatement() = default;
    //! Goes back to \a pool when it is no longer needed.
    SqliteStatement(sqlite3_stmt *statement, std::shared_ptr<SqliteStatementPool> pool)
        : m_statement(statement, GiveBack {std::move(pool)})
    {
    }

    SqliteStatement &bind(int index, std::int64_t value);
    SqliteStatement &bind(int index, std::string_view text);
    SqliteStatement &bindNull(int index);
    SqliteStatement &bindOptional(int index, const std::optional<std::string> &text);

    //! Steps once: true for a row, false for the end. Fails with StoreUnavailable (Conflict when a
    //! UNIQUE, PRIMARY KEY or CHECK constraint says no). At the end and at a failure the statement
    //! is reset and its bindings are cleared.
    [[nodiscard]] Result<bool> step();
    //! Steps to the end, for a statement without rows.
    [[nodiscard]] Status run();
    //! Abandons the rows that are left.
    void reset();

    std::int64_t integer(int column) const;
    std::string_view text(int column) const; // until the next step; empty for NULL
    bool isNull(int column) const;

private:
    struct GiveBack {
        std::shared_ptr<SqliteStatementPool> pool;
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, GiveBack> m_statement;
    int m_bindFailure = 0; // of a bind that ran out of memory or range: told by step()
};

//! One step of a database's history. Once shipped it is never edited.
struct Migration {
    int version; // PRAGMA user_version afterwards; ascending from 1
    std::string_view sql; // any number of statements
};

//! One connection to an SQLite database, of one thread at a time.
class SqliteDatabase final {
public:
    static constexpr int BusyTimeoutMs = 5000; // how long another writer is waited for

    enum class Durability {
        Full, // WAL, synchronous=FULL: a committed transaction survives loss of power
        Normal, // WAL, synchronous=NORMAL: survives the process, not loss of power
    };

    //! Opens or makes the file (mode 0600) and sets foreign_keys, WAL, a busy timeout of 5 s. A
    //! file that has any content is not changed before migrate(), so that it can be refused. Fails
    //! with StoreUnavailable and a sentence that names what is wrong and the file.
    [[nodiscard]] static Result<SqliteDatabase> open(const std::string &path,
                                                     Durability durability);

    //! Whether the file is one whose content is broken. Reads all of it. False for a file that
    //! cannot be read for another reason, or is none.
    [[nodiscard]] static bool isDamaged(const std::string &path);

    //! StoreUnavailable when the file is of a later version than \a newest.
    [[nodiscard]] Status refuseNewer(std::int64_t newest);
    //! Brings the file to the last of \a migrations, each step and its
    //! user_version in one transaction. A file that existed is copied to `<path>.before-v<N>`
    //! first; \a completeCopy is given the path of that copy before it gets its name. Fails with
    //! StoreUnavailable for a newer file, and leaves it untouched.
    using CompleteCopy = std::function<Status(const std::string &copyPath)>;
    [[nodiscard]] Status migrate(std::span<const Migration> migrations,
                                 const CompleteCopy &completeCopy = {});

    //! Of the transactions that begin from here on; not within one. What was committed with Normal
    //! survives loss of power too once a later one was committed with Full.
    [[nodiscard]] Status setDurability(Durability durability);
    //! Runs statements without parameters or rows.
    [[nodiscard]] Status execute(std::string_view sql);
    //! A statement of the same text that is no longer needed is used again: SQLite takes longer to
    //! read a small statement than to run it.
    [[nodiscard]] Result<SqliteStatement> prepare(std::string_view sql);
    //! Reads the whole file: StoreUnavailable with the first finding when it is damaged. Quick
    //! leaves out whether each index agrees with its table, which takes several times as long.
    enum class Check { Quick, Whole };
    [[nodiscard]] Status check(Check how = Check::Quick);
    //! Copies the whole database into a new file without a write-ahead log, consistently, while
    //! others use it. A failure may leave a part of it (see makeWholeFile()).
    [[nodiscard]] Status backupTo(const std::string &path);

    //! StoreUnavailable when the file or its write-ahead log is no longer where it was opened.
    [[nodiscard]] Status checkInPlace();

    //! Calls \a changed with the table of each row that this connection inserts, updates or
    //! deletes, before the change is committed. It must not use the database. SQLite does not tell
    //! of rows that REPLACE removes, nor of a DELETE of a whole table.
    void onRowChanged(std::function<void(std::string_view table)> changed);

    const std::string &path() const { return m_path; }
    bool isInTransaction() const;
    int changes() const; // rows changed by the last statement
    //! Whether the last operation failed because of what is in the file.
    bool metDamage() const;
    sqlite3 *handle() const { return m_handle.get(); }

private:
    struct Close {
        void operator()(sqlite3 *handle) const;
    };
    Result<std::int64_t> userVersion();
    //! The number that a pragma answers.
    Result<std::int64_t> pragma(std::string_view sql);
    //! One step and its mark, both or neither.
    Status carryOut(const Migration &migration);
    Status useWriteAheadLog();
    Status copyBefore(std::int64_t known, std::int64_t newest, const CompleteCopy &complete);
    SqliteDatabase(sqlite3 *handle, std::string path);

    std::unique_ptr<std::function<void(std::string_view)>> m_rowChanged; // SQLite has its address
    std::unique_ptr<sqlite3, Close> m_handle;
    std::shared_ptr<SqliteStatementPool> m_pool; // before the handle goes
    std::string m_path;
};

//! A transaction that rolls back unless it was committed. Within another one it is a part of that:
//! what it did can be undone alone, and is on disk when the whole is committed.
class SqliteTransaction final {
public:
    //! BEGIN IMMEDIATE: the write lock is taken now, so that nothing fails half-way for want of it.
    [[nodiscard]] static Result<SqliteTransaction> begin(SqliteDatabase &database);
    ~SqliteTransaction();
    SqliteTransaction(SqliteTransaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr)), m_isInner(other.m_isInner)
    {
    }
    SqliteTransaction(const SqliteTransaction &) = delete;

    [[nodiscard]] Status commit();

private:
    SqliteTransaction(SqliteDatabase &database, bool isInner)
        : m_database(&database), m_isInner(isInner)
    {
    }
    SqliteDatabase *m_database;
    bool m_isInner;
};

} // namespace channels
