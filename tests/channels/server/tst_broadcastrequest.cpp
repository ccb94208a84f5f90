// SPDX-License-Identifier: MIT
#include "channels/server/broadcastframes.h"
#include "channels/server/broadcastrequest.h"
#include "tests/support/nestedjson.h"

#include <QTest>

using namespace channels;
using namespace channels::server;

namespace {

std::string text(std::size_t bytes)
{
    return '"' + std::string(bytes - 2, 'x') + '"';
}

BinaryFrame pushOf(BinaryKind kind, const std::string &payload, Encoding encoding = Encoding::Bytes,
                   const std::string &metadata = {})
{
    BinaryFrame frame;
    frame.kind = kind;
    frame.topic = "form:a:b";
    frame.event = "note";
    frame.payload = payload;
    frame.encoding = encoding;
    frame.metadata = metadata;
    return frame;
}

} // namespace

class TestBroadcastRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesAnEventThatIsNoText();
    void checksEachPart_data();
    void checksEachPart();
    void readsATextPush();
    void refusesATextPush_data();
    void refusesATextPush();
    void readsABinaryPush();
    void countsBytesAsBytes();
    void takesNoClientMessageIdFromBadMetadata();
    void knowsWhatIsShortLived();
};

void TestBroadcastRequest::checksEachPart_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("clientMessageId"); // null: none
    QTest::addColumn<int>("refusal"); // -1: none
    const auto row = [](const char *name, const std::string &event, const std::string &payload,
                        const QByteArray &id, int refusal) {
        QTest::newRow(name) << QByteArray::fromStdString(event)
                            << QByteArray::fromStdString(payload) << id << refusal;
    };
    const int invalid = int(ErrorKind::InvalidRequest);
    row("plain", "note", "{}", {}, -1);
    row("no event", "", "{}", {}, invalid);
    row("longest event", std::string(255, 'e'), "{}", {}, -1);
    row("event too long", std::string(256, 'e'), "{}", {}, invalid);
    row("largest payload", "note", text(64 * 1024), {}, -1);
    row("payload too large", "note", text(64 * 1024 + 1), {}, int(ErrorKind::PayloadTooLarge));
    row("deepest payload", "note", support::nestedArrays(64), {}, -1);
    row("payload too deep", "note", support::nestedArrays(65), {}, invalid);
    row("shortest id", "note", "{}", "1", -1);
    row("empty id", "note", "{}", "", invalid);
    row("longest id", "note", "{}", QByteArray(128, '1'), -1);
    row("id too long", "note", "{}", QByteArray(129, '1'), invalid);
}

void TestBroadcastRequest::checksEachPart()
{
    QFETCH(QByteArray, event);
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, clientMessageId);
    QFETCH(int, refusal);
    const auto checked = checkBroadcast(
        {event.toStdString(), payload.toStdString(),
         clientMessageId.isNull() ? std::nullopt : std::optional(clientMessageId.toStdString())},
        Limits());
    QCOMPARE(checked.ok() ? -1 : int(checked.error().kind), refusal);
    if (checked)
        QCOMPARE(checked->payload, payload.toStdString());
}

void TestBroadcastRequest::readsATextPush()
{
    const auto whole = broadcastFromText(
        R"({"type":"broadcast","event":"no\u0074e","payload":{"a" : [1.50]},"clientMessageId":"c1"})",
        Limits());
    QVERIFY(whole.ok());
    QCOMPARE(whole->eventType, std::string("note"));
    QCOMPARE(whole->payload, std::string(R"({"a" : [1.50]})")); // as it was written
    QVERIFY(whole->clientMessageId == std::optional<std::string>("c1"));
    const auto plain = broadcastFromText(R"({"event":"note"})", Limits());
    QVERIFY(plain.ok());
    QCOMPARE(plain->payload, std::string("{}"));
    QVERIFY(!plain->clientMessageId);
    const auto scalar = broadcastFromText(R"({"event":"note","payload":null})", Limits());
    QCOMPARE(scalar->payload, std::string("null"));
}

void TestBroadcastRequest::refusesATextPush_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("no JSON") << QByteArray(R"({"event":)");
    QTest::newRow("no event") << QByteArray(R"({"payload":{}})");
    QTest::newRow("event is no text") << QByteArray(R"({"event":1,"payload":{}})");
    QTest::newRow("too deep") << QByteArray(R"({"event":"note","payload":)")
            + QByteArray::fromStdString(support::nestedArrays(65)) + '}';
}

void TestBroadcastRequest::refusesATextPush()
{
    QFETCH(QByteArray, payload);
    const auto refused = broadcastFromText(payload.toStdString(), Limits());
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().kind == ErrorKind::InvalidRequest);
}

void TestBroadcastRequest::readsABinaryPush()
{
    const std::string bytes("\x00\x01\xff", 3);
    for (const BinaryKind kind : {BinaryKind::Push, BinaryKind::UserBroadcastPush}) {
        const auto raw = broadcastFromBinary(pushOf(kind, bytes), Limits());
        QVERIFY(raw.ok());
        QCOMPARE(raw->eventType, std::string("note"));
        QVERIFY(bytesOf(raw->payload) == std::optional(bytes));
    }
    const auto json = broadcastFromBinary(pushOf(BinaryKind::UserBroadcastPush, R"({"a":1})",
                                                 Encoding::Json, R"({"clientMessageId":"c1"})"),
                                          Limits());
    QVERIFY(json.ok());
    QCOMPARE(json->payload, std::string(R"({"a":1})"));
    QVERIFY(json->clientMessageId == std::optional<std::string>("c1"));
    // A plain Phoenix push is bytes whatever they look like.
    const auto phoenix = broadcastFromBinary(pushOf(BinaryKind::Push, R"({"a":1})"), Limits());
    QVERIFY(bytesOf(phoenix->payload) == std::optional<std::string>(R"({"a":1})"));
}

void TestBroadcastRequest::countsBytesAsBytes()
{
    // 64 KiB of bytes are 64 KiB, whatever room their text takes.
    const auto most =
        broadcastFromBinary(pushOf(BinaryKind::Push, std::string(64 * 1024, '\xff')), Limits());
    QVERIFY(most.ok());
    QCOMPARE(bytesOf(most->payload)->size(), std::size_t(64 * 1024));
    const auto over =
        broadcastFromBinary(pushOf(BinaryKind::Push, std::string(64 * 1024 + 1, '\xff')), Limits());
    QVERIFY(!over.ok());
    QVERIFY(over.error().kind == ErrorKind::PayloadTooLarge);
}

void TestBroadcastRequest::takesNoClientMessageIdFromBadMetadata()
{
    const auto other = broadcastFromBinary(
        pushOf(BinaryKind::UserBroadcastPush, "x", Encoding::Bytes, R"({"persist":true})"),
        Limits());
    QVERIFY(other.ok() && !other->clientMessageId);
    const auto number = broadcastFromBinary(
        pushOf(BinaryKind::UserBroadcastPush, "x", Encoding::Bytes, R"({"clientMessageId":7})"),
        Limits());
    QVERIFY(!number.ok());
    QCOMPARE(number.error().kind, ErrorKind::InvalidRequest);
}

void TestBroadcastRequest::knowsWhatIsShortLived()
{
    QVERIFY(isEphemeral("user:typing"));
    QVERIFY(!isEphemeral("user:typing2"));
    QVERIFY(!isEphemeral("timeline:changed"));
}

void TestBroadcastRequest::refusesAnEventThatIsNoText()
{
    // As a path may hold it, percent-encoded.
    QVERIFY(!checkBroadcast({"a\xff", "{}", {}}, Limits()).ok());
    QVERIFY(checkBroadcast({"caf\xc3\xa9", "{}", {}}, Limits()).ok());
}

QTEST_APPLESS_MAIN(TestBroadcastRequest)
#include "tst_broadcastrequest.moc"
