// SPDX-License-Identifier: MIT
#include "app/application.h"

#include "app/demo.h"
#include "app/hosting.h"
#include "app/hostingdesk.h"
#include "app/language.h"
#include "app/serverprobe.h"
#include "app/tokenfile.h"
#include "channels/client/parts.h"
#include "channels/client/tokenclaims.h"
#include "channels/types/answer.h"
#include "channels/types/eventtypes.h"
#include "models/sentences.h"
#include "ui/connectiontext.h"
#include "ui/diagnosticsdialog.h"
#include "ui/hostingdialog.h"
#include "ui/settingsdialog.h"

#include <QAccessible>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QSysInfo>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint16_t HostPort = 4710;

QString isOnBus(const QString &service)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return u"no session bus"_s;
    return bus.interface()->isServiceRegistered(service) ? u"there"_s : u"not running"_s;
}

// People's name for their account, as far as the system knows one.
QString accountName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name.isEmpty() ? Application::tr("Host") : name;
}

QString inviteProblem(const channels::Error &error)
{
    using enum channels::ErrorKind;
    switch (error.kind) {
    case Unreachable:
        return Application::tr("The server of this invite cannot be reached.");
    case AnotherProgram:
        return Application::tr("At the address of this invite no WedSync server answers: is the "
                               "link complete?");
    case RateLimited:
        return Application::tr("Too many tries in one minute: wait a little and try again.");
    case CertificateRefused:
    case ChannelLimitReached:
    case TooManyConnections:
    case ServerDraining:
    case StoreUnavailable:
    case Internal:
        return models::sentence(error.kind);
    default:
        return Application::tr("This invite has expired or was used already: ask for a new one.");
    }
}

QString settingsFile(const QString &storeFolder)
{
    return QDir(storeFolder).filePath(u"settings.ini"_s);
}

// The token file is somebody else's to keep fresh: read again, when there is something newer in it.
Access::Renew readerOf(const QString &tokenFile)
{
    return [tokenFile] {
        channels::Result<QString> token = readTokenFile(tokenFile);
        const auto expiry = token ? channels::expiryOf(*token) : std::optional<QDateTime>();
        if (expiry && *expiry <= QDateTime::currentDateTimeUtc()) {
            token = channels::Error {
                channels::ErrorKind::Unreachable, u"The token in the file has expired."_s, {}};
        }
        return QtFuture::makeReadyFuture(token);
    };
}

} // namespace

QDir dataFolder(const CommandLine &line)
{
    return QDir(line.dataFolder.isEmpty()
                    ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                    : line.dataFolder);
}

Session::Session() = default;
Session::Session(Session &&other) noexcept = default;
Session &Session::operator=(Session &&other) noexcept = default;
Session::~Session() = default;

QString Application::storeFolderOf(const CommandLine &line, const Session &session)
{
    return session.demo ? QDir(session.demo->folder()).filePath(u"desktop"_s)
                        : dataFolder(line).absoluteFilePath(u"desktop"_s);
}

channels::Result<Session> Application::begin(const CommandLine &line, QString &problem)
{
    const QString serverFolder = dataFolder(line).absoluteFilePath(u"server"_s);
    Session session;
    channels::Result<Access> access = Access();
    switch (line.mode) {
    case Mode::Connect: {
        const channels::Result<QString> token = readTokenFile(line.tokenFile);
        if (!token)
            return token.error();
        access = Access {line.server, *token, readerOf(line.tokenFile)};
        break;
    }
    case Mode::Join:
        break; // once there is a window to tell how that goes
    case Mode::Host:
    case Mode::Local: {
        // A computer that has hosted once goes on hosting.
        if (line.mode == Mode::Local && !Hosting::exists(serverFolder))
            break;
        auto started = Hosting::start(serverFolder, HostPort, accountName());
        if (!started) {
            // What is on this computer can be read all the same, and another way be chosen.
            problem = started.error().detail;
            break;
        }
        session.hosting = std::move(*started);
        access = session.hosting->access();
        break;
    }
    case Mode::Demo: {
        auto started = Demo::start(QDate::currentDate());
        if (!started)
            return started.error();
        session.demo = std::move(*started);
        access = session.demo->access();
        break;
    }
    }
    if (!access)
        return access.error();
    session.access = *access;
    return session;
}

channels::Result<std::unique_ptr<Application>>
Application::start(const CommandLine &line, const ui::ColorScheme &colorScheme, Language &language)
{
    QString problem;
    auto begun = begin(line, problem);
    if (!begun)
        return begun.error();
    Session session = std::move(*begun);
    const bool isDemo = session.demo != nullptr;
    const bool hasAccess = !session.access.server.isEmpty();
    const QString storeFolder = storeFolderOf(line, session);
    auto application = make(storeFolder, std::move(session), colorScheme, language);
    if (!application)
        return application.error();
    Application &made = **application;
    if (line.mode == Mode::Join)
        made.joinByInvite(line.invite);
    else if (!hasAccess && problem.isEmpty())
        made.resumeAccount();
    if (isDemo)
        made.openFirstChannel();
    made.m_window.setStartChoices(!hasAccess && line.mode != Mode::Join);
    if (!problem.isEmpty())
        made.m_window.showProblem(tr("The server could not be started: %1").arg(problem));
    made.m_window.show();
    if (!line.link.isEmpty())
        made.follow(line.link);
    return application;
}

channels::Result<std::unique_ptr<Application>> Application::goOn(Session session,
                                                                 const CommandLine &line,
                                                                 const ui::ColorScheme &colorScheme,
                                                                 Language &language)
{
    const channels::ChannelName channel = session.channel;
    const QByteArray geometry = session.geometry;
    const bool hasAccess = !session.access.server.isEmpty();
    const QString storeFolder = storeFolderOf(line, session);
    auto application = make(storeFolder, std::move(session), colorScheme, language);
    if (!application)
        return application.error();
    Application &made = **application;
    made.m_window.setStartChoices(!hasAccess);
    made.m_window.restoreGeometry(geometry);
    if (!channel.isEmpty())
        made.openAgain(channel);
    made.m_window.show();
    return application;
}

Session Application::takeSession()
{
    Session session;
    session.hosting = std::move(m_hosting);
    session.demo = std::move(m_demo);
    session.account = std::move(m_account);
    session.access = m_access;
    session.channel = m_window.openChannelName();
    session.geometry = m_window.saveGeometry();
    return session;
}

channels::Result<std::unique_ptr<Application>> Application::make(const QString &storeFolder,
                                                                 Session session,
                                                                 const ui::ColorScheme &colorScheme,
                                                                 Language &language)
{
    // Before anything says a sentence.
    language.use(
        models::Settings(settingsFile(storeFolder)).value(models::Settings::Language).toString());
    const Access access = session.access;
    std::unique_ptr<Application> application(new Application(storeFolder, std::move(session)));
    if (const channels::Status opened = application->m_store.open().result(); !opened)
        return opened.error();
    application->connectModels();
    application->connectAccess();
    application->connectWindow(colorScheme);
    application->connectDialogs();
    application->makeTray();
    application->signIn(access);
    return application;
}

Application::Application(const QString &storeFolder, Session session)
    : m_hosting(std::move(session.hosting))
    , m_demo(std::move(session.demo))
    , m_storeFolder(storeFolder)
    , m_store(storeFolder)
    , m_manager(m_store, channels::makeParts())
    , m_channels(m_store, models::localTime)
    , m_messages(m_store, models::localTime)
    , m_queue(m_store)
    , m_drafts(m_store)
    , m_news(m_store)
    , m_search(m_store, m_channels)
    , m_needsAnswer(m_store, m_channels, models::localTime)
    , m_wedding(m_store, models::localTime)
    , m_settings(settingsFile(storeFolder))
    , m_window(ui::Models {m_channels, m_messages, m_queue, m_drafts, m_news, m_wedding, m_typing,
                           m_search, m_needsAnswer, m_settings})
    , m_notifications(m_news, m_channels, m_settings, m_window)
    , m_exporter(m_store, m_window)
    , m_links(m_channels, m_window)
    , m_account(session.account ? std::move(session.account)
                                : std::make_unique<Account>(QDir(storeFolder).absolutePath()))
    , m_renewal(m_scheduler, [] { return QRandomGenerator::global()->generateDouble(); })
{
}

Application::~Application() = default;

void Application::connectModels()
{
    using Manager = channels::WebSocketChannelManager;
    connect(&m_manager, &Manager::channelStateChanged, &m_channels,
            &models::ChannelListModel::setChannelState);
    connect(&m_manager, &Manager::sendFailed, this,
            [this](const channels::ChannelName &, const QString &, const channels::Error &error) {
                m_window.reportSendFailure(error);
            });
    connect(&m_manager, &Manager::drainProgressed, &m_queue, &models::QueueModel::setProgress);
    connect(&m_manager, &Manager::channelGaveWay, this, &Application::tellOfPaused);
    connect(&m_manager, &Manager::channelTaken, this, [this](const channels::ChannelName &channel) {
        m_window.showProblem(
            tr("%1 was paused on another of your devices. Open it to bring it back.")
                .arg(titleOf(channel)));
    });
    connect(&m_store, &channels::LocalStore::rebuilt, this,
            [this](const channels::StoreRescue &rescue) {
                m_window.showProblem(
                    (rescue.isWhole
                         ? tr("The database was damaged. It is being filled again from the "
                              "server; what you had written is kept. The damaged file is %1.")
                         : tr("The database was damaged. It is being filled again from the "
                              "server; what you had written and not sent may be lost. The "
                              "damaged file is %1."))
                        .arg(rescue.damagedFile));
            });
    connect(&m_manager, &Manager::ephemeralReceived, this, &Application::noteEphemeral);
    connect(&m_manager, &Manager::membersChanged, this,
            [this](const channels::ChannelName &channel) {
                m_members.setMembers(m_manager.members());
                m_window.setMembers(channel, m_manager.members());
            });
    connect(&m_store, &channels::LocalStore::messagesAdded, &m_typing,
            [this](const channels::ChannelName &channel, const QList<channels::Message> &messages) {
                for (const channels::Message &message : messages)
                    m_typing.forget(channel, message.senderId);
            });
    m_channels.refresh();
}

// Such an event says who by id only; the open channel's members have names.
void Application::noteEphemeral(channels::Message event)
{
    if (event.senderName.isEmpty())
        event.senderName = m_members.nameOf(event.senderId);
    m_typing.note(event);
}

void Application::connectAccess()
{
    connect(&m_manager, &channels::WebSocketChannelManager::connectionStateChanged, this,
            [this](const channels::ConnectionState &state) {
                showConnection();
                if (state.phase == channels::ConnectionPhase::SignedOut && state.error)
                    m_renewal.onRefused();
            });
    connect(&m_renewal, &channels::TokenRenewal::renewed, this, &Application::onRenewed);
    connect(&m_renewal, &channels::TokenRenewal::failed, this, [this](const channels::Error &) {
        m_access.renew = {};
        showConnection();
    });
    connect(m_account.get(), &Account::notKept, this, [this] {
        m_window.showProblem(tr("There is no keychain to keep your sign-in in: you will have to "
                                "sign in again when the program starts next."));
    });
}

void Application::connectWindow(const ui::ColorScheme &colorScheme)
{
    using Manager = channels::WebSocketChannelManager;
    connect(&m_window, &ui::MainWindow::channelOpened, &m_manager, &Manager::openChannel);
    connect(&m_window, &ui::MainWindow::sendRequested, this, &Application::send);
    connect(&m_window, &ui::MainWindow::retryRequested, &m_manager, &Manager::retry);
    connect(&m_window, &ui::MainWindow::editRequested, this, &Application::editQueued);
    connect(&m_window, &ui::MainWindow::discardRequested, &m_manager, &Manager::discard);
    connect(&m_window, &ui::MainWindow::pauseRequested, this, &Application::pause);
    connect(&m_window, &ui::MainWindow::readUpTo, &m_manager, &Manager::markRead);
    connect(&m_window, &ui::MainWindow::unreadFrom, &m_store,
            &channels::LocalStore::markUnreadFrom);
    connect(&m_window, &ui::MainWindow::reconnectRequested, &m_manager, &Manager::reconnectNow);
    connect(&m_window, &ui::MainWindow::typing, this, [this](const channels::ChannelName &channel) {
        m_manager.send(channel, channels::eventtypes::Typing.toString(), "{}");
    });
    connect(&m_window, &ui::MainWindow::inviteEntered, this, &Application::joinByInvite);
    connect(&m_window, &ui::MainWindow::hostRequested, this,
            [this] { Q_EMIT restartRequested(Mode::Host); });
    connect(&m_window, &ui::MainWindow::demoRequested, this,
            [this] { Q_EMIT restartRequested(Mode::Demo); });
    connect(&colorScheme, &ui::ColorScheme::preferenceChanged, &m_window,
            &ui::MainWindow::setPreference);
    m_window.setPreference(colorScheme.preference());
    showConnection();
}

void Application::signIn(const Access &access)
{
    m_access = access;
    if (access.server.isEmpty())
        return;
    m_window.setStartChoices(false);
    m_renewal.start(access.accessToken, access.renew);
    if (access.accessToken.isEmpty()) { // out of reach: known as soon as it is back
        m_renewal.onRefused();
        showConnection();
        return;
    }
    enter(access.accessToken);
}

void Application::enter(const QString &accessToken)
{
    m_manager.signIn(m_access.server, accessToken);
    const QString userId = m_manager.userId();
    m_channels.setUserId(userId);
    m_messages.setUserId(userId);
    m_news.setUserId(userId);
    m_members.setUserId(userId);
    m_search.setUserId(userId);
    m_wedding.setUserId(userId);
    m_typing.setUserId(userId);
}

// Somebody who has an account and no connection is offline, not signed out.
void Application::showConnection()
{
    channels::ConnectionState state = m_manager.connectionState();
    const bool isWaiting = state.phase == channels::ConnectionPhase::SignedOut && !state.error
        && !m_access.server.isEmpty() && m_access.renew;
    if (isWaiting)
        state = {channels::ConnectionPhase::Offline, {}, {}};
    m_window.setConnection(state);
}

void Application::resumeAccount()
{
    channels::onAnswer(
        m_account->resume(), this, [this](const channels::Result<std::optional<Access>> &access) {
            if (access && *access)
                signIn(**access);
            else if (!access && m_channels.rowCount() > 0) // somebody was signed in here before
                m_window.showProblem(access.error().kind == channels::ErrorKind::Unauthorized
                                         ? tr("Your sign-in was revoked: ask for a new invite.")
                                         : tr("The keychain cannot be used, so you are not signed "
                                              "in: unlock it and start again."));
        });
}

void Application::joinByInvite(const QUrl &link)
{
    const std::optional<channels::InviteLink> invite = channels::inviteFrom(link);
    if (!invite) {
        m_window.showProblem(tr("This is no invite link: it should look like "
                                "https://example.com/join/ and a long code."));
        return;
    }
    redeem(*invite);
}

void Application::follow(const QString &link)
{
    m_links.setServer(m_access.server);
    m_links.ask(link);
}

void Application::redeem(const channels::InviteLink &invite)
{
    if (!m_access.accessToken.isEmpty()) {
        joinAnother(invite);
        return;
    }
    channels::onAnswer(m_account->redeem(invite, accountName()), this,
                       [this](const channels::Result<Access> &access) {
                           if (access)
                               signIn(*access);
                           else
                               m_window.showProblem(inviteProblem(access.error()));
                       });
}

// As who is signed in already; the further sign-in that comes with it is not needed.
void Application::joinAnother(const channels::InviteLink &invite)
{
    channels::onAnswer(m_auth.join(invite, m_access.accessToken), this,
                       [this](const channels::Result<channels::SignIn> &joined) {
                           if (joined)
                               onWeddingAdded(joined->channel);
                           else
                               m_window.showProblem(inviteProblem(joined.error()));
                       });
}

void Application::onRenewed(const QString &accessToken)
{
    m_access.accessToken = accessToken;
    if (m_manager.userId().isEmpty())
        enter(accessToken);
    else
        m_manager.renewAccess(accessToken);
}

void Application::tellOfPaused(const channels::ChannelName &channel,
                               const channels::ChannelName &successor)
{
    m_window.showProblem(
        successor.isEmpty()
            ? tr("%1 is over and was paused. Open it to bring it back.").arg(titleOf(channel))
            : tr("%1 was paused to make room for %2. Open it to bring it back.")
                  .arg(titleOf(channel), titleOf(successor)));
}

void Application::pause(const channels::ChannelName &channel)
{
    channels::onAnswer(m_manager.pauseChannel(channel), this,
                       [this, title = titleOf(channel)](const channels::Status &paused) {
                           m_window.showProblem(
                               paused ? tr("%1 was paused. Open it to bring it back.").arg(title)
                                      : models::sentence(paused.error().kind));
                       });
}

QString Application::titleOf(const channels::ChannelName &channel) const
{
    const int row = m_channels.rowOf(channel);
    return row < 0 ? channel.toString() : m_channels.summaryAt(row).info.title;
}

void Application::send(const channels::ChannelName &channel, const QString &text, bool needsAnswer)
{
    QJsonObject object {{u"text"_s, text}};
    if (needsAnswer)
        object.insert(u"needsAnswer"_s, true);
    const QByteArray payload = QJsonDocument(object).toJson(QJsonDocument::Compact);
    channels::onAnswer(m_manager.send(channel, channels::eventtypes::Chat.toString(), payload),
                       this, [this, channel, text](const channels::Result<QString> &id) {
                           if (id)
                               m_window.acceptMessage(channel);
                           else
                               m_window.refuseMessage(channel, text, id.error());
                       });
}

void Application::connectDialogs()
{
    connect(&m_window, &ui::MainWindow::hostingRequested, this, &Application::showHosting);
    connect(&m_window, &ui::MainWindow::exportRequested, this,
            [this](const channels::ChannelName &channel) {
                if (const int row = m_channels.rowOf(channel); row >= 0)
                    m_exporter.exportWedding(m_channels.summaryAt(row).info);
            });
    connect(
        &m_settings, &models::Settings::changed, this,
        [this](models::Settings::Key key) {
            if (key == models::Settings::Language)
                Q_EMIT languageChosen();
        },
        Qt::QueuedConnection); // whoever chose is in the midst of a dialog of the old window
    connect(&m_exporter, &WeddingExporter::failed, &m_window, &ui::MainWindow::showProblem);
    connect(&m_links, &LinkFollower::inviteAccepted, this, &Application::redeem);
    connect(&m_notifications, &Notifications::readUpTo, &m_manager,
            &channels::WebSocketChannelManager::markRead);
    connect(&m_notifications, &Notifications::replied, this,
            [this](const channels::ChannelName &channel, const QString &text) {
                send(channel, text, false);
            });
    connect(&m_window, &ui::MainWindow::settingsRequested, this, [this] {
        auto *dialog = new ui::SettingsDialog(m_settings, Language::available(), &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&m_window, &ui::MainWindow::diagnosticsRequested, this, &Application::showDiagnostics);
}

void Application::showDiagnostics()
{
    const bool hasServer = !m_access.server.isEmpty();
    auto *dialog = new ui::DiagnosticsDialog(
        report(hasServer ? u"Server: not answered yet"_s : u"Server: none"_s), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (hasServer) {
        auto *probe = new ServerProbe(dialog);
        connect(probe, &ServerProbe::answered, dialog,
                [this, dialog](const QUrl &, const ServerAnswer &answer) {
                    dialog->setReport(report(describe(answer)));
                });
        probe->ask(m_access.server);
    }
    dialog->open();
}

void Application::showHosting()
{
    Hosting *hosting = m_hosting ? m_hosting.get() : m_demo ? &m_demo->hosting() : nullptr;
    if (!hosting) {
        // Also of somebody whose keychain is locked: their weddings are shown all the same.
        const bool hostsAlready =
            Hosting::exists(QDir(m_storeFolder).absoluteFilePath(u"../server"_s));
        const bool hasOthers =
            !m_access.server.isEmpty() || (m_channels.rowCount() > 0 && !hostsAlready);
        if (hasOthers)
            askBeforeHosting();
        else
            Q_EMIT restartRequested(Mode::Host);
        return;
    }
    auto *dialog = new ui::HostingDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *desk = new HostingDesk(*hosting, *dialog, dialog);
    connect(desk, &HostingDesk::weddingAdded, this, &Application::onWeddingAdded);
    dialog->open();
    desk->refresh();
}

// Their weddings would be out of sight from then on.
void Application::askBeforeHosting()
{
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Host here?"),
        tr("Your weddings are at %1. A server on this computer has weddings of its own, and from "
           "then on this program shows those. The others stay where they are; an invite link "
           "brings you back to them.")
            .arg(m_access.server.isEmpty() ? tr("another server")
                                           : m_access.server.toString(QUrl::RemoveUserInfo)),
        QMessageBox::Cancel, &m_window);
    box->setTextFormat(Qt::PlainText);
    QPushButton *yes = box->addButton(tr("&Host here"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QPushButton::clicked, this, [this] { Q_EMIT restartRequested(Mode::Host); });
    box->open();
}

// The server's list is read again once a minute; whoever has just made a wedding looks for it now.
void Application::onWeddingAdded(const channels::ChannelName &channel)
{
    m_manager.refreshChannels();
    auto *once = new QObject(this);
    connect(&m_channels, &models::ChannelListModel::refreshed, once, [this, once, channel] {
        if (m_channels.rowOf(channel) < 0)
            return;
        once->deleteLater();
        once->disconnect();
        m_window.openChannel(channel);
    });
}

void Application::makeTray()
{
    if (!ui::TrayIcon::isAvailable())
        return;
    m_tray = std::make_unique<ui::TrayIcon>();
    connect(m_tray.get(), &ui::TrayIcon::shown, &m_window, &ui::MainWindow::bringForward);
    connect(m_tray.get(), &ui::TrayIcon::quitRequested, qApp, &QCoreApplication::quit);
    const auto follow = [this] {
        m_window.setHidesOnClose(m_settings.value(models::Settings::CloseToTray).toBool());
    };
    connect(&m_settings, &models::Settings::changed, this, follow);
    connect(&m_channels, &models::ChannelListModel::refreshed, this,
            [this] { m_tray->setUnread(m_channels.unreadTotal()); });
    follow();
}

// What helps to find a fault, and nothing that tells of people.
QString Application::report(const QString &server) const
{
    const channels::ConnectionState connection = m_manager.connectionState();
    const QFileInfo store(QDir(m_storeFolder).filePath(u"wedsync.sqlite"_s));
    QStringList lines = {
        u"WedSync %1, Qt %2, %3"_s.arg(QStringLiteral(WEDSYNC_VERSION),
                                       QString::fromLatin1(qVersion()),
                                       QSysInfo::prettyProductName()),
        u"Platform: %1"_s.arg(QGuiApplication::platformName()),
        u"Connection: %1"_s.arg(ui::connectionText(connection)),
        server,
        u"Channels: %1, unread: %2"_s.arg(m_channels.rowCount()).arg(m_channels.unreadTotal()),
        u"Store: %1 bytes"_s.arg(store.size()),
        u"Server inside: %1"_s.arg(!m_hosting && !m_demo ? u"no"_s : u"yes"_s),
        u"Notification service: %1"_s.arg(isOnBus(u"org.freedesktop.Notifications"_s)),
        u"Keychain: %1"_s.arg(isOnBus(u"org.freedesktop.secrets"_s)),
        u"Settings portal: %1"_s.arg(isOnBus(u"org.freedesktop.portal.Desktop"_s)),
        u"Screen reader bridge: %1"_s.arg(QAccessible::isActive() ? u"active"_s : u"not active"_s),
    };
    return lines.join(u'\n') + u'\n';
}

void Application::editQueued(const QString &clientMessageId, const QString &text)
{
    const QJsonObject object {{u"text"_s, text}};
    channels::onAnswer(
        m_manager.edit(clientMessageId, QJsonDocument(object).toJson(QJsonDocument::Compact)), this,
        [this](const channels::Status &edited) {
            if (!edited)
                m_window.showProblem(edited.error().kind == channels::ErrorKind::Conflict
                                         ? tr("It is on its way already, as it was.")
                                         : models::sentence(edited.error().kind));
        });
}

void Application::openAgain(const channels::ChannelName &channel)
{
    auto *once = new QObject(this);
    connect(&m_channels, &models::ChannelListModel::refreshed, once, [this, once, channel] {
        if (m_channels.rowCount() == 0)
            return;
        once->deleteLater();
        once->disconnect();
        if (m_channels.rowOf(channel) >= 0 && m_window.openChannelName().isEmpty())
            m_window.openChannel(channel, ui::MainWindow::OpenedBy::Program);
    });
}

void Application::openFirstChannel()
{
    // Once it has something to show, and unless somebody was quicker.
    auto *once = new QObject(this);
    connect(&m_channels, &models::ChannelListModel::refreshed, once, [this, once] {
        const bool ready = m_channels.rowCount() > 0 && m_channels.summaryAt(0).unread > 0;
        if (!ready && m_window.openChannelName().isEmpty())
            return;
        once->deleteLater();
        once->disconnect();
        if (m_window.openChannelName().isEmpty())
            m_window.openChannel(m_channels.summaryAt(0).info.name,
                                 ui::MainWindow::OpenedBy::Program);
    });
}

} // namespace app
