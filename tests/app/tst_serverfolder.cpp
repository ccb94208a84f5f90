// SPDX-License-Identifier: MIT
// What the real program makes of its data folder, of copies of it, and of its port.
#include "tests/support/servertest.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <sqlite3.h>
#include <sys/resource.h>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestServerFolder final : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void copiesWhileItRunsAndRestores();
    void makesNoStoreForAMistypedFolder();
    void findsDamage();
    void keepsItsFilesPrivate();
    void refusesAPortInUse();
    void refusesAFileForAFolder();
    void refusesANewerDatabase();
    void refusesAnotherProgramsDatabase_data();
    void refusesAnotherProgramsDatabase();
    void saysThatADatabaseIsEmpty();
    void refusesALogWithoutItsDatabase_data();
    void refusesALogWithoutItsDatabase();
    void saysThatItMadeADatabase();
    void refusesAMistypedSecret();
    void saysThatItMadeASecret();
    void answersWhenAFileMayNotGrow();
};

void TestServerFolder::copiesWhileItRunsAndRestores()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    PhoenixClient client(m_server->port(), accessToken(owner));
    const auto joined = client.join(Wedding, PhoenixClient::position({}, 0));
    const QString epoch = joined.response()[u"epoch"_s].toString();
    QVERIFY(client.reply(client.publish(Wedding, u"note"_s, {{u"n"_s, 1}})).ok());
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    QCOMPARE(command({u"backup"_s}, {copy}).status, 0);
    QCOMPARE(QFile(copy).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    QVERIFY(client.reply(client.publish(Wedding, u"note"_s, {{u"n"_s, 2}})).ok());
    // Nothing that is there is overwritten.
    const QByteArray before = bytesOf(copy);
    QCOMPARE(command({u"backup"_s}, {copy}).status, 1);
    QVERIFY(bytesOf(copy) == before);

    // Put in place of the database: what came after it is gone, and clients are told so.
    QCOMPARE(m_server->terminate(), 0);
    const QString database = data() + u"/wedsync-server.sqlite"_s;
    QFile::remove(database + u"-wal"_s);
    QFile::remove(database + u"-shm"_s);
    QVERIFY(QFile::remove(database) && QFile::copy(copy, database));
    QVERIFY(m_server->start());
    PhoenixClient again(m_server->port(), accessToken(owner));
    const auto rejoined = again.join(Wedding, PhoenixClient::position(epoch, 2));
    QVERIFY(rejoined.ok());
    QVERIFY(rejoined.response()[u"epoch"_s].toString() != epoch);
    QVERIFY(!rejoined.response()[u"recovered"_s].toBool(true));
    QCOMPARE(rejoined.response()[u"headSeq"_s].toInt(), 1);
    QCOMPARE(rejoined.response()[u"queuedMessages"_s].toArray().size(), 1);
}

void TestServerFolder::makesNoStoreForAMistypedFolder()
{
    const QStringList user {u"--user"_s, u"1"_s};
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    const QList<QPair<QStringList, QStringList>> commands {
        {{u"user"_s, u"list"_s}, {}},
        {{u"user"_s, u"remove"_s}, user},
        {{u"user"_s, u"tier"_s}, user + QStringList {u"--tier"_s, u"paid"_s}},
        {{u"token"_s, u"issue"_s}, user},
        {{u"token"_s, u"revoke"_s}, user},
        {{u"channel"_s, u"create"_s},
         {u"--name"_s, Wedding, u"--type"_s, u"private"_s, u"--owner"_s, u"1"_s}},
        {{u"channel"_s, u"list"_s}, {}},
        {{u"invite"_s, u"create"_s}, {u"--channel"_s, Wedding}},
        {{u"backup"_s}, {copy}},
        {{u"check"_s}, {}},
    };
    for (const bool folderIsThere : {false, true}) {
        if (folderIsThere)
            QVERIFY(QDir().mkpath(data()));
        for (const auto &[words, more] : commands) {
            const CommandResult refused = command(words, more);
            QCOMPARE(refused.status, 1);
            QCOMPARE(refused.error,
                     u"not_found: There is no database in the folder %1.\n"_s.arg(data()));
            QCOMPARE(QFileInfo::exists(data()), folderIsThere);
            QVERIFY(QDir(data()).isEmpty());
        }
    }
    QVERIFY(!QFileInfo::exists(copy));
    // The first user may come before the server has ever run.
    QVERIFY(!m_server->addUser(u"Pat"_s, u"supplier"_s).isEmpty());
    QCOMPARE(command({u"user"_s, u"list"_s}).status, 0);
}

void TestServerFolder::findsDamage()
{
    QVERIFY(!m_server->addUser(u"Pat"_s, u"supplier"_s).isEmpty());
    QCOMPARE(command({u"check"_s}).status, 0);
    const QString database = data() + u"/wedsync-server.sqlite"_s;
    {
        QFile file(database);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 12288);
        QVERIFY(file.seek(4096));
        QVERIFY(file.write(QByteArray(8192, '\x5a')) == 8192);
    }
    const QByteArray damaged = bytesOf(database);
    for (const QStringList &words :
         {QStringList {u"check"_s}, QStringList {u"user"_s, u"list"_s}, QStringList {u"serve"_s}}) {
        const CommandResult failed = command(words);
        QCOMPARE(failed.status, 1);
        QVERIFY2(failed.error.startsWith(u"store_unavailable: "_s)
                     && failed.error.contains(database),
                 qPrintable(failed.error));
    }
    QVERIFY(bytesOf(database) == damaged);
}

void TestServerFolder::keepsItsFilesPrivate()
{
    QVERIFY(m_server->start());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(data()).permissions() & others, QFile::Permissions());
    const QFileInfoList files = QDir(data()).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2);
    for (const QFileInfo &file : files)
        QVERIFY2((file.permissions() & others) == QFile::Permissions(),
                 qPrintable(file.fileName()));
    QVERIFY(QFile::exists(data() + u"/jwt-secret"_s));
}

void TestServerFolder::refusesAPortInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const CommandResult refused =
        command({u"serve"_s}, {u"--listen"_s, u"127.0.0.1:%1"_s.arg(other.serverPort())});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.out.isEmpty());
    QVERIFY2(refused.error.contains(
                 u"Another program listens on 127.0.0.1:%1 already."_s.arg(other.serverPort())),
             qPrintable(refused.error));
    // Also when it is a server of the same folder, started twice.
    QVERIFY(m_server->start());
    QCOMPARE(command({u"serve"_s}, {u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_server->port())}).status,
             1);
    QCOMPARE(http(m_server->port(), "GET", "/readyz").status, 200);
}

void TestServerFolder::refusesAFileForAFolder()
{
    QFile file(data());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("a letter") == 8);
    file.close();
    for (const QStringList &words :
         {QStringList {u"serve"_s}, QStringList {u"check"_s}, QStringList {u"user"_s, u"list"_s}}) {
        const CommandResult refused = command(words);
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.out.isEmpty());
        QVERIFY2(refused.error.contains(data()), qPrintable(refused.error));
    }
    QCOMPARE(bytesOf(data()), QByteArray("a letter"));
}

void TestServerFolder::refusesANewerDatabase()
{
    QVERIFY(!m_server->addUser(u"Pat"_s, u"supplier"_s).isEmpty());
    const QString database = data() + u"/wedsync-server.sqlite"_s;
    {
        // `PRAGMA user_version` is the big-endian number at byte 60 of the file.
        QFile file(database);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(60));
        QVERIFY(file.write(QByteArray::fromHex("00001000")) == 4);
    }
    const QByteArray newer = bytesOf(database);
    for (const QStringList &words :
         {QStringList {u"serve"_s}, QStringList {u"check"_s}, QStringList {u"user"_s, u"list"_s}}) {
        const CommandResult refused = command(words);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.error.contains(u"newer version"_s), qPrintable(refused.error));
    }
    QVERIFY(bytesOf(database) == newer);
}

void TestServerFolder::refusesAnotherProgramsDatabase_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("with tables") << QByteArray("CREATE TABLE bookmarks (url TEXT)");
    QTest::newRow("without any yet") << QByteArray("PRAGMA user_version=3");
}

void TestServerFolder::refusesAnotherProgramsDatabase()
{
    QFETCH(QByteArray, sql);
    QVERIFY(QDir().mkpath(data()));
    const QString database = data() + u"/wedsync-server.sqlite"_s;
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(qPrintable(database), &other), SQLITE_OK);
    const int made = sqlite3_exec(other, sql.constData(), nullptr, nullptr, nullptr);
    QCOMPARE(sqlite3_close(other), SQLITE_OK);
    QCOMPARE(made, SQLITE_OK);
    const QByteArray before = bytesOf(database);
    const QFile::Permissions permissions = QFileInfo(data()).permissions();
    for (const QStringList &words :
         {QStringList {u"serve"_s}, QStringList {u"check"_s}, QStringList {u"user"_s, u"list"_s},
          QStringList {u"user"_s, u"add"_s, u"--name"_s, u"A"_s, u"--type"_s, u"couple"_s}}) {
        const CommandResult refused = command(words);
        QCOMPARE(refused.status, 1);
        const QString sentence =
            u"store_unavailable: The database %1 is not one of this server; it "
            "was left untouched.\n"_s.arg(database);
        QVERIFY2(refused.error.endsWith(sentence), qPrintable(refused.error));
    }
    QVERIFY(bytesOf(database) == before);
    // And the folder as it was, which may be somebody else's.
    QCOMPARE(QFileInfo(data()).permissions(), permissions);
    QVERIFY(!QFile::exists(data() + u"/jwt-secret"_s));
}

void TestServerFolder::saysThatADatabaseIsEmpty()
{
    QVERIFY(QDir().mkpath(data()));
    const QString database = data() + u"/wedsync-server.sqlite"_s;
    QFile file(database);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    for (const QStringList &words :
         {QStringList {u"check"_s}, QStringList {u"user"_s, u"list"_s}}) {
        const CommandResult refused = command(words);
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.error, u"not_found: The database %1 is empty.\n"_s.arg(database));
        QCOMPARE(QFileInfo(database).size(), 0);
    }
    // As a computer leaves it that was switched off while a first server started; or a copy that
    // failed, so it is said.
    QVERIFY(m_server->start());
    QVERIFY(m_server->log().contains(u"a new, empty database was made"_s));
}

void TestServerFolder::refusesALogWithoutItsDatabase_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("empty") << true;
    QTest::newRow("gone") << false;
}

void TestServerFolder::refusesALogWithoutItsDatabase()
{
    QFETCH(bool, isThere);
    start();
    QCOMPARE(broadcast("{}").status, 200);
    m_server->kill();
    const QString database = data() + u"/wedsync-server.sqlite"_s;
    const QByteArray log = bytesOf(database + u"-wal"_s);
    QVERIFY(!log.isEmpty());
    QVERIFY(isThere ? QFile::resize(database, 0) : QFile::remove(database));
    for (const QStringList &words :
         {QStringList {u"serve"_s},
          QStringList {u"user"_s, u"add"_s, u"--name"_s, u"A"_s, u"--type"_s, u"couple"_s}}) {
        const CommandResult refused = command(words);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.error.contains(u"write-ahead log"_s), qPrintable(refused.error));
    }
    QVERIFY(bytesOf(database + u"-wal"_s) == log);
    QCOMPARE(QFile::exists(database), isThere);
    QVERIFY(bytesOf(database).isEmpty());
}

void TestServerFolder::saysThatItMadeADatabase()
{
    const auto said = [this] { return m_server->log().count(u"a new, empty database was made"_s); };
    QVERIFY(m_server->start());
    QCOMPARE(said(), 1);
    QCOMPARE(m_server->terminate(), 0);
    QVERIFY(m_server->start());
    QCOMPARE(m_server->terminate(), 0);
    QCOMPARE(said(), 1);
}

void TestServerFolder::refusesAMistypedSecret()
{
    const QString mistyped = m_folder->filePath(u"sceret"_s);
    const CommandResult refused = command({u"serve"_s}, {u"--jwt-secret-file"_s, mistyped});
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.error,
             u"store_unavailable: The file %1 cannot be read: No such file or directory.\n"_s.arg(
                 mistyped));
    QVERIFY(!QFile::exists(mistyped));
    // Nor of a key, and before anything is made.
    const CommandResult keyless = command({u"serve"_s}, {u"--jwt-public-key"_s, mistyped});
    QCOMPARE(keyless.status, 1);
    QCOMPARE(keyless.error, refused.error);
    QVERIFY(!QFile::exists(data()));
}

void TestServerFolder::saysThatItMadeASecret()
{
    const auto said = [this] { return m_server->log().count(u"a new token secret was made"_s); };
    const auto runOnce = [this] { return m_server->start() && m_server->terminate() == 0; };
    QVERIFY(runOnce());
    QCOMPARE(said(), 1);
    QVERIFY(runOnce());
    QCOMPARE(said(), 1);
    QVERIFY(QFile::remove(data() + u"/jwt-secret"_s));
    QVERIFY(runOnce());
    QCOMPARE(said(), 2);
}

void TestServerFolder::answersWhenAFileMayNotGrow()
{
    const CommandResult refused = support::runServerCommand(
        {u"user"_s, u"add"_s, u"--name"_s, u"A"_s, u"--type"_s, u"couple"_s, u"--data"_s, data()},
        [] {
            const rlimit none {4096, 4096};
            ::setrlimit(RLIMIT_FSIZE, &none);
        });
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.error.startsWith(u"store_unavailable: "_s), qPrintable(refused.error));
}

QTEST_GUILESS_MAIN(TestServerFolder)
#include "tst_serverfolder.moc"
