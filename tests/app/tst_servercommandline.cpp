// SPDX-License-Identifier: MIT
#include "app/servercommandline.h"

#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using channels::ChannelType;
using channels::MemberRole;
using channels::Tier;
using channels::UserType;
using channels::server::ServerOptions;

namespace {

//! The command line `wedsync-server WORDS`, the words parted by spaces; `_` stands for a space.
ServerCommand parsed(const QString &words)
{
    QStringList arguments = words.split(u' ', Qt::SkipEmptyParts);
    for (QString &argument : arguments)
        argument.replace(u'_', u' ');
    return parseServerCommandLine(QStringList {u"wedsync-server"_s} + arguments);
}

template <typename Command>
Command as(const QString &words)
{
    const ServerCommand command = parsed(words);
    if (const auto *end = std::get_if<PrintAndExit>(&command))
        qFatal("%s", qPrintable(end->text));
    return std::get<Command>(command);
}

ServerOptions serve(const QString &words)
{
    return as<ServeCommand>(u"serve --data d "_s + words).options;
}

} // namespace

class TestServerCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void serves();
    void servesWithEveryOption();
    void listensWhereItIsTold_data();
    void listensWhereItIsTold();
    void listensOpenlyOnlyOnPurpose();
    void readsTheOtherCommands();
    void readsDurations_data();
    void readsDurations();
    void helps_data();
    void helps();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

void TestServerCommandLine::serves()
{
    const ServerOptions options = serve({});
    QCOMPARE(options.dataFolder, std::string("d"));
    QCOMPARE(options.address, std::string("127.0.0.1"));
    QCOMPARE(options.port, quint16(4710));
    QVERIFY(options.messageTtl == 30 * 24h);
    QVERIFY(options.keepNewest);
    QVERIFY(!options.behindProxy);
    QVERIFY(options.publicUrl.empty() && options.allowedOrigins.empty());
    QVERIFY(options.tlsCertificateFile.empty() && options.tlsKeyFile.empty());
    QCOMPARE(options.limits.messagesPerMinute, 100U);
}

void TestServerCommandLine::servesWithEveryOption()
{
    const ServerOptions options = serve(
        u"--listen 0.0.0.0:80 --tls-cert c.pem --tls-key k.pem --message-ttl 5m "
        "--public-url https://a.b/ --allow-origin HTTPS://a.B:443/ --allow-origin https://c.d "
        "--limit messages.per-minute=7 --limit frame.bytes=9000 --jwt-secret-file s "
        "--jwt-public-key p --behind-proxy"_s);
    QCOMPARE(options.address, std::string("0.0.0.0"));
    QCOMPARE(options.port, quint16(80));
    QCOMPARE(options.tlsCertificateFile, std::string("c.pem"));
    QCOMPARE(options.tlsKeyFile, std::string("k.pem"));
    QVERIFY(options.messageTtl == 5min);
    QVERIFY(!options.keepNewest); // the specification's figure, exactly
    QCOMPARE(options.publicUrl, std::string("https://a.b/"));
    QVERIFY((options.allowedOrigins == std::vector<std::string> {"https://a.b", "https://c.d"}));
    QCOMPARE(options.limits.messagesPerMinute, 7U);
    QCOMPARE(options.limits.frameBytes, 9000U);
    QCOMPARE(options.jwtSecretFile, std::string("s"));
    QCOMPARE(options.jwtPublicKeyFile, std::string("p"));
    QVERIFY(options.behindProxy);
}

void TestServerCommandLine::listensWhereItIsTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("address"); // empty: refused
    QTest::addColumn<int>("port");
    QTest::newRow("any port") << u"127.0.0.1:0"_s << QByteArray("127.0.0.1") << 0;
    QTest::newRow("last port") << u"127.0.0.1:65535"_s << QByteArray("127.0.0.1") << 65535;
    QTest::newRow("IPv6") << u"[::1]:4710"_s << QByteArray("::1") << 4710;
    for (const char *refused :
         {"127.0.0.1", "127.0.0.1:", ":4710", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:x",
          "localhost:4710", "[::1]", "256.0.0.1:1"})
        QTest::addRow("%s", refused) << QString::fromLatin1(refused) << QByteArray() << 0;
}

void TestServerCommandLine::listensWhereItIsTold()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, address);
    QFETCH(int, port);
    const ServerCommand command = parsed(u"serve --data d --listen "_s + text);
    const auto *served = std::get_if<ServeCommand>(&command);
    QCOMPARE(served != nullptr, !address.isEmpty());
    if (!served) {
        QVERIFY(std::get<PrintAndExit>(command).text.startsWith(u"--listen takes a literal"));
        return;
    }
    QCOMPARE(QByteArray::fromStdString(served->options.address), address);
    QCOMPARE(int(served->options.port), port);
}

void TestServerCommandLine::listensOpenlyOnlyOnPurpose()
{
    for (const auto &address : {u"0.0.0.0:0"_s, u"192.168.1.5:4710"_s, u"[::]:0"_s}) {
        const ServerCommand refused = parsed(u"serve --data d --listen "_s + address);
        QVERIFY(std::holds_alternative<PrintAndExit>(refused));
        const auto &end = std::get<PrintAndExit>(refused);
        QCOMPARE(end.status, 2);
        QVERIFY(end.text.startsWith(u"Without TLS everybody on the way could read tokens"));
        for (const auto &purpose :
             {u"--behind-proxy"_s, u"--insecure"_s, u"--tls-cert c --tls-key k"_s})
            QVERIFY(std::holds_alternative<ServeCommand>(
                parsed(u"serve --data d --listen %1 %2"_s.arg(address, purpose))));
    }
    for (const auto &address : {u"127.0.0.1:0"_s, u"127.9.9.9:0"_s, u"[::1]:0"_s})
        QVERIFY(
            std::holds_alternative<ServeCommand>(parsed(u"serve --data d --listen "_s + address)));
}

void TestServerCommandLine::readsTheOtherCommands()
{
    const auto add = as<UserAddCommand>(u"user add --data d --name Ann_É --type couple --json"_s);
    QCOMPARE(add.dataFolder, std::string("d"));
    QCOMPARE(add.displayName, std::string("Ann É"));
    QVERIFY(add.type == UserType::Couple && add.tier == Tier::Free && add.json);
    const auto paid =
        as<UserAddCommand>(u"user add --tier paid --type supplier --name A --data d"_s);
    QVERIFY(paid.type == UserType::Supplier && paid.tier == Tier::Paid && !paid.json);

    QVERIFY(as<UserListCommand>(u"user list --data d --json"_s).json);
    QCOMPARE(as<UserRemoveCommand>(u"user remove --data d --user u1"_s).userId, std::string("u1"));
    const auto tier = as<UserTierCommand>(u"user tier --data d --user u1 --tier paid"_s);
    QVERIFY(tier.userId == "u1" && tier.tier == Tier::Paid);

    const auto issue = as<TokenIssueCommand>(u"token issue --data d --user u1"_s);
    QVERIFY(issue.userId == "u1" && issue.life == 1h && !issue.service && !issue.json);
    const auto service =
        as<TokenIssueCommand>(u"token issue --data d --user u1 --expires 90s --service --json"_s);
    QVERIFY(service.life == 90s && service.service && service.json);
    QCOMPARE(as<TokenRevokeCommand>(u"token revoke --data d --user u1"_s).userId,
             std::string("u1"));

    const auto create = as<ChannelCreateCommand>(
        u"channel create --data d --name form:a:b --type shared --owner u1 --member u2 --member u3 "
        "--metadata {\"title\":\"x\"} --json"_s);
    QCOMPARE(create.channel.name.text(), std::string("form:a:b"));
    QVERIFY(create.channel.type == ChannelType::Shared && create.channel.ownerId == "u1");
    QVERIFY((create.channel.memberIds == std::vector<std::string> {"u2", "u3"}));
    QCOMPARE(create.channel.metadata, std::string("{\"title\":\"x\"}"));
    QVERIFY(create.json);
    const auto plain = as<ChannelCreateCommand>(
        u"channel create --data d --name form:a:b --type private --owner u1"_s);
    QVERIFY(plain.channel.metadata == "{}" && plain.channel.memberIds.empty() && !plain.json);
    QVERIFY(!as<ChannelListCommand>(u"channel list --data d"_s).json);

    const auto invite = as<InviteCreateCommand>(u"invite create --data d --channel form:a:b"_s);
    QVERIFY(invite.role == MemberRole::Member && invite.life == 7 * 24h && invite.uses == 1);
    const auto many = as<InviteCreateCommand>(
        u"invite create --data d --channel form:a:b --role reader --expires 12h --uses 30 --json"_s);
    QVERIFY(many.role == MemberRole::Reader && many.life == 12h && many.uses == 30 && many.json);

    QCOMPARE(as<InviteListCommand>(u"invite list --data d"_s).dataFolder, std::string("d"));
    const auto one = as<InviteRevokeCommand>(u"invite revoke --data d --link https://a/join/b"_s);
    QVERIFY(one.link == "https://a/join/b" && !one.channel);
    const auto all = as<InviteRevokeCommand>(u"invite revoke --data d --channel form:a:b"_s);
    QVERIFY(all.link.empty() && all.channel->text() == "form:a:b");
    QCOMPARE(as<BackupCommand>(u"backup --data d copy.sqlite"_s).file, std::string("copy.sqlite"));
    QCOMPARE(as<CheckCommand>(u"check --data d"_s).dataFolder, std::string("d"));
}

void TestServerCommandLine::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qlonglong>("milliseconds"); // 0: none
    const auto row = [](const char *text, std::chrono::milliseconds length) {
        QTest::addRow("'%s'", text) << QString::fromUtf8(text) << qlonglong(length.count());
    };
    row("30d", 30 * 24h);
    row("12h", 12h);
    row("5m", 5min);
    row("90s", 90s);
    row("500ms", 500ms);
    row("1ms", 1ms);
    row("3650d", 3650 * 24h);
    for (const char *refused :
         {"", "5", "m", "ms", "0s", "-5m", "5M", "5 min", "5min", "1.5h", "0x5s", "3651d", "87601h",
          "99999999999999999999d", "9223372036854775807ms", "5mm", "m5", "٣d"})
        row(refused, 0ms);
}

void TestServerCommandLine::readsDurations()
{
    QFETCH(QString, text);
    QFETCH(qlonglong, milliseconds);
    const auto duration = parseDuration(text);
    QCOMPARE(duration.has_value(), milliseconds > 0);
    QCOMPARE(qlonglong(duration.value_or(0ms).count()), milliseconds);
}

void TestServerCommandLine::helps_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("part");
    QTest::newRow("--help") << u"--help"_s << u"wedsync-server serve --data DIR"_s;
    QTest::newRow("-h") << u"-h"_s << u"invite create"_s;
    QTest::newRow("--version") << u"--version"_s << u"wedsync-server "_s;
    QTest::newRow("serve") << u"serve --help"_s << u"--behind-proxy"_s;
    QTest::newRow("user add") << u"user add -h"_s << u"--tier"_s;
    QTest::newRow("user list") << u"user list --help"_s << u"--data"_s;
    QTest::newRow("user remove") << u"user remove --help"_s << u"--user"_s;
    QTest::newRow("user tier") << u"user tier --help"_s << u"--tier"_s;
    QTest::newRow("token issue") << u"token issue --help"_s << u"--service"_s;
    QTest::newRow("token revoke") << u"token revoke --help"_s << u"--user"_s;
    QTest::newRow("channel create") << u"channel create --help"_s << u"--metadata"_s;
    QTest::newRow("channel list") << u"channel list --help"_s << u"--data"_s;
    QTest::newRow("invite create") << u"invite create --help"_s << u"--uses"_s;
    QTest::newRow("backup") << u"backup --help"_s << u"--data"_s;
    QTest::newRow("check") << u"check --help"_s << u"--data"_s;
}

void TestServerCommandLine::helps()
{
    QFETCH(QString, words);
    QFETCH(QString, part);
    const ServerCommand command = parsed(words);
    QVERIFY(std::holds_alternative<PrintAndExit>(command));
    QCOMPARE(std::get<PrintAndExit>(command).status, 0);
    QVERIFY2(std::get<PrintAndExit>(command).text.contains(part),
             qPrintable(std::get<PrintAndExit>(command).text));
}

void TestServerCommandLine::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("sentence"); // how the first line begins
    const auto row = [](const char *words, const char *sentence) {
        QTest::addRow("%s", words) << QString::fromUtf8(words) << QString::fromUtf8(sentence);
    };
    row("", "wedsync-server: the WedSync server without a screen");
    row("dance", "\"dance\" is not a command.");
    row("user", "\"user\" is not a command.");
    row("user dance --data d", "\"user dance\" is not a command.");
    row("--data d serve", "\"--data d\" is not a command.");

    row("serve", "--data DIR is needed.");
    row("serve --data", "Missing value after '--data'.\n");
    row("serve --data d --dance", "Unknown option 'dance'.\n");
    row("serve --data d dance", "\"dance\" is not an option here.");
    row("serve --data d --tls-cert c", "--tls-cert and --tls-key go together.");
    row("serve --data d --tls-key k", "--tls-cert and --tls-key go together.");
    row("serve --data d --message-ttl 59s", "--message-ttl takes a duration of at least a minute");
    row("serve --data d --message-ttl soon", "--message-ttl takes a duration of at least a minute");
    for (const char *origin :
         {"*", "null", "a.example", "https://a.example/page", "wss://a.example"})
        row((QByteArray("serve --data d --allow-origin ") + origin).constData(),
            "--allow-origin takes what a browser calls an origin");
    for (const char *url : {"weddings.example", "ftp://a.example", "https://a.example/app"})
        row((QByteArray("serve --data d --public-url ") + url).constData(),
            "--public-url takes an address without a path");
    for (const char *file : {"tls-cert", "tls-key", "jwt-secret-file", "jwt-public-key"})
        row((QByteArray("serve --data d --") + file + '=').constData(),
            ("--" + std::string(file) + " needs a file.").c_str());
    row("serve --data d --limit frame.bytes", "A limit is set as NAME=VALUE");
    row("serve --data d --limit dance=1", "There is no limit \"dance\".");
    row("serve --data d --limit frame.bytes=0", "The limit frame.bytes must be a whole number");

    row("user add --data d --type couple", "--name NAME is needed.");
    row("user add --data d --name A", "--type is supplier or couple.");
    row("user add --data d --name A --type Couple", "--type is supplier or couple.");
    row("user add --data d --name A --type couple --tier gold", "--tier is free or paid.");
    row("user add --name A --type couple", "--data DIR is needed.");
    row("user list", "--data DIR is needed.");
    row("user list --data d --name A", "Unknown option 'name'.");
    row("invite revoke --data d", "Either --link URL or --channel NAME is needed.");
    row("invite revoke --data d --link a --channel form:a:b",
        "Either --link URL or --channel NAME is needed.");
    row("invite revoke --data d --channel wedding", "invalid_channel_name: ");
    row("user remove --data d", "--user ID is needed.");
    row("user tier --data d --tier paid", "--user ID is needed.");
    row("user tier --data d --user u1", "--tier is free or paid.");

    row("token issue --data d", "--user ID is needed.");
    row("token issue --data d --user u1 --expires 0s", "--expires takes a duration");
    row("token issue --data d --user u1 --expires 999ms", "--expires takes a duration");
    row("token revoke --data d", "--user ID is needed.");

    row("channel create --data d --type shared --owner u1",
        "invalid_channel_name: --name is scope:entity:id");
    row("channel create --data d --name dance:a:b --type shared --owner u1",
        "invalid_channel_name: --name is scope:entity:id");
    row("channel create --data d --name form:a:b --owner u1",
        "--type is private, shared or broadcast.");
    row("channel create --data d --name form:a:b --type shared", "--owner ID is needed.");
    row("channel list", "--data DIR is needed.");

    row("invite create --data d", "invalid_channel_name: --channel is scope:entity:id.");
    row("invite create --data d --channel form:a:b --role owner", "--role is member or reader.");
    row("invite create --data d --channel form:a:b --expires never", "--expires takes a duration");
    row("invite create --data d --channel form:a:b --uses 0", "--uses takes a number from 1.");
    row("invite create --data d --channel form:a:b --uses many", "--uses takes a number from 1.");

    row("backup --data d", "A FILE to copy to is needed.");
    row("backup --data d one two", "\"two\" is not an option here.");
    row("check", "--data DIR is needed.");
    row("check --data d x", "\"x\" is not an option here.");
}

void TestServerCommandLine::saysWhatIsWrong()
{
    QFETCH(QString, words);
    QFETCH(QString, sentence);
    const ServerCommand command = parsed(words);
    QVERIFY(std::holds_alternative<PrintAndExit>(command));
    const auto &end = std::get<PrintAndExit>(command);
    QCOMPARE(end.status, 2);
    QVERIFY2(end.text.startsWith(sentence), qPrintable(end.text));
    QVERIFY(end.text.endsWith(u'\n'));
}

QTEST_APPLESS_MAIN(TestServerCommandLine)
#include "tst_servercommandline.moc"
