// SPDX-License-Identifier: MIT
#include "models/notifyrules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::Notify;

class TestNotifyRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void interruptsOnlyWhenItMay_data();
    void interruptsOnlyWhenItMay();
};

void TestNotifyRules::interruptsOnlyWhenItMay_data()
{
    QTest::addColumn<bool>("watched");
    QTest::addColumn<bool>("muted");
    QTest::addColumn<QString>("level");
    QTest::addColumn<bool>("quiet");
    QTest::addColumn<int>("hour");
    QTest::addColumn<bool>("change");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("verdict");
    const int no = int(Notify::No);
    const int yes = int(Notify::Yes);
    const int urgent = int(Notify::Urgent);
    QTest::newRow("a message") << false << false << u"all"_s << false << 12 << false << 20 << yes;
    QTest::newRow("looked at") << true << false << u"all"_s << false << 12 << true << 1 << no;
    QTest::newRow("only changes") << false << false << u"changes"_s << false << 12 << false << 20
                                  << no;
    QTest::newRow("a change") << false << false << u"changes"_s << false << 12 << true << 20 << yes;
    QTest::newRow("none") << false << false << u"none"_s << false << 12 << true << 1 << no;
    QTest::newRow("at night") << false << false << u"all"_s << true << 23 << false << 1 << no;
    QTest::newRow("early") << false << false << u"all"_s << true << 6 << true << 3 << no;
    QTest::newRow("at seven") << false << false << u"all"_s << true << 7 << false << 20 << yes;
    QTest::newRow("night, soon") << false << false << u"all"_s << true << 3 << true << 2 << urgent;
    QTest::newRow("night, today") << false << false << u"all"_s << true << 3 << true << 0 << urgent;
    QTest::newRow("night, past") << false << false << u"all"_s << true << 3 << true << -1 << no;
    QTest::newRow("muted") << false << true << u"all"_s << false << 12 << false << 20 << no;
    QTest::newRow("muted, soon") << false << true << u"all"_s << false << 12 << true << 1 << urgent;
}

void TestNotifyRules::interruptsOnlyWhenItMay()
{
    QFETCH(bool, watched);
    QFETCH(bool, muted);
    QFETCH(QString, level);
    QFETCH(bool, quiet);
    QFETCH(int, hour);
    QFETCH(bool, change);
    QFETCH(int, days);
    QFETCH(int, verdict);
    const QDate today(2026, 12, 2);
    channels::ChannelInfo channel;
    channel.weddingDate = today.addDays(days);
    models::Arrival arrival;
    arrival.count = 1;
    arrival.isChange = change;
    const models::NotifyCase what {watched, muted, level, quiet, QDateTime(today, QTime(hour, 0))};
    QCOMPARE(int(models::notify(arrival, channel, what)), verdict);
}

QTEST_GUILESS_MAIN(TestNotifyRules)
#include "tst_notifyrules.moc"
