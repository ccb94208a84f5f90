// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace channels::server {

// WebSocket frames (RFC 6455 sections 5 and 7) as a server reads and writes them. Pure: no socket,
// no clock. No extension is negotiated, so a reserved bit is a violation.

enum class Opcode : std::uint8_t {
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10
};

//! What reading may yield. Views point into the bytes given to next() or into the parser, and last
//! until the next call of next().
struct TextMessage {
    std::string_view text; // valid UTF-8
};
struct BinaryMessage {
    std::string_view bytes;
};
struct PingMessage {
    std::string_view bytes; // at most 125
};
struct PongMessage {
    std::string_view bytes;
};
struct CloseMessage {
    std::uint16_t code = 1005; // 1005: none was given
    std::string_view reason;
};
//! The peer broke the protocol: close with `code` (1002, 1007, 1009). After this and after a
//! CloseMessage nothing more is read: further bytes are taken and dropped.
struct Violation {
    std::uint16_t code = 1002;
    std::string_view sentence;
};
//! All bytes were taken; more are needed.
struct NeedMore { };

using WebSocketEvent = std::variant<NeedMore, TextMessage, BinaryMessage, PingMessage, PongMessage,
                                    CloseMessage, Violation>;

//! Reads masked client frames. Holds no buffer while no frame is incomplete, so an idle connection
//! costs its own size only; a message that lies whole in the given bytes is unmasked in place and
//! not copied.
class WebSocketParser final {
public:
    //! Messages over \a maxMessageBytes (all fragments together) are a Violation 1009, decided from
    //! the header, before anything is allocated.
    explicit WebSocketParser(std::size_t maxMessageBytes) : m_maxMessageBytes(maxMessageBytes) { }

    //! Takes bytes from the front of \a input (which it shortens, and may overwrite) until there is
    //! an event. Call again with the rest until it answers NeedMore.
    [[nodiscard]] WebSocketEvent next(std::span<char> &input);

    //! Bytes held for a frame or message that is not complete yet.
    std::size_t heldBytes() const { return m_partial.size() + m_message.size(); }

private:
    struct FrameHead;
    struct WholeFrame;
    using HeadOrEnd = std::variant<NeedMore, FrameHead, Violation>;

    static HeadOrEnd readHead(std::span<const char> bytes);
    std::variant<NeedMore, WholeFrame, Violation> takeFrame(std::span<char> &input);
    std::optional<Violation> violationOf(const FrameHead &head) const;
    WebSocketEvent control(Opcode opcode, std::string_view payload);
    WebSocketEvent data(const FrameHead &head, std::string_view payload);
    WebSocketEvent closeMessage(std::string_view payload);
    WebSocketEvent dataMessage(Opcode opcode, std::string_view payload);
    Violation fail(Violation violation);

    std::size_t m_maxMessageBytes;
    std::string m_partial; // a frame whose bytes have not all come
    std::string m_message; // the fragments of a message so far
    std::string m_delivered; // what the last event's view points into, when it is neither
    Opcode m_messageOpcode = Opcode::Continuation; // Continuation: no message is open
    bool m_finished = false; // a close frame or a violation came: the rest is not read
};

//! One unmasked, unfragmented server frame.
[[nodiscard]] std::string encodeWebSocketFrame(Opcode opcode, std::string_view payload);
//! A close frame; \a reason is cut at a character's border to fit the 123 bytes there are. Code
//! 1005 makes the frame without a code.
[[nodiscard]] std::string encodeWebSocketClose(std::uint16_t code, std::string_view reason);

} // namespace channels::server
