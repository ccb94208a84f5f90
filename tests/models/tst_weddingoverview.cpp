// SPDX-License-Identifier: MIT
#include "models/weddingmodel.h"
#include "models/weddingoverview.h"
#include "tests/support/samplestore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using models::WeddingOverview;

namespace {

using Section = models::WeddingModel::Section;

QDateTime now()
{
    return QDateTime(QDate(2026, 12, 2), QTime(12, 0));
}

channels::Message posted(qint64 seq, const QString &type, const QByteArray &payload,
                         const char *sender = SampleStore::Anna)
{
    channels::Message message = SampleStore::message(u"a"_s, seq, {}, sender);
    message.eventType = type;
    message.payload = payload;
    return message;
}

WeddingOverview read(const QList<channels::Message> &messages, qint64 readSeq = 0)
{
    return models::overviewOf(messages, QString::fromLatin1(SampleStore::Me), readSeq);
}

QStringList textsOf(const QList<models::OverviewEntry> &entries)
{
    QStringList texts;
    for (const models::OverviewEntry &entry : entries)
        texts.append(entry.text);
    return texts;
}

QStringList rowsOf(const models::WeddingModel &model, Section section)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex index = model.index(i);
        if (index.data(models::WeddingModel::SectionRole).value<Section>() == section)
            rows.append(index.data(Qt::AccessibleTextRole).toString());
    }
    return rows;
}

} // namespace

class TestWeddingOverview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksOnlyWhereAnAnswerIsOwed_data();
    void asksOnlyWhereAnAnswerIsOwed();
    void settlesQuestionsWithAnAnswer();
    void listsChangesThatAreNotRead();
    void comparesAFormWithItsEarlierAnswers();
    void followsTheJourney();
    void putsChangesBeforeChatter();
    void showsWhoIsHere();
    void keepsToTheOpenWedding();
};

void TestWeddingOverview::asksOnlyWhereAnAnswerIsOwed_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("asks");
    QTest::newRow("a question") << QByteArray(R"({"text":"Fine with you?"})") << true;
    QTest::newRow("in the middle") << QByteArray(R"({"text":"Is it? Tell me."})") << true;
    QTest::newRow("quoted") << QByteArray(R"({"text":"She said \"when?\""})") << true;
    QTest::newRow("a statement") << QByteArray(R"({"text":"See you there."})") << false;
    QTest::newRow("a link") << QByteArray(R"({"text":"https://a.example/?q=1"})") << false;
    QTest::newRow("marked") << QByteArray(R"({"text":"Tell me","needsAnswer":true})") << true;
    QTest::newRow("unmarked") << QByteArray(R"({"text":"Hm","needsAnswer":false})") << false;
}

void TestWeddingOverview::asksOnlyWhereAnAnswerIsOwed()
{
    QFETCH(QByteArray, payload);
    QFETCH(bool, asks);
    const WeddingOverview overview = read({posted(1, u"message:new"_s, payload)}, 1);
    QCOMPARE(overview.questions.size(), asks ? 1 : 0); // owed although it was read
    const WeddingOverview own = read({posted(1, u"message:new"_s, payload, SampleStore::Me)});
    QVERIFY(own.questions.isEmpty());
}

void TestWeddingOverview::settlesQuestionsWithAnAnswer()
{
    const auto ask = [](qint64 seq) {
        return SampleStore::message(u"a"_s, seq, u"Number %1?"_s.arg(seq));
    };
    const auto answer = SampleStore::message(u"a"_s, 3, u"Yes."_s, SampleStore::Me);
    QCOMPARE(textsOf(read({ask(1), ask(2)}).questions),
             (QStringList {u"Number 1?"_s, u"Number 2?"_s}));
    QVERIFY(read({ask(1), ask(2), answer}).questions.isEmpty());
    QCOMPARE(textsOf(read({ask(1), answer, ask(4)}).questions), QStringList {u"Number 4?"_s});
}

void TestWeddingOverview::listsChangesThatAreNotRead()
{
    const QByteArray ceremony = R"({"item":"Ceremony","from":"15:00","to":"15:30"})";
    const QByteArray venue = R"({"from":"Barn","to":"Harbour"})";
    const QList<channels::Message> messages = {posted(1, u"timeline:changed"_s, ceremony),
                                               posted(2, u"venue:changed"_s, venue)};
    QCOMPARE(textsOf(read(messages).changes),
             (QStringList {u"Ceremony 15:00 → 15:30"_s, u"Venue Barn → Harbour"_s}));
    QCOMPARE(textsOf(read(messages, 1).changes), QStringList {u"Venue Barn → Harbour"_s});
    QVERIFY(read(messages, 2).changes.isEmpty());
}

void TestWeddingOverview::comparesAFormWithItsEarlierAnswers()
{
    const QList<channels::Message> messages = {
        posted(1, u"form:response:new"_s,
               R"({"formName":"Menu","answers":{"Guests":84,"Vegan":11,"Wine":"red"}})"),
        posted(2, u"form:response:new"_s, R"({"formName":"Album","answers":{"Guests":1}})"),
        posted(3, u"form:response:new"_s,
               R"({"formName":"Menu","answers":{"Guests":86,"Vegan":11,"Cake":"lemon"}})")};
    const WeddingOverview overview = read(messages, 1);
    QCOMPARE(overview.earlierAnswers.keys(), QList<qint64> {3});
    QCOMPARE(
        textsOf(overview.forms),
        (QStringList {u"Album answered"_s,
                      u"Menu: Cake new: lemon · Guests 84 → 86 · Wine taken out, it was red"_s}));
}

void TestWeddingOverview::followsTheJourney()
{
    const WeddingOverview overview =
        read({posted(1, u"journey:step:completed"_s, R"({"step":"Contract","done":1,"total":8})"),
              posted(2, u"journey:step:completed"_s, R"({"step":"Deposit","done":2,"total":8})")});
    QCOMPARE(overview.steps, (QStringList {u"Contract"_s, u"Deposit"_s}));
    QCOMPARE(overview.stepsDone, 2);
    QCOMPARE(overview.stepsTotal, 8);
}

void TestWeddingOverview::putsChangesBeforeChatter()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"Sarah & Tom"_s)});
    sample.put(u"a"_s,
               {SampleStore::message(u"a"_s, 1, u"Hello"_s),
                SampleStore::message(u"a"_s, 2, u"At noon?"_s),
                posted(3, u"venue:changed"_s, R"({"from":"Barn","to":"Harbour"})")});
    models::WeddingModel model(sample.store, now);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setUserId(QString::fromLatin1(SampleStore::Me));
    model.open(SampleStore::info(u"a"_s, u"Sarah & Tom"_s));
    QTRY_COMPARE(rowsOf(model, Section::News).size(), 2);
    const QStringList news = rowsOf(model, Section::News);
    QVERIFY2(news.at(0).startsWith(u"Venue Barn → Harbour, Anna"_s), qPrintable(news.at(0)));
    QCOMPARE(news.at(1), u"1 new message"_s);
    QVERIFY(rowsOf(model, Section::NeedsAnswer).value(0).startsWith(u"At noon?, Anna"_s));
    sample.put(u"a"_s, {SampleStore::message(u"a"_s, 4, u"Yes"_s, SampleStore::Me)});
    QTRY_VERIFY(rowsOf(model, Section::NeedsAnswer).isEmpty());
}

void TestWeddingOverview::showsWhoIsHere()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"Sarah & Tom"_s)});
    models::WeddingModel model(sample.store, now);
    model.open(SampleStore::info(u"a"_s, u"Sarah & Tom"_s));
    channels::Member anna;
    anna.userId = QString::fromLatin1(SampleStore::Anna);
    anna.displayName = u"Anna"_s;
    anna.isPresent = true;
    model.setMembers({anna});
    QCOMPARE(rowsOf(model, Section::People), QStringList {u"Anna, here now"_s});
    anna.isPresent = false;
    model.setMembers({anna});
    QCOMPARE(rowsOf(model, Section::People), QStringList {u"Anna"_s});
}

void TestWeddingOverview::keepsToTheOpenWedding()
{
    SampleStore sample;
    sample.put(
        {SampleStore::info(u"a"_s, u"Sarah & Tom"_s), SampleStore::info(u"b"_s, u"Mike & Jo"_s)});
    sample.put(u"a"_s, {SampleStore::message(u"a"_s, 1, u"Of Sarah?"_s)});
    sample.put(u"b"_s, {SampleStore::message(u"b"_s, 1, u"Of Mike?"_s)});
    models::WeddingModel model(sample.store, now);
    QSignalSpy changed(&model, &models::WeddingModel::changed);
    model.open(SampleStore::info(u"a"_s, u"Sarah & Tom"_s)); // its answer is still under way
    model.open(SampleStore::info(u"b"_s, u"Mike & Jo"_s));
    QTRY_COMPARE(rowsOf(model, Section::NeedsAnswer).size(), 1);
    QVERIFY(rowsOf(model, Section::NeedsAnswer).first().startsWith(u"Of Mike?"_s));
}

QTEST_GUILESS_MAIN(TestWeddingOverview)
#include "tst_weddingoverview.moc"
