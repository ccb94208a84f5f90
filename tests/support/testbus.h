// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>

//! A message bus of a test's own, ended with it.
class TestBus {
public:
    TestBus()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"),
                        QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
        while (!m_daemon.canReadLine() && m_daemon.waitForReadyRead(10000)) { }
        m_address = QString::fromLocal8Bit(m_daemon.readLine()).trimmed();
    }
    ~TestBus()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    TestBus(const TestBus &) = delete;

    QString address() const { return m_address; } // empty: it did not start

private:
    QProcess m_daemon;
    QString m_address;
};
