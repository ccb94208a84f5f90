// SPDX-License-Identifier: MIT
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace models {

//! Calls \a act with the answer of \a future on the thread of \a context, once it is there; not at
//! all when \a context is gone by then. QFuture::then() of Qt 6.4 takes it for a mistake when its
//! context is gone (it asserts), which is what happens whenever a window closes on a question.
template <typename T, typename Act>
void onAnswer(const QFuture<T> &future, QObject *context, Act act)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, act = std::move(act)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->isCanceled())
                             act(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace models
