// SPDX-License-Identifier: MIT
#include "tests/bench/server/client.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace bench {

Client::Client(Epoll &epoll, const Target &target, std::size_t number, ClientListener &listener)
    : m_epoll(epoll)
    , m_target(target)
    , m_listener(listener)
    , m_number(number)
    , m_protocol(makeProtocol(target, number))
{
}

Client::~Client()
{
    if (m_socket.isOpen())
        m_epoll.remove(m_socket.number());
}

void Client::start(const std::string &channel, bool listens)
{
    m_channel = channel;
    m_listens = listens;
    m_socket = Descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!m_socket.isOpen())
        fail(std::string("socket: ") + std::strerror(errno));
    const int on = 1;
    ::setsockopt(m_socket.number(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_target.port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int result =
        ::connect(m_socket.number(), reinterpret_cast<const sockaddr *>(&address), sizeof address);
    if (result != 0 && errno != EINPROGRESS)
        fail(std::string("connect: ") + std::strerror(errno));
    m_epoll.add(m_socket.number(), EPOLLIN | EPOLLOUT, *this);
}

void Client::publish(std::string_view payload)
{
    send(m_protocol->publish(payload));
}

void Client::ready(std::uint32_t events)
{
    if (events & EPOLLOUT)
        writable();
    if (events & (EPOLLIN | EPOLLHUP | EPOLLERR))
        readable();
}

void Client::writable()
{
    if (!m_connected) {
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(m_socket.number(), SOL_SOCKET, SO_ERROR, &error, &size);
        if (error != 0)
            fail("connection " + std::to_string(m_number) + ": " + std::strerror(error));
        m_connected = true;
        m_epoll.change(m_socket.number(), EPOLLIN, *this);
        const std::string opening = m_protocol->opening();
        if (opening.empty())
            opened();
        else
            send(opening);
        return;
    }
    const std::string waiting = std::move(m_unsent);
    m_unsent.clear();
    m_epoll.change(m_socket.number(), EPOLLIN, *this);
    send(waiting);
}

void Client::readable()
{
    // One for all: what is left over is copied, and that is rare.
    static std::array<char, 256 * 1024> buffer;
    const ssize_t size = ::recv(m_socket.number(), buffer.data(), buffer.size(), 0);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0)
        refused(size == 0 ? "the server hung up" : std::strerror(errno));
    consume({buffer.data(), std::size_t(size)});
}

void Client::consume(std::string_view bytes)
{
    if (m_unread.empty()) {
        const std::size_t taken = m_protocol->receive(bytes, *this);
        m_unread = bytes.substr(taken);
        return;
    }
    m_unread += bytes;
    const std::size_t taken = m_protocol->receive(m_unread, *this);
    m_unread.erase(0, taken);
    if (m_unread.empty())
        std::string().swap(m_unread);
}

void Client::send(std::string bytes)
{
    if (!m_unsent.empty()) {
        m_unsent += bytes;
        return;
    }
    const ssize_t size = ::send(m_socket.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (size < 0 && errno != EAGAIN)
        refused(std::strerror(errno));
    const std::size_t sent = size < 0 ? 0 : std::size_t(size);
    if (sent < bytes.size()) {
        m_unsent = bytes.substr(sent);
        m_epoll.change(m_socket.number(), EPOLLIN | EPOLLOUT, *this);
    }
}

void Client::opened()
{
    const std::string join = m_protocol->join(m_channel, m_listens);
    if (join.empty())
        joined();
    else
        send(join);
}

void Client::joined()
{
    m_listener.joined(*this);
}

void Client::refused(std::string reason)
{
    fail("connection " + std::to_string(m_number) + " (" + m_target.peer + ", " + m_channel
         + "): " + reason);
}

} // namespace bench
