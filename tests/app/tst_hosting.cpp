// SPDX-License-Identifier: MIT
// The server inside the program, as whoever hosts it sees it: who is connected, where others reach
// it, with which certificate, and what it logs.
#include "app/hosting.h"
#include "app/hostingdesk.h"
#include "app/serverprobe.h"
#include "channels/server/hostedserver.h"
#include "tests/support/certificate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

#include <algorithm>

using namespace Qt::StringLiterals;
using Outcome = app::ServerAnswer::Outcome;

namespace {

constexpr int PatienceMs = 20'000;

bool says(const QWidget &dialog, const QString &words)
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&words](const QLabel *label) { return label->text().contains(words); });
}

//! Answers every connection with one fixed response.
class OtherProgram final : public QTcpServer {
public:
    explicit OtherProgram(const QByteArray &response)
    {
        connect(this, &QTcpServer::newConnection, this, [this, response] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, response] {
                socket->write(response);
                socket->disconnectFromHost();
            });
        });
        listen(QHostAddress::LocalHost);
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort())); }
};

} // namespace

class TestHosting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesWhoIsConnected();
    void beginsWithWhatIsToBeDoneNext();
    void leavesTheListAloneWhenNothingChanged();
    void saysWhatHasNoOwnerNow();
    void keepsItsPublicAddress();
    void refusesWhatIsNoAddress();
    void showsItsLog();
    void showsItsLogInTheSizeOfTheText();
    void knowsItsVersionAndClock();
    void tellsAServerFromAnotherProgram_data();
    void tellsAServerFromAnotherProgram();
    void showsARefusedCertificate();

private:
    app::ServerAnswer ask(const QUrl &server);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Hosting> m_hosting;
    std::unique_ptr<ui::HostingDialog> m_dialog;
    std::unique_ptr<app::HostingDesk> m_desk;
};

void TestHosting::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto hosting = app::Hosting::start(m_folder->filePath(u"server"_s), 0, u"Pat"_s);
    QVERIFY(hosting);
    m_hosting = std::move(*hosting);
    m_dialog = std::make_unique<ui::HostingDialog>();
    m_desk = std::make_unique<app::HostingDesk>(*m_hosting, *m_dialog);
}

void TestHosting::cleanup()
{
    m_desk.reset();
    m_dialog.reset();
    m_hosting.reset();
    m_folder.reset();
}

app::ServerAnswer TestHosting::ask(const QUrl &server)
{
    app::ServerProbe probe;
    QSignalSpy answers(&probe, &app::ServerProbe::answered);
    probe.ask(server);
    if (answers.isEmpty() && !answers.wait(PatienceMs))
        return {};
    return answers.first().at(1).value<app::ServerAnswer>();
}

void TestHosting::namesWhoIsConnected()
{
    channels::server::NewChannel channel;
    channel.name = *channels::ChannelName::parse(std::string_view("couple:wedding:1"));
    channel.ownerId = m_hosting->supplierId();
    QVERIFY(m_hosting->administration().createChannel(channel));
    QVERIFY(!says(*m_dialog, u"connected"_s));
    {
        QWebSocket socket;
        QUrl url = m_hosting->url();
        url.setScheme(u"ws"_s);
        url.setPath(u"/socket/websocket"_s);
        url.setQuery(u"vsn=2.0.0"_s);
        connect(&socket, &QWebSocket::connected, &socket, [this, &socket] {
            socket.sendTextMessage(
                uR"(["1","1","couple:wedding:1","phx_join",{"access_token":"%1"}])"_s.arg(
                    m_hosting->access()->accessToken));
        });
        socket.open(url);
        QTRY_VERIFY_WITH_TIMEOUT((m_desk->refresh(), says(*m_dialog, u"connected: Pat"_s)),
                                 PatienceMs);
        const QString row = m_dialog->findChild<QAbstractItemView *>(u"people"_s)
                                ->model()
                                ->index(0, 0)
                                .data()
                                .toString();
        QVERIFY2(row.endsWith(u"connected"_s), qPrintable(row));
    }
    QTRY_VERIFY_WITH_TIMEOUT((m_desk->refresh(), !says(*m_dialog, u"connected"_s)), PatienceMs);
}

void TestHosting::beginsWithWhatIsToBeDoneNext()
{
    QVERIFY(qobject_cast<QLineEdit *>(m_dialog->focusWidget()));
    channels::server::NewChannel channel;
    channel.name = *channels::ChannelName::parse(std::string_view("couple:wedding:1"));
    channel.ownerId = m_hosting->supplierId();
    QVERIFY(m_hosting->administration().createChannel(channel));
    m_desk->refresh();
    QVERIFY(qobject_cast<QComboBox *>(m_dialog->focusWidget()));
}

// It looks every few seconds, and somebody may be in the list.
void TestHosting::leavesTheListAloneWhenNothingChanged()
{
    const QAbstractItemModel *people =
        m_dialog->findChild<QAbstractItemView *>(u"people"_s)->model();
    QCOMPARE(people->rowCount(), 1);
    QSignalSpy resets(people, &QAbstractItemModel::modelReset);
    QSignalSpy removals(people, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changes(people, &QAbstractItemModel::dataChanged);
    m_desk->refresh();
    QVERIFY(resets.isEmpty() && removals.isEmpty() && changes.isEmpty());
    QVERIFY(m_hosting->administration().addUser("Kim", channels::UserType::Supplier,
                                                channels::Tier::Free));
    m_desk->refresh();
    QCOMPARE(people->rowCount(), 2);
    QVERIFY(resets.isEmpty() && removals.isEmpty() && changes.isEmpty());
}

void TestHosting::saysWhatHasNoOwnerNow()
{
    using namespace channels;
    server::Administration &administration = m_hosting->administration();
    const auto colleague = administration.addUser("Kim", UserType::Supplier, Tier::Paid);
    QVERIFY(colleague.ok());
    const std::string id = colleague->user.id;
    const auto created =
        administration.createChannel({*ChannelName::parse("collaboration:" + id + ":1"),
                                      ChannelType::Shared,
                                      id,
                                      {},
                                      R"({"title":"Mia & Jo"})"});
    QVERIFY2(created.ok(), created ? "" : qPrintable(created.error().detail));
    const auto says = [this](const QString &part) {
        return std::ranges::any_of(m_dialog->findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->text().contains(part);
        });
    };
    Q_EMIT m_dialog->removeRequested(QString::fromStdString(id));
    QVERIFY(says(u"Removed. Nobody can invite to these any more: Mia & Jo."_s));
    const auto couple = administration.addUser("Sarah", UserType::Couple, Tier::Free);
    QVERIFY(couple.ok());
    Q_EMIT m_dialog->removeRequested(QString::fromStdString(couple->user.id));
    QVERIFY(says(u"Removed."_s) && !says(u"Nobody can invite"_s));
}

void TestHosting::keepsItsPublicAddress()
{
    const QUrl own = m_hosting->url();
    Q_EMIT m_dialog->addressEntered(u"https://weddings.example.com"_s);
    QCOMPARE(m_hosting->publicUrl(), QUrl(u"https://weddings.example.com"_s));
    QVERIFY(m_hosting->isRunning());
    QCOMPARE(m_hosting->url(), own);
    const QString file = m_folder->filePath(u"server/hosting.ini"_s);
    QCOMPARE(QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    m_desk.reset();
    m_hosting.reset();
    auto again = app::Hosting::start(m_folder->filePath(u"server"_s), 0, u"Pat"_s);
    QVERIFY(again);
    m_hosting = std::move(*again);
    QCOMPARE(m_hosting->publicUrl(), QUrl(u"https://weddings.example.com"_s));
    channels::server::NewChannel channel;
    channel.name = *channels::ChannelName::parse(std::string_view("couple:wedding:1"));
    channel.ownerId = m_hosting->supplierId();
    QVERIFY(m_hosting->administration().createChannel(channel));
    const auto invite = m_hosting->administration().createInvite(
        channel.name, channels::MemberRole::Member, std::chrono::hours(1), 1);
    QVERIFY(invite);
    QVERIFY2(invite->url.starts_with("https://weddings.example.com/join/"), invite->url.c_str());
}

void TestHosting::refusesWhatIsNoAddress()
{
    for (const QString &wrong :
         {u"example.com"_s, u"ftp://example.com"_s, u"https://"_s, u"https://exa mple.com"_s,
          u"https://example.com/?a=b"_s, u"https://example.com/app"_s}) {
        Q_EMIT m_dialog->addressEntered(wrong);
        QVERIFY2(m_hosting->publicUrl().isEmpty(), qPrintable(wrong));
        QVERIFY(says(*m_dialog, u"That is no address"_s));
        m_dialog->report({});
    }
}

void TestHosting::showsItsLog()
{
    const auto *log = m_dialog->findChild<QPlainTextEdit *>(u"serverLog"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        (m_desk->refresh(), log->toPlainText().contains(u" info listening "_s)), PatienceMs);
    m_hosting->stop();
    QTRY_VERIFY_WITH_TIMEOUT((m_desk->refresh(), log->toPlainText().endsWith(u" info stopped"_s)),
                             PatienceMs);
    QVERIFY(!log->toPlainText().contains(u"Pat"_s));
}

void TestHosting::showsItsLogInTheSizeOfTheText()
{
    const auto *log = m_dialog->findChild<QPlainTextEdit *>(u"serverLog"_s);
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    const auto putBack = qScopeGuard([&before] { QApplication::setFont(before); });
    QTRY_COMPARE(log->font().pointSizeF(), large.pointSizeF());
    QVERIFY(log->font().family() != before.family());
}

void TestHosting::knowsItsVersionAndClock()
{
    app::ServerAnswer answer = ask(m_hosting->url());
    QCOMPARE(answer.outcome, Outcome::Reached);
    QCOMPARE(answer.version, QStringLiteral(WEDSYNC_VERSION));
    QVERIFY(answer.clockAhead && std::abs(answer.clockAhead->count()) <= 1);
    QVERIFY(answer.certificate.isNull());
    QVERIFY(app::describe(answer).endsWith(u"Server's clock: as this computer's"_s));
    answer.clockAhead = std::chrono::seconds(-90);
    QVERIFY(app::describe(answer).endsWith(u"90 s behind this computer's"_s));
}

void TestHosting::tellsAServerFromAnotherProgram_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("not found") << QByteArray(
        "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nok")
                               << Outcome::AnotherProgram;
    QTest::newRow("some page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n<p/>")
                               << Outcome::AnotherProgram;
    QTest::newRow("no web at all")
        << QByteArray("220 mail.example.com ESMTP\r\n") << Outcome::Unreachable;
    QTest::newRow("behind a proxy")
        << QByteArray("HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Length: 2\r\n\r\nok")
        << Outcome::Reached;
}

void TestHosting::tellsAServerFromAnotherProgram()
{
    QFETCH(QByteArray, response);
    QFETCH(Outcome, outcome);
    const OtherProgram program(response);
    const app::ServerAnswer answer = ask(program.url());
    QCOMPARE(answer.outcome, outcome);
    QVERIFY(answer.version.isEmpty());
}

void TestHosting::showsARefusedCertificate()
{
    const QString certificate = m_folder->filePath(u"certificate.pem"_s);
    const QString key = m_folder->filePath(u"key.pem"_s);
    QVERIFY(support::makeCertificate(certificate, key, 7));
    channels::server::ServerOptions options;
    options.dataFolder = m_folder->filePath(u"other"_s).toStdString();
    options.port = 0;
    options.tlsCertificateFile = certificate.toStdString();
    options.tlsKeyFile = key.toStdString();
    channels::server::HostedServer server;
    QVERIFY(server.start(options));
    const QUrl url(QString::fromStdString(server.url()));
    const app::ServerAnswer answer = ask(url);
    QCOMPARE(answer.outcome, Outcome::CertificateRefused);
    QCOMPARE(answer.certificate.subjectDisplayName(), u"127.0.0.1"_s);
    Q_EMIT m_dialog->addressEntered(url.toString());
    QTRY_VERIFY_WITH_TIMEOUT(says(*m_dialog, u"is not accepted"_s), PatienceMs);
    const QString fingerprint = QString::fromLatin1(
        answer.certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    QVERIFY(says(*m_dialog, fingerprint));
}

QTEST_MAIN(TestHosting)
#include "tst_hosting.moc"
