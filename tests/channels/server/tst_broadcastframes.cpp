// SPDX-License-Identifier: MIT
#include "channels/server/broadcastframes.h"

#include "channels/protocol/binarycodec.h"
#include "channels/protocol/textcodec.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace channels;
using namespace channels::server;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds SentAt = 1'777'630'000'123; // 2026-05-01T10:06:40.123Z

StoredMessage message(const std::string &payload)
{
    return {"0196-id", 42, "form:a:b", "note", payload, "u1", "Ann \"Pat\"", SentAt, 0, "c1"};
}

QJsonObject object(const std::string &json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

//! A server's frame, taken apart: opcode and payload.
struct Taken {
    int opcode = 0;
    std::string payload;
};

Taken take(const SharedFrame &frame)
{
    const auto byte = [&frame](std::size_t at) { return std::size_t(std::uint8_t((*frame)[at])); };
    std::size_t size = byte(1);
    std::size_t at = 2;
    if (size == 126) {
        size = byte(2) << 8 | byte(3);
        at = 4;
    } else if (size == 127) {
        size = 0;
        for (at = 2; at < 10; ++at)
            size = size << 8 | byte(at);
    }
    if (byte(0) >> 4 != 8 || at + size != frame->size())
        return {};
    return {int(byte(0) & 15), frame->substr(at)};
}

Frame textFrame(const SharedFrame &frame, Vsn vsn)
{
    const Taken taken = take(frame);
    const auto decoded = taken.opcode == 1 ? decodeText(vsn, taken.payload, MaxServerFrameDepth)
                                           : Result<Frame>(ErrorKind::Internal, {});
    return decoded ? *decoded : Frame();
}

} // namespace

class TestBroadcastFrames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTextForEveryone_data();
    void writesTextForEveryone();
    void writesBytesAsEachClientReadsThem();
    void letsNoNameOfAnEventControlAClient_data();
    void letsNoNameOfAnEventControlAClient();
    void buildsAFrameOnce();
    void fitsTheMetadataOfABinaryFrame();
    void tellsOfAnEphemeralEvent();
    void turnsBytesIntoJsonAndBack();
    void takesNothingElseForBytes_data();
    void takesNothingElseForBytes();
};

void TestBroadcastFrames::writesTextForEveryone_data()
{
    QTest::addColumn<bool>("v2");
    QTest::addColumn<bool>("realtime");
    QTest::addColumn<bool>("wedsync");
    QTest::addColumn<bool>("replayed");
    for (int bits = 0; bits < 16; ++bits) {
        QTest::addRow("v%d%s%s%s", (bits & 1) + 1, bits & 2 ? ", realtime" : "",
                      bits & 4 ? ", wedsync" : "", bits & 8 ? ", replayed" : "")
            << bool(bits & 1) << bool(bits & 2) << bool(bits & 4) << bool(bits & 8);
    }
}

void TestBroadcastFrames::writesTextForEveryone()
{
    QFETCH(bool, v2);
    QFETCH(bool, realtime);
    QFETCH(bool, wedsync);
    QFETCH(bool, replayed);
    const Vsn vsn = v2 ? Vsn::V2 : Vsn::V1;
    BroadcastFrames frames(broadcastOf(message(R"({"a":[1,"é"]})"), "e1", replayed));
    const Frame frame = textFrame(frames.frameFor({vsn, realtime, wedsync}), vsn);
    QVERIFY(!frame.joinRef && !frame.ref); // one text serves every receiver
    QCOMPARE(frame.topic, std::string(realtime ? "realtime:form:a:b" : "form:a:b"));
    QCOMPARE(frame.event, std::string("broadcast"));
    const QJsonObject payload = object(frame.payload);
    QCOMPARE(payload[u"type"_s].toString(), u"broadcast"_s);
    QCOMPARE(payload[u"event"_s].toString(), u"note"_s);
    QCOMPARE(payload[u"payload"_s].toObject(), object(R"({"a":[1,"é"]})"));
    const QJsonObject meta = payload[u"meta"_s].toObject();
    QCOMPARE(meta[u"id"_s].toString(), u"0196-id"_s);
    QCOMPARE(meta[u"seq"_s].toInt(), 42);
    QCOMPARE(meta[u"epoch"_s].toString(), u"e1"_s);
    QCOMPARE(meta[u"senderId"_s].toString(), u"u1"_s);
    QCOMPARE(meta[u"senderName"_s].toString(), u"Ann \"Pat\""_s);
    QCOMPARE(meta[u"clientMessageId"_s].toString(), u"c1"_s);
    QCOMPARE(meta[u"ts"_s].toString(), u"2026-05-01T10:06:40.123Z"_s);
    QCOMPARE(meta.contains(u"replayed"_s), replayed);
}

void TestBroadcastFrames::writesBytesAsEachClientReadsThem()
{
    const std::string bytes("\x00\xff\"{", 4);
    BroadcastFrames frames(broadcastOf(message(bytesAsJson(bytes)), "e1", true));
    // Supabase: kind 4, with the metadata that it passes on.
    const Taken supabase = take(frames.frameFor({Vsn::V2, true, false}));
    QCOMPARE(supabase.opcode, 2);
    const auto userBroadcast = decodeServerBinary(supabase.payload);
    QVERIFY(userBroadcast.ok());
    QVERIFY(userBroadcast->kind == BinaryKind::UserBroadcast);
    QVERIFY(userBroadcast->encoding == Encoding::Bytes);
    QCOMPARE(userBroadcast->topic, std::string("realtime:form:a:b"));
    QCOMPARE(userBroadcast->event, std::string("note"));
    QCOMPARE(userBroadcast->payload, bytes);
    QCOMPARE(object(userBroadcast->metadata)[u"seq"_s].toInt(), 42);
    QVERIFY(object(userBroadcast->metadata)[u"replayed"_s].toBool());
    // Plain Phoenix: kind 2.
    const Taken phoenix = take(frames.frameFor({Vsn::V2, false, false}));
    QCOMPARE(phoenix.opcode, 2);
    const auto broadcast = decodeServerBinary(phoenix.payload);
    QVERIFY(broadcast.ok());
    QVERIFY(broadcast->kind == BinaryKind::Broadcast);
    QCOMPARE(broadcast->topic, std::string("form:a:b"));
    QCOMPARE(broadcast->payload, bytes);
    // Our own, and whoever speaks v1: text.
    for (const bool realtime : {false, true}) {
        QCOMPARE(take(frames.frameFor({Vsn::V2, realtime, true})).opcode, 1);
        const Frame old = textFrame(frames.frameFor({Vsn::V1, realtime, false}), Vsn::V1);
        QVERIFY(object(old.payload)[u"payload"_s].toObject().contains(u"$bytes"_s));
    }
}

void TestBroadcastFrames::letsNoNameOfAnEventControlAClient_data()
{
    QTest::addColumn<QByteArray>("eventType");
    QTest::addColumn<bool>("isControl");

    for (const char *name : {"phx_close", "phx_error", "phx_reply", "phx_join", "chan_reply_1",
                             "presence_state", "presence_diff", "presence", "system", "broadcast",
                             "postgres_changes", "read_marker", "server_draining", "heartbeat"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char *name : {"note", "timeline:changed", "phoenix", "systems", "broadcast2"})
        QTest::newRow(name) << QByteArray(name) << false;
}

// Plain Phoenix clients take the event of a binary frame for the frame's own.
void TestBroadcastFrames::letsNoNameOfAnEventControlAClient()
{
    QFETCH(const QByteArray, eventType);
    QFETCH(const bool, isControl);
    StoredMessage stored = message(bytesAsJson("x"));
    stored.eventType = eventType.toStdString();
    BroadcastFrames frames(broadcastOf(stored, "e1", false));
    const SharedFrame &phoenix = frames.frameFor({Vsn::V2, false, false});
    QCOMPARE(take(phoenix).opcode, isControl ? 1 : 2);
    if (isControl) {
        const Frame text = textFrame(phoenix, Vsn::V2);
        QCOMPARE(text.event, std::string("broadcast"));
        QCOMPARE(object(text.payload)[u"event"_s].toString().toLatin1(), eventType);
    }
    // Supabase's keep the two apart.
    QCOMPARE(take(frames.frameFor({Vsn::V2, true, false})).opcode, 2);
}

void TestBroadcastFrames::buildsAFrameOnce()
{
    BroadcastFrames frames(broadcastOf(message("{}"), "e1", false));
    std::vector<SharedFrame> built;
    for (int bits = 0; bits < 8; ++bits) {
        const Receiver receiver {bits & 1 ? Vsn::V2 : Vsn::V1, bool(bits & 2), bool(bits & 4)};
        built.push_back(frames.frameFor(receiver));
        QCOMPARE(frames.frameFor(receiver).get(), built.back().get());
    }
}

void TestBroadcastFrames::fitsTheMetadataOfABinaryFrame()
{
    const std::string uuid(36, 'a');
    StoredMessage longest {uuid,
                           std::numeric_limits<std::int64_t>::max(),
                           std::string(246, 'n'),
                           std::string(255, 'e'),
                           bytesAsJson("x"),
                           uuid,
                           std::string(200, 'n'),
                           253'402'300'799'999,
                           0,
                           std::string(128, 'c')};
    const Broadcast broadcast = broadcastOf(longest, uuid, true);
    QVERIFY2(broadcast.meta.size() <= 255, broadcast.meta.c_str());
    BroadcastFrames frames(broadcast);
    const auto decoded = decodeServerBinary(take(frames.frameFor({Vsn::V2, true, false})).payload);
    QVERIFY(decoded.ok());
    QCOMPARE(decoded->event.size(), 255U);
}

void TestBroadcastFrames::tellsOfAnEphemeralEvent()
{
    const Broadcast typing =
        ephemeralBroadcast("form:a:b", "user:typing", R"({"t":1})", {"u1", "Ann", {}, {}}, SentAt);
    const QJsonObject meta = object(typing.textMeta);
    QCOMPARE(meta[u"senderId"_s].toString(), u"u1"_s);
    QCOMPARE(meta[u"senderName"_s].toString(), u"Ann"_s);
    QCOMPARE(meta[u"ts"_s].toString(), u"2026-05-01T10:06:40.123Z"_s);
    // It has no place in the channel's history.
    QVERIFY(!meta.contains(u"seq"_s) && !meta.contains(u"id"_s));
}

void TestBroadcastFrames::turnsBytesIntoJsonAndBack()
{
    std::string every;
    for (int i = 0; i < 256; ++i) {
        QVERIFY(bytesOf(bytesAsJson(every)) == std::optional(every));
        every += char(i);
    }
    QCOMPARE(bytesAsJson("abc"), std::string(R"({"$bytes":"YWJj"})"));
}

void TestBroadcastFrames::takesNothingElseForBytes_data()
{
    QTest::addColumn<QByteArray>("payload");
    for (const char *payload :
         {"{}", "null", R"({"$bytes":1})", R"({"$bytes":"YWJj","x":"y"})", R"({"x":1,"$bytes":""})",
          R"({"$bytes":"Y"})", R"({"$bytes":"****"})", R"({"$bytes":"YWJj)", R"({"$bytes":"})"})
        QTest::addRow("%s", payload) << QByteArray(payload);
}

void TestBroadcastFrames::takesNothingElseForBytes()
{
    QFETCH(QByteArray, payload);
    QVERIFY(!bytesOf(payload.toStdString()));
}

QTEST_APPLESS_MAIN(TestBroadcastFrames)
#include "tst_broadcastframes.moc"
