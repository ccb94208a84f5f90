// SPDX-License-Identifier: MIT
// The real server's HTTP as programs, browsers and monitoring see it: what is wrong is said the
// same way everywhere, pages are let in by their origin, and the metrics are what Prometheus reads.
#include "tests/support/servertest.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QSysInfo>
#include <QTest>
#include <QUrl>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Channels = "/api/websocket/channels/";
const QByteArray Named = R"({"channelName":"supplier:wedding:sarah-tom",)";

QByteArray header(const HttpAnswer &answer, const QByteArray &name)
{
    const qsizetype at = answer.head.toLower().indexOf("\r\n" + name.toLower() + ": ");
    const qsizetype from = at + name.size() + 4;
    return at < 0 ? QByteArray() : answer.head.mid(from, answer.head.indexOf("\r\n", from) - from);
}

bool isFailure(const HttpAnswer &answer)
{
    const QJsonObject body = answer.json();
    const QString sentence = body[u"error"_s][u"message"_s].toString();
    return body.keys() == QStringList {u"error"_s, u"success"_s} && !body[u"success"_s].toBool(true)
        && sentence.endsWith(u'.') && sentence.at(0).isUpper()
        && header(answer, "Content-Type") == "application/json; charset=utf-8";
}

QByteArray handshake(const QByteArray &origin)
{
    return "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + (origin.isEmpty() ? QByteArray() : "Origin: " + origin + "\r\n");
}

//! Asked of the system, not of the server that is tested.
bool hasIPv6()
{
    sockaddr_in6 address {};
    address.sin6_family = AF_INET6;
    address.sin6_addr = in6addr_loopback;
    const int descriptor = ::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool bound = descriptor >= 0
        && ::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return bound;
}

} // namespace

class TestServerHttp final : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrong();
    void refusesTheWrongMethod();
    void saysWhyARequestCannotBeRead();
    void refusesABatchOfARevokedToken();
    void letsEveryPageInByItself();
    void letsOnlyNamedPagesIn();
    void writesMetricsAsPrometheusReadsThem();
    void knowsThisComputerByIPv4OnIPv6();
    void letsNoOtherServerWorkWithItsFolder();
    void listsTheMostActiveOfManyOpenChannels();
    void signsOutOneDeviceAndShowsTheOther();
    void tellsOthersWhatWasSeen();
    void closesItsDataToOthers();

private:
    void startOneWedding(const QStringList &more = {});
};

void TestServerHttp::startOneWedding(const QStringList &more)
{
    QVERIFY(m_server->start(more));
    m_owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"shared"_s, m_owner).isEmpty());
}

void TestServerHttp::saysWhatIsWrong()
{
    startOneWedding();
    struct Row {
        QByteArray call; // "GET list"
        QByteArray body;
        int status;
        QString code;
    };
    QList<Row> rows;
    for (const QByteArray call :
         {"create", "subscribe", "unsubscribe", "broadcast", "read", "invite", "members"}) {
        for (const QByteArray body : {"", "[]", "null", "7", "\"x\"", "{", "{}x", "{\"a\":}"})
            rows << Row {"POST " + call, body, 400, u"invalid_request"_s};
        for (const QByteArray body :
             {"{}", R"({"channelName":5})", R"({"channelName":null,"unknown":1})",
              R"({"scope":1,"entity":[],"entityId":{},"type":"private"})"})
            rows << Row {"POST " + call, body, 400, u"invalid_channel_name"_s};
    }
    const auto wrong = [&](const QByteArray &call, std::initializer_list<const char *> members) {
        for (const char *member : members)
            rows << Row {"POST " + call, Named + member + '}', 400, u"invalid_request"_s};
    };
    wrong("subscribe", {R"("lastMessageId":5)", R"("lastMessageId":[])"});
    wrong("unsubscribe", {R"("leave":5)", R"("leave":"maybe")"});
    wrong("broadcast",
          {R"("eventType":"e")", R"("eventType":5,"payload":{})", R"("eventType":"","payload":{})",
           R"("payload":{})", R"("eventType":"e","payload":{},"clientMessageId":5)",
           R"("eventType":"e","payload":{},"clientMessageId":"")",
           R"("eventType":"user:typing","payload":{})"});
    wrong("read", {R"("unknown":1)", R"("lastSeenMessageId":5)", R"("lastSeenMessageId":null)"});
    wrong("invite",
          {R"("role":"owner")", R"("role":5)", R"("role":"guest")", R"("expiresIn":"7d")",
           R"("expiresIn":0)", R"("expiresIn":1e300)", R"("maxUses":0)", R"("maxUses":1.5)",
           R"("maxUses":99999999999999999999)"});
    wrong("members",
          {R"("action":"accept")", R"("userId":5,"action":"accept")", R"("userId":"u")",
           R"("userId":"u","action":5)", R"("userId":"u","action":"role")",
           R"("userId":"u","action":"role","role":"guest")"});
    const QByteArray create = R"({"scope":"form","entity":"a","entityId":"b",)";
    for (const QByteArray members :
         {R"("metadata":{})", R"("type":"open")", R"("type":"private","metadata":[])",
          R"("type":"private","metadata":"{}")"})
        rows << Row {"POST create", create + members + '}', 400, u"invalid_request"_s};
    for (const QByteArray query : {"", "?channelName=", "?channelName=x", "?channelname=a:b:c"}) {
        rows << Row {"GET messages" + query, {}, 400, u"invalid_channel_name"_s};
        rows << Row {"GET members" + query, {}, 400, u"invalid_channel_name"_s};
    }
    for (const QByteArray query :
         {"limit=0", "limit=-1", "limit=x", "limit=99999999999999999999", "before=abc",
          "before=1.5", "after=%2B1", "after=9223372036854775808", "before=2&after=1"})
        rows << Row {"GET messages?channelName=supplier%3Awedding%3Asarah-tom&" + query,
                     {},
                     400,
                     u"invalid_request"_s};
    for (const QByteArray path : {"", "list/", "nothing", "List", "%2e%2e/list", "create/x"}) {
        rows << Row {"GET " + path, {}, 404, u"not_found"_s};
        rows << Row {"POST " + path, "{}", 404, u"not_found"_s};
    }
    for (const QByteArray body : {"", "[]", "{}", R"({"messages":{}})", R"({"messages":[]})"})
        rows << Row {"POST /api/broadcast", body, 400, u"invalid_request"_s};
    rows << Row {"POST /api/broadcast/", "{}", 404, u"not_found"_s}
         << Row {"POST /api/broadcast/x", "{}", 404, u"not_found"_s}
         << Row {"POST /api/broadcast/x/events/e", "{}", 400, u"invalid_channel_name"_s}
         << Row {"POST /api/broadcast/form:a:b/events/", "{}", 400, u"invalid_request"_s}
         << Row {"POST /api/broadcast/form:a:b/events/%FF", "{}", 400, u"invalid_request"_s}
         << Row {"POST /api/broadcast/form:a:b/events/e", "x", 400, u"invalid_request"_s}
         << Row {"POST /api/broadcast/form:a:b/events/e", "{}", 404, u"not_found"_s};
    for (const QByteArray call : {"redeem", "refresh"}) {
        for (const QByteArray body : {"", "[]", "{}", R"({"code":5,"refreshToken":5})"})
            rows << Row {"POST /api/auth/" + call, body, 400, u"invalid_request"_s};
    }
    for (const QByteArray body : {"[]", R"({"refreshToken":5})", R"({"everywhere":"x"})"})
        rows << Row {"POST /api/auth/revoke", body, 400, u"invalid_request"_s};
    rows << Row {"GET /", {}, 404, u"not_found"_s} << Row {"GET //healthz", {}, 404, u"not_found"_s}
         << Row {"GET /a%00b", {}, 400, u"invalid_request"_s}
         << Row {"GET /%zz", {}, 400, u"invalid_request"_s};
    for (const Row &row : rows) {
        const QByteArray method = row.call.left(row.call.indexOf(' '));
        const QByteArray rest = row.call.mid(method.size() + 1);
        const HttpAnswer answer =
            http(m_server->port(), method, rest.startsWith('/') ? rest : Channels + rest,
                 accessToken(m_owner), row.body);
        const QByteArray asked = row.call + ' ' + row.body;
        QVERIFY2(answer.status == row.status && answer.code() == row.code,
                 asked + " -> " + QByteArray::number(answer.status) + ' ' + answer.body);
        QVERIFY2(isFailure(answer), asked + " -> " + answer.head + answer.body);
    }
    // What is not known is no reason to refuse, and a page is at most a hundred.
    const QByteArray token = accessToken(m_owner);
    for (const QByteArray query : {"", "&limit=", "&limit=101", "&unknown=1", "&before=0",
                                   "&after=9223372036854775807", "&after=-9223372036854775808"})
        QCOMPARE(http(m_server->port(), "GET",
                      Channels + "mess%61ges?channelName=supplier:wedding:sarah-tom" + query, token)
                     .status,
                 200);
    QCOMPARE(http(m_server->port(), "POST", Channels + "subscribe", token,
                  Named + R"("lastMessageId":null,"unknown":[]})")
                 .status,
             200);
}

void TestServerHttp::refusesTheWrongMethod()
{
    startOneWedding();
    const QHash<QByteArray, QByteArray> allowed {
        {Channels + "create", "POST"},      {Channels + "subscribe", "POST"},
        {Channels + "unsubscribe", "POST"}, {Channels + "broadcast", "POST"},
        {Channels + "read", "POST"},        {Channels + "invite", "POST"},
        {Channels + "list", "GET, HEAD"},   {Channels + "messages", "GET, HEAD"},
        {"/api/auth/redeem", "POST"},       {"/api/auth/refresh", "POST"},
        {"/api/auth/revoke", "POST"},       {Channels + "members", "GET, HEAD, POST"},
        {"/healthz", "GET, HEAD"},          {"/readyz", "GET, HEAD"},
        {"/metrics", "GET, HEAD"},          {"/join/code", "GET, HEAD"},
        {"/api/broadcast", "POST"},         {"/realtime/v1/api/broadcast/a:b:c/events/e", "POST"}};
    for (auto call = allowed.begin(); call != allowed.end(); ++call) {
        for (const QByteArray method :
             {"GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "OTHER"}) {
            const HttpAnswer answer = http(m_server->port(), method, call.key(),
                                           accessToken(m_owner), method == "POST" ? "{" : "");
            const bool may = call->split(',').contains(method) || call->contains(", " + method);
            const QByteArray asked = method + ' ' + call.key() + ": " + answer.head;
            QVERIFY2((answer.status == 405) != may, asked);
            if (may)
                continue;
            QCOMPARE(header(answer, "Allow"), call.value());
            QVERIFY2(isFailure(answer), asked);
        }
    }
}

void TestServerHttp::saysWhyARequestCannotBeRead()
{
    startOneWedding();
    const auto answer = [this](const std::string &fields) {
        Wire wire(m_server->port());
        const bool sent = wire.write("POST /api/broadcast HTTP/1.1\r\nHost: a\r\n" + fields
                                     + "\r\n\r\n0\r\n\r\n");
        return sent ? nextAnswer(wire) : HttpAnswer();
    };
    for (const auto &[fields, status] : std::initializer_list<std::pair<const char *, int>> {
             {"Transfer-Encoding: gzip, chunked", 501},
             {"Transfer-Encoding: chunked, gzip", 400},
             {"Transfer-Encoding: chunked\r\nContent-Length: 5", 400},
             {"Content-Length: 1048577", 413},
             {"Expect: more", 417}}) {
        const HttpAnswer refused = answer(fields);
        QCOMPARE(refused.status, status);
        QCOMPARE(refused.code(), status == 413 ? u"payload_too_large"_s : u"invalid_request"_s);
        QVERIFY2(isFailure(refused), refused.body);
        QCOMPARE(header(refused, "Connection"), QByteArray("close"));
    }
    QVERIFY(answer("Transfer-Encoding: gzip").body.contains("transfer coding"));
}

void TestServerHttp::refusesABatchOfARevokedToken()
{
    startOneWedding();
    const QByteArray token = accessToken(m_owner);
    const QByteArray batch =
        R"({"messages":[{"topic":"supplier:wedding:sarah-tom","event":"e","payload":{}}]})";
    QCOMPARE(http(m_server->port(), "POST", "/api/broadcast", token, batch).status, 202);
    QCOMPARE(http(m_server->port(), "POST", "/api/auth/revoke", token).status, 200);
    const HttpAnswer refused = http(m_server->port(), "POST", "/api/broadcast", token, batch);
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.code(), u"unauthorized"_s);
}

void TestServerHttp::letsEveryPageInByItself()
{
    startOneWedding();
    const quint16 port = m_server->port();
    const QByteArray page = "Origin: https://page.example\r\n";
    const QByteArray token = accessToken(m_owner);
    for (const QByteArray path : {"/api/websocket/channels/list", "/join/x", "/nothing"})
        QCOMPARE(header(http(port, "GET", path, token, {}, page), "Access-Control-Allow-Origin"),
                 QByteArray("*"));
    for (const QByteArray path : {"/healthz", "/readyz", "/metrics"}) {
        QCOMPARE(header(http(port, "GET", path, {}, {}, page), "Access-Control-Allow-Origin"),
                 QByteArray());
        const HttpAnswer asked = http(port, "OPTIONS", path, {}, {}, page);
        QCOMPARE(asked.status, 204);
        QVERIFY(!asked.head.contains("Access-Control"));
    }
    const HttpAnswer asked = http(port, "OPTIONS", "/api/websocket/channels/list", {}, {}, page);
    QCOMPARE(asked.status, 204);
    QVERIFY(header(asked, "Access-Control-Allow-Headers").contains("authorization"));
    QCOMPARE(
        http(port, "GET", "/socket/websocket", {}, {}, handshake("https://page.example")).status,
        101);
}

void TestServerHttp::letsOnlyNamedPagesIn()
{
    startOneWedding({u"--allow-origin"_s, u"https://Named.example:443/"_s, u"--allow-origin"_s,
                     u"http://other.example"_s, u"--public-url"_s, u"https://weddings.example/"_s});
    const quint16 port = m_server->port();
    const auto allowed = [&](const QByteArray &origin, const QByteArray &method = "GET") {
        const HttpAnswer answer =
            http(port, method, "/api/websocket/channels/list", accessToken(m_owner), {},
                 origin.isEmpty() ? QByteArray() : "Origin: " + origin + "\r\n");
        if (header(answer, "Vary") != "Origin" || answer.status != (method == "GET" ? 200 : 204))
            return "not as it should be: " + answer.head;
        const bool mayCall = !header(answer, "Access-Control-Allow-Methods").isEmpty();
        const QByteArray allow = header(answer, "Access-Control-Allow-Origin");
        return method == "OPTIONS" && mayCall != !allow.isEmpty() ? answer.head : allow;
    };
    // The tests' requests have `Host: 127.0.0.1`.
    for (const QByteArray origin : {"https://named.example", "http://other.example",
                                    "https://weddings.example", "http://127.0.0.1"}) {
        QCOMPARE(allowed(origin), origin);
        QCOMPARE(allowed(origin, "OPTIONS"), origin);
        QCOMPARE(http(port, "GET", "/socket/websocket", {}, {}, handshake(origin)).status, 101);
    }
    for (const QByteArray origin :
         {"https://evil.example", "http://named.example", "https://127.0.0.1", "null"}) {
        QCOMPARE(allowed(origin), QByteArray());
        QCOMPARE(allowed(origin, "OPTIONS"), QByteArray());
        const HttpAnswer refused =
            http(port, "GET", "/socket/websocket", {}, {}, handshake(origin));
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.code(), u"forbidden"_s);
        QVERIFY(isFailure(refused));
    }
    // A program that is no browser names none.
    QCOMPARE(allowed({}), QByteArray());
    QCOMPARE(http(port, "GET", "/socket/websocket", {}, {}, handshake({})).status, 101);
}

void TestServerHttp::writesMetricsAsPrometheusReadsThem()
{
    startOneWedding();
    PhoenixClient client(m_server->port(), accessToken(m_owner));
    QVERIFY(client.join(Wedding).ok());
    QVERIFY(client.reply(client.publish(Wedding, u"note"_s, {})).ok());
    const QByteArray text = http(m_server->port(), "GET", "/metrics").body;
    QVERIFY(text.endsWith('\n'));
    static const QRegularExpression Help(u"^# HELP ([a-z_]+) (\\S.*)$"_s);
    static const QRegularExpression Type(u"^# TYPE ([a-z_]+) (counter|gauge|histogram)$"_s);
    static const QRegularExpression Sample(
        u"^([a-z_]+)(?:\\{([a-z]+)=\"([^\"\\\\]*)\"\\})? ([0-9]+(?:\\.[0-9]+)?)$"_s);
    QHash<QString, QString> types;
    QSet<QString> helped;
    QSet<QString> seen; // samples with their label
    QString family;
    QString lastBound;
    double lastCount = 0;
    double infinite = -1;
    double total = -1;
    for (const QString &line : QString::fromUtf8(text).chopped(1).split(u'\n')) {
        if (const auto help = Help.match(line); help.hasMatch()) {
            QVERIFY2(!helped.contains(help.captured(1)), qPrintable(line));
            helped.insert(help.captured(1));
        } else if (const auto type = Type.match(line); type.hasMatch()) {
            family = type.captured(1);
            QVERIFY2(helped.contains(family) && !types.contains(family), qPrintable(line));
            types.insert(family, type.captured(2));
        } else {
            const auto sample = Sample.match(line);
            QVERIFY2(sample.hasMatch(), qPrintable(line));
            const QString name = sample.captured(1);
            const double value = sample.captured(4).toDouble();
            QVERIFY2(!seen.contains(name + sample.captured(3)), qPrintable(line));
            seen.insert(name + sample.captured(3));
            if (types[family] != u"histogram"_s) {
                QVERIFY2(name == family, qPrintable(line));
                QCOMPARE(name.endsWith(u"_total"_s), types[family] == u"counter"_s);
            } else if (name == family + u"_bucket"_s) {
                QCOMPARE(sample.captured(2), u"le"_s);
                const QString bound = sample.captured(3);
                QVERIFY(lastBound.isEmpty() || bound == u"+Inf"_s
                        || bound.toDouble() > lastBound.toDouble());
                QVERIFY2(value >= lastCount, qPrintable(line)); // each holds those before it
                lastBound = bound;
                lastCount = value;
                infinite = bound == u"+Inf"_s ? value : -1;
            } else if (name == family + u"_count"_s) {
                total = value;
            } else {
                QCOMPARE(name, family + u"_sum"_s);
                QVERIFY(value > 0);
            }
        }
    }
    QVERIFY(total > 0);
    QCOMPARE(infinite, total);
    for (const auto &name : {u"connections"_s, u"joins_total"_s, u"messages_total"_s,
                             u"deliveries_total"_s, u"refusals_total"_s, u"commit_seconds"_s,
                             u"store_queue_jobs"_s, u"unsent_bytes"_s, u"store_bytes"_s})
        QVERIFY2(types.contains(u"wedsync_"_s + name), qPrintable(name));
}

void TestServerHttp::knowsThisComputerByIPv4OnIPv6()
{
    const QStringList everywhere {u"--listen"_s, u"[::]:0"_s, u"--insecure"_s};
    if (!hasIPv6())
        QSKIP("this computer has no IPv6");
    QVERIFY(m_server->start(everywhere));
    QVERIFY(m_server->standardOutput().startsWith("listening on http://[::]:"));
    QCOMPARE(http(m_server->port(), "GET", "/metrics").status, 200);
    // No invite leads to "every address": the computer's name stands in it.
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    QVERIFY(!m_server->createChannel(Wedding, u"shared"_s, owner).isEmpty());
    const QString url =
        runServerCommand({u"invite"_s, u"create"_s, u"--data"_s, m_folder->filePath(u"data"_s),
                          u"--channel"_s, Wedding, u"--json"_s})
            .json()[u"url"_s]
            .toString();
    QCOMPARE(QUrl(url).host(), QSysInfo::machineHostName().toLower());
    QCOMPARE(QUrl(url).port(), int(m_server->port()));
}

void TestServerHttp::letsNoOtherServerWorkWithItsFolder()
{
    startOneWedding();
    const QStringList serve {u"serve"_s, u"--data"_s, m_folder->filePath(u"data"_s), u"--listen"_s,
                             u"127.0.0.1:0"_s};
    const auto second = runServerCommand(serve);
    QCOMPARE(second.status, 1);
    QVERIFY2(second.error.contains(u"Another server works with the data folder"_s),
             qPrintable(second.error));
    QCOMPARE(http(m_server->port(), "GET", "/readyz").status, 200);
    // However the first one ended, the next may begin.
    m_server->kill();
    QVERIFY(m_server->start());
}

void TestServerHttp::listsTheMostActiveOfManyOpenChannels()
{
    startOneWedding();
    const QJsonObject stranger = m_server->addUser(u"Mike"_s, u"supplier"_s);
    const auto listed = [&](const QJsonObject &user) {
        return http(m_server->port(), "GET", "/api/websocket/channels/list", accessToken(user))
            .json();
    };
    QCOMPARE(listed(stranger)[u"limited"_s], QJsonValue(false));
    for (int i = 0; i < 102; ++i) {
        const HttpAnswer made =
            http(m_server->port(), "POST", "/api/websocket/channels/create", accessToken(m_owner),
                 R"({"scope":"form","entity":"news","type":"broadcast","entityId":")"
                     + QByteArray::number(i) + "\"}");
        QCOMPARE(made.status, 200);
    }
    const QJsonObject list = listed(stranger);
    QCOMPARE(list[u"channels"_s].toArray().size(), 100);
    QCOMPARE(list[u"limited"_s], QJsonValue(true));
    // One's own are all there, whatever others make.
    QCOMPARE(listed(m_owner)[u"channels"_s].toArray().size(), 103);
    QCOMPARE(listed(m_owner)[u"limited"_s], QJsonValue(false));
}

void TestServerHttp::signsOutOneDeviceAndShowsTheOther()
{
    startOneWedding();
    const QByteArray phoneToken =
        runServerCommand({u"token"_s, u"issue"_s, u"--data"_s, m_folder->filePath(u"data"_s),
                          u"--user"_s, m_owner[u"id"_s].toString(), u"--json"_s})
            .json()[u"accessToken"_s]
            .toString()
            .toLatin1();
    PhoenixClient phone(m_server->port(), phoneToken);
    PhoenixClient laptop(m_server->port(), accessToken(m_owner));
    const auto track = [](PhoenixClient &client, const QString &device) {
        const QJsonObject payload {{u"event"_s, u"track"_s},
                                   {u"payload"_s, QJsonObject {{u"device"_s, device}}}};
        return client.join(Wedding).ok()
            && client.reply(client.push(Wedding, u"presence"_s, payload)).ok();
    };
    QVERIFY(track(phone, u"phone"_s));
    QVERIFY(track(laptop, u"laptop"_s));
    QCOMPARE(http(m_server->port(), "POST", "/api/auth/revoke", phoneToken).status, 200);
    QVERIFY(phone.waitFor(u"phx_close"_s));
    PhoenixClient watcher(m_server->port(), accessToken(m_owner));
    QVERIFY(track(watcher, u"watcher"_s));
    const auto state = watcher.waitFor(u"presence_state"_s);
    QVERIFY(state);
    const QByteArray shown = QJsonDocument(state->payload).toJson();
    QVERIFY2(shown.contains("laptop") && !shown.contains("phone"), shown);
    QVERIFY(laptop.heartbeat());
}

void TestServerHttp::tellsOthersWhatWasSeen()
{
    startOneWedding();
    PhoenixClient laptop(m_server->port(), accessToken(m_owner));
    PhoenixClient phone(m_server->port(), accessToken(m_owner));
    const QJsonObject sarah = m_server->addUser(u"Sarah"_s, u"couple"_s);
    const QString shared = u"supplier:wedding:seen"_s;
    QVERIFY(!m_server->createChannel(shared, u"shared"_s, m_owner, {sarah}).isEmpty());
    PhoenixClient couple(m_server->port(), accessToken(sarah));
    for (PhoenixClient *client : {&laptop, &phone, &couple})
        QVERIFY(client->join(shared).ok());
    const auto sent = couple.reply(couple.publish(shared, u"note"_s, {}));
    const QString messageId = sent.response()[u"messageId"_s].toString();
    const QJsonObject seen {{u"lastSeenMessageId"_s, messageId}};
    const auto marked = laptop.reply(laptop.push(shared, u"read"_s, seen));
    QCOMPARE(marked.response()[u"unreadCount"_s], QJsonValue(0));
    // To the user's other connection, and to whoever wrote it; not back to where it was seen.
    for (PhoenixClient *client : {&phone, &couple}) {
        const auto told = client->waitFor(u"read_marker"_s);
        QVERIFY(told);
        QCOMPARE(told->payload[u"userId"_s], m_owner[u"id"_s]);
        QCOMPARE(told->payload[u"lastSeenMessageId"_s].toString(), messageId);
    }
    // Once: seen again is nothing new. What comes next is the heartbeat's answer.
    QVERIFY(laptop.reply(laptop.push(shared, u"read"_s, seen)).ok());
    QVERIFY(laptop.heartbeat() && couple.heartbeat());
    QVERIFY(!laptop.waitFor(u"read_marker"_s, 0ms));
    QVERIFY(!couple.waitFor(u"read_marker"_s, 0ms));
}

void TestServerHttp::closesItsDataToOthers()
{
    startOneWedding();
    QCOMPARE(m_server->terminate(), 0);
    const QByteArray folder = QFile::encodeName(m_folder->filePath(u"data"_s));
    const auto mode = [&](const QByteArray &file) {
        struct stat status { };
        return ::stat((folder + file).constData(), &status) == 0 ? int(status.st_mode & 0777) : -1;
    };
    const QByteArrayList ours {"/jwt-secret", "/wedsync-server.sqlite",
                               "/wedsync-server.sqlite.before-v1"};
    for (const QByteArray file : {"/wedsync-server.sqlite.before-v1", "/notes.txt"}) {
        QFile made(QFile::decodeName(folder + file));
        QVERIFY(made.open(QIODevice::WriteOnly));
    }
    for (const QByteArray &file : ours)
        QCOMPARE(::chmod((folder + file).constData(), 0644), 0);
    QCOMPARE(::chmod((folder + "/notes.txt").constData(), 0644), 0);
    QCOMPARE(::chmod(folder.constData(), 0755), 0);
    QVERIFY(m_server->start());
    QCOMPARE(mode({}), 0700);
    for (const QByteArray &file : ours)
        QCOMPARE(mode(file), 0600);
    QCOMPARE(mode("/notes.txt"), 0644); // is not the server's
    QCOMPARE(m_server->log().count(u"data was open to others, closed"_s), 1);
    QVERIFY(m_server->start());
    QCOMPARE(m_server->log().count(u"data was open to others, closed"_s), 1); // nothing to close
}

QTEST_GUILESS_MAIN(TestServerHttp)
#include "tst_serverhttp.moc"
