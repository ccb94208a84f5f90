// SPDX-License-Identifier: MIT
#include "channels/store/storeworker.h"

#include "channels/store/searchindex.h"

#include <QFile>
#include <QLoggingCategory>

#include <utility>

namespace channels {

namespace {

Q_LOGGING_CATEGORY(logStore, "wedsync.store", QtInfoMsg)

} // namespace

StoreWorker::StoreWorker(QString folder, StoreQueue *queue)
    : m_folder(std::move(folder)), m_searchThread(queue), m_thread(queue)
{
}

StoreWorker::~StoreWorker() = default;

Status StoreWorker::open()
{
    if (m_database)
        return done();
    Result<std::unique_ptr<Database>> opened = Database::open(m_folder);
    if (!opened)
        return opened.error();
    m_database = std::move(*opened);
    m_group = std::make_unique<GroupCommit>(*m_database);
    planIndexing(); // of what the program had not got to when it ended
    return done();
}

QFuture<Status> StoreWorker::postOpen(std::function<void(Database &)> opened)
{
    return m_thread.post([this, opened = std::move(opened)] {
        Status status = open();
        if (status)
            opened(*m_database);
        return status;
    });
}

QFuture<Result<QList<SearchHit>>> StoreWorker::postSearch(const ChannelName &channel,
                                                          const QString &text, int limit)
{
    auto promise = std::make_shared<QPromise<Result<QList<SearchHit>>>>();
    promise->start();
    const auto search = [=, this] {
        m_searchThread.run([=, this] {
            promise->addResult(find(channel, text, limit));
            promise->finish();
        });
    };
    m_thread.run([=, this] { whenIndexed(search); });
    return promise->future();
}

Result<QList<SearchHit>> StoreWorker::find(const ChannelName &channel, const QString &text,
                                           int limit)
{
    // Never made: to look for a file is not to make one.
    if (!m_search && !QFile::exists(Database::pathIn(m_folder)))
        return Error {ErrorKind::StoreUnavailable, QStringLiteral("The store is not open."), {}};
    if (!m_search) {
        Result<std::unique_ptr<SearchStore>> opened = SearchStore::open(Database::pathIn(m_folder));
        if (!opened)
            return opened.error();
        m_search = std::move(*opened);
    }
    return m_search->find(channel, text, limit);
}

void StoreWorker::planIndexing(std::chrono::milliseconds delay)
{
    if (std::exchange(m_indexingIsPlanned, true))
        return;
    m_thread.runLater(delay, [this, asked = m_asked] {
        m_indexingIsPlanned = false;
        if (m_asked != asked && m_indexDelays < MostDelays) {
            ++m_indexDelays;
            planIndexing();
            return;
        }
        m_indexDelays = 0;
        if (takeIntoIndex())
            planIndexing(IndexPause);
    });
}

void StoreWorker::whenIndexed(std::function<void()> act)
{
    if (takeIntoIndex())
        m_thread.run([this, act = std::move(act)] { whenIndexed(act); });
    else
        act();
}

// Answers whether there may be more to take. What fails is tried again with the next message: until
// then it is not found, which is all.
bool StoreWorker::takeIntoIndex()
{
    if (!m_database)
        return false;
    commit();
    const Result<bool> more = SearchIndex(*m_database).advance();
    if (!more)
        qCWarning(logStore, "Messages cannot be taken into the index: %s",
                  qPrintable(more.error().detail));
    return more && *more;
}

void StoreWorker::announce(std::function<void()> news)
{
    if (m_group && m_group->running())
        m_group->running()->add(std::move(news));
    else if (m_alone)
        m_alone->add(std::move(news));
    else
        news();
}

// What is read while changes wait for their commit holds them, so it waits with them.
void StoreWorker::carryOut(const std::shared_ptr<StoreJob> &job)
{
    ++m_asked;
    if (!m_group->isEmpty()) {
        join(job);
        return;
    }
    m_alone = job.get();
    job->carryOut(*m_database);
    m_alone = nullptr;
    job->tell();
}

// The commit comes behind all that waits to be done at this moment.
void StoreWorker::join(const std::shared_ptr<StoreJob> &job)
{
    ++m_asked;
    m_group->add(job);
    if (m_group->isEmpty() || m_commitIsPlanned)
        return;
    m_commitIsPlanned = true;
    m_thread.run([this] {
        m_commitIsPlanned = false;
        commit();
    });
}

void StoreWorker::commit()
{
    if (m_group)
        m_group->commit();
}

} // namespace channels
