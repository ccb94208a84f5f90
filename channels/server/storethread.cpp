// SPDX-License-Identifier: MIT
#include "channels/server/storethread.h"

#include <algorithm>

namespace channels::server {

StoreThread::StoreThread(std::unique_ptr<ServerStore> store, boost::asio::io_context &server,
                         Outcome outcome)
    : StoreThread(ByHand(), std::move(store), server, std::move(outcome))
{
    m_thread = std::thread([this] { m_context.run(); });
}

StoreThread::StoreThread(ByHand, std::unique_ptr<ServerStore> store,
                         boost::asio::io_context &server, Outcome outcome)
    : m_store(std::move(store))
    , m_epoch(m_store->epoch())
    , m_server(server)
    , m_work(boost::asio::make_work_guard(m_context))
    , m_outcome(std::move(outcome))
{
}

StoreThread::~StoreThread()
{
    m_work.reset();
    if (m_thread.joinable())
        m_thread.join();
}

void StoreThread::runBatches()
{
    m_context.poll();
}

void StoreThread::hand(std::unique_ptr<Job> job)
{
    ++m_waiting;
    boost::asio::post(m_context, [this, job = std::move(job)]() mutable {
        m_batch.push_back(std::move(job));
        // Queued behind every job that is waiting already, so all of them are in the batch.
        if (m_batch.size() == 1)
            boost::asio::post(m_context, [this] { runBatch(); });
    });
}

Status StoreThread::runInTransaction(Batch &batch)
{
    Error lost {ErrorKind::StoreUnavailable, {}, {}};
    if (const Status begun = m_store->begin(); !begun) {
        lost.detail = begun.error().detail;
    } else {
        const auto loser = std::ranges::find_if(batch, [this](const std::unique_ptr<Job> &job) {
            job->run(*m_store);
            return job->lostStore() != nullptr;
        });
        if (loser == batch.end()) {
            const Status committed = m_store->commit();
            if (committed)
                return committed;
            lost.detail = committed.error().detail;
        } else {
            lost.detail = (*loser)->lostStore()->detail;
        }
        m_store->rollback();
    }
    lost.detail = QStringLiteral("Nothing was stored: ") + lost.detail;
    for (const std::unique_ptr<Job> &job : batch) {
        // What only reads can still be answered from what is stored.
        if (job->writes)
            job->fail(lost);
        else
            job->run(*m_store);
    }
    return lost;
}

void StoreThread::runBatch()
{
    Batch batch = std::exchange(m_batch, {});
    const bool writes = std::ranges::any_of(batch, &Job::writes);
    const auto begun = std::chrono::steady_clock::now();
    const Status stored = writes ? runInTransaction(batch) : done();
    for (const std::unique_ptr<Job> &job : batch) {
        if (!writes)
            job->run(*m_store);
        job->settle();
    }
    const auto latency = std::chrono::steady_clock::now() - begun;
    boost::asio::post(m_server, [this, writes, stored, latency, batch = std::move(batch)] {
        m_waiting -= std::ssize(batch);
        if (!stored && m_outcome.failed)
            m_outcome.failed(stored.error());
        else if (stored && writes && m_outcome.committed)
            m_outcome.committed(latency, std::ssize(batch));
        for (const std::unique_ptr<Job> &job : batch)
            job->answer();
    });
}

} // namespace channels::server
