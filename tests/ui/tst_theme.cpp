// SPDX-License-Identifier: MIT
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QGroupBox>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void computesContrastAsTheGuidelinesDo();
    void isReadable_data();
    void isReadable();
    void followsTheDesktop();
    void leavesNoColourOpenInTheStyleSheet();
    void showsEveryControlReadably_data();
    void showsEveryControlReadably();
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

namespace {

constexpr auto Words = "MMMM WWWW";

template <typename Widget>
QWidget *worded()
{
    auto *widget = new Widget;
    widget->setText(QString::fromLatin1(Words));
    return widget;
}

QWidget *readOnlyText()
{
    auto *edit = new QPlainTextEdit(QString::fromLatin1(Words));
    edit->setReadOnly(true);
    return edit;
}

QWidget *comboBox()
{
    auto *box = new QComboBox;
    box->addItem(QString::fromLatin1(Words));
    return box;
}

QWidget *tabs()
{
    auto *bar = new QTabBar;
    bar->addTab(u"x"_s);
    bar->addTab(QString::fromLatin1(Words));
    return bar;
}

QWidget *list()
{
    auto *list = new QListWidget;
    list->addItem(QString::fromLatin1(Words));
    return list;
}

QWidget *group()
{
    auto *box = new QGroupBox(QString::fromLatin1(Words));
    box->setFlat(true);
    return box;
}

//! What most of the picture is, and how much the most different spot within its edge differs from
//! it.
struct Looks {
    QColor ground;
    double contrast = 0;
};

Looks looksOf(const QImage &image, const QRect &part)
{
    QHash<QRgb, int> counts;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            ++counts[image.pixel(x, y)];
    }
    Looks looks;
    int most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            looks.ground = QColor(it.key());
        }
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        looks.contrast = std::max(looks.contrast, ui::contrast(QColor(it.key()), looks.ground));
    return looks;
}

} // namespace

void TestTheme::showsEveryControlReadably_data()
{
    using Make = std::function<QWidget *()>;
    QTest::addColumn<ui::Theme>("theme");
    QTest::addColumn<Make>("make");
    const std::pair<const char *, ui::Theme> themes[] = {
        {"light", ui::lightTheme()}, {"dark", ui::darkTheme()}, {"contrast", ui::contrastTheme()}};
    const std::pair<const char *, Make> controls[] = {
        {"label", worded<QLabel>},
        {"button", worded<QPushButton>},
        {"check box", worded<QCheckBox>},
        {"line", worded<QLineEdit>},
        {"read-only text", readOnlyText},
        {"text", [] { return new QPlainTextEdit(QString::fromLatin1(Words)); }},
        {"combo box", comboBox},
        {"tabs", tabs},
        {"list", list},
        {"group", group},
        {"date", [] { return new QDateEdit(QDate(2026, 12, 12)); }},
        {"number", [] { return new QSpinBox; }}};
    for (const auto &[scheme, theme] : themes) {
        for (const auto &[name, make] : controls)
            QTest::addRow("%s: %s", scheme, name) << theme << make;
    }
}

// Also where the desktop's own colours are others.
void TestTheme::showsEveryControlReadably()
{
    QFETCH(ui::Theme, theme);
    QFETCH(std::function<QWidget *()>, make);
    QWidget window;
    window.setStyleSheet(theme.styleSheet());
    window.setPalette(theme.palette());
    QDialog dialog(&window);
    auto *layout = new QVBoxLayout(&dialog);
    QWidget *control = make();
    layout->addWidget(control);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    dialog.setFocus();
    constexpr int Edge = 4; // frames
    const QRect part = QRect(control->mapTo(&dialog, QPoint()), control->size())
                           .adjusted(Edge, Edge, -Edge, -Edge);
    const Looks looks = looksOf(dialog.grab().toImage(), part);
    QCOMPARE_GE(ui::contrast(theme.text, looks.ground), 4.5); // a ground of this theme
    QCOMPARE_GE(looks.contrast, 4.5);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
