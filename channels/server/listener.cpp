// SPDX-License-Identifier: MIT
#include "channels/server/listener.h"

#include "channels/server/log.h"

#include <boost/asio/error.hpp>

#include <chrono>

namespace channels::server {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr int AcceptBacklog = 4096;
constexpr int AcceptsPerTurn = 64;
constexpr std::chrono::milliseconds Pause {200};
constexpr std::chrono::seconds LogPause {10};

Error startFailure(const QString &sentence)
{
    return {ErrorKind::InvalidRequest, sentence, {}};
}

} // namespace

Result<Listener::Acceptor> Listener::bind(const std::string &address, std::uint16_t port,
                                          asio::io_context &context)
{
    boost::system::error_code error;
    const auto parsed = asio::ip::make_address(address, error);
    if (error)
        return startFailure(QStringLiteral("%1 is not an address to listen on.")
                                .arg(QString::fromStdString(address)));
    Acceptor acceptor(context);
    const tcp::endpoint endpoint(parsed, port);
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(AcceptBacklog, error);
    if (!error)
        acceptor.non_blocking(true, error);
    if (!error)
        return acceptor;
    const QString where = QStringLiteral("%1:%2").arg(QString::fromStdString(address)).arg(port);
    return startFailure(error == asio::error::address_in_use
                            ? QStringLiteral("Another program listens on %1 already.").arg(where)
                            : QStringLiteral("%1 cannot be listened on: %2.")
                                  .arg(where, QString::fromStdString(error.message())));
}

Listener::Listener(Acceptor acceptor)
    : m_acceptor(std::move(acceptor))
    , m_pause(m_acceptor.get_executor())
    , m_port(m_acceptor.local_endpoint().port())
{
}

void Listener::start(Told told)
{
    m_told = std::move(told);
    waitForMore();
}

void Listener::stop()
{
    boost::system::error_code ignored; // it is closed either way
    m_acceptor.close(ignored);
    m_pause.cancel();
}

void Listener::waitForMore()
{
    m_acceptor.async_wait(tcp::acceptor::wait_read, [this](const boost::system::error_code &error) {
        if (error)
            return; // closed
        if (acceptWaiting()) {
            waitForMore();
            return;
        }
        // Asking again at once would spin: whoever waits in the backlog waits a little longer.
        m_pause.expires_after(Pause);
        m_pause.async_wait([this](const boost::system::error_code &cancelled) {
            if (!cancelled)
                waitForMore();
        });
    });
}

// Not once for each that knocks: they may be many.
void Listener::logFailure(const std::string &reason)
{
    const auto now = std::chrono::steady_clock::now();
    if (now < m_quietUntil)
        return;
    m_quietUntil = now + LogPause;
    log(LogLevel::Warning, "accept failed", {{"reason", reason}});
}

// False when the system has no room for another connection at the moment.
bool Listener::acceptWaiting()
{
    for (int i = 0; i < AcceptsPerTurn; ++i) {
        boost::system::error_code error;
        Socket socket = m_acceptor.accept(m_acceptor.get_executor(), error);
        if (!error) {
            m_told.accepted(std::move(socket));
            continue;
        }
        // A peer that was gone before it was accepted takes no one else's turn.
        if (error == asio::error::would_block || error == asio::error::connection_aborted)
            return true;
        logFailure(error.message());
        if (!m_told.makeRoom())
            return false;
    }
    return true;
}

} // namespace channels::server
