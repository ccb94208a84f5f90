// SPDX-License-Identifier: MIT
#include "channels/client/answers.h"
#include "channels/client/apianswers.h"
#include "channels/client/tokenclaims.h"

#include <QTest>

using namespace channels;
using namespace Qt::StringLiterals;

namespace {

const ChannelName Sarah = *ChannelName::parse(std::string_view("couple:wedding:sarah"));

constexpr const char *MessageJson =
    R"({"id":"m1","seq":3,"channelName":"couple:wedding:sarah","eventType":"message:new",)"
    R"("payload":{"b":1,"a":9007199254740993},"senderId":"u1","senderName":"Anna",)"
    R"("createdAt":"2026-05-01T12:00:00.123Z","expiresAt":"2026-05-31T12:00:00.123Z",)"
    R"("clientMessageId":"c1","more":[1]})";

Message expectedMessage()
{
    Message message;
    message.id = u"m1"_s;
    message.seq = 3;
    message.channel = Sarah;
    message.eventType = u"message:new"_s;
    message.payload = R"({"b":1,"a":9007199254740993})"; // as it was written
    message.senderId = u"u1"_s;
    message.senderName = u"Anna"_s;
    message.createdAt = QDateTime(QDate(2026, 5, 1), QTime(12, 0, 0, 123), Qt::UTC);
    message.expiresAt = message.createdAt.addDays(30);
    message.clientMessageId = u"c1"_s;
    return message;
}

std::string replaced(std::string text, const std::string &what, const std::string &with)
{
    const std::size_t at = text.find(what);
    Q_ASSERT(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

} // namespace

class TestAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsReplies();
    void readsAJoin();
    void refusesBadJoins_data();
    void refusesBadJoins();
    void readsALiveMessage();
    void readsAShortLivedEvent();
    void refusesBadBroadcasts_data();
    void refusesBadBroadcasts();
    void readsAnAcknowledgement();
    void readsMembers();
    void readsComplaints();
    void readsWhenATokenEnds();
    void readsTheList();
    void readsAPage();
    void readsADeepPayload();
    void readsHttpErrors();
    void readsTheSubject();
};

void TestAnswers::readsReplies()
{
    const auto good = readReply(R"({"status":"ok","response":{"seq": 1}})");
    QVERIFY(good);
    QCOMPARE(*good, std::string(R"({"seq": 1})"));
    const auto bare = readReply(R"({"status":"ok"})");
    QVERIFY(bare);
    QCOMPARE(*bare, std::string("{}"));
    const auto refused = readReply(
        R"({"status":"error","response":{"reason":"rate_limited: Slow down.","code":"rate_limited",)"
        R"("message":"Slow down.","retryAfterMs":1500}})");
    QVERIFY(!refused);
    QCOMPARE(refused.error(),
             (Error {ErrorKind::RateLimited, u"Slow down."_s, std::chrono::milliseconds(1500)}));
    const auto official =
        readReply(R"({"status":"error","response":{"reason":"unmatched topic"}})");
    QVERIFY(!official);
    QCOMPARE(official.error(), (Error {ErrorKind::Internal, u"unmatched topic"_s, {}}));
    const auto newer =
        readReply(R"({"status":"error","response":{"code":"of_tomorrow","message":"New."}})");
    QCOMPARE(newer.error().kind, ErrorKind::Internal);
    for (const char *bad :
         {"", "[]", "{}", R"({"status":7})", R"({"status":"error","response":"no"})"})
        QVERIFY2(!readReply(bad), bad);
}

void TestAnswers::readsAJoin()
{
    const auto answer = readJoinAnswer(
        Sarah,
        std::string(
            R"({"channelId":"c","status":"active","epoch":"e","headSeq":7,"unreadCount":2,)"
            R"("lastSeenMessageId":"m0","recovered":true,"limited":true,"postgres_changes":[],)"
            R"("queuedMessages":[)")
            + MessageJson + "]}");
    QVERIFY(answer);
    QCOMPARE(answer->epoch, u"e"_s);
    QCOMPARE(answer->headSeq, 7);
    QCOMPARE(answer->status, SubscriptionStatus::Active);
    QCOMPARE(answer->lastSeenMessageId, u"m0"_s);
    QCOMPARE(answer->messages, QList<Message> {expectedMessage()});
    const auto unread = readJoinAnswer(
        Sarah,
        R"({"status":"active","epoch":"e","headSeq":0,"lastSeenMessageId":null,"queuedMessages":[]})");
    QVERIFY(unread);
    QVERIFY(unread->lastSeenMessageId.isEmpty());
}

void TestAnswers::refusesBadJoins_data()
{
    QTest::addColumn<std::string>("response");
    const std::string good =
        std::string(R"({"status":"active","epoch":"e","headSeq":7,"queuedMessages":[)")
        + MessageJson + "]}";
    QVERIFY(readJoinAnswer(Sarah, good));
    QTest::newRow("no epoch") << replaced(good, R"("epoch":"e",)", "");
    QTest::newRow("empty epoch") << replaced(good, R"("e")", R"("")");
    QTest::newRow("unknown status") << replaced(good, "active", "dreaming");
    QTest::newRow("head is text") << replaced(good, "7", R"("7")");
    QTest::newRow("negative head") << replaced(good, "7", "-1");
    QTest::newRow("message without seq") << replaced(good, R"("seq":3,)", "");
    QTest::newRow("seq 0") << replaced(good, R"("seq":3)", R"("seq":0)");
    QTest::newRow("message without id") << replaced(good, R"("id":"m1",)", "");
    QTest::newRow("bad time") << replaced(good, "2026-05-01T12:00:00.123Z", "yesterday");
    QTest::newRow("messages out of order") << replaced(
        good, "[", std::string("[") + replaced(MessageJson, R"("seq":3)", R"("seq":4)") + ',');
    QTest::newRow("a seq twice") << replaced(good, "[", std::string("[") + MessageJson + ',');
    QTest::newRow("cut off") << good.substr(0, good.size() - 1);
    QTest::newRow("an array") << std::string("[]");
}

void TestAnswers::refusesBadJoins()
{
    QFETCH(std::string, response);
    const auto answer = readJoinAnswer(Sarah, response);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Internal);
}

void TestAnswers::readsALiveMessage()
{
    const auto broadcast = readBroadcast(
        Sarah,
        R"({"type":"broadcast","event":"message:new","payload":{"b":1,"a":9007199254740993},)"
        R"("meta":{"id":"m1","seq":3,"epoch":"e","senderId":"u1","ts":"2026-05-01T12:00:00.123Z",)"
        R"("senderName":"Anna","clientMessageId":"c1"}})");
    QVERIFY(broadcast);
    QCOMPARE(broadcast->epoch, u"e"_s);
    Message expected = expectedMessage();
    expected.expiresAt = {};
    QCOMPARE(broadcast->message, expected);
}

void TestAnswers::readsAShortLivedEvent()
{
    const auto broadcast = readBroadcast(
        Sarah,
        R"({"type":"broadcast","event":"user:typing","payload":{},)"
        R"("meta":{"senderId":"u1","ts":"2026-05-01T12:00:00.123Z","senderName":"Anna"}})");
    QVERIFY(broadcast);
    QCOMPARE(broadcast->message.seq, 0);
    QCOMPARE(broadcast->message.senderName, u"Anna"_s);
    QCOMPARE(broadcast->message.eventType, u"user:typing"_s);
}

void TestAnswers::refusesBadBroadcasts_data()
{
    QTest::addColumn<std::string>("payload");
    const std::string good = R"({"event":"e","payload":{},"meta":{"id":"m","seq":1,"epoch":"e",)"
                             R"("senderId":null,"ts":"2026-05-01T12:00:00.123Z"}})";
    QVERIFY(readBroadcast(Sarah, good));
    QTest::newRow("no event") << replaced(good, R"("event":"e",)", "");
    QTest::newRow("no payload") << replaced(good, R"("payload":{},)", "");
    QTest::newRow("seq without epoch") << replaced(good, R"("epoch":"e",)", "");
    QTest::newRow("seq without id") << replaced(good, R"("id":"m",)", "");
    QTest::newRow("seq without time") << replaced(good, R"(,"ts":"2026-05-01T12:00:00.123Z")", "");
    QTest::newRow("negative seq") << replaced(good, "1,", "-1,");
    QTest::newRow("fraction") << replaced(good, "1,", "1.5,");
}

void TestAnswers::refusesBadBroadcasts()
{
    QFETCH(std::string, payload);
    QVERIFY(!readBroadcast(Sarah, payload));
}

void TestAnswers::readsAnAcknowledgement()
{
    const auto answer = readPublishAnswer(R"({"messageId":"m","seq":4,"recipientCount":1})");
    QVERIFY(answer);
    QCOMPARE(answer->messageId, u"m"_s);
    QCOMPARE(answer->seq, 4);
    QVERIFY(!readPublishAnswer("{}"));
    QVERIFY(!readPublishAnswer(R"({"messageId":"m","seq":0})"));
}

void TestAnswers::readsMembers()
{
    const auto members = readMembers(
        R"({"success":true,"members":[{"userId":"u1","displayName":"Anna","userType":"couple",)"
        R"("role":"member","status":"pending","lastSeenSeq":7,"online":true},)"
        R"({"userId":"u2","displayName":null,"userType":"supplier","role":"owner","status":"active"}]})");
    QVERIFY(members);
    const Member anna {.userId = u"u1"_s,
                       .displayName = u"Anna"_s,
                       .userType = UserType::Couple,
                       .role = MemberRole::Member,
                       .status = SubscriptionStatus::Pending,
                       .lastSeenSeq = 7,
                       .isPresent = false}; // that is told by presence
    QCOMPARE(members->first(), anna);
    QCOMPARE(members->last().role, MemberRole::Owner);
    QVERIFY(!readMembers("{}"));
    QVERIFY(!readMembers(R"({"members":[{"displayName":"nobody"}]})"));
}

void TestAnswers::readsComplaints()
{
    const auto complaint = readComplaint(
        R"({"extension":"system","status":"error","message":"Removed.","code":"forbidden"})");
    QVERIFY(complaint);
    QCOMPARE(complaint->kind, ErrorKind::Forbidden);
    QCOMPARE(complaint->detail, u"Removed."_s);
    QVERIFY(!readComplaint(R"({"extension":"system","status":"ok","message":"fine"})"));
    QVERIFY(!readComplaint("[]"));
}

void TestAnswers::readsWhenATokenEnds()
{
    const auto token = [](const QByteArray &claims) {
        return QString::fromLatin1("e30." + claims.toBase64(QByteArray::Base64UrlEncoding) + ".s");
    };
    QCOMPARE(expiryOf(token(R"({"sub":"u","exp":1767225600})")),
             QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(expiryOf(token(R"({"exp":1767225600.5})")),
             QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    QVERIFY(!expiryOf(token(R"({"sub":"u"})")));
    QVERIFY(!expiryOf(token(R"({"exp":"soon"})")));
    QVERIFY(!expiryOf(token(R"({"exp":1e300})")));
    QVERIFY(!expiryOf(u"nonsense"_s));
}

void TestAnswers::readsTheList()
{
    const auto list = readChannelList(
        R"({"channels":[{"id":"c1","name":"couple:wedding:sarah","type":"shared",)"
        R"("metadata":{"title":"Sarah & Tom","weddingDate":"2026-12-12","venue":"Chapel","timeZone":7},)"
        R"("activeUsers":1,"lastActivity":"2026-05-01T12:00:00.123Z","unreadCount":2,"status":"paused",)"
        R"("role":"owner","epoch":"e","headSeq":9,"lastSeenMessageId":"m1"},)"
        R"({"id":"c2","name":"planet:of:tomorrow","type":"shared","metadata":{},"status":"active",)"
        R"("role":"owner","epoch":"e","headSeq":0,"lastActivity":"2026-05-01T12:00:00.123Z"}]})");
    QVERIFY(list);
    QCOMPARE(list->size(), 1);
    ChannelInfo expected;
    expected.name = Sarah;
    expected.id = u"c1"_s;
    expected.type = ChannelType::Shared;
    expected.role = MemberRole::Owner;
    expected.status = SubscriptionStatus::Paused;
    expected.title = u"Sarah & Tom"_s;
    expected.weddingDate = QDate(2026, 12, 12);
    expected.venue = u"Chapel"_s;
    expected.epoch = u"e"_s;
    expected.headSeq = 9;
    expected.serverUnread = 2;
    expected.lastActivity = QDateTime(QDate(2026, 5, 1), QTime(12, 0, 0, 123), Qt::UTC);
    QCOMPARE(list->first().info, expected);
    QCOMPARE(list->first().lastSeenMessageId, u"m1"_s);
    QVERIFY(!readChannelList("{}"));
    QVERIFY(!readChannelList(R"({"channels":{}})"));
}

void TestAnswers::readsAPage()
{
    const auto page = readMessagePage(Sarah,
                                      std::string(R"({"success":true,"messages":[)") + MessageJson
                                          + R"(],"limited":true})");
    QVERIFY(page);
    QVERIFY(page->limited);
    QCOMPARE(page->messages, QList<Message> {expectedMessage()});
    QVERIFY(!readMessagePage(Sarah, R"({"success":true})"));
}

void TestAnswers::readsADeepPayload()
{
    const std::string deepest = std::string(64, '[') + std::string(64, ']');
    const std::string message = replaced(MessageJson, R"({"b":1,"a":9007199254740993})", deepest);
    const auto page = readMessagePage(Sarah, R"({"messages":[)" + message + "]}");
    QVERIFY(page);
    QCOMPARE(page->messages.first().payload.toStdString(), deepest);
}

void TestAnswers::readsHttpErrors()
{
    const Error told = readHttpError(
        429,
        R"({"success":false,"error":{"code":"rate_limited","message":"Slow.","retryAfterMs":20}})");
    QCOMPARE(told, (Error {ErrorKind::RateLimited, u"Slow."_s, std::chrono::milliseconds(20)}));
    QCOMPARE(readHttpError(401, "<html>").kind, ErrorKind::Unauthorized);
    QCOMPARE(readHttpError(502, "Bad Gateway").kind, ErrorKind::Unreachable);
    QCOMPARE(readHttpError(500, "{}").kind, ErrorKind::Internal);
    QCOMPARE(readHttpError(404, R"({"error":{"code":"not_found","message":"No."}})").kind,
             ErrorKind::NotFound);
    for (const int status : {302, 400, 404, 405, 501})
        QCOMPARE(readHttpError(status, "<html>").kind, ErrorKind::AnotherProgram);
}

void TestAnswers::readsTheSubject()
{
    const auto token = [](const QByteArray &claims) {
        return QString::fromLatin1(
            "e30." + claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
            + ".sig");
    };
    QCOMPARE(subjectOf(token(R"({"sub":"user-1","role":"authenticated"})")),
             std::optional(u"user-1"_s));
    QVERIFY(!subjectOf(token(R"({"role":"authenticated"})")));
    QVERIFY(!subjectOf(token(R"({"sub":7})")));
    QVERIFY(!subjectOf(u"e30.e30"_s));
    QVERIFY(!subjectOf(u"a.!.c"_s));
    QVERIFY(!subjectOf(QString()));
}

QTEST_APPLESS_MAIN(TestAnswers)
#include "tst_answers.moc"
