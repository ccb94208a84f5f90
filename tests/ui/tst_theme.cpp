// SPDX-License-Identifier: MIT
#include "ui/theme.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void computesContrastAsTheGuidelinesDo();
    void isReadable_data();
    void isReadable();
    void followsTheDesktop();
    void leavesNoColourOpenInTheStyleSheet();
};

void TestTheme::computesContrastAsTheGuidelinesDo()
{
    QCOMPARE(ui::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(ui::contrast(Qt::white, Qt::white), 1.0);
    // The guidelines' well-known border case: #767676 on white is just enough for text.
    QVERIFY(ui::contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(ui::contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void TestTheme::isReadable_data()
{
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    const std::pair<QByteArray, ui::Theme> themes[] = {
        {"light", ui::lightTheme()}, {"dark", ui::darkTheme()}, {"contrast", ui::contrastTheme()}};
    for (const auto &[scheme, t] : themes) {
        const double more = scheme == "contrast" ? 1.5 : 1.0; // 7:1 and 4.5:1 there
        const std::pair<const char *, QColor> grounds[] = {{"canvas", t.canvas},
                                                           {"sidebar", t.sidebar},
                                                           {"raised", t.raised},
                                                           {"hover", t.hover},
                                                           {"selection", t.selection}};
        const std::tuple<const char *, QColor, double> colours[] = {
            {"text", t.text, 4.5},
            {"muted", t.muted, 4.5},
            {"disabled", t.disabled, 4.5},
            {"danger", t.danger, 4.5},
            {"success", t.success, 4.5},
            {"change", t.change, 4.5},
            {"accent as text", t.accent, 4.5},
            {"private", t.privateChannel, 3.0},
            {"shared", t.sharedChannel, 3.0},
            {"broadcast", t.broadcastChannel, 3.0},
            {"focus", t.focus, 3.0},
        };
        for (const auto &[groundName, ground] : grounds) {
            for (const auto &[name, colour, least] : colours) {
                const QByteArray row = scheme + ": " + name + " on " + groundName;
                QTest::newRow(row.constData()) << colour << ground << least * more;
            }
        }
        QTest::newRow((scheme + ": on accent").constData()) << t.onAccent << t.accent << 4.5;
        QTest::newRow((scheme + ": edge on canvas").constData())
            << t.controlEdge << t.canvas << 3.0;
        QTest::newRow((scheme + ": edge on sidebar").constData())
            << t.controlEdge << t.sidebar << 3.0;
        QTest::newRow((scheme + ": edge on raised").constData())
            << t.controlEdge << t.raised << 3.0;
    }
}

void TestTheme::isReadable()
{
    QFETCH(QColor, colour);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    QCOMPARE_GE(ui::contrast(colour, ground), least);
}

void TestTheme::followsTheDesktop()
{
    QPalette desktop;
    desktop.setColor(QPalette::Window, QColor(0x30, 0x30, 0x30));
    desktop.setColor(QPalette::WindowText, Qt::white);
    QVERIFY(ui::themeFor(desktop).dark);
    desktop.setColor(QPalette::Window, QColor(0xef, 0xef, 0xef));
    desktop.setColor(QPalette::WindowText, Qt::black);
    QVERIFY(!ui::themeFor(desktop).dark);
    // Its own palette is one of its kind.
    QVERIFY(ui::themeFor(ui::darkTheme().palette()).dark);
    QVERIFY(!ui::themeFor(ui::lightTheme().palette()).dark);
}

void TestTheme::leavesNoColourOpenInTheStyleSheet()
{
    QVERIFY(!ui::lightTheme().styleSheet().contains(u'@'));
    QVERIFY(ui::lightTheme().styleSheet().contains(ui::lightTheme().accent.name()));
    QVERIFY(ui::darkTheme().styleSheet() != ui::lightTheme().styleSheet());
}

QTEST_APPLESS_MAIN(TestTheme)
#include "tst_theme.moc"
