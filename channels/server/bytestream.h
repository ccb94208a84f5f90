// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/sharedframe.h"
#include "channels/server/tlscontext.h"

#include <boost/asio/ip/tcp.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

struct ssl_st;

namespace channels::server {

//! The bytes of one accepted connection, plain or TLS, never blocking. It owns the socket, whose
//! readiness the caller waits for.
class ByteStream final {
public:
    using Socket = boost::asio::ip::tcp::socket;

    enum class Outcome {
        Done, // `bytes` were moved
        WantRead, // wait until the socket can be read, then call again
        WantWrite, // wait until it can be written
        Closed, // by the peer, or broken
    };
    struct Moved {
        Outcome outcome = Outcome::Closed;
        std::size_t bytes = 0;
    };

    //! \a tls empty: plain.
    ByteStream(Socket socket, const TlsContext &tls);
    ~ByteStream();

    Socket &socket() { return m_socket; }
    Moved read(std::span<char> into);
    //! Writes as much of the frames, in order, as goes in one system call; of the first one, what
    //! is behind \a offset.
    Moved write(std::span<const SharedFrame> frames, std::size_t offset);
    void endWriting(); // tells the peer that nothing more comes; reading goes on
    void shutdown(); // says goodbye and closes; no waiting

private:
    struct FreeSsl {
        void operator()(ssl_st *ssl) const;
    };
    Moved tlsOutcome(int result) const;

    Socket m_socket;
    std::unique_ptr<ssl_st, FreeSsl> m_tls;
};

} // namespace channels::server
