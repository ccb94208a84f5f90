// SPDX-License-Identifier: MIT
#include "channels/server/websocketframe.h"
#include "tests/fuzz/fuzztarget.h"

#include <algorithm>
#include <string>

using namespace channels::server;

namespace {

constexpr std::size_t MaxMessage = 4096;
constexpr std::size_t MaxHead = 14; // of a frame

bool isViolation(const WebSocketEvent &event)
{
    return std::holds_alternative<Violation>(event);
}

} // namespace

// A connection's bytes that come in two pieces, the first byte says where the cut is.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    std::string all(bytesOf(data + 1, size - 1));
    const std::size_t cut = std::min<std::size_t>(data[0], all.size());
    WebSocketParser parser(MaxMessage);
    for (std::span<char> piece : {std::span(all).first(cut), std::span(all).subspan(cut)}) {
        for (;;) {
            const std::size_t before = piece.size();
            const WebSocketEvent event = parser.next(piece);
            require(piece.size() <= before);
            if (const auto *text = std::get_if<TextMessage>(&event))
                require(text->text.size() <= MaxMessage);
            if (isViolation(event))
                return 0;
            if (std::holds_alternative<NeedMore>(event)) {
                require(piece.empty());
                break;
            }
        }
        require(parser.heldBytes() <= 2 * MaxMessage + MaxHead);
    }
    return 0;
}
