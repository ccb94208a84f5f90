// SPDX-License-Identifier: MIT
#pragma once

#include <boost/asio/io_context.hpp>

namespace channels::server {

class Authenticator;
class AuthThrottle;
class Hub;
class Metrics;
class PresenceTracker;
class StoreThread;
struct ServerOptions;

//! What connections and calls work with. All of it belongs to Server and outlives them.
struct ServerParts {
    boost::asio::io_context &context;
    const ServerOptions &options;
    Authenticator &authenticator;
    StoreThread &store;
    Hub &hub;
    Metrics &metrics;
    PresenceTracker &presence;
    AuthThrottle &throttle;
};

} // namespace channels::server
