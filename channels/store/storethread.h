// SPDX-License-Identifier: MIT
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <chrono>
#include <functional>
#include <memory>
#include <type_traits>

namespace channels {

//! Where a store's work waits and is carried out in place of a thread: for simulations, in which
//! everything happens on one thread and in an order that is drawn by lot.
class StoreQueue {
public:
    virtual ~StoreQueue() = default;
    //! Runs \a work later, after what was posted before, or never.
    virtual void post(std::function<void()> work) = 0;
};

//! One thread that runs posted work in the order of posting. Post from any one thread, or from the
//! work itself.
class StoreThread final {
public:
    //! With a \a queue there is no thread: everything is posted there.
    explicit StoreThread(StoreQueue *queue = nullptr);
    //! Runs what was posted before, then ends the thread. (What waits in a queue is its owner's.)
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;

    //! Runs \a work on the thread; the future holds what it returns.
    template <typename Work>
    auto post(Work work) -> QFuture<std::invoke_result_t<Work &>>
    {
        // Shared because a posted functor has to be copyable.
        auto promise = std::make_shared<QPromise<std::invoke_result_t<Work &>>>();
        promise->start();
        auto run = [promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        };
        this->run(std::move(run));
        return promise->future();
    }
    //! The same for work that answers in its own way, or nobody.
    template <typename Work>
    void run(Work work)
    {
        if (m_queue)
            m_queue->post(std::move(work));
        else
            QMetaObject::invokeMethod(&m_runner, std::move(work), Qt::QueuedConnection);
    }

    //! The same, not before \a delay has passed; in a queue at once. On the thread itself only.
    //! What has not begun when the thread ends is not run.
    void runLater(std::chrono::milliseconds delay, std::function<void()> work);

private:
    StoreQueue *m_queue;
    QThread m_thread;
    QObject m_runner; // lives on m_thread; the queue of posted work is its event queue
};

} // namespace channels
