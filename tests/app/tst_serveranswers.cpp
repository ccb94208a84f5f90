// SPDX-License-Identifier: MIT
// What the real server's answers hold: the fields that other programs rely on, by their names.
#include "tests/support/servertest.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Channels = "/api/websocket/channels/";

QStringList sorted(QStringList names)
{
    names.sort();
    return names;
}

//! The element of an array of objects whose `key` is `value`.
QJsonObject one(const QJsonArray &array, const QString &key, const QString &value)
{
    for (const QJsonValue element : array) {
        if (element[key].toString() == value)
            return element.toObject();
    }
    return {};
}

bool isTime(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).isValid();
}

} // namespace

class TestServerAnswers final : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void describesAChannel();
    void describesASubscription();
    void listsChannels();
    void listsMembers();
    void acknowledgesAMessageOnce();
    void acknowledgesABatchOnce();
    void givesMessages();
    void tellsSocketsWhatWasReadOverHttp();
    void leavesAChannelForGood();
    void takesFourKilobytesOfMetadata();
    void refusesInvalidUtf8();
    void answersWithOneObjectOnTheCommandLine();

private:
    HttpAnswer post(const QByteArray &path, const QJsonObject &body,
                    const QJsonObject &user = {}) const
    {
        return http(m_server->port(), "POST", path, accessToken(user.isEmpty() ? m_owner : user),
                    json(body));
    }
    HttpAnswer get(const QByteArray &path, const QJsonObject &user = {}) const
    {
        return http(m_server->port(), "GET", path, accessToken(user.isEmpty() ? m_owner : user));
    }
};

void TestServerAnswers::describesAChannel()
{
    start();
    const QJsonObject metadata {{u"title"_s, u"Mia & Jo"_s}};
    const HttpAnswer made = post(Channels + "create",
                                 {{u"scope"_s, u"form"_s},
                                  {u"entity"_s, u"guests"_s},
                                  {u"entityId"_s, u"7"_s},
                                  {u"type"_s, u"private"_s},
                                  {u"metadata"_s, metadata}});
    QCOMPARE(made.status, 200);
    QVERIFY(made.json()[u"success"_s].toBool());
    const QJsonObject channel = made.json()[u"channel"_s].toObject();
    QVERIFY(!channel[u"id"_s].toString().isEmpty());
    QCOMPARE(channel[u"name"_s].toString(), u"form:guests:7"_s);
    QCOMPARE(channel[u"type"_s].toString(), u"private"_s);
    QCOMPARE(channel[u"metadata"_s].toObject(), metadata);
    // At which the caller joins, by the name that it used for the server.
    QCOMPARE(channel[u"subscriptionUrl"_s].toString(), u"ws://127.0.0.1/socket/websocket"_s);
}

void TestServerAnswers::describesASubscription()
{
    start();
    QCOMPARE(broadcast("{}").status, 200);
    const QJsonObject subscription =
        post(Channels + "subscribe", {{u"channelName"_s, Wedding}}, m_couple)
            .json()[u"subscription"_s]
            .toObject();
    QCOMPARE(sorted(subscription.keys()),
             sorted({u"channelId"_s, u"status"_s, u"queuedMessages"_s, u"epoch"_s, u"headSeq"_s,
                     u"unreadCount"_s, u"recovered"_s, u"limited"_s, u"lastSeenMessageId"_s}));
    const QJsonObject listed =
        one(get(Channels + "list").json()[u"channels"_s].toArray(), u"name"_s, Wedding);
    QCOMPARE(subscription[u"channelId"_s], listed[u"id"_s]);
    QCOMPARE(subscription[u"epoch"_s], listed[u"epoch"_s]);
    QCOMPARE(subscription[u"headSeq"_s].toInt(), 1);
    QCOMPARE(subscription[u"unreadCount"_s].toInt(), 1);
    QCOMPARE(subscription[u"status"_s].toString(), u"active"_s);
}

void TestServerAnswers::listsChannels()
{
    start();
    PhoenixClient couple(m_server->port(), accessToken(m_couple));
    QVERIFY(couple.join(Wedding).ok());
    const auto listed = [this] {
        return one(get(Channels + "list").json()[u"channels"_s].toArray(), u"name"_s, Wedding);
    };
    const QJsonObject before = listed();
    QCOMPARE(sorted(before.keys()),
             sorted({u"name"_s, u"type"_s, u"activeUsers"_s, u"lastActivity"_s, u"unreadCount"_s,
                     u"id"_s, u"status"_s, u"role"_s, u"metadata"_s, u"epoch"_s, u"headSeq"_s,
                     u"lastSeenMessageId"_s}));
    QCOMPARE(before[u"activeUsers"_s].toInt(), 1);
    QCOMPARE(before[u"type"_s].toString(), u"shared"_s);
    QCOMPARE(before[u"role"_s].toString(), u"owner"_s);
    QVERIFY(isTime(before[u"lastActivity"_s]));
    QVERIFY(couple.reply(couple.publish(Wedding, u"note"_s, {})).ok());
    const QJsonObject after = listed();
    QVERIFY(isTime(after[u"lastActivity"_s]));
    QVERIFY(after[u"lastActivity"_s].toString() >= before[u"lastActivity"_s].toString());
    QCOMPARE(after[u"headSeq"_s].toInt(), 1);
    QCOMPARE(after[u"unreadCount"_s].toInt(), 1);
}

void TestServerAnswers::listsMembers()
{
    start();
    PhoenixClient couple(m_server->port(), accessToken(m_couple));
    QVERIFY(couple.join(Wedding).ok());
    const QJsonArray members =
        get(Channels + "members?channelName=" + Wedding.toLatin1()).json()[u"members"_s].toArray();
    QCOMPARE(members.size(), 2);
    const QJsonObject owner = one(members, u"userId"_s, userId(m_owner));
    QCOMPARE(owner[u"displayName"_s].toString(), u"Pat"_s);
    QCOMPARE(owner[u"role"_s].toString(), u"owner"_s);
    QCOMPARE(owner[u"status"_s].toString(), u"active"_s);
    QCOMPARE(owner[u"online"_s], QJsonValue(false));
    QCOMPARE(owner[u"lastSeenSeq"_s].toInt(-1), 0);
    const QJsonObject other = one(members, u"userId"_s, userId(m_couple));
    QCOMPARE(other[u"role"_s].toString(), u"member"_s);
    QCOMPARE(other[u"online"_s], QJsonValue(true));
}

void TestServerAnswers::acknowledgesAMessageOnce()
{
    start();
    const QJsonObject message {{u"channelName"_s, Wedding},
                               {u"eventType"_s, u"note"_s},
                               {u"payload"_s, QJsonObject {{u"n"_s, 1}}},
                               {u"clientMessageId"_s, u"once"_s}};
    const HttpAnswer first = post(Channels + "broadcast", message);
    QCOMPARE(first.status, 200);
    QCOMPARE(sorted(first.json().keys()),
             sorted({u"success"_s, u"messageId"_s, u"seq"_s, u"recipientCount"_s}));
    QCOMPARE(first.json()[u"seq"_s].toInt(), 1);
    QCOMPARE(first.json()[u"recipientCount"_s].toInt(), 1);
    QCOMPARE(post(Channels + "broadcast", message).json(), first.json());
    // By somebody else it is another message.
    QCOMPARE(post(Channels + "broadcast", message, m_couple).json()[u"seq"_s].toInt(), 2);
}

void TestServerAnswers::acknowledgesABatchOnce()
{
    start();
    const QJsonObject message {{u"topic"_s, Wedding},
                               {u"event"_s, u"note"_s},
                               {u"payload"_s, QJsonObject {{u"n"_s, 1}}},
                               {u"clientMessageId"_s, u"once"_s}};
    const QJsonObject batch {{u"messages"_s, QJsonArray {message, message}}};
    for (int i = 0; i < 2; ++i)
        QCOMPARE(post("/realtime/v1/api/broadcast", batch).status, 202);
    const QJsonObject listed =
        one(get(Channels + "list").json()[u"channels"_s].toArray(), u"name"_s, Wedding);
    QCOMPARE(listed[u"headSeq"_s].toInt(), 1);
}

void TestServerAnswers::givesMessages()
{
    start();
    QCOMPARE(broadcast(R"({"n":1})").status, 200);
    const HttpAnswer page = get(Channels + "messages?channelName=" + Wedding.toLatin1(), m_couple);
    QCOMPARE(page.json()[u"limited"_s], QJsonValue(false));
    const QJsonObject message = page.json()[u"messages"_s][0].toObject();
    QCOMPARE(sorted(message.keys()),
             sorted({u"id"_s, u"seq"_s, u"channelName"_s, u"eventType"_s, u"payload"_s,
                     u"senderId"_s, u"senderName"_s, u"createdAt"_s, u"expiresAt"_s}));
    QCOMPARE(message[u"senderName"_s].toString(), u"Pat"_s);
    QCOMPARE(message[u"payload"_s][u"n"_s].toInt(), 1);
    QVERIFY(isTime(message[u"createdAt"_s]) && isTime(message[u"expiresAt"_s]));
}

void TestServerAnswers::tellsSocketsWhatWasReadOverHttp()
{
    start();
    PhoenixClient owner(m_server->port(), accessToken(m_owner));
    PhoenixClient couple(m_server->port(), accessToken(m_couple));
    QVERIFY(owner.join(Wedding).ok());
    QVERIFY(couple.join(Wedding).ok());
    const QString id = broadcast("{}").json()[u"messageId"_s].toString();
    const HttpAnswer read = post(
        Channels + "read", {{u"channelName"_s, Wedding}, {u"lastSeenMessageId"_s, id}}, m_couple);
    QCOMPARE(read.json()[u"unreadCount"_s].toInt(-1), 0);
    // The reader's own connections, and, as "seen by", the others'.
    for (PhoenixClient *client : {&couple, &owner}) {
        const auto marker = client->waitFor(u"read_marker"_s);
        QVERIFY(marker);
        QCOMPARE(marker->payload[u"userId"_s].toString(), userId(m_couple));
        QCOMPARE(marker->payload[u"lastSeenMessageId"_s].toString(), id);
    }
}

void TestServerAnswers::leavesAChannelForGood()
{
    start();
    PhoenixClient couple(m_server->port(), accessToken(m_couple));
    QVERIFY(couple.join(Wedding).ok());
    const QJsonObject leave {{u"channelName"_s, Wedding}, {u"leave"_s, true}};
    QCOMPARE(post(Channels + "unsubscribe", leave, m_couple).status, 200);
    QVERIFY(couple.waitFor(u"phx_close"_s));
    const QJsonArray listed = get(Channels + "list", m_couple).json()[u"channels"_s].toArray();
    QVERIFY(one(listed, u"name"_s, Wedding).isEmpty());
    QVERIFY(!one(listed, u"name"_s, OtherWedding).isEmpty());
    // Nothing of it reaches them, and everything else does.
    QCOMPARE(broadcast("{}").json()[u"recipientCount"_s].toInt(-1), 0);
    QVERIFY(couple.heartbeat());
    QVERIFY(!couple.waitFor(u"broadcast"_s, 0ms));
    QCOMPARE(post(Channels + "unsubscribe", leave, m_couple).status, 404);
}

void TestServerAnswers::takesFourKilobytesOfMetadata()
{
    start();
    const auto create = [this](const QString &id, int bytes) {
        constexpr int Around = 8; // {"t":""}
        return post(Channels + "create",
                    {{u"scope"_s, u"form"_s},
                     {u"entity"_s, u"guests"_s},
                     {u"entityId"_s, id},
                     {u"type"_s, u"private"_s},
                     {u"metadata"_s, QJsonObject {{u"t"_s, QString(bytes - Around, u'x')}}}});
    };
    QCOMPARE(create(u"fits"_s, 4096).status, 200);
    const HttpAnswer refused = create(u"over"_s, 4097);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"invalid_request"_s);
}

void TestServerAnswers::refusesInvalidUtf8()
{
    start();
    const HttpAnswer refused = broadcast("{\"text\":\"\xff\"}");
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.code(), u"invalid_request"_s);
    QCOMPARE(broadcast("{\"text\":\"\xc3\xbf\"}").json()[u"seq"_s].toInt(), 1);
}

void TestServerAnswers::answersWithOneObjectOnTheCommandLine()
{
    start();
    const QString user = userId(m_couple);
    const auto asked = [this](const QStringList &words, const QStringList &more = {}) {
        const CommandResult result = command(words, more + QStringList {u"--json"_s});
        return result.status == 0 && result.out.count(u'\n') == 1 ? result.json() : QJsonObject();
    };
    const QJsonObject success {{u"success"_s, true}};
    const QJsonObject listed =
        one(asked({u"user"_s, u"list"_s})[u"users"_s].toArray(), u"id"_s, user);
    QCOMPARE(listed,
             (QJsonObject {{u"id"_s, user},
                           {u"displayName"_s, u"Sarah"_s},
                           {u"userType"_s, u"couple"_s},
                           {u"tier"_s, u"paid"_s}}));
    const QJsonObject channel =
        one(asked({u"channel"_s, u"list"_s})[u"channels"_s].toArray(), u"name"_s, Wedding);
    QCOMPARE(channel[u"type"_s].toString(), u"shared"_s);
    QCOMPARE(asked({u"user"_s, u"tier"_s}, {u"--user"_s, user, u"--tier"_s, u"free"_s}), success);
    QCOMPARE(asked({u"token"_s, u"revoke"_s}, {u"--user"_s, user}), success);
    QCOMPARE(asked({u"check"_s}), success);
    QCOMPARE(asked({u"backup"_s}, {m_folder->filePath(u"copy.sqlite"_s)}), success);
}

QTEST_GUILESS_MAIN(TestServerAnswers)
#include "tst_serveranswers.moc"
