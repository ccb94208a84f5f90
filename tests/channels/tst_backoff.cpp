// SPDX-License-Identifier: MIT
#include "channels/client/backoff.h"

#include <QTest>

using channels::Backoff;
using namespace std::chrono_literals;

class TestBackoff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheCeiling();
    void drawsFromTheWholeRange();
    void startsAgainAfterAReset();
};

void TestBackoff::doublesUpToTheCeiling()
{
    Backoff backoff(500ms, 30s);
    const std::vector<Backoff::Duration> bounds = {500ms, 1s, 2s, 4s, 8s, 16s, 30s, 30s};
    for (const Backoff::Duration bound : bounds)
        QCOMPARE(backoff.next(1.0), bound);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(backoff.next(1.0), Backoff::Duration(30s));
}

void TestBackoff::drawsFromTheWholeRange()
{
    Backoff backoff(500ms, 30s);
    QCOMPARE(backoff.next(0.0), Backoff::Duration(0ms));
    QCOMPARE(backoff.next(0.25), Backoff::Duration(250ms));
    QCOMPARE(backoff.next(0.5), Backoff::Duration(1s));
}

void TestBackoff::startsAgainAfterAReset()
{
    Backoff backoff(500ms, 30s);
    for (int i = 0; i < 5; ++i)
        QVERIFY(backoff.next(0.5) > 0ms);
    QCOMPARE(backoff.attempt(), 5);
    backoff.reset();
    QCOMPARE(backoff.attempt(), 0);
    QCOMPARE(backoff.next(1.0), Backoff::Duration(500ms));
}

QTEST_APPLESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
