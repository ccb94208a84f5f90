// SPDX-License-Identifier: MIT
// Every screen, looked at as somebody meets it who has no mouse, does not see it, or reads it in
// another language and in large letters.
#include "tests/support/audit.h"
#include "tests/support/desk.h"
#include "ui/actions.h"
#include "ui/announcementlog.h"
#include "ui/announcementlogdialog.h"
#include "ui/announcementsdialog.h"
#include "ui/announcer.h"
#include "ui/appstyle.h"
#include "ui/diagnosticsdialog.h"
#include "ui/finder.h"
#include "ui/hostingdialog.h"
#include "ui/messagequeuepanel.h"
#include "ui/settingsdialog.h"
#include "ui/shortcutsheet.h"

#include <QAccessible>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

//! Every sentence a third longer and with marks over its letters, as other languages are; what
//! stands for something else, keys and mark-up stay.
class PseudoTranslator final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        static const QRegularExpression Kept(u"%L?[0-9n]|\\{\\w+\\}|<[^>]+>|&\\w"_s);
        const QString text = QString::fromUtf8(source);
        QString changed;
        qsizetype at = 0;
        for (const QRegularExpressionMatch &match : Kept.globalMatch(text)) {
            changed += accented(text.mid(at, match.capturedStart() - at)) + match.captured();
            at = match.capturedEnd();
        }
        changed += accented(text.mid(at));
        const QString tail = QString(std::max(1, int(text.size()) * 2 / 5), u'ö');
        return changed.endsWith(u'…') ? changed.chopped(1) + u' ' + tail + u'…'
                                      : changed + u' ' + tail;
    }

private:
    static QString accented(QString text)
    {
        for (const auto &[plain, marked] :
             {std::pair(u'a', u'å'), std::pair(u'e', u'é'), std::pair(u'o', u'ø'),
              std::pair(u'u', u'ü'), std::pair(u'n', u'ñ'), std::pair(u'A', u'Å')})
            text.replace(plain, marked);
        return text;
    }
};

//! All windows of the program with something in them.
class Screens {
public:
    Screens()
    {
        QVERIFY(desk.isReady());
        QVERIFY(desk.open(u"a"_s));
        Q_EMIT desk.window.announcer().announced(u"Anna: Hello"_s, ui::Politeness::Polite,
                                                 ui::AnnouncementRoute::Notification);
        hosting.setState(hosted());
        beginning.window.setStartChoices(true);
        desk.window.findChild<ui::MessageQueuePanel *>()->findChild<QAbstractButton *>()->click();
    }

    QStringList names() const { return m_windows.keys(); }
    QWidget &window(const QString &name) const { return *m_windows.value(name); }

    Desk desk;
    Desk beginning; // nothing is open, and nothing set up

private:
    static ui::HostedState hosted()
    {
        ui::HostedState state;
        state.isRunning = true;
        state.url = u"http://192.168.1.20:8080"_s;
        state.weddings = {{SampleStore::name(u"a"_s), u"Sarah & Tom"_s}};
        state.people = {{u"1"_s, u"Jane Doe Photography"_s, true, true, true, 1},
                        {u"2"_s, u"Sarah & Tom"_s, false, false, false, 0}};
        return state;
    }

    ui::AnnouncementLog m_log {desk.window.announcer()};

public:
    ui::SettingsDialog settings {desk.settings, {u"de"_s, u"ar"_s}, &desk.window};
    ui::ShortcutSheet shortcuts {*desk.window.findChild<ui::Actions *>(), &desk.window};
    ui::AnnouncementsDialog announcements {desk.settings, &desk.window};
    ui::AnnouncementLogDialog log {m_log, &desk.window};
    ui::DiagnosticsDialog diagnostics {u"WedSync\nstore: sound\n"_s, &desk.window};
    ui::HostingDialog hosting {&desk.window};

private:
    QMap<QString, QWidget *> m_windows = {
        {u"MainWindow"_s, &desk.window},
        {u"StartPage"_s, &beginning.window},
        {u"SettingsDialog"_s, &settings},
        {u"ShortcutSheet"_s, &shortcuts},
        {u"AnnouncementsDialog"_s, &announcements},
        {u"AnnouncementLogDialog"_s, &log},
        {u"DiagnosticsDialog"_s, &diagnostics},
        {u"HostingDialog"_s, &hosting},
        {u"Finder"_s, desk.window.findChild<ui::Finder *>()},
    };
};

QList<QTabWidget *> tabsOf(QWidget &window)
{
    QList<QTabWidget *> tabs = window.findChildren<QTabWidget *>();
    tabs.removeIf([&window](const QTabWidget *one) { return one->window() != &window; });
    return tabs;
}

// On each page of what has pages.
template <typename Look>
QStringList onEachPage(QWidget &window, Look look)
{
    QStringList faults = look(window);
    for (QTabWidget *tabs : tabsOf(window)) {
        for (int page = 1; page < tabs->count(); ++page) {
            tabs->setCurrentIndex(page);
            QCoreApplication::processEvents();
            for (const QString &fault : look(window))
                faults.append(u"page %1: %2"_s.arg(page).arg(fault));
        }
        tabs->setCurrentIndex(0);
    }
    return faults;
}

template <typename Look>
QStringList onEachScreen(Screens &screens, Look look)
{
    QStringList faults;
    for (const QString &name : screens.names()) {
        QWidget &window = screens.window(name);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            faults.append(name + u" does not become active"_s);
        for (const QString &fault : onEachPage(window, look))
            faults.append(u"%1: %2"_s.arg(name, fault));
        if (&window != &screens.desk.window)
            window.hide();
    }
    return faults;
}

} // namespace

class TestAudit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void hasEveryDialog();
    void findsFaults();
    void knowsTheOrderOfReading();
    void namesEveryControl();
    void isWorkedByKeys();
    void isLargeEnough();
    void cutsNoText_data();
    void cutsNoText();
};

void TestAudit::hasEveryDialog()
{
    const Screens screens;
    const QRegularExpression dialog(u"class (\\w+) (?:final )?: public QDialog"_s);
    int count = 0;
    for (const QFileInfo &file :
         QDir(QStringLiteral(WEDSYNC_SOURCES "/ui")).entryInfoList({u"*.h"_s})) {
        QFile header(file.filePath());
        QVERIFY(header.open(QFile::ReadOnly));
        const QRegularExpressionMatch match = dialog.match(QString::fromUtf8(header.readAll()));
        if (!match.hasMatch())
            continue;
        ++count;
        QVERIFY2(screens.names().contains(match.captured(1)), qPrintable(match.captured(1)));
    }
    QVERIFY(count >= 7);
}

// So that silence means something.
void TestAudit::findsFaults()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(new QLineEdit);
    auto *first = new QPushButton(u"first"_s);
    auto *second = new QPushButton(u"second"_s);
    auto *mouse = new QPushButton(u"mouse"_s);
    mouse->setFocusPolicy(Qt::NoFocus);
    auto *small = new QPushButton(u"a long text without room"_s);
    small->setFixedSize(30, 10);
    auto *trap = new QPlainTextEdit; // takes Tab for itself
    trap->setAccessibleName(u"trap"_s);
    layout->addWidget(new QLabel(u"&Heading"_s));
    for (QWidget *widget : QList<QWidget *> {first, second, mouse, small, trap})
        layout->addWidget(widget);
    QWidget::setTabOrder(second, first);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(!audit::namelessControls(window).filter(u"QLineEdit"_s).isEmpty());
    const QStringList keys = audit::keyboardFaults(window);
    QVERIFY2(!keys.filter(u"stays at"_s).isEmpty(), qPrintable(keys.join(u'\n')));
    QVERIFY2(!keys.filter(u"backwards"_s).isEmpty(), qPrintable(keys.join(u'\n')));
    QVERIFY(!audit::mouseOnly(window).filter(u"mouse"_s).isEmpty());
    QVERIFY(!audit::smallTargets(window).filter(u"30 by 10"_s).isEmpty());
    QVERIFY(!audit::strayLabels(window).filter(u"Heading"_s).isEmpty());
    QVERIFY(!audit::cutTexts(window).filter(u"without room"_s).isEmpty());
    QVERIFY(audit::cutTexts(window).filter(u"lies over"_s).isEmpty());
    second->setGeometry(first->geometry());
    QVERIFY(!audit::cutTexts(window).filter(u"lies over"_s).isEmpty());
}

void TestAudit::knowsTheOrderOfReading()
{
    const QRect topLeft(0, 0, 50, 20);
    const QRect topRight(60, 0, 50, 20);
    const QRect below(0, 30, 50, 20);
    QVERIFY(audit::isReadBefore(topLeft, topRight, Qt::LeftToRight));
    QVERIFY(!audit::isReadBefore(topRight, topLeft, Qt::LeftToRight));
    QVERIFY(audit::isReadBefore(topRight, topLeft, Qt::RightToLeft));
    QVERIFY(audit::isReadBefore(topLeft, below, Qt::LeftToRight));
    QVERIFY(!audit::isReadBefore(below, topLeft, Qt::LeftToRight));
    QVERIFY(!audit::isReadBefore(topRight, below, Qt::LeftToRight)); // another column
}

void TestAudit::namesEveryControl()
{
    Screens screens;
    const QStringList faults = onEachScreen(screens, [](QWidget &window) {
        return audit::namelessControls(window) + audit::strayLabels(window);
    });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestAudit::isWorkedByKeys()
{
    Screens screens;
    const QStringList faults = onEachScreen(screens, [](QWidget &window) {
        return audit::keyboardFaults(window) + audit::mouseOnly(window);
    });
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestAudit::isLargeEnough()
{
    Screens screens;
    const QStringList faults = onEachScreen(screens, audit::smallTargets);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestAudit::cutsNoText_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<bool>("mirrored");

    for (const bool mirrored : {false, true}) {
        const char *way = mirrored ? "mirrored" : "";
        QTest::addRow("1280x800%s", way) << QSize(1280, 800) << 100 << mirrored;
        QTest::addRow("900x600%s", way) << QSize(900, 600) << 100 << mirrored;
        QTest::addRow("1280x800 at 200%s", way) << QSize(1280, 800) << 200 << mirrored;
        QTest::addRow("900x600 at 200%s", way) << QSize(900, 600) << 200 << mirrored;
    }
}

void TestAudit::cutsNoText()
{
    QFETCH(QSize, size);
    QFETCH(int, zoom);
    QFETCH(bool, mirrored);
    PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    {
        Screens screens;
        screens.desk.settings.set(models::Settings::TextZoom, zoom);
        screens.desk.window.resize(size);
        const QStringList faults = onEachScreen(screens, [&size](QWidget &window) {
            window.resize(window.size().boundedTo(size)); // as on a screen of that size
            QCoreApplication::processEvents();
            QStringList all = audit::cutTexts(window);
            const QSize least = window.minimumSizeHint();
            if (least.width() > size.width() || least.height() > size.height())
                all.append(u"needs %1 by %2"_s.arg(least.width()).arg(least.height()));
            return all;
        });
        screens.desk.settings.set(models::Settings::TextZoom, 100);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QCoreApplication::removeTranslator(&translator);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
}

QTEST_MAIN(TestAudit)
#include "tst_audit.moc"
