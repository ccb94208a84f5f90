// SPDX-License-Identifier: MIT
#include "channels/protocol/binarycodec.h"
#include "tests/support/nestedjson.h"

#include <QTest>

#include <string>

using namespace channels;
using namespace std::string_literals;

namespace {

enum class From { Client, Server };

Result<BinaryFrame> decode(From from, std::string_view bytes)
{
    return from == From::Client ? decodeClientBinary(bytes) : decodeServerBinary(bytes);
}

Result<std::string> encode(From from, const BinaryFrame &frame)
{
    return from == From::Client ? encodeClientBinary(frame) : encodeServerBinary(frame);
}

std::string hex(const char *digits)
{
    return QByteArray::fromHex(digits).toStdString();
}

} // namespace

Q_DECLARE_METATYPE(From)
Q_DECLARE_METATYPE(channels::BinaryFrame)
Q_DECLARE_METATYPE(std::string)

class TestBinaryCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesGoodFrames_data();
    void readsAndWritesGoodFrames();
    void refusesInvalidFrames_data();
    void refusesInvalidFrames();
    void refusesMalformedFrames_data();
    void refusesMalformedFrames();
    void refusesToWrite_data();
    void refusesToWrite();
    void writesTheLongestFields();
    void readsAnEmptyRefAsNone();
};

// Each row is a byte vector and what it says; reading gives the frame, writing the bytes.
static void goodFrames()
{
    const std::string topic = "realtime:w:msg:42";
    const auto row = [](const char *name, From from, const std::string &bytes,
                        const BinaryFrame &frame) {
        QTest::newRow(name) << from << bytes << frame;
    };
    using enum BinaryKind;
    // Made by the official encoder (WIRE section 3).
    row("golden: JSON", From::Client,
        hex("03 01 01 11 03 00 01 31 32 72 65 61 6c 74 69 6d 65 3a 77 3a 6d 73 67 3a 34 32 6e 65 77"
            "7b 22 61 22 3a 31 7d"),
        {UserBroadcastPush, "1", "2", topic, "new", "", Encoding::Json, R"({"a":1})"});
    row("golden: bytes", From::Client,
        hex("03 01 01 11 01 00 00 31 33 72 65 61 6c 74 69 6d 65 3a 77 3a 6d 73 67 3a 34 32 62 01 02"
            "ff"),
        {UserBroadcastPush, "1", "3", topic, "b", "", Encoding::Bytes, "\x01\x02\xff"});
    row("golden: persist", From::Client,
        hex("03 01 01 11 03 16 01 31 34 72 65 61 6c 74 69 6d 65 3a 77 3a 6d 73 67 3a 34 32 6e 65 77"
            "7b 22 70 65 72 73 69 73 74 22 3a 7b 22 74 74 6c 22 3a 36 30 7d 7d 7b 22 61 22 3a 31 "
            "7d"),
        {UserBroadcastPush, "1", "4", topic, "new", R"({"persist":{"ttl":60}})", Encoding::Json,
         R"({"a":1})"});
    row("golden: no refs", From::Client,
        hex("03 00 00 0a 01 00 01 72 65 61 6c 74 69 6d 65 3a 74 65 7b 7d"),
        {UserBroadcastPush, {}, {}, "realtime:t", "e", "", Encoding::Json, "{}"});
    row("golden: broadcast with metadata", From::Server,
        hex("04 11 03 1b 01 72 65 61 6c 74 69 6d 65 3a 77 3a 6d 73 67 3a 34 32 6e 65 77 7b 22 72 65"
            "70 6c 61 79 65 64 22 3a 74 72 75 65 2c 22 69 64 22 3a 22 69 31 22 7d 7b 22 61 22 3a 31"
            "7d"),
        {UserBroadcast,
         {},
         {},
         topic,
         "new",
         R"({"replayed":true,"id":"i1"})",
         Encoding::Json,
         R"({"a":1})"});
    // From the trace (WIRE section 4).
    row("trace: push", From::Client,
        "\x03\x01\x01\x12\x03"s + '\0'
            + "\x01"
              "67realtime:ok:msg:42new{\"a\":1}",
        {UserBroadcastPush, "6", "7", "realtime:ok:msg:42", "new", "", Encoding::Json,
         R"({"a":1})"});
    row("trace: broadcast", From::Server,
        "\x04\x12\x03"s + '\0'
            + "\x01"
              "realtime:ok:msg:42new{\"a\":1}",
        {UserBroadcast, {}, {}, "realtime:ok:msg:42", "new", "", Encoding::Json, R"({"a":1})"});
    // Plain Phoenix.
    row("push of a client", From::Client, hex("00 01 02 01 03") + "112tnew" + "\xff\0"s,
        {Push, "1", "12", "t", "new", "", Encoding::Bytes, "\xff\0"s});
    row("push of a client, no refs, no data", From::Client, hex("00 00 00 01 01") + "te",
        {Push, {}, {}, "t", "e", "", Encoding::Bytes, ""});
    row("push of a server", From::Server, hex("00 01 01 03") + "1tnew" + "\x80",
        {Push, "1", {}, "t", "new", "", Encoding::Bytes, "\x80"});
    row("reply", From::Server, hex("01 01 01 01 02") + "12tok" + "data",
        {Reply, "1", "2", "t", "ok", "", Encoding::Bytes, "data"});
    row("broadcast", From::Server, hex("02 01 03") + "tnew" + "\0\1"s,
        {Broadcast, {}, {}, "t", "new", "", Encoding::Bytes, "\0\1"s});
    // The edges of the layout.
    row("all empty", From::Client, hex("03 00 00 00 00 00 00"),
        {UserBroadcastPush, {}, {}, "", "", "", Encoding::Bytes, ""});
    row("longest fields", From::Client,
        hex("03 ff ff ff ff 00 00") + std::string(255, 'j') + std::string(255, 'r')
            + std::string(255, 't') + std::string(255, 'e'),
        {UserBroadcastPush, std::string(255, 'j'), std::string(255, 'r'), std::string(255, 't'),
         std::string(255, 'e'), "", Encoding::Bytes, ""});
    row("UTF-8 texts", From::Server, hex("04 04 02 00 00") + "👰é",
        {UserBroadcast, {}, {}, "👰", "é", "", Encoding::Bytes, ""});
    row("JSON that is no object", From::Server, hex("04 01 01 00 01") + "te null ",
        {UserBroadcast, {}, {}, "t", "e", "", Encoding::Json, " null "});
    row("deepest JSON", From::Server, hex("04 01 01 00 01") + "te" + support::nestedArrays(64),
        {UserBroadcast, {}, {}, "t", "e", "", Encoding::Json, support::nestedArrays(64)});
}

void TestBinaryCodec::readsAndWritesGoodFrames_data()
{
    QTest::addColumn<From>("from");
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<BinaryFrame>("expected");
    goodFrames();
}

void TestBinaryCodec::readsAndWritesGoodFrames()
{
    QFETCH(From, from);
    QFETCH(std::string, bytes);
    QFETCH(BinaryFrame, expected);
    const Result<BinaryFrame> frame = decode(from, bytes);
    QVERIFY2(frame.ok(), frame.ok() ? "" : qPrintable(frame.error().detail));
    QCOMPARE(frame->kind, expected.kind);
    QCOMPARE(frame->joinRef, expected.joinRef);
    QCOMPARE(frame->ref, expected.ref);
    QCOMPARE(frame->topic, expected.topic);
    QCOMPARE(frame->event, expected.event);
    QCOMPARE(frame->metadata, expected.metadata);
    QCOMPARE(frame->encoding, expected.encoding);
    QCOMPARE(frame->payload, expected.payload);
    const Result<std::string> written = encode(from, *frame);
    QVERIFY(written.ok());
    QCOMPARE(*written, bytes);

    // Cut anywhere before the payload it is no frame; within the payload a JSON one is broken and
    // a raw one is shorter.
    const std::size_t payloadAt = bytes.size() - expected.payload.size();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const Result<BinaryFrame> cut = decode(from, std::string_view(bytes).substr(0, size));
        if (size < payloadAt) {
            QVERIFY(!cut.ok());
        } else if (cut.ok()) {
            QCOMPARE(cut->payload, expected.payload.substr(0, size - payloadAt));
            QCOMPARE(cut->topic, expected.topic);
        }
    }
}

void TestBinaryCodec::refusesInvalidFrames_data()
{
    QTest::addColumn<From>("from");
    QTest::addColumn<std::string>("bytes");
    const auto row = [](const char *name, From from, const std::string &bytes) {
        QTest::newRow(name) << from << bytes;
    };
    row("a client does not reply", From::Client, hex("01 01 01 01 02") + "12tok");
    row("a client does not broadcast", From::Client, hex("02 01 01") + "te");
    row("a client does not fan out", From::Client, hex("04 01 01 00 01") + "te{}");
    row("a server does not push a broadcast", From::Server, hex("03 01 01 01 01 00 01") + "12te{}");
    row("kind 5", From::Client, hex("05 00 00 00 00 00 00"));
    row("kind 5 of a server", From::Server, hex("05 00 00 00 00 00 00"));
    row("kind 255", From::Client, hex("ff 00 00 00 00 00 00"));
    row("encoding 2", From::Client, hex("03 00 00 01 01 00 02") + "te{}");
    row("encoding 255", From::Server, hex("04 01 01 00 ff") + "te{}");
    row("metadata an array", From::Client, hex("03 00 00 01 01 02 01") + "te[]{}");
    row("metadata a string", From::Client, hex("03 00 00 01 01 02 01") + "te\"\"{}");
    row("metadata white space", From::Client, hex("03 00 00 01 01 01 01") + "te {}");
    row("metadata two values", From::Client, hex("03 00 00 01 01 04 01") + "te{}{}{}");
}

void TestBinaryCodec::refusesInvalidFrames()
{
    QFETCH(From, from);
    QFETCH(std::string, bytes);
    const Result<BinaryFrame> frame = decode(from, bytes);
    QVERIFY(!frame.ok());
    QCOMPARE(frame.error().kind, ErrorKind::InvalidRequest);
    QVERIFY(!frame.error().detail.isEmpty());
}

void TestBinaryCodec::refusesMalformedFrames_data()
{
    QTest::addColumn<From>("from");
    QTest::addColumn<std::string>("bytes");
    const auto row = [](const char *name, From from, const std::string &bytes) {
        QTest::newRow(name) << from << bytes;
    };
    row("nothing", From::Client, "");
    row("nothing of a server", From::Server, "");
    row("only a kind", From::Client, hex("03"));
    row("head one short", From::Client, hex("03 00 00 00 00 00"));
    row("length beyond the end", From::Client, hex("03 00 00 ff 01 00 01") + "te{}");
    row("last field one short", From::Server, hex("04 01 02 00 01") + "te");
    row("lengths that together reach beyond", From::Client, hex("03 02 02 02 02 00 00") + "1122tt");
    row("topic not UTF-8", From::Client,
        hex("03 00 00 01 01 00 01")
            + "\xff"
              "e{}");
    row("event not UTF-8", From::Client,
        hex("03 00 00 01 02 00 01")
            + "t\xc0\xaf"
              "{}");
    row("character cut by the length", From::Client, hex("03 00 00 01 01 00 00") + "té");
    row("ref not UTF-8", From::Client, hex("00 00 01 01 01") + "\x80te");
    row("join_ref not UTF-8", From::Client, hex("00 01 00 01 01") + "\x80te");
    row("status not UTF-8", From::Server, hex("01 00 00 01 01") + "t\x80");
    row("metadata not JSON", From::Client, hex("03 00 00 01 01 01 01") + "te{{}");
    row("metadata not UTF-8", From::Client, hex("03 00 00 01 01 07 01") + "te{\"\x80\":1}{}");
    row("JSON payload empty", From::Client, hex("03 00 00 01 01 00 01") + "te");
    row("JSON payload broken", From::Client, hex("03 00 00 01 01 00 01") + "te{\"a\":}");
    row("JSON payload not UTF-8", From::Client, hex("03 00 00 01 01 00 01") + "te\"\xff\"");
    row("JSON payload too deep", From::Client,
        hex("03 00 00 01 01 00 01") + "te" + support::nestedArrays(65));
    row("JSON payload too deep of a server", From::Server,
        hex("04 01 01 00 01") + "te" + support::nestedArrays(65));
}

void TestBinaryCodec::refusesMalformedFrames()
{
    refusesInvalidFrames();
}

void TestBinaryCodec::refusesToWrite_data()
{
    QTest::addColumn<From>("from");
    QTest::addColumn<BinaryFrame>("frame");
    using enum BinaryKind;
    const std::string tooLong(256, 'x');
    QTest::newRow("long join_ref")
        << From::Client << BinaryFrame {.kind = Push, .joinRef = tooLong};
    QTest::newRow("long ref") << From::Client
                              << BinaryFrame {.kind = UserBroadcastPush, .ref = tooLong};
    QTest::newRow("long topic") << From::Server
                                << BinaryFrame {.kind = Broadcast, .topic = tooLong};
    QTest::newRow("long event") << From::Server << BinaryFrame {.kind = Reply, .event = tooLong};
    QTest::newRow("long metadata")
        << From::Server << BinaryFrame {.kind = UserBroadcast, .metadata = tooLong};
    QTest::newRow("reply of a client") << From::Client << BinaryFrame {.kind = Reply};
    QTest::newRow("fan-out of a client") << From::Client << BinaryFrame {.kind = UserBroadcast};
    QTest::newRow("broadcast of a client") << From::Client << BinaryFrame {.kind = Broadcast};
    QTest::newRow("broadcast push of a server")
        << From::Server << BinaryFrame {.kind = UserBroadcastPush};
}

void TestBinaryCodec::refusesToWrite()
{
    QFETCH(From, from);
    QFETCH(BinaryFrame, frame);
    const Result<std::string> bytes = encode(from, frame);
    QVERIFY(!bytes.ok());
    QCOMPARE(bytes.error().kind, ErrorKind::InvalidRequest);
}

void TestBinaryCodec::writesTheLongestFields()
{
    const std::string longest(255, 'x');
    const BinaryFrame frame {BinaryKind::UserBroadcast,
                             {},
                             {},
                             longest,
                             longest,
                             "{\"k\":\"" + std::string(247, 'm') + "\"}",
                             Encoding::Json,
                             "{}"};
    QCOMPARE(frame.metadata.size(), std::size_t(255));
    const Result<std::string> bytes = encodeServerBinary(frame);
    QVERIFY(bytes.ok());
    const Result<BinaryFrame> read = decodeServerBinary(*bytes);
    QVERIFY(read.ok());
    QCOMPARE(*read, frame);
}

void TestBinaryCodec::readsAnEmptyRefAsNone()
{
    const BinaryFrame frame {
        .kind = BinaryKind::Push, .joinRef = "", .ref = "", .topic = "t", .event = "e"};
    const Result<BinaryFrame> read = decodeClientBinary(*encodeClientBinary(frame));
    QVERIFY(read.ok());
    QVERIFY(!read->joinRef);
    QVERIFY(!read->ref);
}

QTEST_APPLESS_MAIN(TestBinaryCodec)
#include "tst_binarycodec.moc"
