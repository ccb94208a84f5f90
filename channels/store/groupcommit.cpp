// SPDX-License-Identifier: MIT
#include "channels/store/groupcommit.h"

#include <utility>

namespace channels {

void StoreJob::carryOut(Database &database)
{
    m_news.clear();
    run(database);
}

void StoreJob::tell()
{
    for (const auto &news : std::exchange(m_news, {}))
        news();
    answer();
}

void GroupCommit::add(const std::shared_ptr<StoreJob> &job)
{
    if (m_jobs.empty()) {
        // Without one the job is carried out by itself, and says why that fails.
        if (Result<SqliteTransaction> begun = SqliteTransaction::begin(m_database.sql()))
            m_transaction.emplace(std::move(*begun));
    }
    m_jobs.push_back(job);
    carryOut(*job);
    if (!m_transaction)
        settle(true);
    else if (!m_database.sql().isInTransaction()) // a failure that has undone all of it
        settle(false);
    else if (m_jobs.size() >= MaxJobs)
        commit();
}

void GroupCommit::commit()
{
    if (!m_jobs.empty())
        settle(m_transaction->commit().ok());
}

void GroupCommit::carryOut(StoreJob &job)
{
    m_running = &job;
    job.carryOut(m_database);
    m_running = nullptr;
}

void GroupCommit::settle(bool isCommitted)
{
    m_transaction.reset();
    for (const std::shared_ptr<StoreJob> &job : std::exchange(m_jobs, {})) {
        if (!isCommitted)
            carryOut(*job);
        job->tell();
    }
}

} // namespace channels
