// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/authenticator.h"
#include "channels/server/auththrottle.h"
#include "channels/server/httpapi.h"
#include "channels/server/hub.h"
#include "channels/server/metrics.h"
#include "channels/server/phoenixsession.h"
#include "channels/server/presencetracker.h"
#include "channels/server/sqlitestore.h"
#include "channels/server/storethread.h"
#include "tests/simulation/memorydisk.h"
#include "tests/simulation/timeline.h"

#include <boost/asio/io_context.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace simulation {

//! The server as a process on a computer of its own: its real rules on a simulated disk and clock.
//! It can end at any moment and be started again.
class ServerHost final {
public:
    //! How a process ends without its own doing.
    enum class End {
        Killed, // what it has written is there
        PowerLost, // what was not synced may be gone
    };

    ServerHost(Timeline &timeline, Lot &lot, MemoryDisk &disk,
               const channels::server::Authenticator &authenticator);
    ~ServerHost();

    //! How the next start() is to serve.
    channels::server::StorePolicy policy;
    //! Set by hand to let the server's clock jump.
    std::chrono::milliseconds wallOffset {0};

    bool isUp() const { return m_running != nullptr; }
    //! False when the disk does not let it.
    bool start();
    //! Sessions must be gone by then.
    void end(End how);
    //! A copy of the database as `wedsync-server backup` makes it.
    MemoryDisk::Files backUp();

    std::chrono::system_clock::time_point wallNow() const;
    const MemoryDisk &disk() const { return m_disk; }
    //! The life of the store; empty while it is down.
    std::string epoch() const;

    // Only while it is up.
    std::shared_ptr<channels::server::PhoenixSession> connect(channels::server::Outlet &outlet,
                                                              const std::string &token);
    void handle(const channels::server::HttpRequest &request, channels::server::Respond respond);
    //! Lets the store forget what is old, as the server does every minute.
    void expire();
    //! To be called after anything was asked of it: lets the store work, some time later.
    void worked();

private:
    struct Running;

    Timeline &m_timeline;
    Lot &m_lot;
    MemoryDisk &m_disk;
    const channels::server::Authenticator &m_authenticator;
    Timeline::Owner m_owner = 0;
    std::unique_ptr<Running> m_running;
};

} // namespace simulation
