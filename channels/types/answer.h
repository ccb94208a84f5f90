// SPDX-License-Identifier: MIT
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace channels {

//! Calls \a act with the result of \a future on the thread of \a context, once it is there; not at
//! all when \a context is gone by then, or the future was given up. (QFuture::then() of Qt 6.4
//! asserts that its context is still there, and looks at it from the thread that has the result.)
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

} // namespace channels
