// SPDX-License-Identifier: MIT
#include "channels/server/server.h"

#include "channels/server/accesssignal.h"
#include "channels/server/authenticator.h"
#include "channels/server/auththrottle.h"
#include "channels/server/connection.h"
#include "channels/server/httpapi.h"
#include "channels/server/hub.h"
#include "channels/server/invite.h"
#include "channels/server/log.h"
#include "channels/server/metrics.h"
#include "channels/server/presencetracker.h"
#include "channels/server/privatefile.h"
#include "channels/server/sqlitestore.h"
#include "channels/server/storethread.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <QRandomGenerator>

#include <openssl/ssl.h>

#include <algorithm>
#include <csignal>
#include <iterator>
#include <list>
#include <unordered_map>
#include <vector>

namespace channels::server {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr std::size_t ReadBufferBytes = 64 * 1024;
constexpr int AcceptBacklog = 4096;
constexpr int AcceptsPerTurn = 64;
constexpr std::chrono::milliseconds AcceptPause {200};
constexpr std::chrono::seconds CheckInterval {1};
constexpr std::chrono::minutes ExpireInterval {1};
constexpr std::chrono::seconds AccessInterval {1};

Error startFailure(const QString &sentence)
{
    return {ErrorKind::InvalidRequest, sentence, {}};
}

Result<TlsContext> openTls(const ServerOptions &options)
{
    if (options.tlsCertificateFile.empty() && options.tlsKeyFile.empty())
        return TlsContext();
    const TlsContext context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    if (SSL_CTX_use_certificate_chain_file(context.get(), options.tlsCertificateFile.c_str())
        != 1) {
        return startFailure(QStringLiteral("The certificate %1 cannot be used.")
                                .arg(QString::fromStdString(options.tlsCertificateFile)));
    }
    if (SSL_CTX_use_PrivateKey_file(context.get(), options.tlsKeyFile.c_str(), SSL_FILETYPE_PEM)
            != 1
        || SSL_CTX_check_private_key(context.get()) != 1) {
        return startFailure(
            QStringLiteral("The key %1 cannot be used, or is not the certificate's.")
                .arg(QString::fromStdString(options.tlsKeyFile)));
    }
    return context;
}

Result<tcp::acceptor> listenOn(const ServerOptions &options, asio::io_context &context)
{
    boost::system::error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    const QString where =
        QStringLiteral("%1:%2").arg(QString::fromStdString(options.address)).arg(options.port);
    if (error)
        return startFailure(QStringLiteral("%1 is not an address to listen on.")
                                .arg(QString::fromStdString(options.address)));
    tcp::acceptor acceptor(context);
    const tcp::endpoint endpoint(address, options.port);
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(AcceptBacklog, error);
    if (!error)
        acceptor.non_blocking(true, error);
    if (error) {
        return startFailure(
            error == asio::error::address_in_use
                ? QStringLiteral("Another program listens on %1 already.").arg(where)
                : QStringLiteral("%1 cannot be listened on: %2.")
                      .arg(where, QString::fromStdString(error.message())));
    }
    return acceptor;
}

std::string urlOf(const ServerOptions &options, std::uint16_t port)
{
    const bool isV6 = options.address.find(':') != std::string::npos;
    const std::string host = isV6 ? '[' + options.address + ']' : options.address;
    const bool tls = !options.tlsCertificateFile.empty();
    return (tls ? "https://" : "http://") + host + ':' + std::to_string(port);
}

// What was copied or restored by hand may have come with looser modes.
void closeToOthers(const std::string &folder)
{
    const MadePrivate made =
        makePrivate(folder, {"wedsync-server.sqlite", "jwt-secret", "access-changed"});
    std::string changed;
    for (const std::string &path : made.changed)
        changed += (changed.empty() ? "" : ", ") + path;
    if (!changed.empty())
        log(LogLevel::Warning, "data was open to others, closed", {{"paths", changed}});
    for (const std::string &sentence : made.failures)
        log(LogLevel::Warning, "data is open to others", {{"reason", sentence}});
}

StorePolicy storePolicy(const ServerOptions &options)
{
    return {options.messageTtl, options.keepNewest, options.limits.channelsFree,
            options.limits.channelsPaid, options.limits.messagesPerMinute};
}

} // namespace

class Server::Running final : public ConnectionHost {
public:
    Running(const ServerOptions &options, asio::io_context &context, Authenticator authenticator,
            std::unique_ptr<ServerStore> store, tcp::acceptor acceptor, TlsContext tls)
        : m_options(options)
        , m_context(context)
        , m_authenticator(std::move(authenticator))
        , m_hub(m_options.limits, m_metrics)
        , m_store(std::make_unique<StoreThread>(
              std::move(store), context,
              [this](std::chrono::nanoseconds latency, std::int64_t jobs) {
                  m_metrics.countCommit(latency, jobs);
              }))
        , m_parts {context, m_options, m_authenticator, *m_store,
                   m_hub,   m_metrics, m_presence,      m_throttle}
        , m_api(m_parts)
        , m_acceptor(std::move(acceptor))
        , m_tls(std::move(tls))
        , m_timer(context)
        , m_expireTimer(context)
        , m_acceptTimer(context)
        , m_accessTimer(context)
        , m_drainTimer(context)
        , m_accessSignal(context, m_options.dataFolder, [this] { lookForAccessChanges(); })
        , m_readBuffer(ReadBufferBytes)
        , m_port(m_acceptor.local_endpoint().port())
    {
        accept();
        check();
        expire();
        watchAccess();
    }

    ~Running() override
    {
        for (const auto &[raw, accepted] : std::exchange(m_connections, {}))
            accepted.connection->abort();
    }

    std::uint16_t port() const { return m_port; }
    const ServerOptions &options() const { return m_options; }

    void drain(std::chrono::milliseconds patience, std::function<void()> stopped)
    {
        if (m_draining)
            return;
        m_draining = true;
        m_stopped = std::move(stopped);
        boost::system::error_code ignored; // it is closed either way
        m_acceptor.close(ignored);
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
        settled(connection);
        const auto found = m_connections.find(&connection);
        if (found != m_connections.end()) {
            asio::post(m_context, [kept = std::move(found->second.connection)] {});
            m_connections.erase(found);
            m_metrics.connections = std::ssize(m_connections);
        }
        if (m_draining && m_connections.empty())
            finishDrain();
    }
    void settled(Connection &connection) override
    {
        const auto found = m_connections.find(&connection);
        if (found == m_connections.end() || found->second.unsettled == m_unsettled.end())
            return;
        m_unsettled.erase(found->second.unsettled);
        found->second.unsettled = m_unsettled.end();
    }
    //! For connections accepted from now on.
    void setTls(TlsContext tls) { m_tls = std::move(tls); }
    bool isDraining() const override { return m_draining; }
    std::span<char> readBuffer() override { return m_readBuffer; }

private:
    struct Accepted {
        std::shared_ptr<Connection> connection;
        std::list<Connection *>::iterator unsettled; // the end: somebody has signed in, or it ends
    };

    void accept()
    {
        m_acceptor.async_wait(
            tcp::acceptor::wait_read, [this](const boost::system::error_code &error) {
                if (error)
                    return; // closed: draining
                if (acceptWaiting()) {
                    accept();
                    return;
                }
                // Asking again at once would spin: whoever waits in the backlog waits a little
                // longer.
                m_acceptTimer.expires_after(AcceptPause);
                m_acceptTimer.async_wait([this](const boost::system::error_code &cancelled) {
                    if (!cancelled)
                        accept();
                });
            });
    }
    //! False when the system has no room for another connection at the moment.
    bool acceptWaiting()
    {
        const auto now = Connection::Clock::now();
        for (int i = 0; i < AcceptsPerTurn; ++i) {
            boost::system::error_code error;
            tcp::socket socket = m_acceptor.accept(m_context, error);
            if (error) {
                if (error != asio::error::would_block)
                    log(LogLevel::Warning, "accept failed", {{"reason", error.message()}});
                return error == asio::error::would_block;
            }
            auto connection =
                std::make_shared<Connection>(m_parts, *this, m_api, std::move(socket), m_tls, now);
            m_unsettled.push_back(connection.get());
            m_connections.emplace(connection.get(),
                                  Accepted {connection, std::prev(m_unsettled.end())});
            ++m_metrics.connectionsTotal;
            m_metrics.connections = std::ssize(m_connections);
            connection->start();
            if (m_unsettled.size() > m_options.limits.connectionsUnauthenticated)
                giveWay();
        }
        return true;
    }
    //! The oldest that nobody has signed in on makes room; one that is being answered may go on.
    void giveWay()
    {
        const auto oldest = std::ranges::find_if(
            m_unsettled, [](const Connection *connection) { return !connection->isAnswering(); });
        if (oldest != m_unsettled.end())
            (*oldest)->giveWay();
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
        m_timer.expires_after(CheckInterval);
        m_timer.async_wait([this](const boost::system::error_code &cancelled) {
            if (cancelled)
                return;
            const auto now = Connection::Clock::now();
            const auto wallNow = std::chrono::system_clock::now();
            std::vector<std::shared_ptr<Connection>> connections; // a check may end one
            connections.reserve(m_connections.size());
            for (const auto &[raw, accepted] : m_connections)
                connections.push_back(accepted.connection);
            m_metrics.unsentBytes = 0;
            for (const std::shared_ptr<Connection> &connection : connections) {
                m_metrics.unsentBytes += std::int64_t(connection->unsentBytes());
                connection->checkTime(now, wallNow);
            }
            m_hub.tidy(now);
            m_throttle.tidy(now);
            for (const PresenceTracker::Change &change : m_presence.expire(now))
                m_hub.deliverText(change.channel, "presence_diff", change.diff);
            check();
        });
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
        m_expireTimer.expires_after(ExpireInterval);
        m_expireTimer.async_wait([this](const boost::system::error_code &cancelled) {
            if (!cancelled)
                expire();
        });
    }
    //! Rights may also be taken by another process on the same store. It tells so; one that could
    //! not, or by whom nothing can be told here, is noticed a little later.
    void watchAccess()
    {
        lookForAccessChanges();
        m_accessTimer.expires_after(AccessInterval);
        m_accessTimer.async_wait([this](const boost::system::error_code &cancelled) {
            if (!cancelled)
                watchAccess();
        });
    }
    void lookForAccessChanges()
    {
        m_store->read([after = m_lastAccessChange](
                          ServerStore &store) { return store.accessChangesAfter(after); },
                      [this](const Result<AccessChanges> &changes) {
                          if (!changes)
                              return;
                          const bool first = std::exchange(m_accessKnown, true) == false;
                          m_lastAccessChange = changes->lastId;
                          for (const std::string &userId : changes->userIds) {
                              if (!first) // nobody is connected yet
                                  m_hub.recheck(userId);
                          }
                      });
    }
    void drainConnections()
    {
        std::vector<std::shared_ptr<Connection>> connections;
        for (const auto &[raw, accepted] : m_connections)
            connections.push_back(accepted.connection);
        for (const std::shared_ptr<Connection> &connection : connections)
            connection->drain();
        if (m_connections.empty())
            finishDrain();
    }
    void finishDrain()
    {
        m_drainTimer.cancel();
        m_timer.cancel();
        m_expireTimer.cancel();
        m_acceptTimer.cancel();
        m_accessTimer.cancel();
        if (const auto stopped = std::exchange(m_stopped, nullptr))
            asio::post(m_context, stopped);
    }

    ServerOptions m_options;
    asio::io_context &m_context;
    Authenticator m_authenticator;
    Metrics m_metrics;
    AuthThrottle m_throttle {m_options.limits.authFailuresPerMinute};
    PresenceTracker m_presence {QRandomGenerator::system()->generate64()};
    Hub m_hub;
    std::unique_ptr<StoreThread> m_store;
    ServerParts m_parts;
    HttpApi m_api;
    tcp::acceptor m_acceptor;
    TlsContext m_tls;
    asio::steady_timer m_timer;
    asio::steady_timer m_expireTimer;
    asio::steady_timer m_acceptTimer;
    asio::steady_timer m_accessTimer;
    asio::steady_timer m_drainTimer;
    AccessSignal m_accessSignal;
    std::vector<char> m_readBuffer;
    std::list<Connection *> m_unsettled; // nobody has signed in on them yet; oldest first
    std::unordered_map<Connection *, Accepted> m_connections;
    std::vector<std::shared_ptr<Connection>> m_dirty;
    std::vector<std::shared_ptr<Connection>> m_flushing; // m_dirty of the turn before
    std::function<void()> m_stopped;
    std::uint16_t m_port = 0;
    std::int64_t m_lastAccessChange = 0;
    bool m_accessKnown = false;
    bool m_draining = false;
};

Server::Server(std::unique_ptr<Running> running) : m_running(std::move(running)) { }
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(const ServerOptions &options,
                                             asio::io_context &context)
{
    // A peer or a log that is gone, and a file that may not grow, are answers to a write like any
    // other. (OpenSSL has no way to say so of its own writes.)
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    if (const Status folder = preparePrivateFolder(options.dataFolder); !folder)
        return folder.error();
    closeToOthers(options.dataFolder);
    const std::string secretFile =
        options.jwtSecretFile.empty() ? options.dataFolder + "/jwt-secret" : options.jwtSecretFile;
    Result<Authenticator> authenticator = Authenticator::open(secretFile, options.jwtPublicKeyFile);
    if (!authenticator)
        return authenticator.error();
    Result<TlsContext> tls = openTls(options);
    if (!tls)
        return tls.error();
    // The port before the store: of two servers started on one folder by mistake, the second ends
    // here.
    Result<tcp::acceptor> acceptor = listenOn(options, context);
    if (!acceptor)
        return acceptor.error();
    Result<std::unique_ptr<SqliteStore>> store = SqliteStore::open(
        options.dataFolder, storePolicy(options), [] { return std::chrono::system_clock::now(); });
    if (!store)
        return store.error();
    const boost::asio::ip::tcp::endpoint bound = acceptor->local_endpoint();
    const std::string url =
        options.publicUrl.empty() ? urlOf(options, bound.port()) : options.publicUrl;
    // For `invite create`, which another process may run.
    if (const Status remembered = (*store)->setFact(PublicUrlFact, url); !remembered)
        return remembered.error();
    std::unique_ptr<Server> server(new Server(
        std::make_unique<Running>(options, context, std::move(*authenticator), std::move(*store),
                                  std::move(*acceptor), std::move(*tls))));
    return server;
}

std::uint16_t Server::port() const
{
    return m_running->port();
}

std::string Server::url() const
{
    return urlOf(m_running->options(), port());
}

Status Server::reloadCertificate()
{
    Result<TlsContext> tls = openTls(m_running->options());
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
