// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/server/protocol.h"

namespace bench {

//! The client's half of a WebSocket, under the protocols that run on one.
class WebSocketProtocol : public Protocol {
public:
    std::string opening() final;
    std::size_t receive(std::string_view bytes, Listener &listener) final;

protected:
    //! \a subprotocol may be empty.
    WebSocketProtocol(std::string path, std::string subprotocol)
        : m_path(std::move(path)), m_subprotocol(std::move(subprotocol))
    {
    }

    virtual void upgraded(Listener &listener) = 0;
    virtual void message(bool isText, std::string_view payload, Listener &listener) = 0;

    static std::string textFrame(std::string_view payload);
    static std::string binaryFrame(std::string_view payload);

private:
    static std::string frame(unsigned opcode, std::string_view payload);
    std::size_t receiveHead(std::string_view bytes, Listener &listener);
    void take(unsigned opcode, std::string_view payload, Listener &listener); // one whole frame

    std::string m_path;
    std::string m_subprotocol;
    bool m_upgraded = false;
};

} // namespace bench
