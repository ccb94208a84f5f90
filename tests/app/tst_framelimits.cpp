// SPDX-License-Identifier: MIT
// What the real server makes of WebSocket frames that no client should send.
#include "tests/support/nestedjson.h"
#include "tests/support/servertest.h"

#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

class TestFrameLimits final : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void closesOnAnOversizeFrame();
    void closesOnInvalidUtf8();
    void closesOnAProtocolViolation_data();
    void closesOnAProtocolViolation();
    void answersMalformedMessages();
    void refusesLongRefs();
    void refusesForeignHandshakes();
    void endsHalfOpenConnections();
};

void TestFrameLimits::closesOnAnOversizeFrame()
{
    start();
    WebSocket over(m_server->port());
    QVERIFY(over.isOpen());
    over.wire().write(webSocketFrame(1, std::string(256 * 1024 + 1, ' ')));
    QCOMPARE(over.waitForClose(), 1009);
    // All fragments together, and what is only announced.
    WebSocket fragments(m_server->port());
    for (int i = 0; i < 5; ++i)
        fragments.wire().write(
            webSocketFrame(i == 0 ? 1 : 0, std::string(64 * 1024, ' '), true, false));
    QCOMPARE(fragments.waitForClose(), 1009);
    WebSocket announced(m_server->port());
    announced.wire().write(std::string("\x82\xff\x7f\xff\xff\xff\xff\xff\xff\xff\1\2\3\4", 14));
    QCOMPARE(announced.waitForClose(), 1009);
    WebSocket most(m_server->port());
    QVERIFY(most.wire().write(webSocketFrame(1, std::string(256 * 1024, ' '))));
    const auto answer = most.next();
    QVERIFY(answer && answer->opcode == 1); // no JSON, but read
}

void TestFrameLimits::closesOnInvalidUtf8()
{
    start();
    for (const std::string &text :
         {std::string("[\"\xff\"]"), std::string("\xed\xa0\x80"), std::string("abc\xc3")}) {
        WebSocket socket(m_server->port());
        QVERIFY(socket.sendText(text));
        QCOMPARE(socket.waitForClose(), 1007);
    }
}

void TestFrameLimits::closesOnAProtocolViolation_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const std::string &bytes) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes);
    };
    row("unmasked", webSocketFrame(1, "[]", false));
    row("unmasked ping", webSocketFrame(9, "", false));
    row("reserved bit", std::string("\xC1\x80\1\2\3\4", 6));
    row("unknown opcode", webSocketFrame(3, "x"));
    row("fragmented ping", webSocketFrame(9, "x", true, false));
    row("long ping", webSocketFrame(9, std::string(126, 'x')));
    row("continuation of nothing", webSocketFrame(0, "x"));
    row("a new message inside another",
        webSocketFrame(1, "x", true, false) + webSocketFrame(1, "y"));
    row("close code that may not be sent", webSocketFrame(8, std::string("\x03\xed", 2)));
    row("half a close code", webSocketFrame(8, "x"));
    row("noise", std::string(1000, '\xff'));
}

void TestFrameLimits::closesOnAProtocolViolation()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(m_server->start());
    WebSocket socket(m_server->port());
    QVERIFY(socket.isOpen());
    QVERIFY(socket.wire().write(bytes.toStdString()));
    QCOMPARE(socket.waitForClose(), 1002);
    QVERIFY(socket.wire().waitForEnd());
    QCOMPARE(http(m_server->port(), "GET", "/healthz").status, 200);
}

void TestFrameLimits::answersMalformedMessages()
{
    start();
    PhoenixClient client(m_server->port(), accessToken(m_owner));
    QVERIFY(client.join(Wedding).ok());
    // What is no message of the protocol is answered, and the connection stays.
    for (const std::string &text :
         {std::string("hello"), std::string("{}"), std::string("[]"), std::string("[1,2,3,4,5]"),
          nestedArrays(200), std::string(200'000, '['), std::string("[null,null,\"a\",\"b\",{}")}) {
        QVERIFY(client.socket().sendText(text));
        const auto told = client.waitFor(u"system"_s);
        QVERIFY2(told, text.substr(0, 40).c_str());
        QCOMPARE(told->payload[u"code"_s].toString(), u"invalid_request"_s);
    }
    for (const std::string &bytes :
         {std::string(), std::string("\x03"), std::string(300, '\xff')}) {
        QVERIFY(client.socket().sendBinary(bytes));
        QVERIFY(client.waitFor(u"system"_s));
    }
    QVERIFY(client.reply(client.publish(Wedding, u"note"_s, {})).ok());
    // Topics that are none, and events that are none.
    QCOMPARE(client.join(u"dance:a:b"_s).code(), u"invalid_channel_name"_s);
    QCOMPARE(client.join(u"realtime:"_s).code(), u"invalid_channel_name"_s);
    QCOMPARE(client.join(u"supplier:wedding:never-created"_s).code(), u"not_found"_s);
    QCOMPARE(client.reply(client.push(Wedding, u"dance"_s, {})).code(), u"invalid_request"_s);
    QCOMPARE(client.reply(client.push(OtherWedding, u"broadcast"_s, {}))
                 .response()[u"reason"_s]
                 .toString(),
             u"unmatched topic"_s);
    QVERIFY(client.heartbeat());
}

void TestFrameLimits::refusesLongRefs()
{
    start();
    PhoenixClient client(m_server->port(), accessToken(m_owner));
    const auto heartbeat = [](std::size_t length) {
        return "[null,\"" + std::string(length, '1') + R"(","phoenix","heartbeat",{}])";
    };
    QVERIFY(client.socket().sendText(heartbeat(255)));
    const auto answered = client.waitFor(u"phx_reply"_s);
    QVERIFY(answered && answered->ok());
    QVERIFY(client.socket().sendText(heartbeat(256)));
    const auto refused = client.waitFor(u"system"_s);
    QVERIFY(refused);
    QCOMPARE(refused->payload[u"code"_s].toString(), u"invalid_request"_s);
    QVERIFY(client.heartbeat());
}

void TestFrameLimits::refusesForeignHandshakes()
{
    start({u"--allow-origin"_s, u"https://a.example"_s});
    const auto handshake = [this](const QByteArray &target, const QByteArray &headers) {
        return http(m_server->port(), "GET", target, {}, {},
                    headers + "Upgrade: websocket\r\nConnection: Upgrade\r\n")
            .status;
    };
    const QByteArray key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    const QByteArray version = "Sec-WebSocket-Version: 13\r\n";
    QCOMPARE(handshake("/socket/websocket", key + version), 101);
    QCOMPARE(handshake("/realtime/v1/websocket?vsn=1.0.0", key + version), 101);
    QCOMPARE(handshake("/elsewhere", key + version), 404);
    QCOMPARE(handshake("/socket/websocket", key + "Sec-WebSocket-Version: 8\r\n"), 426);
    QCOMPARE(handshake("/socket/websocket", version), 400);
    QCOMPARE(handshake("/socket/websocket", version + "Sec-WebSocket-Key: x\r\n"), 400);
    QCOMPARE(handshake("/socket/websocket?vsn=3.0.0", key + version), 403);
    QCOMPARE(handshake("/socket/websocket", key + version + "Origin: https://evil.example\r\n"),
             403);
    QCOMPARE(handshake("/socket/websocket", key + version + "Origin: https://a.example\r\n"), 101);
}

void TestFrameLimits::endsHalfOpenConnections()
{
    start();
    // The client has said all it will: HTTP gets its answer, a WebSocket has nothing more to come.
    Wire asked(m_server->port());
    QVERIFY(asked.write("GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n"));
    asked.endWriting();
    QVERIFY(asked.waitForEnd());
    WebSocket socket(m_server->port(), accessToken(m_owner));
    QVERIFY(socket.isOpen());
    socket.wire().endWriting();
    QVERIFY(socket.wire().waitForEnd());
    // Reset in the middle of a frame, and while the server has something to say.
    for (int i = 0; i < 50; ++i) {
        PhoenixClient client(m_server->port(), accessToken(m_owner));
        if (i % 2)
            QVERIFY(client.join(Wedding).ok());
        else
            client.sendJoin(Wedding);
        client.publish(Wedding, u"note"_s, {});
        client.socket().wire().write(webSocketFrame(1, "[half").substr(0, 5));
        client.socket().wire().reset();
    }
    QCOMPARE(http(m_server->port(), "GET", "/healthz").status, 200);
    const auto hasLeft = [this] {
        const HttpAnswer list =
            http(m_server->port(), "GET", "/api/websocket/channels/list", accessToken(m_owner));
        const QJsonArray channels = list.json()[u"channels"_s].toArray();
        return std::ranges::all_of(channels, [](const QJsonValue &channel) {
            return channel[u"activeUsers"_s].toInt(-1) == 0;
        });
    };
    QTRY_VERIFY(hasLeft());
}

QTEST_GUILESS_MAIN(TestFrameLimits)
#include "tst_framelimits.moc"
