// SPDX-License-Identifier: MIT
#include "channels/protocol/jsontext.h"
#include "channels/protocol/jsonwriter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>
#include <string>

using channels::JsonWriter;
using namespace std::string_literals;

Q_DECLARE_METATYPE(std::string)

class TestJsonWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void putsCommasBetween();
    void splicesWhatIsJsonAlready();
    void writesEveryKindOfValue();
    void escapes_data();
    void escapes();
    void writesWhatOtherParsersRead();
};

void TestJsonWriter::putsCommasBetween()
{
    JsonWriter json;
    json.beginArray();
    json.beginObject().endObject();
    json.beginArray().endArray();
    json.beginObject().key("a").beginArray().number(1).number(2).endArray();
    json.key("b").beginObject().key("c").string("d").endObject().key("e").null().endObject();
    json.string("x").endArray();
    QCOMPARE(json.text(), R"([{},[],{"a":[1,2],"b":{"c":"d"},"e":null},"x"])"s);
}

void TestJsonWriter::splicesWhatIsJsonAlready()
{
    JsonWriter json;
    json.beginObject()
        .key("seq")
        .number(7)
        .key("payload")
        .raw(R"({"a": [1 , 2]})")
        .key("n")
        .raw("null");
    json.endObject();
    QCOMPARE(json.take(), R"({"seq":7,"payload":{"a": [1 , 2]},"n":null})"s);
}

void TestJsonWriter::writesEveryKindOfValue()
{
    JsonWriter json;
    json.beginArray();
    json.number(0).number(-1).number(std::numeric_limits<std::int64_t>::max());
    json.number(std::numeric_limits<std::int64_t>::min()).boolean(true).boolean(false).null();
    json.stringOrNull({}).stringOrNull("").stringOrNull("s").endArray();
    QCOMPARE(json.text(),
             R"([0,-1,9223372036854775807,-9223372036854775808,true,false,null,null,"","s"])"s);
}

void TestJsonWriter::escapes_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("expected");
    QTest::newRow("empty") << ""s
                           << R"("")"s;
    QTest::newRow("plain") << "Sarah & Tom / <b>"s
                           << R"("Sarah & Tom / <b>")"s;
    QTest::newRow("quote") << R"(say "yes")"s
                           << R"("say \"yes\"")"s;
    QTest::newRow("only a quote") << R"(")"s
                                  << R"("\"")"s;
    QTest::newRow("backslash") << R"(C:\n)"s
                               << R"("C:\\n")"s;
    QTest::newRow("line") << "a\nb"s
                          << R"("a\nb")"s;
    QTest::newRow("tab and return") << "\t\r"s
                                    << "\"\\u0009\\u000d\""s;
    QTest::newRow("NUL") << "a\0b"s
                         << "\"a\\u0000b\""s;
    QTest::newRow("last control") << "\x1f\x20"s
                                  << "\"\\u001f \""s;
    QTest::newRow("delete is no control of JSON") << "\x7f"s
                                                  << "\"\x7f\""s;
    QTest::newRow("beyond ASCII") << "Zoë 👰"s
                                  << "\"Zoë 👰\""s;
}

void TestJsonWriter::escapes()
{
    QFETCH(std::string, text);
    QFETCH(std::string, expected);
    std::string out = "before";
    channels::appendJsonString(out, text);
    QCOMPARE(out, "before" + expected);
    JsonWriter json;
    json.beginObject().key(text).string(text).endObject();
    QCOMPARE(json.text(), '{' + expected + ':' + expected + '}');
}

void TestJsonWriter::writesWhatOtherParsersRead()
{
    std::string all;
    for (int c = 0; c < 128; ++c)
        all += char(c);
    JsonWriter json;
    json.beginObject().key("all").string(all).endObject();
    QVERIFY(channels::isJson(json.text()));
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(json.text()));
    QCOMPARE(document.object().value(QStringLiteral("all")).toString().toStdString(), all);
}

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
