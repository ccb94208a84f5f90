// SPDX-License-Identifier: MIT
#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int AnswerMs = 2000; // what QLocalSocket waits by
constexpr int MostBytes = 8 * 1024;

// Socket paths are short: the folder's hash, in the user's own runtime folder.
QString socketOf(const QString &folder)
{
    const QByteArray hash =
        QCryptographicHash::hash(QDir(folder).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (runtime.isEmpty())
        runtime = QDir::tempPath();
    return u"%1/wedsync-%2"_s.arg(runtime, QString::fromLatin1(hash.toHex().left(16)));
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent), m_socket(socketOf(folder)), m_lock(QDir(folder).filePath(u"running.lock"_s))
{
    QDir().mkpath(folder);
    m_lock.setStaleLockTime(0); // it is held as long as the process lives, however long that is
    m_isFirst = m_lock.tryLock(0) || m_lock.error() != QLockFile::LockFailedError;
    if (m_isFirst)
        listen();
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_socket); // of a process that is gone, for we have its lock
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
    m_server.listen(m_socket);
}

void SingleInstance::onConnection()
{
    QLocalSocket *peer = m_server.nextPendingConnection();
    connect(peer, &QLocalSocket::disconnected, this, [this, peer] {
        peer->deleteLater();
        const QByteArray text = peer->read(MostBytes);
        Q_EMIT told(QString::fromUtf8(text).trimmed());
    });
}

bool SingleInstance::tell(const QString &text) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(AnswerMs))
        return false;
    socket.write(text.toUtf8() + '\n');
    const bool written = socket.waitForBytesWritten(AnswerMs);
    socket.disconnectFromServer();
    return written;
}

} // namespace app
