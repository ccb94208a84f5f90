// SPDX-License-Identifier: MIT
#include "channels/protocol/jsonreader.h"

#include <QTest>

using namespace channels;
using namespace std::string_literals;

namespace {

JsonObject parsed(const std::string &text)
{
    const auto object = JsonObject::parse(text);
    if (!object)
        qFatal("Not an object: %s", text.c_str());
    return *object;
}

std::string nested(int depth)
{
    return R"({"a":)" + std::string(std::size_t(depth - 1), '[')
        + std::string(std::size_t(depth - 1), ']') + '}';
}

} // namespace

class TestJsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEachType();
    void answersNothingForAnotherType();
    void keepsNestedTextAsItWasWritten();
    void unescapesNamesAndValues();
    void readsNumbersThatFit_data();
    void readsNumbersThatFit();
    void keepsNumbersOfAnyLength_data();
    void keepsNumbersOfAnyLength();
    void readsBooleansWrittenAsText();
    void takesTheFirstOfANameGivenTwice();
    void readsNestedObjectsAndArrays();
    void refusesWhatIsNoObject_data();
    void refusesWhatIsNoObject();
    void limitsTheDepth();
    void outlivesTheTextItWasReadFrom();
};

void TestJsonReader::readsEachType()
{
    const JsonObject object = parsed(
        R"({"n":null,"b":true,"i":-7,"d":1.5,"s":"text","a":[1,2],"o":{"x":1},"":"empty name"})");
    QVERIFY(object.type("n") == JsonType::Null);
    QVERIFY(object.type("b") == JsonType::Boolean);
    QVERIFY(object.type("i") == JsonType::Number);
    QVERIFY(object.type("d") == JsonType::Number);
    QVERIFY(object.type("s") == JsonType::String);
    QVERIFY(object.type("a") == JsonType::Array);
    QVERIFY(object.type("o") == JsonType::Object);
    QVERIFY(!object.type("missing"));
    QVERIFY(object.boolean("b") == true);
    QVERIFY(object.integer("i") == -7);
    QVERIFY(object.string("s") == "text"s);
    QVERIFY(object.string("") == "empty name"s);
}

void TestJsonReader::answersNothingForAnotherType()
{
    const JsonObject object = parsed(R"({"n":null,"s":"7","i":7,"o":{},"a":[]})");
    QVERIFY(!object.string("n") && !object.string("i") && !object.string("missing"));
    QVERIFY(!object.integer("s") && !object.integer("n"));
    QVERIFY(!object.boolean("i") && !object.boolean("s") && !object.boolean("n"));
    QVERIFY(!object.object("a").type("x") && !object.object("s").type("x"));
    QVERIFY(object.array("o").empty() && object.array("missing").empty());
    QVERIFY(!object.raw("missing"));
}

void TestJsonReader::keepsNestedTextAsItWasWritten()
{
    const JsonObject object =
        parsed("{\"o\" : { \"x\" : [1.50, 1e3 ] } ,\n\"s\":\"\\u00e9\" , \"d\": 1.50 }");
    QVERIFY(object.raw("o") == std::string_view(R"({ "x" : [1.50, 1e3 ] })"));
    QVERIFY(object.raw("s") == std::string_view(R"("\u00e9")"));
    QVERIFY(object.raw("d") == std::string_view("1.50"));
}

void TestJsonReader::unescapesNamesAndValues()
{
    const JsonObject object =
        parsed(R"({"\u0061\"":"\u00e9\n\ud83c\udf89\u0000end","é🎉":"plain é🎉"})");
    QVERIFY(object.string("a\"") == "é\n🎉\0end"s);
    QVERIFY(object.string("é🎉") == "plain é🎉"s);
}

void TestJsonReader::readsNumbersThatFit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("reads");
    QTest::addColumn<qlonglong>("value");
    QTest::newRow("zero") << QByteArray("0") << true << 0LL;
    QTest::newRow("minus zero") << QByteArray("-0") << true << 0LL;
    QTest::newRow("largest") << QByteArray("9223372036854775807") << true
                             << std::numeric_limits<qlonglong>::max();
    QTest::newRow("smallest") << QByteArray("-9223372036854775808") << true
                              << std::numeric_limits<qlonglong>::min();
    QTest::newRow("one over") << QByteArray("9223372036854775808") << false << 0LL;
    QTest::newRow("a fraction") << QByteArray("1.0") << false << 0LL;
    QTest::newRow("an exponent") << QByteArray("1e3") << false << 0LL;
}

void TestJsonReader::readsNumbersThatFit()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, reads);
    QFETCH(qlonglong, value);
    const auto number = parsed("{\"n\": " + text.toStdString() + " }").integer("n");
    QCOMPARE(number.has_value(), reads);
    QCOMPARE(number.value_or(0), value);
}

void TestJsonReader::keepsNumbersOfAnyLength_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"18446744073709551615", "18446744073709551616", "-9223372036854775809",
                             "100000000000000000000", // as a browser writes 1e20
                             "-999999999999999999999999999999", "0.1000000000000000000000001",
                             "123456789012345678901234567890e-3", "123456789012345678.5"})
        QTest::addRow("%s", text) << QByteArray(text);
    QTest::newRow("three hundred digits") << QByteArray(300, '7');
}

void TestJsonReader::keepsNumbersOfAnyLength()
{
    QFETCH(QByteArray, text);
    const std::string number = text.toStdString();
    const std::string nested = R"({"x":[")" + number + R"(\"",)" + number + "]}";
    const JsonObject object = parsed(R"({"n": )" + number + R"( ,"o":)" + nested + '}');
    QVERIFY(object.type("n") == JsonType::Number);
    QVERIFY(object.raw("n") == std::string_view(number));
    QVERIFY(object.raw("o") == std::string_view(nested));
    QVERIFY(object.object("o").array("x").at(1) == number);
    QVERIFY(!object.integer("n"));
}

void TestJsonReader::readsBooleansWrittenAsText()
{
    const JsonObject object = parsed(R"({"a":"true","b":"false","c":"True","d":""})");
    QVERIFY(object.boolean("a") == true);
    QVERIFY(object.boolean("b") == false);
    QVERIFY(!object.boolean("c") && !object.boolean("d"));
}

void TestJsonReader::takesTheFirstOfANameGivenTwice()
{
    const JsonObject object = parsed(R"({"role":"first","\u0072ole":"second"})");
    QVERIFY(object.string("role") == "first"s);
}

void TestJsonReader::readsNestedObjectsAndArrays()
{
    const JsonObject object =
        parsed(R"({"config":{"broadcast":{"ack":true}},"list":[ {"a":1} , "s", 2 ,[3 ], null ]})");
    QVERIFY(object.object("config").object("broadcast").boolean("ack") == true);
    QVERIFY(!object.object("config").object("missing").boolean("ack"));
    const std::vector<std::string> list = object.array("list");
    QVERIFY((list == std::vector<std::string> {R"({"a":1})", R"("s")", "2", "[3 ]", "null"}));
    // Reading one part does not disturb another.
    QVERIFY(object.object("config").raw("broadcast") == std::string_view(R"({"ack":true})"));
}

void TestJsonReader::refusesWhatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             " ",
                             "null",
                             "1",
                             "\"a\"",
                             "[]",
                             "[{}]",
                             "{",
                             "}",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{\"a\":1,}",
                             "{a:1}",
                             "{'a':1}",
                             "{\"a\":1}{\"b\":2}",
                             "{\"a\":1} x",
                             "{\"a\":01}",
                             "{\"a\":+1}",
                             "{\"a\":.5}",
                             "{\"a\":NaN}",
                             "{\"a\":tru}",
                             "{\"a\":\"\\x\"}",
                             "{\"a\":\"\\ud800\"}",
                             "{\"a\":\"tab\there\"}",
                             "{\"a\":\"line\n\"}",
                             "{/**/}",
                             "{\"a\":1e999}",
                             "{\"a\":-1e999}",
                             "{\"a\":099999999999999999999999}",
                             "{\"a\":99999999999999999999999,}",
                             "{\"a\":999999999999999-99999999}",
                             "{\"a\":99999999999999999999999x}",
                             "{\"a\":-}"})
        QTest::addRow("%s", text) << QByteArray(text);
    QTest::newRow("bad UTF-8 in a value") << QByteArray("{\"a\":\"\xff\"}");
    QTest::newRow("bad UTF-8 in a name") << QByteArray("{\"\xc3(\":1}");
    QTest::newRow("an overlong character") << QByteArray("{\"a\":\"\xc0\x80\"}");
    QTest::newRow("half of a surrogate pair") << QByteArray("{\"a\":\"\xed\xa0\x80\"}");
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf{}");
    QTest::newRow("a null byte") << QByteArray("{\"a\":1}\0", 8);
    QTest::newRow("a bad part that nobody asks for")
        << QByteArray("{\"a\":1,\"b\":{\"c\":[1,2,}]}}");
}

void TestJsonReader::refusesWhatIsNoObject()
{
    QFETCH(QByteArray, text);
    const auto refused = JsonObject::parse(text.toStdString());
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().kind == ErrorKind::InvalidRequest);
}

void TestJsonReader::limitsTheDepth()
{
    QVERIFY(JsonObject::parse(nested(64)).ok());
    QVERIFY(!JsonObject::parse(nested(65)).ok());
    QVERIFY(JsonObject::parse(nested(65), 65).ok());
    QVERIFY(JsonObject::parse("{}", 1).ok());
    QVERIFY(!JsonObject::parse(R"({"a":{}})", 1).ok());
    QVERIFY(!JsonObject::parse(std::string(1'000'000, '[')).ok());
    QVERIFY(!JsonObject::parse(nested(1'000'000)).ok());
}

void TestJsonReader::outlivesTheTextItWasReadFrom()
{
    auto text = std::make_unique<std::string>(R"({"s":"a long enough text to be on the heap"})");
    const JsonObject object = parsed(*text);
    std::ranges::fill(*text, 'x');
    text.reset();
    const JsonObject other = parsed(R"({"t":"read into the same buffers, and longer than it"})");
    QVERIFY(object.string("s") == "a long enough text to be on the heap"s);
    QVERIFY(other.type("t") == JsonType::String);
}

QTEST_APPLESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
