// SPDX-License-Identifier: MIT
#include "channels/store/storethread.h"

namespace channels {

StoreThread::StoreThread()
{
    m_thread.setObjectName(QStringLiteral("store"));
    m_runner.moveToThread(&m_thread);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    // Posted like all work, so it comes after everything that was asked for.
    QMetaObject::invokeMethod(
        &m_runner, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace channels
