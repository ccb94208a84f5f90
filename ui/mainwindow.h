// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "channels/types/connectionstate.h"
#include "channels/types/error.h"
#include "channels/types/member.h"
#include "models/announcementtexts.h"
#include "models/newmessages.h"
#include "models/settings.h"
#include "ui/colorscheme.h"
#include "ui/theme.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QUrl>

class QActionGroup;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;

namespace models {
class ChannelListModel;
class Drafts;
class MessageListModel;
class NeedsAnswerModel;
class QueueModel;
class SearchModel;
class SwitcherModel;
class Typing;
class WeddingModel;
} // namespace models

namespace ui {

class Actions;
class Announcements;
class Announcer;
class ChannelManager;
class ChannelMenu;
class Composer;
class ConnectionStrip;
class ConversationHeader;
class MessageQueuePanel;
class MessageView;
class Finder;
class Notice;
class ReadMarker;
class ReadOut;
class StartPage;
class WeddingPanel;

//! What the window shows; owned by whoever made the window, and outliving it.
struct Models {
    models::ChannelListModel &channels;
    models::MessageListModel &messages;
    models::QueueModel &queue;
    models::Drafts &drafts;
    models::NewMessages &news;
    models::WeddingModel &wedding;
    models::Typing &typing;
    models::SearchModel &search;
    models::NeedsAnswerModel &needsAnswer;
    models::Settings &settings;
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
    //! Who belongs to \a channel, and who of them is here; of no interest when another is open.
    void setMembers(const channels::ChannelName &channel, const QList<channels::Member> &members);
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
    //! In front of the other windows, as far as the desktop lets a program do that.
    void bringForward();
    //! Closing hides it, for there is another way back to it.
    void setHidesOnClose(bool hides) { m_hidesOnClose = hides; }
    //! Something that has no place of its own went wrong: one line over the timeline, until the
    //! next change.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void channelOpened(const channels::ChannelName &channel);
    void sendRequested(const channels::ChannelName &channel, const QString &text, bool needsAnswer);
    void retryRequested(const QString &clientMessageId);
    void discardRequested(const QString &clientMessageId);
    void editRequested(const QString &clientMessageId, const QString &text);
    void readUpTo(const channels::ChannelName &channel, qint64 seq);
    //! What begins with \a seq is to count as unread again, here alone.
    void unreadFrom(const channels::ChannelName &channel, qint64 seq);
    //! This user is writing in \a channel; told every few seconds while it goes on.
    void typing(const channels::ChannelName &channel);
    void reconnectRequested();
    void inviteEntered(const QUrl &link);
    void hostingRequested();
    void settingsRequested();
    void diagnosticsRequested();
    void exportRequested(const channels::ChannelName &channel);
    //! Its place in the tier is to be free for another one.
    void pauseRequested(const channels::ChannelName &channel);
    void hostRequested();
    void demoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeSidebar();
    QWidget *makeConversation(const Models &models);
    QWidget *makeSide();
    void makeMenus();
    void makeChannelMenu();
    void makeMessageMenu();
    void makeViewMenu();
    void makeSortMenu(QMenu &view);
    void makeFinders();
    void updateHeader();
    void updateContext();
    void onTypingChanged(const channels::ChannelName &channel);
    void updateTyping();
    void updateTitle();
    void cycleRegion(int step);
    void goToUnread();
    void markUnread();
    void toggleComposer();
    void find(bool everywhere);
    void onSettingChanged(models::Settings::Key key);
    void onTyped();
    void updatePanel();
    Theme chosenTheme() const;
    void applyTheme();
    void tintHint(QLineEdit &edit) const;
    void applyMessageOrder();
    void applyZoom();
    void makeFilters(QMenu &view);
    void applySortOrder();
    void showChannelMenu(const channels::ChannelName &channel, const QPoint &position);
    void offerUndo(const QString &sentence, const channels::ChannelName &channel,
                   const channels::ChannelArrangement &before);
    void moveInList(int step);

    models::ChannelListModel &m_channels;
    models::MessageListModel &m_messages;
    models::QueueModel &m_queue;
    models::WeddingModel &m_wedding;
    models::Typing &m_typing;
    models::SearchModel &m_search;
    models::NeedsAnswerModel &m_needsAnswer;
    models::Settings &m_settings;
    channels::ChannelName m_open;
    QFont m_baseFont; // the desktop's own, which text zoom starts from
    QElapsedTimer m_toldTyping;
    bool m_hidesOnClose = false;
    ColorScheme::Preference m_preference = ColorScheme::Preference::None;

    Actions *m_actions;
    Announcer *m_announcer;
    models::AnnouncementTexts m_announcementTexts;
    Announcements *m_announcements;
    ReadOut *m_readOut;
    ChannelManager *m_sidebar = nullptr;
    ConnectionStrip *m_connection = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_startPage = nullptr;
    Notice *m_notice = nullptr;
    ChannelMenu *m_channelMenu = nullptr;
    ConversationHeader *m_header = nullptr;
    MessageView *m_view = nullptr;
    Composer *m_composer = nullptr;
    MessageQueuePanel *m_queuePanel = nullptr;
    QLabel *m_typingLine = nullptr;
    WeddingPanel *m_weddingPanel = nullptr;
    QWidget *m_side = nullptr; // the wedding panel with its heading
    Finder *m_switcher = nullptr;
    Finder *m_finder = nullptr;
    Finder *m_questions = nullptr;
    bool m_everywhere = false; // what the finder looks through
    ReadMarker *m_readMarker = nullptr;
    QActionGroup *m_sortChoices = nullptr;
};

} // namespace ui
