// SPDX-License-Identifier: MIT
// Limits and hostile input of the real server's HTTP: each goes one over, and others are served
// meanwhile.
#include "tests/support/servertest.h"

#include <QElapsedTimer>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

class TestHttpLimits final : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void refusesAnOversizeHead();
    void refusesAnOversizeBody();
    void answersPipelinedRequestsInOrder();
    void answersAllThatIsPipelined();
    void holdsNoAnswersForOneWhoDoesNotRead();
    void boundsTheUnreadAnswersOfAUser();
    void endsWhatNeverArrives();
};

void TestHttpLimits::refusesAnOversizeHead()
{
    start();
    const std::string start = "GET /healthz HTTP/1.1\r\nHost: a\r\nX: ";
    Wire most(m_server->port());
    QVERIFY(most.write(start + std::string(16 * 1024 - start.size() - 4, 'x') + "\r\n\r\n"));
    QCOMPARE(nextAnswer(most).status, 200);
    Wire over(m_server->port());
    QVERIFY(over.write(start + std::string(16 * 1024 - start.size() - 3, 'x') + "\r\n\r\n"));
    QCOMPARE(nextAnswer(over).status, 431);
    QVERIFY(over.waitForEnd());
    // Also when the answer comes while the client still writes.
    Wire endless(m_server->port());
    endless.write(start + std::string(4 * MiB, 'x'));
    const HttpAnswer refused = nextAnswer(endless);
    QCOMPARE(refused.status, 431);
    QCOMPARE(refused.code(), u"invalid_request"_s);
}

void TestHttpLimits::refusesAnOversizeBody()
{
    start();
    const std::string head = "POST /api/websocket/channels/broadcast HTTP/1.1\r\nHost: a\r\n";
    Wire announced(m_server->port());
    QVERIFY(announced.write(head + "Content-Length: 1048577\r\n\r\n"));
    const HttpAnswer refused = nextAnswer(announced);
    QCOMPARE(refused.status, 413);
    QCOMPARE(refused.code(), u"payload_too_large"_s);
    QVERIFY(announced.waitForEnd());
    // A client that sends all the same, and reads afterwards, finds the answer too.
    Wire sent(m_server->port());
    sent.write(head + "Content-Length: 3000000\r\n\r\n" + std::string(3'000'000, 'x'));
    QCOMPARE(nextAnswer(sent).status, 413);
    Wire chunked(m_server->port());
    std::string chunks;
    for (int i = 0; i < 20; ++i)
        chunks += "10000\r\n" + std::string(65536, 'x') + "\r\n";
    chunked.write(head + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
    QCOMPARE(nextAnswer(chunked).status, 413);
    // The largest is read: refused for what it says, not for its size.
    Wire most(m_server->port());
    QVERIFY(most.write(head + "Authorization: Bearer " + accessToken(m_owner).toStdString()
                       + "\r\nContent-Length: 1048576\r\n\r\n" + std::string(1024 * 1024, ' ')));
    QCOMPARE(nextAnswer(most).status, 400);
}

// More than is held at once: the rest waits in the network until there is room.
void TestHttpLimits::answersAllThatIsPipelined()
{
    start({u"--limit"_s, u"messages.per-minute=1000"_s});
    constexpr int Count = 60;
    const std::string body = json({{u"channelName"_s, Wedding},
                                   {u"eventType"_s, u"note"_s},
                                   {u"payload"_s, QString(60'000, u'x')}})
                                 .toStdString();
    const std::string request = "POST /api/websocket/channels/broadcast HTTP/1.1\r\nHost: a\r\n"
                                "Authorization: Bearer "
        + accessToken(m_owner).toStdString()
        + "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size())
        + "\r\n\r\n" + body;
    Wire wire(m_server->port());
    for (int i = 0; i < Count; ++i)
        QVERIFY(wire.write(request));
    for (int i = 1; i <= Count; ++i) {
        const HttpAnswer answer = nextAnswer(wire);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()[u"seq"_s].toInt(), i);
    }
}

void TestHttpLimits::answersPipelinedRequestsInOrder()
{
    start();
    // The first one waits for the store, and all the others for it.
    constexpr int Count = 20'000;
    std::string requests = "GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n";
    for (int i = 0; i < Count; ++i)
        requests += i % 2 ? "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
                          : "GET /no HTTP/1.1\r\nHost: a\r\n\r\n";
    Wire wire(m_server->port());
    int answered = 0;
    std::string_view rest = requests;
    QElapsedTimer timer;
    timer.start();
    while (answered <= Count && timer.elapsed() < 30'000) {
        // Written as fast as it is taken, read as fast as it comes.
        const std::string_view part = rest.substr(0, 100'000);
        if (!part.empty() && wire.write(part, 100ms))
            rest.remove_prefix(part.size());
        wire.read(part.empty() ? Wait(5s) : Wait(0));
        while (true) {
            const HttpAnswer answer = takeAnswer(wire.received());
            if (answer.status == 0)
                break;
            QCOMPARE(answer.status, answered == 0 || answered % 2 == 0 ? 200 : 404);
            ++answered;
        }
    }
    QCOMPARE(answered, Count + 1);
}

void TestHttpLimits::holdsNoAnswersForOneWhoDoesNotRead()
{
    start();
    const qint64 before = m_server->residentBytes();
    Wire wire(m_server->port(), 4096);
    std::string requests;
    for (int i = 0; i < 20'000; ++i)
        requests += "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
    // 40 MB of requests, whose answers would be five times as much.
    bool taken = true;
    for (int i = 0; i < 60 && taken; ++i)
        taken = wire.write(requests, 500ms);
    QVERIFY2(!taken, "the server takes what it cannot answer");
    QCOMPARE(http(m_server->port(), "GET", "/healthz").status, 200);
    const qint64 grown = m_server->residentBytes() - before;
    QVERIFY2(grown < 16 * MiB * MemoryFactor, qPrintable(QString::number(grown)));
}

void TestHttpLimits::boundsTheUnreadAnswersOfAUser()
{
    start({u"--limit"_s, u"messages.per-minute=100000000"_s, u"--limit"_s,
           u"connections.per-user=4"_s});
    const QByteArray text = '"' + QByteArray(60'000, 'x') + '"';
    for (int i = 0; i < 16; ++i)
        QCOMPARE(broadcast(text).status, 200);
    const QByteArray target = "/api/websocket/channels/messages?channelName=" + Wedding.toLatin1();
    const auto messages = [&](const QJsonObject &user) {
        return http(m_server->port(), "GET", target, accessToken(user));
    };
    const auto requests = [&](int count) {
        const std::string one = "GET " + target.toStdString()
            + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + accessToken(m_owner).toStdString()
            + "\r\n\r\n";
        std::string all;
        for (int i = 0; i < count; ++i)
            all += one;
        return all;
    };
    // More than the system holds for readers that read nothing.
    std::vector<Wire> lazy;
    for (int i = 0; i < 4; ++i) {
        lazy.emplace_back(m_server->port(), 4096);
        QVERIFY(lazy.back().write(requests(100)));
    }
    const auto refusesAllTheTime = [&] {
        for (int i = 0; i < 20; ++i) {
            if (messages(m_owner).code() != u"too_many_connections")
                return false;
        }
        return true;
    };
    QTRY_VERIFY(refusesAllTheTime());
    QCOMPARE(messages(m_couple).status, 200); // the others go on
    lazy.clear();
    QTRY_COMPARE(messages(m_owner).status, 200);
    // Asking for the next before the last has been read is no second answer.
    std::vector<Wire> eager;
    for (int i = 0; i < 4; ++i) {
        eager.emplace_back(m_server->port(), 4096);
        QVERIFY(eager.back().write(requests(6)));
    }
    for (Wire &wire : eager) {
        for (int i = 0; i < 6; ++i)
            QCOMPARE(nextAnswer(wire).status, 200);
    }
}

void TestHttpLimits::endsWhatNeverArrives()
{
    start();
    QElapsedTimer timer;
    timer.start();
    // Each of them feeds its request a byte a second.
    std::vector<Wire> heads;
    std::vector<Wire> bodies;
    for (int i = 0; i < 50; ++i) {
        heads.emplace_back(m_server->port());
        bodies.emplace_back(m_server->port());
        QVERIFY(heads.back().write("GET /healthz HTTP/1.1\r\nHost: a\r\nX: "));
        QVERIFY(bodies.back().write(
            "POST /api/auth/refresh HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n"));
    }
    Wire silent(m_server->port());
    HttpAnswer head;
    while (head.status == 0 && timer.elapsed() < 60'000) {
        for (std::vector<Wire> *wires : {&heads, &bodies}) {
            for (Wire &wire : *wires)
                wire.write("x");
        }
        head = nextAnswer(heads.front(), 1s);
    }
    QCOMPARE(head.status, 408);
    QCOMPARE(head.code(), u"invalid_request"_s);
    // However long this took: not before its time, and in spite of all that goes on coming.
    QVERIFY2(timer.elapsed() >= 10'000, qPrintable(QString::number(timer.elapsed())));
    for (std::vector<Wire> *wires : {&heads, &bodies}) {
        for (Wire &wire : *wires) {
            if (&wire != &heads.front()) {
                const HttpAnswer late = nextAnswer(wire, 30s);
                QCOMPARE(late.status, 408);
                QCOMPARE(late.code(), u"invalid_request"_s);
            }
            QVERIFY(wire.waitForEnd(30s));
        }
    }
    // One that asked for nothing has nothing to be told.
    QVERIFY(silent.waitForEnd(30s));
    QVERIFY(silent.received().empty());
}

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_httplimits.moc"
