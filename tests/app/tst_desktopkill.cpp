// SPDX-License-Identifier: MIT
// The promise of the offline queue: the real desktop and the real server are killed at random
// moments, behind a network that cuts, stalls and half-closes; what was written arrives once and in
// order, and what others wrote is on the desktop's disk, all of it.
#include "channels/store/localstore.h"
#include "channels/types/uuid.h"
#include "tests/support/faultyproxy.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace support;
using namespace Qt::StringLiterals;
using channels::ChannelName;
using channels::LocalStore;

namespace {

constexpr int Kills = 50;
constexpr int Channels = 4;

//! One wedding, and how many messages each side has written to it.
struct Wedding {
    ChannelName name;
    int fromSupplier = 0; // put into the desktop's outbox
    int fromCouple = 0; // acknowledged by the server
};

//! The real `wedsync`, without a screen.
class Desktop final {
public:
    Desktop(QString data, quint16 port, const QByteArray &token)
        : m_data(std::move(data)), m_tokenFile(m_data + u".token"_s), m_port(port)
    {
        QFile file(m_tokenFile);
        if (!file.open(QIODevice::WriteOnly) || file.write(token) != token.size())
            qFatal("The token file cannot be written.");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    }
    ~Desktop() { kill(); }

    bool start()
    {
        m_process.start(QStringLiteral(WEDSYNC_DESKTOP),
                        {u"--data"_s, m_data, u"--connect"_s, u"http://127.0.0.1:%1"_s.arg(m_port),
                         u"--token-file"_s, m_tokenFile});
        return m_process.waitForStarted();
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    //! Where its own database is.
    QString storeFolder() const { return m_data + u"/desktop"_s; }

private:
    QString m_data;
    QString m_tokenFile;
    quint16 m_port;
    QProcess m_process;
};

} // namespace

class TestDesktopKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void losesNothingAndDoublesNothing();

private:
    void write(const QString &folder);
    void post();
    void disturb(FaultyProxy &proxy);
    QJsonArray historyOf(const Wedding &wedding);
    QString missingFrom(const QString &folder);
    void compareWithWhatWasWritten();

    std::mt19937 m_random;
    QTemporaryDir m_folder {memoryFolderTemplate()};
    ServerProcess m_server {m_folder.filePath(u"server"_s)};
    QJsonObject m_couple;
    std::vector<Wedding> m_weddings;
};

//! Writes as the desktop does: into its outbox on disk, before anything is shown.
void TestDesktopKill::write(const QString &folder)
{
    LocalStore store(folder);
    QVERIFY(store.open().result().ok());
    for (Wedding &wedding : m_weddings) {
        for (unsigned i = m_random() % 4; i > 0; --i) {
            channels::OutboxItem item;
            item.clientMessageId = QString::fromStdString(channels::makeUuid());
            item.channel = wedding.name;
            item.eventType = u"note:new"_s;
            item.payload = u"{\"n\":%1}"_s.arg(wedding.fromSupplier + 1).toUtf8();
            item.createdAt = QDateTime::currentDateTimeUtc();
            const channels::Status stored = store.enqueue(item).result();
            if (!stored && stored.error().kind == channels::ErrorKind::QueueFull)
                break; // it would have stayed in the composer
            QVERIFY2(stored.ok(), qPrintable(stored.ok() ? QString() : stored.error().detail));
            ++wedding.fromSupplier;
        }
    }
}

//! The couple writes too, past the proxy; sent again until it is acknowledged.
void TestDesktopKill::post()
{
    for (Wedding &wedding : m_weddings) {
        if (m_random() % 2 == 0)
            continue;
        const int number = wedding.fromCouple + 1;
        const QByteArray body =
            QJsonDocument(
                QJsonObject {{u"channelName"_s, QString::fromStdString(wedding.name.text())},
                             {u"eventType"_s, u"note:couple"_s},
                             {u"payload"_s, QJsonObject {{u"n"_s, number}}},
                             {u"clientMessageId"_s, u"couple-%1"_s.arg(number)}})
                .toJson(QJsonDocument::Compact);
        const HttpAnswer answer = http(m_server.port(), "POST", "/api/websocket/channels/broadcast",
                                       accessToken(m_couple), body);
        if (answer.status == 200)
            wedding.fromCouple = number;
    }
}

void TestDesktopKill::disturb(FaultyProxy &proxy)
{
    switch (m_random() % 5) {
    case 0:
        proxy.cut();
        break;
    case 1:
        proxy.stall();
        QTest::qWait(int(m_random() % 300));
        proxy.resume();
        break;
    case 2:
        proxy.halfClose();
        break;
    default:
        break; // a good day
    }
}

QJsonArray TestDesktopKill::historyOf(const Wedding &wedding)
{
    QJsonArray all;
    for (;;) {
        const HttpAnswer page = http(m_server.port(), "GET",
                                     "/api/websocket/channels/messages?channelName="
                                         + QByteArray::fromStdString(wedding.name.text())
                                         + "&after=" + QByteArray::number(all.size()),
                                     accessToken(m_couple));
        const QJsonArray messages = page.json()[u"messages"_s].toArray();
        for (const QJsonValue message : messages)
            all.append(message);
        if (messages.isEmpty() || !page.json()[u"limited"_s].toBool())
            return all;
    }
}

//! What the desktop's own file lacks of what the server's holds, or what waits still; empty:
//! nothing.
QString TestDesktopKill::missingFrom(const QString &folder)
{
    LocalStore store(folder);
    if (!store.open().result().ok())
        return u"it cannot be opened"_s;
    const auto waiting = store.outbox({}).result();
    if (!waiting || !waiting->isEmpty()) {
        return u"%1 wait, the first is in state %2"_s.arg(waiting ? waiting->size() : -1)
            .arg(waiting ? int(waiting->first().state) : -1);
    }
    for (const Wedding &wedding : m_weddings) {
        const QJsonArray there = historyOf(wedding);
        const auto here = store.messages(wedding.name, 0, int(there.size()) + 1).result();
        if (!here || here->size() != there.size()) {
            return u"%1 has %2 of %3"_s.arg(QString::fromStdString(wedding.name.text()))
                .arg(here ? here->size() : -1)
                .arg(there.size());
        }
        for (qsizetype i = 0; i < there.size(); ++i) {
            if (here->at(i).seq != i + 1 || here->at(i).id != there[i][u"id"_s].toString())
                return u"another message stands at %1"_s.arg(i + 1);
        }
    }
    return {};
}

void TestDesktopKill::compareWithWhatWasWritten()
{
    int total = 0;
    for (const Wedding &wedding : m_weddings) {
        int supplier = 0;
        int couple = 0;
        for (const QJsonValue message : historyOf(wedding)) {
            const int number = message[u"payload"_s][u"n"_s].toInt();
            const bool own = message[u"eventType"_s].toString() == u"note:new"_s;
            // Each once, in the order in which it was written.
            QCOMPARE(number, own ? ++supplier : ++couple);
        }
        QCOMPARE(supplier, wedding.fromSupplier);
        // What was stored while the acknowledgement was lost counts as well.
        QVERIFY(couple == wedding.fromCouple || couple == wedding.fromCouple + 1);
        total += supplier + couple;
    }
    qInfo("%d messages over %d kills", total, Kills);
    QVERIFY2(total > 200, "too few messages for the kills to mean anything");
}

void TestDesktopKill::losesNothingAndDoublesNothing()
{
    bool given = false;
    uint seed = uint(qEnvironmentVariableIntValue("WEDSYNC_TEST_SEED", &given));
    if (!given)
        seed = std::random_device()() & 0x7fffffff;
    qInfo("The same faults again: WEDSYNC_TEST_SEED=%u", seed);
    m_random.seed(seed);

    const QJsonObject supplier = m_server.addUser(u"Jane"_s, u"supplier"_s);
    m_couple = m_server.addUser(u"Sarah"_s, u"couple"_s);
    for (int i = 1; i <= Channels; ++i) {
        const QString name = u"supplier:wedding:%1"_s.arg(i);
        QVERIFY(!m_server.createChannel(name, u"shared"_s, supplier, {m_couple}).isEmpty());
        m_weddings.push_back({*ChannelName::parse(name.toStdString()), 0, 0});
    }
    const QStringList limits {u"--limit"_s, u"messages.per-minute=100000000"_s};
    QVERIFY2(m_server.start(limits), qPrintable(m_server.log()));
    FaultyProxy proxy;
    proxy.setTarget(m_server.port());
    Desktop desktop(m_folder.filePath(u"desktop"_s), proxy.port(), accessToken(supplier));
    QVERIFY(desktop.start());

    for (int round = 1; round <= Kills; ++round) {
        QTest::qWait(100 + int(m_random() % 700));
        post();
        disturb(proxy);
        QTest::qWait(int(m_random() % 300));
        QVERIFY2(desktop.isRunning(), qPrintable(u"in round %1"_s.arg(round)));
        if (round % 2 == 0) {
            m_server.kill();
            QVERIFY2(m_server.start(limits), qPrintable(m_server.log()));
            proxy.setTarget(m_server.port());
        } else {
            desktop.kill();
            write(desktop.storeFolder());
            if (QTest::currentTestFailed())
                return;
            QVERIFY(desktop.start());
        }
    }

    // A quiet network again: everything gets where it belongs.
    QElapsedTimer timer;
    timer.start();
    QString missing = u"everything"_s;
    for (int wait = 2000; !missing.isEmpty() && timer.elapsed() < 60'000; wait *= 2) {
        QTest::qWait(wait);
        desktop.kill();
        missing = missingFrom(desktop.storeFolder());
        if (!missing.isEmpty())
            QVERIFY(desktop.start());
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing));
    compareWithWhatWasWritten();
}

QTEST_GUILESS_MAIN(TestDesktopKill)
#include "tst_desktopkill.moc"
