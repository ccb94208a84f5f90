// SPDX-License-Identifier: MIT
// What the real server tells those who watch over it, and how well it keeps to HTTP.
#include "tests/support/servertest.h"

#include <QElapsedTimer>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

class TestServerProbes final : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void answersItsProbes();
    void asksTheStoreOnceASecond();
    void answersHeadsWithoutABody();
    void speaksHttpAsItIsWritten();
    void countsWhatHappens();
};

void TestServerProbes::answersItsProbes()
{
    QVERIFY(m_server->start());
    const quint16 port = m_server->port();
    QCOMPARE(http(port, "GET", "/healthz").status, 200);
    QCOMPARE(http(port, "GET", "/readyz").status, 200);
    QCOMPARE(http(port, "GET", "/nothing").status, 404);
    QCOMPARE(http(port, "GET", "/api/websocket/channels/list").code(), u"unauthorized"_s);
    const auto metrics = http(port, "GET", "/metrics");
    QCOMPARE(metrics.status, 200);
    QVERIFY(metrics.body.contains("\n# TYPE "));
}

void TestServerProbes::asksTheStoreOnceASecond()
{
    QVERIFY(m_server->start());
    const auto commits = [this] { return int(metric("wedsync_commit_jobs_total")); };
    const int before = commits();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100; ++i)
        QCOMPARE(http(m_server->port(), "GET", "/readyz").status, 200);
    const int asked = commits() - before;
    QVERIFY2(asked >= 1 && asked <= 1 + timer.elapsed() / 1000, qPrintable(QString::number(asked)));
}

void TestServerProbes::answersHeadsWithoutABody()
{
    QVERIFY(m_server->start());
    // Only then is the next answer on the connection understood.
    for (const QByteArray path : {"/healthz", "/readyz", "/metrics", "/join/a-code", "/nothing"}) {
        const HttpAnswer got = http(m_server->port(), "GET", path);
        QVERIFY(!got.body.isEmpty());
        Wire wire(m_server->port());
        QVERIFY(wire.write(("HEAD " + path
                            + " HTTP/1.1\r\nHost: a\r\n\r\n"
                              "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                               .toStdString()));
        QVERIFY(wire.waitForEnd());
        const QByteArray both = QByteArray::fromStdString(wire.received());
        QVERIFY2(both.startsWith("HTTP/1.1 " + QByteArray::number(got.status) + ' '), path);
        const qsizetype end = both.indexOf("\r\n\r\n") + 4;
        QVERIFY2(both.mid(end).startsWith("HTTP/1.1 200 OK\r\n"), path);
        QVERIFY(both.endsWith("\r\n\r\nok"));
        QVERIFY(both.first(end).contains("\r\nContent-Length: "));
        if (path != "/metrics") // which counts itself
            QVERIFY(both.first(end).contains(
                "\r\nContent-Length: " + QByteArray::number(got.body.size()) + "\r\n"));
    }
}

void TestServerProbes::speaksHttpAsItIsWritten()
{
    QVERIFY(m_server->start());
    const auto status = [this](const std::string &request) {
        Wire wire(m_server->port());
        return wire.write(request) ? nextAnswer(wire).status : 0;
    };
    QCOMPARE(status("GET http://127.0.0.1/healthz HTTP/1.1\r\nHost: other\r\n\r\n"), 200);
    QCOMPARE(status("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"), 204);
    QCOMPARE(status("GET /healthz HTTP/1.0\r\n\r\n"), 200);
    QCOMPARE(status("GET /healthz HTTP/1.1\r\n\r\n"), 400);
    QCOMPARE(status("GET /healthz HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"), 400);
    QCOMPARE(status("GET /healthz HTTP/1.1\r\nHost: a\r\nExpect: more\r\n\r\n"), 417);
    // A client that asks first (curl, with a body of some size) is told to go on.
    Wire careful(m_server->port());
    QVERIFY(careful.write("POST /api/auth/refresh HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                          "Content-Length: 2\r\n\r\n"));
    QCOMPARE(nextAnswer(careful).status, 100);
    QVERIFY(careful.write("{}"));
    QCOMPARE(nextAnswer(careful).code(), u"invalid_request"_s);
}

void TestServerProbes::countsWhatHappens()
{
    QVERIFY(m_server->start({u"--limit"_s, u"messages.per-minute=3"_s}));
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    const auto count = [this](const QByteArray &name) { return metric(name); };
    const auto refusals = [&](const QByteArray &code) {
        return count("wedsync_refusals_total{code=\"" + code + "\"}");
    };
    const double commits = count("wedsync_commit_seconds_count");
    PhoenixClient publisher(m_server->port(), accessToken(owner));
    PhoenixClient listener(m_server->port(), accessToken(owner));
    QVERIFY(publisher.join(Wedding).ok());
    QVERIFY(listener.join(Wedding).ok());
    for (int i = 0; i < 4; ++i)
        publisher.reply(publisher.publish(Wedding, u"note"_s, {}));
    QVERIFY(publisher.reply(publisher.publish(Wedding, u"user:typing"_s, {})).ok());
    const auto heard = listener.waitFor(u"broadcast"_s);
    QVERIFY(heard);
    const QJsonObject seen {
        {u"lastSeenMessageId"_s, heard->payload[u"meta"_s].toObject()[u"id"_s]}};
    QVERIFY(listener.reply(listener.push(Wedding, u"read"_s, seen)).ok());
    QVERIFY(publisher.waitFor(u"read_marker"_s));
    const QByteArray list = "/api/websocket/channels/list";
    QCOMPARE(http(m_server->port(), "GET", list).status, 401);
    QCOMPARE(http(m_server->port(), "GET", "/nothing").status, 404);
    const QJsonArray batch {QJsonObject {{u"topic"_s, u"no grammar"_s}}};
    QCOMPARE(http(m_server->port(), "POST", "/api/broadcast", accessToken(owner),
                  json({{u"messages"_s, batch}}))
                 .status,
             202);
    QTRY_COMPARE(count("wedsync_connections"), 3.0); // with the one that asks
    QVERIFY(count("wedsync_connections_total") > 5);
    QCOMPARE(count("wedsync_joins_total"), 2.0);
    QCOMPARE(count("wedsync_messages_total"), 3.0);
    QCOMPARE(count("wedsync_ephemeral_events_total"), 1.0);
    QCOMPARE(count("wedsync_deliveries_total"), 5.0);
    QCOMPARE(count("wedsync_slow_consumers_total"), 0.0);
    QCOMPARE(refusals("rate_limited"), 1.0);
    QCOMPARE(refusals("unauthorized"), 1.0);
    QCOMPARE(refusals("not_found"), 1.0);
    QCOMPARE(refusals("invalid_channel_name"), 1.0);
    QCOMPARE(refusals("forbidden"), 0.0);
    QVERIFY(count("wedsync_commit_seconds_count") >= commits + 6);
    QVERIFY(count("wedsync_commit_seconds_sum") > 0);
    QCOMPARE(count("wedsync_commit_seconds_bucket{le=\"+Inf\"}"),
             count("wedsync_commit_seconds_count"));
    QVERIFY(count("wedsync_commit_jobs_total") >= 6);
    QVERIFY(count("wedsync_store_bytes") > 4096);
    QVERIFY(count("wedsync_store_queue_jobs") >= 0);
    QVERIFY(count("wedsync_unsent_bytes") >= 0);
    // To others than this computer, only with the business's own token: behind a proxy everybody
    // looks local.
    QVERIFY(m_server->start({u"--behind-proxy"_s}));
    QCOMPARE(http(m_server->port(), "GET", "/metrics").status, 404);
    QCOMPARE(http(m_server->port(), "GET", "/metrics", accessToken(owner)).status, 404);
    const CommandResult service = command(
        {u"token"_s, u"issue"_s}, {u"--user"_s, userId(owner), u"--service"_s, u"--json"_s});
    QCOMPARE(http(m_server->port(), "GET", "/metrics", accessToken(service.json())).status, 200);
    QCOMPARE(command({u"token"_s, u"revoke"_s}, {u"--user"_s, userId(owner)}).status, 0);
    QCOMPARE(http(m_server->port(), "GET", "/metrics", accessToken(service.json())).status, 404);
}

QTEST_GUILESS_MAIN(TestServerProbes)
#include "tst_serverprobes.moc"
