// SPDX-License-Identifier: MIT
#include "ui/mainwindow.h"

#include "models/channellistmodel.h"
#include "models/messagelistmodel.h"
#include "models/needsanswermodel.h"
#include "models/queuemodel.h"
#include "models/searchmodel.h"
#include "models/sentences.h"
#include "models/settings.h"
#include "models/switchermodel.h"
#include "models/typing.h"
#include "models/weddingmodel.h"
#include "ui/accessiblerole.h"
#include "ui/actions.h"
#include "ui/announcements.h"
#include "ui/announcer.h"
#include "ui/channelmanager.h"
#include "ui/channelmenu.h"
#include "ui/composer.h"
#include "ui/connectionstrip.h"
#include "ui/conversationheader.h"
#include "ui/finder.h"
#include "ui/fonts.h"
#include "ui/messagequeuepanel.h"
#include "ui/messageview.h"
#include "ui/notice.h"
#include "ui/readmarker.h"
#include "ui/readout.h"
#include "ui/shortcutsheet.h"
#include "ui/startpage.h"
#include "ui/weddingpanel.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int RoomForPanel = 138 * Grid; // a narrower window has none beside the timeline
constexpr std::chrono::milliseconds TypingPause = std::chrono::milliseconds(2500);
constexpr int ReachablePinned = 9;

} // namespace

MainWindow::MainWindow(const Models &models, QWidget *parent)
    : QMainWindow(parent)
    , m_channels(models.channels)
    , m_messages(models.messages)
    , m_queue(models.queue)
    , m_wedding(models.wedding)
    , m_typing(models.typing)
    , m_search(models.search)
    , m_needsAnswer(models.needsAnswer)
    , m_settings(models.settings)
    , m_baseFont(QApplication::font())
    , m_actions(new Actions(models.settings, this))
    , m_announcer(new Announcer(*this, this))
    , m_announcementTexts(models.settings)
    , m_announcements(new Announcements(*m_announcer, m_announcementTexts, models.channels, this))
    , m_readOut(new ReadOut(*m_announcer, models.messages, models.settings, *this))
{
    setWindowTitle(u"WedSync"_s);
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeSidebar());
    splitter->addWidget(makeConversation(models));
    splitter->addWidget(makeSide());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({38 * Grid, 88 * Grid, 34 * Grid});
    setCentralWidget(splitter);
    makeFinders();
    makeMenus();
    resize(160 * Grid, 100 * Grid);
    setMinimumSize(64 * Grid, 40 * Grid);

    m_readMarker = new ReadMarker(*this, m_messages, *m_view, this);
    connect(m_readMarker, &ReadMarker::readUpTo, this, &MainWindow::readUpTo);
    connect(&m_channels, &models::ChannelListModel::refreshed, this, &MainWindow::updateHeader);
    connect(&m_channels, &QAbstractItemModel::dataChanged, this, &MainWindow::updateHeader);
    connect(&models.news, &models::NewMessages::arrived, m_announcements,
            &Announcements::onArrived);
    connect(&m_queue, &models::QueueModel::waitingChanged, m_announcements,
            &Announcements::onWaitingChanged);
    const auto report = [this](const channels::Error &error) {
        showProblem(models::sentence(error.kind));
    };
    connect(&m_channels, &models::ChannelListModel::failed, this, report);
    connect(&m_messages, &models::MessageListModel::failed, this, report);
    connect(&m_queue, &models::QueueModel::failed, this, report);
    connect(&m_messages, &models::MessageListModel::located, m_view, &MessageView::showRow);
    connect(&m_wedding, &models::WeddingModel::changed, this, &MainWindow::updateContext);
    connect(&m_wedding, &models::WeddingModel::failed, this, report);
    connect(&m_search, &models::SearchModel::failed, this, report);
    connect(&m_needsAnswer, &models::NeedsAnswerModel::failed, this, report);
    connect(&m_typing, &models::Typing::changed, this, &MainWindow::onTypingChanged);
    connect(&m_settings, &models::Settings::changed, this, &MainWindow::onSettingChanged);
    connect(m_view, &MessageView::seenRequested, this,
            [this](qint64 seq) { Q_EMIT readUpTo(m_open, seq); });
    qApp->installEventFilter(this);
    m_readMarker->setRule(m_settings.value(models::Settings::MarkRead).toString());
    m_queuePanel->setDeliveredStay(m_settings.value(models::Settings::DeliveredStay).toBool());
    applyMessageOrder();
    applyZoom();
    applyTheme();
    updatePanel();
    m_sidebar->setFocus();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeSidebar()
{
    m_sidebar = new ChannelManager(m_channels);
    m_connection = new ConnectionStrip;
    connect(m_sidebar, &ChannelManager::openRequested, this,
            [this](const channels::ChannelName &channel) { openChannel(channel); });
    m_channelMenu = new ChannelMenu(m_channels, this);
    connect(m_sidebar, &ChannelManager::menuRequested, this, &MainWindow::showChannelMenu);
    connect(m_channelMenu, &ChannelMenu::done, this, &MainWindow::offerUndo);
    connect(m_channelMenu, &ChannelMenu::readUpTo, this, &MainWindow::readUpTo);
    connect(m_channelMenu, &ChannelMenu::pauseRequested, this, &MainWindow::pauseRequested);
    connect(m_connection, &ConnectionStrip::reconnectRequested, this,
            &MainWindow::reconnectRequested);
    auto *panel = new QWidget;
    panel->setMinimumWidth(30 * Grid);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar, 1);
    layout->addWidget(m_connection);
    return panel;
}

QWidget *MainWindow::makeSide()
{
    m_weddingPanel = new WeddingPanel(m_wedding);
    connect(m_weddingPanel, &WeddingPanel::messageRequested, &m_messages,
            &models::MessageListModel::showMessage);
    auto *side = new QFrame;
    side->setObjectName(u"side"_s);
    side->setMinimumWidth(30 * Grid);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->addWidget(m_weddingPanel);
    side->hide();
    m_side = side;
    return side;
}

void MainWindow::makeFinders()
{
    auto *switcher = new models::SwitcherModel(m_channels, this);
    m_switcher = new Finder(tr("Go to a wedding"), tr("Couple, venue or date"), *switcher,
                            Qt::DisplayRole, models::SwitcherModel::DetailRole, *m_announcer, this);
    connect(m_switcher, &Finder::textChanged, switcher, &models::SwitcherModel::setText);
    connect(m_switcher, &Finder::chosen, this, [this](const QModelIndex &index) {
        openChannel(index.data(models::ChannelListModel::NameRole).value<channels::ChannelName>());
    });
    m_finder =
        new Finder(tr("Find messages"), tr("Words of the message"), m_search,
                   models::SearchModel::ChannelTitleRole, Qt::DisplayRole, *m_announcer, this);
    connect(m_finder, &Finder::textChanged, this, [this](const QString &text) {
        m_search.search(m_everywhere ? channels::ChannelName() : m_open, text);
    });
    connect(m_finder, &Finder::chosen, this, [this](const QModelIndex &index) {
        const qint64 seq = index.data(models::SearchModel::SeqRole).toLongLong();
        openChannel(index.data(models::SearchModel::ChannelRole).value<channels::ChannelName>());
        m_messages.showMessage(seq);
    });
    using Questions = models::NeedsAnswerModel;
    m_questions =
        new Finder(tr("Needs my answer"), tr("Words of the question, or a couple"), m_needsAnswer,
                   Questions::TitleRole, Qt::DisplayRole, *m_announcer, this);
    connect(m_questions, &Finder::textChanged, &m_needsAnswer, &Questions::setText);
    connect(m_questions, &Finder::chosen, this, [this](const QModelIndex &index) {
        const qint64 seq = index.data(Questions::SeqRole).toLongLong();
        openChannel(index.data(Questions::ChannelRole).value<channels::ChannelName>());
        m_messages.showMessage(seq);
    });
}

void MainWindow::find(bool everywhere)
{
    m_everywhere = everywhere || m_open.isEmpty();
    m_finder->setWindowTitle(m_everywhere ? tr("Find messages everywhere")
                                          : tr("Find messages here"));
    m_finder->begin();
}

QWidget *MainWindow::makeConversation(const Models &models)
{
    m_header = new ConversationHeader;
    m_view = new MessageView(m_messages);
    m_composer = new Composer(models.drafts);
    m_queuePanel = new MessageQueuePanel(m_queue);
    connect(m_composer, &Composer::sendRequested, this, &MainWindow::sendRequested);
    connect(m_composer, &Composer::typed, m_announcer, &Announcer::noteTyping);
    connect(m_composer, &Composer::typed, this, &MainWindow::onTyped);
    connect(m_queuePanel, &MessageQueuePanel::sendNowRequested, this,
            &MainWindow::reconnectRequested);
    connect(m_queuePanel, &MessageQueuePanel::retryRequested, this, &MainWindow::retryRequested);
    connect(m_queuePanel, &MessageQueuePanel::editRequested, this, &MainWindow::editRequested);
    connect(m_queuePanel, &MessageQueuePanel::discardRequested, this,
            &MainWindow::discardRequested);

    m_notice = new Notice;

    auto *footer = new QFrame;
    footer->setObjectName(u"footer"_s);
    auto *footerLayout = new QVBoxLayout(footer);
    footerLayout->setContentsMargins(3 * Grid, Grid, 3 * Grid, Grid);
    footerLayout->setSpacing(Grid / 2);
    m_typingLine = new QLabel;
    m_typingLine->setProperty("muted", true);
    m_typingLine->setTextFormat(Qt::PlainText);
    footerLayout->addWidget(m_typingLine);
    footerLayout->addWidget(m_composer);
    footerLayout->addWidget(m_queuePanel);

    auto *conversation = new QFrame;
    conversation->setObjectName(u"conversation"_s);
    auto *layout = new QVBoxLayout(conversation);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
    layout->addWidget(footer);

    m_startPage = new StartPage(m_channels);
    connect(m_startPage, &StartPage::hostRequested, this, &MainWindow::hostRequested);
    connect(m_startPage, &StartPage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_startPage, &StartPage::inviteEntered, this, &MainWindow::inviteEntered);

    m_pages = new QStackedWidget;
    setAccessibleRole(*m_pages, QAccessible::Client); // its own role is read out, and says nothing
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(conversation);
    auto *panel = new QWidget;
    panel->setObjectName(u"page"_s);
    auto *panelLayout = new QVBoxLayout(panel);
    panelLayout->setContentsMargins(0, 0, 0, 0);
    panelLayout->setSpacing(0);
    panelLayout->addWidget(m_notice);
    panelLayout->addWidget(m_pages, 1);
    return panel;
}

void MainWindow::makeMenus()
{
    QMenu &file = *menuBar()->addMenu(tr("&File"));
    m_actions->add(file, u"host"_s, tr("&Hosting…"), u"Ctrl+H"_s,
                   [this] { Q_EMIT hostingRequested(); });
    m_actions->add(file, u"export"_s, tr("&Export This Wedding…"), u"Ctrl+E"_s, [this] {
        if (!m_open.isEmpty())
            Q_EMIT exportRequested(m_open);
    });
    file.addSeparator();
    m_actions->add(file, u"settings"_s, tr("&Settings…"), u"Ctrl+,"_s,
                   [this] { Q_EMIT settingsRequested(); });
    m_actions->add(file, u"quit"_s, tr("&Quit"), QKeySequence::Quit, [] { QApplication::quit(); });
    makeChannelMenu();
    makeMessageMenu();
    makeViewMenu();
    QMenu &connection = *menuBar()->addMenu(tr("C&onnection"));
    m_actions->add(connection, u"reconnect"_s, tr("&Try Now"), u"Ctrl+R"_s,
                   [this] { Q_EMIT reconnectRequested(); });
    QMenu &help = *menuBar()->addMenu(tr("&Help"));
    m_actions->add(help, u"shortcuts"_s, tr("&Keyboard Shortcuts…"), u"Ctrl+/"_s, [this] {
        auto *sheet = new ShortcutSheet(*m_actions, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    m_actions->add(help, u"diagnostics"_s, tr("&Diagnostics…"), {},
                   [this] { Q_EMIT diagnosticsRequested(); });
}

void MainWindow::makeChannelMenu()
{
    using Which = ChannelManager::Which;
    QMenu &channel = *menuBar()->addMenu(tr("&Channel"));
    m_actions->add(channel, u"switch"_s, tr("&Go To…"), u"Ctrl+K"_s,
                   [this] { m_switcher->begin(); });
    channel.addSeparator();
    m_actions->add(channel, u"next"_s, tr("&Next Channel"), u"Alt+Down"_s,
                   [this] { m_sidebar->openNeighbour(1, Which::Any); });
    m_actions->add(channel, u"previous"_s, tr("&Previous Channel"), u"Alt+Up"_s,
                   [this] { m_sidebar->openNeighbour(-1, Which::Any); });
    m_actions->add(channel, u"nextUnread"_s, tr("Next &Unread Channel"), u"Alt+Shift+Down"_s,
                   [this] { m_sidebar->openNeighbour(1, Which::Unread); });
    m_actions->add(channel, u"previousUnread"_s, tr("P&revious Unread Channel"), u"Alt+Shift+Up"_s,
                   [this] { m_sidebar->openNeighbour(-1, Which::Unread); });
    channel.addSeparator();
    m_actions->add(channel, u"moveUp"_s, tr("Move U&p in the List"), u"Ctrl+Shift+Up"_s,
                   [this] { moveInList(-1); });
    m_actions->add(channel, u"moveDown"_s, tr("Move &Down in the List"), u"Ctrl+Shift+Down"_s,
                   [this] { moveInList(1); });
    m_actions->add(channel, u"pin"_s, tr("P&in or Unpin"), u"Ctrl+Shift+P"_s,
                   [this] { m_channelMenu->togglePin(m_open); });
    QMenu &mutes = *channel.addMenu(tr("Mu&te"));
    for (const auto &[mute, text] : ChannelMenu::muteChoices())
        m_actions->add(mutes, u"mute%1"_s.arg(int(mute)), text, {},
                       [this, mute = mute] { m_channelMenu->mute(m_open, mute); });
    m_actions->add(mutes, u"unmute"_s, tr("U&nmute"), {},
                   [this] { m_channelMenu->mute(m_open, ChannelMenu::Mute::Not); });
    QMenu &levels = *channel.addMenu(tr("Noti&fy Me"));
    for (const auto &[level, text] : ChannelMenu::notifyChoices())
        m_actions->add(levels, u"notify-"_s + level, text, {},
                       [this, level = level] { m_channelMenu->notify(m_open, level); });
    m_actions->add(channel, u"archive"_s, tr("Arc&hive or Bring Back"), u"Ctrl+Shift+H"_s,
                   [this] { m_channelMenu->toggleArchive(m_open); });
    QMenu &pinned = *channel.addMenu(tr("Go to Pinne&d"));
    for (int n = 1; n <= ReachablePinned; ++n)
        m_actions->add(pinned, u"pinned%1"_s.arg(n), tr("Pinned Channel %1").arg(n),
                       u"Ctrl+%1"_s.arg(n), [this, n] { m_sidebar->openPinned(n); });
    m_actions->add(channel, u"pause"_s, tr("P&ause This Wedding"), {}, [this] {
        if (!m_open.isEmpty())
            Q_EMIT pauseRequested(m_open);
    });
    channel.addSeparator();
    m_actions->add(channel, u"oldestUnread"_s, tr("&Oldest Unread Message"), u"Shift+PgUp"_s,
                   [this] { goToUnread(); });
    m_actions->add(channel, u"markRead"_s, tr("&Mark as Read"), u"Ctrl+Shift+R"_s,
                   [this] { m_readMarker->markNow(); });
    m_actions->add(channel, u"markUnread"_s, tr("Unread &From Here"), u"Shift+U"_s,
                   [this] { markUnread(); });
}

void MainWindow::makeMessageMenu()
{
    QMenu &message = *menuBar()->addMenu(tr("&Message"));
    m_actions->add(message, u"write"_s, tr("&Write"), u"Esc"_s, [this] { toggleComposer(); });
    m_actions->add(message, u"send"_s, tr("&Send"), u"Ctrl+Return"_s,
                   [this] { m_composer->send(); });
    m_actions->add(message, u"needsAnswer"_s, tr("Needs an &Answer"), u"Ctrl+Shift+Q"_s,
                   [this] { m_composer->toggleNeedsAnswer(); });
    m_actions->add(message, u"seen"_s, tr("I Have S&een This Change"), u"Ctrl+Shift+S"_s, [this] {
        const qint64 seq = m_view->place().data(models::MessageListModel::SeqRole).toLongLong();
        if (seq > 0)
            Q_EMIT readUpTo(m_open, seq);
    });
    message.addSeparator();
    m_actions->add(message, u"findHere"_s, tr("&Find Here…"), QKeySequence::Find,
                   [this] { find(false); });
    m_actions->add(message, u"questions"_s, tr("Needs &My Answer…"), u"Ctrl+J"_s, [this] {
        m_needsAnswer.refresh();
        m_questions->begin();
    });
    m_actions->add(message, u"findEverywhere"_s, tr("Find Every&where…"), u"Ctrl+Shift+F"_s,
                   [this] { find(true); });
    message.addSeparator();
    QMenu &read = *message.addMenu(tr("&Read Out"));
    m_readOut->fill(read, *m_actions);
}

void MainWindow::makeViewMenu()
{
    QMenu &view = *menuBar()->addMenu(tr("&View"));
    m_actions->add(view, u"nextRegion"_s, tr("&Next Region"), u"F6"_s, [this] { cycleRegion(1); });
    m_actions->add(view, u"previousRegion"_s, tr("&Previous Region"), u"Shift+F6"_s,
                   [this] { cycleRegion(-1); });
    m_actions->add(view, u"menuBar"_s, tr("&Menu Bar"), u"F10"_s, [this] {
        menuBar()->setFocus(Qt::MenuBarFocusReason);
        menuBar()->setActiveAction(menuBar()->actions().constFirst());
    });
    m_actions->add(view, u"weddingPanel"_s, tr("&Wedding Panel"), u"F9"_s, [this] {
        using enum models::Settings::Key;
        m_settings.set(WeddingPanel, !m_settings.value(WeddingPanel).toBool());
    });
    view.addSeparator();
    const auto zoom = [this](int percent) {
        m_settings.set(models::Settings::TextZoom, std::clamp(percent, 50, 200));
    };
    const auto zoomNow = [this] { return m_settings.value(models::Settings::TextZoom).toInt(); };
    m_actions->add(view, u"larger"_s, tr("&Larger Text"), u"Ctrl+="_s,
                   [=] { zoom(zoomNow() + 10); });
    m_actions->add(view, u"smaller"_s, tr("&Smaller Text"), u"Ctrl+-"_s,
                   [=] { zoom(zoomNow() - 10); });
    m_actions->add(view, u"normalText"_s, tr("Te&xt as the System Has It"), u"Ctrl+0"_s,
                   [=] { zoom(100); });
    makeSortMenu(view);
    makeFilters(view);
    QMenu &appearance = *view.addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(this);
    const QString chosen = m_settings.value(models::Settings::Appearance).toString();
    const auto choice = [&](const QString &text, const QString &which) {
        QAction *action =
            m_actions->add(appearance, u"appearance-"_s + which, text, {},
                           [this, which] { m_settings.set(models::Settings::Appearance, which); });
        action->setCheckable(true);
        action->setChecked(which == chosen);
        group->addAction(action);
    };
    choice(tr("Follow the &System"), u"system"_s);
    choice(tr("&Light"), u"light"_s);
    choice(tr("&Dark"), u"dark"_s);
    choice(tr("&High Contrast"), u"contrast"_s);
}

void MainWindow::makeSortMenu(QMenu &view)
{
    QMenu &sort = *view.addMenu(tr("S&ort the List"));
    m_sortChoices = new QActionGroup(this);
    const auto choice = [&](const QString &text, const QString &which) {
        QAction *action = m_actions->add(sort, u"sort-"_s + which, text, {}, [this, which] {
            m_settings.set(models::Settings::SortOrder, which);
        });
        action->setCheckable(true);
        action->setData(which);
        m_sortChoices->addAction(action);
    };
    choice(tr("By the &Wedding's Date"), u"date"_s);
    choice(tr("By the &Last Message"), u"recent"_s);
    choice(tr("By &Name"), u"name"_s);
    choice(tr("As I P&ut Them"), u"manual"_s);
    applySortOrder();
}

void MainWindow::makeFilters(QMenu &view)
{
    QAction *unread = m_actions->add(view, u"unreadOnly"_s, tr("Only &Unread Channels"),
                                     u"Ctrl+Shift+U"_s, [] {});
    unread->setCheckable(true);
    connect(unread, &QAction::toggled, m_sidebar, &ChannelManager::setUnreadOnly);
    QAction *archived =
        m_actions->add(view, u"archived"_s, tr("Arc&hived Channels Too"), {}, [] {});
    archived->setCheckable(true);
    connect(archived, &QAction::toggled, m_sidebar, &ChannelManager::setArchivedShown);
}

void MainWindow::applySortOrder()
{
    const QString chosen = m_settings.value(models::Settings::SortOrder).toString();
    m_channels.setSortOrder(models::ChannelListModel::sortOrderFrom(chosen));
    for (QAction *action : m_sortChoices->actions())
        action->setChecked(action->data().toString() == chosen);
}

void MainWindow::moveInList(int step)
{
    if (m_open.isEmpty())
        return;
    m_channels.move(m_open, m_sidebar->listStep(m_open, step));
    m_settings.set(models::Settings::SortOrder, u"manual"_s);
}

void MainWindow::openChannel(const channels::ChannelName &channel, OpenedBy by)
{
    const int row = m_channels.rowOf(channel);
    if (row < 0)
        return;
    const channels::ChannelSummary summary = m_channels.summaryAt(row);
    if (channel != m_open) {
        m_readMarker->leave();
        m_open = channel;
        m_notice->clear();
        m_readMarker->setOpenedByPerson(by == OpenedBy::Person);
        m_messages.open(summary.info, summary.unread);
        m_queue.open(channel);
        m_wedding.open(summary.info);
        m_composer->openChannel(summary.info);
        m_sidebar->setOpenChannel(channel);
        m_announcements->onChannelOpened(channel);
        Q_EMIT channelOpened(channel);
        updateTyping();
    } else if (summary.state == channels::ChannelState::Paused) {
        Q_EMIT channelOpened(channel); // it was paused where it is shown: now it is wanted again
    }
    updateHeader();
    m_pages->setCurrentIndex(1);
    updatePanel();
}

void MainWindow::setMembers(const channels::ChannelName &channel,
                            const QList<channels::Member> &members)
{
    if (channel != m_open)
        return;
    QList<channels::Member> others = members;
    others.removeIf(
        [this](const channels::Member &member) { return member.userId == m_wedding.userId(); });
    m_header->setPeople(others);
    m_wedding.setMembers(members);
    updateContext();
}

void MainWindow::setConnection(const channels::ConnectionState &connection)
{
    m_connection->setConnection(connection);
    m_queuePanel->setConnection(connection);
    m_announcements->onConnectionChanged(connection, m_composer->isWriting());
}

void MainWindow::acceptMessage(const channels::ChannelName &channel)
{
    m_composer->accept(channel);
    if (channel == m_open)
        m_messages.showNewest(); // whoever writes wants to see it
}

void MainWindow::refuseMessage(const channels::ChannelName &channel, const QString &text,
                               const channels::Error &error)
{
    const QString reason = models::sentence(error.kind);
    m_composer->refuse(channel, text, reason);
    m_announcements->onSendFailed(reason);
}

void MainWindow::reportSendFailure(const channels::Error &error)
{
    m_announcements->onSendFailed(models::sentence(error.kind));
}

void MainWindow::setStartChoices(bool offered)
{
    m_startPage->setChoices(offered);
}

void MainWindow::bringForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showProblem(const QString &sentence)
{
    m_notice->showProblem(sentence);
    if (!sentence.isEmpty())
        m_announcer->announce(sentence, Politeness::Assertive, u"problem"_s);
}

void MainWindow::showChannelMenu(const channels::ChannelName &channel, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_channelMenu->fill(*menu, channel);
    menu->popup(position);
}

void MainWindow::offerUndo(const QString &sentence, const channels::ChannelName &channel,
                           const channels::ChannelArrangement &before)
{
    m_notice->offerUndo(sentence, [this, channel, before] { m_channels.arrange(channel, before); });
    m_announcer->announce(sentence, Politeness::Polite, u"arrangement"_s);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // A window with a palette of its own is not told when the desktop's changes.
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
    // On a page that is shown later the style sheet has come in between.
    if (event->type() == QEvent::Polish || event->type() == QEvent::Show) {
        if (auto *edit = qobject_cast<QLineEdit *>(watched))
            tintHint(*edit);
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    updatePanel();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        updateTitle();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_hidesOnClose) {
        event->ignore();
        hide();
    } else {
        event->accept();
        QApplication::quit();
    }
}

void MainWindow::updateHeader()
{
    const int row = m_channels.rowOf(m_open);
    if (row >= 0)
        m_header->setChannel(m_channels.summaryAt(row), m_channels.now().date());
    updateContext();
    updateTitle();
}

// A screen reader speaks each change of the active window's title, so the number is in it only
// where it is looked at: in a list of windows.
void MainWindow::updateTitle()
{
    const int unread = m_channels.unreadTotal();
    setWindowTitle(unread == 0 || isActiveWindow() ? u"WedSync"_s : u"(%1) WedSync"_s.arg(unread));
}

void MainWindow::updateContext()
{
    const int row = m_channels.rowOf(m_open);
    if (row < 0)
        return;
    MessageContext context;
    context.readSeq = m_channels.summaryAt(row).info.readSeq;
    context.userId = m_wedding.userId();
    context.members = m_wedding.members();
    context.earlierAnswers = m_wedding.overview().earlierAnswers;
    m_view->setContext(context);
}

void MainWindow::onTypingChanged(const channels::ChannelName &channel)
{
    m_channels.setTyping(channel, m_typing.sentence(channel));
    m_announcements->onTypingChanged(channel, m_typing.names(channel));
    if (channel == m_open)
        updateTyping();
}

void MainWindow::updateTyping()
{
    m_typingLine->setText(m_typing.sentence(m_open));
}

void MainWindow::onTyped()
{
    if (m_toldTyping.isValid() && !m_toldTyping.hasExpired(TypingPause.count()))
        return;
    m_toldTyping.start();
    Q_EMIT typing(m_open);
}

void MainWindow::updatePanel()
{
    // Large text needs the room itself.
    const int zoom = std::max(100, m_settings.value(models::Settings::TextZoom).toInt());
    m_side->setVisible(m_settings.value(models::Settings::WeddingPanel).toBool()
                       && width() >= RoomForPanel * (100 + (zoom - 100) / 2) / 100
                       && m_pages->currentIndex() == 1);
}

void MainWindow::goToUnread()
{
    if (m_messages.unreadLineRow() >= 0)
        m_view->showRow(m_messages.unreadLineRow());
}

// From the message that the list stands on, or the newest.
void MainWindow::markUnread()
{
    const qint64 here = m_view->place().data(models::MessageListModel::SeqRole).toLongLong();
    const qint64 seq = here > 0 ? here : m_messages.newestSeq();
    if (seq <= 0)
        return;
    m_readMarker->keepUnread();
    m_messages.markUnreadFrom(seq);
    Q_EMIT unreadFrom(m_open, seq);
    m_announcer->announce(tr("Unread from here"), Politeness::Polite, u"unread"_s);
}

void MainWindow::toggleComposer()
{
    if (m_composer->edit()->hasFocus())
        m_readMarker->markNow();
    else
        m_composer->edit()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::cycleRegion(int step)
{
    QList<QWidget *> regions = {m_sidebar};
    if (m_pages->currentIndex() == 0 && m_startPage->firstChoice())
        regions.append(m_startPage->firstChoice());
    if (m_pages->currentIndex() == 1)
        regions += {m_view, m_composer->edit(), m_queuePanel->toggle()};
    if (m_side->isVisible())
        regions.append(m_weddingPanel);
    if (m_connection->tryNow()->isVisible())
        regions.append(m_connection->tryNow());
    qsizetype at = -1;
    for (qsizetype i = 0; i < regions.size(); ++i) {
        const QWidget *region = regions.at(i);
        if (region == focusWidget())
            at = i;
    }
    const qsizetype next = at < 0 ? 0 : (at + step + regions.size()) % regions.size();
    regions.at(next)->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::onSettingChanged(models::Settings::Key key)
{
    switch (key) {
    case models::Settings::Appearance:
        applyTheme();
        break;
    case models::Settings::TextZoom:
        applyZoom();
        break;
    case models::Settings::MarkRead:
        m_readMarker->setRule(m_settings.value(key).toString());
        break;
    case models::Settings::WeddingPanel:
        updatePanel();
        break;
    case models::Settings::SortOrder:
        applySortOrder();
        break;
    case models::Settings::Language: // for which the window is made anew
    case models::Settings::Notifications:
    case models::Settings::QuietHours:
    case models::Settings::CloseToTray:
        break;
    case models::Settings::MessageOrder:
        applyMessageOrder();
        break;
    case models::Settings::DeliveredStay:
        m_queuePanel->setDeliveredStay(m_settings.value(key).toBool());
        break;
    }
}

void MainWindow::applyMessageOrder()
{
    const models::MessageOrder order =
        models::messageOrderFrom(m_settings.value(models::Settings::MessageOrder).toString());
    m_messages.setMessageOrder(order);
    m_queue.setMessageOrder(order);
    m_search.setMessageOrder(order);
    m_needsAnswer.setMessageOrder(order);
}

void MainWindow::applyZoom()
{
    const double factor = m_settings.value(models::Settings::TextZoom).toInt() / 100.0;
    QApplication::setFont(scaled(m_baseFont, factor));
    applyTheme(); // its lengths go with the text
    updatePanel();
}

void MainWindow::setPreference(ColorScheme::Preference preference)
{
    m_preference = preference;
    applyTheme();
}

Theme MainWindow::chosenTheme() const
{
    using Preference = ColorScheme::Preference;
    const QString chosen = m_settings.value(models::Settings::Appearance).toString();
    if (chosen == "contrast"_L1)
        return contrastTheme();
    if (chosen == "light"_L1)
        return lightTheme();
    if (chosen == "dark"_L1)
        return darkTheme();
    if (m_preference != Preference::None)
        return m_preference == Preference::Dark ? darkTheme() : lightTheme();
    return themeFor(QApplication::palette());
}

// Style sheets have no word for this colour before Qt 6.5, and their own guess is too pale.
void MainWindow::tintHint(QLineEdit &edit) const
{
    QPalette palette = edit.palette();
    palette.setColor(QPalette::PlaceholderText, chosenTheme().muted);
    edit.setPalette(palette);
}

void MainWindow::applyTheme()
{
    const Theme theme = chosenTheme();
    setStyleSheet(theme.styleSheet()); // first: it brings back the palette from before it
    setPalette(theme.palette());
    m_sidebar->setTheme(theme);
    m_view->setTheme(theme);
    m_header->setTheme(theme);
    m_composer->setTheme(theme);
    m_connection->setTheme(theme);
    m_weddingPanel->setTheme(theme);
    m_switcher->setTheme(theme);
    m_finder->setTheme(theme);
    m_questions->setTheme(theme);
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        tintHint(*edit);
}

} // namespace ui
