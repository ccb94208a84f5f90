// SPDX-License-Identifier: MIT
#include "channels/store/storethread.h"

#include <QTimer>

namespace channels {

StoreThread::StoreThread(StoreQueue *queue) : m_queue(queue)
{
    if (m_queue)
        return;
    m_thread.setObjectName(QStringLiteral("store"));
    m_runner.moveToThread(&m_thread);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    if (m_queue)
        return;
    // Posted like all work, so it comes after everything that was asked for.
    QMetaObject::invokeMethod(
        &m_runner, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void StoreThread::runLater(std::chrono::milliseconds delay, std::function<void()> work)
{
    if (m_queue)
        m_queue->post(std::move(work));
    else
        QTimer::singleShot(delay, &m_runner, std::move(work));
}

} // namespace channels
