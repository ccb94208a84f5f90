// SPDX-License-Identifier: MIT
#include "models/dayplan.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using models::DayPlanItem;

namespace {

channels::Message moved(const QString &item, const QString &from, const QString &to)
{
    channels::Message message;
    message.eventType = u"timeline:changed"_s;
    message.payload = uR"({"item":"%1","from":"%2","to":"%3"})"_s.arg(item, from, to).toUtf8();
    return message;
}

struct Label {
    int x = 0;
    int y = 0;
    QString text;
};

//! The texts of a picture with their places. Fails when it is not well-formed.
QList<Label> labelsOf(const QString &picture)
{
    QXmlStreamReader xml(picture);
    QList<Label> labels;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"text")
            continue;
        const int x = xml.attributes().value(u"x"_s).toInt();
        const int y = xml.attributes().value(u"y"_s).toInt();
        labels.append({x, y, xml.readElementText()});
    }
    return xml.hasError() ? QList<Label>() : labels;
}

} // namespace

class TestDayPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }
    void knowsWhatWasAndWhatIs();
    void passesOverWhatHasNoTime();
    void drawsWhatMoved();
    void drawsNothingOverAnything();
    void showsWhatWasWrittenAsText();
};

void TestDayPlan::knowsWhatWasAndWhatIs()
{
    const QList<DayPlanItem> plan = models::dayPlan(
        {moved(u"Dinner"_s, {}, u"19:00"_s), moved(u"Ceremony"_s, u"15:00"_s, u"15:30"_s),
         moved(u"Lunch"_s, u"12:00"_s, {}), moved(u"Ceremony"_s, u"15:30"_s, u"19:30"_s)});
    QCOMPARE(plan,
             (QList<DayPlanItem> {{u"Lunch"_s, QTime(12, 0), QTime()},
                                  {u"Dinner"_s, QTime(19, 0), QTime(19, 0)},
                                  {u"Ceremony"_s, QTime(15, 0), QTime(19, 30)}}));
}

void TestDayPlan::passesOverWhatHasNoTime()
{
    channels::Message chat = moved(u"Ceremony"_s, u"15:00"_s, u"16:00"_s);
    chat.eventType = u"message:new"_s;
    QVERIFY(models::dayPlan({chat, moved(u"Cake"_s, {}, u"in the evening"_s)}).isEmpty());
    QVERIFY(models::dayPlanPicture({}).isEmpty());
}

void TestDayPlan::drawsWhatMoved()
{
    const QString picture = models::dayPlanPicture({{u"Lunch"_s, QTime(12, 0), QTime()},
                                                    {u"Dinner"_s, QTime(19, 0), QTime(19, 0)},
                                                    {u"Ceremony"_s, QTime(15, 0), QTime(19, 30)}});
    QCOMPARE(labelsOf(picture).size(), 2 + 3 + 2); // the heads, three items first, two now
    QCOMPARE(picture.count(u"<line class=\"moved\""_s), 1);
    QCOMPARE(picture.count(u"<line class=\"kept\""_s), 1);
    // For whoever does not see it.
    QVERIFY(picture.contains(u"aria-label=\"Lunch, at first 12:00: removed; Dinner 19:00; "
                             "Ceremony 19:30, at first 15:00\""_s));
}

void TestDayPlan::drawsNothingOverAnything()
{
    QList<DayPlanItem> plan;
    for (int i = 0; i < 12; ++i)
        plan.append({u"Item %1"_s.arg(i), QTime(15, i), QTime(9 + i % 2, 0)});
    const QList<Label> labels = labelsOf(models::dayPlanPicture(plan));
    QCOMPARE(labels.size(), 2 + 24);
    for (const Label &one : labels) {
        for (const Label &other : labels) {
            if (&one != &other && one.x == other.x)
                QVERIFY2(qAbs(one.y - other.y) >= 20, qPrintable(one.text + u'/' + other.text));
        }
    }
}

void TestDayPlan::showsWhatWasWrittenAsText()
{
    const QString title = u"\"/><script>alert(1)</script>"_s;
    const QString picture = models::dayPlanPicture({{title, QTime(15, 0), QTime(16, 0)}});
    QVERIFY(!picture.contains(u"<script"_s));
    const QList<Label> labels = labelsOf(picture);
    QCOMPARE(labels.size(), 4);
    QVERIFY(labels.constLast().text.contains(title));
}

QTEST_APPLESS_MAIN(TestDayPlan)
#include "tst_dayplan.moc"
