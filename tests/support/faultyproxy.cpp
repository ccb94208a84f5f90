// SPDX-License-Identifier: MIT
#include "tests/support/faultyproxy.h"

#include <QHostAddress>

#include <algorithm>

#include <sys/socket.h>

namespace support {

FaultyProxy::FaultyProxy()
{
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("The proxy cannot listen.");
    connect(&m_listener, &QTcpServer::newConnection, this, &FaultyProxy::accept);
}

void FaultyProxy::accept()
{
    while (QTcpSocket *client = m_listener.nextPendingConnection()) {
        if (m_target == 0) {
            client->abort();
            client->deleteLater();
            continue;
        }
        auto *server = new QTcpSocket(this);
        client->setParent(this);
        m_pairs.append(Pair {client, server});
        connect(client, &QTcpSocket::readyRead, this, [=, this] { pass(client, server); });
        connect(server, &QTcpSocket::readyRead, this, [=, this] { pass(server, client); });
        connect(server, &QTcpSocket::connected, this, [=, this] { pass(client, server); });
        connect(client, &QTcpSocket::disconnected, this, [=, this] { end(client, server); });
        connect(server, &QTcpSocket::disconnected, this, [=, this] { end(client, server); });
        connect(server, &QTcpSocket::errorOccurred, this, [=, this] { end(client, server); });
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    }
}

void FaultyProxy::pass(QTcpSocket *from, QTcpSocket *to)
{
    if (!m_stalled && from->isOpen() && to->state() == QAbstractSocket::ConnectedState)
        to->write(from->readAll());
}

void FaultyProxy::end(QTcpSocket *client, QTcpSocket *server)
{
    const auto known = std::ranges::find(m_pairs, client, &Pair::client);
    if (known == m_pairs.end())
        return;
    m_pairs.erase(known);
    // What was said before the end still arrives.
    pass(client, server);
    pass(server, client);
    for (QTcpSocket *socket : {client, server}) {
        socket->disconnect(this);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->disconnectFromHost();
        if (socket->state() == QAbstractSocket::UnconnectedState)
            socket->deleteLater();
    }
}

void FaultyProxy::cut()
{
    for (const Pair &pair : std::exchange(m_pairs, {})) {
        for (QTcpSocket *socket : {pair.client, pair.server}) {
            socket->disconnect(this);
            socket->abort();
            socket->deleteLater();
        }
    }
}

void FaultyProxy::resume()
{
    m_stalled = false;
    const QList<Pair> pairs = m_pairs; // to pass on may end one
    for (const Pair &pair : pairs) {
        pass(pair.client, pair.server);
        pass(pair.server, pair.client);
    }
}

void FaultyProxy::halfClose()
{
    for (const Pair &pair : std::as_const(m_pairs))
        ::shutdown(int(pair.client->socketDescriptor()), SHUT_WR);
}

} // namespace support
