// SPDX-License-Identifier: MIT
// The real server with a certificate: HTTP and WebSocket over TLS, peers that are gone, and a new
// certificate while it runs.
#include "tests/support/certificate.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTest>

#include <csignal>
#include <memory>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

//! A connection over TLS that trusts whoever answers and blocks as long as it is told.
class TlsClient final {
public:
    explicit TlsClient(quint16 port)
    {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
        m_open = m_socket.waitForEncrypted(10'000);
    }

    bool isOpen() const { return m_open; }
    QByteArray serial() const { return m_socket.peerCertificate().serialNumber(); }
    void write(std::string_view bytes)
    {
        m_socket.write(bytes.data(), qint64(bytes.size()));
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(10'000)) { }
    }
    //! Reads until \a isComplete(received()) or the end.
    template <typename Condition>
    bool readUntil(Condition isComplete)
    {
        QElapsedTimer timer;
        timer.start();
        while (!isComplete(m_received)) {
            if (timer.elapsed() > 20'000 || !m_socket.waitForReadyRead(10'000))
                return false;
            m_received += m_socket.readAll().toStdString();
        }
        return true;
    }
    int get(const char *path)
    {
        write(std::string("GET ") + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
        HttpAnswer answer;
        readUntil([&answer](std::string &received) {
            answer = takeAnswer(received);
            return answer.status != 0;
        });
        return answer.status;
    }
    std::string &received() { return m_received; }
    QSslSocket &socket() { return m_socket; }

private:
    QSslSocket m_socket;
    std::string m_received;
    bool m_open = false;
};

} // namespace

class TestServerTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void servesOverTls();
    void carriesLargeFramesBothWays();
    void refusesPlainTextAndNoise();
    void survivesPeersThatAreGone();
    void tellsWhoHasToGoBeforeItsHandshake();
    void takesANewCertificateWhileItRuns();
    void refusesWhatIsNoCertificate();
    void saysThatThereIsNoCertificateToReload();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList tls() const
    {
        return {u"--tls-cert"_s, path(u"cert.pem"_s), u"--tls-key"_s, path(u"key.pem"_s)};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
};

void TestServerTls::initTestCase()
{
    QVERIFY2(QSslSocket::supportsSsl(), "Qt has no TLS here");
}

void TestServerTls::init()
{
    m_folder = std::make_unique<QTemporaryDir>(memoryFolderTemplate());
    m_server = std::make_unique<ServerProcess>(path(u"data"_s));
    QVERIFY(makeCertificate(path(u"cert.pem"_s), path(u"key.pem"_s), 1001));
}

void TestServerTls::cleanup()
{
    if (QTest::currentTestFailed())
        qInfo("%s", qPrintable(m_server->log()));
    m_server.reset();
    m_folder.reset();
}

void TestServerTls::servesOverTls()
{
    QVERIFY(m_server->start(tls()));
    QCOMPARE(m_server->standardOutput(),
             "listening on https://127.0.0.1:" + QByteArray::number(m_server->port()) + '\n');
    TlsClient client(m_server->port());
    QVERIFY(client.isOpen());
    QVERIFY(client.socket().sessionProtocol() >= QSsl::TlsV1_2);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.get(i == 1 ? "/readyz" : "/healthz"), 200);
}

void TestServerTls::carriesLargeFramesBothWays()
{
    QVERIFY(m_server->start(tls()));
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(u"form:a:b"_s, u"private"_s, owner).isEmpty());
    TlsClient client(m_server->port());
    client.write("GET /socket/websocket?vsn=2.0.0 HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
                 "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer "
                 + accessToken(owner).toStdString() + "\r\n\r\n");
    QVERIFY(
        client.readUntil([](std::string &received) { return takeAnswer(received).status == 101; }));
    client.write(webSocketFrame(
        1, R"(["1","1","form:a:b","phx_join",{"config":{"broadcast":{"self":true}}}])"));
    // Many times what one record of TLS holds, and all of it together less than may be unsent to a
    // reader that comes to it only when it has written.
    const std::string text(60'000, 'x');
    constexpr std::size_t Frames = 16;
    std::string frames;
    for (std::size_t i = 0; i < Frames; ++i)
        frames += webSocketFrame(
            1, R"([null,"r","form:a:b","broadcast",{"event":"note","payload":")" + text + "\"}]");
    QVERIFY(client.readUntil([](const std::string &received) {
        return received.find("phx_reply") != std::string::npos;
    }));
    client.write(frames);
    QVERIFY(client.readUntil([&text](const std::string &received) {
        std::size_t count = 0;
        for (std::size_t at = received.find(text); at != std::string::npos;
             at = received.find(text, at + text.size()))
            ++count;
        return count == Frames;
    }));
}

void TestServerTls::refusesPlainTextAndNoise()
{
    QVERIFY(m_server->start(tls()));
    TlsClient before(m_server->port());
    for (const std::string &bytes :
         {std::string("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"), std::string(5000, '\xff'),
          std::string("\x16\x03\x01\xff\xff", 5) + std::string(3000, 'x')}) {
        Wire wire(m_server->port());
        wire.write(bytes);
        wire.endWriting();
        QVERIFY(wire.waitForEnd());
        QVERIFY(wire.received().find("HTTP/1.1 200") == std::string::npos);
    }
    // A broken neighbour is none of anybody else's business.
    QCOMPARE(before.get("/healthz"), 200);
    QCOMPARE(TlsClient(m_server->port()).get("/healthz"), 200);
}

void TestServerTls::survivesPeersThatAreGone()
{
    QVERIFY(m_server->start(tls()));
    TlsClient stays(m_server->port());
    std::string requests;
    for (int i = 0; i < 2000; ++i)
        requests += "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n";
    for (int i = 0; i < 20; ++i) {
        TlsClient client(m_server->port());
        QVERIFY(client.isOpen());
        client.write(requests);
        client.socket().abort(); // with answers unread, so by a reset
        QCOMPARE(stays.get("/readyz"), 200);
    }
    // Also in the middle of a handshake.
    for (int i = 0; i < 20; ++i) {
        Wire wire(m_server->port());
        wire.write(std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11));
        wire.reset();
    }
    QCOMPARE(stays.get("/healthz"), 200);
    QVERIFY(m_server->isRunning());
}

void TestServerTls::tellsWhoHasToGoBeforeItsHandshake()
{
    QVERIFY(
        m_server->start(tls() + QStringList {u"--limit"_s, u"connections.unauthenticated=1"_s}));
    QSslSocket first;
    first.setPeerVerifyMode(QSslSocket::VerifyNone);
    first.connectToHost(u"127.0.0.1"_s, m_server->port());
    QVERIFY(first.waitForConnected());
    TlsClient second(m_server->port()); // for whom the first has to go
    QVERIFY(second.isOpen());
    first.startClientEncryption();
    QVERIFY(first.waitForEncrypted());
    QByteArray answer;
    while (!answer.contains("too_many_connections") && first.waitForReadyRead(3000))
        answer += first.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 429 "), answer);
}

void TestServerTls::takesANewCertificateWhileItRuns()
{
    QVERIFY(m_server->start(tls()));
    QVERIFY(m_server->log().contains(u"the certificate expires within two weeks"_s));
    TlsClient first(m_server->port());
    const QByteArray oldSerial = first.serial();
    QVERIFY(!oldSerial.isEmpty());
    const auto serial = [this] { return TlsClient(m_server->port()).serial(); };
    QVERIFY(makeCertificate(path(u"cert.pem"_s), path(u"key.pem"_s), 1002));
    m_server->signal(SIGHUP);
    QTRY_VERIFY(serial() != oldSerial);
    const QByteArray newSerial = serial();
    // Who is connected stays so.
    QCOMPARE(first.get("/healthz"), 200);
    // A file that is none leaves the one that works.
    QFile broken(path(u"cert.pem"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly | QIODevice::Truncate));
    broken.close();
    m_server->signal(SIGHUP);
    QTRY_VERIFY(m_server->log().contains(u"certificate not reloaded"_s));
    QCOMPARE(serial(), newSerial);
    QCOMPARE(first.get("/healthz"), 200);
}

void TestServerTls::refusesWhatIsNoCertificate()
{
    const auto serve = [this](const QString &certificate, const QString &key) {
        return runServerCommand({u"serve"_s, u"--data"_s, path(u"data"_s), u"--listen"_s,
                                 u"127.0.0.1:0"_s, u"--tls-cert"_s, certificate, u"--tls-key"_s,
                                 key});
    };
    const CommandResult missing = serve(path(u"none.pem"_s), path(u"key.pem"_s));
    QCOMPARE(missing.status, 1);
    QVERIFY(missing.error.contains(path(u"none.pem"_s)));
    QVERIFY(makeCertificate(path(u"other.pem"_s), path(u"other-key.pem"_s), 1003));
    const CommandResult mismatched = serve(path(u"cert.pem"_s), path(u"other-key.pem"_s));
    QCOMPARE(mismatched.status, 1);
    QVERIFY(mismatched.error.contains(path(u"other-key.pem"_s)));
    QVERIFY(makeCertificate(path(u"secret.pem"_s), path(u"secret-key.pem"_s), 1004, "secret"));
    const CommandResult locked = serve(path(u"secret.pem"_s), path(u"secret-key.pem"_s));
    QCOMPARE(locked.status, 1);
    QVERIFY2(locked.error.contains(u"has a passphrase"_s), qPrintable(locked.error));
}

void TestServerTls::saysThatThereIsNoCertificateToReload()
{
    QVERIFY(m_server->start());
    m_server->signal(SIGHUP);
    QTRY_VERIFY(m_server->log().contains(u"certificate not reloaded"_s));
    QVERIFY(m_server->log().contains(u"without a certificate"_s));
}

QTEST_GUILESS_MAIN(TestServerTls)
#include "tst_servertls.moc"
