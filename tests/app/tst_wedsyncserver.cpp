// SPDX-License-Identifier: MIT
// The real program: its commands, its exit statuses, its one line, its end.
#include "channels/client/parts.h"
#include "channels/store/localstore.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTcpServer>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

const QString Wedding = u"supplier:wedding:sarah-tom"_s;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class TestWedsyncServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    // ---- commands
    void printsOneLine();
    void answersWithTheFieldsOfTheContract();
    void answersInWords();
    void usesExitStatuses();
    void administersWhileItRuns();
    void keepsToTheServersLimits();
    void endsWhatItIsToldTo();
    void endsItAtOnce();
    void letsAReaderWriteOnceInvitedTo();
    void copiesWhileItRunsAndRestores();
    void makesNoStoreForAMistypedFolder();
    void findsDamage();

    // ---- starting
    void keepsItsFilesPrivate();
    void refusesAPortInUse();
    void refusesAFileForAFolder();
    void refusesANewerDatabase();
    void answersItsProbes();
    void asksTheStoreOnceASecond();
    void answersHeadsWithoutABody();
    void speaksHttpAsItIsWritten();
    void countsWhatHappens();

    // ---- ending and failing
    void drainsOnSigterm();
    void drainsAStubbornPeer();
    void tellsTheDesktopWhenToComeBack();
    void survivesAFullDisk();

private:
    CommandResult command(const QStringList &words, const QStringList &more = {}) const
    {
        return runServerCommand(words + QStringList {u"--data"_s, data()} + more);
    }
    QString data() const { return m_folder->filePath(u"data"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
};

void TestWedsyncServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>(memoryFolderTemplate());
    m_server = std::make_unique<ServerProcess>(data());
}

void TestWedsyncServer::cleanup()
{
    if (QTest::currentTestFailed())
        qInfo("%s", qPrintable(m_server->log()));
    m_server.reset();
    m_folder.reset();
}

// ---- commands

void TestWedsyncServer::printsOneLine()
{
    QVERIFY(m_server->start());
    const QJsonObject user = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QCOMPARE(m_server->createChannel(Wedding, u"private"_s, user)[u"name"_s].toString(), Wedding);
    PhoenixClient client(m_server->port(), accessToken(user));
    QVERIFY(client.join(Wedding).ok());
    QCOMPARE(m_server->terminate(), 0);
    QCOMPARE(m_server->standardOutput(),
             "listening on http://127.0.0.1:" + QByteArray::number(m_server->port()) + '\n');
    QVERIFY(m_server->log().contains(u"listening"_s));
}

void TestWedsyncServer::answersWithTheFieldsOfTheContract()
{
    const CommandResult added =
        command({u"user"_s, u"add"_s},
                {u"--name"_s, u"Zoë & Ann"_s, u"--type"_s, u"supplier"_s, u"--json"_s});
    QCOMPARE(added.status, 0);
    QVERIFY(added.error.isEmpty());
    QCOMPARE(added.out.count(u'\n'), 1);
    const QJsonObject user = added.json();
    QCOMPARE(sorted(user.keys()),
             (QStringList {u"accessToken"_s, u"displayName"_s, u"id"_s, u"refreshToken"_s,
                           u"tier"_s, u"userType"_s}));
    QCOMPARE(user[u"displayName"_s].toString(), u"Zoë & Ann"_s);
    QCOMPARE(user[u"userType"_s].toString(), u"supplier"_s);
    QCOMPARE(user[u"tier"_s].toString(), u"free"_s);
    QCOMPARE(userId(user).size(), 36);

    const qint64 before = QDateTime::currentSecsSinceEpoch();
    const CommandResult issued =
        command({u"token"_s, u"issue"_s},
                {u"--user"_s, userId(user), u"--expires"_s, u"2h"_s, u"--json"_s});
    QCOMPARE(issued.status, 0);
    QCOMPARE(sorted(issued.json().keys()), (QStringList {u"accessToken"_s, u"expiresAt"_s}));
    const QDateTime expires =
        QDateTime::fromString(issued.json()[u"expiresAt"_s].toString(), Qt::ISODateWithMs);
    QVERIFY(expires.isValid());
    QCOMPARE(expires.offsetFromUtc(), 0);
    QVERIFY(qAbs(expires.toSecsSinceEpoch() - before - 7200) < 60);

    const CommandResult created = command(
        {u"channel"_s, u"create"_s},
        {u"--name"_s, Wedding, u"--type"_s, u"shared"_s, u"--owner"_s, userId(user), u"--json"_s});
    QCOMPARE(created.status, 0);
    QCOMPARE(created.json()[u"name"_s].toString(), Wedding);
    QCOMPARE(created.json()[u"type"_s].toString(), u"shared"_s);
    QCOMPARE(created.json()[u"id"_s].toString().size(), 36);

    const CommandResult invite =
        command({u"invite"_s, u"create"_s}, {u"--channel"_s, Wedding, u"--json"_s});
    QCOMPARE(invite.status, 0);
    QCOMPARE(sorted(invite.json().keys()), (QStringList {u"code"_s, u"expiresAt"_s, u"url"_s}));
    const QString code = invite.json()[u"code"_s].toString();
    QVERIFY(code.size() >= 22); // 128 bits
    QVERIFY(invite.json()[u"url"_s].toString().endsWith(u"/join/"_s + code));
}

void TestWedsyncServer::answersInWords()
{
    const CommandResult added =
        command({u"user"_s, u"add"_s}, {u"--name"_s, u"Pat"_s, u"--type"_s, u"supplier"_s});
    QCOMPARE(added.status, 0);
    QVERIFY(added.out.startsWith(u"user "_s));
    const QString id = added.out.mid(5, 36);
    const CommandResult issued = command({u"token"_s, u"issue"_s}, {u"--user"_s, id});
    QCOMPARE(issued.status, 0);
    QCOMPARE(issued.out.count(u'.'), 2); // the token and nothing else
    QVERIFY(command({u"user"_s, u"list"_s}).out.contains(id));
}

void TestWedsyncServer::usesExitStatuses()
{
    // 2: wrong use, said on stderr.
    for (const QStringList &words :
         {QStringList {}, QStringList {u"dance"_s}, QStringList {u"serve"_s},
          QStringList {u"user"_s, u"add"_s, u"--data"_s, data()},
          QStringList {u"serve"_s, u"--data"_s, data(), u"--listen"_s, u"0.0.0.0:0"_s}}) {
        const CommandResult wrong = runServerCommand(words);
        QCOMPARE(wrong.status, 2);
        QVERIFY(wrong.out.isEmpty());
        QVERIFY(!wrong.error.isEmpty());
    }
    QVERIFY(!QFile::exists(data()));
    // 0: help and version, on stdout.
    for (const QString &word : {u"--help"_s, u"--version"_s}) {
        const CommandResult asked = runServerCommand({word});
        QCOMPARE(asked.status, 0);
        QVERIFY(!asked.out.isEmpty());
        QVERIFY(asked.error.isEmpty());
    }
    // 1: it could not be done; the reason is one line on stderr, its code in front.
    const auto fails = [this](const QStringList &words, const QStringList &more,
                              const QString &code) {
        const CommandResult failed = command(words, more);
        return failed.status == 1 && failed.out.isEmpty() && failed.error.startsWith(code + u": "_s)
            && failed.error.count(u'\n') == 1;
    };
    const QString nobody = u"00000000-0000-0000-0000-000000000000"_s;
    QVERIFY(fails({u"token"_s, u"issue"_s}, {u"--user"_s, nobody}, u"not_found"_s));
    QVERIFY(fails({u"token"_s, u"revoke"_s}, {u"--user"_s, nobody}, u"not_found"_s));
    QVERIFY(fails({u"user"_s, u"remove"_s}, {u"--user"_s, nobody}, u"not_found"_s));
    QVERIFY(fails({u"user"_s, u"tier"_s}, {u"--user"_s, nobody, u"--tier"_s, u"paid"_s},
                  u"not_found"_s));
    QVERIFY(fails({u"invite"_s, u"create"_s}, {u"--channel"_s, Wedding}, u"not_found"_s));
    QVERIFY(fails({u"user"_s, u"add"_s},
                  {u"--name"_s, QString(201, u'x'), u"--type"_s, u"couple"_s},
                  u"invalid_request"_s));
    const QJsonObject user = m_server->addUser(u"Pat"_s, u"supplier"_s);
    const QStringList create {u"--name"_s, Wedding,      u"--type"_s,
                              u"shared"_s, u"--owner"_s, userId(user)};
    QVERIFY(fails({u"channel"_s, u"create"_s}, create + QStringList {u"--metadata"_s, u"[]"_s},
                  u"invalid_request"_s));
    QCOMPARE(command({u"channel"_s, u"create"_s}, create).status, 0);
    const QJsonObject other = m_server->addUser(u"Kim"_s, u"supplier"_s);
    QVERIFY(fails({u"channel"_s, u"create"_s},
                  {u"--name"_s, Wedding, u"--type"_s, u"shared"_s, u"--owner"_s, userId(other)},
                  u"conflict"_s));
}

void TestWedsyncServer::administersWhileItRuns()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s, u"free"_s);
    const QJsonObject couple = m_server->addUser(u"Sarah"_s, u"couple"_s);
    QCOMPARE(m_server->createChannel(Wedding, u"shared"_s, owner, {couple})[u"name"_s].toString(),
             Wedding);
    // Usable at once.
    PhoenixClient client(m_server->port(), accessToken(couple));
    QVERIFY(client.join(Wedding).ok());
    const auto broadcast =
        http(m_server->port(), "POST", "/api/websocket/channels/broadcast", accessToken(owner),
             json({{u"channelName"_s, Wedding},
                   {u"eventType"_s, u"note"_s},
                   {u"payload"_s, QJsonObject {{u"n"_s, 1}}}}));
    QCOMPARE(broadcast.status, 200);
    QCOMPARE(broadcast.json()[u"recipientCount"_s].toInt(), 1);
    QVERIFY(client.waitFor(u"broadcast"_s));
    // A tier that is raised holds for the next channel.
    for (int i = 1; i <= 3; ++i)
        QVERIFY(!m_server->createChannel(u"form:f:%1"_s.arg(i), u"private"_s, owner).isEmpty());
    const QByteArray fourth = json({{u"channelName"_s, u"form:f:3"_s}});
    const auto subscribe = [&] {
        return http(m_server->port(), "POST", "/api/websocket/channels/subscribe",
                    accessToken(owner), fourth);
    };
    QCOMPARE(subscribe().code(), u"channel_limit_reached"_s);
    QCOMPARE(command({u"user"_s, u"tier"_s}, {u"--user"_s, userId(owner), u"--tier"_s, u"paid"_s})
                 .status,
             0);
    QCOMPARE(subscribe().status, 200);
    // Lists.
    const CommandResult users = command({u"user"_s, u"list"_s});
    QCOMPARE(users.status, 0);
    QVERIFY(users.out.contains(userId(owner)) && users.out.contains(userId(couple)));
    QVERIFY(command({u"channel"_s, u"list"_s}).out.contains(Wedding));
}

void TestWedsyncServer::keepsToTheServersLimits()
{
    QVERIFY(
        m_server->start({u"--limit"_s, u"channels.owned=2"_s, u"--limit"_s, u"channels.paid=1"_s}));
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    const auto create = [&](const QString &name) {
        return command({u"channel"_s, u"create"_s},
                       {u"--name"_s, name, u"--type"_s, u"shared"_s, u"--owner"_s, userId(owner)});
    };
    QCOMPARE(create(Wedding).status, 0);
    QCOMPARE(create(u"form:second:one"_s).status, 0);
    const CommandResult third = create(u"form:third:one"_s);
    QCOMPARE(third.status, 1);
    QVERIFY2(third.error.contains(u"2 channels"_s), qPrintable(third.error));
    const auto list =
        http(m_server->port(), "GET", "/api/websocket/channels/list", accessToken(owner));
    int active = 0;
    for (const QJsonValue &channel : list.json()[u"channels"_s].toArray())
        active += channel[u"status"_s].toString() == u"active"_s ? 1 : 0;
    QCOMPARE(active, 1);
}

void TestWedsyncServer::endsWhatItIsToldTo()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    const QJsonObject removed = m_server->addUser(u"Sarah"_s, u"couple"_s);
    const QJsonObject revoked = m_server->addUser(u"Tom"_s, u"couple"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"shared"_s, owner, {removed, revoked}).isEmpty());
    PhoenixClient first(m_server->port(), accessToken(removed));
    PhoenixClient second(m_server->port(), accessToken(revoked));
    PhoenixClient stays(m_server->port(), accessToken(owner));
    for (PhoenixClient *client : {&first, &second, &stays})
        QVERIFY(client->join(Wedding).ok());
    QCOMPARE(command({u"user"_s, u"remove"_s}, {u"--user"_s, userId(removed)}).status, 0);
    QCOMPARE(command({u"token"_s, u"revoke"_s}, {u"--user"_s, userId(revoked)}).status, 0);
    // Live connections hear of it at once (the next look for what nobody told would come after a
    // second), with the reason, and finally.
    for (PhoenixClient *client : {&first, &second}) {
        const auto reason = client->waitFor(u"system"_s);
        QVERIFY(reason);
        QCOMPARE(reason->payload[u"code"_s].toString(), u"unauthorized"_s);
        QVERIFY(client->waitFor(u"phx_close"_s));
        QVERIFY(!client->reply(client->publish(Wedding, u"note"_s, {})).ok());
        QVERIFY(!client->join(Wedding).ok());
    }
    QVERIFY(stays.reply(stays.publish(Wedding, u"note"_s, {})).ok());
    // A token issued afterwards is good again for the one who was not removed.
    const CommandResult issued =
        command({u"token"_s, u"issue"_s}, {u"--user"_s, userId(revoked), u"--json"_s});
    QCOMPARE(issued.status, 0);
    QVERIFY(second.join(Wedding, {}, accessToken(issued.json())).ok());
    QCOMPARE(command({u"token"_s, u"issue"_s}, {u"--user"_s, userId(removed)}).status, 1);
}

void TestWedsyncServer::endsItAtOnce()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    // The server looks by itself every second; it is told much sooner. Measured from the end of
    // the command, so that being told late cannot look like luck more than once.
    for (int i = 0; i < 5; ++i) {
        const CommandResult issued =
            command({u"token"_s, u"issue"_s}, {u"--user"_s, userId(owner), u"--json"_s});
        PhoenixClient client(m_server->port(), accessToken(issued.json()));
        QVERIFY(client.join(Wedding).ok());
        QCOMPARE(command({u"token"_s, u"revoke"_s}, {u"--user"_s, userId(owner)}).status, 0);
        QVERIFY2(client.waitFor(u"phx_close"_s, 400ms), qPrintable(QString::number(i)));
    }
}

void TestWedsyncServer::letsAReaderWriteOnceInvitedTo()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    const QJsonObject guest = m_server->addUser(u"Sarah"_s, u"couple"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    const auto inviteAs = [&](const QString &role) {
        const CommandResult made = command(
            {u"invite"_s, u"create"_s}, {u"--channel"_s, Wedding, u"--role"_s, role, u"--json"_s});
        return http(m_server->port(), "POST", "/api/auth/redeem", accessToken(guest),
                    json({{u"code"_s, made.json()[u"code"_s]}}))
            .status;
    };
    QCOMPARE(inviteAs(u"reader"_s), 200);
    PhoenixClient client(m_server->port(), accessToken(guest));
    QVERIFY(client.join(Wedding).ok());
    const auto type = [&] { return client.reply(client.publish(Wedding, u"user:typing"_s, {})); };
    QCOMPARE(type().code(), u"forbidden"_s);
    QCOMPARE(inviteAs(u"member"_s), 200);
    // Without joining anew.
    QTRY_VERIFY(type().ok());
}

void TestWedsyncServer::copiesWhileItRunsAndRestores()
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

void TestWedsyncServer::makesNoStoreForAMistypedFolder()
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

void TestWedsyncServer::findsDamage()
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

// ---- starting

void TestWedsyncServer::keepsItsFilesPrivate()
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

void TestWedsyncServer::refusesAPortInUse()
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

void TestWedsyncServer::refusesAFileForAFolder()
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

void TestWedsyncServer::refusesANewerDatabase()
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
         {QStringList {u"serve"_s}, QStringList {u"user"_s, u"list"_s}}) {
        const CommandResult refused = command(words);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.error.contains(u"newer version"_s), qPrintable(refused.error));
    }
    QVERIFY(bytesOf(database) == newer);
}

void TestWedsyncServer::answersItsProbes()
{
    QVERIFY(m_server->start());
    const quint16 port = m_server->port();
    QCOMPARE(http(port, "GET", "/healthz").status, 200);
    QCOMPARE(http(port, "GET", "/readyz").status, 200);
    QCOMPARE(http(port, "GET", "/nothing").status, 404);
    QCOMPARE(http(port, "GET", "/api/websocket/channels/list").code(), u"unauthorized"_s);
    const auto metrics = http(port, "GET", "/metrics");
    QCOMPARE(metrics.status, 200);
    QVERIFY(metrics.body.contains("\n# TYPE "));
}

void TestWedsyncServer::asksTheStoreOnceASecond()
{
    QVERIFY(m_server->start());
    const auto commits = [this] {
        const QByteArray text = http(m_server->port(), "GET", "/metrics").body;
        const QByteArray name = "\nwedsync_commit_jobs_total ";
        const qsizetype from = text.indexOf(name) + name.size();
        return text.mid(from, text.indexOf('\n', from) - from).toInt();
    };
    const int before = commits();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100; ++i)
        QCOMPARE(http(m_server->port(), "GET", "/readyz").status, 200);
    const int asked = commits() - before;
    QVERIFY2(asked >= 1 && asked <= 1 + timer.elapsed() / 1000, qPrintable(QString::number(asked)));
}

void TestWedsyncServer::answersHeadsWithoutABody()
{
    QVERIFY(m_server->start());
    // Only then is the next answer on the connection understood.
    for (const QByteArray path : {"/healthz", "/readyz", "/metrics", "/join/a-code", "/nothing"}) {
        const HttpAnswer got = http(m_server->port(), "GET", path);
        QVERIFY(!got.body.isEmpty());
        Wire wire(m_server->port());
        QVERIFY(wire.write(("HEAD " + path
                            + " HTTP/1.1\r\nHost: a\r\n\r\n"
                              "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                               .toStdString()));
        QVERIFY(wire.waitForEnd());
        const QByteArray both = QByteArray::fromStdString(wire.received());
        QVERIFY2(both.startsWith("HTTP/1.1 " + QByteArray::number(got.status) + ' '), path);
        const qsizetype end = both.indexOf("\r\n\r\n") + 4;
        QVERIFY2(both.mid(end).startsWith("HTTP/1.1 200 OK\r\n"), path);
        QVERIFY(both.endsWith("\r\n\r\nok"));
        QVERIFY(both.first(end).contains("\r\nContent-Length: "));
        if (path != "/metrics") // which counts itself
            QVERIFY(both.first(end).contains(
                "\r\nContent-Length: " + QByteArray::number(got.body.size()) + "\r\n"));
    }
}

void TestWedsyncServer::speaksHttpAsItIsWritten()
{
    QVERIFY(m_server->start());
    const auto status = [this](const std::string &request) {
        Wire wire(m_server->port());
        return wire.write(request) ? nextAnswer(wire).status : 0;
    };
    QCOMPARE(status("GET http://127.0.0.1/healthz HTTP/1.1\r\nHost: other\r\n\r\n"), 200);
    QCOMPARE(status("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"), 204);
    QCOMPARE(status("GET /healthz HTTP/1.0\r\n\r\n"), 200);
    QCOMPARE(status("GET /healthz HTTP/1.1\r\n\r\n"), 400);
    QCOMPARE(status("GET /healthz HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"), 400);
    QCOMPARE(status("GET /healthz HTTP/1.1\r\nHost: a\r\nExpect: more\r\n\r\n"), 417);
    // A client that asks first (curl, with a body of some size) is told to go on.
    Wire careful(m_server->port());
    QVERIFY(careful.write("POST /api/auth/refresh HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                          "Content-Length: 2\r\n\r\n"));
    QCOMPARE(nextAnswer(careful).status, 100);
    QVERIFY(careful.write("{}"));
    QCOMPARE(nextAnswer(careful).code(), u"invalid_request"_s);
}

void TestWedsyncServer::countsWhatHappens()
{
    QVERIFY(m_server->start({u"--limit"_s, u"messages.per-minute=3"_s}));
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    const auto count = [this](const QByteArray &name) {
        const QByteArray text = '\n' + http(m_server->port(), "GET", "/metrics").body;
        const qsizetype at = text.indexOf('\n' + name + ' ');
        const qsizetype from = at + name.size() + 2;
        return at < 0 ? -1.0 : text.mid(from, text.indexOf('\n', from) - from).toDouble();
    };
    const auto refusals = [&](const QByteArray &code) {
        return count("wedsync_refusals_total{code=\"" + code + "\"}");
    };
    const double commits = count("wedsync_commit_seconds_count");
    PhoenixClient publisher(m_server->port(), accessToken(owner));
    PhoenixClient listener(m_server->port(), accessToken(owner));
    QVERIFY(publisher.join(Wedding).ok());
    QVERIFY(listener.join(Wedding).ok());
    for (int i = 0; i < 4; ++i)
        publisher.reply(publisher.publish(Wedding, u"note"_s, {}));
    QVERIFY(publisher.reply(publisher.publish(Wedding, u"user:typing"_s, {})).ok());
    const auto heard = listener.waitFor(u"broadcast"_s);
    QVERIFY(heard);
    const QJsonObject seen {
        {u"lastSeenMessageId"_s, heard->payload[u"meta"_s].toObject()[u"id"_s]}};
    QVERIFY(listener.reply(listener.push(Wedding, u"read"_s, seen)).ok());
    QVERIFY(publisher.waitFor(u"read_marker"_s));
    const QByteArray list = "/api/websocket/channels/list";
    QCOMPARE(http(m_server->port(), "GET", list).status, 401);
    QCOMPARE(http(m_server->port(), "GET", "/nothing").status, 404);
    const QJsonArray batch {QJsonObject {{u"topic"_s, u"no grammar"_s}}};
    QCOMPARE(http(m_server->port(), "POST", "/api/broadcast", accessToken(owner),
                  json({{u"messages"_s, batch}}))
                 .status,
             202);
    QTRY_COMPARE(count("wedsync_connections"), 3.0); // with the one that asks
    QVERIFY(count("wedsync_connections_total") > 5);
    QCOMPARE(count("wedsync_joins_total"), 2.0);
    QCOMPARE(count("wedsync_messages_total"), 3.0);
    QCOMPARE(count("wedsync_ephemeral_events_total"), 1.0);
    QCOMPARE(count("wedsync_deliveries_total"), 5.0);
    QCOMPARE(count("wedsync_slow_consumers_total"), 0.0);
    QCOMPARE(refusals("rate_limited"), 1.0);
    QCOMPARE(refusals("unauthorized"), 1.0);
    QCOMPARE(refusals("not_found"), 1.0);
    QCOMPARE(refusals("invalid_channel_name"), 1.0);
    QCOMPARE(refusals("forbidden"), 0.0);
    QVERIFY(count("wedsync_commit_seconds_count") >= commits + 6);
    QVERIFY(count("wedsync_commit_seconds_sum") > 0);
    QCOMPARE(count("wedsync_commit_seconds_bucket{le=\"+Inf\"}"),
             count("wedsync_commit_seconds_count"));
    QVERIFY(count("wedsync_commit_jobs_total") >= 6);
    QVERIFY(count("wedsync_store_bytes") > 4096);
    QVERIFY(count("wedsync_store_queue_jobs") >= 0);
    QVERIFY(count("wedsync_unsent_bytes") >= 0);
    // To others than this computer, only with the business's own token: behind a proxy everybody
    // looks local.
    QVERIFY(m_server->start({u"--behind-proxy"_s}));
    QCOMPARE(http(m_server->port(), "GET", "/metrics").status, 404);
    QCOMPARE(http(m_server->port(), "GET", "/metrics", accessToken(owner)).status, 404);
    const CommandResult service = command(
        {u"token"_s, u"issue"_s}, {u"--user"_s, userId(owner), u"--service"_s, u"--json"_s});
    QCOMPARE(http(m_server->port(), "GET", "/metrics", accessToken(service.json())).status, 200);
    QCOMPARE(command({u"token"_s, u"revoke"_s}, {u"--user"_s, userId(owner)}).status, 0);
    QCOMPARE(http(m_server->port(), "GET", "/metrics", accessToken(service.json())).status, 404);
}

// ---- ending and failing

void TestWedsyncServer::drainsOnSigterm()
{
    QVERIFY(m_server->start({u"--limit"_s, u"messages.per-minute=100000"_s}));
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    PhoenixClient publisher(m_server->port(), accessToken(owner));
    PhoenixClient listener(m_server->port(), accessToken(owner));
    QVERIFY(publisher.join(Wedding).ok());
    QVERIFY(listener.join(Wedding).ok());
    constexpr int Count = 500;
    std::vector<std::string> refs;
    for (int i = 0; i < Count; ++i)
        refs.push_back(publisher.publish(Wedding, u"note"_s, {{u"n"_s, i}}));
    QElapsedTimer timer;
    timer.start();
    m_server->signal(SIGTERM);
    // What was taken is answered; then comes the goodbye, and nothing after it.
    int acked = 0;
    std::optional<PhoenixClient::Message> message;
    while ((message = publisher.next(10s)))
        acked += message->event == u"phx_reply"_s && message->ok() ? 1 : 0;
    QVERIFY(!publisher.isOpen());
    int heard = 0;
    while ((message = listener.next(10s)))
        heard += message->event == u"broadcast"_s ? 1 : 0;
    QCOMPARE(m_server->terminate(), 0);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(heard, acked);

    // Exactly those are stored, in order.
    QVERIFY(m_server->start());
    PhoenixClient again(m_server->port(), accessToken(owner));
    QCOMPARE(again.join(Wedding).response()[u"headSeq"_s].toInt(), acked);

    // The code says that it is worth coming back, the reason when: not all at once.
    std::vector<WebSocket> idle;
    for (int i = 0; i < 20; ++i) {
        idle.emplace_back(m_server->port(), accessToken(owner));
        QVERIFY(idle.back().isOpen());
    }
    m_server->signal(SIGTERM);
    QSet<int> times;
    for (WebSocket &socket : idle) {
        QCOMPARE(socket.waitForClose(10s), 1012);
        static const QRegularExpression Reason(u"^server_draining retryAfterMs=([0-9]+)$"_s);
        const QRegularExpressionMatch match = Reason.match(socket.closeReason());
        QVERIFY2(match.hasMatch(), qPrintable(socket.closeReason()));
        times << match.captured(1).toInt();
    }
    QVERIFY(times.size() > 10);
    const auto [first, last] = std::minmax_element(times.cbegin(), times.cend());
    QVERIFY2(*last - *first > 1000 && *last < 5000, qPrintable(QString::number(*last)));
    QCOMPARE(again.socket().waitForClose(10s), 1012);
    QCOMPARE(m_server->terminate(), 0);
}

void TestWedsyncServer::tellsTheDesktopWhenToComeBack()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    const QTemporaryDir folder;
    channels::LocalStore store(folder.path());
    QVERIFY(store.open().result().ok());
    auto parts = channels::makeParts();
    parts->random = [] { return 0.0; }; // by its own rules it would come back at once
    channels::WebSocketChannelManager desktop(store, std::move(parts));
    QDateTime next;
    QDateTime lost;
    connect(&desktop, &channels::WebSocketChannelManager::connectionStateChanged, this,
            [&](const channels::ConnectionState &state) {
                if (state.phase != channels::ConnectionPhase::Offline || next.isValid())
                    return;
                lost = QDateTime::currentDateTimeUtc();
                next = state.nextAttempt;
            });
    desktop.signIn(QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port())),
                   QString::fromLatin1(accessToken(owner)));
    QTRY_COMPARE_WITH_TIMEOUT(desktop.connectionState().phase, channels::ConnectionPhase::Live,
                              10'000);
    PhoenixClient official(m_server->port(), accessToken(owner));
    QVERIFY(official.join(Wedding).ok());
    m_server->signal(SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(next.isValid(), 10'000);
    const qint64 pause = lost.msecsTo(next);
    QVERIFY2(pause > 400 && pause < 5000, qPrintable(QString::number(pause)));
    // Others hear nothing that they do not know.
    while (const auto message = official.next(10s))
        QCOMPARE_NE(message->event, u"server_draining"_s);
    QVERIFY(!official.isOpen());
    QCOMPARE(m_server->terminate(), 0);
}

void TestWedsyncServer::drainsAStubbornPeer()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    // They hear the goodbye and keep the connection all the same, or say nothing at all.
    PhoenixClient stubborn(m_server->port(), accessToken(owner));
    QVERIFY(stubborn.join(Wedding).ok());
    Wire silent(m_server->port());
    Wire half(m_server->port());
    QVERIFY(half.write(
        "POST /api/websocket/channels/list HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n"));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_server->terminate(), 0);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!Wire(m_server->port()).isOpen());
}

void TestWedsyncServer::survivesAFullDisk()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    PhoenixClient client(m_server->port(), accessToken(owner));
    QVERIFY(client.join(Wedding, PhoenixClient::position({}, 0)).ok());
    QVERIFY(client.reply(client.publish(Wedding, u"note"_s, {{u"n"_s, 1}})).ok());

    // The server may write nothing beyond the first page of any file from now on.
    rlimit before {};
    const rlimit full {4096, RLIM_INFINITY};
    QCOMPARE(::prlimit(pid_t(m_server->processId()), RLIMIT_FSIZE, &full, &before), 0);
    const QJsonObject large {{u"text"_s, QString(60'000, u'x')}};
    const auto refused = client.reply(client.publish(Wedding, u"note"_s, large, u"c2"_s), 10s);
    QCOMPARE(refused.code(), u"store_unavailable"_s);
    QVERIFY(!refused.response()[u"reason"_s].toString().isEmpty());
    const auto http503 = http(
        m_server->port(), "POST", "/api/websocket/channels/broadcast", accessToken(owner),
        json({{u"channelName"_s, Wedding}, {u"eventType"_s, u"note"_s}, {u"payload"_s, large}}));
    QCOMPARE(http503.status, 503);
    QCOMPARE(http503.code(), u"store_unavailable"_s);
    // Alive, not ready, and reading goes on.
    QCOMPARE(http(m_server->port(), "GET", "/healthz").status, 200);
    const auto history = http(m_server->port(), "GET",
                              "/api/websocket/channels/messages?channelName=" + Wedding.toLatin1(),
                              accessToken(owner));
    QCOMPARE(history.status, 200);
    QCOMPARE(history.json()[u"messages"_s].toArray().size(), 1);
    QVERIFY(client.heartbeat());

    QCOMPARE(::prlimit(pid_t(m_server->processId()), RLIMIT_FSIZE, &before, nullptr), 0);
    const auto stored = client.reply(client.publish(Wedding, u"note"_s, large, u"c2"_s));
    QVERIFY(stored.ok());
    QCOMPARE(stored.response()[u"seq"_s].toInt(), 2);
    QCOMPARE(http(m_server->port(), "GET", "/readyz").status, 200);
    QVERIFY(m_server->isRunning());
}

QTEST_GUILESS_MAIN(TestWedsyncServer)
#include "tst_wedsyncserver.moc"
