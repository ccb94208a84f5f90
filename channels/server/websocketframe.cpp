// SPDX-License-Identifier: MIT
#include "channels/server/websocketframe.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace channels::server {

struct WebSocketParser::FrameHead {
    Opcode opcode = Opcode::Continuation;
    bool final = true;
    std::size_t size = 0; // of the head itself
    std::uint64_t payloadSize = 0;
    std::array<char, 4> maskingKey = {};
};

//! A frame with its payload unmasked, in the caller's bytes or in m_delivered.
struct WebSocketParser::WholeFrame {
    FrameHead head;
    std::string_view payload;
};

namespace {

constexpr std::uint16_t ProtocolError = 1002;
constexpr std::uint16_t InvalidText = 1007;
constexpr std::uint16_t TooBig = 1009;
constexpr std::uint16_t NoCode = 1005;

constexpr std::size_t MaxControlPayload = 125;
constexpr std::size_t MaxCloseReason = MaxControlPayload - 2;

bool isControl(Opcode opcode)
{
    return opcode >= Opcode::Close;
}

bool isKnown(Opcode opcode)
{
    return opcode <= Opcode::Binary || (opcode >= Opcode::Close && opcode <= Opcode::Pong);
}

//! RFC 6455 section 7.4 and the codes registered since; 1004 to 1006 and 1015 never go on the wire.
bool mayBeSent(std::uint16_t code)
{
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014)
        || (code >= 3000 && code <= 4999);
}

bool isUtf8(std::string_view text)
{
    return simdjson::validate_utf8(text.data(), text.size());
}

std::uint64_t readBigEndian(std::span<const char> bytes)
{
    std::uint64_t value = 0;
    for (const char c : bytes)
        value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

void appendBigEndian(std::string &out, std::uint64_t value, int byteCount)
{
    for (int i = byteCount - 1; i >= 0; --i)
        out += char(value >> (8 * i));
}

void unmask(std::span<char> payload, std::array<char, 4> key)
{
    std::array<char, 8> twice {};
    std::memcpy(twice.data(), key.data(), 4);
    std::memcpy(twice.data() + 4, key.data(), 4);
    std::uint64_t mask = 0;
    std::memcpy(&mask, twice.data(), 8);
    std::size_t i = 0;
    for (; i + 8 <= payload.size(); i += 8) {
        std::uint64_t block = 0;
        std::memcpy(&block, payload.data() + i, 8);
        block ^= mask;
        std::memcpy(payload.data() + i, &block, 8);
    }
    for (; i < payload.size(); ++i)
        payload[i] = char(payload[i] ^ key[i % 4]);
}

// clear() and assigning an empty string would both keep the memory.
void release(std::string &text)
{
    std::string().swap(text);
}

} // namespace

WebSocketEvent WebSocketParser::next(std::span<char> &input)
{
    release(m_delivered);
    while (true) {
        if (m_finished) {
            input = {};
            return NeedMore {};
        }
        const auto taken = takeFrame(input);
        if (std::holds_alternative<NeedMore>(taken))
            return NeedMore {};
        if (const auto *violation = std::get_if<Violation>(&taken))
            return fail(*violation);
        const auto &[head, payload] = std::get<WholeFrame>(taken);
        const WebSocketEvent event =
            isControl(head.opcode) ? control(head.opcode, payload) : data(head, payload);
        // A fragment that does not end its message is no event yet.
        if (!std::holds_alternative<NeedMore>(event))
            return event;
        release(m_delivered);
    }
}

// What can be seen from the first two bytes is refused before the rest of the head has come.
WebSocketParser::HeadOrEnd WebSocketParser::readHead(std::span<const char> bytes)
{
    if (bytes.size() < 2)
        return NeedMore {};
    const auto first = static_cast<unsigned char>(bytes[0]);
    const auto second = static_cast<unsigned char>(bytes[1]);
    FrameHead head;
    head.final = (first & 0x80) != 0;
    head.opcode = Opcode(first & 0x0f);
    if ((first & 0x70) != 0)
        return Violation {ProtocolError, "A reserved bit is set and no extension was agreed."};
    if (!isKnown(head.opcode))
        return Violation {ProtocolError, "The frame's opcode is reserved."};
    if ((second & 0x80) == 0)
        return Violation {ProtocolError, "A client's frame must be masked."};
    const std::size_t shortSize = second & 0x7f;
    if (isControl(head.opcode) && !head.final)
        return Violation {ProtocolError, "A control frame must not be fragmented."};
    if (isControl(head.opcode) && shortSize > MaxControlPayload)
        return Violation {ProtocolError, "A control frame holds at most 125 bytes."};

    const std::size_t sizeBytes = shortSize == 127 ? 8 : shortSize == 126 ? 2 : 0;
    head.size = 2 + sizeBytes + head.maskingKey.size();
    if (bytes.size() < 2 + sizeBytes)
        return NeedMore {};
    head.payloadSize = sizeBytes ? readBigEndian(bytes.subspan(2, sizeBytes)) : shortSize;
    if ((sizeBytes == 2 && head.payloadSize < 126) || (sizeBytes == 8 && head.payloadSize < 65536))
        return Violation {ProtocolError, "The frame's length is not written in its shortest form."};
    if (head.payloadSize >> 63)
        return Violation {ProtocolError, "The frame's length has its highest bit set."};
    if (bytes.size() < head.size)
        return NeedMore {};
    std::memcpy(head.maskingKey.data(), bytes.data() + 2 + sizeBytes, head.maskingKey.size());
    return head;
}

std::optional<Violation> WebSocketParser::violationOf(const FrameHead &head) const
{
    if (isControl(head.opcode))
        return {};
    const bool isOpen = m_messageOpcode != Opcode::Continuation;
    if (head.opcode == Opcode::Continuation && !isOpen)
        return Violation {ProtocolError, "A continuation without a message to continue."};
    if (head.opcode != Opcode::Continuation && isOpen)
        return Violation {ProtocolError, "A new message begins before the last one has ended."};
    if (head.payloadSize > m_maxMessageBytes - m_message.size())
        return Violation {TooBig, "The message is too big."};
    return {};
}

std::variant<NeedMore, WebSocketParser::WholeFrame, Violation>
WebSocketParser::takeFrame(std::span<char> &input)
{
    // The head may be split as well: its bytes are held one by one until it is whole.
    while (!m_partial.empty()) {
        const HeadOrEnd read = readHead(m_partial);
        if (const auto *violation = std::get_if<Violation>(&read))
            return *violation;
        const auto *head = std::get_if<FrameHead>(&read);
        if (head) {
            if (const auto violation = violationOf(*head))
                return *violation;
            const std::size_t missing = head->size + head->payloadSize - m_partial.size();
            const std::size_t taken = std::min(missing, input.size());
            m_partial.append(input.data(), taken);
            input = input.subspan(taken);
            if (taken < missing)
                return NeedMore {};
            m_delivered.swap(m_partial);
            const std::span<char> payload = std::span(m_delivered).subspan(head->size);
            unmask(payload, head->maskingKey);
            return WholeFrame {*head, {payload.data(), payload.size()}};
        }
        if (input.empty())
            return NeedMore {};
        m_partial += input.front();
        input = input.subspan(1);
    }

    const HeadOrEnd read = readHead(input);
    if (const auto *violation = std::get_if<Violation>(&read))
        return *violation;
    const auto *head = std::get_if<FrameHead>(&read);
    if (head) {
        if (const auto violation = violationOf(*head))
            return *violation;
    }
    if (!head || input.size() - head->size < head->payloadSize) {
        m_partial.assign(input.data(), input.size());
        input = {};
        return NeedMore {};
    }
    const std::span<char> payload = input.subspan(head->size, head->payloadSize);
    input = input.subspan(head->size + head->payloadSize);
    unmask(payload, head->maskingKey);
    return WholeFrame {*head, {payload.data(), payload.size()}};
}

WebSocketEvent WebSocketParser::control(Opcode opcode, std::string_view payload)
{
    switch (opcode) {
    case Opcode::Ping:
        return PingMessage {payload};
    case Opcode::Pong:
        return PongMessage {payload};
    default:
        return closeMessage(payload);
    }
}

WebSocketEvent WebSocketParser::closeMessage(std::string_view payload)
{
    m_finished = true;
    release(m_message);
    if (payload.empty())
        return CloseMessage {};
    if (payload.size() == 1)
        return fail({ProtocolError, "A close frame holds a code of two bytes or nothing."});
    const CloseMessage message {std::uint16_t(readBigEndian(payload.substr(0, 2))),
                                payload.substr(2)};
    if (!mayBeSent(message.code))
        return fail({ProtocolError, "The close code must not be sent."});
    if (!isUtf8(message.reason))
        return fail({InvalidText, "The close reason is not valid UTF-8."});
    return message;
}

WebSocketEvent WebSocketParser::data(const FrameHead &head, std::string_view payload)
{
    if (head.opcode != Opcode::Continuation && head.final)
        return dataMessage(head.opcode, payload);
    if (head.opcode != Opcode::Continuation)
        m_messageOpcode = head.opcode;
    m_message += payload;
    if (!head.final)
        return NeedMore {};
    const Opcode opcode = std::exchange(m_messageOpcode, Opcode::Continuation);
    m_delivered.swap(m_message);
    release(m_message);
    return dataMessage(opcode, m_delivered);
}

WebSocketEvent WebSocketParser::dataMessage(Opcode opcode, std::string_view payload)
{
    if (opcode == Opcode::Binary)
        return BinaryMessage {payload};
    if (!isUtf8(payload))
        return fail({InvalidText, "A text message is not valid UTF-8."});
    return TextMessage {payload};
}

Violation WebSocketParser::fail(Violation violation)
{
    m_finished = true;
    release(m_partial);
    release(m_message);
    return violation;
}

std::string encodeWebSocketFrame(Opcode opcode, std::string_view payload)
{
    std::string frame;
    frame.reserve(payload.size() + 10);
    frame += char(0x80 | std::uint8_t(opcode));
    if (payload.size() <= MaxControlPayload) {
        frame += char(payload.size());
    } else if (payload.size() <= 0xffff) {
        frame += char(126);
        appendBigEndian(frame, payload.size(), 2);
    } else {
        frame += char(127);
        appendBigEndian(frame, payload.size(), 8);
    }
    frame += payload;
    return frame;
}

std::string encodeWebSocketClose(std::uint16_t code, std::string_view reason)
{
    std::string payload;
    if (code != NoCode) {
        appendBigEndian(payload, code, 2);
        std::size_t size = std::min(reason.size(), MaxCloseReason);
        // Back to where a character begins, if the cut is within one.
        while (size > 0 && size < reason.size() && (reason[size] & 0xc0) == 0x80)
            --size;
        payload += reason.substr(0, size);
    }
    return encodeWebSocketFrame(Opcode::Close, payload);
}

} // namespace channels::server
