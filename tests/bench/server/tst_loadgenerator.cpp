// SPDX-License-Identifier: MIT
// The load generator with little load: each of its works on the real server and on its own, so that
// what is measured by hand now and then goes on being what it says.
#include "tests/support/memoryfolder.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QJsonDocument>
#include <QTest>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

const QStringList Lifted {u"channels.paid"_s, u"messages.per-minute"_s, u"ephemeral.per-minute"_s,
                          u"connections.per-user"_s};

//! One run of the generator: its one line, or nothing when it failed.
QJsonObject load(const QString &peer, quint16 port, qint64 server, const QStringList &work,
                 const QByteArray &token)
{
    QProcess generator;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"WEDSYNC_BENCH_TOKEN"_s, QString::fromLatin1(token));
    generator.setProcessEnvironment(environment);
    generator.start(QStringLiteral(WEDSYNC_LOADGEN),
                    work
                        + QStringList {u"--peer"_s, peer, u"--port"_s, QString::number(port),
                                       u"--server"_s, QString::number(server), u"--seconds"_s,
                                       u"0.2"_s});
    if (!generator.waitForFinished() || generator.exitCode() != 0) {
        generator.kill();
        generator.waitForFinished();
        qInfo("%s", generator.readAllStandardError().constData());
        return {};
    }
    const QByteArray said = generator.readAllStandardOutput();
    return said.count('\n') == 1 ? QJsonDocument::fromJson(said).object() : QJsonObject();
}

} // namespace

class TestLoadGenerator final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsTheServer();
    void loadsItsOwnServer();
    void saysWhatIsWrong();
};

void TestLoadGenerator::loadsTheServer()
{
    const QTemporaryDir folder(memoryFolderTemplate());
    ServerProcess server(folder.filePath(u"data"_s));
    QStringList limits;
    for (const QString &limit : Lifted)
        limits << u"--limit"_s << limit + u"=1000000"_s;
    QVERIFY(server.start(limits));
    const QJsonObject user = server.addUser(u"Bench"_s, u"supplier"_s);
    for (int i = 0; i < 3; ++i)
        QVERIFY(!server.createChannel(u"form:bench:%1"_s.arg(i), u"private"_s, user).isEmpty());
    for (int i = 0; i < 50; ++i)
        QVERIFY(!server.createChannel(u"form:idle:%1"_s.arg(i), u"private"_s, user).isEmpty());
    const auto run = [&](const QStringList &work) {
        return load(u"wedsync"_s, server.port(), server.processId(), work, accessToken(user));
    };
    const auto isMeasured = [](const QJsonObject &result) {
        return result[u"count"_s].toInt() > 0 && result[u"perSecond"_s].toDouble() > 0
            && result[u"serverCpu"_s].toDouble() > 0;
    };
    const QStringList few {u"--subscribers"_s, u"3"_s, u"--channels"_s, u"3"_s};
    QVERIFY(isMeasured(run(QStringList {u"fanout"_s, u"--outstanding"_s, u"2"_s} + few)));
    QVERIFY(isMeasured(run(QStringList {u"channels"_s, u"--idle"_s, u"5"_s} + few)));
    const QJsonObject paced = run(QStringList {u"channels"_s, u"--rate"_s, u"300"_s} + few);
    QVERIFY(isMeasured(paced) && paced[u"p50"_s].toDouble() > 0);
    QCOMPARE(run(QStringList {u"joins"_s} + few)[u"count"_s].toInt(), 3);
    QCOMPARE(run({u"idle"_s, u"--idle"_s, u"10"_s})[u"count"_s].toInt(), 10);

    // Acknowledged is what is stored: those of the ephemeral works were not.
    const auto stored = [&] {
        const QJsonArray channels =
            http(server.port(), "GET", "/api/websocket/channels/list", accessToken(user))
                .json()[u"channels"_s]
                .toArray();
        qint64 sum = 0;
        for (const QJsonValue channel : channels)
            sum += channel[u"headSeq"_s].toInteger();
        return sum;
    };
    QCOMPARE(stored(), 0);
    const QJsonObject durable = run({u"durable"_s, u"--publishers"_s, u"2"_s});
    QVERIFY(isMeasured(durable) && durable[u"p99"_s].toDouble() > 0);
    QVERIFY(stored() >= durable[u"count"_s].toInteger());
}

void TestLoadGenerator::loadsItsOwnServer()
{
    QProcess server;
    server.start(QStringLiteral(WEDSYNC_LOADGEN), {u"serve-raw"_s});
    QVERIFY(server.waitForReadyRead());
    const QByteArray line = server.readLine().trimmed();
    const quint16 port = line.mid(line.lastIndexOf(line.contains(':') ? ':' : ' ') + 1).toUShort();
    QVERIFY2(port > 0, line);
    const QJsonObject measured =
        load(u"raw"_s, port, server.processId(), {u"fanout"_s, u"--subscribers"_s, u"3"_s}, {});
    QVERIFY(measured[u"count"_s].toInt() > 0);
    server.kill();
    QVERIFY(server.waitForFinished());
}

void TestLoadGenerator::saysWhatIsWrong()
{
    QVERIFY(load(u"nobody"_s, 1, QCoreApplication::applicationPid(), {u"fanout"_s}, {}).isEmpty());
    QVERIFY(load(u"raw"_s, 1, QCoreApplication::applicationPid(), {u"dance"_s}, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestLoadGenerator)
#include "tst_loadgenerator.moc"
