// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <functional>

namespace support {

//! What a command of `wedsync-server` came to.
struct CommandResult {
    int status = -1; // -1: it crashed or did not end
    QString out;
    QString error;

    QJsonObject json() const;
};

//! Runs `wedsync-server ARGUMENTS` to its end. \a before is called in the new process first.
[[nodiscard]] CommandResult runServerCommand(const QStringList &arguments,
                                             const std::function<void()> &before = {});

//! A real `wedsync-server serve` on a port of the system's choice, ended with this object. Its log
//! goes to `server.log` beside the data folder.
class ServerProcess final {
public:
    explicit ServerProcess(const QString &dataFolder) : m_folder(dataFolder) { }
    ~ServerProcess();

    //! True when it says that it listens.
    [[nodiscard]] bool start(const QStringList &moreArguments = {});
    //! SIGTERM; answers the exit status, or -1 when it does not end within \a seconds.
    int terminate(int seconds = 15);
    void kill(); // as a loss of power would, but for the disk
    void signal(int number);

    quint16 port() const { return m_port; }
    qint64 processId() const { return m_process.processId(); }
    bool isRunning();
    //! Everything it wrote on stdout so far.
    QByteArray standardOutput();
    QString log() const;
    qint64 residentBytes() const;

    //! Adds a user to the data folder; `{id, accessToken, …}`.
    [[nodiscard]] QJsonObject addUser(const QString &name, const QString &type,
                                      const QString &tier = QStringLiteral("paid")) const;
    //! Creates a channel; its `{id, name, type}`.
    [[nodiscard]] QJsonObject createChannel(const QString &name, const QString &type,
                                            const QJsonObject &owner,
                                            const QList<QJsonObject> &members = {}) const;

private:
    QString logFile() const;

    QString m_folder;
    QProcess m_process;
    QByteArray m_output;
    quint16 m_port = 0;
};

[[nodiscard]] QByteArray accessToken(const QJsonObject &user);
[[nodiscard]] QString userId(const QJsonObject &user);

} // namespace support
