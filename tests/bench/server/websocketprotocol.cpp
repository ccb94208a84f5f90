// SPDX-License-Identifier: MIT
#include "tests/bench/server/websocketprotocol.h"

#include "tests/bench/server/bytes.h"

namespace bench {

std::string WebSocketProtocol::opening()
{
    std::string request = "GET " + m_path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    if (!m_subprotocol.empty())
        request += "Sec-WebSocket-Protocol: " + m_subprotocol + "\r\n";
    return request + "\r\n";
}

std::size_t WebSocketProtocol::receiveHead(std::string_view bytes, Listener &listener)
{
    const std::size_t end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos)
        return 0;
    if (!bytes.starts_with("HTTP/1.1 101")) {
        listener.refused(std::string(bytes.substr(0, 300)));
        return bytes.size();
    }
    m_upgraded = true;
    upgraded(listener);
    return end + 4;
}

std::size_t WebSocketProtocol::receive(std::string_view bytes, Listener &listener)
{
    std::size_t taken = 0;
    if (!m_upgraded) {
        taken = receiveHead(bytes, listener);
        if (!m_upgraded)
            return taken;
    }
    while (bytes.size() - taken >= 2) {
        const std::string_view rest = bytes.substr(taken);
        const unsigned opcode = static_cast<unsigned char>(rest[0]) & 0x0f;
        const std::size_t shortSize = static_cast<unsigned char>(rest[1]) & 0x7f;
        const std::size_t sizeBytes = shortSize == 127 ? 8 : shortSize == 126 ? 2 : 0;
        if (rest.size() < 2 + sizeBytes)
            break;
        const std::size_t size = sizeBytes ? bigEndian(rest.substr(2, sizeBytes)) : shortSize;
        if (rest.size() - 2 - sizeBytes < size)
            break;
        const std::string_view payload = rest.substr(2 + sizeBytes, size);
        taken += 2 + sizeBytes + size;
        take(opcode, payload, listener);
    }
    return taken;
}

void WebSocketProtocol::take(unsigned opcode, std::string_view payload, Listener &listener)
{
    if (opcode == 1 || opcode == 2) {
        message(opcode == 1, payload, listener);
    } else if (opcode == 9) {
        listener.send(frame(10, payload));
    } else if (opcode == 8) {
        listener.refused("closed by the server: "
                         + std::string(payload.substr(payload.size() < 2 ? 0 : 2)));
    } else if (opcode != 10) {
        listener.refused("a frame that this client does not read");
    }
}

// A key of zeros is a key: the server does the same work, and this program less.
std::string WebSocketProtocol::frame(unsigned opcode, std::string_view payload)
{
    std::string out;
    out.reserve(payload.size() + 14);
    out += char(0x80 | opcode);
    if (payload.size() < 126) {
        out += char(0x80 | payload.size());
    } else if (payload.size() < 65536) {
        out += char(0x80 | 126);
        appendBigEndian(out, payload.size(), 2);
    } else {
        out += char(0x80 | 127);
        appendBigEndian(out, payload.size(), 8);
    }
    out.append(4, '\0');
    out += payload;
    return out;
}

std::string WebSocketProtocol::textFrame(std::string_view payload)
{
    return frame(1, payload);
}

std::string WebSocketProtocol::binaryFrame(std::string_view payload)
{
    return frame(2, payload);
}

} // namespace bench
