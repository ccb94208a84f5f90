// SPDX-License-Identifier: MIT
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>

namespace channels {

//! One thread that runs posted work in the order of posting. Post from any one thread.
class StoreThread final {
public:
    StoreThread();
    //! Runs what was posted before, then ends the thread.
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;

    //! Runs \a work on the thread; the future holds what it returns.
    template <typename Work>
    auto post(Work work) -> QFuture<std::invoke_result_t<Work &>>
    {
        // Shared because a posted functor has to be copyable.
        auto promise = std::make_shared<QPromise<std::invoke_result_t<Work &>>>();
        promise->start();
        QMetaObject::invokeMethod(
            &m_runner,
            [promise, work = std::move(work)]() mutable {
                promise->addResult(work());
                promise->finish();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

private:
    QThread m_thread;
    QObject m_runner; // lives on m_thread; the queue of posted work is its event queue
};

} // namespace channels
