// SPDX-License-Identifier: MIT
#include "channels/server/messagejson.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

using namespace channels;
using namespace channels::server;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const std::string &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(json), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("Not JSON: %s", json.c_str());
    return document.object();
}

} // namespace

class TestMessageJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesATime_data();
    void writesATime();
    void writesAnyTimeLikeQt();
    void writesAMessage();
    void writesACatchUp();
    void writesAReadMarker();
    void writesAnError();
};

void TestMessageJson::writesATime_data()
{
    QTest::addColumn<qlonglong>("time");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("epoch") << 0LL << QByteArray("1970-01-01T00:00:00.000Z");
    QTest::newRow("a millisecond") << 1LL << QByteArray("1970-01-01T00:00:00.001Z");
    QTest::newRow("before the epoch") << -1LL << QByteArray("1969-12-31T23:59:59.999Z");
    QTest::newRow("leap day") << 1'709'251'199'999LL << QByteArray("2024-02-29T23:59:59.999Z");
    QTest::newRow("a wedding") << 1'795'377'481'123LL << QByteArray("2026-11-22T19:58:01.123Z");
    QTest::newRow("the last of four digits")
        << 253'402'300'799'999LL << QByteArray("9999-12-31T23:59:59.999Z");
}

void TestMessageJson::writesATime()
{
    QFETCH(qlonglong, time);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(isoTime(time)), text);
}

void TestMessageJson::writesAnyTimeLikeQt()
{
    std::mt19937_64 random(5);
    for (int i = 0; i < 2000; ++i) {
        const auto time = qint64(random() % 253'402'300'800'000ULL);
        QCOMPARE(QString::fromStdString(isoTime(time)),
                 QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODateWithMs));
    }
}

void TestMessageJson::writesAMessage()
{
    StoredMessage message {"id-1", 7,           "form:a:b", "note", R"({"x":[1]})",
                           "u1",   "\"Ann\"\n", 0,          1000,   "c1"};
    JsonWriter whole;
    writeMessage(whole, message);
    QCOMPARE(object(whole.text()),
             object(R"({"id":"id-1","seq":7,"channelName":"form:a:b","eventType":"note",
                        "payload":{"x":[1]},"senderId":"u1","senderName":"\"Ann\"\n",
                        "createdAt":"1970-01-01T00:00:00.000Z",
                        "expiresAt":"1970-01-01T00:00:01.000Z","clientMessageId":"c1"})"));
    // Of the business's own back end, without an id of the client's.
    message.senderId.clear();
    message.senderName.clear();
    message.clientMessageId.reset();
    JsonWriter bare;
    writeMessage(bare, message);
    QVERIFY(object(bare.text())[u"senderId"_s].isNull());
    QVERIFY(!object(bare.text()).contains(u"clientMessageId"_s));
    JsonWriter list;
    list.beginObject().key("m");
    writeMessages(list, {message, message});
    list.endObject();
    QCOMPARE(object(list.text())[u"m"_s].toArray().size(), 2);
}

void TestMessageJson::writesACatchUp()
{
    const auto written = [](const Page &page) {
        JsonWriter json;
        json.beginObject();
        writeCatchUp(json, page);
        json.endObject();
        return object(json.text());
    };
    QCOMPARE(written({}), object(R"({"recovered":true,"limited":false,"queuedMessages":[]})"));
    QCOMPARE(written({{}, false, true, 3, 9}),
             object(R"({"recovered":false,"limited":true,"missing":{"from":3,"to":9},
                        "queuedMessages":[]})"));
    QCOMPARE(written({{}, false, true, 0, 0}),
             object(R"({"recovered":false,"limited":true,"queuedMessages":[]})"));
}

void TestMessageJson::writesAReadMarker()
{
    QCOMPARE(object(readMarkerPayload("u1", {3, "m1", 12, true})),
             object(R"({"userId":"u1","lastSeenMessageId":"m1","lastSeenSeq":12})"));
}

void TestMessageJson::writesAnError()
{
    const auto written = [](const Error &error) {
        JsonWriter json;
        writeError(json, error);
        return object(json.text());
    };
    QCOMPARE(written({ErrorKind::NotFound, u"Not \"here\"."_s, {}}),
             object(R"({"code":"not_found","message":"Not \"here\"."})"));
    QCOMPARE(written({ErrorKind::RateLimited, u"Wait."_s, std::chrono::milliseconds(1500)}),
             object(R"({"code":"rate_limited","message":"Wait.","retryAfterMs":1500})"));
}

QTEST_APPLESS_MAIN(TestMessageJson)
#include "tst_messagejson.moc"
