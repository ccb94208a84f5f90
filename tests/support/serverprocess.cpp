// SPDX-License-Identifier: MIT
#include "tests/support/serverprocess.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <csignal>

namespace support {

using namespace Qt::StringLiterals;

namespace {

constexpr int StartTimeout = 30'000;
constexpr int CommandTimeout = 30'000;
const QString Program = QStringLiteral(WEDSYNC_SERVER);

} // namespace

QJsonObject CommandResult::json() const
{
    return QJsonDocument::fromJson(out.toUtf8()).object();
}

CommandResult runServerCommand(const QStringList &arguments, const std::function<void()> &before)
{
    QProcess process;
    if (before)
        process.setChildProcessModifier(before);
    process.start(Program, arguments);
    if (!process.waitForFinished(CommandTimeout)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

ServerProcess::~ServerProcess()
{
    kill();
}

QString ServerProcess::logFile() const
{
    return QFileInfo(m_folder).absolutePath() + u"/server.log"_s;
}

bool ServerProcess::start(const QStringList &moreArguments)
{
    kill();
    m_output.clear();
    // To a file, so that nobody has to read it while the server writes it.
    m_process.setStandardErrorFile(logFile(), QIODevice::Append);
    m_process.start(Program,
                    QStringList {u"serve"_s, u"--data"_s, m_folder, u"--listen"_s, u"127.0.0.1:0"_s}
                        + moreArguments);
    QDeadlineTimer deadline(StartTimeout);
    while (!m_output.contains('\n')) {
        if (!m_process.waitForReadyRead(int(deadline.remainingTime())))
            return false;
        m_output += m_process.readAllStandardOutput();
    }
    static const QRegularExpression Line(
        u"^listening on https?://(?:127\\.0\\.0\\.1|\\[::1?\\]):([0-9]+)\n$"_s);
    const QRegularExpressionMatch match = Line.match(QString::fromUtf8(m_output));
    m_port = match.captured(1).toUShort();
    return match.hasMatch();
}

int ServerProcess::terminate(int seconds)
{
    signal(SIGTERM);
    if (!m_process.waitForFinished(seconds * 1000)
        || m_process.exitStatus() != QProcess::NormalExit)
        return -1;
    return m_process.exitCode();
}

void ServerProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    signal(SIGKILL);
    m_process.waitForFinished();
}

void ServerProcess::signal(int number)
{
    if (m_process.processId() > 0)
        ::kill(pid_t(m_process.processId()), number);
}

bool ServerProcess::isRunning()
{
    // Without an event loop nobody else would notice its end.
    return !m_process.waitForFinished(0) && m_process.state() == QProcess::Running;
}

QByteArray ServerProcess::standardOutput()
{
    m_output += m_process.readAllStandardOutput();
    return m_output;
}

QString ServerProcess::log() const
{
    QFile file(logFile());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

qint64 ServerProcess::residentBytes() const
{
    QFile file(u"/proc/%1/status"_s.arg(m_process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression Line(u"VmRSS:\\s+([0-9]+) kB"_s);
    return Line.match(QString::fromUtf8(file.readAll())).captured(1).toLongLong() * 1024;
}

QJsonObject ServerProcess::addUser(const QString &name, const QString &type,
                                   const QString &tier) const
{
    return runServerCommand({u"user"_s, u"add"_s, u"--data"_s, m_folder, u"--name"_s, name,
                             u"--type"_s, type, u"--tier"_s, tier, u"--json"_s})
        .json();
}

QJsonObject ServerProcess::createChannel(const QString &name, const QString &type,
                                         const QJsonObject &owner,
                                         const QList<QJsonObject> &members) const
{
    QStringList arguments {u"channel"_s, u"create"_s,   u"--data"_s, m_folder,
                           u"--name"_s,  name,          u"--type"_s, type,
                           u"--owner"_s, userId(owner), u"--json"_s};
    for (const QJsonObject &member : members)
        arguments << u"--member"_s << userId(member);
    return runServerCommand(arguments).json();
}

QByteArray accessToken(const QJsonObject &user)
{
    return user[u"accessToken"_s].toString().toLatin1();
}

QString userId(const QJsonObject &user)
{
    return user[u"id"_s].toString();
}

} // namespace support
