// SPDX-License-Identifier: MIT
#include "app/application.h"

#include "app/demo.h"
#include "app/hosting.h"
#include "app/tokenfile.h"
#include "channels/client/parts.h"
#include "channels/types/answer.h"
#include "channels/types/eventtypes.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint16_t HostPort = 4710;
constexpr std::chrono::milliseconds RenewPause = std::chrono::minutes(1);

// People's name for their account, as far as the system knows one.
QString accountName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name.isEmpty() ? Application::tr("Host") : name;
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
        access = {line.server, *token, {}};
        break;
    }
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
    application->connectWindow(colorScheme);
    application->signIn(access);
    if (isDemo)
        application->openFirstChannel();
    application->m_window.setStartChoices(access.server.isEmpty());
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
    , m_window(ui::Models {m_channels, m_messages, m_queue, m_drafts, m_news})
{
}

Application::~Application() = default;

void Application::connectModels()
{
    using Manager = channels::WebSocketChannelManager;
    connect(&m_manager, &Manager::channelStateChanged, &m_channels,
            &models::ChannelListModel::setChannelState);
    connect(&m_manager, &Manager::connectionStateChanged, this,
            [this](const channels::ConnectionState &state) {
                m_window.setConnection(state);
                if (state.phase == channels::ConnectionPhase::SignedOut && state.error)
                    renewAccess();
            });
    connect(&m_manager, &Manager::sendFailed, this,
            [this](const channels::ChannelName &, const QString &, const channels::Error &error) {
                m_window.reportSendFailure(error);
            });
    m_channels.refresh();
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
    m_window.setConnection(m_manager.connectionState());
}

void Application::signIn(const Access &access)
{
    m_access = access;
    if (access.server.isEmpty())
        return;
    m_manager.signIn(access.server, access.accessToken);
    const QString userId = m_manager.userId();
    m_channels.setUserId(userId);
    m_messages.setUserId(userId);
    m_news.setUserId(userId);
}

void Application::renewAccess()
{
    // A new token that is refused at once would be refused again.
    if (!m_access.renew || (m_renewed.isValid() && !m_renewed.hasExpired(RenewPause.count())))
        return;
    m_renewed.start();
    const channels::Result<QString> token = m_access.renew();
    if (!token)
        return;
    m_access.accessToken = *token;
    // Not from inside the manager's own announcement.
    QMetaObject::invokeMethod(
        this, [this] { m_manager.signIn(m_access.server, m_access.accessToken); },
        Qt::QueuedConnection);
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
