// SPDX-License-Identifier: MIT
// How the real server ends: what it has taken is answered, and everybody is told.
#include "channels/client/parts.h"
#include "channels/store/localstore.h"
#include "tests/support/servertest.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <csignal>
#include <memory>

#include <sqlite3.h>
#include <sys/resource.h>

using namespace support;
using namespace Qt::StringLiterals;

class TestServerEnd final : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void drainsOnSigterm();
    void refusesWhatComesWhileItDrains();
    void drainsAStubbornPeer();
    void tellsTheDesktopWhenToComeBack();
    void survivesAFullDisk();
};

void TestServerEnd::drainsOnSigterm()
{
    QVERIFY(m_server->start({u"--limit"_s, u"messages.per-minute=100000000"_s}));
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    PhoenixClient publisher(m_server->port(), accessToken(owner));
    PhoenixClient listener(m_server->port(), accessToken(owner));
    QVERIFY(publisher.join(Wedding).ok());
    QVERIFY(listener.join(Wedding).ok());
    constexpr int Count = 500;
    std::vector<std::string> refs;
    refs.reserve(Count);
    for (int i = 0; i < Count; ++i)
        refs.push_back(publisher.publish(Wedding, u"note"_s, {{u"n"_s, i}}));
    QVERIFY(publisher.reply(refs.front()).ok()); // in the middle of it
    QElapsedTimer timer;
    timer.start();
    m_server->signal(SIGTERM);
    // What was taken is answered; then comes the goodbye, and nothing after it.
    int acked = 1;
    std::optional<PhoenixClient::Message> message;
    while ((message = publisher.next(10s)))
        acked += message->event == u"phx_reply"_s && message->ok() ? 1 : 0;
    QVERIFY(!publisher.isOpen());
    int heard = 0;
    while ((message = listener.next(10s)))
        heard += message->event == u"broadcast"_s ? 1 : 0;
    QCOMPARE(m_server->terminate(), 0);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(heard, acked);

    // Exactly those are stored, in order.
    QVERIFY(m_server->start());
    PhoenixClient again(m_server->port(), accessToken(owner));
    QCOMPARE(again.join(Wedding).response()[u"headSeq"_s].toInt(), acked);

    // The code says that it is worth coming back, the reason when: not all at once.
    std::vector<WebSocket> idle;
    for (int i = 0; i < 20; ++i) {
        idle.emplace_back(m_server->port(), accessToken(owner));
        QVERIFY(idle.back().isOpen());
    }
    m_server->signal(SIGTERM);
    QSet<int> times;
    for (WebSocket &socket : idle) {
        QCOMPARE(socket.waitForClose(10s), 1012);
        static const QRegularExpression Reason(u"^server_draining retryAfterMs=([0-9]+)$"_s);
        const QRegularExpressionMatch match = Reason.match(socket.closeReason());
        QVERIFY2(match.hasMatch(), qPrintable(socket.closeReason()));
        times << match.captured(1).toInt();
    }
    QVERIFY(times.size() > 10);
    const auto [first, last] = std::minmax_element(times.cbegin(), times.cend());
    QVERIFY2(*last - *first > 1000 && *last < 5000, qPrintable(QString::number(*last)));
    QCOMPARE(again.socket().waitForClose(10s), 1012);
    QCOMPARE(m_server->terminate(), 0);
}

void TestServerEnd::refusesWhatComesWhileItDrains()
{
    start();
    const std::string list = "GET /api/websocket/channels/list HTTP/1.1\r\nHost: a\r\n"
                             "Authorization: Bearer "
        + accessToken(m_owner).toStdString() + "\r\n";
    const std::string upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                                "Sec-WebSocket-Version: 13\r\n"
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    Wire asking(m_server->port());
    Wire joining(m_server->port());
    for (Wire *wire : {&asking, &joining}) {
        QVERIFY(wire->write(list + "\r\n"));
        QCOMPARE(nextAnswer(*wire).status, 200);
    }
    // What is under way takes a while: another program holds the database.
    sqlite3 *other = nullptr;
    const QString file = data() + u"/wedsync-server.sqlite"_s;
    QCOMPARE(sqlite3_open(qPrintable(file), &other), SQLITE_OK);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> closed(other, sqlite3_close);
    QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    const std::string body =
        R"({"channelName":"supplier:wedding:sarah-tom","eventType":"note","payload":{}})";
    Wire publishing(m_server->port());
    QVERIFY(publishing.write("POST /api/websocket/channels/broadcast HTTP/1.1\r\nHost: a\r\n"
                             "Authorization: Bearer "
                             + accessToken(m_owner).toStdString() + "\r\nContent-Length: "
                             + std::to_string(body.size()) + "\r\n\r\n" + body));
    // Who is answered now came after it was taken.
    QCOMPARE(http(m_server->port(), "GET", "/healthz").status, 200);
    m_server->signal(SIGTERM);
    QTRY_VERIFY(m_server->log().contains(u"draining"_s));
    QVERIFY(asking.write(list + "\r\n"));
    QVERIFY(joining.write("GET /socket/websocket?vsn=2.0.0 HTTP/1.1\r\nHost: a\r\n" + upgrade));
    for (Wire *wire : {&asking, &joining}) {
        const HttpAnswer refused = nextAnswer(*wire);
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.code(), u"server_draining"_s);
    }
    // And what was taken is answered.
    QCOMPARE(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(nextAnswer(publishing, 10s).status, 200);
    for (Wire *wire : {&asking, &joining, &publishing})
        wire->reset(); // or their ends are waited for
    QCOMPARE(m_server->terminate(), 0);
}

void TestServerEnd::drainsAStubbornPeer()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    // They hear the goodbye and keep the connection all the same, or say nothing at all.
    PhoenixClient stubborn(m_server->port(), accessToken(owner));
    QVERIFY(stubborn.join(Wedding).ok());
    Wire silent(m_server->port());
    Wire half(m_server->port());
    QVERIFY(half.write(
        "POST /api/websocket/channels/list HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n"));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_server->terminate(), 0);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!Wire(m_server->port()).isOpen());
}

void TestServerEnd::tellsTheDesktopWhenToComeBack()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    const QTemporaryDir folder;
    channels::LocalStore store(folder.path());
    QVERIFY(store.open().result().ok());
    auto parts = channels::makeParts();
    parts->random = [] { return 0.0; }; // by its own rules it would come back at once
    channels::WebSocketChannelManager desktop(store, std::move(parts));
    QDateTime next;
    QDateTime lost;
    connect(&desktop, &channels::WebSocketChannelManager::connectionStateChanged, this,
            [&](const channels::ConnectionState &state) {
                if (state.phase != channels::ConnectionPhase::Offline || next.isValid())
                    return;
                lost = QDateTime::currentDateTimeUtc();
                next = state.nextAttempt;
            });
    desktop.signIn(QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port())),
                   QString::fromLatin1(accessToken(owner)));
    QTRY_COMPARE_WITH_TIMEOUT(desktop.connectionState().phase, channels::ConnectionPhase::Live,
                              10'000);
    PhoenixClient official(m_server->port(), accessToken(owner));
    QVERIFY(official.join(Wedding).ok());
    m_server->signal(SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(next.isValid(), 10'000);
    const qint64 pause = lost.msecsTo(next);
    QVERIFY2(pause > 400 && pause < 5000, qPrintable(QString::number(pause)));
    // Others hear nothing that they do not know.
    while (const auto message = official.next(10s))
        QCOMPARE_NE(message->event, u"server_draining"_s);
    QVERIFY(!official.isOpen());
    QCOMPARE(m_server->terminate(), 0);
}

void TestServerEnd::survivesAFullDisk()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    PhoenixClient client(m_server->port(), accessToken(owner));
    QVERIFY(client.join(Wedding, PhoenixClient::position({}, 0)).ok());
    QVERIFY(client.reply(client.publish(Wedding, u"note"_s, {{u"n"_s, 1}})).ok());

    // The server may write nothing beyond the first page of any file from now on.
    rlimit before {};
    const rlimit full {4096, RLIM_INFINITY};
    QCOMPARE(::prlimit(pid_t(m_server->processId()), RLIMIT_FSIZE, &full, &before), 0);
    const QJsonObject large {{u"text"_s, QString(60'000, u'x')}};
    const auto refused = client.reply(client.publish(Wedding, u"note"_s, large, u"c2"_s), 10s);
    QCOMPARE(refused.code(), u"store_unavailable"_s);
    QVERIFY(!refused.response()[u"reason"_s].toString().isEmpty());
    const auto http503 = http(
        m_server->port(), "POST", "/api/websocket/channels/broadcast", accessToken(owner),
        json({{u"channelName"_s, Wedding}, {u"eventType"_s, u"note"_s}, {u"payload"_s, large}}));
    QCOMPARE(http503.status, 503);
    QCOMPARE(http503.code(), u"store_unavailable"_s);
    // Alive, not ready, and reading goes on.
    QCOMPARE(http(m_server->port(), "GET", "/healthz").status, 200);
    const auto history = http(m_server->port(), "GET",
                              "/api/websocket/channels/messages?channelName=" + Wedding.toLatin1(),
                              accessToken(owner));
    QCOMPARE(history.status, 200);
    QCOMPARE(history.json()[u"messages"_s].toArray().size(), 1);
    QVERIFY(client.heartbeat());

    QCOMPARE(::prlimit(pid_t(m_server->processId()), RLIMIT_FSIZE, &before, nullptr), 0);
    const auto stored = client.reply(client.publish(Wedding, u"note"_s, large, u"c2"_s));
    QVERIFY(stored.ok());
    QCOMPARE(stored.response()[u"seq"_s].toInt(), 2);
    QCOMPARE(http(m_server->port(), "GET", "/readyz").status, 200);
    QVERIFY(m_server->isRunning());
}

QTEST_GUILESS_MAIN(TestServerEnd)
#include "tst_serverend.moc"
