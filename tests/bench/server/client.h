// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/server/epoll.h"
#include "tests/bench/server/protocol.h"

#include <memory>
#include <string>

namespace bench {

class Client;

//! What a workload hears of its clients.
class ClientListener {
public:
    virtual ~ClientListener() = default;
    virtual void joined(Client &client) = 0;
    virtual void delivered(Client &client, std::string_view payload) = 0;
    virtual void acknowledged(Client &client) = 0;
};

//! One connection of the generator: connects, joins one channel, publishes and receives. Anything
//! unexpected ends the program, for a number measured beside it would mean nothing.
class Client final : private Readiness, private Listener {
public:
    Client(Epoll &epoll, const Target &target, std::size_t number, ClientListener &listener);
    ~Client() override;

    //! Begins to connect; joins \a channel when the connection stands, \a listens or only to
    //! publish.
    void start(const std::string &channel, bool listens);
    void publish(std::string_view payload);

    std::size_t number() const { return m_number; }
    const std::string &channel() const { return m_channel; }

private:
    void ready(std::uint32_t events) override;
    void readable();
    void writable();
    void consume(std::string_view bytes);

    void send(std::string bytes) override;
    void opened() override;
    void joined() override;
    void delivered(std::string_view payload) override { m_listener.delivered(*this, payload); }
    void acknowledged() override { m_listener.acknowledged(*this); }
    void refused(std::string reason) override;

    Epoll &m_epoll;
    const Target &m_target;
    ClientListener &m_listener;
    std::size_t m_number;
    std::unique_ptr<Protocol> m_protocol;
    Descriptor m_socket;
    std::string m_channel;
    std::string m_unread; // the beginning of what has not come whole
    std::string m_unsent;
    bool m_listens = true;
    bool m_connected = false;
};

} // namespace bench
