// SPDX-License-Identifier: MIT
#pragma once

#include "channels/store/database.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace channels {

//! A piece of the store's work that is answered once what it did is on disk.
class StoreJob {
public:
    virtual ~StoreJob() = default;

    //! Does the work and keeps what it comes to; once more when the transaction that it was part of
    //! came to nothing.
    void carryOut(Database &database);
    //! Tells what it came to: its news first, then the answer.
    void tell();
    //! While it is carried out: \a news is told with the answer.
    void add(std::function<void()> news) { m_news.push_back(std::move(news)); }

private:
    virtual void run(Database &database) = 0;
    virtual void answer() = 0;

    std::vector<std::function<void()>> m_news;
};

//! Puts jobs that come close together into one transaction: a commit waits for the disk, and each
//! of them would do that alone. When the transaction comes to nothing each is carried out by
//! itself, so that one that cannot be done takes no other with it. One thread at a time.
class GroupCommit final {
public:
    //! So many wait for one commit at most.
    static constexpr std::size_t MaxJobs = 32;

    explicit GroupCommit(Database &database) : m_database(database) { }
    ~GroupCommit() { commit(); }
    GroupCommit(const GroupCommit &) = delete;

    bool isEmpty() const { return m_jobs.empty(); }
    //! Carries \a job out; it is told with the next commit().
    void add(const std::shared_ptr<StoreJob> &job);
    void commit();
    //! The job that is being carried out; nullptr: none.
    StoreJob *running() const { return m_running; }

private:
    void carryOut(StoreJob &job);
    void settle(bool isCommitted);

    Database &m_database;
    std::optional<SqliteTransaction> m_transaction;
    std::vector<std::shared_ptr<StoreJob>> m_jobs;
    StoreJob *m_running = nullptr;
};

} // namespace channels
