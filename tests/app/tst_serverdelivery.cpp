// SPDX-License-Identifier: MIT
// What the real server keeps and what it does not, and how one who was away comes by what was kept.
#include "tests/support/servertest.h"

#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Channels = "/api/websocket/channels/";

QStringList idsOf(const QJsonArray &messages)
{
    QStringList ids;
    for (const QJsonValue message : messages)
        ids << message[u"id"_s].toString();
    return ids;
}

} // namespace

class TestServerDelivery final : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void keepsNothingThatIsShortLived();
    void catchesUpAfterAMessage();
    void tellsThatAMessageIsUnknown();

private:
    void startOneWedding();
    HttpAnswer call(const QByteArray &name, const QJsonObject &user, QJsonObject body) const;
    QJsonObject subscribe(const QJsonObject &user, const QJsonObject &more = {}) const;
    QJsonArray history(const QJsonObject &user) const;
    QJsonObject listed(const QJsonObject &user) const;
};

void TestServerDelivery::startOneWedding()
{
    QVERIFY(m_server->start({u"--limit"_s, u"messages.per-minute=1000"_s}));
    m_owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    m_couple = m_server->addUser(u"Sarah"_s, u"couple"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"shared"_s, m_owner, {m_couple}).isEmpty());
}

HttpAnswer TestServerDelivery::call(const QByteArray &name, const QJsonObject &user,
                                    QJsonObject body) const
{
    body[u"channelName"_s] = Wedding;
    return http(m_server->port(), "POST", Channels + name, accessToken(user), json(body));
}

QJsonObject TestServerDelivery::subscribe(const QJsonObject &user, const QJsonObject &more) const
{
    return call("subscribe", user, more).json()[u"subscription"_s].toObject();
}

QJsonArray TestServerDelivery::history(const QJsonObject &user) const
{
    return http(m_server->port(), "GET", Channels + "messages?channelName=" + Wedding.toLatin1(),
                accessToken(user))
        .json()[u"messages"_s]
        .toArray();
}

QJsonObject TestServerDelivery::listed(const QJsonObject &user) const
{
    return http(m_server->port(), "GET", Channels + "list", accessToken(user))
        .json()[u"channels"_s][0]
        .toObject();
}

void TestServerDelivery::keepsNothingThatIsShortLived()
{
    startOneWedding();
    PhoenixClient couple(m_server->port(), accessToken(m_couple));
    PhoenixClient owner(m_server->port(), accessToken(m_owner));
    QVERIFY(couple.join(Wedding).ok());
    QVERIFY(owner.join(Wedding).ok());
    QVERIFY(couple.reply(couple.publish(Wedding, u"note"_s, {})).ok());
    QVERIFY(owner.waitFor(u"broadcast"_s));
    const QJsonObject before = listed(m_owner);
    QCOMPARE(before[u"unreadCount"_s], QJsonValue(1));
    QCOMPARE(before[u"headSeq"_s], QJsonValue(1));

    // As text, as bytes, and over HTTP, which takes none.
    constexpr int AsText = 3;
    for (int i = 0; i < AsText; ++i)
        QVERIFY(couple.reply(couple.publish(Wedding, u"user:typing"_s, {{u"n"_s, i}})).ok());
    std::string bytes("\x03\x00\x01\x00\x0b\x00\x00", 7);
    bytes[3] = char(Wedding.size());
    QVERIFY(couple.socket().sendBinary(bytes + 'b' + Wedding.toStdString() + "user:typing" + '\0'));
    QVERIFY(couple.reply("b").ok());
    QCOMPARE(call("broadcast", m_couple,
                  {{u"eventType"_s, u"user:typing"_s}, {u"payload"_s, QJsonObject()}})
                 .code(),
             u"invalid_request"_s);
    QCOMPARE(http(m_server->port(), "POST",
                  "/realtime/v1/api/broadcast/" + Wedding.toLatin1() + "/events/user:typing",
                  accessToken(m_couple), "{}")
                 .code(),
             u"invalid_request"_s);
    // They arrive, with no place among the messages,
    for (int i = 0; i < AsText; ++i) {
        const auto heard = owner.waitFor(u"broadcast"_s);
        QVERIFY(heard);
        QCOMPARE(heard->payload[u"event"_s].toString(), u"user:typing"_s);
        QVERIFY(!heard->payload[u"meta"_s].toObject().contains(u"seq"_s));
    }
    // and leave nothing: not a message, not a number, not for one who comes later.
    QCOMPARE(listed(m_owner), before);
    QCOMPARE(history(m_owner).size(), 1);
    QCOMPARE(history(m_couple).size(), 1);
    const QJsonObject subscription = subscribe(m_owner);
    QCOMPARE(subscription[u"unreadCount"_s], QJsonValue(1));
    QCOMPARE(subscription[u"headSeq"_s], QJsonValue(1));
    const QString seen = history(m_owner)[0][u"id"_s].toString();
    QCOMPARE(call("read", m_owner, {{u"lastSeenMessageId"_s, seen}}).json()[u"unreadCount"_s],
             QJsonValue(0));
    QVERIFY(couple.reply(couple.publish(Wedding, u"user:typing"_s, {})).ok());
    QCOMPARE(listed(m_owner)[u"unreadCount"_s], QJsonValue(0));
    PhoenixClient later(m_server->port(), accessToken(m_owner));
    const QJsonObject joined = later.join(Wedding, PhoenixClient::position({}, 0)).response();
    QCOMPARE(joined[u"headSeq"_s], QJsonValue(1));
    QCOMPARE(idsOf(joined[u"queuedMessages"_s].toArray()), QStringList {seen});
    // The next message is numbered as if nobody had typed.
    const auto next = couple.reply(couple.publish(Wedding, u"note"_s, {}));
    QCOMPARE(next.response()[u"seq"_s], QJsonValue(2));
}

void TestServerDelivery::catchesUpAfterAMessage()
{
    startOneWedding();
    PhoenixClient couple(m_server->port(), accessToken(m_couple));
    PhoenixClient owner(m_server->port(), accessToken(m_owner));
    QVERIFY(couple.join(Wedding).ok());
    const QString epoch =
        owner.join(Wedding, PhoenixClient::position({}, 0)).response()[u"epoch"_s].toString();
    const auto publish = [&](int number) {
        return couple.reply(couple.publish(Wedding, u"note"_s, {{u"n"_s, number}}))
            .response()[u"messageId"_s]
            .toString();
    };
    QStringList ids;
    for (int i = 1; i <= 3; ++i)
        ids << publish(i);
    // What one knows a message by, over the WebSocket: its sender from the answer, others from the
    // message itself.
    std::optional<PhoenixClient::Message> heard;
    for (int i = 0; i < 3; ++i)
        heard = owner.waitFor(u"broadcast"_s);
    QVERIFY(heard);
    const QString last = heard->payload[u"meta"_s][u"id"_s].toString();
    const qint64 lastSeq = heard->payload[u"meta"_s][u"seq"_s].toInteger();
    QCOMPARE(last, ids[2]);
    QVERIFY(owner.reply(owner.push(Wedding, u"phx_leave"_s, {})).ok());
    for (int i = 4; i <= 123; ++i)
        ids << publish(i);

    // Over HTTP and over the WebSocket the same follows it: a page, and that there is more.
    const QJsonObject over = subscribe(m_owner, {{u"lastMessageId"_s, last}});
    const QJsonObject joined =
        owner.join(Wedding, PhoenixClient::position(epoch, lastSeq)).response();
    for (const QJsonObject &answer : {over, joined}) {
        QCOMPARE(idsOf(answer[u"queuedMessages"_s].toArray()), ids.mid(3, 100));
        QCOMPARE(answer[u"recovered"_s], QJsonValue(true));
        QCOMPARE(answer[u"limited"_s], QJsonValue(true));
        QCOMPARE(answer[u"headSeq"_s], QJsonValue(123));
        QCOMPARE(answer[u"epoch"_s].toString(), epoch);
    }
    const QJsonObject rest = subscribe(m_owner, {{u"lastMessageId"_s, ids[102]}});
    QCOMPARE(idsOf(rest[u"queuedMessages"_s].toArray()), ids.mid(103));
    QCOMPARE(rest[u"limited"_s], QJsonValue(false));
    // After the newest there is nothing, and nothing is missing.
    const QJsonObject none = subscribe(m_owner, {{u"lastMessageId"_s, ids.last()}});
    QVERIFY(none[u"queuedMessages"_s].toArray().isEmpty());
    QCOMPARE(none[u"recovered"_s], QJsonValue(true));
    QCOMPARE(none[u"limited"_s], QJsonValue(false));
    // The message is also what is read up to, by either way.
    const auto marked =
        owner.reply(owner.push(Wedding, u"read"_s, {{u"lastSeenMessageId"_s, ids[121]}}));
    QCOMPARE(marked.response()[u"unreadCount"_s], QJsonValue(1));
    QCOMPARE(call("read", m_owner, {{u"lastSeenMessageId"_s, ids[122]}}).json()[u"unreadCount"_s],
             QJsonValue(0));
    QCOMPARE(listed(m_owner)[u"lastSeenMessageId"_s].toString(), ids[122]);
}

void TestServerDelivery::tellsThatAMessageIsUnknown()
{
    startOneWedding();
    PhoenixClient couple(m_server->port(), accessToken(m_couple));
    QVERIFY(couple.join(Wedding).ok());
    for (int i = 0; i < 3; ++i)
        QVERIFY(couple.reply(couple.publish(Wedding, u"note"_s, {})).ok());
    // Of no channel, and of another's: neither says whether there is such a message elsewhere.
    const QString other = u"supplier:wedding:mike-ann"_s;
    QVERIFY(!m_server->createChannel(other, u"private"_s, m_owner).isEmpty());
    PhoenixClient owner(m_server->port(), accessToken(m_owner));
    QVERIFY(owner.join(other).ok());
    const QString foreign =
        owner.reply(owner.publish(other, u"note"_s, {})).response()[u"messageId"_s].toString();
    for (const QString &id : {foreign, u"00000000-0000-7000-8000-000000000000"_s, u"what"_s}) {
        const QJsonObject answer = subscribe(m_couple, {{u"lastMessageId"_s, id}});
        QCOMPARE(answer[u"recovered"_s], QJsonValue(false));
        QCOMPARE(answer[u"queuedMessages"_s].toArray().size(), 3);
        QCOMPARE(answer[u"headSeq"_s], QJsonValue(3));
    }
}

QTEST_GUILESS_MAIN(TestServerDelivery)
#include "tst_serverdelivery.moc"
