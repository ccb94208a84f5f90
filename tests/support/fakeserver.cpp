// SPDX-License-Identifier: MIT
#include "tests/support/fakeserver.h"

#include "channels/protocol/textcodec.h"

namespace support {

using channels::Frame;

void FakeTransport::open(const QUrl &toUrl, const QString &accessToken)
{
    url = toUrl;
    token = accessToken;
}

void FakeTransport::send(const QByteArray &text)
{
    const channels::Result<Frame> frame =
        channels::decodeText(channels::Vsn::V2, text.toStdString());
    Q_ASSERT(frame);
    sent.push_back(*frame);
}

channels::TransportFactory FakeServer::factory()
{
    return [this] {
        auto transport = std::make_unique<FakeTransport>();
        m_transport = transport.get();
        ++m_attempts;
        return transport;
    };
}

void FakeServer::accept()
{
    Q_EMIT m_transport->opened();
}

void FakeServer::drop(int code)
{
    Q_EMIT m_transport->closed(code, QString());
}

void FakeServer::say(const Frame &frame)
{
    sayText(QByteArray::fromStdString(channels::encodeText(channels::Vsn::V2, frame)));
}

void FakeServer::sayText(const QByteArray &text)
{
    Q_EMIT m_transport->received(text);
}

Frame FakeServer::take()
{
    if (!m_transport || m_transport->sent.empty())
        return {};
    Frame frame = m_transport->sent.front();
    m_transport->sent.pop_front();
    return frame;
}

Frame FakeServer::take(const std::string &event, const std::string &topic)
{
    while (m_transport && !m_transport->sent.empty()) {
        Frame frame = take();
        if (frame.event == event && frame.topic == topic)
            return frame;
    }
    return {};
}

void FakeServer::reply(const Frame &to, const std::string &response)
{
    say({to.joinRef, to.ref, to.topic, "phx_reply",
         R"({"status":"ok","response":)" + response + '}'});
}

void FakeServer::refuse(const Frame &to, const std::string &code, const std::string &more)
{
    say({to.joinRef, to.ref, to.topic, "phx_reply",
         R"({"status":"error","response":{"reason":")" + code + R"(: no","code":")" + code
             + R"(","message":"no")" + more + "}}"});
}

} // namespace support
