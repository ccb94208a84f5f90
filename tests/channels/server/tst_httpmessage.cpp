// SPDX-License-Identifier: MIT
#include "channels/server/httpmessage.h"

#include <QTest>

using namespace channels::server;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

// The text form of the official client: base64url without padding.
constexpr auto Subprotocol = "phoenix, base64url.bearer.phx.YS5iLmM_Pz8";
constexpr auto SubprotocolToken = "a.b.c???";

} // namespace

Q_DECLARE_METATYPE(std::string)
Q_DECLARE_METATYPE(Pairs)

class TestHttpMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitsATarget_data();
    void splitsATarget();
    void takesAWholeUrl_data();
    void takesAWholeUrl();
    void takesTheServerItself();
    void refusesAMalformedTarget_data();
    void refusesAMalformedTarget();
    void findsByName();
    void findsTheToken_data();
    void findsTheToken();
    void believesTheNearestProxy_data();
    void believesTheNearestProxy();
};

void TestHttpMessage::splitsATarget_data()
{
    QTest::addColumn<std::string>("target");
    QTest::addColumn<std::string>("path");
    QTest::addColumn<Pairs>("query");
    const auto row = [](const char *name, const std::string &target, const std::string &path,
                        const Pairs &query) { QTest::newRow(name) << target << path << query; };
    row("path", "/healthz", "/healthz", {});
    row("root", "/", "/", {});
    row("query", "/a?x=1&y=2", "/a", {{"x", "1"}, {"y", "2"}});
    row("empty query", "/a?", "/a", {});
    row("no value", "/a?x&y=", "/a", {{"x", ""}, {"y", ""}});
    row("an equals sign in a value", "/a?x=b=c", "/a", {{"x", "b=c"}});
    row("empty pairs", "/a?&x=1&&", "/a", {{"", ""}, {"x", "1"}, {"", ""}});
    row("twice", "/a?x=1&x=2", "/a", {{"x", "1"}, {"x", "2"}});
    row("question mark in the query", "/a?x=?", "/a", {{"x", "?"}});
    row("encoded", "/a%20b/%C3%A9?q=%26%3D%3f", "/a b/\xC3\xA9", {{"q", "&=?"}});
    row("plus is a space in a query only", "/a+b?x=a+b%2B", "/a+b", {{"x", "a b+"}});
    row("encoded name", "/a?%78=1", "/a", {{"x", "1"}});
    row("an encoded slash is part of its name", "/a%2Fb", "/a/b", {});
    row("a byte that is nothing in UTF-8", "/a?x=%FF", "/a", {{"x", "\xFF"}});
    row("a null byte in a value", "/a?x=%00", "/a", {{"x", std::string(1, '\0')}});
}

void TestHttpMessage::splitsATarget()
{
    QFETCH(std::string, target);
    QFETCH(std::string, path);
    QFETCH(Pairs, query);
    HttpRequest request;
    QVERIFY(parseTarget(target, request));
    QCOMPARE(request.path, path);
    QVERIFY(request.query == query);
}

void TestHttpMessage::takesAWholeUrl_data()
{
    QTest::addColumn<std::string>("target");
    QTest::addColumn<std::string>("host");
    QTest::addColumn<std::string>("path");
    QTest::addColumn<std::string>("x");
    const auto row = [](const char *target, const char *host, const char *path, const char *x) {
        QTest::addRow("%s", target)
            << std::string(target) << std::string(host) << std::string(path) << std::string(x);
    };
    row("http://wed.example/a%20b?x=1", "wed.example", "/a b", "1");
    row("https://wed.example:4710/a?x=http://c/", "wed.example:4710", "/a", "http://c/");
    row("http://[::1]:80/", "[::1]:80", "/", "");
    row("http://wed.example", "wed.example", "/", "");
    row("http://wed.example?x=2", "wed.example", "/", "2");
}

void TestHttpMessage::takesAWholeUrl()
{
    QFETCH(std::string, target);
    QFETCH(std::string, host);
    QFETCH(std::string, path);
    QFETCH(std::string, x);
    HttpRequest request;
    QVERIFY(parseTarget(target, request));
    request.headers.emplace_back("host", "by the header");
    QVERIFY(request.header("host") == host);
    QCOMPARE(request.path, path);
    QVERIFY(request.parameter("x") == x);
}

void TestHttpMessage::takesTheServerItself()
{
    HttpRequest request;
    request.method = "OPTIONS";
    QVERIFY(parseTarget("*", request));
    request.method = "GET";
    QVERIFY(!parseTarget("*", request));
}

void TestHttpMessage::refusesAMalformedTarget_data()
{
    QTest::addColumn<std::string>("target");
    for (const char *target :
         {"", "*", "a/b", "?x=1", "http://", "http:///a", "http://me@host/a", "ftp://host/a",
          "host:443", "/a%", "/a%2", "/a%2G", "/a%GG", "/a?x=%", "/a?x=%1", "/a?%zz=1", "/a%00b"})
        QTest::addRow("%s", target) << std::string(target);
}

void TestHttpMessage::refusesAMalformedTarget()
{
    QFETCH(std::string, target);
    HttpRequest request;
    QVERIFY(!parseTarget(target, request));
}

void TestHttpMessage::findsByName()
{
    HttpRequest request;
    request.headers = {{"host", "a"}, {"x-one", "1"}, {"x-one", "2"}};
    request.query = {{"k", "v"}, {"k", "w"}};
    QVERIFY(request.header("x-one") == "1");
    QVERIFY(request.header("missing").empty());
    QVERIFY(request.parameter("k") == "v");
    QVERIFY(request.parameter("K").empty());
}

void TestHttpMessage::findsTheToken_data()
{
    QTest::addColumn<Pairs>("headers");
    QTest::addColumn<Pairs>("query");
    QTest::addColumn<std::string>("token");
    const auto row = [](const char *name, const Pairs &headers, const Pairs &query,
                        const std::string &token) {
        QTest::newRow(name) << headers << query << token;
    };
    row("nowhere", {}, {}, "");
    row("authorization", {{"authorization", "Bearer t1"}}, {}, "t1");
    row("authorization in capitals", {{"authorization", "BEARER t1"}}, {}, "t1");
    row("authorization of another kind", {{"authorization", "Basic dXNlcg=="}}, {}, "");
    row("authorization without a token", {{"authorization", "Bearer "}}, {}, "");
    row("subprotocol", {{"sec-websocket-protocol", Subprotocol}}, {}, SubprotocolToken);
    row("subprotocol, token first",
        {{"sec-websocket-protocol", "base64url.bearer.phx.YS5iLmM_Pz8, phoenix"}}, {},
        SubprotocolToken);
    row("subprotocol in the other alphabet",
        {{"sec-websocket-protocol", "phoenix, base64url.bearer.phx.YS5iLmM/Pz8="}}, {},
        SubprotocolToken);
    row("subprotocol without a token", {{"sec-websocket-protocol", "phoenix"}}, {}, "");
    row("x-api-key", {{"x-api-key", "t1"}}, {}, "t1");
    row("apikey header", {{"apikey", "t1"}}, {}, "t1");
    row("apikey in the query", {}, {{"apikey", "t1"}}, "t1");
    row("token in the query", {}, {{"token", "t1"}}, "t1");
    // A user's own token goes before the key of the whole application.
    row("authorization before all else",
        {{"apikey", "t2"}, {"authorization", "Bearer t1"}, {"sec-websocket-protocol", Subprotocol}},
        {{"apikey", "t3"}, {"token", "t4"}}, "t1");
    row("subprotocol before keys", {{"apikey", "t2"}, {"sec-websocket-protocol", Subprotocol}},
        {{"apikey", "t3"}}, SubprotocolToken);
    row("header before query", {{"apikey", "t2"}}, {{"apikey", "t3"}, {"token", "t4"}}, "t2");
    row("apikey before token", {}, {{"token", "t4"}, {"apikey", "t3"}}, "t3");
    row("an empty one is none", {{"x-api-key", ""}}, {{"apikey", ""}, {"token", "t4"}}, "t4");
}

void TestHttpMessage::findsTheToken()
{
    QFETCH(Pairs, headers);
    QFETCH(Pairs, query);
    QFETCH(std::string, token);
    HttpRequest request;
    request.headers = headers;
    request.query = query;
    QCOMPARE(tokenOf(request), token);
}

void TestHttpMessage::believesTheNearestProxy_data()
{
    QTest::addColumn<Pairs>("headers");
    QTest::addColumn<std::string>("address");
    QTest::newRow("none") << Pairs() << std::string();
    QTest::newRow("one") << Pairs {{"x-forwarded-for", "10.0.0.1"}} << std::string("10.0.0.1");
    // What stands before the last comma may be anybody's invention.
    QTest::newRow("several") << Pairs {{"x-forwarded-for", "1.2.3.4, 5.6.7.8 ,\t10.0.0.1 "}}
                             << std::string("10.0.0.1");
    QTest::newRow("given twice") << Pairs {{"x-forwarded-for", "1.2.3.4"},
                                           {"x-forwarded-for", "::1"}}
                                 << std::string("::1");
    QTest::newRow("empty") << Pairs {{"x-forwarded-for", ""}} << std::string();
    QTest::newRow("spaces") << Pairs {{"x-forwarded-for", " , "}} << std::string();
    const auto row = [](const char *given, const char *address) {
        QTest::newRow(given) << Pairs {{"x-forwarded-for", given}} << std::string(address);
    };
    row("10.0.0.1:50123", "10.0.0.1");
    row("[2001:db8::1]:50123", "2001:db8::1");
    row("[2001:db8::1]", "2001:db8::1");
    row("2001:db8::1", "2001:db8::1");
    row("[", "");
    row(":1", "");
}

void TestHttpMessage::believesTheNearestProxy()
{
    QFETCH(Pairs, headers);
    QFETCH(std::string, address);
    HttpRequest request;
    request.headers = headers;
    QVERIFY(forwardedFor(request) == address);
}

QTEST_APPLESS_MAIN(TestHttpMessage)
#include "tst_httpmessage.moc"
