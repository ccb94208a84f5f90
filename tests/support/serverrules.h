// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/auththrottle.h"
#include "channels/server/httpapi.h"
#include "channels/server/hub.h"
#include "channels/server/metrics.h"
#include "channels/server/presencetracker.h"
#include "channels/server/storethread.h"
#include "tests/support/storeworld.h"

#include <boost/asio/io_context.hpp>

namespace support {

//! The server's rules on a real store, without sockets or threads: what was asked of it is done by
//! settle(). `world` works on the same store as another process does.
struct ServerRules {
    ServerRules()
    {
        world.now = std::chrono::system_clock::now(); // which tokens are checked against
    }
    //! As often as there is something to do.
    void settle()
    {
        while (store.waitingJobs() > 0)
            turn();
    }
    //! What was asked until now; what follows from the answers waits for the next turn.
    void turn()
    {
        store.runBatches();
        context.restart();
        context.poll();
    }
    std::string tokenOf(const Identity &identity) const { return authenticator.issue(identity); }
    Identity addUser(UserType type = UserType::Supplier)
    {
        Identity identity = world.addUser(type);
        // A token's times are in whole seconds.
        identity.issuedAt = std::chrono::floor<std::chrono::seconds>(identity.issuedAt) + 1s;
        identity.expiresAt = std::chrono::floor<std::chrono::seconds>(identity.expiresAt);
        return identity;
    }

    World world {unlimited()};
    boost::asio::io_context context;
    ServerOptions options;
    Authenticator authenticator = openAuthenticator();
    Metrics metrics;
    AuthThrottle throttle {1'000'000};
    PresenceTracker presence {1};
    Hub hub {options.limits, metrics};
    StoreThread store {StoreThread::ByHand(), openStore(), context, {}};
    ServerParts parts {context, options, authenticator, store, hub, metrics, presence, throttle};
    HttpApi api {parts};

private:
    static StorePolicy unlimited()
    {
        StorePolicy policy;
        policy.messagesPerMinute = 1'000'000'000;
        return policy;
    }
    Authenticator openAuthenticator() const
    {
        auto opened = Authenticator::ofFolder(world.folder.path().toStdString(), {}, {});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }
    std::unique_ptr<ServerStore> openStore()
    {
        auto opened = SqliteStore::open(world.folder.path().toStdString(), world.policy,
                                        [] { return std::chrono::system_clock::now(); });
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }
};

} // namespace support
