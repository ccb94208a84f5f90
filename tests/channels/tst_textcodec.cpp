// SPDX-License-Identifier: MIT
#include "channels/protocol/jsontext.h"
#include "channels/protocol/textcodec.h"
#include "tests/support/nestedjson.h"

#include <QTest>

#include <string>
#include <vector>

using namespace channels;
using namespace std::string_literals;

namespace {

using Text = std::optional<std::string>;

// Traffic between the official client and a server (WIRE section 4), both directions.
const std::vector<std::string> Trace = {
    R"(["6","6","realtime:ok:msg:42","phx_join",{"config":{"broadcast":{"ack":true,"self":true},"presence":{"key":"u1","enabled":true},"postgres_changes":[{"event":"*","schema":"public","table":"m"}],"private":true},"access_token":"<JWT>","version":"realtime-js/2.119.1"}])",
    R"(["6","6","realtime:ok:msg:42","phx_reply",{"status":"ok","response":{"postgres_changes":[{"event":"*","schema":"public","table":"m","id":1000}]}}])",
    R"(["6",null,"realtime:ok:msg:42","presence_state",{}])",
    R"(["6","7","realtime:ok:msg:42","phx_reply",{"status":"ok","response":{}}])",
    R"(["6","8","realtime:ok:msg:42","presence",{"type":"presence","event":"track","payload":{"name":"A"}}])",
    R"([null,null,"realtime:ok:msg:42","presence_diff",{"joins":{"u1":{"metas":[{"name":"A","phx_ref":"8JNw4NfoH0s="}]}},"leaves":{}}])",
    R"(["6","8","realtime:ok:msg:42","phx_reply",{"status":"ok","response":{}}])",
    R"([null,"9","phoenix","heartbeat",{}])",
    R"([null,"9","phoenix","phx_reply",{"status":"ok","response":{}}])",
    R"(["6","10","realtime:ok:msg:42","access_token",{"access_token":"<JWT>"}])",
    R"(["6","11","realtime:ok:msg:42","presence",{"type":"presence","event":"untrack"}])",
    R"([null,null,"realtime:ok:msg:42","presence_diff",{"joins":{},"leaves":{"u1":{"metas":[{"name":"A","phx_ref":"8JNw4NfoH0s="}]}}}])",
    R"(["6","11","realtime:ok:msg:42","phx_reply",{"status":"ok","response":{}}])",
    R"(["6","12","realtime:ok:msg:42","phx_leave",{}])",
    R"(["6","12","realtime:ok:msg:42","phx_reply",{"status":"ok","response":{}}])",
    R"(["6","6","realtime:ok:msg:42","phx_close",{}])",
};
const std::vector<std::string> TraceV1 = {
    R"({"topic":"realtime:ok:msg:42","event":"broadcast","payload":{"type":"broadcast","event":"new","payload":{"a":1}},"ref":"7","join_ref":"6"})",
    R"({"topic":"realtime:ok:msg:42","event":"phx_reply","payload":{"status":"ok","response":{}},"ref":"7"})",
};

} // namespace

Q_DECLARE_METATYPE(channels::Vsn)
Q_DECLARE_METATYPE(channels::Frame)
Q_DECLARE_METATYPE(std::string)

class TestTextCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsGoodFrames_data();
    void readsGoodFrames();
    void refusesInvalidFrames_data();
    void refusesInvalidFrames();
    void refusesMalformedText_data();
    void refusesMalformedText();
    void writesWhatTheOfficialClientsWrite_data();
    void writesWhatTheOfficialClientsWrite();
    void refusesEveryTruncation();
    void readsBackWhatItWrites_data();
    void readsBackWhatItWrites();
    void readsAFrameLongerThanThoseBefore();
    void measuresDepth_data();
    void measuresDepth();
    void boundsDepthAsAsked();
    void readsTheDeeperFramesOfAServer();
    void readsAFrame_benchmark();
};

void TestTextCodec::readsGoodFrames_data()
{
    QTest::addColumn<Vsn>("vsn");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<Frame>("expected");
    const Frame plain {.joinRef = "1", .ref = "2", .topic = "t", .event = "e", .payload = "{}"};
    const auto with = [&](Text joinRef, Text ref, std::string payload) {
        return Frame {std::move(joinRef), std::move(ref), "t", "e", std::move(payload)};
    };
    const auto v2 = [](const char *row, const std::string &text, const Frame &expected) {
        QTest::newRow(row) << Vsn::V2 << text << expected;
    };
    const auto v1 = [](const char *row, const std::string &text, const Frame &expected) {
        QTest::newRow(row) << Vsn::V1 << text << expected;
    };
    v2("v2 plain", R"(["1","2","t","e",{}])", plain);
    v2("v2 null refs", R"([null,null,"t","e",{}])", with({}, {}, "{}"));
    v2("v2 empty ref stays a ref", R"(["","","t","e",{}])", with("", "", "{}"));
    v2("v2 payload array", R"(["1","2","t","e",[1,2]])", with("1", "2", "[1,2]"));
    v2("v2 payload null", R"(["1","2","t","e",null])", with("1", "2", "null"));
    v2("v2 payload number", R"(["1","2","t","e",-1.5e3])", with("1", "2", "-1.5e3"));
    v2("v2 payload string", R"(["1","2","t","e","x]\",y"])", with("1", "2", R"("x]\",y")"));
    v2("v2 payload true", R"(["1","2","t","e",true])", with("1", "2", "true"));
    v2("v2 payload kept as written",
       "[\"1\",\"2\",\"t\",\"e\",{ \"b\" : 1.0,\t\"a\":\"\\u00e9\\/\" } ]",
       with("1", "2", "{ \"b\" : 1.0,\t\"a\":\"\\u00e9\\/\" }"));
    v2("v2 payload key twice is kept", R"(["1","2","t","e",{"a":1,"a":2}])",
       with("1", "2", R"({"a":1,"a":2})"));
    v2("v2 white space around", " \r\n[\"1\" ,\t\"2\",\n\"t\", \"e\" , {} ]\n ", plain);
    v2("v2 further members ignored", R"(["1","2","t","e",{},"more",[{}],7])", plain);
    v2("v2 escapes in texts", R"(["\u0031","2","\u0074","\u0065",{}])", plain);
    v2("v2 text beyond ASCII", "[\"1\",\"2\",\"t\",\"e\",{\"n\":\"Zoë 👰\"}]",
       with("1", "2", "{\"n\":\"Zoë 👰\"}"));
    v2("v2 surrogate pair", R"(["1","2","\ud83d\udc70","e",{}])",
       Frame {.joinRef = "1", .ref = "2", .topic = "👰", .event = "e", .payload = "{}"});
    v2("v2 NUL in a text", R"(["1","2","t","a\u0000b",{}])",
       Frame {.joinRef = "1", .ref = "2", .topic = "t", .event = "a\0b"s, .payload = "{}"});
    v2("v2 deepest", "[null,null,\"t\",\"e\"," + support::nestedArrays(MaxFrameDepth - 1) + "]",
       with({}, {}, support::nestedArrays(MaxFrameDepth - 1)));
    v1("v1 plain", R"({"topic":"t","event":"e","payload":{},"ref":"2","join_ref":"1"})", plain);
    v1("v1 any order", R"({"join_ref":"1","payload":{},"ref":"2","event":"e","topic":"t"})", plain);
    v1("v1 heartbeat without join_ref", R"({"topic":"t","event":"e","payload":{},"ref":"2"})",
       with({}, "2", "{}"));
    v1("v1 null refs", R"({"topic":"t","event":"e","payload":{},"ref":null,"join_ref":null})",
       with({}, {}, "{}"));
    v1("v1 without refs", R"({"topic":"t","event":"e","payload":{}})", with({}, {}, "{}"));
    v1("v1 further keys ignored",
       R"({"x":{"topic":"no"},"topic":"t","event":"e","y":[1],"payload":{},"ref":"2","join_ref":"1"})",
       plain);
    v1("v1 escaped key", R"({"\u0074opic":"t","event":"e","payload":{},"ref":"2","join_ref":"1"})",
       plain);
    v1("v1 last of a repeated key",
       R"({"topic":"x","topic":"t","event":"e","payload":[],"payload":{},"ref":"2","join_ref":"1"})",
       plain);
    v1("v1 payload kept as written",
       "{\"topic\":\"t\",\"event\":\"e\",\"payload\": [ 1 , 2 ] ,\"ref\":\"2\"}",
       with({}, "2", "[ 1 , 2 ]"));
}

void TestTextCodec::readsGoodFrames()
{
    QFETCH(Vsn, vsn);
    QFETCH(std::string, text);
    QFETCH(Frame, expected);
    const Result<Frame> frame = decodeText(vsn, text);
    QVERIFY2(frame.ok(), frame.ok() ? "" : qPrintable(frame.error().detail));
    QCOMPARE(frame->joinRef, expected.joinRef);
    QCOMPARE(frame->ref, expected.ref);
    QCOMPARE(frame->topic, expected.topic);
    QCOMPARE(frame->event, expected.event);
    QCOMPARE(frame->payload, expected.payload);
}

void TestTextCodec::refusesInvalidFrames_data()
{
    QTest::addColumn<Vsn>("vsn");
    QTest::addColumn<std::string>("text");
    const auto v2 = [](const char *row, const char *text) {
        QTest::newRow(row) << Vsn::V2 << std::string(text);
    };
    const auto v1 = [](const char *row, const char *text) {
        QTest::newRow(row) << Vsn::V1 << std::string(text);
    };
    v2("v2 an object", R"({"topic":"t","event":"e","payload":{},"ref":"2"})");
    v2("v2 a string", R"("text")");
    v2("v2 a number", "7");
    v2("v2 null", "null");
    v2("v2 empty", "[]");
    v2("v2 four members", R"(["1","2","t","e"])");
    v2("v2 ref a number", R"(["1",2,"t","e",{}])");
    v2("v2 join_ref a number", R"([1,"2","t","e",{}])");
    v2("v2 ref an object", R"(["1",{},"t","e",{}])");
    v2("v2 ref true", R"(["1",true,"t","e",{}])");
    v2("v2 topic null", R"(["1","2",null,"e",{}])");
    v2("v2 topic a number", R"(["1","2",3,"e",{}])");
    v2("v2 event null", R"(["1","2","t",null,{}])");
    v2("v2 event an array", R"(["1","2","t",[],{}])");
    v2("v2 lone high surrogate", R"(["1","2","\ud83d","e",{}])");
    v2("v2 lone low surrogate", R"(["1","2","t","\udc70",{}])");
    v2("v2 lone low surrogate in ref", R"(["1","\udc70","t","e",{}])");
    v1("v1 an array", R"(["1","2","t","e",{}])");
    v1("v1 a string", R"("text")");
    v1("v1 without topic", R"({"event":"e","payload":{},"ref":"2"})");
    v1("v1 without event", R"({"topic":"t","payload":{},"ref":"2"})");
    v1("v1 without payload", R"({"topic":"t","event":"e","ref":"2"})");
    v1("v1 empty", "{}");
    v1("v1 ref a number", R"({"topic":"t","event":"e","payload":{},"ref":2})");
    v1("v1 join_ref a number", R"({"topic":"t","event":"e","payload":{},"join_ref":1})");
    v1("v1 topic null", R"({"topic":null,"event":"e","payload":{}})");
    v1("v1 event a number", R"({"topic":"t","event":1,"payload":{}})");
}

void TestTextCodec::refusesInvalidFrames()
{
    QFETCH(Vsn, vsn);
    QFETCH(std::string, text);
    QVERIFY(isJson(text) || text.find("\\u") != std::string::npos); // what is wrong is the frame
    const Result<Frame> frame = decodeText(vsn, text);
    QVERIFY(!frame.ok());
    QCOMPARE(frame.error().kind, ErrorKind::InvalidRequest);
    QVERIFY(!frame.error().detail.isEmpty());
}

void TestTextCodec::refusesMalformedText_data()
{
    QTest::addColumn<std::string>("text");
    const auto row = [](const char *name, const std::string &text) { QTest::newRow(name) << text; };
    row("nothing", "");
    row("white space", " \n");
    row("NUL", "\0"s);
    row("not JSON", "hello");
    row("unclosed array", R"(["1","2","t","e",{})");
    row("unclosed string", R"(["1","2","t","e)");
    row("trailing comma", R"(["1","2","t","e",{},])");
    row("missing comma", R"(["1" "2","t","e",{}])");
    row("single quotes", "['1','2','t','e',{}]");
    row("comment", R"(["1","2","t","e",{}]//)");
    row("text after", R"(["1","2","t","e",{}] x)");
    row("second value", R"(["1","2","t","e",{}]["1"])");
    row("NUL after", R"(["1","2","t","e",{}])"s + '\0');
    row("byte order mark",
        "\xEF\xBB\xBF"
        R"(["1","2","t","e",{}])");
    row("payload: key without value", R"(["1","2","t","e",{"a"}])");
    row("payload: mismatched brackets", R"(["1","2","t","e",{"a":[}]])");
    row("payload: bad literal", R"(["1","2","t","e",tru])");
    row("payload: bad number", R"(["1","2","t","e",{"a":01}])");
    row("payload: NaN", R"(["1","2","t","e",NaN])");
    row("payload: bad escape", R"(["1","2","t","e",{"a":"\x"}])");
    row("payload: short escape", R"(["1","2","t","e",{"a":"\u12"}])");
    row("payload: control character", "[\"1\",\"2\",\"t\",\"e\",{\"a\":\"\n\"}]");
    row("further member malformed", R"(["1","2","t","e",{},tru])");
    row("lone UTF-8 continuation", "[\"1\",\"2\",\"t\",\"e\",{\"a\":\"\x80\"}]");
    row("cut UTF-8", "[\"1\",\"2\",\"t\",\"e\",{\"a\":\"\xC3\"}]");
    row("overlong UTF-8", "[\"1\",\"2\",\"t\",\"e\",{\"a\":\"\xC0\xAF\"}]");
    row("surrogate in UTF-8", "[\"1\",\"2\",\"t\",\"e\",{\"a\":\"\xED\xA0\x80\"}]");
    row("beyond Unicode", "[\"1\",\"2\",\"t\",\"e\",{\"a\":\"\xF4\x90\x80\x80\"}]");
    row("Latin-1 topic", "[\"1\",\"2\",\"\xE9\",\"e\",{}]");
    row("one level too deep",
        "[null,null,\"t\",\"e\"," + support::nestedArrays(MaxFrameDepth) + "]");
    row("far too deep", support::nestedArrays(100'000));
    row("deep and unclosed", std::string(100'000, '['));
    row("deep in a further member",
        "[null,null,\"t\",\"e\",{}," + support::nestedArrays(MaxFrameDepth) + "]");
}

void TestTextCodec::refusesMalformedText()
{
    QFETCH(std::string, text);
    for (const Vsn vsn : {Vsn::V1, Vsn::V2}) {
        const Result<Frame> frame = decodeText(vsn, text);
        QVERIFY(!frame.ok());
        QCOMPARE(frame.error().kind, ErrorKind::InvalidRequest);
    }
    QVERIFY(!isJson(text, MaxFrameDepth));
}

void TestTextCodec::writesWhatTheOfficialClientsWrite_data()
{
    QTest::addColumn<Vsn>("vsn");
    QTest::addColumn<std::string>("text");
    for (std::size_t i = 0; i < Trace.size(); ++i)
        QTest::addRow("v2 line %zu", i + 1) << Vsn::V2 << Trace[i];
    for (std::size_t i = 0; i < TraceV1.size(); ++i)
        QTest::addRow("v1 line %zu", i + 1) << Vsn::V1 << TraceV1[i];
}

void TestTextCodec::writesWhatTheOfficialClientsWrite()
{
    QFETCH(Vsn, vsn);
    QFETCH(std::string, text);
    const Result<Frame> frame = decodeText(vsn, text);
    QVERIFY(frame.ok());
    QCOMPARE(encodeText(vsn, *frame), text);
}

void TestTextCodec::refusesEveryTruncation()
{
    for (const std::string &text : Trace) {
        for (std::size_t size = 0; size < text.size(); ++size)
            QVERIFY(!decodeText(Vsn::V2, std::string_view(text).substr(0, size)).ok());
    }
    for (const std::string &text : TraceV1) {
        for (std::size_t size = 0; size < text.size(); ++size)
            QVERIFY(!decodeText(Vsn::V1, std::string_view(text).substr(0, size)).ok());
    }
}

void TestTextCodec::readsBackWhatItWrites_data()
{
    QTest::addColumn<Frame>("frame");
    QTest::newRow("defaults") << Frame {.topic = "t", .event = "e"};
    QTest::newRow("all members") << Frame {"1", "2", "realtime:form:a:b", "phx_join",
                                           R"({"a":[1]})"};
    QTest::newRow("quotes and controls")
        << Frame {"\"", "\\", "a\nb\tc\x01", "\x7f/\r\b\f", R"("\"")"};
    QTest::newRow("beyond ASCII") << Frame {"é", "ü", "Zoë", "👰", "\"👰\""};
    QTest::newRow("NUL") << Frame {{}, "\0"s, "a\0b"s, "\0"s, "null"};
    QTest::newRow("long") << Frame {"1", "2", std::string(70'000, 't'), std::string(70'000, 'e'),
                                    '"' + std::string(200'000, 'p') + '"'};
}

void TestTextCodec::readsBackWhatItWrites()
{
    QFETCH(Frame, frame);
    for (const Vsn vsn : {Vsn::V1, Vsn::V2}) {
        const Result<Frame> read = decodeText(vsn, encodeText(vsn, frame));
        QVERIFY(read.ok());
        QCOMPARE(*read, frame);
    }
}

void TestTextCodec::readsAFrameLongerThanThoseBefore()
{
    for (const std::size_t size : {10u, 5'000u, 100u, 300'000u, 10u}) {
        const std::string payload = '"' + std::string(size, 'x') + '"';
        const Result<Frame> frame = decodeText(Vsn::V2, "[null,\"1\",\"t\",\"e\"," + payload + ']');
        QVERIFY(frame.ok());
        QCOMPARE(frame->payload, payload);
    }
    // The bound on depth stays when the tables have grown.
    QVERIFY(isJson(support::nestedArrays(MaxJsonDepth)));
    QVERIFY(!isJson(support::nestedArrays(MaxJsonDepth + 1)));
}

void TestTextCodec::measuresDepth_data()
{
    QTest::addColumn<std::string>("json");
    QTest::addColumn<int>("depth");
    QTest::newRow("number") << "1"s << 0;
    QTest::newRow("string with brackets") << R"("[{\"[")"s << 0;
    QTest::newRow("object") << "{}"s << 1;
    QTest::newRow("siblings") << "[[],[],{}]"s << 2;
    QTest::newRow("mixed") << R"({"a":[{"b":"}"}],"c":{}})"s << 3;
    QTest::newRow("escaped backslash ends the string") << R"(["\\",[[]]])"s << 3;
}

void TestTextCodec::measuresDepth()
{
    QFETCH(std::string, json);
    QFETCH(int, depth);
    QVERIFY(isJson(json));
    QCOMPARE(jsonDepth(json), depth);
}

void TestTextCodec::readsTheDeeperFramesOfAServer()
{
    // A join's reply that holds a message whose payload is as deep as a payload may be.
    const std::string reply =
        R"(["1","1","t","phx_reply",{"response":{"queuedMessages":[{"payload":)"
        + support::nestedArrays(64) + "}]}}]";
    QVERIFY(!decodeText(Vsn::V2, reply));
    QVERIFY(decodeText(Vsn::V2, reply, MaxServerFrameDepth));
}

void TestTextCodec::boundsDepthAsAsked()
{
    QVERIFY(isJson(support::nestedArrays(3), 3));
    QVERIFY(!isJson(support::nestedArrays(4), 3));
    QVERIFY(isJson("1", 0));
    QVERIFY(isJsonObject(" {\"a\":1}", 1));
    QVERIFY(!isJsonObject("{\"a\":{}}", 1));
    QVERIFY(!isJsonObject("[{}]"));
    QVERIFY(!isJsonObject("{"));
    QVERIFY(!isJsonObject(""));
}

void TestTextCodec::readsAFrame_benchmark()
{
    const std::string text =
        R"(["6","7","realtime:form:response:42","broadcast",{"type":"broadcast","event":"timeline:updated","payload":{"text":")"
        + std::string(170, 'x') + R"("}}])";
    bool ok = true;
    QBENCHMARK
    {
        ok = ok && decodeText(Vsn::V2, text).ok();
    }
    QVERIFY(ok);
}

QTEST_APPLESS_MAIN(TestTextCodec)
#include "tst_textcodec.moc"
