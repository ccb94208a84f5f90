// SPDX-License-Identifier: MIT
// The commands of the real program, also while its server runs: what they answer, and that it
// holds at once.
#include "tests/support/servertest.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

class TestServerAdministration final : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void printsOneLine();
    void answersWithTheFieldsOfTheContract();
    void answersInWords();
    void usesExitStatuses();
    void administersWhileItRuns();
    void keepsToTheServersLimits();
    void endsWhatItIsToldTo();
    void endsItAtOnce();
    void letsAReaderWriteOnceInvitedTo();
    void withdrawsInvites();
    void saysThatALinkLeadsNowhereElse();
    void signsAsTheServerDoes();
    void saysWhatARemovedUserLeaves();
    void makesNoOwnerLessByNamingThemAgain();
};

void TestServerAdministration::printsOneLine()
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

void TestServerAdministration::answersWithTheFieldsOfTheContract()
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

void TestServerAdministration::answersInWords()
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

void TestServerAdministration::usesExitStatuses()
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
    QCOMPARE(command({u"channel"_s, u"create"_s}, create).status, 0); // it is there already
    // But not as another than it is.
    QStringList broadcast = create;
    broadcast.replace(broadcast.indexOf(u"shared"_s), u"broadcast"_s);
    QVERIFY(fails({u"channel"_s, u"create"_s}, broadcast, u"conflict"_s));
    QVERIFY(fails({u"channel"_s, u"create"_s},
                  create + QStringList {u"--metadata"_s, u"{\"title\":\"x\"}"_s}, u"conflict"_s));
    QVERIFY(fails({u"invite"_s, u"create"_s},
                  {u"--channel"_s, Wedding, u"--role"_s, u"member"_s, u"--uses"_s, u"1001"_s},
                  u"invalid_request"_s));
    const QJsonObject other = m_server->addUser(u"Kim"_s, u"supplier"_s);
    QVERIFY(fails({u"channel"_s, u"create"_s},
                  {u"--name"_s, Wedding, u"--type"_s, u"shared"_s, u"--owner"_s, userId(other)},
                  u"conflict"_s));
}

void TestServerAdministration::administersWhileItRuns()
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

void TestServerAdministration::keepsToTheServersLimits()
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
    for (const QJsonValue channel : list.json()[u"channels"_s].toArray())
        active += channel[u"status"_s].toString() == u"active"_s ? 1 : 0;
    QCOMPARE(active, 1);
}

void TestServerAdministration::endsWhatItIsToldTo()
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

void TestServerAdministration::endsItAtOnce()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner).isEmpty());
    // The server looks by itself every second, which would take half a second more than the command
    // as a rule; it is told, which takes no longer than the command has taken itself.
    std::vector<qint64> commands;
    std::vector<qint64> closes;
    for (int i = 0; i < 7; ++i) {
        const CommandResult issued =
            command({u"token"_s, u"issue"_s}, {u"--user"_s, userId(owner), u"--json"_s});
        PhoenixClient client(m_server->port(), accessToken(issued.json()));
        QVERIFY(client.join(Wedding).ok());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(command({u"token"_s, u"revoke"_s}, {u"--user"_s, userId(owner)}).status, 0);
        commands.push_back(timer.restart());
        QVERIFY(client.waitFor(u"phx_close"_s, 10s));
        closes.push_back(timer.elapsed());
    }
    std::ranges::sort(commands);
    std::ranges::sort(closes);
    QVERIFY2(closes[3] < commands[3],
             qPrintable(u"%1 ms after %2 ms"_s.arg(closes[3]).arg(commands[3])));
}

void TestServerAdministration::letsAReaderWriteOnceInvitedTo()
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

void TestServerAdministration::withdrawsInvites()
{
    start({u"--public-url"_s, u"https://weddings.example"_s});
    const auto invite = [this](const QString &channel) {
        return command({u"invite"_s, u"create"_s},
                       {u"--channel"_s, channel, u"--uses"_s, u"5"_s, u"--json"_s})
            .json();
    };
    const auto redeem = [this](const QJsonObject &link) {
        return http(m_server->port(), "POST", "/api/auth/redeem", {},
                    json({{u"code"_s, link[u"code"_s]}, {u"displayName"_s, u"Guest"_s}}))
            .status;
    };
    const QList<QJsonObject> links {invite(Wedding), invite(Wedding), invite(Wedding),
                                    invite(OtherWedding)};
    QCOMPARE(redeem(links[0]), 200);
    const CommandResult list = command({u"invite"_s, u"list"_s, u"--json"_s});
    const QJsonArray listed = list.json()[u"invites"_s].toArray();
    QCOMPARE(listed.size(), 4);
    const QJsonObject used = listed[0].toObject();
    QCOMPARE(sorted(used.keys()),
             (QStringList {u"channel"_s, u"expiresAt"_s, u"role"_s, u"usesLeft"_s}));
    QCOMPARE(used[u"usesLeft"_s].toInt(), 4);
    QCOMPARE(used[u"expiresAt"_s], links[0][u"expiresAt"_s]);
    // Of a code only its hash is kept.
    QVERIFY(!list.out.contains(links[0][u"code"_s].toString()));

    const auto revoke = [this](const QString &what, const QString &value) {
        return command({u"invite"_s, u"revoke"_s}, {what, value});
    };
    QCOMPARE(revoke(u"--link"_s, links[0][u"url"_s].toString()).status, 0);
    QCOMPARE(redeem(links[0]), 404);
    QCOMPARE(revoke(u"--link"_s, links[0][u"url"_s].toString()).error,
             u"not_found: No such invite is open. If it was used already, whoever came in by it "
             "is a member.\n"_s);
    // As messengers pass it on.
    QCOMPARE(revoke(u"--link"_s, u" %1/?a=1#b "_s.arg(links[1][u"url"_s].toString())).status, 0);
    QCOMPARE(redeem(links[1]), 404);
    QCOMPARE(redeem(links[2]), 200);
    QCOMPARE(revoke(u"--channel"_s, Wedding).out, u"Withdrawn: 1\n"_s);
    QCOMPARE(redeem(links[2]), 404);
    QCOMPARE(redeem(links[3]), 200);
    QCOMPARE(revoke(u"--channel"_s, u"form:no:such"_s).error,
             u"not_found: There is no such channel.\n"_s);
}

void TestServerAdministration::saysThatALinkLeadsNowhereElse()
{
    const auto create = [this] {
        return command({u"invite"_s, u"create"_s}, {u"--channel"_s, Wedding, u"--json"_s});
    };
    start();
    const CommandResult here = create();
    QCOMPARE(here.status, 0);
    QVERIFY(here.json()[u"url"_s].toString().startsWith(u"http://127.0.0.1:"_s));
    QVERIFY(here.error.startsWith(u"This link leads to this computer only"_s));
    QCOMPARE(m_server->terminate(), 0);
    QVERIFY(m_server->start({u"--public-url"_s, u"https://weddings.example"_s}));
    const CommandResult everywhere = create();
    QVERIFY(everywhere.json()[u"url"_s].toString().startsWith(u"https://weddings.example/join/"));
    QCOMPARE(everywhere.error, QString());
    // The same as over HTTP.
    const CommandResult endless =
        command({u"invite"_s, u"create"_s}, {u"--channel"_s, Wedding, u"--expires"_s, u"366d"_s});
    QVERIFY2(endless.status == 1 && endless.error.contains(u"at most a year"_s),
             qPrintable(endless.error));
}

void TestServerAdministration::signsAsTheServerDoes()
{
    QFile secret(m_folder->filePath(u"shared-secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    QVERIFY(secret.write("a secret that the business has chosen by itself\n") > 0);
    secret.close();
    const auto works = [this](const QByteArray &token) {
        return http(m_server->port(), "GET", "/api/websocket/channels/list", token).status;
    };
    QVERIFY(m_server->start({u"--jwt-secret-file"_s, secret.fileName()}));
    const QJsonObject user = m_server->addUser(u"Pat"_s, u"supplier"_s);
    const auto issued = [&] {
        return accessToken(
            command({u"token"_s, u"issue"_s}, {u"--user"_s, userId(user), u"--json"_s}).json());
    };
    const QByteArray shared = issued();
    QCOMPARE(works(accessToken(user)), 200);
    QCOMPARE(works(shared), 200);
    QVERIFY(!QFile::exists(data() + u"/jwt-secret"_s));
    QCOMPARE(m_server->terminate(), 0);
    // Without the secret nothing can be signed; everything else goes on.
    QVERIFY(QFile::rename(secret.fileName(), secret.fileName() + u".gone"_s));
    QCOMPARE(command({u"user"_s, u"list"_s}).status, 0);
    QVERIFY(command({u"token"_s, u"issue"_s}, {u"--user"_s, userId(user)})
                .error.contains(u"shared-secret"_s));
    // And with its own again.
    QVERIFY(m_server->start());
    QCOMPARE(works(shared), 401);
    QCOMPARE(works(issued()), 200);
    // The server that runs would not know another one.
    QVERIFY(QFile::remove(data() + u"/jwt-secret"_s));
    QCOMPARE(command({u"token"_s, u"issue"_s}, {u"--user"_s, userId(user)}).status, 1);
    QVERIFY(!QFile::exists(data() + u"/jwt-secret"_s));
}

void TestServerAdministration::saysWhatARemovedUserLeaves()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    const QJsonObject heir = m_server->addUser(u"Kim"_s, u"supplier"_s);
    const QString shared = u"supplier:wedding:shared"_s;
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner, {heir}).isEmpty());
    QVERIFY(!m_server->createChannel(shared, u"shared"_s, heir, {owner}).isEmpty());
    // Only the two whom it names can make it.
    const QString both = u"collaboration:%1:sarah-tom"_s.arg(userId(owner));
    QVERIFY(!m_server->createChannel(both, u"shared"_s, owner).isEmpty());
    const CommandResult removed =
        command({u"user"_s, u"remove"_s}, {u"--user"_s, userId(owner), u"--json"_s});
    QCOMPARE(removed.status, 0);
    QCOMPARE(removed.json()[u"withoutOwner"_s].toArray(), (QJsonArray {both, Wedding}));
    // The host may give it to somebody, but not what is somebody else's.
    const auto give = [&](const QString &channel, const QString &type, const QJsonObject &user) {
        return command({u"channel"_s, u"create"_s},
                       {u"--name"_s, channel, u"--type"_s, type, u"--owner"_s, userId(user)})
            .status;
    };
    QCOMPARE(give(Wedding, u"private"_s, heir), 0);
    QCOMPARE(give(both, u"shared"_s, heir), 0);
    const auto invited = http(m_server->port(), "POST", "/api/websocket/channels/invite",
                              accessToken(heir), json({{u"channelName"_s, Wedding}}));
    QCOMPARE(invited.status, 200);
    const QJsonObject other = m_server->addUser(u"Sam"_s, u"supplier"_s);
    QCOMPARE(give(shared, u"shared"_s, other), 1);
    const CommandResult nothing = command({u"user"_s, u"remove"_s}, {u"--user"_s, userId(other)});
    QCOMPARE(nothing.out.trimmed(), u"Removed."_s);
}

void TestServerAdministration::makesNoOwnerLessByNamingThemAgain()
{
    QVERIFY(m_server->start());
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    const QJsonObject other = m_server->addUser(u"Kim"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner, {other}).isEmpty());
    const auto raised =
        http(m_server->port(), "POST", "/api/websocket/channels/members", accessToken(owner),
             json({{u"channelName"_s, Wedding},
                   {u"userId"_s, userId(other)},
                   {u"action"_s, u"role"_s},
                   {u"role"_s, u"owner"_s}}));
    QCOMPARE(raised.status, 200);
    QVERIFY(!m_server->createChannel(Wedding, u"private"_s, owner, {other}).isEmpty());
    // What only an owner may.
    const auto invited = http(m_server->port(), "POST", "/api/websocket/channels/invite",
                              accessToken(other), json({{u"channelName"_s, Wedding}}));
    QCOMPARE(invited.status, 200);
}

QTEST_GUILESS_MAIN(TestServerAdministration)
#include "tst_serveradministration.moc"
