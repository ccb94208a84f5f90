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
    //! Past this the writer moves what is left and begins the log anew (16 MiB), unless somebody
    //! reads from it: to write over a file costs the disk much less than to make it longer.
    static constexpr int PagesToRestart = 4000;
    //! Past this the writer waits for readers until it can (256 MiB).
    static constexpr int PagesToBlock = 64'000;

    //! \a path is a database in WAL mode that is open elsewhere. Fails with StoreUnavailable.
    [[nodiscard]] static Result<std::unique_ptr<WalCheckpointer>> open(const std::string &path);
    ~WalCheckpointer(); // finishes what it is at

    //! Takes over from \a writer's own automatic moving. The writer must go first.
    void serve(SqliteDatabase &writer);

private:
    explicit WalCheckpointer(SqliteDatabase database);

    void run();

    SqliteDatabase m_database;
    std::atomic<int> m_asked = 0; // counts up; Stop ends the thread
    std::thread m_thread;
};

} // namespace channels
