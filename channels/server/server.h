// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/serveroptions.h"
#include "channels/types/result.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace channels::server {

//! The server: listener, connections, hub, store thread. It runs on the thread that runs its
//! context; every call is made there, or before run().
class Server final {
public:
    //! Opens the store and the port. Fails with a sentence for whoever started it.
    [[nodiscard]] static Result<std::unique_ptr<Server>> open(const ServerOptions &options,
                                                              boost::asio::io_context &context);
    ~Server();

    std::uint16_t port() const;
    std::string url() const; // "http://127.0.0.1:4710"

    //! Who has joined channels now, by user id, and on how many connections.
    std::map<std::string, int> connectedUsers() const;

    //! Reads the certificate and its key again, for connections from now on. A failure leaves the
    //! old ones in use.
    [[nodiscard]] Status reloadCertificate();
    //! Stops accepting, commits what was taken, says goodbye with 1012, and calls \a stopped within
    //! \a patience at most.
    void drain(std::chrono::milliseconds patience, std::function<void()> stopped);

private:
    class Running;
    explicit Server(std::unique_ptr<Running> running);
    std::unique_ptr<Running> m_running;
};

} // namespace channels::server
