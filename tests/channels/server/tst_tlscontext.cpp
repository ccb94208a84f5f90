// SPDX-License-Identifier: MIT
#include "channels/server/tlscontext.h"

#include "tests/support/certificate.h"

#include <QTemporaryDir>
#include <QTest>

using namespace channels::server;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace std::string_view_literals;

class TestTlsContext : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheHostShouldKnowOfTheDates();
};

void TestTlsContext::saysWhatTheHostShouldKnowOfTheDates()
{
    const QTemporaryDir folder;
    const QString certificate = folder.filePath(u"cert.pem"_s);
    const QString key = folder.filePath(u"key.pem"_s);
    QVERIFY(support::makeCertificate(certificate, key, 1, nullptr, 20 * 24h));
    const auto tls = openTlsContext(certificate.toStdString(), key.toStdString());
    QVERIFY(tls.ok());
    const auto now = std::chrono::system_clock::now();
    QCOMPARE(certificateAge(*tls, now - 2h), "the certificate is not valid yet"sv);
    QCOMPARE(certificateAge(*tls, now), ""sv);
    QCOMPARE(certificateAge(*tls, now + 7 * 24h), "the certificate expires within two weeks"sv);
    QCOMPARE(certificateAge(*tls, now + 21 * 24h), "the certificate has expired"sv);
}

QTEST_APPLESS_MAIN(TestTlsContext)
#include "tst_tlscontext.moc"
