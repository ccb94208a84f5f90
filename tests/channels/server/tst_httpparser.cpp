// SPDX-License-Identifier: MIT
#include "channels/server/httpparser.h"

#include <QTest>

using namespace channels::server;

namespace {

//! Feeds \a text in pieces of \a size, as a connection does, and collects what comes out.
struct Reader {
    explicit Reader(const Limits &limits) : parser(limits) { }

    void feed(const std::string &text, std::size_t size)
    {
        for (std::size_t at = 0; at < text.size() && refused == 0; at += size) {
            unread += text.substr(at, size);
            take();
        }
    }
    void take()
    {
        while (!unread.empty() && refused == 0) {
            HttpProgress progress = parser.feed(unread);
            unread.erase(0, progress.consumed);
            refused = progress.refusedStatus;
            if (!progress.request)
                return;
            upgrades.push_back(progress.upgrade);
            keepsAlive.push_back(progress.keepAlive);
            requests.push_back(std::move(*progress.request));
        }
    }

    HttpParser parser;
    std::string unread;
    std::vector<HttpRequest> requests;
    std::vector<bool> upgrades;
    std::vector<bool> keepsAlive;
    int refused = 0;
};

constexpr std::array Sizes = {std::size_t(1), std::size_t(7), std::size_t(1'000'000)};

const std::string Post = "POST /api/x?y=1 HTTP/1.1\r\nHost: a\r\nX-Thing: Some Value\r\n"
                         "Content-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"a\":1}";

} // namespace

Q_DECLARE_METATYPE(std::string)

class TestHttpParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsARequestInAnyPieces();
    void readsPipelinedRequests();
    void readsAChunkedBody();
    void tellsWhatTheConnectionIsToDo_data();
    void tellsWhatTheConnectionIsToDo();
    void tellsWhetherARequestHasBegun();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void refusesCodingsItDoesNotKnow_data();
    void refusesCodingsItDoesNotKnow();
    void dropsTrailers();
    void limitsTrailers();
    void limitsTheHead();
    void limitsTheBody();
    void tellsOnceThatTheClientWaits();
    void refusesOtherExpectations();
    void writesAResponse();
    void writesAnAnswerWithoutABody();
    void answersAKey();
};

void TestHttpParser::readsARequestInAnyPieces()
{
    const Limits limits;
    for (const std::size_t size : Sizes) {
        Reader reader(limits);
        reader.feed(Post, size);
        QCOMPARE(reader.refused, 0);
        QCOMPARE(reader.requests.size(), 1U);
        const HttpRequest &request = reader.requests.front();
        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.path, std::string("/api/x"));
        QVERIFY(request.parameter("y") == "1");
        QVERIFY(request.header("x-thing") == "Some Value");
        QCOMPARE(request.body, std::string("{\"a\":1}"));
        QVERIFY(reader.unread.empty());
        QVERIFY(!reader.parser.isInside());
    }
}

void TestHttpParser::readsPipelinedRequests()
{
    const Limits limits;
    const std::string get = "GET /second HTTP/1.1\r\nHost: a\r\n\r\n";
    std::string requests = Post + get;
    requests += requests;
    for (const std::size_t size : Sizes) {
        Reader reader(limits);
        reader.feed(requests, size);
        QCOMPARE(reader.refused, 0);
        QCOMPARE(reader.requests.size(), 4U);
        QCOMPARE(reader.requests[1].path, std::string("/second"));
        QVERIFY(reader.requests[1].body.empty());
        QCOMPARE(reader.requests[2].body, std::string("{\"a\":1}"));
        QCOMPARE(reader.requests[3].path, std::string("/second"));
    }
    // What belongs to the next one is left alone, so that it can wait.
    HttpParser parser(limits);
    const std::string both = get + Post;
    const HttpProgress first = parser.feed(both);
    QVERIFY(first.request.has_value());
    QCOMPARE(first.consumed, get.size());
}

void TestHttpParser::readsAChunkedBody()
{
    const Limits limits;
    const std::string chunked = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                                "4\r\n{\"a\"\r\n3;x=y\r\n:1}\r\n0\r\n\r\n";
    for (const std::size_t size : Sizes) {
        Reader reader(limits);
        reader.feed(chunked + chunked, size);
        QCOMPARE(reader.refused, 0);
        QCOMPARE(reader.requests.size(), 2U);
        QCOMPARE(reader.requests[1].body, std::string("{\"a\":1}"));
    }
}

void TestHttpParser::tellsWhatTheConnectionIsToDo_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("keepAlive");
    QTest::addColumn<bool>("upgrade");
    const auto row = [](const char *name, const std::string &text, bool keepAlive, bool upgrade) {
        QTest::newRow(name) << text + "\r\n\r\n" << keepAlive << upgrade;
    };
    row("1.1", "GET / HTTP/1.1\r\nHost: a", true, false);
    row("1.1 close", "GET / HTTP/1.1\r\nHost: a\r\nConnection: close", false, false);
    row("1.0", "GET / HTTP/1.0", false, false);
    row("1.0 keep-alive", "GET / HTTP/1.0\r\nConnection: Keep-Alive", true, false);
    row("upgrade",
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\nUpgrade: WebSocket", true,
        true);
    row("upgrade to something else",
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c", true, false);
    row("upgrade of an older HTTP",
        "GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket", true,
        false);
    row("upgrade without connection", "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket", true,
        false);
}

void TestHttpParser::tellsWhatTheConnectionIsToDo()
{
    QFETCH(std::string, text);
    QFETCH(bool, keepAlive);
    QFETCH(bool, upgrade);
    const Limits limits;
    Reader reader(limits);
    reader.feed(text, 1);
    QCOMPARE(reader.requests.size(), 1U);
    QCOMPARE(bool(reader.keepsAlive.front()), keepAlive);
    QCOMPARE(bool(reader.upgrades.front()), upgrade);
}

void TestHttpParser::tellsWhetherARequestHasBegun()
{
    const Limits limits;
    Reader reader(limits);
    QVERIFY(!reader.parser.isInside());
    for (std::size_t i = 1; i < Post.size(); ++i) {
        reader.feed(Post.substr(i - 1, 1), 1);
        QVERIFY2(reader.parser.isInside() || !reader.unread.empty(), Post.substr(0, i).c_str());
    }
    reader.feed(Post.substr(Post.size() - 1), 1);
    QVERIFY(!reader.parser.isInside());
    QCOMPARE(reader.requests.size(), 1U);
}

void TestHttpParser::refusesMalformedRequests_data()
{
    QTest::addColumn<std::string>("text");
    const auto row = [](const char *name, const std::string &text) { QTest::newRow(name) << text; };
    row("noise", "\x16\x03\x01\x02\x01 hello\r\n\r\n");
    row("no version", "GET /\r\n\r\n");
    row("another protocol", "GET / FTP/1.1\r\n\r\n");
    row("a response", "HTTP/1.1 200 OK\r\n\r\n");
    row("no target", "GET  HTTP/1.1\r\n\r\n");
    row("another scheme", "GET ftp://elsewhere/ HTTP/1.1\r\nHost: a\r\n\r\n");
    row("an authority", "CONNECT elsewhere:443 HTTP/1.1\r\nHost: a\r\n\r\n");
    row("no host", "GET / HTTP/1.1\r\n\r\n");
    row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    row("the same host twice", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n");
    row("two hosts in 1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n");
    row("bad percent", "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n");
    row("no colon", "GET / HTTP/1.1\r\nHost\r\n\r\n");
    row("space before the colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n");
    row("control character in a name", "GET / HTTP/1.1\r\nHo\x01st: a\r\n\r\n");
    row("null in a value", std::string("GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n", 29));
    row("length that is no number", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n");
    row("negative length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n");
    // Two readers that disagree about where a request ends could be played against each other.
    row("two lengths",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd");
    row("length and chunks",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: "
        "chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
    row("chunks and length",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: "
        "3\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
    const auto post = [&](const char *name, const std::string &fields,
                          const char *version = "1.1") {
        row(name,
            std::string("POST / HTTP/") + version + "\r\nHost: a\r\n" + fields
                + "\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
    };
    post("chunks below another coding", "Transfer-Encoding: chunked, gzip");
    post("chunks twice", "Transfer-Encoding: chunked, chunked");
    post("chunks in two fields", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked");
    post("codings in two fields", "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked");
    post("no coding", "Transfer-Encoding:");
    post("chunks in 1.0", "Transfer-Encoding: chunked", "1.0");
    post("length and another coding", "Content-Length: 3\r\nTransfer-Encoding: gzip");
    post("another coding and length", "Transfer-Encoding: gzip\r\nContent-Length: 3");
    post("coding on a folded line", "Transfer-Encoding:\r\n chunked");
    post("length with a sign", "Content-Length: +3");
    post("length in hexadecimal", "Content-Length: 0x3");
    post("length with a fraction", "Content-Length: 3.0");
    post("two lengths in one field", "Content-Length: 3, 3");
    post("the same length twice", "Content-Length: 3\r\nContent-Length: 3");
    post("empty length", "Content-Length:");
    post("length beyond all numbers", "Content-Length: 18446744073709551619");
    post("folded line", "X-A: b\r\n c");
    post("line folded by a tab", "X-A: b\r\n\tc");
    post("folded line of nothing", "X-A:\r\n \r\n b");
    post("first line folded", " X-A: b");
    post("bare line feed in a value", "X-A: b\nTransfer-Encoding: chunked");
    post("bare carriage return in a value", "X-A: b\rc");
    post("bare line feed after a field", "X-A: b\nX-B: c");
    post("empty name", ": b");
    row("two spaces in the request line", "GET /  HTTP/1.1\r\nHost: a\r\n\r\n");
    row("user in a target", "GET http://me@a/ HTTP/1.1\r\nHost: a\r\n\r\n");
    row("target that is no path", "GET healthz HTTP/1.1\r\nHost: a\r\n\r\n");
    row("chunk without a size",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n");
}

void TestHttpParser::refusesMalformedRequests()
{
    QFETCH(std::string, text);
    const Limits limits;
    for (const std::size_t size : Sizes) {
        Reader reader(limits);
        reader.feed(text, size);
        QCOMPARE(reader.refused, 400);
        QVERIFY(reader.requests.empty());
    }
}

void TestHttpParser::refusesCodingsItDoesNotKnow_data()
{
    QTest::addColumn<std::string>("coding");
    for (const char *coding : {"gzip", "gzip, chunked", "identity", "xchunked", "chunked;q=1"})
        QTest::newRow(coding) << std::string(coding);
}

void TestHttpParser::refusesCodingsItDoesNotKnow()
{
    QFETCH(std::string, coding);
    const Limits limits;
    for (const std::size_t size : Sizes) {
        Reader reader(limits);
        // Taken for one without a body, it would be two requests.
        reader.feed("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: " + coding
                        + "\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n",
                    size);
        QCOMPARE(reader.refused, 501);
        QVERIFY(reader.requests.empty());
    }
}

void TestHttpParser::dropsTrailers()
{
    const Limits limits;
    const std::string text = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                             "3\r\nabc\r\n0\r\nAuthorization: Bearer x\r\n"
                             "X-Forwarded-For: 127.0.0.1\r\nHost: b\r\nExpect: a-miracle\r\n"
                             "Upgrade: websocket\r\nConnection: close, upgrade\r\n\r\n";
    for (const std::size_t size : Sizes) {
        Reader reader(limits);
        reader.feed(text + text, size);
        QCOMPARE(reader.refused, 0);
        QCOMPARE(reader.requests.size(), 2U);
        for (const HttpRequest &request : reader.requests) {
            QCOMPARE(request.body, std::string("abc"));
            QCOMPARE(request.headers.size(), 2U);
            QVERIFY(request.header("host") == "a");
            QVERIFY(tokenOf(request).empty());
        }
        QVERIFY(!reader.upgrades.front());
        QVERIFY(reader.keepsAlive.front());
    }
}

void TestHttpParser::limitsTrailers()
{
    Limits limits;
    limits.httpHead = 1024;
    const auto text = [](std::size_t trailer) {
        return "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
               "chunked\r\n\r\n3\r\nabc\r\n0\r\nX: "
            + std::string(trailer, 'x') + "\r\n\r\n";
    };
    for (const std::size_t size : Sizes) {
        Reader small(limits);
        small.feed(text(900), size);
        QCOMPARE(small.refused, 0);
        QCOMPARE(small.requests.size(), 1U);
        Reader large(limits);
        large.feed(text(1025), size);
        QCOMPARE(large.refused, 431);
        Reader extension(limits);
        extension.feed("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;"
                           + std::string(100'000, 'x'),
                       size);
        QVERIFY(extension.refused != 0);
        QVERIFY(extension.unread.size() <= 1025 + size);
    }
}

void TestHttpParser::limitsTheHead()
{
    Limits limits;
    limits.httpHead = 1024;
    const std::string start = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    const std::string end = "\r\n\r\n";
    const auto head = [&](std::size_t size) {
        return start + std::string(size - start.size() - end.size(), 'x') + end;
    };
    for (const std::size_t size : Sizes) {
        Reader most(limits);
        most.feed(head(1024), size);
        QCOMPARE(most.refused, 0);
        QCOMPARE(most.requests.size(), 1U);
        Reader over(limits);
        over.feed(head(1025), size);
        QCOMPARE(over.refused, 431);
        // Without an end, and as one endless line: refused all the same, before all of it came.
        Reader endless(limits);
        endless.feed(start + std::string(100'000, 'x'), size);
        QCOMPARE(endless.refused, 431);
        QVERIFY(endless.unread.size() <= 1025 + size);
        Reader target(limits);
        target.feed("GET /" + std::string(100'000, 'x'), size);
        QCOMPARE(target.refused, 431);
        std::string many = "GET / HTTP/1.1\r\n";
        for (int i = 0; i < 5000; ++i)
            many += "A: b\r\n";
        Reader fields(limits);
        fields.feed(many, size);
        QCOMPARE(fields.refused, 431);
    }
}

void TestHttpParser::limitsTheBody()
{
    Limits limits;
    limits.httpBody = 100;
    const auto post = [](std::size_t size) {
        return "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n"
            + std::string(size, 'x');
    };
    const auto chunked = [](std::size_t count) {
        std::string text = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (std::size_t i = 0; i < count; ++i)
            text += "a\r\n0123456789\r\n";
        return text + "0\r\n\r\n";
    };
    for (const std::size_t size : Sizes) {
        Reader most(limits);
        most.feed(post(100) + chunked(10), size);
        QCOMPARE(most.refused, 0);
        QCOMPARE(most.requests.size(), 2U);
        QCOMPARE(most.requests[1].body.size(), 100U);
        Reader over(limits);
        over.feed(post(101), size);
        QCOMPARE(over.refused, 413);
        Reader overInChunks(limits);
        overInChunks.feed(chunked(11), size);
        QCOMPARE(overInChunks.refused, 413);
    }
    // Decided from the head: nothing of the body has to come.
    Reader announced(limits);
    announced.feed("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n", 1);
    QCOMPARE(announced.refused, 413);
}

void TestHttpParser::tellsOnceThatTheClientWaits()
{
    const Limits limits;
    const std::string head = "POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\n"
                             "Content-Length: 7\r\n\r\n";
    const std::string body = "{\"a\":1}";
    HttpParser parser(limits);
    const HttpProgress waiting = parser.feed(head);
    QVERIFY(waiting.awaitsContinue);
    QVERIFY(!waiting.request);
    QCOMPARE(waiting.consumed, head.size());
    const HttpProgress part = parser.feed(body.substr(0, 3));
    QVERIFY(!part.awaitsContinue);
    const HttpProgress whole = parser.feed(body.substr(3));
    QVERIFY(!whole.awaitsContinue);
    QVERIFY(whole.request);
    QCOMPARE(whole.request->body, body);
    // One that has sent its body already waits for nothing, nor one that knows no 100, nor one that
    // is refused.
    QVERIFY(!parser.feed(head + body).awaitsContinue);
    QVERIFY(!HttpParser(limits)
                 .feed("POST /a HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 7\r\n\r\n")
                 .awaitsContinue);
    const HttpProgress large = HttpParser(limits).feed(
        "POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9999999\r\n\r\n");
    QVERIFY(!large.awaitsContinue);
    QCOMPARE(large.refusedStatus, 413);
}

void TestHttpParser::refusesOtherExpectations()
{
    const Limits limits;
    Reader reader(limits);
    reader.feed("GET / HTTP/1.1\r\nHost: a\r\nExpect: a-miracle\r\n\r\n", 1);
    QCOMPARE(reader.refused, 417);
}

void TestHttpParser::writesAResponse()
{
    HttpResponse response;
    response.status = 429;
    response.body = "{}";
    response.headers = {{"Retry-After", "3"}};
    const std::string text = encodeHttpResponse(response, true);
    QVERIFY(text.starts_with("HTTP/1.1 429 Too Many Requests\r\n"));
    QVERIFY(text.ends_with("\r\n\r\n{}"));
    for (const char *line :
         {"\r\nContent-Length: 2\r\n", "\r\nContent-Type: application/json; charset=utf-8\r\n",
          "\r\nRetry-After: 3\r\n", "\r\nConnection: keep-alive\r\n",
          "\r\nX-Content-Type-Options: nosniff\r\n"})
        QVERIFY2(text.find(line) != std::string::npos, line);
    QVERIFY(encodeHttpResponse(response, false).find("\r\nConnection: close\r\n")
            != std::string::npos);
}

void TestHttpParser::writesAnAnswerWithoutABody()
{
    const std::string accepted = encodeHttpResponse({202, {}, {}, {}}, true);
    QVERIFY(accepted.starts_with("HTTP/1.1 202 Accepted\r\n"));
    QVERIFY(accepted.find("\r\nContent-Length: 0\r\n") != std::string::npos);
    QVERIFY(accepted.find("Content-Type") == std::string::npos);
    // These two have no length by their nature (RFC 9110 section 8.6).
    const std::string none = encodeHttpResponse({204, {}, {}, {}}, true);
    QVERIFY(none.starts_with("HTTP/1.1 204 No Content\r\n"));
    QVERIFY(none.find("Content-Length") == std::string::npos);
    QVERIFY(none.find("\r\nConnection: keep-alive\r\n") != std::string::npos);
    const std::string switching =
        encodeHttpResponse({101, {}, {}, {{"Connection", "Upgrade"}}}, true);
    QVERIFY(switching.starts_with("HTTP/1.1 101 Switching Protocols\r\n"));
    QVERIFY(switching.find("Content-Length") == std::string::npos);
    QVERIFY(switching.find("keep-alive") == std::string::npos);
    QVERIFY(switching.ends_with("\r\n\r\n"));
}

void TestHttpParser::answersAKey()
{
    // The sample of RFC 6455 section 1.3.
    QCOMPARE(webSocketAccept("dGhlIHNhbXBsZSBub25jZQ=="),
             std::string("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
}

QTEST_APPLESS_MAIN(TestHttpParser)
#include "tst_httpparser.moc"
