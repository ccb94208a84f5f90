// SPDX-License-Identifier: MIT
#include "models/messagelistmodel.h"
#include "tests/support/samplestore.h"
#include "ui/messagelayout.h"

#include <QFontMetrics>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using models::MessageListModel;
using ui::MessageLayout;

namespace {

// Never across the edge of a card.
void checkBoxes(const MessageLayout &layout, const MessageLayout::Text &text)
{
    for (const MessageLayout::Box &box : layout.boxes) {
        if (box.edge.isValid() && box.rect.height() > 40 && box.rect.intersects(text.rect))
            QVERIFY2(box.rect.contains(text.rect), qPrintable(text.text.left(40)));
    }
}

void checkPlaces(const MessageLayout &layout, int width)
{
    const QRect all(0, 0, width, layout.height);
    for (int i = 0; i < layout.texts.size(); ++i) {
        const MessageLayout::Text &text = layout.texts.at(i);
        QVERIFY2(all.contains(text.rect), qPrintable(text.text.left(40)));
        // As high as it needs in the width it has, on the row itself.
        if (text.alignment == Qt::AlignLeft)
            QVERIFY(ui::wrappedHeight(text.text, text.font, text.rect.width())
                    <= text.rect.height() + QFontMetrics(text.font).height() / 3);
        for (int j = 0; j < i; ++j)
            QVERIFY2(!layout.texts.at(j).rect.intersects(text.rect),
                     qPrintable(text.text.left(40) + u" / "_s + layout.texts.at(j).text.left(40)));
        checkBoxes(layout, text);
    }
    for (const MessageLayout::Box &box : layout.boxes)
        QVERIFY(all.contains(box.rect));
}

} // namespace

class TestMessageLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEverythingInItsPlace_data();
    void keepsEverythingInItsPlace();
    void breaksAWordThatIsLongerThanALine();
};

void TestMessageLayout::keepsEverythingInItsPlace_data()
{
    QTest::addColumn<QString>("eventType");
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("chat") << u"message:new"_s
                          << QByteArray(R"({"text":"The florist asks.\nAnd?"})");
    QTest::newRow("long chat") << u"message:new"_s
                               << QByteArray(R"({"text":")") + QByteArray(4000, 'x') + R"("})";
    QTest::newRow("change") << u"timeline:changed"_s
                            << QByteArray(R"({"item":"Ceremony","from":"15:00","to":"15:30"})");
    QTest::newRow("venue") << u"venue:changed"_s
                           << QByteArray(R"({"from":"Hill Manor","to":"Hill Manor, east wing"})");
    QTest::newRow("long venue")
        << u"venue:changed"_s
        << QByteArray(R"({"from":"The old boat house behind the second lock of the canal",)"
                      R"("to":"The great hall of the castle on the other side of the river"})");
    QTest::newRow("form") << u"form:response:new"_s
                          << QByteArray(
                                 R"({"formName":"Menu","answers":{"Guests":84,"Vegan":11}})");
    QTest::newRow("journey") << u"journey:step:completed"_s
                             << QByteArray(R"({"step":"Contract signed","done":3,"total":8})");
    QTest::newRow("unknown") << u"cake:ordered"_s << QByteArray(R"({"tiers":[1,2,3]})");
}

void TestMessageLayout::keepsEverythingInItsPlace()
{
    QFETCH(QString, eventType);
    QFETCH(QByteArray, payload);
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    QList<channels::Message> messages = {SampleStore::message(u"a"_s, 1, {}),
                                         SampleStore::message(u"a"_s, 2, {}),
                                         SampleStore::message(u"a"_s, 3, {}, SampleStore::Me)};
    for (channels::Message &message : messages) {
        message.eventType = eventType;
        message.payload = payload;
    }
    sample.put(u"a"_s, messages);
    MessageListModel model(sample.store, models::localTime);
    model.setUserId(QString::fromLatin1(SampleStore::Me));
    QSignalSpy opened(&model, &MessageListModel::opened);
    model.open(SampleStore::info(u"a"_s, u"A"_s), 2);
    QVERIFY(opened.wait());
    QCOMPARE(model.rowCount(), 3);

    ui::MessageContext context;
    context.wedding = QDate(2026, 12, 12);
    for (const double size : {9.0, 13.5, 18.0}) {
        QFont font;
        font.setPointSizeF(size);
        for (int width = 280; width < 1400; width += 37) {
            for (int row = 0; row < model.rowCount(); ++row) {
                const MessageLayout layout =
                    ui::layoutMessage(model.index(row), width, font, ui::lightTheme(), context);
                checkPlaces(layout, width);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
}

void TestMessageLayout::breaksAWordThatIsLongerThanALine()
{
    const QString word(400, u'x');
    const QFont font;
    const int line = ui::wrappedHeight(u"x"_s, font, 300);
    QVERIFY(ui::wrappedHeight(word, font, 300) > 4 * line);
    QCOMPARE(ui::wrappedHeight(u"x\nx"_s, font, 300), 2 * line);
}

QTEST_MAIN(TestMessageLayout)
#include "tst_messagelayout.moc"
