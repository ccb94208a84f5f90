// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace channels::server {

//! Accepts TCP connections on one address, as many at a turn of the loop as leave others theirs.
//! The server's thread only.
class Listener final {
public:
    using Acceptor = boost::asio::ip::tcp::acceptor;
    using Socket = boost::asio::ip::tcp::socket;

    struct Told {
        std::function<void(Socket)> accepted;
        //! The system has no descriptor or memory for another connection: true when one was ended
        //! to make room.
        std::function<bool()> makeRoom;
    };

    //! Binds a literal IPv4 or IPv6 address; port 0: the system chooses. Connections wait until
    //! start().
    [[nodiscard]] static Result<Acceptor> bind(const std::string &address, std::uint16_t port,
                                               boost::asio::io_context &context);

    explicit Listener(Acceptor acceptor);

    void start(Told told);
    void stop();
    std::uint16_t port() const { return m_port; }

private:
    void waitForMore();
    bool acceptWaiting();
    void logFailure(const std::string &reason);

    Acceptor m_acceptor;
    boost::asio::steady_timer m_pause;
    Told m_told;
    std::chrono::steady_clock::time_point m_quietUntil; // of the log
    std::uint16_t m_port = 0;
};

} // namespace channels::server
