// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <QCoreApplication>
#include <QFuture>

namespace support {

//! What \a future holds once it is there; answers may need the event loop.
template <typename T>
channels::Result<T> await(QFuture<channels::Result<T>> future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return future.result();
}

//! The same for what must not fail.
template <typename T>
T mustGive(QFuture<channels::Result<T>> future)
{
    channels::Result<T> answer = await(std::move(future));
    if (!answer)
        qFatal("%s", qPrintable(answer.error().detail));
    return std::move(*answer);
}

} // namespace support
