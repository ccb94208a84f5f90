// SPDX-License-Identifier: MIT
// The limits of the contract and hostile input, against the real program: each goes one over, and
// others are served meanwhile.
#include "tests/support/memoryfolder.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

#include <csignal>
#include <sys/resource.h>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

const QString Wedding = u"supplier:wedding:sarah-tom"_s;
const QString Other = u"supplier:wedding:mike-ann"_s;
constexpr qint64 MiB = 1024 * 1024;
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 MemoryFactor = 8; // red zones, shadow, and what is freed stays for a while
#else
constexpr qint64 MemoryFactor = 1;
#endif

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

//! As many joins of channels that were never made.
std::string joins(int count)
{
    std::string frames;
    for (int i = 1; i <= count; ++i) {
        const std::string number = std::to_string(i);
        frames += webSocketFrame(1,
                                 "[\"" + number + "\",\"" + number + "\",\"form:guess:" + number
                                     + "\",\"phx_join\",{}]");
    }
    return frames;
}

std::string nested(int depth)
{
    return std::string(std::size_t(depth), '[') + std::string(std::size_t(depth), ']');
}

} // namespace

class TestServerLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    // ---- HTTP
    void refusesAnOversizeHead();
    void refusesAnOversizeBody();
    void answersPipelinedRequestsInOrder();
    void holdsNoAnswersForOneWhoDoesNotRead();
    void endsWhatNeverArrives();

    // ---- WebSocket frames
    void closesOnAnOversizeFrame();
    void closesOnInvalidUtf8();
    void closesOnAProtocolViolation_data();
    void closesOnAProtocolViolation();
    void answersMalformedMessages();
    void refusesLongRefs();
    void refusesForeignHandshakes();

    // ---- messages
    void refusesALargePayloadAndKeepsTheChannel();
    void refusesADeepPayloadAndKeepsTheChannel();
    void limitsMessagesAndKeepsTheChannel();
    void limitsEphemeralEventsAndTellsOnce();
    void limitsChannelsByTier_data();
    void limitsChannelsByTier();

    // ---- connections
    void limitsConnectionsPerUser();
    void slowsFailedSignIns();
    void slowsGuessesOfInvites();
    void logsRefusedRefreshesNowAndThen();
    void believesTheProxyOnlyBehindOne();
    void countsWhoLeftForItsUser();
    void letsTheOldestStrangerGiveWay();
    void letsNoFailedSignInsKeepOthersOut();
    void holdsLittleOfStrangers();
    void waitsForTheReaderOfManyAnswers();
    void boundsTheUnreadAnswersOfAUser();
    void endsHalfOpenConnections();
    void staysHealthyUnderStrangers();
    void letsOthersHaveTheirTurn();
    void endsABurstAtOnceWhenItStops();
    void closesASlowConsumerThatRecovers();

private:
    void start(const QStringList &more = {});
    HttpAnswer broadcast(const QByteArray &payload, const QString &channel = Wedding) const;
    //! A figure of /metrics; -1 when there is none of that name.
    qint64 metric(const QByteArray &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    QJsonObject m_owner;
    QJsonObject m_couple;
};

void TestServerLimits::initTestCase()
{
    rlimit limit {};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = limit.rlim_max;
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
    QVERIFY2(limit.rlim_cur > 2500, "2,000 connections need as many descriptors");
}

void TestServerLimits::init()
{
    m_folder = std::make_unique<QTemporaryDir>(memoryFolderTemplate());
    m_server = std::make_unique<ServerProcess>(m_folder->filePath(u"data"_s));
}

void TestServerLimits::cleanup()
{
    if (QTest::currentTestFailed())
        qInfo("%s", qPrintable(m_server->log()));
    else if (m_server->processId() > 0)
        QVERIFY2(m_server->isRunning(), "the server has ended by itself");
    m_server.reset();
    m_folder.reset();
}

void TestServerLimits::start(const QStringList &more)
{
    QVERIFY(m_server->start(more));
    m_owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    m_couple = m_server->addUser(u"Sarah"_s, u"couple"_s);
    for (const QString &channel : {Wedding, Other})
        QVERIFY(!m_server->createChannel(channel, u"shared"_s, m_owner, {m_couple}).isEmpty());
}

HttpAnswer TestServerLimits::broadcast(const QByteArray &payload, const QString &channel) const
{
    return http(m_server->port(), "POST", "/api/websocket/channels/broadcast", accessToken(m_owner),
                R"({"channelName":")" + channel.toLatin1() + R"(","eventType":"note","payload":)"
                    + payload + '}');
}

qint64 TestServerLimits::metric(const QByteArray &name) const
{
    const QByteArray line = '\n' + name + ' ';
    const QByteArray text = http(m_server->port(), "GET", "/metrics").body;
    const qsizetype at = text.indexOf(line);
    const qsizetype begin = at + line.size();
    return at < 0 ? -1 : text.mid(begin, text.indexOf('\n', begin) - begin).toLongLong();
}

// ---- HTTP

void TestServerLimits::refusesAnOversizeHead()
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

void TestServerLimits::refusesAnOversizeBody()
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

void TestServerLimits::answersPipelinedRequestsInOrder()
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

void TestServerLimits::holdsNoAnswersForOneWhoDoesNotRead()
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

void TestServerLimits::endsWhatNeverArrives()
{
    start();
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
    QElapsedTimer timer;
    timer.start();
    HttpAnswer head;
    while (head.status == 0 && timer.elapsed() < 20'000) {
        for (std::vector<Wire> *wires : {&heads, &bodies}) {
            for (Wire &wire : *wires)
                wire.write("x");
        }
        head = nextAnswer(heads.front(), 1s);
    }
    QCOMPARE(head.status, 408);
    QVERIFY2(timer.elapsed() >= 9'000 && timer.elapsed() < 14'000,
             qPrintable(QString::number(timer.elapsed())));
    for (std::vector<Wire> *wires : {&heads, &bodies}) {
        for (Wire &wire : *wires) {
            if (&wire != &heads.front())
                QCOMPARE(nextAnswer(wire, 5s).status, 408);
            QVERIFY(wire.waitForEnd());
        }
    }
    // One that asked for nothing has nothing to be told.
    QVERIFY(silent.waitForEnd());
    QVERIFY(silent.received().empty());
}

// ---- WebSocket frames

void TestServerLimits::closesOnAnOversizeFrame()
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

void TestServerLimits::closesOnInvalidUtf8()
{
    start();
    for (const std::string &text :
         {std::string("[\"\xff\"]"), std::string("\xed\xa0\x80"), std::string("abc\xc3")}) {
        WebSocket socket(m_server->port());
        QVERIFY(socket.sendText(text));
        QCOMPARE(socket.waitForClose(), 1007);
    }
}

void TestServerLimits::closesOnAProtocolViolation_data()
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

void TestServerLimits::closesOnAProtocolViolation()
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

void TestServerLimits::answersMalformedMessages()
{
    start();
    PhoenixClient client(m_server->port(), accessToken(m_owner));
    QVERIFY(client.join(Wedding).ok());
    // What is no message of the protocol is answered, and the connection stays.
    for (const std::string &text :
         {std::string("hello"), std::string("{}"), std::string("[]"), std::string("[1,2,3,4,5]"),
          nested(200), std::string(200'000, '['), std::string("[null,null,\"a\",\"b\",{}")}) {
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
    QCOMPARE(
        client.reply(client.push(Other, u"broadcast"_s, {})).response()[u"reason"_s].toString(),
        u"unmatched topic"_s);
    QVERIFY(client.heartbeat());
}

void TestServerLimits::refusesLongRefs()
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

void TestServerLimits::refusesForeignHandshakes()
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

// ---- messages

void TestServerLimits::refusesALargePayloadAndKeepsTheChannel()
{
    start();
    PhoenixClient client(m_server->port(), accessToken(m_owner));
    QVERIFY(client.join(Wedding).ok());
    // {"t":"…"} is eight bytes longer than its text.
    const auto sized = [](int bytes) { return QJsonObject {{u"t"_s, QString(bytes - 8, u'x')}}; };
    QVERIFY(client.reply(client.publish(Wedding, u"note"_s, sized(64 * 1024))).ok());
    const auto refused = client.reply(client.publish(Wedding, u"note"_s, sized(64 * 1024 + 1)));
    QCOMPARE(refused.code(), u"payload_too_large"_s);
    QVERIFY(client.reply(client.publish(Wedding, u"note"_s, {})).ok());
    QCOMPARE(broadcast(json(sized(64 * 1024))).status, 200);
    const HttpAnswer over = broadcast(json(sized(64 * 1024 + 1)));
    QCOMPARE(over.status, 413);
    QCOMPARE(over.code(), u"payload_too_large"_s);
    // Bytes count as bytes, though they are kept as text.
    const auto sendBytes = [&client](std::size_t size, char ref) {
        std::string frame("\x03\x00\x01\x00\x04\x00\x00", 7);
        frame[3] = char(Wedding.size());
        return client.socket().sendBinary(frame + ref + Wedding.toStdString() + "note"
                                          + std::string(size, '\xFF'));
    };
    QVERIFY(sendBytes(64 * 1024, 'm'));
    QVERIFY(client.reply("m").ok());
    QVERIFY(sendBytes(64 * 1024 + 1, 'o'));
    QCOMPARE(client.reply("o").code(), u"payload_too_large"_s);
    const auto post = [this](qsizetype size) {
        return http(m_server->port(), "POST",
                    "/realtime/v1/api/broadcast/" + Wedding.toLatin1() + "/events/note",
                    accessToken(m_owner), QByteArray(size, '\xFF'),
                    "Content-Type: application/octet-stream\r\n");
    };
    QCOMPARE(post(64 * 1024).status, 202);
    QCOMPARE(post(64 * 1024 + 1).code(), u"payload_too_large"_s);
    QVERIFY(client.reply(client.publish(Wedding, u"note"_s, {})).ok());
    QVERIFY(!client.waitFor(u"phx_close"_s, 0ms));
}

void TestServerLimits::refusesADeepPayloadAndKeepsTheChannel()
{
    start();
    PhoenixClient client(m_server->port(), accessToken(m_owner));
    QVERIFY(client.join(Wedding).ok());
    const auto push = [&client](int depth, const std::string &ref, Wait wait = 5s) {
        client.socket().sendText("[null,\"" + ref + "\",\"" + Wedding.toStdString()
                                 + "\",\"broadcast\",{\"event\":\"note\",\"payload\":"
                                 + nested(depth) + "}]");
        return client.reply(ref, wait);
    };
    QVERIFY(push(64, "deep-64").ok());
    // Which push it was is not read any more; that something was refused is told all the same.
    QVERIFY(push(65, "deep-65", 0ms).event.isEmpty());
    QCOMPARE(client.waitFor(u"system"_s)->payload[u"code"_s].toString(), u"invalid_request"_s);
    QVERIFY(client.reply(client.publish(Wedding, u"note"_s, {})).ok());
    QCOMPARE(broadcast(QByteArray::fromStdString(nested(64))).status, 200);
    QCOMPARE(broadcast(QByteArray::fromStdString(nested(65))).code(), u"invalid_request"_s);
    QCOMPARE(broadcast(QByteArray::fromStdString(nested(100'000))).code(), u"invalid_request"_s);
}

void TestServerLimits::limitsMessagesAndKeepsTheChannel()
{
    start();
    PhoenixClient client(m_server->port(), accessToken(m_owner));
    PhoenixClient couple(m_server->port(), accessToken(m_couple));
    QVERIFY(client.join(Wedding).ok());
    QVERIFY(client.join(Other).ok());
    QVERIFY(couple.join(Wedding).ok());
    std::vector<std::string> refs;
    for (int i = 0; i < 60; ++i)
        refs.push_back(client.publish(Wedding, u"note"_s, {{u"n"_s, i}}));
    for (const std::string &ref : refs)
        QVERIFY(client.reply(ref).ok());
    // All senders of a channel together.
    refs.clear();
    for (int i = 0; i < 41; ++i)
        refs.push_back(couple.publish(Wedding, u"note"_s, {{u"n"_s, i}}));
    for (int i = 0; i < 40; ++i)
        QVERIFY(couple.reply(refs[std::size_t(i)]).ok());
    const auto refused = couple.reply(refs.back());
    QCOMPARE(refused.code(), u"rate_limited"_s);
    const int wait = refused.response()[u"retryAfterMs"_s].toInt();
    QVERIFY2(wait > 0 && wait <= 60'000, qPrintable(QString::number(wait)));
    const HttpAnswer over = broadcast("{}");
    QCOMPARE(over.status, 429);
    QCOMPARE(over.code(), u"rate_limited"_s);
    QVERIFY(over.json()[u"error"_s].toObject()[u"retryAfterMs"_s].toInt() > 0);
    QVERIFY(over.head.contains("\r\nRetry-After: "));
    // The channel stays: one can listen, read and type in it; the other wedding is not concerned.
    QVERIFY(!couple.waitFor(u"phx_close"_s, 0ms));
    QVERIFY(couple.reply(couple.publish(Wedding, u"user:typing"_s, {})).ok());
    QVERIFY(client.waitFor(u"broadcast"_s));
    QVERIFY(client.reply(client.publish(Other, u"note"_s, {})).ok());
}

void TestServerLimits::limitsEphemeralEventsAndTellsOnce()
{
    start();
    // Without acks: this one says when it is told, and would be told of each.
    WebSocket client(m_server->port(), accessToken(m_owner));
    const std::string topic = Wedding.toStdString();
    QVERIFY(client.sendText("[\"1\",\"1\",\"" + topic + "\",\"phx_join\",{}]"));
    QVERIFY(client.next());
    PhoenixClient listener(m_server->port(), accessToken(m_couple));
    QVERIFY(listener.join(Wedding).ok());
    for (int i = 0; i < 40; ++i)
        client.sendText("[\"1\",\"" + std::to_string(i + 2) + "\",\"" + topic
                        + "\",\"broadcast\",{\"event\":\"user:typing\",\"payload\":{}}]");
    client.sendText("[null,\"end\",\"phoenix\",\"heartbeat\",{}]");
    int refusals = 0;
    while (const auto frame = client.next()) {
        refusals += frame->payload.find("rate_limited") != std::string::npos ? 1 : 0;
        if (frame->payload.find("\"end\"") != std::string::npos)
            break;
    }
    QCOMPARE(refusals, 1);
    int heard = 0;
    while (listener.waitFor(u"broadcast"_s, heard < 30 ? 5s : 0s))
        ++heard;
    QCOMPARE(heard, 30);
    // Another person's are counted apart.
    QVERIFY(listener.reply(listener.publish(Wedding, u"user:typing"_s, {})).ok());
}

void TestServerLimits::limitsChannelsByTier_data()
{
    QTest::addColumn<QString>("tier");
    QTest::addColumn<int>("places");
    QTest::newRow("free") << u"free"_s << 3;
    QTest::newRow("paid") << u"paid"_s << 10;
}

void TestServerLimits::limitsChannelsByTier()
{
    QFETCH(QString, tier);
    QFETCH(int, places);
    start();
    const QJsonObject user = m_server->addUser(u"Kim"_s, u"supplier"_s, tier);
    const auto channel = [](int number) { return u"form:f:%1"_s.arg(number); };
    for (int i = 1; i <= places + 1; ++i)
        QVERIFY(!m_server->createChannel(channel(i), u"private"_s, user).isEmpty());
    PhoenixClient first(m_server->port(), accessToken(user));
    PhoenixClient second(m_server->port(), accessToken(user)); // across devices
    for (int i = 1; i <= places; ++i)
        QVERIFY((i % 2 ? second : first).join(channel(i)).ok());
    const QString over = channel(places + 1);
    const auto call = [&](const QByteArray &name, const QString &channelName) {
        return http(m_server->port(), "POST", "/api/websocket/channels/" + name, accessToken(user),
                    json({{u"channelName"_s, channelName}}));
    };
    const HttpAnswer refused = call("subscribe", over);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), u"channel_limit_reached"_s);
    // An official client, which tries again at once and for ever, waits for the answer.
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(second.join(over).code(), u"channel_limit_reached"_s);
    QVERIFY(timer.elapsed() >= 1'900);
    timer.start();
    QCOMPARE(second.join(over, PhoenixClient::position({}, 0)).code(), u"channel_limit_reached"_s);
    QVERIFY(timer.elapsed() < 1'900);
    // What is joined goes on, and a place that is given back can be taken.
    QVERIFY(second.reply(second.publish(channel(1), u"note"_s, {})).ok());
    QCOMPARE(call("unsubscribe", channel(1)).status, 200);
    QVERIFY(second.join(over).ok());
}

// ---- connections

void TestServerLimits::limitsConnectionsPerUser()
{
    start();
    std::vector<PhoenixClient> clients;
    std::vector<std::string> refs;
    for (int i = 0; i < 65; ++i) {
        clients.emplace_back(m_server->port(), accessToken(m_owner));
        QVERIFY(clients.back().isOpen());
    }
    // At once, so that none is joined yet when the others ask.
    for (PhoenixClient &client : clients)
        refs.push_back(client.sendJoin(Wedding));
    int joined = 0;
    int refused = 0;
    std::size_t refusedOne = 0;
    for (std::size_t i = 0; i < clients.size(); ++i) {
        const auto reply = clients[i].reply(refs[i]);
        joined += reply.ok() ? 1 : 0;
        if (reply.code() == u"too_many_connections") {
            ++refused;
            refusedOne = i;
        }
    }
    QCOMPARE(joined, 64);
    QCOMPARE(refused, 1);
    // Another channel on a connection that counts already is no new one; other users go on.
    QVERIFY(clients[refusedOne == 0 ? 1 : 0].join(Other).ok());
    PhoenixClient couple(m_server->port(), accessToken(m_couple));
    QVERIFY(couple.join(Wedding).ok());
    // When one ends there is room.
    clients[refusedOne == 0 ? 1 : 0].socket().wire().reset();
    QTRY_VERIFY(clients[refusedOne].join(Wedding).ok());
}

void TestServerLimits::countsWhoLeftForItsUser()
{
    start({u"--limit"_s, u"connections.per-user=2"_s});
    PhoenixClient first(m_server->port(), accessToken(m_owner));
    PhoenixClient second(m_server->port(), accessToken(m_owner));
    for (PhoenixClient *client : {&first, &second}) {
        QVERIFY(client->join(Wedding).ok());
        QVERIFY(client->reply(client->push(Wedding, u"phx_leave"_s, {})).ok());
    }
    PhoenixClient third(m_server->port(), accessToken(m_owner));
    QCOMPARE(third.join(Wedding).code(), u"too_many_connections"_s);
    QVERIFY(first.join(Other).ok());
    second.socket().wire().reset();
    QTRY_VERIFY(third.join(Wedding).ok());
}

void TestServerLimits::slowsFailedSignIns()
{
    start();
    const auto attempt = [this](const QByteArray &token) {
        return http(m_server->port(), "GET", "/api/websocket/channels/list", token);
    };
    QByteArray forged = accessToken(m_owner);
    forged[forged.size() - 5] = forged[forged.size() - 5] == 'A' ? 'B' : 'A';
    for (int i = 0; i < 10; ++i)
        QCOMPARE(attempt(forged).status, 401);
    QElapsedTimer timer;
    timer.start();
    const HttpAnswer slowed = attempt(forged);
    QVERIFY(timer.elapsed() >= 900);
    QCOMPARE(slowed.status, 429);
    QCOMPARE(slowed.code(), u"rate_limited"_s);
    QVERIFY(slowed.json()[u"error"_s].toObject()[u"retryAfterMs"_s].toInt() > 0);
    // A join is counted with them.
    PhoenixClient client(m_server->port(), forged);
    timer.start();
    QCOMPARE(client.join(Wedding).code(), u"rate_limited"_s);
    QVERIFY(timer.elapsed() >= 900);
    // The neighbour's good token is not made to pay.
    timer.start();
    QCOMPARE(attempt(accessToken(m_owner)).status, 200);
    QVERIFY(client.join(Wedding, {}, accessToken(m_owner)).ok());
    QVERIFY(timer.elapsed() < 900);
}

void TestServerLimits::slowsGuessesOfInvites()
{
    start({u"--limit"_s, u"auth.failures-per-minute=2"_s});
    const auto attempt = [this] {
        return http(m_server->port(), "POST", "/api/auth/redeem", {},
                    json({{u"code"_s, u"a guess"_s}, {u"displayName"_s, u"Sarah"_s}}));
    };
    QCOMPARE(attempt().code(), u"not_found"_s);
    QCOMPARE(attempt().code(), u"not_found"_s);
    QElapsedTimer timer;
    timer.start();
    const HttpAnswer slowed = attempt();
    QVERIFY(timer.elapsed() >= 900);
    QCOMPARE(slowed.status, 429);
    QCOMPARE(slowed.code(), u"rate_limited"_s);
}

void TestServerLimits::logsRefusedRefreshesNowAndThen()
{
    start();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(http(m_server->port(), "POST", "/api/auth/refresh", {},
                      json({{u"refreshToken"_s, u"a guess"_s}}))
                     .status,
                 401);
    QCOMPARE(m_server->log().count(u"refresh refused"_s), 1);
}

void TestServerLimits::believesTheProxyOnlyBehindOne()
{
    const auto attempt = [this](int number) {
        return http(m_server->port(), "GET", "/api/websocket/channels/list", "wrong", {},
                    "X-Forwarded-For: 1.1.1.1, 10.0.0." + QByteArray::number(number) + "\r\n")
            .status;
    };
    start({u"--limit"_s, u"auth.failures-per-minute=2"_s});
    QCOMPARE(attempt(1), 401);
    QCOMPARE(attempt(2), 401);
    QCOMPARE(attempt(3), 429);
    QVERIFY(m_server->start({u"--limit"_s, u"auth.failures-per-minute=2"_s, u"--behind-proxy"_s}));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(attempt(i), 401);
    QCOMPARE(attempt(1), 401);
    QCOMPARE(attempt(1), 429);
}

void TestServerLimits::letsTheOldestStrangerGiveWay()
{
    start({u"--limit"_s, u"connections.unauthenticated=5"_s});
    PhoenixClient member(m_server->port(), accessToken(m_owner));
    QVERIFY(member.join(Wedding).ok());
    // Its handshake alone does not make it known.
    WebSocket first(m_server->port(), accessToken(m_owner));
    QVERIFY(first.isOpen());
    std::vector<Wire> silent;
    for (int i = 0; i < 4; ++i) {
        silent.emplace_back(m_server->port());
        QVERIFY(silent.back().write("GET /healthz HTTP/1.1\r\nHost: a\r\n")); // half a request
    }
    // The sixth: the oldest goes, with the reason.
    WebSocket sixth(m_server->port());
    QVERIFY(sixth.isOpen());
    QCOMPARE(first.waitForClose(), 4408);
    QCOMPARE(first.closeReason(), u"too_many_connections"_s);
    // The seventh: the next oldest, in the way it can be told.
    WebSocket seventh(m_server->port());
    QVERIFY(seventh.isOpen());
    const HttpAnswer refused = nextAnswer(silent[0]);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.code(), u"too_many_connections"_s);
    QVERIFY(silent[0].waitForEnd());
    // Who is known stays, and the younger ones too.
    QVERIFY(member.heartbeat());
    QVERIFY(sixth.sendText("[null,\"1\",\"phoenix\",\"heartbeat\",{}]"));
    QVERIFY(sixth.next());
    QVERIFY(silent[1].write("\r\n"));
    QCOMPARE(nextAnswer(silent[1]).status, 200);
}

void TestServerLimits::letsNoFailedSignInsKeepOthersOut()
{
    start({u"--limit"_s, u"connections.unauthenticated=20"_s, u"--limit"_s,
           u"auth.failures-per-minute=1"_s});
    // More than may wait, each with an answer that is held back for a second.
    std::vector<Wire> failing;
    for (int i = 0; i < 38; ++i) {
        failing.emplace_back(m_server->port());
        QVERIFY(failing.back().write("GET /api/websocket/channels/list HTTP/1.1\r\nHost: a\r\n"
                                     "Authorization: Bearer wrong\r\n\r\n"));
    }
    // Whoever comes now is served.
    for (int i = 0; i < 10; ++i) {
        const HttpAnswer list =
            http(m_server->port(), "GET", "/api/websocket/channels/list", accessToken(m_owner));
        QCOMPARE(list.status, 200);
    }
    PhoenixClient member(m_server->port(), accessToken(m_owner));
    QVERIFY(member.join(Wedding).ok());
    // Those that had to go are told why, like the others.
    int gaveWay = 0;
    int unslowed = 0; // whichever was read first
    for (Wire &wire : failing) {
        const HttpAnswer answer = nextAnswer(wire);
        unslowed += answer.status == 401 ? 1 : 0;
        QVERIFY2(answer.status == 401 || answer.status == 429, answer.head);
        gaveWay += answer.code() == u"too_many_connections" ? 1 : 0;
    }
    QVERIFY(unslowed <= 1);
    QVERIFY(gaveWay > 0);
}

void TestServerLimits::holdsLittleOfStrangers()
{
    start();
    const qint64 before = m_server->residentBytes();
    // Each within its own limit: a megabyte of a request that never ends.
    const std::string request = "POST /api/auth/redeem HTTP/1.1\r\nHost: a\r\nContent-Length: "
                                "1048576\r\n\r\n"
        + std::string(1'000'000, ' ');
    std::vector<Wire> strangers;
    for (int i = 0; i < 250; ++i) {
        strangers.emplace_back(m_server->port());
        strangers.back().write(request); // it may be ended meanwhile
    }
    QTRY_VERIFY(metric("wedsync_connections") < 100);
    const qint64 grown = m_server->residentBytes() - before;
    QVERIFY2(grown < 128 * MiB * MemoryFactor, qPrintable(QString::number(grown)));
}

void TestServerLimits::waitsForTheReaderOfManyAnswers()
{
    start({u"--limit"_s, u"messages.per-minute=100000"_s, u"--limit"_s, u"channels.paid=100"_s});
    const QString text(60'000, u'x');
    QStringList topics;
    for (int i = 0; i < 10; ++i) {
        const QString channel = u"couple:wedding:%1"_s.arg(i);
        QVERIFY(!m_server->createChannel(channel, u"shared"_s, m_owner, {}).isEmpty());
        for (int n = 0; n < 16; ++n)
            QCOMPARE(broadcast('"' + text.toLatin1() + '"', channel).status, 200);
        topics << channel << u"realtime:"_s + channel;
    }
    const qint64 before = m_server->residentBytes();
    // Each asks for 20 MB and reads nothing of it.
    constexpr int Sockets = 16;
    std::vector<PhoenixClient> clients;
    std::vector<std::string> refs;
    for (int i = 0; i < Sockets; ++i) {
        clients.emplace_back(m_server->port(), accessToken(m_owner), 4096);
        for (const QString &topic : topics)
            refs.push_back(clients.back().sendJoin(topic, PhoenixClient::position(u"?"_s, 0)));
    }
    // What was asked for later is answered later: then all that the server takes of them is there.
    PhoenixClient other(m_server->port(), accessToken(m_couple));
    QVERIFY(other.heartbeat());
    QTRY_COMPARE(metric("wedsync_store_queue_jobs"), 0);
    const qint64 grown = m_server->residentBytes() - before;
    qInfo("%lld KiB a socket", grown / Sockets / 1024);
    QVERIFY2(grown < Sockets * 6 * MiB * MemoryFactor, qPrintable(QString::number(grown)));
    // Nothing is lost by it: whoever begins to read gets all of it.
    for (qsizetype i = 0; i < topics.size(); ++i)
        QVERIFY(clients[0].reply(refs[std::size_t(i)], 20s).ok());
    QVERIFY(clients[0].heartbeat());
}

void TestServerLimits::boundsTheUnreadAnswersOfAUser()
{
    start(
        {u"--limit"_s, u"messages.per-minute=100000"_s, u"--limit"_s, u"connections.per-user=4"_s});
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

void TestServerLimits::endsHalfOpenConnections()
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

void TestServerLimits::staysHealthyUnderStrangers()
{
    start({u"--limit"_s, u"messages.per-minute=100000"_s});
    PhoenixClient client(m_server->port(), accessToken(m_owner));
    PhoenixClient couple(m_server->port(), accessToken(m_couple));
    QVERIFY(client.join(Wedding).ok());
    QVERIFY(couple.join(Wedding).ok());
    // Whoever has left is as little joined as whoever never came.
    PhoenixClient left(m_server->port(), accessToken(m_owner));
    QVERIFY(left.join(Other).ok());
    QVERIFY(left.reply(left.push(Other, u"phx_leave"_s, {})).ok());
    const qint64 before = m_server->residentBytes();

    // A third never says a word, a third stops in its handshake, a third never joins.
    constexpr int Strangers = 2000;
    std::vector<WebSocket> unjoined;
    std::vector<Wire> others;
    QElapsedTimer sinceFirst;
    sinceFirst.start();
    for (int i = 0; i < Strangers; ++i) {
        if (i % 3 == 0) {
            unjoined.emplace_back(m_server->port());
            QVERIFY(unjoined.back().isOpen());
            continue;
        }
        others.emplace_back(m_server->port());
        QVERIFY(others.back().isOpen());
        if (i % 3 == 1)
            QVERIFY(others.back().write("GET /socket/websocket HTTP/1.1\r\nUpgrade: webso"));
    }
    // Messages go from one to the other meanwhile, quickly.
    std::vector<qint64> latencies;
    while (sinceFirst.elapsed() < 9'000) {
        QElapsedTimer timer;
        timer.start();
        const std::string ref = client.publish(Wedding, u"note"_s, {{u"n"_s, 1}});
        QVERIFY(couple.waitFor(u"broadcast"_s));
        QVERIFY(client.reply(ref).ok());
        latencies.push_back(timer.elapsed());
    }
    std::ranges::sort(latencies);
    const qint64 median = latencies[latencies.size() / 2];
    qInfo("%zu messages beside %d strangers: median %lld ms, worst %lld ms", latencies.size(),
          Strangers, median, latencies.back());
    QVERIFY(median < 50);
    const qint64 grown = m_server->residentBytes() - before;
    qInfo("%lld bytes a stranger", grown / Strangers);
    QVERIFY2(grown < 32 * MiB * MemoryFactor, qPrintable(QString::number(grown)));

    // After ten seconds they are sent away, with a code where one can be told.
    QCOMPARE(left.socket().waitForClose(15s), 4408);
    for (WebSocket &socket : unjoined)
        QCOMPARE(socket.waitForClose(15s), 4408);
    for (Wire &wire : others)
        QVERIFY(wire.waitForEnd(15s));
    QVERIFY(sinceFirst.elapsed() >= 10'000);
    QVERIFY(client.heartbeat() && couple.heartbeat());
}

void TestServerLimits::letsOthersHaveTheirTurn()
{
    start({u"--limit"_s, u"messages.per-minute=100000"_s});
    PhoenixClient other(m_server->port(), accessToken(m_couple));
    QVERIFY(other.join(Other).ok());
    // One connection asks for thousands of channels at once, each of which the store has to look
    // for. Whoever publishes meanwhile waits for a few of them, not for all.
    constexpr int Joins = 3000;
    const std::string burst = joins(Joins);
    // The client itself may be the slow one: it has a few tries to be in time.
    int before = Joins;
    for (int attempt = 0; attempt < 5 && before > Joins / 3; ++attempt) {
        WebSocket greedy(m_server->port(), accessToken(m_owner));
        QVERIFY(greedy.isOpen());
        QVERIFY(greedy.wire().write(burst));
        QVERIFY(other.reply(other.publish(Other, u"note"_s, {})).ok());
        for (before = 0; greedy.next(0ms);)
            ++before;
        // And all are answered.
        for (int i = before; i < Joins; ++i) {
            const auto frame = greedy.next();
            QVERIFY2(frame && frame->payload.find("not_found") != std::string::npos,
                     qPrintable(QString::number(i)));
        }
    }
    QVERIFY2(before <= Joins / 3, qPrintable(QString::number(before)));
}

void TestServerLimits::endsABurstAtOnceWhenItStops()
{
    start();
    WebSocket greedy(m_server->port(), accessToken(m_owner));
    QVERIFY(greedy.wire().write(joins(10'000)));
    QVERIFY(greedy.next()); // in the middle of it
    QElapsedTimer timer;
    timer.start();
    m_server->signal(SIGTERM);
    QCOMPARE(greedy.waitForClose(), 1012);
    greedy.wire().reset();
    QCOMPARE(m_server->terminate(), 0);
    // It notices that the other has gone, and waits for nothing.
    QVERIFY2(timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
}

void TestServerLimits::closesASlowConsumerThatRecovers()
{
    start({u"--limit"_s, u"messages.per-minute=100000"_s});
    PhoenixClient publisher(m_server->port(), accessToken(m_owner));
    PhoenixClient slow(m_server->port(), accessToken(m_couple), 4096);
    QVERIFY(publisher.join(Wedding).ok());
    const auto joined = slow.join(Wedding, PhoenixClient::position({}, 0));
    QVERIFY(joined.ok());
    const QString epoch = joined.response()[u"epoch"_s].toString();
    const qint64 before = m_server->residentBytes();
    const QString text(50'000, u'x');
    const auto slowConsumers = [this] { return metric("wedsync_slow_consumers_total"); };
    // Until what waits for it is more than may: the publisher does not notice.
    int sent = 0;
    while (slowConsumers() == 0 && sent < 1000) {
        for (int i = 0; i < 10; ++i) {
            const auto acked =
                publisher.reply(publisher.publish(Wedding, u"note"_s, {{u"t"_s, text}}));
            QCOMPARE(acked.response()[u"seq"_s].toInt(), ++sent);
        }
    }
    QCOMPARE(slowConsumers(), 1LL);
    const qint64 grown = m_server->residentBytes() - before;
    QVERIFY2(grown < 32 * MiB * MemoryFactor, qPrintable(QString::number(grown)));

    // It reads what was on its way, then why it ends.
    qint64 last = 0;
    std::optional<PhoenixClient::Message> message;
    while ((message = slow.waitFor(u"broadcast"_s))) {
        const qint64 seq = message->payload[u"meta"_s].toObject()[u"seq"_s].toInt();
        QCOMPARE(seq, last + 1);
        last = seq;
    }
    QVERIFY(!slow.isOpen());
    QCOMPARE(slow.socket().closeCode(), 4008);
    QCOMPARE(slow.socket().closeReason(), u"slow_consumer"_s);
    QVERIFY(last < sent);
    // And recovers by joining again where it was, without a gap.
    PhoenixClient again(m_server->port(), accessToken(m_couple));
    QJsonObject response = again.join(Wedding, PhoenixClient::position(epoch, last)).response();
    QVERIFY(response[u"recovered"_s].toBool());
    while (true) {
        for (const QJsonValue &queued : response[u"queuedMessages"_s].toArray())
            QCOMPARE(qint64(queued[u"seq"_s].toInt()), ++last);
        if (!response[u"limited"_s].toBool())
            break;
        response = again.join(Wedding, PhoenixClient::position(epoch, last)).response();
    }
    QCOMPARE(last, sent);
}

QTEST_GUILESS_MAIN(TestServerLimits)
#include "tst_serverlimits.moc"
