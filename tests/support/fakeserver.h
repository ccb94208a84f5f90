// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/transport.h"
#include "channels/protocol/frame.h"

#include <QPointer>
#include <QUrl>

#include <deque>

namespace support {

//! The client's end of a connection to FakeServer.
class FakeTransport final : public channels::Transport {
public:
    void open(const QUrl &url, const QString &accessToken) override;
    void send(const QByteArray &text) override;
    void close() override { isClosed = true; }

    QUrl url;
    QString token;
    bool isClosed = false;
    std::deque<channels::Frame> sent;
};

//! A server without a network: a test says what it does, in the order in which it happens.
class FakeServer final {
public:
    channels::TransportFactory factory();

    //! How many connections were asked for so far.
    int attempts() const { return m_attempts; }
    //! The connection that was asked for last; null when the client has let go of it.
    FakeTransport *transport() const { return m_transport; }

    void accept();
    void drop(int code = 1006);
    void say(const channels::Frame &frame);
    void sayText(const QByteArray &text);
    //! The next frame that the client sent; one without an event when there is none.
    channels::Frame take();
    //! The next frame with this event on this topic, whatever lies between.
    channels::Frame take(const std::string &event, const std::string &topic);
    void reply(const channels::Frame &to, const std::string &response = "{}");
    void refuse(const channels::Frame &to, const std::string &code, const std::string &more = {});

private:
    int m_attempts = 0;
    QPointer<FakeTransport> m_transport;
};

} // namespace support
