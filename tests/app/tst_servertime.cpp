// SPDX-License-Identifier: MIT
// What the server does only because time passes. Everything waits at once, so that it takes little
// more than the longest of them.
#include "tests/support/memoryfolder.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QElapsedTimer>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

const QString Wedding = u"supplier:wedding:sarah-tom"_s;

QJsonObject presence(const QString &event)
{
    return {{u"type"_s, u"presence"_s},
            {u"event"_s, event},
            {u"payload"_s, QJsonObject {{u"name"_s, u"Sarah"_s}}}};
}

} // namespace

class TestServerTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsSilenceAndForgetsTheLost();
};

void TestServerTime::endsSilenceAndForgetsTheLost()
{
    const QTemporaryDir folder(memoryFolderTemplate());
    ServerProcess server(folder.filePath(u"data"_s));
    QVERIFY(server.start());
    const QJsonObject owner = server.addUser(u"Pat"_s, u"supplier"_s);
    const QJsonObject couple = server.addUser(u"Sarah"_s, u"couple"_s);
    QVERIFY(!server.createChannel(Wedding, u"shared"_s, owner, {couple}).isEmpty());
    QElapsedTimer sinceStart;
    sinceStart.start();
    PhoenixClient watching(server.port(), accessToken(owner));
    PhoenixClient lost(server.port(), accessToken(couple));
    PhoenixClient silent(server.port(), accessToken(owner));
    for (PhoenixClient *client : {&watching, &lost, &silent})
        QVERIFY(client->join(Wedding).ok());
    QVERIFY(watching.reply(watching.push(Wedding, u"presence"_s, presence(u"track"_s))).ok());
    QVERIFY(watching.waitFor(u"presence_diff"_s));
    QVERIFY(lost.reply(lost.push(Wedding, u"presence"_s, presence(u"track"_s))).ok());
    QVERIFY(watching.waitFor(u"presence_diff"_s)); // joins

    // A network that breaks is no leave for fifteen seconds. The machine may be late, nobody early.
    QElapsedTimer sinceLoss;
    sinceLoss.start();
    lost.socket().wire().reset();
    const auto diff = watching.waitFor(u"presence_diff"_s, 40s);
    QVERIFY(diff);
    QVERIFY(!diff->payload[u"leaves"_s].toObject().isEmpty());
    QVERIFY2(sinceLoss.elapsed() >= 15'000, qPrintable(QString::number(sinceLoss.elapsed())));

    // Who says nothing for seventy-five is gone; one heartbeat in between is enough.
    QTRY_VERIFY_WITH_TIMEOUT(sinceStart.elapsed() > 40'000, 45'000);
    QVERIFY(watching.heartbeat());
    QCOMPARE(silent.socket().waitForClose(90s), 1012);
    QVERIFY2(sinceStart.elapsed() >= 75'000, qPrintable(QString::number(sinceStart.elapsed())));
    QVERIFY(watching.heartbeat());
}

QTEST_GUILESS_MAIN(TestServerTime)
#include "tst_servertime.moc"
