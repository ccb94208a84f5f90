// SPDX-License-Identifier: MIT
#include "channels/sqlite/walcheckpointer.h"

#include <sqlite3.h>

namespace channels {

Result<std::unique_ptr<WalCheckpointer>> WalCheckpointer::open(const std::string &path)
{
    Result<SqliteDatabase> database = SqliteDatabase::open(path, SqliteDatabase::Durability::Full);
    if (!database)
        return database.error();
    // Its writer has accepted the file: the last one to close it leaves no log behind.
    sqlite3_db_config(database->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return std::unique_ptr<WalCheckpointer>(new WalCheckpointer(std::move(*database)));
}

WalCheckpointer::WalCheckpointer(SqliteDatabase database)
    : m_database(std::move(database)), m_thread([this] { run(); })
{
}

WalCheckpointer::~WalCheckpointer()
{
    m_stopping = true;
    ++m_asked;
    m_asked.notify_one();
    m_thread.join();
}

void WalCheckpointer::serve(SqliteDatabase &writer)
{
    const auto afterCommit = [](void *self, sqlite3 *handle, const char *name, int pages) {
        static_cast<WalCheckpointer *>(self)->committed(handle, name, pages);
        return SQLITE_OK;
    };
    sqlite3_wal_hook(writer.handle(), afterCommit, this);
}

// One step each PagesToMove pages: each costs a sort of the whole log and two syncs, which commits
// would wait for at the disk.
void WalCheckpointer::committed(sqlite3 *writer, const char *name, int pages)
{
    if (pages < m_pages) // begun anew
        m_nextStep = PagesToMove;
    m_pages = pages;
    if (pages < m_nextStep)
        return;
    m_nextStep = pages + PagesToMove;
    if (pages < PagesToRestart) {
        ++m_asked;
        m_asked.notify_one();
        return;
    }
    // A failure is met again, and told, by the next commit that needs the room.
    sqlite3_busy_timeout(writer, 0);
    sqlite3_wal_checkpoint_v2(writer, name, SQLITE_CHECKPOINT_RESTART, nullptr, nullptr);
    sqlite3_busy_timeout(writer, SqliteDatabase::BusyTimeoutMs);
}

void WalCheckpointer::run()
{
    int done = 0;
    while (true) {
        m_asked.wait(done);
        done = m_asked;
        if (m_stopping)
            return;
        // Moves what nobody is reading, blocks nobody; what is left is moved the next time.
        sqlite3_wal_checkpoint_v2(m_database.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                  nullptr);
    }
}

} // namespace channels
