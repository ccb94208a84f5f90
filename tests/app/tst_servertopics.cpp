// SPDX-License-Identifier: MIT
// The life of a topic on one connection to the real server, frame by frame.
#include "tests/support/servertest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

//! `[join_ref, ref, topic, event, payload]`, with null for what is empty.
std::string frame(const QString &joinRef, const QString &ref, const QString &topic,
                  const QString &event, const QJsonObject &payload = {})
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    return QJsonDocument(QJsonArray {orNull(joinRef), orNull(ref), topic, event, payload})
        .toJson(QJsonDocument::Compact)
        .toStdString();
}

//! "join_ref ref event status" of the next frame, "-" for null.
QString next(WebSocket &socket)
{
    const auto received = socket.next();
    if (!received)
        return u"nothing"_s;
    const QJsonArray parts =
        QJsonDocument::fromJson(QByteArray::fromStdString(received->payload)).array();
    const auto orDash = [](const QJsonValue &value) {
        return value.isNull() ? u"-"_s : value.toString();
    };
    const QString status = parts[4][u"status"_s].toString();
    const QString code =
        parts[4][u"response"_s][u"code"_s].toString(parts[4][u"code"_s].toString());
    return QStringList {orDash(parts[0]), orDash(parts[1]), parts[3].toString(), status, code}
        .join(u' ')
        .trimmed();
}

QJsonObject note()
{
    return {{u"type"_s, u"broadcast"_s},
            {u"event"_s, u"note"_s},
            {u"payload"_s, QJsonObject {{u"n"_s, 1}}}};
}

} // namespace

class TestServerTopics final : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void closesTheFormerJoin();
    void passesOverWhatIsOfAFormerJoin();
    void takesLeave();
    void refusesAloudWhatAskedForNoAck();
    void staysWithAKeyThatIsNoToken();
};

void TestServerTopics::closesTheFormerJoin()
{
    start();
    WebSocket socket(m_server->port(), accessToken(m_owner));
    QVERIFY(socket.sendText(frame(u"1"_s, u"1"_s, Wedding, u"phx_join"_s)));
    QCOMPARE(next(socket), u"1 1 phx_reply ok"_s);
    QVERIFY(socket.sendText(frame(u"2"_s, u"2"_s, Wedding, u"phx_join"_s)));
    QCOMPARE(next(socket), u"1 1 phx_close"_s);
    QCOMPARE(next(socket), u"2 2 phx_reply ok"_s);
}

void TestServerTopics::passesOverWhatIsOfAFormerJoin()
{
    start();
    WebSocket socket(m_server->port(), accessToken(m_owner));
    QVERIFY(socket.sendText(frame(u"5"_s, u"5"_s, Wedding, u"phx_join"_s)));
    QCOMPARE(next(socket), u"5 5 phx_reply ok"_s);
    QVERIFY(socket.sendText(frame(u"4"_s, u"6"_s, Wedding, u"broadcast"_s, note())));
    QVERIFY(socket.sendText(frame(u"4"_s, u"7"_s, Wedding, u"phx_leave"_s)));
    // Kind 3, user broadcast push: the lengths, then join_ref "4", ref "8".
    std::string binary = "\x03";
    const std::string topic = Wedding.toStdString();
    for (const std::size_t length :
         {std::size_t(1), std::size_t(1), topic.size(), std::size_t(4), std::size_t(0)})
        binary += char(length);
    binary += '\x01'; // JSON
    QVERIFY(socket.sendBinary(binary + "48" + topic + "note{\"n\":1}"));
    // Without one it is of the join there is, and the first that is stored.
    QVERIFY(socket.sendText(frame({}, u"9"_s, Wedding, u"broadcast"_s, note())));
    QVERIFY(socket.sendText(frame({}, u"10"_s, u"phoenix"_s, u"heartbeat"_s)));
    QCOMPARE(next(socket), u"- 10 phx_reply ok"_s);
    const HttpAnswer page = http(
        m_server->port(), "GET",
        "/api/websocket/channels/messages?channelName=" + Wedding.toLatin1(), accessToken(m_owner));
    QTRY_COMPARE(http(m_server->port(), "GET",
                      "/api/websocket/channels/messages?channelName=" + Wedding.toLatin1(),
                      accessToken(m_owner))
                     .json()[u"messages"_s]
                     .toArray()
                     .size(),
                 1);
}

void TestServerTopics::takesLeave()
{
    start();
    WebSocket socket(m_server->port(), accessToken(m_owner));
    QVERIFY(socket.sendText(frame(u"1"_s, u"1"_s, Wedding, u"phx_leave"_s)));
    QCOMPARE(next(socket), u"1 1 phx_reply ok"_s); // never joined
    QVERIFY(socket.sendText(frame(u"2"_s, u"2"_s, Wedding, u"phx_join"_s)));
    QCOMPARE(next(socket), u"2 2 phx_reply ok"_s);
    QVERIFY(socket.sendText(frame(u"2"_s, u"3"_s, Wedding, u"phx_leave"_s)));
    QCOMPARE(next(socket), u"2 3 phx_reply ok"_s);
    QCOMPARE(next(socket), u"2 2 phx_close"_s);
}

void TestServerTopics::refusesAloudWhatAskedForNoAck()
{
    start({u"--limit"_s, u"messages.per-minute=1"_s});
    WebSocket socket(m_server->port(), accessToken(m_owner));
    QVERIFY(socket.sendText(frame(u"1"_s, u"1"_s, Wedding, u"phx_join"_s)));
    QCOMPARE(next(socket), u"1 1 phx_reply ok"_s);
    QVERIFY(socket.sendText(frame(u"1"_s, u"2"_s, Wedding, u"broadcast"_s, note())));
    QVERIFY(socket.sendText(frame(u"1"_s, u"3"_s, Wedding, u"broadcast"_s, note())));
    QCOMPARE(next(socket), u"1 3 phx_reply error rate_limited"_s); // and none for the first
    // One who gave no ref cannot be replied to.
    QVERIFY(socket.sendText(frame(u"1"_s, {}, Wedding, u"broadcast"_s, note())));
    QCOMPARE(next(socket), u"1 - system error rate_limited"_s);
    // The channel stays.
    QVERIFY(socket.sendText(frame(u"1"_s, u"4"_s, Wedding, u"phx_leave"_s)));
    QCOMPARE(next(socket), u"1 4 phx_reply ok"_s);
}

void TestServerTopics::staysWithAKeyThatIsNoToken()
{
    start();
    WebSocket socket(m_server->port(), accessToken(m_owner));
    QVERIFY(socket.sendText(frame(u"1"_s, u"1"_s, Wedding, u"phx_join"_s)));
    QCOMPARE(next(socket), u"1 1 phx_reply ok"_s);
    const auto token = [](const QString &text) { return QJsonObject {{u"access_token"_s, text}}; };
    QVERIFY(socket.sendText(
        frame(u"1"_s, u"2"_s, Wedding, u"access_token"_s, token(u"sb_publishable_1"_s))));
    QVERIFY(socket.sendText(frame({}, u"3"_s, u"phoenix"_s, u"heartbeat"_s)));
    QCOMPARE(next(socket), u"- 3 phx_reply ok"_s);
    // One that is bad is told, and ends the channel.
    QVERIFY(
        socket.sendText(frame(u"1"_s, u"4"_s, Wedding, u"access_token"_s, token(u"garbage"_s))));
    QCOMPARE(next(socket), u"1 - system error unauthorized"_s);
    QCOMPARE(next(socket), u"1 1 phx_close"_s);
}

QTEST_GUILESS_MAIN(TestServerTopics)
#include "tst_servertopics.moc"
