// SPDX-License-Identifier: MIT
#pragma once

#include "channels/sqlite/sqlitedatabase.h"

#include <atomic>
#include <memory>
#include <thread>

namespace channels {

//! Moves what the write-ahead log holds into the database on a thread and a connection of its own,
//! so that no commit waits for it. Without it the commit that finds the log long does the work.
class WalCheckpointer final {
public:
    //! From this many pages on the log is moved (8 MiB).
    static constexpr int PagesToMove = 2000;
    //! Past this the writer moves what is left and begins the log anew (16 MiB): to write over a
    //! file costs the disk much less than to make it longer. It waits for nobody: while somebody
    //! reads from the log it grows, and PagesToMove later it is tried again.
    static constexpr int PagesToRestart = 4000;

    //! \a path is a database in WAL mode that is open elsewhere. Fails with StoreUnavailable.
    [[nodiscard]] static Result<std::unique_ptr<WalCheckpointer>> open(const std::string &path);
    ~WalCheckpointer(); // finishes what it is at

    //! Takes over from \a writer's own automatic moving. The writer must go first.
    void serve(SqliteDatabase &writer);

private:
    explicit WalCheckpointer(SqliteDatabase database);

    void committed(sqlite3 *writer, const char *name, int pages);
    void run();

    SqliteDatabase m_database;
    int m_pages = 0; // of the log at the last commit; the writer's thread, as the next
    int m_nextStep = PagesToMove; // pages at which something is done again
    std::atomic<int> m_asked = 0; // counts up
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

} // namespace channels
