// SPDX-License-Identifier: MIT
#include "channels/server/serveroptions.h"

#include <QTest>

#include <array>
#include <string>

using namespace channels::server;

namespace {

struct Named {
    const char *name;
    std::size_t Limits::*limit;
    std::size_t shipped;
};

// CONTRACT section 7.
constexpr std::array All = {
    Named {"channels.free", &Limits::channelsFree, 3},
    Named {"channels.paid", &Limits::channelsPaid, 10},
    Named {"channels.owned", &Limits::channelsOwned, 1000},
    Named {"messages.per-minute", &Limits::messagesPerMinute, 100},
    Named {"ephemeral.per-minute", &Limits::ephemeralPerMinute, 30},
    Named {"payload.bytes", &Limits::payloadBytes, 65536},
    Named {"payload.depth", &Limits::payloadDepth, 64},
    Named {"http.head", &Limits::httpHead, 16384},
    Named {"http.body", &Limits::httpBody, 1048576},
    Named {"frame.bytes", &Limits::frameBytes, 262144},
    Named {"connections.per-user", &Limits::connectionsPerUser, 64},
    Named {"connections.unauthenticated", &Limits::connectionsUnauthenticated, 4096},
    Named {"unsent.bytes", &Limits::unsentBytes, 1048576},
    Named {"auth.failures-per-minute", &Limits::authFailuresPerMinute, 10},
};

} // namespace

class TestServerOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsOneLimitByItsName_data();
    void setsOneLimitByItsName();
    void refusesWithASentence_data();
    void refusesWithASentence();
    void takesTheLargest();
};

void TestServerOptions::setsOneLimitByItsName_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < All.size(); ++i)
        QTest::newRow(All[i].name) << int(i);
}

void TestServerOptions::setsOneLimitByItsName()
{
    QFETCH(int, index);
    Limits limits;
    QCOMPARE(setLimit(limits, All[std::size_t(index)].name + std::string("=17")), std::nullopt);
    for (std::size_t i = 0; i < All.size(); ++i)
        QCOMPARE(limits.*(All[i].limit), int(i) == index ? std::size_t(17) : All[i].shipped);
}

void TestServerOptions::refusesWithASentence_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char *assignment, const char *mentions) {
        QTest::newRow(assignment) << QString::fromLatin1(assignment)
                                  << QString::fromLatin1(mentions);
    };
    row("", "NAME=VALUE");
    row("channels.free", "NAME=VALUE");
    row("channels.free 5", "NAME=VALUE");
    row("channels=5", "There is no limit \"channels\"");
    row("=5", "channels.free, channels.paid");
    row("Channels.Free=5", "There is no limit");
    row("channels.free =5", "There is no limit");
    row("channels.free=", "whole number above 0");
    row("channels.free=0", "whole number above 0");
    row("channels.free=00", "whole number above 0");
    row("channels.free=-1", "whole number above 0");
    row("channels.free=+1", "whole number above 0");
    row("channels.free=1.5", "whole number above 0");
    row("channels.free=1e3", "whole number above 0");
    row("channels.free= 5", "whole number above 0");
    row("channels.free=5 ", "whole number above 0");
    row("channels.free=0x10", "whole number above 0");
    row("channels.free=64KiB", "whole number above 0");
    row("channels.free==5", "whole number above 0");
    row("channels.free=five", "whole number above 0");
    row("channels.free=1000000000001", "at most 1000000000000");
    row("channels.free=18446744073709551616", "at most 1000000000000");
    row("payload.depth=65", "at most 64");
}

void TestServerOptions::refusesWithASentence()
{
    QFETCH(QString, assignment);
    QFETCH(QString, mentions);
    Limits limits;
    const auto sentence = setLimit(limits, assignment.toStdString());
    QVERIFY(sentence.has_value());
    const QString shown = QString::fromStdString(*sentence);
    QVERIFY2(shown.contains(mentions), qPrintable(shown));
    QVERIFY2(shown.endsWith(QLatin1Char('.')), qPrintable(shown));
    for (const Named &named : All)
        QCOMPARE(limits.*(named.limit), named.shipped);
}

void TestServerOptions::takesTheLargest()
{
    Limits limits;
    QCOMPARE(setLimit(limits, "unsent.bytes=1000000000000"), std::nullopt);
    QCOMPARE(limits.unsentBytes, std::size_t(1'000'000'000'000));
    QCOMPARE(setLimit(limits, "payload.depth=64"), std::nullopt);
    QCOMPARE(setLimit(limits, "payload.depth=1"), std::nullopt);
    QCOMPARE(limits.payloadDepth, std::size_t(1));
}

QTEST_APPLESS_MAIN(TestServerOptions)
#include "tst_serveroptions.moc"
