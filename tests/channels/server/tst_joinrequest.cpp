// SPDX-License-Identifier: MIT
#include "channels/server/joinrequest.h"

#include <QTest>

using channels::server::CatchUp;
using channels::server::JoinRequest;
using channels::server::joinRequestFrom;

namespace {

class TestJoinRequest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAnOfficialClientSends();
    void readsOurOwnPosition();
    void takesWrongTypesForMissing();
    void keepsLimitsInTheirRange_data();
    void keepsLimitsInTheirRange();
    void takesNoLongPresenceKey();
    void takesAnApiKeyForNoToken();
    void echoesBindingsInOrder();
};

void TestJoinRequest::readsWhatAnOfficialClientSends()
{
    const JoinRequest request = joinRequestFrom(
        R"({"config":{"broadcast":{"ack":true,"self":true,"replay":{"since":17,"limit":3}},)"
        R"("presence":{"key":"pat","enabled":true},"postgres_changes":[],"private":true},)"
        R"("access_token":"a.b.c"})");
    QCOMPARE(request.accessToken, std::string("a.b.c"));
    QVERIFY(request.self && request.ack && request.presence && !request.speaksWedsync);
    QCOMPARE(request.presenceKey, std::string("pat"));
    QCOMPARE(request.catchUp.from, CatchUp::From::Time);
    QCOMPARE(request.catchUp.since, 17);
    QCOMPARE(request.catchUp.limit, 3);
    QCOMPARE(request.postgresChanges, std::string("[]"));
}

void TestJoinRequest::readsOurOwnPosition()
{
    const JoinRequest request =
        joinRequestFrom(R"({"config":{"wedsync":{"epoch":"e","afterSeq":5},)"
                        R"("broadcast":{"replay":{"since":17}}}})");
    QVERIFY(request.speaksWedsync);
    QCOMPARE(request.catchUp.from, CatchUp::From::Seq); // and no replay beside it
    QCOMPARE(request.catchUp.epoch, std::string("e"));
    QCOMPARE(request.catchUp.afterSeq, 5);
    QCOMPARE(request.catchUp.limit, 100);
}

void TestJoinRequest::takesWrongTypesForMissing()
{
    for (const char *payload :
         {"", "null", "[]", "{", R"({"config":7,"access_token":{}})",
          R"({"config":{"wedsync":true,"broadcast":[],"presence":"x","postgres_changes":{}}})",
          R"({"config":{"broadcast":{"ack":1,"self":"yes","replay":{"since":"1"}}}})"}) {
        const JoinRequest request = joinRequestFrom(payload);
        QVERIFY(request.accessToken.empty());
        QVERIFY(!request.self && !request.ack && !request.presence && !request.speaksWedsync);
        QCOMPARE(request.catchUp.from, CatchUp::From::Nothing);
        QCOMPARE(request.postgresChanges, std::string("[]"));
    }
}

void TestJoinRequest::keepsLimitsInTheirRange_data()
{
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<int>("expected");

    QTest::newRow("zero") << QByteArray("0") << 1;
    QTest::newRow("negative") << QByteArray("-9223372036854775808") << 1;
    QTest::newRow("most") << QByteArray("100") << 100;
    QTest::newRow("more") << QByteArray("101") << 100;
    QTest::newRow("beyond 32 bits") << QByteArray("4294967297") << 100;
}

void TestJoinRequest::keepsLimitsInTheirRange()
{
    QFETCH(QByteArray, limit);
    QFETCH(int, expected);

    const std::string text = limit.toStdString();
    QCOMPARE(joinRequestFrom(R"({"config":{"wedsync":{"limit":)" + text + "}}}").catchUp.limit,
             expected);
    QCOMPARE(
        joinRequestFrom(R"({"config":{"broadcast":{"replay":{"since":0,"limit":)" + text + "}}}}")
            .catchUp.limit,
        expected);
}

void TestJoinRequest::takesNoLongPresenceKey()
{
    for (const std::size_t length : {255U, 256U}) {
        const std::string key(length, 'k');
        const JoinRequest request =
            joinRequestFrom(R"({"config":{"presence":{"key":")" + key + R"("}}})");
        QCOMPARE(request.presenceKey, length == 255 ? key : std::string());
    }
}

void TestJoinRequest::takesAnApiKeyForNoToken()
{
    QVERIFY(joinRequestFrom(R"({"access_token":"sb_publishable_1"})").accessToken.empty());
}

void TestJoinRequest::echoesBindingsInOrder()
{
    QCOMPARE(
        joinRequestFrom(R"({"config":{"postgres_changes":[{"event":"*"},7,{}]}})").postgresChanges,
        std::string(R"([{"event":"*","id":1},{"id":2}])"));
}

} // namespace

QTEST_GUILESS_MAIN(TestJoinRequest)
#include "tst_joinrequest.moc"
