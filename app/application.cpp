// SPDX-License-Identifier: MIT
#include "app/application.h"

#include "app/demo.h"
#include "app/hosting.h"
#include "app/tokenfile.h"
#include "channels/client/answers.h"
#include "channels/client/parts.h"
#include "channels/types/answer.h"
#include "channels/types/eventtypes.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStandardPaths>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint16_t HostPort = 4710;

// People's name for their account, as far as the system knows one.
QString accountName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name.isEmpty() ? Application::tr("Host") : name;
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

channels::Result<std::unique_ptr<Application>>
Application::start(const CommandLine &line, const ui::ColorScheme &colorScheme)
{
    const QDir data(line.dataFolder.isEmpty()
                        ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                        : line.dataFolder);
    const QString serverFolder = data.absoluteFilePath(u"server"_s);
    QString storeFolder = data.absoluteFilePath(u"desktop"_s);
    std::unique_ptr<Hosting> hosting;
    std::unique_ptr<Demo> demo;
    Access access;
    switch (line.mode) {
    case Mode::Connect: {
        const channels::Result<QString> token = readTokenFile(line.tokenFile);
        if (!token)
            return token.error();
        access = {line.server, *token, readerOf(line.tokenFile)};
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
        if (!started)
            return started.error();
        hosting = std::move(*started);
        const auto own = hosting->access();
        if (!own)
            return own.error();
        access = *own;
        break;
    }
    case Mode::Demo: {
        auto started = Demo::start(QDate::currentDate());
        if (!started)
            return started.error();
        demo = std::move(*started);
        storeFolder = QDir(demo->folder()).filePath(u"desktop"_s);
        const auto own = demo->access();
        if (!own)
            return own.error();
        access = *own;
        break;
    }
    }
    const bool isDemo = demo != nullptr;
    std::unique_ptr<Application> application(
        new Application(storeFolder, std::move(hosting), std::move(demo)));
    if (const channels::Status opened = application->m_store.open().result(); !opened)
        return opened.error();
    application->connectModels();
    application->connectAccess();
    application->connectWindow(colorScheme);
    application->signIn(access);
    if (line.mode == Mode::Join)
        application->joinByInvite(line.invite);
    else if (access.server.isEmpty())
        application->resumeAccount();
    if (isDemo)
        application->openFirstChannel();
    application->m_window.setStartChoices(access.server.isEmpty() && line.mode != Mode::Join);
    application->m_window.show();
    return application;
}

Application::Application(const QString &storeFolder, std::unique_ptr<Hosting> hosting,
                         std::unique_ptr<Demo> demo)
    : m_hosting(std::move(hosting))
    , m_demo(std::move(demo))
    , m_store(storeFolder)
    , m_manager(m_store, channels::makeParts())
    , m_channels(m_store, models::localTime)
    , m_messages(m_store, models::localTime)
    , m_queue(m_store)
    , m_drafts(m_store)
    , m_news(m_store)
    , m_search(m_store, m_channels)
    , m_window(ui::Models {m_channels, m_messages, m_queue, m_drafts, m_news})
    , m_account(QDir(storeFolder).absolutePath())
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
    connect(&m_manager, &Manager::channelGaveWay, this, &Application::tellOfPaused);
    connect(&m_manager, &Manager::membersChanged, this,
            [this] { m_members.setMembers(m_manager.members()); });
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
    m_channels.refresh();
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
    connect(&m_account, &Account::notKept, this, [this] {
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
    connect(&m_window, &ui::MainWindow::discardRequested, &m_manager, &Manager::discard);
    connect(&m_window, &ui::MainWindow::readUpTo, &m_manager, &Manager::markRead);
    connect(&m_window, &ui::MainWindow::reconnectRequested, &m_manager, &Manager::reconnectNow);
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
        m_account.resume(), this, [this](const channels::Result<std::optional<Access>> &access) {
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
    if (!invite)
        return; // the command line has checked it
    channels::onAnswer(m_account.redeem(*invite, accountName()), this,
                       [this](const channels::Result<Access> &access) {
                           if (access)
                               signIn(*access);
                           else if (access.error().kind == channels::ErrorKind::Unreachable)
                               m_window.showProblem(tr("The server of this invite cannot be "
                                                       "reached."));
                           else
                               m_window.showProblem(tr("This invite has expired or was used "
                                                       "already: ask for a new one."));
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

QString Application::titleOf(const channels::ChannelName &channel) const
{
    const int row = m_channels.rowOf(channel);
    return row < 0 ? channel.toString() : m_channels.summaryAt(row).info.title;
}

void Application::send(const channels::ChannelName &channel, const QString &text)
{
    const QByteArray payload =
        QJsonDocument(QJsonObject {{u"text"_s, text}}).toJson(QJsonDocument::Compact);
    channels::onAnswer(m_manager.send(channel, channels::eventtypes::Chat.toString(), payload),
                       this, [this, channel, text](const channels::Result<QString> &id) {
                           if (id)
                               m_window.acceptMessage(channel);
                           else
                               m_window.refuseMessage(channel, text, id.error());
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
