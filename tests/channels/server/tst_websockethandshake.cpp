// SPDX-License-Identifier: MIT
#include "channels/server/websockethandshake.h"

#include <QTest>

using channels::Vsn;
using channels::server::answerHandshake;
using channels::server::Handshake;
using channels::server::HttpRequest;
using channels::server::ServerOptions;

namespace {

// RFC 6455 section 1.3.
constexpr auto Key = "dGhlIHNhbXBsZSBub25jZQ==";
constexpr auto Accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

HttpRequest sound()
{
    HttpRequest request;
    request.method = "GET";
    request.path = "/socket/websocket";
    request.headers = {
        {"host", "localhost"}, {"sec-websocket-version", "13"}, {"sec-websocket-key", Key}};
    return request;
}

std::string header(const Handshake &handshake, const std::string &name)
{
    for (const auto &[key, value] : handshake.response.headers) {
        if (key == name)
            return value;
    }
    return {};
}

class TestWebSocketHandshake final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsAtBothPathsWithBothSerialisations();
    void confirmsThePhoenixSubprotocol();
    void refusesWithAStatus_data();
    void refusesWithAStatus();
    void refusesAForeignPage();
};

void TestWebSocketHandshake::acceptsAtBothPathsWithBothSerialisations()
{
    for (const char *path : {"/socket/websocket", "/realtime/v1/websocket"}) {
        for (const auto &[text, vsn] :
             {std::pair("", Vsn::V1), std::pair("1.0.0", Vsn::V1), std::pair("2.0.0", Vsn::V2)}) {
            HttpRequest request = sound();
            request.path = path;
            request.query = {{"vsn", text}};
            const Handshake handshake = answerHandshake(request, {});
            QVERIFY(handshake.vsn == vsn);
            QCOMPARE(handshake.response.status, 101);
            QCOMPARE(header(handshake, "Sec-WebSocket-Accept"), std::string(Accept));
            QVERIFY(header(handshake, "Sec-WebSocket-Protocol").empty());
        }
    }
}

void TestWebSocketHandshake::confirmsThePhoenixSubprotocol()
{
    HttpRequest request = sound();
    request.headers.emplace_back("sec-websocket-protocol", "phoenix, base64url.bearer.phx.abc");
    QCOMPARE(header(answerHandshake(request, {}), "Sec-WebSocket-Protocol"),
             std::string("phoenix"));
    // And no other that begins like it.
    HttpRequest other = sound();
    other.headers.emplace_back("sec-websocket-protocol", "phoenixes");
    QVERIFY(header(answerHandshake(other, {}), "Sec-WebSocket-Protocol").empty());
}

void TestWebSocketHandshake::refusesWithAStatus_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<int>("status");

    QTest::newRow("another path") << QByteArray("path") << 404;
    QTest::newRow("another version") << QByteArray("version") << 426;
    QTest::newRow("a short key") << QByteArray("key") << 400;
    QTest::newRow("another method") << QByteArray("method") << 400;
    QTest::newRow("an unknown serialisation") << QByteArray("vsn") << 403;
}

void TestWebSocketHandshake::refusesWithAStatus()
{
    QFETCH(QByteArray, what);
    QFETCH(int, status);

    HttpRequest request = sound();
    if (what == "path")
        request.path = "/socket";
    else if (what == "version")
        request.headers[1].second = "8";
    else if (what == "key")
        request.headers[2].second = "short";
    else if (what == "method")
        request.method = "POST";
    else
        request.query = {{"vsn", "3.0.0"}};
    const Handshake handshake = answerHandshake(request, {});
    QVERIFY(!handshake.vsn);
    QCOMPARE(handshake.response.status, status);
    QCOMPARE(header(handshake, "Sec-WebSocket-Version"),
             std::string(what == "version" ? "13" : ""));
}

void TestWebSocketHandshake::refusesAForeignPage()
{
    ServerOptions options;
    options.allowedOrigins = {"https://couples.example"};
    HttpRequest request = sound();
    QVERIFY(answerHandshake(request, options).vsn); // no browser
    request.headers.emplace_back("origin", "https://elsewhere.example");
    const Handshake handshake = answerHandshake(request, options);
    QVERIFY(!handshake.vsn);
    QCOMPARE(handshake.response.status, 403);
    request.headers.back().second = "https://couples.example";
    QVERIFY(answerHandshake(request, options).vsn);
}

} // namespace

QTEST_GUILESS_MAIN(TestWebSocketHandshake)
#include "tst_websockethandshake.moc"
