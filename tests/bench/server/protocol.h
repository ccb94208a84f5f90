// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace bench {

//! What a protocol makes of a server's bytes.
class Listener {
public:
    virtual ~Listener() = default;
    virtual void send(std::string bytes) = 0; // an answer that the protocol asks for
    virtual void opened() = 0; // join() may be sent
    virtual void joined() = 0; // publish() may be sent, messages may come
    virtual void delivered(std::string_view payload) = 0; // holds the payload, maybe more
    virtual void acknowledged() = 0; // a durable publish is stored
    virtual void refused(std::string reason) = 0;
};

//! Which server is spoken to, and with what.
struct Target {
    std::string peer; // wedsync, raw, ws, mosquitto, nats, jetstream, redis, postgresql
    std::uint16_t port = 0; // on 127.0.0.1
    std::string token; // wedsync
    bool durable = false; // stored messages with an acknowledgement, not ephemeral ones
};

//! One connection's side of a protocol: bytes in both directions, no socket.
class Protocol {
public:
    virtual ~Protocol() = default;

    //! What is sent as soon as the connection stands.
    virtual std::string opening() = 0;
    //! \a listens: messages of the channel shall come. A publisher need not listen; where it need
    //! not join either, this is empty and it may publish at once.
    virtual std::string join(const std::string &channel, bool listens) = 0;
    //! To the channel that was joined.
    virtual std::string publish(std::string_view payload) = 0;
    //! Takes bytes from the front of \a bytes and answers how many; the rest is given again, with
    //! what comes then.
    virtual std::size_t receive(std::string_view bytes, Listener &listener) = 0;
};

//! Ends the program when there is no such peer. \a number is different for each connection.
std::unique_ptr<Protocol> makeProtocol(const Target &target, std::size_t number);

} // namespace bench
