// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/serveroptions.h"
#include "channels/types/result.h"

#include <QFuture>

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace channels::server {

//! The server inside another program, on a thread of its own: one Asio context, one store thread,
//! nothing shared with the host, which talks to it over a socket like everybody else.
//! Construct, start() and destroy on one thread.
class HostedServer final {
public:
    HostedServer();
    ~HostedServer(); // stops it, like stop()

    //! Returns once it accepts connections, or with the reason why it cannot (port in use, data
    //! folder unreadable, database newer or damaged). Blocks for a moment.
    [[nodiscard]] Status start(const ServerOptions &options);
    //! Commits what was accepted, closes every socket with 1012, and ends the thread.
    void stop();

    bool isRunning() const;
    std::uint16_t port() const; // the real one; 0 while not running
    std::string url() const; // "http://127.0.0.1:4710"
    //! Who has joined channels now, by user id, and on how many connections; answered by the
    //! server's thread. Given up (canceled) when the server stops or does not run.
    [[nodiscard]] QFuture<std::map<std::string, int>> connectedUsers() const;

private:
    struct Running;
    std::unique_ptr<Running> m_running;
};

} // namespace channels::server
