// SPDX-License-Identifier: MIT
#include "ui/appstyle.h"
#include "ui/reading.h"

#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;

class TestReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTextAsItIsWritten_data();
    void readsTextAsItIsWritten();
    void beginsWhereTheWindowDoes();
    void leavesArabicLettersJoined();
};

void TestReading::readsTextAsItIsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOwn"); // not that of the window
    QTest::addColumn<Qt::LayoutDirection>("own");
    QTest::newRow("English") << u"Fine with you?"_s << true << Qt::LeftToRight;
    QTest::newRow("Arabic") << u"هل يناسبك؟"_s << true << Qt::RightToLeft;
    QTest::newRow("Hebrew") << u"מתאים?"_s << true << Qt::RightToLeft;
    QTest::newRow("a name in a sentence") << u"Sarah · الآن"_s << false << Qt::LeftToRight;
    QTest::newRow("times") << u"15:00 → 15:30"_s << false << Qt::LeftToRight;
    QTest::newRow("nothing") << QString() << false << Qt::LeftToRight;
    QTest::newRow("beyond 16 bits") << u"𐤀𐤁"_s << true << Qt::RightToLeft; // Phoenician
}

void TestReading::readsTextAsItIsWritten()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isOwn);
    QFETCH(const Qt::LayoutDirection, own);
    for (const Qt::LayoutDirection around : {Qt::LeftToRight, Qt::RightToLeft})
        QCOMPARE(ui::readingDirection(text, around), isOwn ? own : around);
}

void TestReading::beginsWhereTheWindowDoes()
{
    for (const Qt::LayoutDirection around : {Qt::LeftToRight, Qt::RightToLeft}) {
        QImage image(400, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        ui::paintElided(painter, image.rect(), Qt::AlignVCenter, u"Fine?"_s, around);
        painter.end();
        bool inLeftHalf = false;
        bool inRightHalf = false;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y).lightness() < 128)
                    (x < image.width() / 2 ? inLeftHalf : inRightHalf) = true;
            }
        }
        QCOMPARE(inLeftHalf, around == Qt::LeftToRight);
        QCOMPARE(inRightHalf, around == Qt::RightToLeft);
    }
}

void TestReading::leavesArabicLettersJoined()
{
    const ui::AppStyle style;
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Arabic));
    QCOMPARE(style.styleHint(QStyle::SH_UnderlineShortcut), 0);
    QLocale::setDefault(QLocale(QLocale::Hebrew)); // whose letters stand apart
    QCOMPARE(style.styleHint(QStyle::SH_UnderlineShortcut), 1);
    QLocale::setDefault(before);
}

QTEST_MAIN(TestReading)
#include "tst_reading.moc"
