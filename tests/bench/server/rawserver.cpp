// SPDX-License-Identifier: MIT
#include "tests/bench/server/rawserver.h"

#include "tests/bench/server/bytes.h"
#include "tests/bench/server/epoll.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <sys/socket.h>
#include <unordered_map>
#include <utility>
#include <vector>

namespace bench {

namespace {

class RawServer;

class RawConnection final : public Readiness {
public:
    RawConnection(RawServer &server, Epoll &epoll, int socket)
        : m_server(server), m_epoll(epoll), m_socket(socket)
    {
        m_epoll.add(socket, EPOLLIN, *this);
    }

    void ready(std::uint32_t events) override;
    void write(const std::string &bytes);
    int socket() const { return m_socket.number(); }

private:
    void command(char name, std::string_view body);

    RawServer &m_server;
    Epoll &m_epoll;
    Descriptor m_socket;
    std::string m_unread;
    std::string m_unsent;
};

struct RawChannel {
    std::vector<RawConnection *> receivers;
    std::string pending; // of this turn
};

class RawServer final : public Readiness {
public:
    explicit RawServer(std::uint16_t port)
        : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        const int on = 1;
        ::setsockopt(m_listener.number(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_listener.number(), generic, size) != 0
            || ::listen(m_listener.number(), 4096) != 0
            || ::getsockname(m_listener.number(), generic, &size) != 0)
            fail(std::string("listen: ") + std::strerror(errno));
        m_epoll.add(m_listener.number(), EPOLLIN, *this);
        std::printf("listening on %d\n", int(ntohs(address.sin_port)));
        std::fflush(stdout);
    }

    void run()
    {
        while (true) {
            m_epoll.turn(-1);
            for (RawChannel *channel : m_written) {
                for (RawConnection *receiver : channel->receivers)
                    receiver->write(channel->pending);
                channel->pending.clear();
            }
            m_written.clear();
            m_gone.clear();
        }
    }

    void ready(std::uint32_t) override
    {
        while (true) {
            const int socket =
                ::accept4(m_listener.number(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (socket < 0)
                return;
            const int on = 1;
            ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            m_connections[socket] = std::make_unique<RawConnection>(*this, m_epoll, socket);
        }
    }

    void subscribe(std::uint32_t channel, RawConnection &connection)
    {
        m_channels[channel].receivers.push_back(&connection);
    }
    void publish(std::uint32_t number, std::string_view payload)
    {
        RawChannel &channel = m_channels[number];
        if (channel.pending.empty())
            m_written.push_back(&channel);
        channel.pending += rawFrame('D', payload);
    }
    void remove(RawConnection &connection)
    {
        for (auto &[number, channel] : m_channels)
            std::erase(channel.receivers, &connection);
        m_epoll.remove(connection.socket());
        const auto found = m_connections.find(connection.socket());
        m_gone.push_back(std::move(found->second)); // it is still running
        m_connections.erase(found);
    }

private:
    Epoll m_epoll;
    Descriptor m_listener;
    std::unordered_map<int, std::unique_ptr<RawConnection>> m_connections; // by socket
    std::unordered_map<std::uint32_t, RawChannel> m_channels;
    std::vector<RawChannel *> m_written; // in this turn
    std::vector<std::unique_ptr<RawConnection>> m_gone; // in this turn
};

void RawConnection::ready(std::uint32_t events)
{
    if (events & EPOLLOUT) {
        m_epoll.change(m_socket.number(), EPOLLIN, *this);
        write(std::exchange(m_unsent, {}));
    }
    static std::array<char, 256 * 1024> buffer;
    const ssize_t size = ::recv(m_socket.number(), buffer.data(), buffer.size(), 0);
    if (size < 0 && errno == EAGAIN)
        return;
    if (size <= 0)
        return m_server.remove(*this);
    m_unread.append(buffer.data(), std::size_t(size));
    std::string_view rest = m_unread;
    while (rest.size() >= 5) {
        const std::size_t length = bigEndian(rest.substr(0, 4));
        if (rest.size() - 4 < length)
            break;
        command(rest[4], rest.substr(5, length - 1));
        rest.remove_prefix(4 + length);
    }
    m_unread.erase(0, m_unread.size() - rest.size());
    if (m_unread.empty())
        std::string().swap(m_unread);
}

void RawConnection::command(char name, std::string_view body)
{
    const auto channel = std::uint32_t(bigEndian(body.substr(0, 4)));
    if (name == 'S') {
        m_server.subscribe(channel, *this);
        write(rawFrame('A', ""));
    } else {
        m_server.publish(channel, body.substr(4));
    }
}

void RawConnection::write(const std::string &bytes)
{
    if (!m_unsent.empty()) {
        m_unsent += bytes;
        return;
    }
    const ssize_t size = ::send(m_socket.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    const std::size_t sent = size < 0 ? 0 : std::size_t(size);
    if (sent < bytes.size()) {
        m_unsent = bytes.substr(sent);
        m_epoll.change(m_socket.number(), EPOLLIN | EPOLLOUT, *this);
    }
}

} // namespace

void serveRaw(std::uint16_t port)
{
    RawServer(port).run();
}

} // namespace bench
