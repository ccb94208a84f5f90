// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace channels {

//! One connection that carries text messages, opened once. The main thread only.
class Transport : public QObject {
    Q_OBJECT

public:
    explicit Transport(QObject *parent = nullptr) : QObject(parent) { }

    //! Connects to \a url (ws or wss). \a accessToken is shown to the server in a header, never in
    //! the address, which ends up in logs. Answers by opened() or closed(), later.
    virtual void open(const QUrl &url, const QString &accessToken) = 0;
    //! Sends one message, UTF-8. Dropped when the connection is not open.
    virtual void send(const QByteArray &text) = 0;
    //! Ends it in an orderly way; closed() may or may not follow.
    virtual void close() = 0;

Q_SIGNALS:
    void opened();
    void received(const QByteArray &text);
    //! It could not be opened or is gone. \a code is the WebSocket close code, 1006 without one.
    void closed(int code, const QString &reason);
};

using TransportFactory = std::function<std::unique_ptr<Transport>()>;

} // namespace channels
