// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "channels/types/connectionstate.h"
#include "channels/types/error.h"
#include "models/newmessages.h"
#include "ui/colorscheme.h"
#include "ui/theme.h"

#include <QMainWindow>

class QActionGroup;
class QLabel;
class QStackedWidget;

namespace models {
class ChannelListModel;
class Drafts;
class MessageListModel;
class QueueModel;
} // namespace models

namespace ui {

class Announcements;
class Announcer;
class ChannelManager;
class Composer;
class ConnectionStrip;
class ConversationHeader;
class MessageQueuePanel;
class MessageView;
class ReadMarker;
class StartPage;

//! What the window shows; owned by whoever made the window, and outliving it.
struct Models {
    models::ChannelListModel &channels;
    models::MessageListModel &messages;
    models::QueueModel &queue;
    models::Drafts &drafts;
    models::NewMessages &news;
};

//! The one window: sidebar, timeline, composer, queue, connection. Shows the models; what a person
//! wants done goes out as signals.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Models &models, QWidget *parent = nullptr);
    ~MainWindow() override;

    const channels::ChannelName &openChannelName() const { return m_open; }
    Announcer &announcer() { return *m_announcer; }

    enum class OpenedBy { Person, Program };
    //! Shows \a channel and nothing of any other; nothing happens when it is not in the list. What
    //! the program opens by itself is not read until somebody touches a key or the pointer.
    void openChannel(const channels::ChannelName &channel, OpenedBy by = OpenedBy::Person);
    void setConnection(const channels::ConnectionState &connection);
    //! The answers to sendRequested().
    void acceptMessage(const channels::ChannelName &channel);
    void refuseMessage(const channels::ChannelName &channel, const QString &text,
                       const channels::Error &error);
    //! A message of the outbox will not be sent by itself any more.
    void reportSendFailure(const channels::Error &error);
    //! What the desktop prefers, as far as its palette does not say it.
    void setPreference(ColorScheme::Preference preference);
    //! Nothing is set up: offers the ways to begin.
    void setStartChoices(bool offered);
    //! Something that has no place of its own went wrong: one line over the timeline, until the
    //! next change.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void channelOpened(const channels::ChannelName &channel);
    void sendRequested(const channels::ChannelName &channel, const QString &text);
    void retryRequested(const QString &clientMessageId);
    void discardRequested(const QString &clientMessageId);
    void readUpTo(const channels::ChannelName &channel, qint64 seq);
    void reconnectRequested();
    void hostRequested();
    void demoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Appearance { System, Light, Dark };

    QWidget *makeSidebar();
    QWidget *makeConversation(const Models &models);
    void makeMenus();
    QAction *addAction(QMenu &menu, const QString &text, const QKeySequence &key,
                       const std::function<void()> &act);
    void updateHeader();
    void cycleRegion(int step);
    void setAppearance(Appearance appearance);
    Theme chosenTheme() const;
    void applyTheme();

    models::ChannelListModel &m_channels;
    models::MessageListModel &m_messages;
    models::QueueModel &m_queue;
    channels::ChannelName m_open;
    Appearance m_appearance = Appearance::System;
    ColorScheme::Preference m_preference = ColorScheme::Preference::None;

    Announcer *m_announcer;
    Announcements *m_announcements;
    ChannelManager *m_sidebar = nullptr;
    ConnectionStrip *m_connection = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_startPage = nullptr;
    QLabel *m_problem = nullptr;
    ConversationHeader *m_header = nullptr;
    MessageView *m_view = nullptr;
    Composer *m_composer = nullptr;
    MessageQueuePanel *m_queuePanel = nullptr;
    ReadMarker *m_readMarker = nullptr;
};

} // namespace ui
