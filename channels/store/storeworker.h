// SPDX-License-Identifier: MIT
#pragma once

#include "channels/store/groupcommit.h"
#include "channels/store/searchstore.h"
#include "channels/store/storethread.h"

namespace channels {

//! The store thread and what lives on it. Post from the main thread.
class StoreWorker final {
public:
    //! By then what came together with a message is stored as well.
    static constexpr std::chrono::milliseconds IndexDelay {300};
    //! Between one part and the next, for whoever asks meanwhile and for the disk.
    static constexpr std::chrono::milliseconds IndexPause {5};
    //! While the store is in use nothing is taken into the index; but after so many delays a part.
    static constexpr int MostDelays = 20;

    //! Without a \a queue there is a thread.
    explicit StoreWorker(QString folder, StoreQueue *queue = nullptr);
    ~StoreWorker(); // finishes what was asked for

    //! Runs \a work with the open database.
    template <typename Work>
    auto post(Work work) -> QFuture<std::invoke_result_t<Work &, Database &>>
    {
        const auto job = makeJob(std::move(work));
        m_thread.run([this, job] { read(job); });
        return job->promise.future();
    }
    //! The same for what changes the database, and may go into one transaction with what is asked
    //! before and after it. It may be run a second time, after the first came to nothing.
    template <typename Work>
    auto postChange(Work work) -> QFuture<std::invoke_result_t<Work &, Database &>>
    {
        const auto job = makeJob(std::move(work));
        m_thread.run([this, job] { change(job); });
        return job->promise.future();
    }
    //! The same in a transaction of its own.
    template <typename Work>
    auto postAlone(Work work) -> QFuture<std::invoke_result_t<Work &, Database &>>
    {
        const auto job = makeJob(std::move(work));
        m_thread.run([this, job] {
            commit();
            read(job);
        });
        return job->promise.future();
    }
    //! Opens the database, then calls \a opened with it.
    QFuture<Status> postOpen(std::function<void(Database &)> opened);
    //! On a thread of its own, once everything that was stored before is in the index; what is
    //! asked meanwhile does not wait for that.
    QFuture<Result<QList<SearchHit>>> postSearch(const ChannelName &channel, const QString &text,
                                                 int limit);

    //! On the store thread: calls \a news once what is being carried out is on disk.
    void announce(std::function<void()> news);
    //! On the store thread: there are messages that the index does not know.
    void planIndexing(std::chrono::milliseconds delay = IndexDelay);

private:
    template <typename Answer, typename Work>
    struct Job final : StoreJob {
        explicit Job(Work toDo) : work(std::move(toDo)) { promise.start(); }

        void run(Database &database) override
        {
            result.emplace(work(database));
            if (!*result && database.sql().metDamage())
                database.noteDamage();
        }
        void answer() override
        {
            promise.addResult(std::move(*result));
            promise.finish();
        }
        void refuse()
        {
            result.emplace(Answer(
                Error {ErrorKind::StoreUnavailable, QStringLiteral("The store is not open."), {}}));
            answer();
        }

        Work work;
        std::optional<Answer> result;
        QPromise<Answer> promise;
    };

    template <typename Work>
    auto makeJob(Work work)
    {
        using Answer = std::invoke_result_t<Work &, Database &>;
        return std::make_shared<Job<Answer, Work>>(std::move(work));
    }

    template <typename JobPointer>
    void read(const JobPointer &job)
    {
        if (!m_database)
            job->refuse();
        else
            carryOut(job);
    }
    template <typename JobPointer>
    void change(const JobPointer &job)
    {
        if (!m_database)
            job->refuse();
        else
            join(job);
    }

    Status open();
    void carryOut(const std::shared_ptr<StoreJob> &job);
    void join(const std::shared_ptr<StoreJob> &job);
    void commit();
    bool takeIntoIndex();
    //! Calls \a act when nothing is left to be taken.
    void whenIndexed(std::function<void()> act);
    Result<QList<SearchHit>> find(const ChannelName &channel, const QString &text, int limit);

    QString m_folder;
    // Touched on the thread only, and after it has ended.
    std::unique_ptr<Database> m_database;
    std::unique_ptr<GroupCommit> m_group; // while m_database is there
    StoreJob *m_alone = nullptr; // the job that is being carried out, outside of any group
    bool m_commitIsPlanned = false;
    bool m_indexingIsPlanned = false;
    int m_indexDelays = 0; // in a row
    std::uint64_t m_asked = 0; // jobs so far
    std::unique_ptr<SearchStore> m_search; // the same of the other thread
    // Last: they end before what their work uses, the one that asks the other first.
    StoreThread m_searchThread;
    StoreThread m_thread;
};

} // namespace channels
