// SPDX-License-Identifier: MIT
// To whoever may not see a channel the real server shows no difference to one that was never made:
// not in what it answers, nor in how long it takes.
#include "tests/support/memoryfolder.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <array>
#include <functional>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

// Alike in everything but that the first was made.
const QString Hidden = u"supplier:wedding:aaaaaaaa"_s;
const QString Never = u"supplier:wedding:bbbbbbbb"_s;
const QByteArray Channels = "/api/websocket/channels/";

} // namespace

class TestServerAccess final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hidesAChannel_data();
    void hidesAChannel();
};

void TestServerAccess::hidesAChannel_data()
{
    QTest::addColumn<QByteArray>("call"); // empty: a join
    QTest::newRow("join") << QByteArray();
    for (const char *call : {"subscribe", "unsubscribe", "broadcast", "read", "invite", "messages"})
        QTest::newRow(call) << QByteArray(call);
}

void TestServerAccess::hidesAChannel()
{
    QFETCH(QByteArray, call);
    const QTemporaryDir folder(memoryFolderTemplate());
    ServerProcess server(folder.filePath(u"data"_s));
    QVERIFY(server.start());
    const QJsonObject owner = server.addUser(u"Pat"_s, u"supplier"_s);
    const QJsonObject stranger = server.addUser(u"Stranger"_s, u"supplier"_s);
    QVERIFY(!server.createChannel(Hidden, u"private"_s, owner).isEmpty());
    // As a channel that is used: it has members, messages and somebody who listens.
    PhoenixClient member(server.port(), accessToken(owner));
    QVERIFY(member.join(Hidden).ok());
    for (int i = 0; i < 20; ++i)
        QVERIFY(member.reply(member.publish(Hidden, u"note"_s, {})).ok());

    PhoenixClient client(server.port(), accessToken(stranger));
    const auto ask = [&](const QString &name) -> QByteArray {
        if (call.isEmpty()) {
            const auto refused = client.join(name);
            return refused.status().toLatin1() + refused.code().toLatin1()
                + refused.response()[u"reason"_s].toString().toLatin1();
        }
        const bool reads = call == "messages";
        const QByteArray channel = name.toLatin1();
        const HttpAnswer refused = http(
            server.port(), reads ? "GET" : "POST",
            Channels + call + (reads ? "?channelName=" + channel : QByteArray()),
            accessToken(stranger),
            reads ? QByteArray()
                  : R"({"channelName":")" + channel
                    + R"(","eventType":"note","payload":{},"role":"member","lastSeenMessageId":"x"})");
        return QByteArray::number(refused.status) + refused.body;
    };
    const QByteArray answer = ask(Never);
    QVERIFY2(answer.contains("not_found"), answer);
    QVERIFY(!answer.contains("bbbb")); // it would differ

    // Turn about, so that whatever else the machine does meets both.
    std::array<std::vector<qint64>, 2> times;
    for (int round = 0; round < 150; ++round) {
        for (const bool hidden : {round % 2 == 0, round % 2 != 0}) {
            QElapsedTimer timer;
            timer.start();
            const QByteArray told = ask(hidden ? Hidden : Never);
            times[hidden ? 1 : 0].push_back(timer.nsecsElapsed());
            QCOMPARE(told, answer);
        }
    }
    const auto median = [](std::vector<qint64> &values) {
        const auto middle = values.begin() + std::ssize(values) / 2;
        std::ranges::nth_element(values, middle);
        return double(*middle);
    };
    const double ratio = median(times[1]) / median(times[0]);
    qInfo("%.0f µs to %.0f µs", median(times[1]) / 1000, median(times[0]) / 1000);
    QVERIFY2(ratio > 0.5 && ratio < 2, qPrintable(QString::number(ratio)));
}

QTEST_GUILESS_MAIN(TestServerAccess)
#include "tst_serveraccess.moc"
