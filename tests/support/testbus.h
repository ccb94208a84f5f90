// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryFile>

//! A message bus of a test's own, ended with it. It starts no service by itself: what is installed
//! on the computer that tests is none of the test's business.
class TestBus {
public:
    TestBus()
    {
        if (!m_config.open())
            return;
        m_config.write(
            R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)");
        m_config.close();
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--config-file=") + m_config.fileName(),
                        QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                        QStringLiteral("--print-address")});
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
    QTemporaryFile m_config;
    QProcess m_daemon;
    QString m_address;
};
