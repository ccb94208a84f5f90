// SPDX-License-Identifier: MIT
#include "channels/server/weborigin.h"

#include <QTest>

#include <algorithm>

using namespace channels::server;

Q_DECLARE_METATYPE(std::string)

namespace {

HttpRequest request(const std::string &origin, const std::string &host = "127.0.0.1:4710")
{
    HttpRequest made;
    made.method = "GET";
    made.path = "/api/websocket/channels/list";
    made.headers = {{"host", host}};
    if (!origin.empty())
        made.headers.emplace_back("origin", origin);
    return made;
}

std::string valueOf(const HttpHeaders &headers, const std::string &name)
{
    const auto found = std::ranges::find(
        headers, name, [](const auto &header) -> const std::string & { return header.first; });
    return found == headers.end() ? std::string() : found->second;
}

const std::string Allow = "Access-Control-Allow-Origin";

} // namespace

class TestWebOrigin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesOneOriginOneWay_data();
    void writesOneOriginOneWay();
    void refusesWhatIsNoOrigin_data();
    void refusesWhatIsNoOrigin();
    void letsAnyPageInWithoutTheOption();
    void letsNamedPagesIn_data();
    void letsNamedPagesIn();
    void knowsItsOwnPages_data();
    void knowsItsOwnPages();
    void keepsPagesFromHealthAndMetrics();
};

void TestWebOrigin::writesOneOriginOneWay_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("origin");
    const auto row = [](const char *text, const char *origin) {
        QTest::newRow(text) << std::string(text) << std::string(origin);
    };
    row("https://a.example", "https://a.example");
    row("https://a.example/", "https://a.example");
    row("HTTPS://A.Example:443", "https://a.example");
    row("http://a.example:80/", "http://a.example");
    row("http://a.example:443", "http://a.example:443");
    row("https://a.example:8443", "https://a.example:8443");
    row("http://127.0.0.1:3000", "http://127.0.0.1:3000");
    row("http://[::1]:3000", "http://[::1]:3000");
    row("https://m\xC3\xBCller.example", "https://xn--mller-kva.example");
    row("capacitor://localhost", "capacitor://localhost");
}

void TestWebOrigin::writesOneOriginOneWay()
{
    QFETCH(std::string, text);
    QFETCH(std::string, origin);
    QCOMPARE(webOrigin(text).value_or("none"), origin);
    QCOMPARE(webOrigin(origin).value_or("none"), origin);
}

void TestWebOrigin::refusesWhatIsNoOrigin_data()
{
    QTest::addColumn<std::string>("text");
    for (const char *text : {"",
                             "*",
                             "null",
                             "a.example",
                             "a.example:443",
                             "//a.example",
                             "https://",
                             "https://:443",
                             "https://a.example/page",
                             "https://a.example?x=1",
                             "https://a.example#x",
                             "https://me@a.example",
                             "https://@a.example",
                             "https://*.example",
                             "https://a b",
                             "https://a.example:99999",
                             "https://a.example, https://b.example",
                             "wss://a.example",
                             "file:///srv",
                             "https:a.example"})
        QTest::newRow(text) << std::string(text);
}

void TestWebOrigin::refusesWhatIsNoOrigin()
{
    QFETCH(std::string, text);
    QCOMPARE(webOrigin(text).value_or("none"), std::string("none"));
}

void TestWebOrigin::letsAnyPageInWithoutTheOption()
{
    const ServerOptions options;
    for (const char *origin : {"", "https://evil.example", "null"}) {
        QVERIFY(mayUse(options, request(origin)));
        QCOMPARE(valueOf(originHeaders(options, request(origin)), Allow), std::string("*"));
    }
}

void TestWebOrigin::letsNamedPagesIn_data()
{
    QTest::addColumn<std::string>("origin");
    QTest::addColumn<bool>("may");
    QTest::newRow("named") << std::string("https://a.example") << true;
    QTest::newRow("the other named one") << std::string("http://b.example:3000") << true;
    QTest::newRow("another scheme") << std::string("http://a.example") << false;
    QTest::newRow("another port") << std::string("https://a.example:444") << false;
    QTest::newRow("one below") << std::string("https://x.a.example") << false;
    QTest::newRow("one that begins so") << std::string("https://a.example.evil.example") << false;
    QTest::newRow("none in particular") << std::string("null") << false;
    QTest::newRow("noise") << std::string("https://a.example https://b.example") << false;
}

void TestWebOrigin::letsNamedPagesIn()
{
    QFETCH(std::string, origin);
    QFETCH(bool, may);
    ServerOptions options;
    options.allowedOrigins = {"https://a.example", "http://b.example:3000"};
    QCOMPARE(mayUse(options, request(origin)), may);
    const HttpHeaders headers = originHeaders(options, request(origin));
    QCOMPARE(valueOf(headers, Allow), may ? origin : std::string());
    QCOMPARE(valueOf(headers, "Vary"), std::string("Origin"));
    // What is no browser names no origin, and needs no leave.
    QVERIFY(mayUse(options, request({})));
    QCOMPARE(valueOf(originHeaders(options, request({})), Allow), std::string());
}

void TestWebOrigin::knowsItsOwnPages_data()
{
    QTest::addColumn<std::string>("origin");
    QTest::addColumn<std::string>("host");
    QTest::addColumn<std::string>("publicUrl");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("behindProxy");
    QTest::addColumn<bool>("may");
    const auto row = [](const char *name, const char *origin, const char *host, const char *url,
                        bool tls, bool proxy, bool may) {
        QTest::newRow(name) << std::string(origin) << std::string(host) << std::string(url) << tls
                            << proxy << may;
    };
    row("by its host", "http://127.0.0.1:4710", "127.0.0.1:4710", "", false, false, true);
    row("by its host in capitals", "http://my-pc:4710", "My-PC:4710", "", false, false, true);
    row("on the scheme's port", "http://my-pc", "my-pc:80", "", false, false, true);
    row("by IPv6", "http://[::1]:4710", "[::1]:4710", "", false, false, true);
    row("by TLS", "https://a.example:4710", "a.example:4710", "", true, false, true);
    row("TLS from a page without", "http://a.example:4710", "a.example:4710", "", true, false,
        false);
    row("without TLS from a page with", "https://a.example:4710", "a.example:4710", "", false,
        false, false);
    row("another port of the host", "http://127.0.0.1:3000", "127.0.0.1:4710", "", false, false,
        false);
    row("a proxy's host, by TLS", "https://a.example", "a.example", "", false, true, true);
    row("a proxy's host, without", "http://a.example", "a.example", "", false, true, true);
    row("by its public URL", "https://a.example", "127.0.0.1:4710", "https://A.example:443/", false,
        true, true);
    row("by its public URL with a path", "https://a.example", "10.0.0.1", "https://a.example/x/",
        false, false, true);
    row("another than its public URL", "https://b.example", "127.0.0.1:4710", "https://a.example",
        false, false, false);
    row("without a host", "http://a.example", "", "", false, false, false);
    row("a host that is none", "http://a.example", "a.example/x", "", false, false, false);
}

void TestWebOrigin::knowsItsOwnPages()
{
    QFETCH(std::string, origin);
    QFETCH(std::string, host);
    QFETCH(std::string, publicUrl);
    QFETCH(bool, tls);
    QFETCH(bool, behindProxy);
    QFETCH(bool, may);
    ServerOptions options;
    options.allowedOrigins = {"https://named.example"};
    options.publicUrl = publicUrl;
    options.behindProxy = behindProxy;
    options.tlsCertificateFile = tls ? "chain.pem" : "";
    QCOMPARE(mayUse(options, request(origin, host)), may);
}

void TestWebOrigin::keepsPagesFromHealthAndMetrics()
{
    ServerOptions options;
    for (const bool named : {false, true}) {
        if (named)
            options.allowedOrigins = {"https://a.example"};
        for (const char *path : {"/healthz", "/healthcheck", "/readyz", "/metrics"}) {
            HttpRequest asked = request("https://a.example");
            asked.path = path;
            QCOMPARE(valueOf(originHeaders(options, asked), Allow), std::string());
        }
    }
}

QTEST_APPLESS_MAIN(TestWebOrigin)
#include "tst_weborigin.moc"
