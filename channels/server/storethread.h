// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/serverstore.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace channels::server {

//! Runs the store on a thread of its own, many jobs in one transaction ("group commit"): all jobs
//! that were handed over while the last commit waited for the disk share the next one. Answers come
//! back on the server's thread, in the order of the jobs, and only after the commit: what is acted
//! upon is durable, and what a subscriber was read is not fanned out to it again.
class StoreThread final {
public:
    //! Told on the server's thread of each transaction. Either may be empty.
    struct Outcome {
        //! How long it took, and how many jobs it had.
        std::function<void(std::chrono::nanoseconds latency, std::int64_t jobs)> committed;
        //! Nothing of it was stored.
        std::function<void(const Error &error)> failed = {};
    };

    StoreThread(std::unique_ptr<ServerStore> store, boost::asio::io_context &server,
                Outcome outcome);
    //! The same rules without a thread: the caller lets the work be done, by runBatches(). For
    //! simulations, in which everything happens on one thread and in an order that is drawn by lot.
    struct ByHand { };
    StoreThread(ByHand, std::unique_ptr<ServerStore> store, boost::asio::io_context &server,
                Outcome outcome);
    //! Carries out what was handed over (by hand: drops it); answers that come after the server's
    //! context has stopped are dropped.
    ~StoreThread();

    //! \a work is `Result<T>(ServerStore &)`, run on the store's thread; \a done is
    //! `void(Result<T>)`, run on the server's thread.
    template <typename Work, typename Done>
    void write(Work work, Done done)
    {
        hand(std::make_unique<TypedJob<Work, Done>>(true, std::move(work), std::move(done)));
    }
    //! Likewise, for work that changes nothing: it does not make a transaction necessary.
    template <typename Work, typename Done>
    void read(Work work, Done done)
    {
        hand(std::make_unique<TypedJob<Work, Done>>(false, std::move(work), std::move(done)));
    }

    const std::string &epoch() const { return m_epoch; }
    //! Jobs that were handed over and are not answered yet. The server's thread.
    std::int64_t waitingJobs() const { return m_waiting; }
    //! Only by hand: carries out what was handed over. The answers wait in the server's context.
    void runBatches();

private:
    struct Job {
        explicit Job(bool writing) : writes(writing) { }
        virtual ~Job() = default;
        virtual void run(ServerStore &store) = 0; // store's thread
        virtual void fail(const Error &error) = 0; // store's thread; replaces the answer
        virtual const Error *lostStore() const = 0; // the answer, when it is StoreUnavailable
        virtual void settle() = 0; // store's thread; it is not run again, so what it held can go
        virtual void answer() = 0; // server's thread
        const bool writes;
    };

    template <typename Work, typename Done>
    struct TypedJob final : Job {
        using Answer = std::invoke_result_t<Work, ServerStore &>;
        TypedJob(bool writing, Work w, Done d)
            : Job(writing), work(std::in_place, std::move(w)), done(std::move(d))
        {
        }
        void run(ServerStore &store) override { result.emplace((*work)(store)); }
        void fail(const Error &error) override { result.emplace(error); }
        const Error *lostStore() const override
        {
            const bool isLost =
                result && !*result && result->error().kind == ErrorKind::StoreUnavailable;
            return isLost ? &result->error() : nullptr;
        }
        void settle() override { work.reset(); }
        void answer() override { done(std::move(*result)); }
        std::optional<Work> work;
        Done done;
        std::optional<Answer> result;
    };

    using Batch = std::vector<std::unique_ptr<Job>>;

    void hand(std::unique_ptr<Job> job);
    void runBatch();
    //! Why it was not committed, if it was not: all its writers have failed then.
    Status runInTransaction(Batch &batch);

    std::unique_ptr<ServerStore> m_store;
    std::string m_epoch;
    boost::asio::io_context &m_server;
    boost::asio::io_context m_context {1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    Outcome m_outcome;
    std::int64_t m_waiting = 0; // server's thread only
    Batch m_batch; // store's thread only
    std::thread m_thread;
};

} // namespace channels::server
