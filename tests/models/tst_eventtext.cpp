// SPDX-License-Identifier: MIT
#include "models/eventtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::EventKind;

class TestEventText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysEachEventInOneLine_data();
    void saysEachEventInOneLine();
    void keepsTheAnswersOfAForm();
    void keepsWhatAKnownEventHasNoPlaceFor();
};

void TestEventText::saysEachEventInOneLine_data()
{
    QTest::addColumn<QString>("eventType");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("preview");
    QTest::addColumn<QString>("spoken");

    QTest::newRow("chat") << u"message:new"_s << QByteArray(R"({"text":"The florist\nasks"})")
                          << int(EventKind::Chat) << u"The florist asks"_s << u"The florist asks"_s;
    QTest::newRow("timeline") << u"timeline:changed"_s
                              << QByteArray(R"({"item":"Ceremony","from":"15:00","to":"15:30"})")
                              << int(EventKind::Change) << u"Ceremony 15:00 → 15:30"_s
                              << u"Ceremony changed from 15:00 to 15:30"_s;
    QTest::newRow("new in the timeline")
        << u"timeline:changed"_s << QByteArray(R"({"item":"First look","to":"14:00"})")
        << int(EventKind::Change) << u"First look → 14:00"_s << u"First look set to 14:00"_s;
    QTest::newRow("gone from the timeline")
        << u"timeline:changed"_s << QByteArray(R"({"item":"Brunch","from":"11:00","to":null})")
        << int(EventKind::Change) << u"Brunch 11:00 → removed"_s
        << u"Brunch removed, it was 11:00"_s;
    QTest::newRow("venue") << u"venue:changed"_s
                           << QByteArray(R"({"from":"Old Mill","to":"Castle Hill"})")
                           << int(EventKind::Change) << u"Venue Old Mill → Castle Hill"_s
                           << u"Venue changed from Old Mill to Castle Hill"_s;
    QTest::newRow("form") << u"form:response:new"_s
                          << QByteArray(
                                 R"({"formName":"Menu","answers":{"Guests":84,"Vegan":true}})")
                          << int(EventKind::Form) << u"Menu answered"_s
                          << u"Menu answered. Guests: 84, Vegan: yes"_s;
    QTest::newRow("journey") << u"journey:step:completed"_s
                             << QByteArray(R"({"step":"Contract signed","done":3,"total":8})")
                             << int(EventKind::Journey) << u"Contract signed done, 3 of 8"_s
                             << u"Contract signed done, 3 of 8"_s;
    QTest::newRow("unknown") << u"cake:ordered"_s << QByteArray(R"({"flavour":"lemon","tiers":3})")
                             << int(EventKind::Other) << u"cake:ordered: flavour: lemon, tiers: 3"_s
                             << u"cake:ordered: flavour: lemon, tiers: 3"_s;
    QTest::newRow("known, not as agreed")
        << u"timeline:changed"_s << QByteArray(R"({"what":"Ceremony"})") << int(EventKind::Other)
        << u"timeline:changed: what: Ceremony"_s << u"timeline:changed: what: Ceremony"_s;
    QTest::newRow("chat without text")
        << u"message:new"_s << QByteArray(R"({"text":["a","b"]})") << int(EventKind::Other)
        << u"message:new: text: [\"a\",\"b\"]"_s << u"message:new: text: [\"a\",\"b\"]"_s;
    QTest::newRow("payload is no object")
        << u"cake:ordered"_s << QByteArray("\"lemon\"") << int(EventKind::Other)
        << u"cake:ordered: content: \"lemon\""_s << u"cake:ordered: content: \"lemon\""_s;
    QTest::newRow("no payload") << u"cake:ordered"_s << QByteArray() << int(EventKind::Other)
                                << u"cake:ordered"_s << u"cake:ordered"_s;
}

void TestEventText::saysEachEventInOneLine()
{
    QFETCH(QString, eventType);
    QFETCH(QByteArray, payload);
    QFETCH(int, kind);
    const models::EventText event = models::eventText(eventType, payload);
    QCOMPARE(int(event.kind), kind);
    QTEST(models::previewOf(event), "preview");
    QTEST(models::spokenTextOf(event), "spoken");
}

void TestEventText::keepsTheAnswersOfAForm()
{
    const auto event = models::eventText(
        u"form:response:new"_s, R"({"formName":"Menu","answers":{"Guests":84.5,"Nuts":false}})");
    QCOMPARE(event.title, u"Menu"_s);
    const QList<models::EventField> answers = {{u"Guests"_s, u"84.5"_s}, {u"Nuts"_s, u"no"_s}};
    QCOMPARE(event.fields, answers);
}

void TestEventText::keepsWhatAKnownEventHasNoPlaceFor()
{
    const auto event = models::eventText(
        u"journey:step:completed"_s, R"({"step":"Deposit","done":9,"total":8,"note":"by card"})");
    QCOMPARE(event.kind, EventKind::Journey);
    QCOMPARE(event.total, 0); // 9 of 8 is not believed, and not hidden either
    QCOMPARE(models::spokenTextOf(event), u"Deposit done. done: 9, note: by card, total: 8"_s);
}

QTEST_APPLESS_MAIN(TestEventText)
#include "tst_eventtext.moc"
