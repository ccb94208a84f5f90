// SPDX-License-Identifier: MIT
#include "channels/server/serve.h"

#include "channels/server/log.h"
#include "channels/server/server.h"
#include "channels/server/writesignals.h"

#include <boost/asio/signal_set.hpp>

#include <csignal>

#include <sys/resource.h>

namespace channels::server {

namespace {

constexpr std::chrono::seconds DrainPatience {8}; // of the 10 s that a service manager waits

// Each connection is a descriptor; the soft limit of a login shell is 1,024 and may be raised
// freely.
void raiseDescriptorLimit()
{
    rlimit limit {};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

Status serve(const ServerOptions &options,
             const std::function<void(const std::string &url)> &listening)
{
    raiseDescriptorLimit();
    const WriteSignalsBlocked answersInstead;
    boost::asio::io_context context(1);
    Result<std::unique_ptr<Server>> server = Server::open(options, context);
    if (!server)
        return server.error();
    boost::asio::signal_set signals(context, SIGTERM, SIGINT);
    signals.async_wait([&](const boost::system::error_code &cancelled, int) {
        if (!cancelled)
            (*server)->drain(DrainPatience, [&context] { context.stop(); });
    });
    boost::asio::signal_set reload(context, SIGHUP);
    const std::function<void()> waitForReload = [&] {
        reload.async_wait([&](const boost::system::error_code &cancelled, int) {
            if (cancelled)
                return;
            const Status reloaded = (*server)->reloadCertificate();
            if (reloaded) {
                log(LogLevel::Info, "certificate reloaded");
            } else {
                log(LogLevel::Error, "certificate not reloaded",
                    {{"reason", reloaded.error().detail.toStdString()}});
            }
            waitForReload();
        });
    };
    waitForReload();
    listening((*server)->url());
    log(LogLevel::Info, "listening", {{"url", (*server)->url()}});
    context.run();
    server->reset();
    log(LogLevel::Info, "stopped");
    return done();
}

} // namespace channels::server
