// SPDX-License-Identifier: MIT
#include "channels/server/ratewindow.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using channels::server::RateWindow;
using namespace std::chrono_literals;

namespace {

const RateWindow::Clock::time_point Start = RateWindow::Clock::time_point() + 1h;

} // namespace

class TestRateWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheLimitAndNotOneMore();
    void letsNoDoubleBurstCrossABoundary();
    void answersTheExactWait();
    void isIdleWhenAllIsPast();
    void agreesWithCountingByHand();
};

void TestRateWindow::takesTheLimitAndNotOneMore()
{
    RateWindow window(100, 60s);
    for (int i = 0; i < 100; ++i)
        QVERIFY(!window.tryAdd(Start));
    QCOMPARE(window.tryAdd(Start), std::optional<RateWindow::Clock::duration>(60s));
    // A refused event takes no place: the window empties all the same.
    for (int i = 0; i < 100; ++i)
        QVERIFY(window.tryAdd(Start + 30s));
    for (int i = 0; i < 100; ++i)
        QVERIFY(!window.tryAdd(Start + 60s));
    QVERIFY(window.tryAdd(Start + 60s));
}

void TestRateWindow::letsNoDoubleBurstCrossABoundary()
{
    // Counting per clock minute would let 200 pass between 0:59 and 1:01.
    RateWindow window(100, 60s);
    for (int i = 0; i < 100; ++i)
        QVERIFY(!window.tryAdd(Start + 59s));
    for (auto at = 59s; at < 119s; at += 1s)
        QVERIFY(window.tryAdd(Start + at));
    QVERIFY(!window.tryAdd(Start + 119s));
}

void TestRateWindow::answersTheExactWait()
{
    RateWindow window(2, 60s);
    QVERIFY(!window.tryAdd(Start));
    QVERIFY(!window.tryAdd(Start + 10s));
    const auto wait = window.tryAdd(Start + 20s);
    QCOMPARE(wait, std::optional<RateWindow::Clock::duration>(40s));
    QVERIFY(window.tryAdd(Start + 20s + *wait - 1ns));
    QVERIFY(!window.tryAdd(Start + 20s + *wait));
    // Now the one at ten seconds is the oldest.
    QCOMPARE(window.tryAdd(Start + 60s), std::optional<RateWindow::Clock::duration>(10s));
}

void TestRateWindow::isIdleWhenAllIsPast()
{
    RateWindow window(5, 60s);
    QVERIFY(window.isIdle(Start));
    QVERIFY(!window.tryAdd(Start));
    QVERIFY(!window.tryAdd(Start + 5s));
    QVERIFY(!window.isIdle(Start + 65s - 1ns));
    QVERIFY(window.isIdle(Start + 65s));
}

void TestRateWindow::agreesWithCountingByHand()
{
    constexpr std::size_t Limit = 7;
    constexpr auto Length = 1000ms;
    std::mt19937 random(203);
    RateWindow window(Limit, Length);
    std::vector<RateWindow::Clock::time_point> taken;
    auto now = Start;
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        now += std::chrono::milliseconds(random() % 8 == 0 ? random() % 1500 : random() % 100);
        const auto inWindow =
            std::ranges::count_if(taken, [&](auto t) { return t > now - Length; });
        const bool allowed = !window.tryAdd(now);
        QCOMPARE(allowed, std::size_t(inWindow) < Limit);
        if (allowed)
            taken.push_back(now);
        else
            ++refused;
        if (taken.size() > 100)
            taken.erase(taken.begin(), taken.end() - 50);
    }
    QVERIFY(refused > 1000);
}

QTEST_APPLESS_MAIN(TestRateWindow)
#include "tst_ratewindow.moc"
