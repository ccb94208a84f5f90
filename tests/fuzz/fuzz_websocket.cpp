// SPDX-License-Identifier: MIT
// Input: four bytes that seed where the rest is cut, then a client's WebSocket bytes. However they
// are cut, the same must come out.
#include "tests/fuzz/fuzzing.h"

#include "channels/server/websocketframe.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

using namespace channels::server;
using fuzzing::require;

namespace {

constexpr std::size_t Limit = 3000;

struct Seen {
    std::size_t kind;
    std::uint16_t code;
    std::string bytes;

    bool operator==(const Seen &) const = default;
};

Seen seen(const WebSocketEvent &event)
{
    Seen result {event.index(), 0, ""};
    if (const auto *text = std::get_if<TextMessage>(&event)) {
        require(simdjson::validate_utf8(text->text.data(), text->text.size()), "text is UTF-8");
        require(text->text.size() <= Limit, "a message keeps to the limit");
        result.bytes = text->text;
    } else if (const auto *binary = std::get_if<BinaryMessage>(&event)) {
        require(binary->bytes.size() <= Limit, "a message keeps to the limit");
        result.bytes = binary->bytes;
    } else if (const auto *ping = std::get_if<PingMessage>(&event)) {
        require(ping->bytes.size() <= 125, "a ping is short");
        result.bytes = ping->bytes;
    } else if (const auto *pong = std::get_if<PongMessage>(&event)) {
        require(pong->bytes.size() <= 125, "a pong is short");
        result.bytes = pong->bytes;
    } else if (const auto *close = std::get_if<CloseMessage>(&event)) {
        require(simdjson::validate_utf8(close->reason.data(), close->reason.size()),
                "a reason is UTF-8");
        result.code = close->code;
        result.bytes = close->reason;
    } else if (const auto *violation = std::get_if<Violation>(&event)) {
        require(violation->code == 1002 || violation->code == 1007 || violation->code == 1009,
                "a violation has its code");
        result.code = violation->code;
    }
    return result;
}

std::vector<Seen> feed(std::string bytes, std::size_t longestPiece, std::uint32_t seed)
{
    fuzzing::Numbers numbers(seed);
    WebSocketParser parser(Limit);
    std::vector<Seen> events;
    for (std::size_t at = 0; at < bytes.size();) {
        // A copy of its own, so that reading past a piece's end is noticed.
        const std::size_t size = std::min(numbers.upTo(longestPiece), bytes.size() - at);
        std::vector<char> piece(bytes.begin() + std::ptrdiff_t(at),
                                bytes.begin() + std::ptrdiff_t(at + size));
        std::span<char> input(piece);
        at += size;
        while (true) {
            const WebSocketEvent event = parser.next(input);
            if (std::holds_alternative<NeedMore>(event))
                break;
            events.push_back(seen(event));
        }
        require(input.empty(), "all bytes are taken");
        require(parser.heldBytes() <= std::min(at, 2 * Limit + 14),
                "no more is held than has come");
    }
    return events;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 4)
        return 0;
    std::uint32_t seed = 0;
    std::memcpy(&seed, data, 4);
    const std::string bytes(fuzzing::textOf(data + 4, size - 4));
    WebSocketParser parser(Limit);
    std::string copy = bytes;
    std::span<char> input(copy);
    std::vector<Seen> whole;
    while (true) {
        const WebSocketEvent event = parser.next(input);
        if (std::holds_alternative<NeedMore>(event))
            break;
        whole.push_back(seen(event));
    }
    require(feed(bytes, 1, seed) == whole, "byte by byte gives the same");
    require(feed(bytes, 40, seed) == whole, "small pieces give the same");
    require(feed(bytes, 1 + bytes.size(), seed) == whole, "large pieces give the same");
    return 0;
}
