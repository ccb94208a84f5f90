// SPDX-License-Identifier: MIT
#include "channels/server/bytestream.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include <sys/socket.h>
#include <sys/uio.h>

namespace channels::server {

namespace {

// OpenSSL keeps its errors per thread, not per connection, and looks at them before it says that a
// call would block: what another connection left there is cleared before each call.

constexpr std::size_t MaxPieces = 64;

ByteStream::Moved moved(ssize_t result, ByteStream::Outcome whenItWouldBlock)
{
    if (result > 0)
        return {ByteStream::Outcome::Done, std::size_t(result)};
    if (result < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
        return {whenItWouldBlock, 0};
    return {ByteStream::Outcome::Closed, 0};
}

} // namespace

void ByteStream::FreeSsl::operator()(ssl_st *ssl) const
{
    SSL_free(ssl);
}

ByteStream::ByteStream(Socket socket, const TlsContext &tls) : m_socket(std::move(socket))
{
    boost::system::error_code ignored; // what cannot be set leaves a slower connection
    m_socket.non_blocking(true, ignored);
    m_socket.set_option(boost::asio::ip::tcp::no_delay(true), ignored);
    if (!tls)
        return;
    m_tls.reset(SSL_new(tls.get()));
    if (!m_tls || SSL_set_fd(m_tls.get(), int(m_socket.native_handle())) != 1) {
        // Without memory for it: rather closed than in clear text.
        m_tls.reset();
        m_socket.close(ignored);
        return;
    }
    SSL_set_accept_state(m_tls.get());
    SSL_set_mode(m_tls.get(),
                 SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
                     | SSL_MODE_RELEASE_BUFFERS);
}

ByteStream::~ByteStream()
{
    shutdown();
}

ByteStream::Moved ByteStream::tlsOutcome(int result) const
{
    if (result > 0)
        return {Outcome::Done, std::size_t(result)};
    switch (SSL_get_error(m_tls.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return {Outcome::WantRead, 0};
    case SSL_ERROR_WANT_WRITE:
        return {Outcome::WantWrite, 0};
    default:
        return {Outcome::Closed, 0};
    }
}

ByteStream::Moved ByteStream::read(std::span<char> into)
{
    if (m_tls) {
        ERR_clear_error();
        return tlsOutcome(SSL_read(m_tls.get(), into.data(), int(into.size())));
    }
    return moved(::recv(m_socket.native_handle(), into.data(), into.size(), 0), Outcome::WantRead);
}

ByteStream::Moved ByteStream::write(std::span<const SharedFrame> frames, std::size_t offset)
{
    const char *first = frames.front()->data() + offset;
    const std::size_t firstBytes = frames.front()->size() - offset;
    if (m_tls) {
        ERR_clear_error();
        return tlsOutcome(SSL_write(m_tls.get(), first, int(firstBytes)));
    }
    const int socket = m_socket.native_handle();
    if (frames.size() == 1)
        return moved(::send(socket, first, firstBytes, MSG_NOSIGNAL), Outcome::WantWrite);
    std::array<iovec, MaxPieces> pieces; // NOLINT(*-member-init): filled as far as it is used
    const std::size_t count = std::min(frames.size(), pieces.size());
    pieces[0] = {const_cast<char *>(first), firstBytes};
    for (std::size_t i = 1; i < count; ++i)
        pieces[i] = {const_cast<char *>(frames[i]->data()), frames[i]->size()};
    msghdr message {};
    message.msg_iov = pieces.data();
    message.msg_iovlen = count;
    return moved(::sendmsg(socket, &message, MSG_NOSIGNAL), Outcome::WantWrite);
}

void ByteStream::endWriting()
{
    if (m_tls) {
        ERR_clear_error();
        SSL_shutdown(m_tls.get());
    }
    boost::system::error_code ignored; // a peer that is gone is noticed by reading
    m_socket.shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
}

void ByteStream::shutdown()
{
    if (!m_socket.is_open())
        return;
    if (m_tls) {
        ERR_clear_error();
        SSL_shutdown(m_tls.get());
    }
    boost::system::error_code ignored; // it is going either way
    m_socket.shutdown(boost::asio::ip::tcp::socket::shutdown_both, ignored);
    m_socket.close(ignored);
}

} // namespace channels::server
