// SPDX-License-Identifier: MIT
#include "channels/server/hub.h"
#include "channels/server/metrics.h"

#include <QTest>

using namespace channels::server;
using namespace std::chrono_literals;

namespace {

using Time = RateWindow::Clock::time_point;
using Ephemeral = Hub::Ephemeral;

} // namespace

class TestHub : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfDroppedEventsOnceAMinute();
    void countsEphemeralEventsApart();
};

void TestHub::tellsOfDroppedEventsOnceAMinute()
{
    const Limits limits;
    Metrics metrics;
    Hub hub(limits, metrics);
    // One who goes on and on: of each second's two events one is allowed, the other dropped.
    std::vector<int> told(5);
    std::vector<int> allowed(5);
    for (int second = 0; second < 300; ++second) {
        for (const auto part : {0ms, 500ms}) {
            const auto answer =
                hub.countEphemeral("form:f:1", "kim", Time(std::chrono::seconds(second) + part));
            told[std::size_t(second / 60)] += answer == Ephemeral::RefusedFirst ? 1 : 0;
            allowed[std::size_t(second / 60)] += answer == Ephemeral::Allowed ? 1 : 0;
        }
        hub.tidy(Time(std::chrono::seconds(second)));
    }
    QCOMPARE(told, std::vector<int>(5, 1));
    QCOMPARE(allowed, std::vector<int>(5, 30));
}

void TestHub::countsEphemeralEventsApart()
{
    Limits limits;
    limits.ephemeralPerMinute = 1;
    Metrics metrics;
    Hub hub(limits, metrics);
    const Time now(1s);
    QVERIFY(hub.countEphemeral("form:f:1", "kim", now) == Ephemeral::Allowed);
    QVERIFY(hub.countEphemeral("form:f:1", "kim", now) == Ephemeral::RefusedFirst);
    QVERIFY(hub.countEphemeral("form:f:1", "kim", now) == Ephemeral::Refused);
    QVERIFY(hub.countEphemeral("form:f:2", "kim", now) == Ephemeral::Allowed);
    QVERIFY(hub.countEphemeral("form:f:1", "pat", now) == Ephemeral::Allowed);
}

QTEST_APPLESS_MAIN(TestHub)
#include "tst_hub.moc"
