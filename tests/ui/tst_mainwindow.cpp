// SPDX-License-Identifier: MIT
#include "models/channellistmodel.h"
#include "models/drafts.h"
#include "models/messagelistmodel.h"
#include "models/needsanswermodel.h"
#include "models/newmessages.h"
#include "models/queuemodel.h"
#include "models/searchmodel.h"
#include "models/settings.h"
#include "models/switchermodel.h"
#include "models/typing.h"
#include "models/weddingmodel.h"
#include "tests/support/desk.h"
#include "ui/actions.h"
#include "ui/announcer.h"
#include "ui/channelmanager.h"
#include "ui/composer.h"
#include "ui/connectionstrip.h"
#include "ui/mainwindow.h"
#include "ui/messagequeuepanel.h"
#include "ui/messageview.h"

#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

// Every accessible object under `root`, itself included, as "role name".
void collect(QAccessibleInterface *root, QStringList &found)
{
    if (!root)
        return;
    found.append(u"%1 %2"_s.arg(int(root->role())).arg(root->text(QAccessible::Name)));
    for (int i = 0; i < root->childCount(); ++i)
        collect(root->child(i), found);
}

QString entry(QAccessible::Role role, const QString &name)
{
    return u"%1 %2"_s.arg(int(role)).arg(name);
}

// Where things of a row are on screen.
struct MessageRow {
    const ui::MessageView &view;
    QModelIndex index;

    QPoint seenButton() const
    {
        const QRect row = view.visualRect(index);
        const ui::MessageContext context;
        const auto layout =
            ui::layoutMessage(index, row.width(), view.font(), ui::lightTheme(), context);
        return layout.seenButton.translated(row.topLeft()).center();
    }
};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsEveryChannelWithItsCounts();
    void showsOnlyTheOpenWedding();
    void keepsADraftToItsChannel();
    void sendsWithEnterAndBreaksWithShift();
    void bringsARefusedTextBack();
    void goesRoundTheChannels();
    void cyclesTheRegions();
    void opensWhatAssistiveTechnologySelects();
    void marksReadOnlyWhatSomebodySaw();
    void marksReadWhenItIsLeft();
    void marksReadByHandOnly();
    void keepsUnreadWhatSomebodyWantsSo();
    void setsTheLevelOfOneChannel();
    void saysTheConnectionInWords();
    void countsTheQueueInOneLine();
    void movesAndPausesTheOpenWedding();
    void carriesTheFixedNames();
    void hasEveryShortcutInAMenu();
    void followsTheDesktopsPreference();
    void announcesASwitchOnce();
    void announcesNewMessages();
    void countsBurstsByChannel();
    void announcesWhatHadToWait();
    void asksWithTheSwitch();
    void switchesByCoupleVenueOrDate();
    void takesNoteOfAChange();
    void tellsWhoIsTyping();
    void growsItsText();
    void keepsANewKey();
    void namesAnActionWithItsSubmenu();
    void showsHintsInItsOwnColour();
    void showsOneNumberEverywhere();
};

void TestMainWindow::listsEveryChannelWithItsCounts()
{
    Desk desk;
    QVERIFY(desk.isReady());
    auto *list = desk.window.findChild<ui::ChannelManager *>();
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(list);
    QCOMPARE(accessible->childCount(), 3);
    QCOMPARE(accessible->child(0)->text(QAccessible::Name),
             u"Sarah & Tom, shared, wedding in 3 days, 1 unread, offline"_s);
    QCOMPARE(accessible->child(1)->text(QAccessible::Name),
             u"Mike & Jo, shared, wedding in 20 days, 2 unread, offline"_s);
    QCOMPARE(accessible->child(2)->text(QAccessible::Name),
             u"Lee & Kim, shared, wedding in 90 days, offline"_s);
}

void TestMainWindow::showsOnlyTheOpenWedding()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QVERIFY(desk.open(u"a"_s));
    QCOMPARE(desk.shown(), QStringList {u"of Sarah"_s});
    desk.sample.put(u"b"_s, {SampleStore::message(u"b"_s, 3, u"while Sarah is open"_s)});
    QTRY_COMPARE(desk.channelList.unreadTotal(), 3); // Sarah's is read, Mike's are three
    QCOMPARE(desk.shown(), QStringList {u"of Sarah"_s});
    QVERIFY(desk.open(u"b"_s));
    const QStringList ofMike = {u"of Mike"_s, u"more of Mike"_s, u"while Sarah is open"_s};
    QCOMPARE(desk.shown(), ofMike);
}

void TestMainWindow::keepsADraftToItsChannel()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QVERIFY(desk.open(u"a"_s));
    desk.edit()->setFocus();
    QTest::keyClicks(desk.edit(), u"Dear Sarah"_s);
    QVERIFY(desk.open(u"b"_s));
    QCOMPARE(desk.edit()->toPlainText(), QString());
    QTest::keyClicks(desk.edit(), u"Dear Mike"_s);
    QVERIFY(desk.open(u"a"_s));
    QTRY_COMPARE(desk.edit()->toPlainText(), u"Dear Sarah"_s);
    QTRY_VERIFY(desk.channelList.summaryAt(1).hasDraft);
    QCOMPARE(*desk.sample.store.draft(SampleStore::name(u"b"_s)).result(), u"Dear Mike"_s);
}

void TestMainWindow::sendsWithEnterAndBreaksWithShift()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QVERIFY(desk.open(u"a"_s));
    QSignalSpy sent(&desk.window, &ui::MainWindow::sendRequested);
    QTest::keyClick(desk.edit(), Qt::Key_Return); // nothing to send
    QCOMPARE(sent.count(), 0);
    QTest::keyClicks(desk.edit(), u"one"_s);
    QTest::keyClick(desk.edit(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(desk.edit(), u"two"_s);
    QTest::keyClick(desk.edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().at(0).value<channels::ChannelName>(), SampleStore::name(u"a"_s));
    QCOMPARE(sent.first().at(1).toString(), u"one\ntwo"_s);
    QCOMPARE(sent.first().at(2).toBool(), false);
    QCOMPARE(desk.edit()->toPlainText(), QString());
    desk.window.acceptMessage(SampleStore::name(u"a"_s));
    QTRY_COMPARE(*desk.sample.store.draft(SampleStore::name(u"a"_s)).result(), QString());
}

void TestMainWindow::bringsARefusedTextBack()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QVERIFY(desk.open(u"a"_s));
    QTest::keyClicks(desk.edit(), u"the 101st"_s);
    QTest::keyClick(desk.edit(), Qt::Key_Return);
    QTest::keyClicks(desk.edit(), u"typed on"_s);
    const channels::Error full {channels::ErrorKind::QueueFull, {}, {}};
    desk.window.refuseMessage(SampleStore::name(u"a"_s), u"the 101st"_s, full);
    QCOMPARE(desk.edit()->toPlainText(), u"the 101st\ntyped on"_s);
    // Refused after the channel was left: it waits there, and only there.
    QVERIFY(desk.open(u"b"_s));
    desk.window.refuseMessage(SampleStore::name(u"a"_s), u"late"_s, full);
    QCOMPARE(desk.edit()->toPlainText(), QString());
    QVERIFY(desk.open(u"a"_s));
    QTRY_COMPARE(desk.edit()->toPlainText(), u"late"_s);
}

void TestMainWindow::goesRoundTheChannels()
{
    Desk desk;
    QVERIFY(desk.isReady());
    const auto press = [&desk](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(&desk.window, key, modifiers);
        return desk.window.openChannelName();
    };
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QCOMPARE(press(Qt::Key_Down, Qt::AltModifier), SampleStore::name(u"a"_s));
    QCOMPARE(press(Qt::Key_Down, Qt::AltModifier), SampleStore::name(u"b"_s));
    QCOMPARE(press(Qt::Key_Down, Qt::AltModifier), SampleStore::name(u"c"_s));
    QCOMPARE(press(Qt::Key_Down, Qt::AltModifier), SampleStore::name(u"a"_s));
    QCOMPARE(press(Qt::Key_Up, Qt::AltModifier), SampleStore::name(u"c"_s));
    // Lee & Kim has nothing unread: it is passed over, in both directions.
    QCOMPARE(press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier), SampleStore::name(u"b"_s));
    desk.sample.put(u"a"_s, {SampleStore::message(u"a"_s, 2, u"unread again"_s)});
    QTRY_VERIFY(desk.channelList.summaryAt(0).unread > 0);
    QCOMPARE(press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier), SampleStore::name(u"a"_s));
}

void TestMainWindow::cyclesTheRegions()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QVERIFY(desk.open(u"a"_s));
    QStringList names;
    for (int i = 0; i < 5; ++i) {
        names.append(desk.window.focusWidget()->accessibleName());
        QTest::keyClick(&desk.window, Qt::Key_F6);
    }
    const QStringList order = {u"Channels"_s, u"Messages"_s, u"Message"_s,
                               u"Queue: nothing waiting"_s, u"Wedding"_s};
    QCOMPARE(names, order);
    QCOMPARE(desk.window.focusWidget()->accessibleName(), u"Channels"_s);
    QTest::keyClick(&desk.window, Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(desk.window.focusWidget()->accessibleName(), order.last());
}

void TestMainWindow::opensWhatAssistiveTechnologySelects()
{
    Desk desk;
    QVERIFY(desk.isReady());
    auto *list = desk.window.findChild<ui::ChannelManager *>();
    list->selectionModel()->select(desk.channelList.index(1), QItemSelectionModel::ClearAndSelect);
    QCOMPARE(desk.window.openChannelName(), SampleStore::name(u"b"_s));
    // The arrow keys look at a row without opening it; Enter opens it.
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 2);
    QCOMPARE(desk.window.openChannelName(), SampleStore::name(u"b"_s));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(desk.window.openChannelName(), SampleStore::name(u"c"_s));
}

void TestMainWindow::marksReadOnlyWhatSomebodySaw()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QSignalSpy read(&desk.window, &ui::MainWindow::readUpTo);
    QVERIFY(desk.open(u"b"_s));
    QTRY_COMPARE(read.count(), 1);
    QCOMPARE(read.first().at(0).value<channels::ChannelName>(), SampleStore::name(u"b"_s));
    QCOMPARE(read.first().at(1).toLongLong(), 2);
    // It comes while nobody touches anything: not read, however long it is on screen.
    desk.sample.put(u"b"_s, {SampleStore::message(u"b"_s, 3, u"later"_s)});
    QTRY_COMPARE(desk.messages.newestSeq(), 3);
    QCOMPARE(read.count(), 1);
    QTest::keyClick(&desk.window, Qt::Key_Shift);
    QCOMPARE(read.count(), 2);
    QCOMPARE(read.last().at(1).toLongLong(), 3);
    // Its end is out of sight: a touch is not enough.
    QList<channels::Message> many;
    for (int seq = 4; seq < 44; ++seq)
        many.append(SampleStore::message(u"b"_s, seq, QString::number(seq)));
    auto *view = desk.window.findChild<ui::MessageView *>();
    desk.sample.put(u"b"_s, many);
    QTRY_COMPARE(desk.messages.newestSeq(), 43);
    view->scrollToTop();
    QVERIFY(!view->isEndVisible());
    QTest::keyClick(&desk.window, Qt::Key_Shift);
    QCOMPARE(read.count(), 2);
    view->scrollToBottom();
    QCOMPARE(read.count(), 3);
    // What one writes oneself is shown, wherever one was reading.
    view->scrollToTop();
    QVERIFY(desk.sample.store.enqueue(SampleStore::outboxItem(u"b"_s, u"mine"_s)).result().ok());
    QTRY_VERIFY(view->isEndVisible());
}

void TestMainWindow::marksReadWhenItIsLeft()
{
    Desk desk;
    QVERIFY(desk.isReady());
    desk.settings.set(models::Settings::MarkRead, u"leave"_s);
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QSignalSpy read(&desk.window, &ui::MainWindow::readUpTo);
    QVERIFY(desk.open(u"b"_s));
    QTRY_COMPARE(desk.messages.newestSeq(), 2);
    QTest::keyClick(&desk.window, Qt::Key_Shift); // seen, and not left
    QCOMPARE(read.count(), 0);
    desk.window.openChannel(SampleStore::name(u"b"_s)); // the same one is no leaving
    QCOMPARE(read.count(), 0);
    QVERIFY(desk.open(u"a"_s));
    QCOMPARE(read.count(), 1);
    QCOMPARE(read.first().at(0).value<channels::ChannelName>(), SampleStore::name(u"b"_s));
    QCOMPARE(read.first().at(1).toLongLong(), 2);
}

void TestMainWindow::marksReadByHandOnly()
{
    Desk desk;
    QVERIFY(desk.isReady());
    desk.settings.set(models::Settings::MarkRead, u"hand"_s);
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QSignalSpy read(&desk.window, &ui::MainWindow::readUpTo);
    QVERIFY(desk.open(u"b"_s));
    QTRY_COMPARE(desk.messages.newestSeq(), 2);
    QTest::keyClick(&desk.window, Qt::Key_Shift);
    QVERIFY(desk.open(u"a"_s));
    QVERIFY(desk.open(u"b"_s));
    QTRY_COMPARE(desk.messages.newestSeq(), 2);
    QCOMPARE(read.count(), 0);
    desk.window.findChild<QAction *>(u"markRead"_s)->trigger();
    QCOMPARE(read.count(), 1);
    QCOMPARE(read.first().at(1).toLongLong(), 2);
}

void TestMainWindow::keepsUnreadWhatSomebodyWantsSo()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QObject::connect(&desk.window, &ui::MainWindow::readUpTo, &desk.sample.store,
                     &channels::LocalStore::markRead);
    QObject::connect(&desk.window, &ui::MainWindow::unreadFrom, &desk.sample.store,
                     &channels::LocalStore::markUnreadFrom);
    QSignalSpy unread(&desk.window, &ui::MainWindow::unreadFrom);
    QVERIFY(desk.open(u"b"_s));
    QTRY_COMPARE(desk.channelList.unreadTotal(), 1); // of the other wedding
    auto *view = desk.window.findChild<ui::MessageView *>();
    view->setFocus();
    view->setPlace(desk.messages.index(1));
    QTest::keyClick(view, Qt::Key_U, Qt::ShiftModifier);
    QCOMPARE(unread.count(), 1);
    QCOMPARE(unread.first().at(1).toLongLong(), 2);
    QTRY_COMPARE(desk.channelList.unreadTotal(), 2);
    QCOMPARE(desk.messages.unreadLineRow(), 1);
    // Touching something, or something new, does not take that back; to open it again does.
    QTest::keyClick(&desk.window, Qt::Key_Shift);
    desk.sample.put(u"b"_s, {SampleStore::message(u"b"_s, 3, u"later"_s)});
    QTRY_COMPARE(desk.channelList.unreadTotal(), 3);
    QTest::keyClick(&desk.window, Qt::Key_Shift);
    QVERIFY(desk.open(u"a"_s));
    QTRY_COMPARE(desk.channelList.unreadTotal(), 2);
    QVERIFY(desk.open(u"b"_s));
    QTRY_COMPARE(desk.channelList.unreadTotal(), 0);
    // Whoever writes a capital letter writes it.
    desk.edit()->setFocus();
    QTest::keyClick(desk.edit(), Qt::Key_U, Qt::ShiftModifier);
    QCOMPARE(unread.count(), 1);
    QCOMPARE(desk.edit()->toPlainText().toUpper(), u"U"_s); // keyClick() types it small
}

void TestMainWindow::setsTheLevelOfOneChannel()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QVERIFY(desk.open(u"b"_s));
    const auto levelOf = [&desk](const QString &id) {
        return desk.channelList.summaryAt(desk.channelList.rowOf(SampleStore::name(id)))
            .arrangement.notifyLevel;
    };
    desk.window.findChild<QAction *>(u"notify-none"_s)->trigger();
    QCOMPARE(levelOf(u"b"_s), u"none"_s);
    QCOMPARE(levelOf(u"a"_s), QString());
    desk.window.findChild<QAction *>(u"notify-"_s)->trigger();
    QCOMPARE(levelOf(u"b"_s), QString());
}

void TestMainWindow::saysTheConnectionInWords()
{
    Desk desk;
    auto *strip = desk.window.findChild<ui::ConnectionStrip *>();
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(strip);
    QCOMPARE(accessible->role(), QAccessible::StatusBar);
    QCOMPARE(accessible->text(QAccessible::Name), u"Connection"_s);
    desk.window.setConnection({channels::ConnectionPhase::Live, {}, {}});
    QCOMPARE(accessible->text(QAccessible::Description), u"Live"_s);
    QVERIFY(!strip->tryNow()->isVisible());
    const QDateTime next = QDateTime::currentDateTimeUtc().addSecs(8);
    desk.window.setConnection({channels::ConnectionPhase::Offline, next, {}});
    QCOMPARE(accessible->text(QAccessible::Description),
             u"Offline: reading and writing still work."_s);
    QSignalSpy again(&desk.window, &ui::MainWindow::reconnectRequested);
    QTest::mouseClick(strip->tryNow(), Qt::LeftButton);
    QCOMPARE(again.count(), 1);
}

void TestMainWindow::countsTheQueueInOneLine()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QVERIFY(desk.open(u"a"_s));
    const channels::OutboxItem item = SampleStore::outboxItem(u"a"_s, u"waiting"_s);
    QVERIFY(desk.sample.store.enqueue(item).result().ok());
    QVERIFY(desk.sample.store.enqueue(SampleStore::outboxItem(u"a"_s, u"too"_s)).result().ok());
    auto *panel = desk.window.findChild<ui::MessageQueuePanel *>();
    QTRY_COMPARE(panel->toggle()->accessibleName(), u"Queue: 2 waiting"_s);
    desk.window.setConnection(
        {channels::ConnectionPhase::Offline, QDateTime::currentDateTimeUtc().addSecs(600), {}});
    QVERIFY(
        qobject_cast<QPushButton *>(panel->toggle())->text().contains(u"next try in 600\u00a0s"_s));
    desk.queue.setProgress(SampleStore::name(u"a"_s), {62, 100, false});
    QCOMPARE(panel->toggle()->accessibleName(), u"Queue: 62 of 100 sent"_s);
    desk.queue.setProgress(SampleStore::name(u"a"_s), {62, 100, true});
    QCOMPARE(panel->toggle()->accessibleName(),
             u"Queue: 62 of 100 sent · goes on when the server takes more"_s);
    desk.queue.setProgress(SampleStore::name(u"a"_s), {});

    QVERIFY(desk.sample.store
                .setDelivery(item.clientMessageId, channels::DeliveryState::Failed,
                             channels::Error {channels::ErrorKind::Forbidden, {}, {}})
                .result()
                .ok());
    QTRY_COMPARE(panel->toggle()->accessibleName(), u"Queue: 1 waiting · 1 needs you"_s);
    QTest::mouseClick(panel->toggle(), Qt::LeftButton);
    QVERIFY(panel->isExpanded());
    QSignalSpy retried(&desk.window, &ui::MainWindow::retryRequested);
    for (QPushButton *button : panel->findChildren<QPushButton *>()) {
        if (button->text() == u"Try again"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(retried.count(), 1);
    QCOMPARE(retried.first().first().toString(), item.clientMessageId);
}

void TestMainWindow::movesAndPausesTheOpenWedding()
{
    Desk desk;
    QVERIFY(desk.isReady());
    const auto trigger = [&desk](const QString &id) {
        desk.window.findChild<QAction *>(id)->trigger();
    };
    const auto titles = [&desk] {
        QStringList shown;
        for (int row = 0; row < desk.channelList.rowCount(); ++row)
            shown.append(desk.channelList.index(row).data().toString());
        return shown;
    };
    QSignalSpy paused(&desk.window, &ui::MainWindow::pauseRequested);
    trigger(u"pause"_s); // none is open
    trigger(u"moveDown"_s);
    QVERIFY(paused.isEmpty());
    QVERIFY(desk.open(u"b"_s));
    trigger(u"moveUp"_s);
    QCOMPARE(titles(), (QStringList {u"Mike & Jo"_s, u"Sarah & Tom"_s, u"Lee & Kim"_s}));
    QCOMPARE(desk.settings.value(models::Settings::SortOrder).toString(), u"manual"_s);
    QVERIFY(desk.window.findChild<QAction *>(u"sort-manual"_s)->isChecked());
    trigger(u"sort-date"_s);
    QCOMPARE(titles(), (QStringList {u"Sarah & Tom"_s, u"Mike & Jo"_s, u"Lee & Kim"_s}));
    trigger(u"pause"_s);
    QCOMPARE(paused.size(), 1);
    QCOMPARE(paused.first().first().value<channels::ChannelName>(), SampleStore::name(u"b"_s));
    // Paused where it is shown, it can be brought back from there.
    QSignalSpy opened(&desk.window, &ui::MainWindow::channelOpened);
    desk.window.openChannel(SampleStore::name(u"b"_s));
    QVERIFY(opened.isEmpty());
    desk.channelList.setChannelState(SampleStore::name(u"b"_s), channels::ChannelState::Paused);
    desk.window.openChannel(SampleStore::name(u"b"_s));
    QCOMPARE(opened.size(), 1);
}

void TestMainWindow::carriesTheFixedNames()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QVERIFY(desk.open(u"a"_s));
    QCOMPARE(desk.window.windowTitle(), u"WedSync"_s);
    QStringList found;
    collect(QAccessible::queryAccessibleInterface(&desk.window), found);
    const QStringList fixed = {
        entry(QAccessible::List, u"Channels"_s),
        entry(QAccessible::List, u"Messages"_s),
        entry(QAccessible::EditableText, u"Message"_s),
        entry(QAccessible::Button, u"Send"_s),
        entry(QAccessible::Grouping, u"Queued messages"_s),
        entry(QAccessible::StatusBar, u"Connection"_s),
        entry(QAccessible::ListItem, u"Anna, 09:01: of Sarah"_s),
    };
    for (const QString &one : fixed)
        QVERIFY2(found.contains(one), qPrintable(one + u" in\n"_s + found.join(u'\n')));
}

void TestMainWindow::hasEveryShortcutInAMenu()
{
    Desk desk;
    QSet<QAction *> inMenus;
    for (QMenu *menu : desk.window.menuBar()->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions())
            inMenus.insert(action);
    }
    int shortcuts = 0;
    for (QAction *action : desk.window.findChildren<QAction *>()) {
        if (action->shortcut().isEmpty() || action->associatedObjects().isEmpty())
            continue;
        ++shortcuts;
        QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
    }
    QVERIFY(shortcuts >= 8);
}

void TestMainWindow::followsTheDesktopsPreference()
{
    Desk desk;
    const auto ground = [&desk] { return desk.window.palette().color(QPalette::Base); };
    QCOMPARE(ground(),
             ui::lightTheme().canvas); // the palette of the tests' platform is a light one
    desk.window.setPreference(ui::ColorScheme::Preference::Dark);
    QCOMPARE(ground(), ui::darkTheme().canvas);
    desk.window.setPreference(ui::ColorScheme::Preference::None);
    QCOMPARE(ground(), ui::lightTheme().canvas);
    QPalette dark = QApplication::palette();
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(dark);
    QTRY_COMPARE(ground(), ui::darkTheme().canvas);
    QApplication::setPalette(before);
    QTRY_COMPARE(ground(), ui::lightTheme().canvas);
}

void TestMainWindow::announcesASwitchOnce()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QSignalSpy announced(&desk.window.announcer(), &ui::Announcer::announced);
    // Somebody goes quickly past the first: only where they stop is said.
    desk.window.openChannel(SampleStore::name(u"a"_s));
    desk.window.openChannel(SampleStore::name(u"b"_s));
    QVERIFY(announced.wait());
    QCOMPARE(announced.count(), 1);
    QCOMPARE(announced.first().first().toString(), u"Mike & Jo, 2 unread"_s);
}

void TestMainWindow::announcesNewMessages()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QVERIFY(desk.open(u"a"_s));
    QSignalSpy announced(&desk.window.announcer(), &ui::Announcer::announced);
    desk.window.setConnection({channels::ConnectionPhase::CatchingUp, {}, {}});
    desk.sample.put(u"b"_s, {SampleStore::message(u"b"_s, 3, u"missed"_s)});
    desk.sample.put(u"c"_s, {SampleStore::message(u"c"_s, 1, u"missed"_s)});
    QTRY_COMPARE(desk.channelList.summaryAt(2).unread, 1);
    desk.window.setConnection({channels::ConnectionPhase::Live, {}, {}});
    const auto last = [&announced] {
        return announced.isEmpty() ? QString() : announced.last().first().toString();
    };
    // With the three that came before the window was there.
    QTRY_VERIFY(last().endsWith(u"Online. 5 new messages in 3 channels"_s));
    desk.sample.put(u"a"_s, {SampleStore::message(u"a"_s, 2, u"The florist asks"_s)});
    QTRY_COMPARE(last(), u"Anna: The florist asks"_s);
    desk.sample.put(u"b"_s, {SampleStore::message(u"b"_s, 4, u"elsewhere"_s)});
    QTRY_COMPARE(last(), u"Anna in Mike & Jo"_s);
}

void TestMainWindow::countsBurstsByChannel()
{
    Desk desk;
    QVERIFY(desk.isReady());
    desk.window.setConnection({channels::ConnectionPhase::Live, {}, {}});
    QSignalSpy announced(&desk.window.announcer(), &ui::Announcer::announced);
    QVERIFY(announced.wait());
    announced.clear();
    for (int seq = 3; seq < 6; ++seq) { // two weddings, by turns
        desk.sample.put(u"b"_s, {SampleStore::message(u"b"_s, seq, u"in b"_s)});
        desk.sample.put(u"c"_s, {SampleStore::message(u"c"_s, seq - 2, u"in c"_s)});
    }
    QVERIFY(announced.wait());
    QCOMPARE(announced.first().first().toString(),
             u"3 new messages in Mike & Jo. 3 new messages in Lee & Kim"_s);
}

void TestMainWindow::announcesWhatHadToWait()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QVERIFY(desk.open(u"a"_s));
    desk.window.setConnection({channels::ConnectionPhase::Live, {}, {}});
    const channels::ChannelName a = SampleStore::name(u"a"_s);
    QStringList said;
    connect(&desk.window.announcer(), &ui::Announcer::announced, this,
            [&said](const QString &text) { said.append(text); });
    desk.queue.setProgress(a, {0, 1, false}); // goes out at once: nothing to tell
    desk.queue.setProgress(a, {});
    desk.window.setConnection({channels::ConnectionPhase::Offline, {}, {}});
    QTRY_VERIFY(!said.isEmpty() && said.last().endsWith(u"still work"_s));
    QCOMPARE(said.filter(u"waiting"_s), QStringList());
    desk.queue.setProgress(a, {0, 3, false});
    desk.queue.setProgress(a, {0, 2, false}); // one was discarded
    said.clear();
    desk.window.setConnection({channels::ConnectionPhase::CatchingUp, {}, {}});
    desk.queue.setProgress(a, {1, 2, false});
    desk.queue.setProgress(a, {});
    desk.window.setConnection({channels::ConnectionPhase::Live, {}, {}});
    QTRY_VERIFY(!said.isEmpty());
    QCOMPARE(said, QStringList {u"2 waiting messages sent in Sarah & Tom. Back online"_s});
}

void TestMainWindow::asksWithTheSwitch()
{
    Desk desk;
    QVERIFY(desk.isReady());
    QVERIFY(desk.open(u"a"_s));
    QSignalSpy sent(&desk.window, &ui::MainWindow::sendRequested);
    desk.window.findChild<ui::Composer *>()->toggleNeedsAnswer();
    QTest::keyClicks(desk.edit(), u"tell me"_s);
    QTest::keyClick(desk.edit(), Qt::Key_Return);
    QTest::keyClicks(desk.edit(), u"thanks"_s);
    QTest::keyClick(desk.edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 2);
    QCOMPARE(sent.at(0).at(2).toBool(), true);
    QCOMPARE(sent.at(1).at(2).toBool(), false); // one switch, one question
}

void TestMainWindow::switchesByCoupleVenueOrDate()
{
    Desk desk;
    QVERIFY(desk.isReady());
    const QString date = deskTime().date().addDays(20).toString(u"d MMMM"_s);
    for (const QString &text : {u"mike"_s, u"jo MIKE"_s, date}) {
        models::SwitcherModel model(desk.channelList);
        model.setText(text);
        QVERIFY2(model.rowCount() == 1, qPrintable(text));
        QCOMPARE(model.index(0, 0).data().toString(), u"Mike & Jo"_s);
    }
    models::SwitcherModel none(desk.channelList);
    none.setText(u"mike sarah"_s);
    QCOMPARE(none.rowCount(), 0);
}

void TestMainWindow::takesNoteOfAChange()
{
    Desk desk;
    QVERIFY(desk.isReady());
    channels::Message change = SampleStore::message(u"a"_s, 2, {});
    change.eventType = u"venue:changed"_s;
    change.payload = R"({"from":"Barn","to":"Harbour"})";
    desk.sample.put(u"a"_s, {change});
    QTRY_COMPARE(desk.channelList.unreadTotal(), 4);
    desk.window.openChannel(SampleStore::name(u"a"_s), ui::MainWindow::OpenedBy::Program);
    QTRY_COMPARE(desk.messages.rowCount(), 2);
    auto *view = desk.window.findChild<ui::MessageView *>();
    ui::MessageContext context;
    const auto layoutOf = [&] {
        return ui::layoutMessage(desk.messages.index(1), 700, desk.window.font(), ui::lightTheme(),
                                 context);
    };
    QVERIFY(!layoutOf().seenButton.isNull());
    QSignalSpy read(&desk.window, &ui::MainWindow::readUpTo);
    const MessageRow row {*view, desk.messages.index(1)};
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, row.seenButton());
    QVERIFY(!read.isEmpty());
    QCOMPARE(read.first().at(1).toLongLong(), 2);
    context.readSeq = 2;
    QVERIFY(layoutOf().seenButton.isNull());
}

void TestMainWindow::tellsWhoIsTyping()
{
    Desk desk;
    QVERIFY(desk.isReady());
    channels::Message event = SampleStore::message(u"a"_s, 0, {});
    event.eventType = u"user:typing"_s;
    desk.typing.note(event);
    QCOMPARE(desk.typing.sentence(event.channel), u"Anna is typing…"_s);
    const auto inList = [&desk, &event] { // of a wedding that is not open
        return desk.channelList.index(desk.channelList.rowOf(event.channel))
            .data(models::ChannelListModel::TypingRole)
            .toString();
    };
    QCOMPARE(inList(), u"Anna is typing…"_s);
    QCOMPARE(desk.typing.sentence(SampleStore::name(u"b"_s)), QString());
    desk.typing.forget(event.channel, event.senderId); // their message has come
    QCOMPARE(desk.typing.sentence(event.channel), QString());
    QCOMPARE(inList(), QString());
    event.senderId = QString::fromLatin1(SampleStore::Me); // on another device
    desk.typing.note(event);
    QCOMPARE(desk.typing.sentence(event.channel), QString());
    event.senderId = u"somebody"_s;
    desk.typing.note(event);
    QTRY_COMPARE_WITH_TIMEOUT(desk.typing.sentence(event.channel), QString(), 5000);
}

void TestMainWindow::growsItsText()
{
    const QFont before = QApplication::font();
    {
        Desk desk;
        desk.settings.set(models::Settings::TextZoom, 200);
        QVERIFY(qFuzzyCompare(QApplication::font().pointSizeF(), before.pointSizeF() * 2));
        desk.settings.set(models::Settings::TextZoom, 100);
    }
    QCOMPARE(QApplication::font(), before);
}

void TestMainWindow::keepsANewKey()
{
    QTemporaryDir folder;
    models::Settings settings(folder.filePath(u"settings.ini"_s));
    QMenu menu;
    {
        ui::Actions actions(settings);
        QAction *next = actions.add(menu, u"next"_s, u"&Next Channel"_s, u"Alt+Down"_s, [] {});
        QCOMPARE(actions.owner(QKeySequence(u"Alt+Down"_s)), next);
        actions.rebind(*next, QKeySequence(u"F2"_s));
        QCOMPARE(actions.owner(QKeySequence(u"Alt+Down"_s)), nullptr);
    }
    ui::Actions actions(settings);
    QAction *next = actions.add(menu, u"next"_s, u"&Next Channel"_s, u"Alt+Down"_s, [] {});
    QCOMPARE(next->shortcut(), QKeySequence(u"F2"_s));
    actions.reset(*next);
    QCOMPARE(next->shortcut(), QKeySequence(u"Alt+Down"_s));
}

void TestMainWindow::namesAnActionWithItsSubmenu()
{
    Desk desk;
    QStringList names;
    for (const QAction *action : desk.window.findChild<ui::Actions *>()->all())
        names.append(ui::Actions::nameOf(*action));
    QVERIFY2(names.contains(u"Mute: For an Hour"_s), qPrintable(names.join(u'|')));
    // A menu of the bar says nothing more.
    QVERIFY2(names.contains(u"Next Channel"_s), qPrintable(names.join(u'|')));
}

void TestMainWindow::showsHintsInItsOwnColour()
{
    Desk desk;
    desk.window.show();
    QDialog dialog(&desk.window);
    auto *layout = new QVBoxLayout(&dialog);
    auto *pages = new QTabWidget;
    QList<QLineEdit *> edits;
    for (int i = 0; i < 2; ++i) {
        auto *page = new QWidget;
        auto *form = new QVBoxLayout(page);
        form->addWidget(edits.emplace_back(new QLineEdit));
        pages->addTab(page, QString::number(i));
    }
    layout->addWidget(pages);
    dialog.show();
    const auto hint = [](const QLineEdit *edit) {
        return edit->palette().color(QPalette::PlaceholderText);
    };
    QCOMPARE(hint(edits.at(0)), ui::lightTheme().muted);
    pages->setCurrentIndex(1); // made before, shown only now
    QCOMPARE(hint(edits.at(1)), ui::lightTheme().muted);
}

namespace {

//! Three weddings in which something happens at random, and what of it is unread.
class RandomEvents final {
public:
    explicit RandomEvents(Desk &desk) : m_desk(desk) { }

    //! Whether the next one could happen.
    bool happen()
    {
        const QString &id = Ids.at(m_random.bounded(3));
        const int kind = m_random.bounded(4);
        if (kind == 2)
            return readUpTo(id, m_random.bounded(int(m_newest.value(id)) + 1));
        if (kind < 2)
            write(id);
        else
            m_desk.window.openChannel(SampleStore::name(id), ui::MainWindow::OpenedBy::Program);
        return true;
    }
    int unread(const QString &id) const
    {
        const QSet<qint64> seqs = m_ofOthers.value(id);
        return int(std::ranges::count_if(seqs, [&](qint64 seq) { return seq > m_read.value(id); }));
    }
    int unread() const
    {
        return std::accumulate(Ids.cbegin(), Ids.cend(), 0,
                               [this](int sum, const QString &id) { return sum + unread(id); });
    }

private:
    void write(const QString &id) // somebody, this user too
    {
        const bool own = m_random.bounded(3) == 0;
        const qint64 seq = ++m_newest[id];
        if (!own)
            m_ofOthers[id].insert(seq);
        m_desk.sample.put(
            id,
            {SampleStore::message(id, seq, u"hello"_s, own ? SampleStore::Me : SampleStore::Anna)});
    }
    bool readUpTo(const QString &id, qint64 seq) // here or elsewhere, sometimes an old position
    {
        m_read[id] = std::max(m_read.value(id), seq);
        return m_desk.sample.store.markRead(SampleStore::name(id), seq).result().ok();
    }

    static inline const QStringList Ids = {u"a"_s, u"b"_s, u"c"_s};
    Desk &m_desk;
    QRandomGenerator m_random {20261202};
    QHash<QString, qint64> m_newest = {{u"a"_s, 1}, {u"b"_s, 2}, {u"c"_s, 0}};
    QHash<QString, qint64> m_read;
    QHash<QString, QSet<qint64>> m_ofOthers = {{u"a"_s, {1}}, {u"b"_s, {1, 2}}};
};

} // namespace

// Random events, and after each of them every place that shows a number.
void TestMainWindow::showsOneNumberEverywhere()
{
    Desk desk;
    QVERIFY(desk.isReady());
    desk.window.hide(); // not looked at: nothing is read by itself, and the title counts
    RandomEvents events(desk);
    for (int step = 0; step < 120; ++step) {
        QVERIFY(events.happen());
        const int expected = events.unread();
        QTRY_COMPARE(desk.channelList.unreadTotal(), expected);
        int rows = 0;
        int groups = 0;
        for (int i = 0; i < desk.channelList.rowCount(); ++i) {
            using Model = models::ChannelListModel;
            const QModelIndex index = desk.channelList.index(i);
            const int unread = index.data(Model::UnreadRole).toInt();
            const auto name = index.data(Model::NameRole).value<channels::ChannelName>();
            QCOMPARE(unread, events.unread(name.toString().right(1)));
            const QString spoken = index.data(Qt::AccessibleTextRole).toString();
            QCOMPARE(spoken.contains(u" unread"_s), unread > 0);
            QVERIFY(unread == 0 || spoken.contains(u", %1 unread"_s.arg(unread)));
            rows += unread;
            if (index.data(Model::FirstOfGroupRole).toBool())
                groups += index.data(Model::GroupUnreadRole).toInt();
        }
        QCOMPARE(rows, expected);
        QCOMPARE(groups, expected);
        QTRY_COMPARE(desk.window.windowTitle(),
                     expected == 0 ? u"WedSync"_s : u"(%1) WedSync"_s.arg(expected));
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
