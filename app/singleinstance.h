// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace app {

//! One running program for each data folder: a second start hands over what it was started with and
//! ends.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    //! \a folder is made when it is missing.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    //! This is the one. False: another runs on the folder.
    bool isFirst() const { return m_isFirst; }
    //! Tells the one that runs; \a text may be empty, which only raises it. False when it does not
    //! answer.
    bool tell(const QString &text) const;

Q_SIGNALS:
    void told(const QString &text);

private:
    void listen();
    void onConnection();

    QString m_socket;
    QLockFile m_lock;
    QLocalServer m_server;
    bool m_isFirst = false;
};

} // namespace app
