// SPDX-License-Identifier: MIT
// The client's smaller decisions, each a plain value.
#include "channels/client/clockwatch.h"
#include "channels/client/livechannels.h"
#include "channels/client/presence.h"
#include "channels/client/socket.h"

#include <QTest>

using namespace channels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Keys = QSet<QString>;

ChannelName name(const QString &id)
{
    return *ChannelName::parse(u"couple:wedding:"_s + id);
}

const QDate Today(2026, 5, 1);

//! Active unless said otherwise; its last message on a day of April.
ChannelInfo listed(const QString &id, int day = 1,
                   SubscriptionStatus status = SubscriptionStatus::Active,
                   const QDate &wedding = Today.addDays(10))
{
    ChannelInfo info;
    info.name = name(id);
    info.status = status;
    info.weddingDate = wedding;
    info.lastActivity = QDateTime(QDate(2026, 4, day), QTime(12, 0), Qt::UTC);
    return info;
}

} // namespace

class TestClientRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noticesThatTheClockHasJumped_data();
    void noticesThatTheClockHasJumped();
    void readsForHowLongAServerWantsToBeLeftAlone_data();
    void readsForHowLongAServerWantsToBeLeftAlone();

    void knowsWhoIsPresent();
    void keepsAKeyUntilItsLastConnectionGoes();
    void keepsAKeyWhosePayloadChanges();
    void appliesEarlyDiffsAfterTheSnapshot();
    void ignoresPresenceThatCannotBeRead_data();
    void ignoresPresenceThatCannotBeRead();

    void wantsWhatIsActive();
    void wantsAPausedChannelWhileItIsOpen();
    void letsTheLeastRecentlyUsedGiveWay();
    void remembersWhatWasOpenedBeforeTheProgramBegan();
    void letsNothingGiveWayToWhatNobodyOpened();
    void takesOnePlaceForEachOpening();
    void givesBackWhatIsLongPast();
};

void TestClientRules::noticesThatTheClockHasJumped_data()
{
    QTest::addColumn<qint64>("passedMs");
    QTest::addColumn<qint64>("wallPassedMs");
    QTest::addColumn<bool>("jumped");
    QTest::newRow("in time") << 5000LL << 5000LL << false;
    QTest::newRow("a little late") << 6500LL << 6500LL << false;
    QTest::newRow("clock corrected a little") << 5000LL << 3500LL << false;
    QTest::newRow("slept an hour") << 5000LL << 3'605'000LL << true;
    QTest::newRow("slept ten seconds") << 5000LL << 15'000LL << true;
    QTest::newRow("clock set back") << 5000LL << -3'600'000LL << true;
    QTest::newRow("stood still") << 60'000LL << 60'000LL << true;
}

void TestClientRules::noticesThatTheClockHasJumped()
{
    QFETCH(qint64, passedMs);
    QFETCH(qint64, wallPassedMs);
    QFETCH(bool, jumped);
    const Scheduler::Time now(1h);
    const QDateTime wall(Today, QTime(12, 0), Qt::UTC);
    ClockWatch watch;
    watch.start(now, wall);
    const auto later = now + std::chrono::milliseconds(passedMs);
    const QDateTime wallLater = wall.addMSecs(wallPassedMs);
    QCOMPARE(watch.hasJumped(later, wallLater), jumped);
    QVERIFY(!watch.hasJumped(later + 5s, wallLater.addSecs(5))); // told once
}

void TestClientRules::readsForHowLongAServerWantsToBeLeftAlone_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("not said") << u"server_draining"_s << 0LL;
    QTest::newRow("said") << u"server_draining retryAfterMs=2500"_s << 2500LL;
    QTest::newRow("in JSON") << uR"({"code":"server_draining","retryAfterMs":700})"_s << 700LL;
    QTest::newRow("far too long") << u"retryAfterMs=999999999"_s << 60'000LL;
    QTest::newRow("no number") << u"retryAfterMs=soon"_s << 0LL;
}

void TestClientRules::readsForHowLongAServerWantsToBeLeftAlone()
{
    QFETCH(QString, reason);
    QFETCH(qint64, ms);
    QCOMPARE(retryAfterOf(reason).count(), ms);
}

void TestClientRules::knowsWhoIsPresent()
{
    Presence presence;
    QVERIFY(!presence.isKnown());
    QVERIFY(presence.takeState(R"({"anna":{"metas":[{"phx_ref":"1"}]},"tom":{"metas":[]}})"));
    QVERIFY(presence.isKnown());
    QCOMPARE(presence.keys(), Keys {u"anna"_s});
    QVERIFY(presence.takeDiff(R"({"joins":{"tom":{"metas":[{"phx_ref":"2"}]}},"leaves":{}})"));
    QCOMPARE(presence.keys(), (Keys {u"anna"_s, u"tom"_s}));
    QVERIFY(presence.takeDiff(R"({"joins":{},"leaves":{"anna":{"metas":[{"phx_ref":"1"}]}}})"));
    QCOMPARE(presence.keys(), Keys {u"tom"_s});
    QVERIFY(!presence.takeDiff(R"({"joins":{},"leaves":{"anna":{"metas":[{"phx_ref":"1"}]}}})"));
    presence.forget();
    QVERIFY(!presence.isKnown() && presence.keys().isEmpty());
    QVERIFY(!presence.takeState("{}"));
    QVERIFY(presence.isKnown());
}

void TestClientRules::keepsAKeyUntilItsLastConnectionGoes()
{
    Presence presence;
    presence.takeState(R"({"anna":{"metas":[{"phx_ref":"1"},{"phx_ref":"2"}]}})");
    QVERIFY(!presence.takeDiff(R"({"leaves":{"anna":{"metas":[{"phx_ref":"1"}]}}})"));
    QCOMPARE(presence.keys(), Keys {u"anna"_s});
    QVERIFY(presence.takeDiff(R"({"leaves":{"anna":{"metas":[{"phx_ref":"2"}]}}})"));
    QVERIFY(presence.keys().isEmpty());
}

void TestClientRules::keepsAKeyWhosePayloadChanges()
{
    Presence presence;
    presence.takeState(R"({"anna":{"metas":[{"phx_ref":"1"}]}})");
    QVERIFY(
        !presence.takeDiff(R"({"joins":{"anna":{"metas":[{"phx_ref":"2","phx_ref_prev":"1"}]}},)"
                           R"("leaves":{"anna":{"metas":[{"phx_ref":"1"}]}}})"));
    QCOMPARE(presence.keys(), Keys {u"anna"_s});
}

void TestClientRules::appliesEarlyDiffsAfterTheSnapshot()
{
    Presence presence;
    QVERIFY(!presence.takeDiff(R"({"leaves":{"anna":{"metas":[{"phx_ref":"1"}]}}})"));
    QVERIFY(!presence.takeDiff(R"({"joins":{"tom":{"metas":[{"phx_ref":"2"}]}}})"));
    QVERIFY(presence.takeState(R"({"anna":{"metas":[{"phx_ref":"1"}]}})"));
    QCOMPARE(presence.keys(), Keys {u"tom"_s});
}

void TestClientRules::ignoresPresenceThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no metas") << QByteArray(R"({"joins":{"tom":{}},"leaves":{"anna":7}})");
    QTest::newRow("no refs") << QByteArray(R"({"joins":{"tom":{"metas":[{}]}},"leaves":[]})");
    QTest::newRow("not JSON") << QByteArray(R"({"joins":)");
}

void TestClientRules::ignoresPresenceThatCannotBeRead()
{
    QFETCH(QByteArray, payload);
    Presence presence;
    presence.takeState(R"({"anna":{"metas":[{"phx_ref":"1"}]}})");
    QVERIFY(!presence.takeDiff(payload));
    QCOMPARE(presence.keys(), Keys {u"anna"_s});
}

void TestClientRules::wantsWhatIsActive()
{
    LiveChannels live;
    live.setListed({listed(u"a"_s), listed(u"p"_s, 1, SubscriptionStatus::Paused),
                    listed(u"q"_s, 1, SubscriptionStatus::Pending)});
    live.open(name(u"q"_s));
    QVERIFY(live.isWanted(name(u"a"_s)));
    QVERIFY(!live.isWanted(name(u"p"_s)));
    QVERIFY(!live.isWanted(name(u"q"_s))); // an owner has to accept first
    QVERIFY(!live.isWanted(name(u"unknown"_s)));
    live.paused(name(u"a"_s));
    QVERIFY(!live.isWanted(name(u"a"_s)));
}

void TestClientRules::wantsAPausedChannelWhileItIsOpen()
{
    LiveChannels live;
    live.setListed({listed(u"p"_s, 1, SubscriptionStatus::Paused)});
    live.open(name(u"p"_s));
    QVERIFY(live.isWanted(name(u"p"_s)));
    live.open({});
    QVERIFY(!live.isWanted(name(u"p"_s)));
    live.open(name(u"p"_s));
    QVERIFY(live.joined(name(u"p"_s)));
    QVERIFY(!live.joined(name(u"p"_s))); // no news
    live.open({});
    QVERIFY(live.isWanted(name(u"p"_s))); // it is active now
}

void TestClientRules::letsTheLeastRecentlyUsedGiveWay()
{
    LiveChannels live;
    const QList<ChannelInfo> list = {listed(u"a"_s, 9), listed(u"b"_s, 8), listed(u"c"_s, 7),
                                     listed(u"p"_s, 30, SubscriptionStatus::Paused)};
    live.setListed(list);
    live.open(name(u"p"_s));
    QCOMPARE(live.givesWayTo(name(u"p"_s)), name(u"c"_s)); // never opened, the quietest
    live.open(name(u"c"_s));
    live.open(name(u"b"_s));
    live.open(name(u"p"_s));
    QCOMPARE(live.givesWayTo(name(u"p"_s)), name(u"a"_s));
    live.open(name(u"a"_s));
    live.setListed(list); // what was opened is remembered
    live.open(name(u"p"_s));
    QCOMPARE(live.givesWayTo(name(u"p"_s)), name(u"c"_s));
    live.paused(name(u"c"_s));
    QCOMPARE(live.givesWayTo(name(u"p"_s)), name(u"b"_s));
}

void TestClientRules::remembersWhatWasOpenedBeforeTheProgramBegan()
{
    LiveChannels live;
    const QDateTime noon(Today, QTime(12, 0), Qt::UTC);
    const QList<ChannelInfo> list = {listed(u"a"_s, 9), listed(u"b"_s, 8), listed(u"c"_s, 7),
                                     listed(u"p"_s, 30, SubscriptionStatus::Paused)};
    live.setListed(list);
    live.setLastOpened(name(u"c"_s), noon);
    live.setLastOpened(name(u"b"_s), noon.addSecs(-60));
    live.setListed(list);
    live.open(name(u"p"_s));
    QCOMPARE(live.givesWayTo(name(u"p"_s)), name(u"a"_s)); // never, however lively
    live.open(name(u"a"_s));
    live.open(name(u"p"_s));
    QCOMPARE(live.givesWayTo(name(u"p"_s)), name(u"b"_s));
}

void TestClientRules::letsNothingGiveWayToWhatNobodyOpened()
{
    LiveChannels live;
    live.setListed({listed(u"a"_s), listed(u"p"_s, 1, SubscriptionStatus::Paused)});
    QVERIFY(!live.givesWayTo(name(u"p"_s)));
    live.open(name(u"a"_s));
    QVERIFY(!live.givesWayTo(name(u"p"_s)));
    QVERIFY(!live.givesWayTo(name(u"a"_s))); // there is no other
}

void TestClientRules::takesOnePlaceForEachOpening()
{
    LiveChannels live;
    live.setListed({listed(u"a"_s), listed(u"p"_s, 1, SubscriptionStatus::Paused)});
    live.open(name(u"p"_s));
    live.served(name(u"a"_s)); // not what was asked for
    QCOMPARE(live.givesWayTo(name(u"p"_s)), name(u"a"_s));
    live.served(name(u"p"_s));
    live.paused(name(u"p"_s));
    QVERIFY(live.isServed(name(u"p"_s)));
    QVERIFY(!live.givesWayTo(name(u"p"_s)));
    live.open(name(u"p"_s));
    QVERIFY(!live.isServed(name(u"p"_s)));
    QCOMPARE(live.givesWayTo(name(u"p"_s)), name(u"a"_s));
}

void TestClientRules::givesBackWhatIsLongPast()
{
    const auto past = [](const QString &id, int days) {
        return listed(id, 1, SubscriptionStatus::Active, Today.addDays(-days));
    };
    LiveChannels live;
    live.setListed({past(u"month"_s, 30), past(u"longer"_s, 31), past(u"opened"_s, 40),
                    listed(u"none"_s, 1, SubscriptionStatus::Active, {}),
                    listed(u"paused"_s, 1, SubscriptionStatus::Paused, Today.addDays(-99))});
    live.open(name(u"opened"_s));
    live.open({});
    QCOMPARE(live.outlived(Today), QList<ChannelName> {name(u"longer"_s)});
}

QTEST_GUILESS_MAIN(TestClientRules)
#include "tst_clientrules.moc"
