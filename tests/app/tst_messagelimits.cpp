// SPDX-License-Identifier: MIT
// The limits of what is said in a channel: a limit refuses the message and never closes the
// channel.
#include "tests/support/nestedjson.h"
#include "tests/support/servertest.h"

#include <QElapsedTimer>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

class TestMessageLimits final : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void refusesALargePayloadAndKeepsTheChannel();
    void refusesADeepPayloadAndKeepsTheChannel();
    void limitsMessagesAndKeepsTheChannel();
    void limitsEphemeralEventsAndTellsOnce();
    void limitsChannelsByTier_data();
    void limitsChannelsByTier();
    void closesASlowConsumerThatRecovers();
    void waitsForTheReaderOfManyAnswers();
    void boundsWhatWaitsForOneWhoReadsALittle();

private:
    QStringList makeLongChannels(int count);
};

void TestMessageLimits::refusesALargePayloadAndKeepsTheChannel()
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

void TestMessageLimits::refusesADeepPayloadAndKeepsTheChannel()
{
    start();
    PhoenixClient client(m_server->port(), accessToken(m_owner));
    QVERIFY(client.join(Wedding).ok());
    const auto push = [&client](int depth, const std::string &ref, Wait wait = 5s) {
        client.socket().sendText("[null,\"" + ref + "\",\"" + Wedding.toStdString()
                                 + "\",\"broadcast\",{\"event\":\"note\",\"payload\":"
                                 + nestedArrays(depth) + "}]");
        return client.reply(ref, wait);
    };
    QVERIFY(push(64, "deep-64").ok());
    // Which push it was is not read any more; that something was refused is told all the same.
    QVERIFY(push(65, "deep-65", 0ms).event.isEmpty());
    QCOMPARE(client.waitFor(u"system"_s)->payload[u"code"_s].toString(), u"invalid_request"_s);
    QVERIFY(client.reply(client.publish(Wedding, u"note"_s, {})).ok());
    QCOMPARE(broadcast(QByteArray::fromStdString(nestedArrays(64))).status, 200);
    QCOMPARE(broadcast(QByteArray::fromStdString(nestedArrays(65))).code(), u"invalid_request"_s);
    QCOMPARE(broadcast(QByteArray::fromStdString(nestedArrays(100'000))).code(),
             u"invalid_request"_s);
}

void TestMessageLimits::limitsMessagesAndKeepsTheChannel()
{
    start();
    PhoenixClient client(m_server->port(), accessToken(m_owner));
    PhoenixClient couple(m_server->port(), accessToken(m_couple));
    QVERIFY(client.join(Wedding).ok());
    QVERIFY(client.join(OtherWedding).ok());
    QVERIFY(couple.join(Wedding).ok());
    std::vector<std::string> refs;
    refs.reserve(60);
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
    QVERIFY(client.reply(client.publish(OtherWedding, u"note"_s, {})).ok());
}

void TestMessageLimits::limitsEphemeralEventsAndTellsOnce()
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
    for (int heard = 0; heard < 30; ++heard)
        QVERIFY(listener.waitFor(u"broadcast"_s));
    // All were dealt with by then: what there was of the others would come before this answer.
    QVERIFY(listener.heartbeat());
    QVERIFY(!listener.waitFor(u"broadcast"_s, 0ms));
    // Another person's are counted apart.
    QVERIFY(listener.reply(listener.publish(Wedding, u"user:typing"_s, {})).ok());
}

void TestMessageLimits::limitsChannelsByTier_data()
{
    QTest::addColumn<QString>("tier");
    QTest::addColumn<int>("places");
    QTest::newRow("free") << u"free"_s << 3;
    QTest::newRow("paid") << u"paid"_s << 10;
}

void TestMessageLimits::limitsChannelsByTier()
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
    const auto isRefusedAtOnce = [&] {
        timer.start();
        return second.join(over, PhoenixClient::position({}, 0)).code() == u"channel_limit_reached"
            && timer.elapsed() < 1'900;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRefusedAtOnce(), 30'000); // the machine may be slow now and then
    // What is joined goes on, and a place that is given back can be taken.
    QVERIFY(second.reply(second.publish(channel(1), u"note"_s, {})).ok());
    QCOMPARE(call("unsubscribe", channel(1)).status, 200);
    QVERIFY(second.join(over).ok());
}

void TestMessageLimits::closesASlowConsumerThatRecovers()
{
    start({u"--limit"_s, u"messages.per-minute=100000000"_s});
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
    QCOMPARE(slowConsumers(), 1.0);
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
        for (const QJsonValue queued : response[u"queuedMessages"_s].toArray())
            QCOMPARE(qint64(queued[u"seq"_s].toInt()), ++last);
        if (!response[u"limited"_s].toBool())
            break;
        response = again.join(Wedding, PhoenixClient::position(epoch, last)).response();
    }
    QCOMPARE(last, sent);
}

//! The topics of so many channels, two each, whose messages are more than a page: together far more
//! than the system holds for a connection.
QStringList TestMessageLimits::makeLongChannels(int count)
{
    const QByteArray text = '"' + QByteArray(60'000, 'x') + '"';
    QStringList topics;
    for (int i = 0; i < count; ++i) {
        const QString channel = u"couple:wedding:%1"_s.arg(i);
        const QByteArray create =
            R"({"scope":"couple","entity":"wedding","type":"private","entityId":")"
            + QByteArray::number(i) + "\"}";
        bool made = http(m_server->port(), "POST", "/api/websocket/channels/create",
                         accessToken(m_owner), create)
                        .status
            == 200;
        for (int n = 0; n < 3; ++n)
            made = made && broadcast(text, channel).status == 200;
        if (made)
            topics << channel << u"realtime:"_s + channel;
    }
    return topics;
}

void TestMessageLimits::waitsForTheReaderOfManyAnswers()
{
    start({u"--limit"_s, u"messages.per-minute=100000000"_s, u"--limit"_s, u"channels.paid=100"_s});
    const QStringList topics = makeLongChannels(40);
    QCOMPARE(topics.size(), 80);
    const qint64 before = m_server->residentBytes();
    // Each asks for 10 MB and reads nothing of it.
    constexpr int Sockets = 8;
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
    QTRY_COMPARE(metric("wedsync_store_queue_jobs"), 0.0);
    const qint64 grown = m_server->residentBytes() - before;
    qInfo("%lld KiB a socket", grown / Sockets / 1024);
    QVERIFY2(grown < Sockets * 5 * MiB / 2 * MemoryFactor, qPrintable(QString::number(grown)));
    // Nothing is lost by it: whoever begins to read gets all of it.
    for (qsizetype i = 0; i < topics.size(); ++i)
        QVERIFY(clients[0].reply(refs[std::size_t(i)], 20s).ok());
    QVERIFY(clients[0].heartbeat());
}

void TestMessageLimits::boundsWhatWaitsForOneWhoReadsALittle()
{
    // More than the system frees before it says that there is room: what waits never becomes
    // nothing.
    constexpr qint64 Unsent = 2 * MiB;
    start({u"--limit"_s, u"messages.per-minute=100000000"_s, u"--limit"_s, u"channels.paid=100"_s,
           u"--limit"_s, u"unsent.bytes=%1"_s.arg(Unsent)});
    const QStringList topics = makeLongChannels(40);
    QCOMPARE(topics.size(), 80);
    PhoenixClient publisher(m_server->port(), accessToken(m_owner));
    QVERIFY(publisher.join(topics[0]).ok());
    // It asks for 10 MB at once, and for as much again as it reads: 40 MB in all.
    PhoenixClient reader(m_server->port(), accessToken(m_owner), 4096);
    const auto ask = [&](qsizetype number) {
        return reader.sendJoin(topics[number % topics.size()], PhoenixClient::position(u"?"_s, 0));
    };
    std::deque<std::string> asked;
    qsizetype number = 0;
    while (number < topics.size())
        asked.push_back(ask(number++));
    while (number < 4 * topics.size()) {
        QVERIFY(reader.reply(asked.front(), 20s).ok());
        asked.pop_front();
        asked.push_back(ask(number++));
    }
    QCOMPARE(metric("wedsync_slow_consumers_total"), 0.0);
    // Then it stops. What others do may wait for it beside what it has asked for, but not the more
    // the more it has asked for.
    constexpr qint64 Bytes = 60'000;
    qint64 delivered = 0;
    while (metric("wedsync_slow_consumers_total") < 1 && delivered < 10 * Unsent) {
        for (int i = 0; i < 5; ++i) {
            const QJsonObject payload {{u"t"_s, QString(Bytes, u'x')}};
            QVERIFY(publisher.reply(publisher.publish(topics[0], u"note"_s, payload)).ok());
            delivered += 2 * Bytes; // on both topics
        }
    }
    QVERIFY2(delivered >= Unsent && delivered <= 5 * Unsent + 10 * Bytes,
             qPrintable(QString::number(delivered)));
    QVERIFY(publisher.heartbeat());
}

QTEST_GUILESS_MAIN(TestMessageLimits)
#include "tst_messagelimits.moc"
