// SPDX-License-Identifier: MIT
// What becomes of messages when the disk is full, files cannot be written, are damaged, cut short,
// taken away or put back from a copy: nothing is acknowledged that is not kept, nothing is missing
// that nobody is told of.
#include "tests/support/memoryfolder.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <functional>

#include <csignal>
#include <grp.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

const QString Wedding = u"supplier:wedding:sarah-tom"_s;
const QStringList NoLimit {u"--limit"_s, u"messages.per-minute=100000000"_s};
constexpr qint64 PageSize = 4096;
constexpr uid_t Nobody = 65534;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

//! Every file of a folder and its content, but for the memory that SQLite's readers share.
QMap<QString, QByteArray> contentOf(const QString &folder)
{
    QMap<QString, QByteArray> content;
    QDirIterator files(folder, QDir::Files);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.endsWith(u"-shm"))
            content[path] = bytesOf(path);
    }
    return content;
}

//! As somebody who owns none of the files: root may read and write everything.
void becomeNobody()
{
    if (::setgroups(0, nullptr) != 0 || ::setgid(Nobody) != 0 || ::setuid(Nobody) != 0)
        ::_exit(99);
}

} // namespace

class TestServerStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsWhatItAcknowledgedOnAFullDisk();
    void answersABatchOfWhichNothingIsStored();
    void refusesWhatItMayNotWrite_data();
    void refusesWhatItMayNotWrite();
    void refusesDamage_data();
    void refusesDamage();
    void findsEveryDamagedPage();
    void answersDamageThatComesLater();
    void leavesLookingForDamageToTheServer();
    void survivesALogCutShort_data();
    void survivesALogCutShort();
    void noticesADatabaseTakenAway();
    void goesOnFromACopy();

private:
    struct Sent {
        int acked = 0;
        int refused = 0;
    };

    QString data() const { return m_folder->filePath(u"data"_s); }
    QString database() const { return data() + u"/wedsync-server.sqlite"_s; }
    void start();
    HttpAnswer call(const QByteArray &name, QJsonObject body = {}) const;
    HttpAnswer history(qint64 after) const;
    QStringList everything() const;
    Sent publish(int count, int bytes = 10);
    CommandResult command(const QStringList &words) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    QJsonObject m_owner;
    QStringList m_acked; // texts, in order
    int m_number = 0;
};

void TestServerStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>(memoryFolderTemplate());
    m_server = std::make_unique<ServerProcess>(data());
    m_owner = {};
    m_acked.clear();
    m_number = 0;
}

void TestServerStore::cleanup()
{
    if (QTest::currentTestFailed())
        qInfo("%s", qPrintable(m_server->log()));
    m_server.reset();
    m_folder.reset();
}

void TestServerStore::start()
{
    QVERIFY(m_server->start(NoLimit));
    if (m_owner.isEmpty()) {
        m_owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
        QVERIFY(!m_server->createChannel(Wedding, u"private"_s, m_owner).isEmpty());
    }
}

CommandResult TestServerStore::command(const QStringList &words) const
{
    return runServerCommand(words + QStringList {u"--data"_s, data()});
}

HttpAnswer TestServerStore::call(const QByteArray &name, QJsonObject body) const
{
    body[u"channelName"_s] = Wedding;
    return http(m_server->port(), "POST", "/api/websocket/channels/" + name, accessToken(m_owner),
                QJsonDocument(body).toJson(QJsonDocument::Compact));
}

HttpAnswer TestServerStore::history(qint64 after) const
{
    return http(m_server->port(), "GET",
                "/api/websocket/channels/messages?channelName=" + Wedding.toLatin1()
                    + "&after=" + QByteArray::number(after),
                accessToken(m_owner));
}

//! The texts of all messages that are stored; fails on a hole.
QStringList TestServerStore::everything() const
{
    QStringList texts;
    while (true) {
        const QJsonArray page = history(texts.size()).json()[u"messages"_s].toArray();
        if (page.isEmpty())
            return texts;
        for (const QJsonValue message : page) {
            if (message[u"seq"_s].toInt() != texts.size() + 1)
                return {u"a hole before %1"_s.arg(message[u"seq"_s].toInt())};
            texts << message[u"payload"_s][u"n"_s].toString();
        }
    }
}

//! Publishes by both ways at once; what was acknowledged is in m_acked.
TestServerStore::Sent TestServerStore::publish(int count, int bytes)
{
    Sent sent;
    PhoenixClient client(m_server->port(), accessToken(m_owner));
    const bool joined = client.join(Wedding, PhoenixClient::position({}, 0)).ok();
    const QString filling(bytes, u'x');
    for (int i = 0; i < count; ++i) {
        const QString text = QString::number(++m_number);
        const QJsonObject payload {{u"n"_s, text}, {u"text"_s, filling}};
        bool acked = false;
        QString refusal;
        if (joined && i % 2) {
            const auto reply = client.reply(client.publish(Wedding, u"note"_s, payload));
            acked = reply.ok();
            refusal = reply.code();
        } else {
            const HttpAnswer answer =
                call("broadcast", {{u"eventType"_s, u"note"_s}, {u"payload"_s, payload}});
            acked = answer.status == 200;
            refusal = answer.status == 503 ? answer.code() : QString::number(answer.status);
        }
        if (acked)
            m_acked << text;
        sent.acked += acked ? 1 : 0;
        sent.refused += refusal == u"store_unavailable" ? 1 : 0;
    }
    return sent;
}

void TestServerStore::keepsWhatItAcknowledgedOnAFullDisk()
{
    start();
    QCOMPARE(publish(4).acked, 4);
    // Room for some more messages, then for none: as a disk that fills up.
    rlimit before {};
    const rlim_t size = rlim_t(QFileInfo(database() + u"-wal"_s).size());
    const rlimit full {size + 400'000, RLIM_INFINITY};
    QCOMPARE(::prlimit(pid_t(m_server->processId()), RLIMIT_FSIZE, &full, &before), 0);
    const Sent filling = publish(30, 40'000);
    QVERIFY2(filling.acked > 0 && filling.refused > 0, qPrintable(QString::number(filling.acked)));
    // The host hears of it, once.
    QCOMPARE(m_server->log().count(u"the store cannot be written"_s), 1);
    QCOMPARE(filling.acked + filling.refused, 30);
    // Not ready, and says so in a sentence; alive, and what only reads goes on.
    const rlimit none {4096, RLIM_INFINITY};
    QCOMPARE(::prlimit(pid_t(m_server->processId()), RLIMIT_FSIZE, &none, nullptr), 0);
    const HttpAnswer ready = http(m_server->port(), "GET", "/readyz");
    QCOMPARE(ready.status, 503);
    QCOMPARE(ready.code(), u"store_unavailable"_s);
    QVERIFY(ready.json()[u"error"_s].toObject()[u"message"_s].toString().endsWith(u'.'));
    QCOMPARE(http(m_server->port(), "GET", "/healthz").status, 200);
    QCOMPARE(call("unsubscribe").code(), u"store_unavailable"_s);
    QCOMPARE(call("invite").code(), u"store_unavailable"_s);
    QCOMPARE(publish(2, 40'000).refused, 2);
    QCOMPARE(everything(), m_acked);
    QCOMPARE(
        http(m_server->port(), "GET", "/api/websocket/channels/list", accessToken(m_owner)).status,
        200);
    // Power is lost on top of it.
    m_server->kill();
    start();
    QCOMPARE(everything(), m_acked);
    QCOMPARE(http(m_server->port(), "GET", "/readyz").status, 200);

    // And with room again it goes on by itself.
    QCOMPARE(::prlimit(pid_t(m_server->processId()), RLIMIT_FSIZE, &none, nullptr), 0);
    QCOMPARE(publish(2, 40'000).refused, 2);
    QCOMPARE(::prlimit(pid_t(m_server->processId()), RLIMIT_FSIZE, &before, nullptr), 0);
    QCOMPARE(http(m_server->port(), "GET", "/readyz").status, 200);
    QCOMPARE(publish(10, 40'000).acked, 10);
    QCOMPARE(everything(), m_acked);
    QCOMPARE(m_server->terminate(), 0);
    QCOMPARE(command({u"check"_s}).status, 0);
}

void TestServerStore::answersABatchOfWhichNothingIsStored()
{
    start();
    const auto post = [this](const QStringList &topics) {
        QJsonArray messages;
        for (const QString &topic : topics) {
            messages << QJsonObject {
                {u"topic"_s, topic}, {u"event"_s, u"note"_s}, {u"payload"_s, QJsonObject()}};
        }
        return http(m_server->port(), "POST", "/realtime/v1/api/broadcast", accessToken(m_owner),
                    QJsonDocument(QJsonObject {{u"messages"_s, messages}}).toJson());
    };
    const rlimit none {4096, RLIM_INFINITY};
    rlimit before {};
    QCOMPARE(::prlimit(pid_t(m_server->processId()), RLIMIT_FSIZE, &none, &before), 0);
    const HttpAnswer nothing = post({Wedding, Wedding});
    QCOMPARE(nothing.status, 503);
    QCOMPARE(nothing.code(), u"store_unavailable"_s);
    // What fails for reasons of its own is told of each.
    for (const QStringList &topics :
         {QStringList {u"no grammar"_s, Wedding}, QStringList {Wedding, u"no grammar"_s}}) {
        const HttpAnswer mixed = post(topics);
        QCOMPARE(mixed.status, 202);
        QCOMPARE(mixed.json()[u"results"_s].toArray().size(), 2);
    }
    QCOMPARE(::prlimit(pid_t(m_server->processId()), RLIMIT_FSIZE, &before, nullptr), 0);
    QCOMPARE(post({Wedding, Wedding}).status, 202);
    QCOMPARE(history(0).json()[u"messages"_s].toArray().size(), 2);
}

void TestServerStore::refusesWhatItMayNotWrite_data()
{
    QTest::addColumn<QString>("path"); // below the data folder
    QTest::addColumn<int>("mode");
    QTest::newRow("folder") << QString() << 0555;
    QTest::newRow("folder that may not be entered") << QString() << 0600;
    QTest::newRow("database that may only be read") << u"/wedsync-server.sqlite"_s << 0400;
    QTest::newRow("database that may not be read") << u"/wedsync-server.sqlite"_s << 0;
    QTest::newRow("secret that may not be read") << u"/jwt-secret"_s << 0;
}

void TestServerStore::refusesWhatItMayNotWrite()
{
    QFETCH(QString, path);
    QFETCH(int, mode);
    QVERIFY(!m_server->addUser(u"Pat"_s, u"supplier"_s).isEmpty());
    const auto before = contentOf(data());
    std::function<void()> becomeOther;
    if (::geteuid() == 0) {
        becomeOther = becomeNobody;
        if (runServerCommand({u"--version"_s}, becomeOther).status != 0)
            QSKIP("This build cannot be run by another user, and root may write everything.");
        QCOMPARE(::chmod(qPrintable(m_folder->path()), 0755), 0);
        for (const QString &own : QStringList {data()} + before.keys())
            QCOMPARE(::chown(qPrintable(own), Nobody, Nobody), 0);
    }
    const QString refused = data() + path;
    QCOMPARE(::chmod(qPrintable(refused), mode_t(mode)), 0);
    for (const QStringList &words :
         {QStringList {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s},
          QStringList {u"user"_s, u"add"_s, u"--name"_s, u"A"_s, u"--type"_s, u"couple"_s}}) {
        const CommandResult answer =
            runServerCommand(words + QStringList {u"--data"_s, data()}, becomeOther);
        QCOMPARE(answer.status, 1);
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.error.startsWith(u"store_unavailable: "_s) && answer.error.contains(refused)
                     && answer.error.count(u'\n') == 1,
                 qPrintable(answer.error));
    }
    QCOMPARE(::chmod(qPrintable(refused), path.isEmpty() ? 0700 : 0600), 0);
    QVERIFY(contentOf(data()) == before);
}

void TestServerStore::refusesDamage_data()
{
    using Damage = std::function<void(const QString &)>;
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const Damage &damage, const QString &sentence = {}) {
        QTest::newRow(name) << damage << sentence;
    };
    row("not a database",
        [](const QString &path) { overwrite(path, 0, "this is no database, it is a letter "); });
    row("noise", [](const QString &path) {
        overwrite(path, 0, QByteArray(qsizetype(QFileInfo(path).size()), '\xA5'));
    });
    row("an overwritten page",
        [](const QString &path) { overwrite(path, PageSize, QByteArray(PageSize, '\x5A')); });
    row("a page of zeros",
        [](const QString &path) { overwrite(path, 2 * PageSize, QByteArray(PageSize, '\0')); });
    row("a flipped byte in a page's head",
        [](const QString &path) { overwrite(path, 3 * PageSize, QByteArray(1, '\x77')); });
    row("the table of tables",
        [](const QString &path) { overwrite(path, 100, QByteArray(300, '\x11')); });
    row("cut to half",
        [](const QString &path) { QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2)); });
    row("cut within its head", [](const QString &path) { QVERIFY(QFile::resize(path, 60)); });
    row(
        "a newer version",
        [](const QString &path) { overwrite(path, 60, QByteArray::fromHex("7fffffff")); },
        u"newer version"_s);
}

void TestServerStore::refusesDamage()
{
    QFETCH(std::function<void(const QString &)>, damage);
    QFETCH(QString, sentence);
    start();
    QCOMPARE(publish(20, 1000).acked, 20);
    QCOMPARE(m_server->terminate(), 0);
    damage(database());
    if (QTest::currentTestFailed())
        return;
    const auto damaged = contentOf(data());
    for (const QStringList &words :
         {QStringList {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s},
          QStringList {u"user"_s, u"list"_s},
          QStringList {u"user"_s, u"add"_s, u"--name"_s, u"A"_s, u"--type"_s, u"couple"_s}}) {
        const CommandResult refused = command(words);
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.out.isEmpty());
        QVERIFY2(refused.error.startsWith(u"store_unavailable: "_s)
                     && refused.error.contains(database()) && refused.error.contains(sentence),
                 qPrintable(refused.error));
        QCOMPARE(refused.error.count(u'\n'), 1);
    }
    // A newer one is sound, for whom it is made.
    if (sentence.isEmpty())
        QCOMPARE(command({u"check"_s}).status, 1);
    const auto after = contentOf(data());
    for (const QString &path : after.keys())
        QVERIFY2(after[path] == damaged.value(path), qPrintable(path));
}

void TestServerStore::findsEveryDamagedPage()
{
    start();
    QCOMPARE(publish(30, 1000).acked, 30);
    const QByteArray messageId =
        history(0).json()[u"messages"_s].toArray().at(7)[u"id"_s].toString().toLatin1();
    QCOMPARE(m_server->terminate(), 0);
    QCOMPARE(command({u"check"_s}).status, 0);
    const QByteArray sound = bytesOf(database());
    QVERIFY(sound.size() > 20 * PageSize);
    // Bytes that carry the structure, in each page: found, named, and nothing is written.
    int found = 0;
    for (qint64 page = 1; page * PageSize < sound.size(); ++page) {
        overwrite(database(), page * PageSize, QByteArray(16, '\xFE'));
        const QByteArray damaged = bytesOf(database());
        const CommandResult checked = command({u"check"_s});
        QVERIFY2(checked.status == 0 || checked.status == 1, qPrintable(QString::number(page)));
        QCOMPARE(checked.status == 1, checked.error.startsWith(u"store_unavailable: "_s));
        QVERIFY(bytesOf(database()) == damaged);
        found += checked.status;
        overwrite(database(), page * PageSize, sound.mid(page * PageSize, 16));
    }
    // All but pages that are in use for nothing.
    QVERIFY2(found >= int(sound.size() / PageSize) - 3, qPrintable(QString::number(found)));
    QCOMPARE(command({u"check"_s}).status, 0);
    // One entry of an index that is not what its row says: nothing is broken but the sense.
    const qsizetype entry = sound.lastIndexOf(messageId);
    QVERIFY(entry > 0);
    overwrite(database(), entry, "00000000");
    QCOMPARE(command({u"check"_s}).status, 1);
}

void TestServerStore::answersDamageThatComesLater()
{
    start();
    QCOMPARE(publish(100, 60'000).acked, 100); // more than is kept in memory
    for (const QString &path : {database(), database() + u"-wal"_s})
        overwrite(path, PageSize, QByteArray(qsizetype(QFileInfo(path).size() - PageSize), '\x5A'));
    QStringList texts;
    int refused = 0;
    for (int after = 0; after < 100; after += 1) {
        const HttpAnswer page =
            http(m_server->port(), "GET",
                 "/api/websocket/channels/messages?limit=1&channelName=" + Wedding.toLatin1()
                     + "&after=" + QByteArray::number(after),
                 accessToken(m_owner));
        // True, or not at all.
        if (page.status == 200) {
            const QJsonValue message = page.json()[u"messages"_s].toArray().at(0);
            QCOMPARE(message[u"payload"_s][u"n"_s].toString(), QString::number(after + 1));
        } else {
            QCOMPARE(page.code(), u"store_unavailable"_s);
            ++refused;
        }
    }
    QVERIFY(refused > 0);
    QCOMPARE(http(m_server->port(), "GET", "/healthz").status, 200);
    QVERIFY(m_server->isRunning());
    QCOMPARE(m_server->terminate(), 0);
    // The next start finds it.
    QCOMPARE(command({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}).status, 1);
}

void TestServerStore::leavesLookingForDamageToTheServer()
{
    start();
    QCOMPARE(publish(30, 1000).acked, 30);
    const QByteArray messageId =
        history(0).json()[u"messages"_s].toArray().at(7)[u"id"_s].toString().toLatin1();
    QCOMPARE(m_server->terminate(), 0);
    start();
    // In a page of the messages, which a list of users does not read.
    overwrite(database(), bytesOf(database()).lastIndexOf(messageId) / PageSize * PageSize,
              QByteArray(16, '\xFE'));
    QCOMPARE(command({u"user"_s, u"list"_s}).status, 0);
    QCOMPARE(command({u"check"_s}).status, 1);
    m_server->kill();
    QCOMPARE(command({u"user"_s, u"list"_s}).status, 1);
}

void TestServerStore::survivesALogCutShort_data()
{
    using Damage = std::function<void(const QString &)>;
    QTest::addColumn<Damage>("damage");
    QTest::newRow("cut") << Damage([](const QString &path) {
        QVERIFY(QFile::resize(path, QFileInfo(path).size() * 2 / 3 - 100));
    });
    QTest::newRow("damaged") << Damage([](const QString &path) {
        overwrite(path, QFileInfo(path).size() * 2 / 3, QByteArray(100, '\xFE'));
    });
}

void TestServerStore::survivesALogCutShort()
{
    QFETCH(std::function<void(const QString &)>, damage);
    start();
    QCOMPARE(publish(40, 1000).acked, 40);
    const QString epoch = call("subscribe").json()[u"subscription"_s][u"epoch"_s].toString();
    m_server->kill();
    damage(database() + u"-wal"_s);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(command({u"check"_s}).status, 0);
    start();
    // Whole messages up to where the log is sound, and nothing after that.
    const QStringList left = everything();
    QVERIFY2(left.size() > 5 && left.size() < 40, qPrintable(QString::number(left.size())));
    QCOMPARE(left, m_acked.first(left.size()));
    // A client that has seen more is told that its numbers mean nothing here.
    PhoenixClient client(m_server->port(), accessToken(m_owner));
    const auto joined = client.join(Wedding, PhoenixClient::position(epoch, 40));
    QVERIFY(joined.ok());
    QVERIFY(!joined.response()[u"recovered"_s].toBool(true));
    QVERIFY(joined.response()[u"limited"_s].toBool());
    QCOMPARE(joined.response()[u"headSeq"_s].toInt(), left.size());
    QCOMPARE(joined.response()[u"queuedMessages"_s].toArray().size(), left.size());
}

void TestServerStore::noticesADatabaseTakenAway()
{
    start();
    QCOMPARE(publish(4).acked, 4);
    const QStringList files {database(), database() + u"-wal"_s};
    for (const QString &file : files) {
        QVERIFY(QFile::rename(file, file + u".away"_s));
        QCOMPARE(publish(4).refused, 4);
        QCOMPARE(http(m_server->port(), "GET", "/healthz").status, 200);
        HttpAnswer ready; // an answer is held for a second
        const auto code = [&] {
            ready = http(m_server->port(), "GET", "/readyz");
            return ready.code();
        };
        QTRY_COMPARE(code(), u"store_unavailable"_s);
        QVERIFY(ready.json()[u"error"_s][u"message"_s].toString().contains(u"taken away"_s));
        // Another in its place is another.
        QVERIFY(QFile::copy(file + u".away"_s, file));
        if (file == database())
            QCOMPARE(publish(2).refused, 2);
        QVERIFY(QFile::remove(file));
        // Back where it was, it is as good as before.
        QVERIFY(QFile::rename(file + u".away"_s, file));
        QCOMPARE(publish(4).acked, 4);
        QTRY_COMPARE(http(m_server->port(), "GET", "/readyz").status, 200);
    }
    QCOMPARE(everything(), m_acked);
}

void TestServerStore::goesOnFromACopy()
{
    start();
    QCOMPARE(publish(10).acked, 10);
    const QString epoch = call("subscribe").json()[u"subscription"_s][u"epoch"_s].toString();
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    QCOMPARE(command({u"backup"_s, copy}).status, 0);
    const QStringList copied = m_acked;
    QCOMPARE(publish(5).acked, 5);
    QCOMPARE(m_server->terminate(), 0);

    // In a folder of its own, with what belongs beside it made anew.
    const QString folder = m_folder->filePath(u"restored"_s);
    QVERIFY(QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QFile::copy(copy, folder + u"/wedsync-server.sqlite"_s));
    m_server = std::make_unique<ServerProcess>(folder);
    QCOMPARE(runServerCommand({u"check"_s, u"--data"_s, folder}).status, 0);
    QVERIFY(m_server->start(NoLimit));
    const CommandResult issued = runServerCommand(
        {u"token"_s, u"issue"_s, u"--data"_s, folder, u"--user"_s, userId(m_owner), u"--json"_s});
    QCOMPARE(issued.status, 0);
    m_owner[u"accessToken"_s] = issued.json()[u"accessToken"_s];
    // More is said here than the client has heard there: the numbers alone would hide it.
    m_acked = copied;
    QCOMPARE(publish(8).acked, 8);
    PhoenixClient client(m_server->port(), accessToken(m_owner));
    const auto joined = client.join(Wedding, PhoenixClient::position(epoch, 15));
    const QJsonObject response = joined.response();
    QVERIFY(response[u"epoch"_s].toString() != epoch);
    QVERIFY(!response[u"recovered"_s].toBool(true));
    QCOMPARE(response[u"headSeq"_s].toInt(), 18);
    QStringList texts;
    for (const QJsonValue message : response[u"queuedMessages"_s].toArray())
        texts << message[u"payload"_s][u"n"_s].toString();
    QCOMPARE(texts, m_acked);
    QCOMPARE(everything(), m_acked);
    // The one it was copied from goes on as itself.
    m_server = std::make_unique<ServerProcess>(data());
    QVERIFY(m_server->start(NoLimit));
}

QTEST_GUILESS_MAIN(TestServerStore)
#include "tst_serverstore.moc"
