// SPDX-License-Identifier: MIT
#include "app/serverlog.h"

#include "channels/server/log.h"

namespace app {

ServerLog::ServerLog()
{
    channels::server::setLogReader([this](const std::string &line) {
        // From the server's threads: the line is taken over by this one.
        QMetaObject::invokeMethod(
            this, [this, text = QString::fromStdString(line)] { append(text); },
            Qt::QueuedConnection);
    });
}

ServerLog::~ServerLog()
{
    channels::server::setLogReader({});
}

void ServerLog::append(const QString &line)
{
    m_lines.append(line);
    if (m_lines.size() > MaxLines)
        m_lines.removeFirst();
}

} // namespace app
