// SPDX-License-Identifier: MIT
#include "models/sentences.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAChannelAsOneSentence();
    void tellsWhatItsReaderHasDecided();
    void leavesOutWhatThereIsNone();
    void readsAMessageAsOneSentence();
    void readsAMessageInAnyOrder();
    void countsDaysToTheWedding_data();
    void countsDaysToTheWedding();
    void tellsHowLongAgo_data();
    void tellsHowLongAgo();
    void hasASentenceForEveryError();
};

void TestSentences::readsAChannelAsOneSentence()
{
    channels::ChannelSummary channel;
    channel.info.title = u"Sarah & Tom"_s;
    channel.info.type = channels::ChannelType::Shared;
    channel.info.weddingDate = QDate(2026, 12, 12);
    channel.unread = 3;
    channel.unseenChanges = 1;
    channel.hasDraft = true;
    channel.state = channels::ChannelState::Live;
    QCOMPARE(models::channelSentence(channel, QDate(2026, 11, 22).startOfDay()),
             u"Sarah & Tom, shared, wedding in 20 days, 3 unread, 1 change, draft, live"_s);
    channel.unseenChanges = 2;
    channel.queued = 2;
    channel.state = channels::ChannelState::Offline;
    QCOMPARE(
        models::channelSentence(channel, QDate(2026, 11, 22).startOfDay()),
        u"Sarah & Tom, shared, wedding in 20 days, 3 unread, 2 changes, draft, 2 queued, offline"_s);
}

void TestSentences::tellsWhatItsReaderHasDecided()
{
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    channels::ChannelSummary channel;
    channel.info.title = u"Dashboard"_s;
    channel.arrangement = {true, false, now.addSecs(1)};
    QVERIFY(models::channelSentence(channel, now).endsWith(u"offline, pinned, muted"_s));
    channel.arrangement = {false, true, now};
    QVERIFY(models::channelSentence(channel, now).endsWith(u"offline, archived"_s));
}

void TestSentences::leavesOutWhatThereIsNone()
{
    channels::ChannelSummary channel;
    channel.info.title = u"Dashboard"_s;
    channel.info.type = channels::ChannelType::Private;
    channel.state = channels::ChannelState::Paused;
    QCOMPARE(models::channelSentence(channel, QDate(2026, 11, 22).startOfDay()),
             u"Dashboard, private, paused"_s);
}

void TestSentences::readsAMessageAsOneSentence()
{
    const QDateTime at(QDate(2026, 12, 2), QTime(9, 12), Qt::UTC);
    QCOMPARE(models::messageSentence(u"Anna"_s, at, u"The florist asks…"_s, u"delivered"_s),
             u"Anna, 09:12: The florist asks…, delivered"_s);
    QCOMPARE(models::messageSentence(u"Anna"_s, at, u"The florist asks…"_s, {}),
             u"Anna, 09:12: The florist asks…"_s);
}

void TestSentences::readsAMessageInAnyOrder()
{
    using enum models::MessagePart;
    const QDateTime at(QDate(2026, 12, 2), QTime(9, 12), Qt::UTC);
    const auto heard = [&](const models::MessageOrder &order) {
        return models::messageSentence(u"Anna"_s, at, u"Hi"_s, u"seen"_s, order);
    };
    QCOMPARE(heard({Text, Sender, State, Time}), u"Hi, Anna, seen, 09:12"_s);
    QCOMPARE(heard({Time, Text, Sender, State}), u"09:12: Hi, Anna, seen"_s);
    QCOMPARE(models::toWords({Text, Sender, State, Time}), u"text sender state time"_s);
    const models::MessageOrder kept = {Text, Sender, State, Time};
    QCOMPARE(models::messageOrderFrom(u"text sender state time"_s), kept);
    // Nothing is lost by a file that somebody has changed by hand.
    QCOMPARE(models::messageOrderFrom(u"state nonsense state"_s),
             (models::MessageOrder {State, Sender, Time, Text}));
    QCOMPARE(models::messageOrderFrom({}), models::standardMessageOrder());
}

void TestSentences::countsDaysToTheWedding_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("distance");
    QTest::addColumn<QString>("mark");
    QTest::newRow("today") << 0 << u"wedding today"_s << u"D-day"_s;
    QTest::newRow("tomorrow") << 1 << u"wedding tomorrow"_s << u"D-1"_s;
    QTest::newRow("later") << 20 << u"wedding in 20 days"_s << u"D-20"_s;
    QTest::newRow("yesterday") << -1 << u"wedding yesterday"_s << u"D+1"_s;
    QTest::newRow("past") << -3 << u"wedding 3 days ago"_s << u"D+3"_s;
}

void TestSentences::countsDaysToTheWedding()
{
    QFETCH(int, days);
    const QDate today(2026, 12, 2);
    QTEST(models::weddingDistance(today.addDays(days), today), "distance");
    QTEST(models::dayMark(today, today.addDays(days)), "mark");
    QCOMPARE(models::weddingDistance({}, today), QString());
    QCOMPARE(models::dayMark(today, {}), QString());
}

void TestSentences::tellsHowLongAgo_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("age");
    QTest::newRow("seconds") << 50 << u"now"_s;
    QTest::newRow("ahead by a skewed clock") << -30 << u"now"_s;
    QTest::newRow("minutes") << 5 * 60 << u"5 min"_s;
    QTest::newRow("hours") << 2 * 3600 << u"2 h"_s;
    QTest::newRow("yesterday") << 20 * 3600 << u"yesterday"_s;
    QTest::newRow("this week") << 3 * 86400 << u"Sun"_s;
    QTest::newRow("this year") << 30 * 86400 << u"2 Nov"_s;
    QTest::newRow("long ago") << 400 * 86400 << u"28 Oct 2025"_s;
}

void TestSentences::tellsHowLongAgo()
{
    QFETCH(int, seconds);
    const QDateTime now(QDate(2026, 12, 2), QTime(15, 0));
    QTEST(models::shortAge(now.addSecs(-seconds).toUTC(), now), "age");
}

void TestSentences::hasASentenceForEveryError()
{
    QStringList seen;
    for (int kind = 0; kind <= int(channels::ErrorKind::Unreachable); ++kind) {
        const QString text = models::sentence(channels::ErrorKind(kind));
        QVERIFY2(text.endsWith(u'.') || text.endsWith(u'?'), qPrintable(text));
        QVERIFY2(!seen.contains(text), qPrintable(text));
        seen.append(text);
    }
}

QTEST_APPLESS_MAIN(TestSentences)
#include "tst_sentences.moc"
