// SPDX-License-Identifier: MIT
// Against a real keychain (gnome-keyring) on a bus of the test's own, and without one.
#include "app/account.h"
#include "app/hosting.h"
#include "channels/client/tokenclaims.h"
#include "tests/support/await.h"
#include "tests/support/testbus.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::Account;
using app::Credentials;
using app::CredentialStore;
using channels::ErrorKind;
using support::await;
using support::mustGive;

namespace {

const Credentials Sample {QUrl(u"https://weddings.example:8443/ws"_s), u"r\u00e9fresh-token"_s};

//! gnome-keyring's secret service, unlocked, with its files in a folder of its own.
class Keyring {
public:
    bool start(const QString &folder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name :
             {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CACHE_HOME"_s})
            environment.insert(name, folder);
        m_daemon.setProcessEnvironment(environment);
        m_daemon.start(u"gnome-keyring-daemon"_s,
                       {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s,
                        u"--control-directory"_s, folder});
        if (!m_daemon.waitForStarted())
            return false;
        m_daemon.write("password");
        m_daemon.closeWriteChannel();
        return true;
    }
    ~Keyring()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

private:
    QProcess m_daemon;
};

} // namespace

class TestCredentials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysThatThereIsNoKeychain();
    void keepsTheTokenForTheSessionWithoutAKeychain();
    void keepsThemInTheKeychain();
    void tellsAccountsApart();
    void resumesAfterARestart();

private:
    //! A couple with an invite to a channel of a server of the test's own.
    channels::InviteLink invite();

    QTemporaryDir m_folder;
    std::unique_ptr<TestBus> m_bus;
    std::unique_ptr<Keyring> m_keyring;
    std::unique_ptr<app::Hosting> m_hosting;
};

void TestCredentials::initTestCase()
{
    m_bus = std::make_unique<TestBus>();
    QVERIFY(!m_bus->address().isEmpty());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus->address().toLocal8Bit());
    auto hosting = app::Hosting::start(m_folder.filePath(u"server"_s), 0, u"Pat"_s);
    QVERIFY(hosting);
    m_hosting = std::move(*hosting);
}

channels::InviteLink TestCredentials::invite()
{
    channels::server::NewChannel channel;
    channel.name = *channels::ChannelName::parse(
        u"couple:wedding:%1"_s.arg(QRandomGenerator::global()->generate()));
    channel.ownerId = m_hosting->supplierId();
    auto &administration = m_hosting->administration();
    if (!administration.createChannel(channel))
        return {};
    const auto invited = administration.createInvite(channel.name, channels::MemberRole::Member,
                                                     std::chrono::hours(1), 1);
    if (!invited)
        return {};
    return {m_hosting->url(), QString::fromStdString(invited->code)};
}

void TestCredentials::saysThatThereIsNoKeychain()
{
    CredentialStore store(u"a"_s);
    const auto read = await(store.read());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::StoreUnavailable);
    QCOMPARE(await(store.write(Sample)).error().kind, ErrorKind::StoreUnavailable);
}

void TestCredentials::keepsTheTokenForTheSessionWithoutAKeychain()
{
    Account account(u"session"_s);
    QSignalSpy notKept(&account, &Account::notKept);
    const app::Access access = mustGive(account.redeem(invite(), u"Anna"_s));
    QVERIFY(channels::subjectOf(access.accessToken));
    QTRY_COMPARE(notKept.size(), 1);
    QVERIFY(!mustGive(access.renew()).isEmpty()); // it goes on all the same
    QVERIFY(!mustGive(access.renew()).isEmpty());
}

void TestCredentials::keepsThemInTheKeychain()
{
    m_keyring = std::make_unique<Keyring>();
    QVERIFY(m_keyring->start(m_folder.path()));
    CredentialStore store(u"a"_s);
    QTRY_VERIFY_WITH_TIMEOUT(await(store.read()).ok(), 20'000);
    QVERIFY(!mustGive(store.read()));
    mustGive(store.write(Sample));
    QCOMPARE(*mustGive(store.read()), Sample);
    mustGive(store.write({Sample.server, u"another"_s}));
    QCOMPARE(mustGive(CredentialStore(u"a"_s).read())->refreshToken, u"another"_s);
    mustGive(store.erase());
    QVERIFY(!mustGive(store.read()));
    mustGive(store.erase()); // nothing is there to be erased
}

void TestCredentials::tellsAccountsApart()
{
    CredentialStore one(u"one"_s);
    CredentialStore other(u"other"_s);
    mustGive(one.write(Sample));
    QVERIFY(!mustGive(other.read()));
    mustGive(other.erase());
    QVERIFY(mustGive(one.read()));
}

void TestCredentials::resumesAfterARestart()
{
    QString user;
    {
        Account account(u"resumed"_s);
        QSignalSpy notKept(&account, &Account::notKept);
        const app::Access access = mustGive(account.redeem(invite(), u"Anna"_s));
        user = *channels::subjectOf(access.accessToken);
        mustGive(access.renew());
        QTRY_VERIFY(mustGive(CredentialStore(u"resumed"_s).read()));
        QCOMPARE(notKept.size(), 0);
    }
    for (int start = 0; start < 2; ++start) {
        Account account(u"resumed"_s);
        const std::optional<app::Access> access = mustGive(account.resume());
        QVERIFY(access);
        QCOMPARE(channels::subjectOf(access->accessToken), user);
        QCOMPARE(access->server, m_hosting->url());
        // The next start must find the token that this one got.
        CredentialStore store(u"resumed"_s);
        mustGive(store.read());
    }
    Account never(u"never"_s);
    QVERIFY(!mustGive(never.resume()));
    // Spent: the server knows it for a copy, and nothing is kept of it.
    mustGive(CredentialStore(u"spent"_s).write({m_hosting->url(), u"no such token"_s}));
    Account spent(u"spent"_s);
    QCOMPARE(await(spent.resume()).error().kind, ErrorKind::Unauthorized);
    QTRY_VERIFY(!mustGive(CredentialStore(u"spent"_s).read()));
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
