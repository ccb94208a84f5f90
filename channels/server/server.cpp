// SPDX-License-Identifier: MIT
#include "channels/server/server.h"

#include "channels/server/accesswatch.h"
#include "channels/server/authenticator.h"
#include "channels/server/auththrottle.h"
#include "channels/server/connection.h"
#include "channels/server/datafolder.h"
#include "channels/server/folderlock.h"
#include "channels/server/httpapi.h"
#include "channels/server/hub.h"
#include "channels/server/listener.h"
#include "channels/server/log.h"
#include "channels/server/metrics.h"
#include "channels/server/presencetracker.h"
#include "channels/server/privatefile.h"
#include "channels/server/repeatingtimer.h"
#include "channels/server/sqlitestore.h"
#include "channels/server/standinglist.h"
#include "channels/server/storehealth.h"
#include "channels/server/storethread.h"
#include "channels/server/tlscontext.h"
#include "channels/server/writesignals.h"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/host_name.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <QRandomGenerator>

#include <algorithm>
#include <functional>
#include <vector>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace channels::server {

namespace asio = boost::asio;

namespace {

constexpr std::size_t ReadBufferBytes = 64 * 1024;
constexpr std::chrono::seconds CheckInterval {1};
constexpr std::chrono::minutes ExpireInterval {1};
constexpr std::chrono::hours CertificateInterval {24};
constexpr std::size_t MaxStrangersBytes = 64 * 1024 * 1024;
constexpr std::chrono::milliseconds StrangersInterval {100}; // in a second half a gigabyte can come

std::string urlOf(const ServerOptions &options, std::uint16_t port, std::string host)
{
    if (host.find(':') != std::string::npos)
        host = '[' + host + ']';
    const bool tls = !options.tlsCertificateFile.empty();
    return (tls ? "https://" : "http://") + host + ':' + std::to_string(port);
}

// "Every address of this computer" is none that an invite could lead to; its name may be.
std::string inviteHost(const ServerOptions &options)
{
    boost::system::error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    const std::string name = asio::ip::host_name(error);
    return address.is_unspecified() && !error ? name : options.address;
}

void logAge(const TlsContext &tls, const std::string &certificateFile)
{
    const std::string_view age = certificateAge(tls, std::chrono::system_clock::now());
    if (!age.empty())
        log(LogLevel::Warning, age, {{"file", certificateFile}});
}

Result<TlsContext> openTls(const ServerOptions &options)
{
    Result<TlsContext> tls = openTlsContext(options.tlsCertificateFile, options.tlsKeyFile);
    if (!tls || !*tls)
        return tls;
    logAge(*tls, options.tlsCertificateFile);
    return tls;
}

} // namespace

class Server::Running final : public ConnectionHost {
public:
    Running(const ServerOptions &options, asio::io_context &context, FolderLock lock,
            Authenticator authenticator, std::unique_ptr<ServerStore> store,
            Listener::Acceptor acceptor, TlsContext tls, std::int64_t lastAccessChange)
        : m_options(options)
        , m_context(context)
        , m_lock(std::move(lock))
        , m_authenticator(std::move(authenticator))
        , m_hub(m_options.limits, m_metrics)
        , m_store(std::make_unique<StoreThread>(
              std::move(store), context,
              StoreThread::Outcome {[this](std::chrono::nanoseconds latency, std::int64_t jobs) {
                                        storeCommitted(latency, jobs);
                                    },
                                    [this](const Error &error) { storeFailed(error); }}))
        , m_parts {context, m_options, m_authenticator, *m_store,
                   m_hub,   m_metrics, m_presence,      m_throttle}
        , m_api(m_parts)
        , m_listener(std::move(acceptor))
        , m_tls(std::move(tls))
        , m_checkTimer(context, CheckInterval, [this] { check(); })
        , m_strangersTimer(context, StrangersInterval, [this] { boundStrangers(); })
        , m_expireTimer(context, ExpireInterval, [this] { expire(); })
        , m_certificateTimer(context, CertificateInterval, [this] { checkCertificate(); })
        , m_drainTimer(context)
        , m_accessWatch(m_parts, m_options.dataFolder, lastAccessChange)
        , m_readBuffer(ReadBufferBytes)
    {
        m_listener.start({[this](Listener::Socket socket) { accept(std::move(socket)); },
                          [this] { return endSomebody(); }});
        expire();
    }

    ~Running() override
    {
        std::exchange(m_connections, {}).forEach([](Connection &connection) {
            connection.abort();
        });
    }

    std::uint16_t port() const { return m_listener.port(); }
    const ServerOptions &options() const { return m_options; }
    std::map<std::string, int> connectedUsers() const { return m_hub.connectedUsers(); }

    void drain(std::chrono::milliseconds patience, std::function<void()> stopped)
    {
        if (m_draining)
            return;
        m_draining = true;
        m_stopped = std::move(stopped);
        m_listener.stop();
        log(LogLevel::Info, "draining", {{"connections", std::to_string(m_connections.size())}});
        // Behind everything that was taken: its answers go out before the goodbye.
        m_store->read([](ServerStore &) { return done(); },
                      [this](const Status &) { drainConnections(); });
        m_drainTimer.expires_after(patience);
        m_drainTimer.async_wait([this](const boost::system::error_code &cancelled) {
            if (!cancelled)
                finishDrain();
        });
    }

    // ConnectionHost
    void flushLater(std::shared_ptr<Connection> connection) override
    {
        if (m_dirty.empty())
            asio::post(m_context, [this] { flushAll(); });
        m_dirty.push_back(std::move(connection));
    }
    void forget(Connection &connection) override
    {
        // Kept until the end of the turn: it may be the one that is running.
        if (auto taken = m_connections.take(connection)) {
            asio::post(m_context, [kept = std::move(taken)] {});
            m_metrics.connections = std::ssize(m_connections);
        }
        if (m_draining && m_connections.isEmpty())
            finishDrain();
    }
    void stands(Connection &connection, Standing standing) override
    {
        m_connections.set(connection, standing);
    }
    //! For connections accepted from now on.
    void setTls(TlsContext tls) { m_tls = std::move(tls); }
    bool isDraining() const override { return m_draining; }
    std::span<char> readBuffer() override { return m_readBuffer; }

private:
    void accept(Listener::Socket socket)
    {
        const auto connection = std::make_shared<Connection>(
            m_parts, *this, m_api, std::move(socket), m_tls, Connection::Clock::now());
        m_connections.add(connection);
        ++m_metrics.connectionsTotal;
        m_metrics.connections = std::ssize(m_connections);
        connection->start();
        const std::size_t most = m_options.limits.connectionsUnauthenticated;
        if (m_connections.strangers() > most)
            m_connections.nextToGiveWay()->giveWay();
        // A goodbye is waited for, but not by more than may knock.
        if (m_connections.count(Standing::Leaving) > most)
            m_connections.oldestOf(Standing::Leaving)->abort();
    }
    bool endSomebody()
    {
        std::shared_ptr<Connection> ending = m_connections.oldestOf(Standing::Leaving);
        if (!ending)
            ending = m_connections.nextToGiveWay();
        if (ending)
            ending->abort();
        return ending != nullptr;
    }
    void flushAll()
    {
        // What a flush adds waits for the next turn.
        m_flushing.swap(m_dirty);
        for (const std::shared_ptr<Connection> &connection : m_flushing)
            connection->flush();
        m_flushing.clear();
    }
    void check()
    {
        const auto now = Connection::Clock::now();
        const auto wallNow = std::chrono::system_clock::now();
        m_metrics.unsentBytes = 0;
        m_connections.forEach([&](Connection &connection) {
            m_metrics.unsentBytes += std::int64_t(connection.unsentBytes());
            connection.checkTime(now, wallNow);
        });
        m_hub.tidy(now);
        m_throttle.tidy(now);
        for (const PresenceTracker::Change &change : m_presence.expire(now))
            m_hub.deliverText(change.channel, "presence_diff", change.diff);
    }
    //! What has come of requests and frames that are not complete, of all who have not signed in.
    void boundStrangers()
    {
#ifdef __GLIBC__
        if (std::exchange(m_hasAborted, false))
            malloc_trim(0); // what they held lies between what others hold, and would be kept
#endif
        std::size_t bytes = 0;
        std::vector<Connection *> holders;
        m_connections.forEach([&](Connection &connection) {
            if (!connection.isStranger() || connection.heldBytes() == 0)
                return;
            bytes += connection.heldBytes();
            holders.push_back(&connection);
        });
        if (bytes <= MaxStrangersBytes)
            return;
        std::ranges::sort(holders, std::greater(), &Connection::heldBytes);
        for (Connection *holder : holders) {
            if (bytes <= MaxStrangersBytes)
                return;
            bytes -= holder->heldBytes();
            m_hasAborted = true;
            holder->abort(); // what it still has to say would go on coming
        }
    }
    void expire()
    {
        m_store->write([](ServerStore &store) { return store.expire(); },
                       [this](const Result<std::int64_t> &removed) {
                           if (!removed)
                               log(LogLevel::Error, "expiry failed",
                                   {{"reason", removed.error().detail.toStdString()}});
                           else if (*removed > 0 && !m_draining)
                               asio::post(m_context, [this] { expire(); }); // there may be more
                       });
    }
    void checkCertificate()
    {
        if (m_tls)
            logAge(m_tls, m_options.tlsCertificateFile);
    }
    void storeCommitted(std::chrono::nanoseconds latency, std::int64_t jobs)
    {
        m_metrics.countCommit(latency, jobs);
        if (m_storeHealth.succeeded(StoreHealth::Clock::now()))
            log(LogLevel::Info, "the store can be written again");
    }
    void storeFailed(const Error &error)
    {
        if (m_storeHealth.failed(StoreHealth::Clock::now()))
            log(LogLevel::Error, "the store cannot be written",
                {{"reason", error.detail.toStdString()}});
    }
    void drainConnections()
    {
        m_connections.forEach([](Connection &connection) { connection.drain(); });
        if (m_connections.isEmpty())
            finishDrain();
    }
    void finishDrain()
    {
        m_drainTimer.cancel();
        m_checkTimer.stop();
        m_strangersTimer.stop();
        m_expireTimer.stop();
        m_certificateTimer.stop();
        m_accessWatch.stop();
        if (const auto stopped = std::exchange(m_stopped, nullptr))
            asio::post(m_context, stopped);
    }

    ServerOptions m_options;
    asio::io_context &m_context;
    FolderLock m_lock; // let go of after the store
    Authenticator m_authenticator;
    Metrics m_metrics;
    AuthThrottle m_throttle {m_options.limits.authFailuresPerMinute};
    PresenceTracker m_presence {QRandomGenerator::system()->generate64()};
    Hub m_hub;
    std::unique_ptr<StoreThread> m_store;
    ServerParts m_parts;
    HttpApi m_api;
    Listener m_listener;
    TlsContext m_tls;
    RepeatingTimer m_checkTimer;
    RepeatingTimer m_strangersTimer;
    bool m_hasAborted = false; // a stranger, for what it held
    RepeatingTimer m_expireTimer;
    RepeatingTimer m_certificateTimer;
    asio::steady_timer m_drainTimer;
    AccessWatch m_accessWatch;
    std::vector<char> m_readBuffer;
    StandingList<Connection> m_connections;
    std::vector<std::shared_ptr<Connection>> m_dirty;
    std::vector<std::shared_ptr<Connection>> m_flushing; // m_dirty of the turn before
    std::function<void()> m_stopped;
    StoreHealth m_storeHealth;
    bool m_draining = false;
};

Server::Server(std::unique_ptr<Running> running) : m_running(std::move(running)) { }
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(const ServerOptions &options,
                                             asio::io_context &context)
{
    const WriteSignalsBlocked answersInstead; // also of the threads that are started here
    // What may be mistyped first: nothing is made then, and nobody else's folder is changed.
    if (const Status given =
            Authenticator::checkFiles(options.jwtSecretFile, options.jwtPublicKeyFile);
        !given)
        return given.error();
    Result<TlsContext> tls = openTls(options);
    if (!tls)
        return tls.error();
    if (const Status folder = preparePrivateFolder(options.dataFolder); !folder)
        return folder.error();
    // Before the store: of two servers started on one folder by mistake, the second ends here.
    Result<FolderLock> lock = FolderLock::take(options.dataFolder);
    if (!lock)
        return lock.error();
    Result<Listener::Acceptor> acceptor = Listener::bind(options.address, options.port, context);
    if (!acceptor)
        return acceptor.error();
    Result<std::unique_ptr<SqliteStore>> store = openStore(options);
    if (!store)
        return store.error();
    Result<Authenticator> authenticator = openAuthenticator(options);
    if (!authenticator)
        return authenticator.error();
    const std::string url = options.publicUrl.empty()
        ? urlOf(options, acceptor->local_endpoint().port(), inviteHost(options))
        : options.publicUrl;
    if (const Status remembered = rememberOptions(**store, options, url); !remembered)
        return remembered.error();
    const Result<AccessChanges> changes = (*store)->accessChangesAfter(0);
    if (!changes)
        return changes.error();
    std::unique_ptr<Server> server(new Server(std::make_unique<Running>(
        options, context, std::move(*lock), std::move(*authenticator), std::move(*store),
        std::move(*acceptor), std::move(*tls), changes->lastId)));
    return server;
}

std::uint16_t Server::port() const
{
    return m_running->port();
}

std::string Server::url() const
{
    return urlOf(m_running->options(), port(), m_running->options().address);
}

std::map<std::string, int> Server::connectedUsers() const
{
    return m_running->connectedUsers();
}

Status Server::reloadCertificate()
{
    const ServerOptions &options = m_running->options();
    if (options.tlsCertificateFile.empty()) {
        return {ErrorKind::InvalidRequest,
                QStringLiteral("The server was started without a certificate.")};
    }
    Result<TlsContext> tls = openTls(options);
    if (!tls)
        return tls.error();
    m_running->setTls(std::move(*tls));
    return done();
}

void Server::drain(std::chrono::milliseconds patience, std::function<void()> stopped)
{
    m_running->drain(patience, std::move(stopped));
}

} // namespace channels::server
