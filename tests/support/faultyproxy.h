// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QTcpServer>
#include <QTcpSocket>

namespace support {

//! A TCP proxy on loopback that does to its connections what networks do. Needs the event loop.
class FaultyProxy final : public QObject {
public:
    FaultyProxy();

    quint16 port() const { return m_listener.serverPort(); }
    //! Where connections made from now on lead; 0: nowhere, they are closed at once.
    void setTarget(quint16 port) { m_target = port; }

    //! Ends all connections with a reset.
    void cut();
    //! Passes nothing on, in either direction, and says nothing of it, until resume().
    void stall() { m_stalled = true; }
    void resume();
    //! Tells the clients that nothing more will come, while what they send still goes through.
    void halfClose();

private:
    struct Pair {
        QTcpSocket *client = nullptr;
        QTcpSocket *server = nullptr;
    };

    void accept();
    void pass(QTcpSocket *from, QTcpSocket *to);
    void end(QTcpSocket *client, QTcpSocket *server);

    QTcpServer m_listener;
    QList<Pair> m_pairs;
    quint16 m_target = 0;
    bool m_stalled = false;
};

} // namespace support
