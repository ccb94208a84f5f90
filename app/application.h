// SPDX-License-Identifier: MIT
#pragma once

#include "app/access.h"
#include "app/account.h"
#include "app/commandline.h"
#include "app/linkfollower.h"
#include "app/notifications.h"
#include "app/weddingexporter.h"
#include "channels/client/qtscheduler.h"
#include "channels/client/tokenrenewal.h"
#include "channels/client/websocketchannelmanager.h"
#include "channels/store/localstore.h"
#include "models/channellistmodel.h"
#include "models/drafts.h"
#include "models/memberlistmodel.h"
#include "models/messagelistmodel.h"
#include "models/needsanswermodel.h"
#include "models/newmessages.h"
#include "models/queuemodel.h"
#include "models/searchmodel.h"
#include "models/settings.h"
#include "models/typing.h"
#include "models/weddingmodel.h"
#include "ui/mainwindow.h"
#include "ui/trayicon.h"

#include <QDir>
#include <QObject>

#include <memory>

namespace app {

class Demo;
class Hosting;
class Language;

//! Where everything of this user is kept.
QDir dataFolder(const CommandLine &line);

//! What goes on while all windows are made anew, in another language: the server inside, who is
//! signed in, and where they were.
struct Session {
    std::unique_ptr<Hosting> hosting;
    std::unique_ptr<Demo> demo;
    std::unique_ptr<Account> account;
    Access access;
    channels::ChannelName channel; // that was open; empty: none
    QByteArray geometry; // of the window

    Session();
    Session(Session &&other) noexcept;
    Session &operator=(Session &&other) noexcept;
    ~Session();
};

//! The composition root: makes every object of the desktop, and connects them across the layers.
class Application final : public QObject {
    Q_OBJECT

public:
    //! Everything that \a line asks for, with the window shown, in the language that was chosen.
    //! Fails with one sentence for people, and nothing is left running then.
    [[nodiscard]] static channels::Result<std::unique_ptr<Application>>
    start(const CommandLine &line, const ui::ColorScheme &colorScheme, Language &language);
    //! Likewise, where \a session was before.
    [[nodiscard]] static channels::Result<std::unique_ptr<Application>>
    goOn(Session session, const CommandLine &line, const ui::ColorScheme &colorScheme,
         Language &language);
    ~Application() override;
    //! For goOn(); destroy this before.
    [[nodiscard]] Session takeSession();

    ui::MainWindow &window() { return m_window; }
    //! A link from outside asks for something; so does whoever is at the desktop, then.
    void follow(const QString &link);

Q_SIGNALS:
    //! Somebody chose another way to start; this object is to be replaced.
    void restartRequested(app::Mode mode);
    //! Another language: this object is to be replaced by one that goes on where it was.
    void languageChosen();

private:
    Application(const QString &storeFolder, Session session);
    static channels::Result<std::unique_ptr<Application>> make(const QString &storeFolder,
                                                               Session session,
                                                               const ui::ColorScheme &colorScheme,
                                                               Language &language);
    static QString storeFolderOf(const CommandLine &line, const Session &session);
    //! What is used from the start; \a problem is a sentence when the server could not be started.
    static channels::Result<Session> begin(const CommandLine &line, QString &problem);
    void connectModels();
    void connectWindow(const ui::ColorScheme &colorScheme);
    void connectAccess();
    void signIn(const Access &access);
    void enter(const QString &accessToken);
    void showConnection();
    void resumeAccount();
    void joinByInvite(const QUrl &link);
    void redeem(const channels::InviteLink &invite);
    void joinAnother(const channels::InviteLink &invite);
    void onRenewed(const QString &accessToken);
    void tellOfPaused(const channels::ChannelName &channel, const channels::ChannelName &successor);
    void pause(const channels::ChannelName &channel);
    QString titleOf(const channels::ChannelName &channel) const;
    void send(const channels::ChannelName &channel, const QString &text, bool needsAnswer);
    void noteEphemeral(channels::Message event);
    void editQueued(const QString &clientMessageId, const QString &text);
    void openFirstChannel();
    void openAgain(const channels::ChannelName &channel);
    void connectDialogs();
    void showDiagnostics();
    void showHosting();
    void askBeforeHosting();
    void onWeddingAdded(const channels::ChannelName &channel);
    void makeTray();
    //! \a server: what is known of it, in words.
    QString report(const QString &server) const;

    // Destroyed from the last to the first: the window before what it shows, the connection before
    // the store, the server last.
    std::unique_ptr<Hosting> m_hosting;
    std::unique_ptr<Demo> m_demo;
    const QString m_storeFolder;
    channels::LocalStore m_store;
    channels::WebSocketChannelManager m_manager;
    models::ChannelListModel m_channels;
    models::MessageListModel m_messages;
    models::QueueModel m_queue;
    models::Drafts m_drafts;
    models::NewMessages m_news;
    models::MemberListModel m_members;
    models::SearchModel m_search;
    models::NeedsAnswerModel m_needsAnswer;
    models::WeddingModel m_wedding;
    models::Typing m_typing;
    models::Settings m_settings;
    ui::MainWindow m_window;
    Notifications m_notifications;
    WeddingExporter m_exporter;
    LinkFollower m_links;
    std::unique_ptr<ui::TrayIcon> m_tray; // where there is a tray
    Access m_access;
    std::unique_ptr<Account> m_account;
    channels::AuthClient m_auth; // for who is signed in already
    channels::QtScheduler m_scheduler;
    channels::TokenRenewal m_renewal;
};

} // namespace app
