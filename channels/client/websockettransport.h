// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/transport.h"

class QWebSocket;

namespace channels {

//! A WebSocket (RFC 6455).
class WebSocketTransport final : public Transport {
    Q_OBJECT

public:
    explicit WebSocketTransport(QObject *parent = nullptr);
    ~WebSocketTransport() override;

    void open(const QUrl &url, const QString &accessToken) override;
    void send(const QByteArray &text) override;
    void close() override;

private:
    void end(int code, const QString &reason);

    QWebSocket *m_socket; // a child
    bool m_ended = false;
};

} // namespace channels
