// SPDX-License-Identifier: MIT
#include "channels/types/uuid.h"

#include <QTest>
#include <QUuid>

#include <algorithm>
#include <set>
#include <string>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

namespace {

std::uint64_t milliseconds(const std::string &uuid)
{
    return std::stoull(uuid.substr(0, 8) + uuid.substr(9, 4), nullptr, 16);
}

bool hasForm(const std::string &uuid, char version)
{
    if (uuid.size() != 36 || uuid[14] != version
        || std::string("89ab").find(uuid[19]) == std::string::npos)
        return false;
    for (std::size_t i = 0; i < uuid.size(); ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (isDash ? uuid[i] != '-'
                   : std::string("0123456789abcdef").find(uuid[i]) == std::string::npos)
            return false;
    }
    return true;
}

} // namespace

class TestUuid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomOnesHaveTheirForm();
    void timeOrderedOnesHaveTheirForm();
    void sortAsTheyWereMade();
    void areDifferentOnEveryThread();
    void tellTheTimeTheyWereMadeFor();
};

void TestUuid::randomOnesHaveTheirForm()
{
    std::set<std::string> all;
    for (int i = 0; i < 1000; ++i) {
        const std::string uuid = channels::makeUuid();
        QVERIFY2(hasForm(uuid, '4'), uuid.c_str());
        all.insert(uuid);
    }
    QCOMPARE(all.size(), std::size_t(1000));
}

void TestUuid::timeOrderedOnesHaveTheirForm()
{
    std::set<char> variants;
    for (int i = 0; i < 1000; ++i) {
        const std::string uuid = channels::makeUuidV7(std::chrono::system_clock::now());
        QVERIFY2(hasForm(uuid, '7'), uuid.c_str());
        QVERIFY(
            !QUuid::fromString(QLatin1StringView(uuid.data(), qsizetype(uuid.size()))).isNull());
        variants.insert(uuid[19]);
    }
    QCOMPARE(variants.size(), std::size_t(4)); // the two bits that are free are random
}

void TestUuid::sortAsTheyWereMade()
{
    // Later than anything else in this process, because the order reaches across calls.
    auto now =
        std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now())
        + 24h;
    std::vector<std::string> made;
    const auto make = [&](auto at) { return made.emplace_back(channels::makeUuidV7(at)); };
    QCOMPARE(milliseconds(make(now)), std::uint64_t(now.time_since_epoch().count()));
    for (int i = 0; i < 3000; ++i) // within the 4096 of one millisecond
        QCOMPARE(milliseconds(make(now)), std::uint64_t(now.time_since_epoch().count()));
    for (int i = 0; i < 3000; ++i) // beyond them: borrowed from the next millisecond
        make(now);
    QCOMPARE(milliseconds(made.back()), std::uint64_t(now.time_since_epoch().count() + 1));
    for (int i = 0; i < 100; ++i) // the clock is set back
        make(now - 1h);
    now += 10ms;
    QCOMPARE(milliseconds(make(now)), std::uint64_t(now.time_since_epoch().count()));
    QVERIFY(std::ranges::is_sorted(made));
    QVERIFY(std::ranges::adjacent_find(made) == made.end());
}

void TestUuid::areDifferentOnEveryThread()
{
    std::vector<std::vector<std::string>> made(4);
    {
        std::vector<std::jthread> threads;
        threads.reserve(made.size());
        for (auto &own : made) {
            threads.emplace_back([&own] {
                for (int i = 0; i < 2000; ++i)
                    own.push_back(channels::makeUuidV7(std::chrono::system_clock::now()));
            });
        }
    }
    std::set<std::string> ticks; // without the random part
    for (const auto &own : made) {
        QVERIFY(std::ranges::is_sorted(own));
        for (const std::string &uuid : own)
            ticks.insert(uuid.substr(0, 18));
    }
    QCOMPARE(ticks.size(), std::size_t(8000));
}

void TestUuid::tellTheTimeTheyWereMadeFor()
{
    using Time = std::chrono::sys_time<std::chrono::milliseconds>;
    QVERIFY(channels::timeOfUuidV7("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
            == Time(1'645'557'742'000ms)); // the example of RFC 9562
    QVERIFY(channels::timeOfUuidV7("017F22E2-79B0-7CC3-98C4-DC0C0C07398F")
            == Time(1'645'557'742'000ms));
    for (const std::string &other :
         {std::string(), std::string("017f22e2-79b0-7cc3-98c4-dc0c0c07398"),
          std::string("017f22e2-79bx-7cc3-98c4-dc0c0c07398f"),
          std::string("017f22e2979b0-7cc3-98c4-dc0c0c07398f"), channels::makeUuid()})
        QVERIFY2(!channels::timeOfUuidV7(other), other.c_str());
}

QTEST_APPLESS_MAIN(TestUuid)
#include "tst_uuid.moc"
