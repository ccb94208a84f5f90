// SPDX-License-Identifier: MIT
#include "channels/server/auththrottle.h"

#include <QTest>

using namespace channels;
using namespace channels::server;
using namespace std::chrono_literals;

namespace {

using Time = AuthThrottle::Clock::time_point;

const Error Wrong {ErrorKind::Unauthorized, QStringLiteral("wrong"), {}};

} // namespace

Q_DECLARE_METATYPE(std::string)

class TestAuthThrottle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slowsTheEleventhInAMinute()
    {
        AuthThrottle throttle(10);
        for (int i = 0; i < 10; ++i)
            QVERIFY(throttle.answer(Wrong, "10.0.0.1", Time(i * 1s)) == Wrong);
        const Error slowed = throttle.answer(Wrong, "10.0.0.1", Time(10s));
        QVERIFY(slowed.kind == ErrorKind::RateLimited);
        QVERIFY(slowed.retryAfter == std::optional<std::chrono::milliseconds>(50s));
        // Exact at the window's end, and for one only.
        QVERIFY(throttle.answer(Wrong, "10.0.0.1", Time(60s - 1ms)).retryAfter
                == std::optional<std::chrono::milliseconds>(1ms));
        QVERIFY(throttle.answer(Wrong, "10.0.0.1", Time(60s)) == Wrong);
        QVERIFY(throttle.answer(Wrong, "10.0.0.1", Time(60s)).kind == ErrorKind::RateLimited);
    }

    void countsEachAddress()
    {
        AuthThrottle throttle(1);
        QVERIFY(throttle.answer(Wrong, "10.0.0.1", Time(1s)) == Wrong);
        QVERIFY(throttle.answer(Wrong, "10.0.0.1", Time(1s)).kind == ErrorKind::RateLimited);
        QVERIFY(throttle.answer(Wrong, "10.0.0.2", Time(1s)) == Wrong);
        // A household of IPv6 has more addresses than anybody could count.
        QVERIFY(throttle.answer(Wrong, "2001:db8:1:2::1", Time(1s)) == Wrong);
        QVERIFY(throttle.answer(Wrong, "2001:db8:1:2:ffff::7", Time(1s)).kind
                == ErrorKind::RateLimited);
        QVERIFY(throttle.answer(Wrong, "2001:db8:1:3::1", Time(1s)) == Wrong);
    }

    void countsOnlyWhatIsWrong()
    {
        AuthThrottle throttle(1);
        const Error expired {ErrorKind::TokenExpired, QStringLiteral("expired"), {}};
        const Error full {ErrorKind::StoreUnavailable, QStringLiteral("full"), {}};
        for (int i = 0; i < 5; ++i) {
            QVERIFY(throttle.answer(expired, "10.0.0.1", Time(1s)) == expired);
            QVERIFY(throttle.answer(full, "10.0.0.1", Time(1s)) == full);
        }
        const Error noInvite {ErrorKind::NotFound, QStringLiteral("no such invite"), {}};
        QVERIFY(throttle.answer(noInvite, "10.0.0.1", Time(1s)) == noInvite);
        QVERIFY(throttle.answer(Wrong, "10.0.0.1", Time(1s)).kind == ErrorKind::RateLimited);
        QVERIFY(throttle.answer(noInvite, "10.0.0.1", Time(1s)).kind == ErrorKind::RateLimited);
    }

    void forgetsAndStaysBounded()
    {
        AuthThrottle throttle(1);
        const auto address = [](std::size_t i) {
            return "10." + std::to_string(i >> 16) + '.' + std::to_string(i >> 8 & 255) + '.'
                + std::to_string(i & 255);
        };
        for (std::size_t i = 0; i < AuthThrottle::MaxAddresses; ++i)
            QVERIFY(throttle.answer(Wrong, address(i), Time(1s)) == Wrong);
        const Error further = throttle.answer(Wrong, address(AuthThrottle::MaxAddresses), Time(1s));
        QVERIFY(further.kind == ErrorKind::RateLimited);
        QVERIFY(further.retryAfter == std::optional<std::chrono::milliseconds>(60s));
        QCOMPARE(throttle.addresses(), AuthThrottle::MaxAddresses);
        throttle.tidy(Time(61s - 1ms));
        QCOMPARE(throttle.addresses(), AuthThrottle::MaxAddresses);
        throttle.tidy(Time(61s));
        QCOMPARE(throttle.addresses(), 0U);
    }

    void knowsTheNetwork_data()
    {
        QTest::addColumn<std::string>("address");
        QTest::addColumn<std::string>("network");
        const auto row = [](const char *address, const char *network) {
            QTest::addRow("'%s'", address) << std::string(address) << std::string(network);
        };
        row("192.168.7.9", "192.168.7.9");
        row("::ffff:192.168.7.9", "192.168.7.9");
        row("::1", "::/64");
        row("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64");
        row("fe80::1%lo", "fe80::/64"); // the zone is this machine's own business
        row("unknown", "unknown");
        row("", "");
    }
    void knowsTheNetwork()
    {
        QFETCH(std::string, address);
        QFETCH(std::string, network);
        QCOMPARE(networkOf(address), network);
    }
};

QTEST_APPLESS_MAIN(TestAuthThrottle)
#include "tst_auththrottle.moc"
