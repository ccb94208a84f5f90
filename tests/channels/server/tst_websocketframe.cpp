// SPDX-License-Identifier: MIT
#include "channels/server/websocketframe.h"

#include <QTest>

#include <string>
#include <vector>

using namespace channels::server;
using namespace std::string_literals;

namespace {

constexpr std::size_t Limit = 70'000;

//! An event with its bytes copied, as text that a failed comparison can show.
struct Seen {
    std::string what;
    std::uint16_t code = 0;
    std::string bytes;

    bool operator==(const Seen &) const = default;
};

Seen seen(const WebSocketEvent &event)
{
    struct Visitor {
        Seen operator()(const NeedMore &) const { return {"more", 0, ""}; }
        Seen operator()(const TextMessage &m) const { return {"text", 0, std::string(m.text)}; }
        Seen operator()(const BinaryMessage &m) const
        {
            return {"binary", 0, std::string(m.bytes)};
        }
        Seen operator()(const PingMessage &m) const { return {"ping", 0, std::string(m.bytes)}; }
        Seen operator()(const PongMessage &m) const { return {"pong", 0, std::string(m.bytes)}; }
        Seen operator()(const CloseMessage &m) const
        {
            return {"close", m.code, std::string(m.reason)};
        }
        Seen operator()(const Violation &v) const { return {"violation", v.code, ""}; }
    };
    return std::visit(Visitor(), event);
}

//! Feeds \a bytes in pieces of \a pieceSize and lists every event but NeedMore.
std::vector<Seen> feed(WebSocketParser &parser, std::string bytes, std::size_t pieceSize)
{
    std::vector<Seen> events;
    for (std::size_t at = 0; at < bytes.size(); at += pieceSize) {
        std::span<char> input(bytes.data() + at, std::min(pieceSize, bytes.size() - at));
        while (true) {
            const Seen event = seen(parser.next(input));
            if (event.what == "more")
                break;
            events.push_back(event);
        }
        if (!input.empty())
            events.push_back({"left over", 0, {input.data(), input.size()}});
    }
    return events;
}

std::string masked(std::string payload, const std::string &key)
{
    for (std::size_t i = 0; i < payload.size(); ++i)
        payload[i] = char(payload[i] ^ key[i % 4]);
    return payload;
}

//! A client's frame with its length in the shortest form.
std::string frame(int firstByte, const std::string &payload,
                  const std::string &key = "\x12\xA4\xF0\x7E")
{
    std::string out(1, char(firstByte));
    if (payload.size() < 126) {
        out += char(0x80 | payload.size());
    } else if (payload.size() < 65536) {
        out += "\xFE"s + char(payload.size() >> 8) + char(payload.size());
    } else {
        out += "\xFF"s;
        for (int shift = 56; shift >= 0; shift -= 8)
            out += char(std::uint64_t(payload.size()) >> shift);
    }
    return out + key + masked(payload, key);
}

constexpr int Fin = 0x80;
constexpr int Continuation = 0;
constexpr int Text = 1;
constexpr int Binary = 2;
constexpr int Close = 8;
constexpr int Ping = 9;
constexpr int Pong = 10;

std::string closeBody(int code, const std::string &reason = "")
{
    return std::string(1, char(code >> 8)) + char(code) + reason;
}

std::string every(std::size_t size)
{
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = char(i * 7 + i / 256);
    return bytes;
}

} // namespace

Q_DECLARE_METATYPE(std::string)
Q_DECLARE_METATYPE(std::vector<Seen>)

class TestWebSocketFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsGoodInput_data();
    void readsGoodInput();
    void refusesInvalidInput_data();
    void refusesInvalidInput();
    void refusesTooBigFromTheHead_data();
    void refusesTooBigFromTheHead();
    void unmasksEveryLength();
    void doesNotCopyAWholeMessage();
    void holdsNothingWhenIdle();
    void holdsNoMoreThanHasCome();
    void readsNothingAfterTheEnd();
    void writesFrames_data();
    void writesFrames();
    void writesCloseFrames_data();
    void writesCloseFrames();
};

void TestWebSocketFrame::readsGoodInput_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::vector<Seen>>("expected");
    const auto row = [](const char *name, const std::string &bytes,
                        const std::vector<Seen> &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    row("RFC 6455 section 5.7: masked Hello", "\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58",
        {{"text", 0, "Hello"}});
    row("text", frame(Fin | Text, "Zoë 👰"), {{"text", 0, "Zoë 👰"}});
    row("empty text", frame(Fin | Text, ""), {{"text", 0, ""}});
    row("NUL in text", frame(Fin | Text, "a\0b"s), {{"text", 0, "a\0b"s}});
    row("binary", frame(Fin | Binary, "\xff\x00\x80"s), {{"binary", 0, "\xff\x00\x80"s}});
    row("empty binary", frame(Fin | Binary, ""), {{"binary", 0, ""}});
    row("masking key of zeros", frame(Fin | Text, "plain", std::string(4, '\0')),
        {{"text", 0, "plain"}});
    row("125 bytes", frame(Fin | Binary, every(125)), {{"binary", 0, every(125)}});
    row("126 bytes", frame(Fin | Binary, every(126)), {{"binary", 0, every(126)}});
    row("127 bytes", frame(Fin | Binary, every(127)), {{"binary", 0, every(127)}});
    row("65535 bytes", frame(Fin | Binary, every(65535)), {{"binary", 0, every(65535)}});
    row("65536 bytes", frame(Fin | Binary, every(65536)), {{"binary", 0, every(65536)}});
    row("as big as allowed", frame(Fin | Binary, every(Limit)), {{"binary", 0, every(Limit)}});
    row("two messages", frame(Fin | Text, "one") + frame(Fin | Binary, "two"),
        {{"text", 0, "one"}, {"binary", 0, "two"}});
    row("ping", frame(Fin | Ping, "are you there"), {{"ping", 0, "are you there"}});
    row("empty ping", frame(Fin | Ping, ""), {{"ping", 0, ""}});
    row("ping of 125", frame(Fin | Ping, every(125)), {{"ping", 0, every(125)}});
    row("pong nobody asked for", frame(Fin | Pong, "x"), {{"pong", 0, "x"}});
    row("pong of 125", frame(Fin | Pong, every(125)), {{"pong", 0, every(125)}});
    row("two fragments", frame(Text, "Sarah ") + frame(Fin | Continuation, "& Tom"),
        {{"text", 0, "Sarah & Tom"}});
    row("three binary fragments",
        frame(Binary, every(200)) + frame(Continuation, "\x80")
            + frame(Fin | Continuation, every(100)),
        {{"binary", 0, every(200) + '\x80' + every(100)}});
    row("empty fragments",
        frame(Text, "") + frame(Continuation, "") + frame(Continuation, "a")
            + frame(Fin | Continuation, ""),
        {{"text", 0, "a"}});
    row("fragments with nothing", frame(Text, "") + frame(Fin | Continuation, ""),
        {{"text", 0, ""}});
    row("character split between fragments",
        frame(Text, "Zo\xC3") + frame(Fin | Continuation, "\xAB"), {{"text", 0, "Zoë"}});
    row("control frames between fragments",
        frame(Text, "a") + frame(Fin | Ping, "1") + frame(Continuation, "b")
            + frame(Fin | Pong, "2") + frame(Fin | Ping, "") + frame(Fin | Continuation, "c"),
        {{"ping", 0, "1"}, {"pong", 0, "2"}, {"ping", 0, ""}, {"text", 0, "abc"}});
    row("close between fragments", frame(Text, "a") + frame(Fin | Close, closeBody(1001, "bye")),
        {{"close", 1001, "bye"}});
    row("message after fragments",
        frame(Text, "a") + frame(Fin | Continuation, "b") + frame(Fin | Binary, "c")
            + frame(Text, "d") + frame(Fin | Continuation, "e"),
        {{"text", 0, "ab"}, {"binary", 0, "c"}, {"text", 0, "de"}});
    row("fragments as big as allowed",
        frame(Binary, every(Limit - 1)) + frame(Fin | Ping, every(125))
            + frame(Fin | Continuation, "x"),
        {{"ping", 0, every(125)}, {"binary", 0, every(Limit - 1) + 'x'}});
    row("close without a code", frame(Fin | Close, ""), {{"close", 1005, ""}});
    row("close with a code", frame(Fin | Close, closeBody(1000)), {{"close", 1000, ""}});
    row("close with a reason", frame(Fin | Close, closeBody(1001, "zu müde")),
        {{"close", 1001, "zu müde"}});
    row("longest close reason", frame(Fin | Close, closeBody(4000, std::string(123, 'r'))),
        {{"close", 4000, std::string(123, 'r')}});
    for (const int code : {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014,
                           3000, 3999, 4000, 4408, 4999}) {
        QTest::addRow("close code %d", code)
            << frame(Fin | Close, closeBody(code))
            << std::vector<Seen> {{"close", std::uint16_t(code), ""}};
    }
    row("bytes after a close are dropped",
        frame(Fin | Close, closeBody(1000)) + frame(Fin | Text, "late"), {{"close", 1000, ""}});
}

void TestWebSocketFrame::readsGoodInput()
{
    QFETCH(std::string, bytes);
    QFETCH(std::vector<Seen>, expected);
    for (const std::size_t pieceSize : {bytes.size(), std::size_t(1), std::size_t(2),
                                        std::size_t(3), std::size_t(7), std::size_t(1000)}) {
        WebSocketParser parser(Limit);
        QVERIFY(feed(parser, bytes, pieceSize) == expected);
        QCOMPARE(parser.heldBytes(), std::size_t(0));
    }
}

void TestWebSocketFrame::refusesInvalidInput_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<std::vector<Seen>>("before");
    const auto row = [](const char *name, const std::string &bytes, int code,
                        const std::vector<Seen> &before = {}) {
        QTest::newRow(name) << bytes << code << before;
    };
    const std::string key = "abcd";
    for (const int bit : {0x40, 0x20, 0x10, 0x70}) {
        QTest::addRow("reserved bits %x", bit)
            << frame(Fin | bit | Text, "x") << 1002 << std::vector<Seen>();
        QTest::addRow("reserved bits %x on a ping", bit)
            << frame(Fin | bit | Ping, "x") << 1002 << std::vector<Seen>();
    }
    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15}) {
        QTest::addRow("opcode %d", opcode)
            << frame(Fin | opcode, "x") << 1002 << std::vector<Seen>();
        QTest::addRow("opcode %d unfinished", opcode)
            << frame(opcode, "x") << 1002 << std::vector<Seen>();
    }
    row("unmasked text", "\x81\x05Hello", 1002);
    row("unmasked empty text", "\x81\x00"s, 1002);
    row("unmasked ping", "\x89\x00"s, 1002);
    row("unmasked close", "\x88\x00"s, 1002);
    row("fragmented ping", frame(Ping, "x"), 1002);
    row("fragmented pong", frame(Pong, "x"), 1002);
    row("fragmented close", frame(Close, closeBody(1000)), 1002);
    row("ping of 126", frame(Fin | Ping, every(126)), 1002);
    row("pong of 126", frame(Fin | Pong, every(126)), 1002);
    row("close of 126", frame(Fin | Close, closeBody(1000, std::string(124, 'x'))), 1002);
    row("ping of 70000", frame(Fin | Ping, every(70000)), 1002);
    row("2-byte length for 125", "\x82\xFE\x00\x7D"s + key + masked(every(125), key), 1002);
    row("2-byte length for 0", "\x82\xFE\x00\x00"s + key, 1002);
    row("8-byte length for 126", "\x82\xFF\0\0\0\0\0\0\0\x7E"s + key + masked(every(126), key),
        1002);
    row("8-byte length for 65535", "\x82\xFF\0\0\0\0\0\0\xFF\xFF"s + key, 1002);
    row("highest bit of the length", "\x82\xFF\x80\0\0\0\0\x01\0\0"s + key, 1002);
    row("every bit of the length", "\x82\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s + key, 1002);
    row("nothing to continue", frame(Fin | Continuation, "x"), 1002);
    row("nothing to continue, unfinished", frame(Continuation, "x"), 1002);
    row("nothing to continue any more",
        frame(Text, "a") + frame(Fin | Continuation, "b") + frame(Fin | Continuation, "c"), 1002,
        {{"text", 0, "ab"}});
    row("text within a message", frame(Text, "a") + frame(Fin | Text, "b"), 1002);
    row("binary within a message", frame(Text, "a") + frame(Fin | Binary, "b"), 1002);
    row("second start of a message", frame(Text, "a") + frame(Text, "b"), 1002);
    row("close of one byte", frame(Fin | Close, "\x03"), 1002);
    for (const int code : {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535})
        QTest::addRow("close code %d", code)
            << frame(Fin | Close, closeBody(code)) << 1002 << std::vector<Seen>();
    row("close reason not UTF-8", frame(Fin | Close, closeBody(1000, "\xC3")), 1007);
    row("text not UTF-8", frame(Fin | Text, "\xFF"), 1007);
    row("text cut within a character", frame(Fin | Text, "Zo\xC3"), 1007);
    row("overlong UTF-8", frame(Fin | Text, "\xC0\xAF"), 1007);
    row("surrogate in UTF-8", frame(Fin | Text, "\xED\xA0\x80"), 1007);
    row("beyond Unicode", frame(Fin | Text, "\xF4\x90\x80\x80"), 1007);
    row("fragments not UTF-8", frame(Text, "a\xC3") + frame(Fin | Continuation, "b"), 1007);
    row("not UTF-8 far into a long text", frame(Fin | Text, std::string(60'000, 'x') + '\x80'),
        1007);
    row("after good messages", frame(Fin | Text, "good") + frame(Fin | Ping, "p") + "\x81\x00"s,
        1002, {{"text", 0, "good"}, {"ping", 0, "p"}});
}

void TestWebSocketFrame::refusesInvalidInput()
{
    QFETCH(std::string, bytes);
    QFETCH(int, code);
    QFETCH(std::vector<Seen>, before);
    before.push_back({"violation", std::uint16_t(code), ""});
    for (const std::size_t pieceSize :
         {bytes.size(), std::size_t(1), std::size_t(2), std::size_t(1000)}) {
        WebSocketParser parser(Limit);
        QVERIFY(feed(parser, bytes, pieceSize) == before);
        QCOMPARE(parser.heldBytes(), std::size_t(0));
    }
}

void TestWebSocketFrame::refusesTooBigFromTheHead_data()
{
    QTest::addColumn<std::string>("before");
    QTest::addColumn<std::string>("head");
    const std::string key = "abcd";
    // 70000 = 0x11170
    QTest::newRow("one byte over") << ""s
                                   << "\x82\xFF\0\0\0\0\0\x01\x11\x71"s + key;
    QTest::newRow("huge") << ""s
                          << "\x81\xFF\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s + key;
    QTest::newRow("first fragment") << ""s
                                    << "\x01\xFF\0\0\0\0\0\x01\x11\x71"s + key;
    QTest::newRow("together one over") << frame(Binary, every(Limit - 1)) << "\x80\x82"s + key;
    QTest::newRow("together huge")
        << frame(Binary, "x") << "\x80\xFF\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s + key;
}

void TestWebSocketFrame::refusesTooBigFromTheHead()
{
    QFETCH(std::string, before);
    QFETCH(std::string, head);
    const std::vector<Seen> expected = {{"violation", 1009, ""}};
    for (const std::size_t pieceSize : {std::size_t(1), std::size_t(100'000)}) {
        WebSocketParser parser(Limit);
        QVERIFY(feed(parser, before, 100'000).empty());
        QVERIFY(feed(parser, head, pieceSize) == expected);
        QCOMPARE(parser.heldBytes(), std::size_t(0));
    }
}

void TestWebSocketFrame::unmasksEveryLength()
{
    for (std::size_t size = 0; size < 70; ++size) {
        for (const std::size_t offset : {0u, 1u, 3u}) { // where in memory the frame begins
            WebSocketParser parser(Limit);
            std::string bytes = std::string(offset, ' ') + frame(Fin | Binary, every(size));
            std::span<char> input = std::span(bytes).subspan(offset);
            const WebSocketEvent event = parser.next(input);
            QVERIFY(std::holds_alternative<BinaryMessage>(event));
            QCOMPARE(std::get<BinaryMessage>(event).bytes, every(size));
            QVERIFY(input.empty());
        }
    }
}

void TestWebSocketFrame::doesNotCopyAWholeMessage()
{
    WebSocketParser parser(Limit);
    std::string bytes = frame(Fin | Text, std::string(500, 'x'));
    std::span<char> input(bytes);
    const WebSocketEvent event = parser.next(input);
    QVERIFY(std::holds_alternative<TextMessage>(event));
    const std::string_view text = std::get<TextMessage>(event).text;
    QVERIFY(text.data() > bytes.data() && text.data() + text.size() == bytes.data() + bytes.size());
    QCOMPARE(parser.heldBytes(), std::size_t(0));
}

void TestWebSocketFrame::holdsNothingWhenIdle()
{
    WebSocketParser parser(Limit);
    const std::string start = frame(Binary, every(20'000));
    QVERIFY(feed(parser, start, 1000).empty());
    QCOMPARE(parser.heldBytes(), std::size_t(20'000));
    const std::string end = frame(Fin | Continuation, every(30'000));
    QVERIFY(feed(parser, end.substr(0, 15'000), 1000).empty());
    QCOMPARE(parser.heldBytes(), std::size_t(35'000));
    QCOMPARE(feed(parser, end.substr(15'000), 1000).size(), std::size_t(1));
    QCOMPARE(parser.heldBytes(), std::size_t(0));
}

void TestWebSocketFrame::holdsNoMoreThanHasCome()
{
    WebSocketParser parser(Limit);
    const std::string bytes = frame(Fin | Binary, every(Limit));
    for (std::size_t size = 0; size < 200; ++size) {
        QCOMPARE(parser.heldBytes(), size);
        QVERIFY(feed(parser, bytes.substr(size, 1), 1).empty());
    }
}

void TestWebSocketFrame::readsNothingAfterTheEnd()
{
    WebSocketParser parser(Limit);
    QCOMPARE(feed(parser, "\x81\x00"s, 2).size(), std::size_t(1));
    QVERIFY(feed(parser, frame(Fin | Text, "x") + frame(Fin | Ping, every(20)).substr(0, 9), 5)
                .empty());
    QCOMPARE(parser.heldBytes(), std::size_t(0));
}

void TestWebSocketFrame::writesFrames_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<std::string>("payload");
    QTest::addColumn<std::string>("head");
    const auto row = [](const char *name, Opcode opcode, const std::string &payload,
                        const std::string &head) {
        QTest::newRow(name) << int(opcode) << payload << head;
    };
    row("text", Opcode::Text, "Hello", "\x81\x05");
    row("empty binary", Opcode::Binary, "", "\x82\x00"s);
    row("ping", Opcode::Ping, "p", "\x89\x01");
    row("pong of 125", Opcode::Pong, every(125), "\x8A\x7D");
    row("125", Opcode::Text, every(125), "\x81\x7D");
    row("126", Opcode::Text, every(126), "\x81\x7E\x00\x7E"s);
    row("65535", Opcode::Binary, every(65535), "\x82\x7E\xFF\xFF");
    row("65536", Opcode::Binary, every(65536), "\x82\x7F\0\0\0\0\0\x01\0\0"s);
}

void TestWebSocketFrame::writesFrames()
{
    QFETCH(int, opcode);
    QFETCH(std::string, payload);
    QFETCH(std::string, head);
    QCOMPARE(encodeWebSocketFrame(Opcode(opcode), payload), head + payload);
}

void TestWebSocketFrame::writesCloseFrames_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<std::string>("reason");
    QTest::addColumn<std::string>("body");
    const auto row = [](const char *name, int code, const std::string &reason,
                        const std::string &body) { QTest::newRow(name) << code << reason << body; };
    const std::string fits = std::string(121, 'r');
    row("code", 1000, "", "\x03\xE8");
    row("code and reason", 4008, "slow_consumer", "\x0F\xA8slow_consumer");
    row("no code", 1005, "ignored", "");
    row("longest reason", 1012, fits + "rr", "\x03\xF4" + fits + "rr");
    row("cut", 1012, fits + "rrr", "\x03\xF4" + fits + "rr");
    row("cut before a character of two bytes", 1012, fits + "ré", "\x03\xF4" + fits + "r");
    row("cut before a character of four bytes", 1012, fits + "👰", "\x03\xF4" + fits);
    row("character that just fits", 1012, fits + "éx", "\x03\xF4" + fits + "é");
}

void TestWebSocketFrame::writesCloseFrames()
{
    QFETCH(int, code);
    QFETCH(std::string, reason);
    QFETCH(std::string, body);
    const std::string frameBytes = encodeWebSocketClose(std::uint16_t(code), reason);
    QCOMPARE(frameBytes, "\x88"s + char(body.size()) + body);
    if (code != 1005) {
        WebSocketParser parser(Limit);
        const std::vector<Seen> expected = {{"close", std::uint16_t(code), body.substr(2)}};
        QVERIFY(feed(parser, frame(Fin | Close, frameBytes.substr(2)), 1000) == expected);
    }
}

QTEST_APPLESS_MAIN(TestWebSocketFrame)
#include "tst_websocketframe.moc"
