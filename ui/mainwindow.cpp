// SPDX-License-Identifier: MIT
#include "ui/mainwindow.h"

#include "models/channellistmodel.h"
#include "models/messagelistmodel.h"
#include "models/queuemodel.h"
#include "models/sentences.h"
#include "ui/accessiblerole.h"
#include "ui/announcements.h"
#include "ui/announcer.h"
#include "ui/channelmanager.h"
#include "ui/composer.h"
#include "ui/connectionstrip.h"
#include "ui/conversationheader.h"
#include "ui/messagequeuepanel.h"
#include "ui/messageview.h"
#include "ui/readmarker.h"
#include "ui/startpage.h"

#include <QActionGroup>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

MainWindow::MainWindow(const Models &models, QWidget *parent)
    : QMainWindow(parent)
    , m_channels(models.channels)
    , m_messages(models.messages)
    , m_queue(models.queue)
    , m_announcer(new Announcer(*this, this))
    , m_announcements(new Announcements(*m_announcer, models.channels, this))
{
    setWindowTitle(u"WedSync"_s);
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeSidebar());
    splitter->addWidget(makeConversation(models));
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({38 * Grid, 122 * Grid});
    setCentralWidget(splitter);
    makeMenus();
    resize(160 * Grid, 100 * Grid);
    setMinimumSize(64 * Grid, 40 * Grid);

    m_readMarker = new ReadMarker(*this, m_messages, *m_view, this);
    connect(m_readMarker, &ReadMarker::readUpTo, this, &MainWindow::readUpTo);
    connect(&m_channels, &models::ChannelListModel::refreshed, this, &MainWindow::updateHeader);
    connect(&m_channels, &QAbstractItemModel::dataChanged, this, &MainWindow::updateHeader);
    connect(&models.news, &models::NewMessages::arrived, m_announcements,
            &Announcements::onArrived);
    const auto report = [this](const channels::Error &error) {
        showProblem(models::sentence(error.kind));
    };
    connect(&m_channels, &models::ChannelListModel::failed, this, report);
    connect(&m_messages, &models::MessageListModel::failed, this, report);
    connect(&m_queue, &models::QueueModel::failed, this, report);
    qApp->installEventFilter(this);
    applyTheme();
    m_sidebar->setFocus();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeSidebar()
{
    m_sidebar = new ChannelManager(m_channels);
    m_connection = new ConnectionStrip;
    connect(m_sidebar, &ChannelManager::openRequested, this,
            [this](const channels::ChannelName &channel) { openChannel(channel); });
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

QWidget *MainWindow::makeConversation(const Models &models)
{
    m_header = new ConversationHeader;
    m_view = new MessageView(m_messages);
    m_composer = new Composer(models.drafts);
    m_queuePanel = new MessageQueuePanel(m_queue);
    connect(m_composer, &Composer::sendRequested, this, &MainWindow::sendRequested);
    connect(m_composer, &Composer::typed, m_announcer, &Announcer::noteTyping);
    connect(m_queuePanel, &MessageQueuePanel::retryRequested, this, &MainWindow::retryRequested);
    connect(m_queuePanel, &MessageQueuePanel::discardRequested, this,
            &MainWindow::discardRequested);

    m_problem = new QLabel;
    m_problem->setProperty("danger", true);
    m_problem->setWordWrap(true);
    m_problem->setMargin(Grid);
    m_problem->hide();

    auto *footer = new QFrame;
    footer->setObjectName(u"footer"_s);
    auto *footerLayout = new QVBoxLayout(footer);
    footerLayout->setContentsMargins(3 * Grid, Grid, 3 * Grid, Grid);
    footerLayout->setSpacing(Grid / 2);
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

    m_pages = new QStackedWidget;
    setAccessibleRole(*m_pages, QAccessible::Client); // its own role is read out, and says nothing
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(conversation);
    auto *panel = new QWidget;
    panel->setObjectName(u"page"_s);
    auto *panelLayout = new QVBoxLayout(panel);
    panelLayout->setContentsMargins(0, 0, 0, 0);
    panelLayout->setSpacing(0);
    panelLayout->addWidget(m_problem);
    panelLayout->addWidget(m_pages, 1);
    return panel;
}

QAction *MainWindow::addAction(QMenu &menu, const QString &text, const QKeySequence &key,
                               const std::function<void()> &act)
{
    QAction *action = menu.addAction(text);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void MainWindow::makeMenus()
{
    using Which = ChannelManager::Which;
    QMenu &file = *menuBar()->addMenu(tr("&File"));
    addAction(file, tr("&Quit"), QKeySequence::Quit, [this] { close(); });

    QMenu &channel = *menuBar()->addMenu(tr("&Channel"));
    addAction(channel, tr("&Next Channel"), u"Alt+Down"_s,
              [this] { m_sidebar->openNeighbour(1, Which::Any); });
    addAction(channel, tr("&Previous Channel"), u"Alt+Up"_s,
              [this] { m_sidebar->openNeighbour(-1, Which::Any); });
    addAction(channel, tr("Next &Unread Channel"), u"Alt+Shift+Down"_s,
              [this] { m_sidebar->openNeighbour(1, Which::Unread); });
    addAction(channel, tr("P&revious Unread Channel"), u"Alt+Shift+Up"_s,
              [this] { m_sidebar->openNeighbour(-1, Which::Unread); });
    channel.addSeparator();
    addAction(channel, tr("&Mark as Read"), u"Ctrl+Shift+R"_s, [this] { m_readMarker->markNow(); });

    QMenu &message = *menuBar()->addMenu(tr("&Message"));
    addAction(message, tr("&Write"), u"Esc"_s, [this] { m_composer->edit()->setFocus(); });
    addAction(message, tr("&Send"), u"Ctrl+Return"_s, [this] { m_composer->send(); });

    QMenu &view = *menuBar()->addMenu(tr("&View"));
    addAction(view, tr("&Next Region"), u"F6"_s, [this] { cycleRegion(1); });
    addAction(view, tr("&Previous Region"), u"Shift+F6"_s, [this] { cycleRegion(-1); });
    addAction(view, tr("&Menu Bar"), u"F10"_s, [this] {
        menuBar()->setFocus(Qt::MenuBarFocusReason);
        menuBar()->setActiveAction(menuBar()->actions().constFirst());
    });
    QMenu &appearance = *view.addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(this);
    const auto choice = [&](const QString &text, Appearance which) {
        QAction *action = addAction(appearance, text, {}, [this, which] { setAppearance(which); });
        action->setCheckable(true);
        action->setChecked(which == m_appearance);
        group->addAction(action);
    };
    choice(tr("Follow the &System"), Appearance::System);
    choice(tr("&Light"), Appearance::Light);
    choice(tr("&Dark"), Appearance::Dark);

    QMenu &connection = *menuBar()->addMenu(tr("C&onnection"));
    addAction(connection, tr("&Try Now"), u"Ctrl+R"_s, [this] { Q_EMIT reconnectRequested(); });
}

void MainWindow::openChannel(const channels::ChannelName &channel, OpenedBy by)
{
    const int row = m_channels.rowOf(channel);
    if (row < 0)
        return;
    const channels::ChannelSummary summary = m_channels.summaryAt(row);
    if (channel != m_open) {
        m_open = channel;
        m_problem->hide();
        m_readMarker->setOpenedByPerson(by == OpenedBy::Person);
        m_messages.open(summary.info, summary.unread);
        m_queue.open(channel);
        m_composer->openChannel(summary.info);
        m_sidebar->setOpenChannel(channel);
        m_announcements->onChannelOpened(channel);
        Q_EMIT channelOpened(channel);
    }
    updateHeader();
    m_pages->setCurrentIndex(1);
}

void MainWindow::setConnection(const channels::ConnectionState &connection)
{
    m_connection->setConnection(connection);
    m_queuePanel->setConnection(connection);
    m_announcements->onConnectionChanged(connection);
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

void MainWindow::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_announcer->announce(sentence, Politeness::Assertive, u"problem"_s);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // A window with a palette of its own is not told when the desktop's changes.
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::updateHeader()
{
    const int row = m_channels.rowOf(m_open);
    if (row >= 0)
        m_header->setChannel(m_channels.summaryAt(row), m_channels.now().date());
}

void MainWindow::cycleRegion(int step)
{
    QList<QWidget *> regions = {m_sidebar};
    if (m_pages->currentIndex() == 0 && m_startPage->firstChoice())
        regions.append(m_startPage->firstChoice());
    if (m_pages->currentIndex() == 1)
        regions += {m_view, m_composer->edit(), m_queuePanel->toggle()};
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

void MainWindow::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    applyTheme();
}

void MainWindow::setPreference(ColorScheme::Preference preference)
{
    m_preference = preference;
    applyTheme();
}

Theme MainWindow::chosenTheme() const
{
    if (m_appearance != Appearance::System)
        return m_appearance == Appearance::Dark ? darkTheme() : lightTheme();
    if (m_preference != ColorScheme::Preference::None)
        return m_preference == ColorScheme::Preference::Dark ? darkTheme() : lightTheme();
    return themeFor(QApplication::palette());
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
}

} // namespace ui
