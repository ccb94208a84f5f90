// SPDX-License-Identifier: MIT
#include "channels/server/hostedserver.h"

#include "channels/server/log.h"
#include "channels/server/server.h"
#include "channels/server/writesignals.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <QPromise>

#include <thread>

namespace channels::server {

namespace {

constexpr std::chrono::seconds DrainPatience {3};

} // namespace

struct HostedServer::Running {
    boost::asio::io_context context {1};
    std::unique_ptr<Server> server;
    std::uint16_t port = 0;
    std::string url;
    std::thread thread;
};

HostedServer::HostedServer() = default;

HostedServer::~HostedServer()
{
    stop();
}

Status HostedServer::start(const ServerOptions &options)
{
    stop();
    auto running = std::make_unique<Running>();
    Result<std::unique_ptr<Server>> server = Server::open(options, running->context);
    if (!server)
        return server.error();
    running->server = std::move(*server);
    running->port = running->server->port();
    running->url = running->server->url();
    running->thread = std::thread([&context = running->context] {
        const WriteSignalsBlocked answersInstead;
        context.run();
    });
    log(LogLevel::Info, "listening", {{"url", running->url}});
    m_running = std::move(running);
    return done();
}

void HostedServer::stop()
{
    if (!m_running)
        return;
    boost::asio::post(m_running->context, [running = m_running.get()] {
        running->server->drain(DrainPatience, [running] { running->context.stop(); });
    });
    m_running->thread.join();
    const WriteSignalsBlocked answersInstead; // whoever is connected yet is told goodbye
    m_running->server.reset();
    m_running.reset();
    log(LogLevel::Info, "stopped");
}

bool HostedServer::isRunning() const
{
    return m_running != nullptr;
}

std::uint16_t HostedServer::port() const
{
    return m_running ? m_running->port : 0;
}

std::string HostedServer::url() const
{
    return m_running ? m_running->url : std::string();
}

QFuture<std::map<std::string, int>> HostedServer::connectedUsers() const
{
    // Shared with the question, which a server that stops drops without an answer.
    const auto promise = std::make_shared<QPromise<std::map<std::string, int>>>();
    promise->start();
    if (m_running) {
        boost::asio::post(m_running->context, [server = m_running->server.get(), promise] {
            promise->addResult(server->connectedUsers());
            promise->finish();
        });
    }
    return promise->future();
}

} // namespace channels::server
