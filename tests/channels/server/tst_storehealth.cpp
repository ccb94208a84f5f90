// SPDX-License-Identifier: MIT
#include "channels/server/storehealth.h"

#include <QTest>

using channels::server::StoreHealth;
using namespace std::chrono_literals;

class TestStoreHealth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhenATroubleBeginsAndEnds();
    void saysNothingInBetween();
};

namespace {

constexpr StoreHealth::Clock::time_point Start(1000h);

} // namespace

void TestStoreHealth::saysWhenATroubleBeginsAndEnds()
{
    StoreHealth health;
    QVERIFY(!health.succeeded(Start));
    QVERIFY(health.failed(Start + 1s));
    QVERIFY(health.succeeded(Start + 11s));
    QVERIFY(!health.succeeded(Start + 60s));
    QVERIFY(health.failed(Start + 61s));
}

void TestStoreHealth::saysNothingInBetween()
{
    StoreHealth health;
    QVERIFY(health.failed(Start));
    // Small requests find room, large ones do not.
    for (auto now = Start; now < Start + 60s; now += 2s) {
        QVERIFY(!health.failed(now));
        QVERIFY(!health.succeeded(now + 1s));
    }
    QVERIFY(!health.succeeded(Start + 67s));
    QVERIFY(health.succeeded(Start + 68s));
}

QTEST_APPLESS_MAIN(TestStoreHealth)
#include "tst_storehealth.moc"
