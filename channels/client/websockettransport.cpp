// SPDX-License-Identifier: MIT
#include "channels/client/websockettransport.h"

#include <QNetworkRequest>
#include <QWebSocket>

namespace channels {

namespace {

// A reply to a join holds up to 100 messages of 64 KiB, and what is around them.
constexpr quint64 MaxMessageBytes = 16 * 1024 * 1024;

} // namespace

WebSocketTransport::WebSocketTransport(QObject *parent)
    : Transport(parent)
    , m_socket(new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this))
{
    m_socket->setMaxAllowedIncomingMessageSize(MaxMessageBytes);
    m_socket->setMaxAllowedIncomingFrameSize(MaxMessageBytes);
    connect(m_socket, &QWebSocket::connected, this, &Transport::opened);
    connect(m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { Q_EMIT received(text.toUtf8()); });
    connect(m_socket, &QWebSocket::disconnected, this, [this] {
        const int code = m_socket->closeCode();
        end(code == QWebSocketProtocol::CloseCodeNormal ? 1006 : code, m_socket->closeReason());
    });
    const auto fail = [this](QAbstractSocket::SocketError) { end(1006, m_socket->errorString()); };
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_socket, &QWebSocket::errorOccurred, this, fail);
#else
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, fail);
#endif
}

WebSocketTransport::~WebSocketTransport()
{
    m_ended = true; // what the socket says while it is taken down is nobody's business
}

void WebSocketTransport::open(const QUrl &url, const QString &accessToken)
{
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + accessToken.toLatin1());
    m_socket->open(request);
}

void WebSocketTransport::send(const QByteArray &text)
{
    if (m_socket->isValid())
        m_socket->sendTextMessage(QString::fromUtf8(text));
}

void WebSocketTransport::close()
{
    m_socket->close();
}

// An error and the end of the connection may both be told; one is enough.
void WebSocketTransport::end(int code, const QString &reason)
{
    if (m_ended)
        return;
    m_ended = true;
    Q_EMIT closed(code, reason);
}

} // namespace channels
