// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>

namespace app {

//! The last lines of the log of the server inside this program, for whoever hosts it. Make it
//! before the server and destroy it after: the log is told of it. One at a time; the main thread
//! only.
class ServerLog final : public QObject {
    Q_OBJECT

public:
    static constexpr int MaxLines = 200;

    ServerLog();
    ~ServerLog() override;

    const QStringList &lines() const { return m_lines; } // oldest first

private:
    void append(const QString &line);

    QStringList m_lines;
};

} // namespace app
