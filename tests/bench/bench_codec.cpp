// SPDX-License-Identifier: MIT
// What one message of 300 bytes costs on its way through the codecs, without any socket: the median
// of alternating rounds, in nanoseconds.
#include "channels/protocol/binarycodec.h"
#include "channels/protocol/textcodec.h"
#include "channels/server/websocketframe.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

using namespace channels;
using namespace channels::server;

namespace {

constexpr int Rounds = 9;
constexpr int Repeats = 20000;
constexpr std::size_t PayloadBytes = 300;
constexpr std::array<char, 4> Mask = {0x11, 0x22, 0x33, 0x44};

struct Work {
    const char *name;
    std::function<bool()> run; // false: it went wrong, and the figures mean nothing
    std::vector<double> rounds = {}; // ns for one run
};

Frame frame()
{
    const std::string text(PayloadBytes - 60, 'x');
    return {.joinRef = "6",
            .ref = "7",
            .topic = "realtime:collaboration:4f2b6c1e-0000-4000-8000-000000000001:"
                     "4f2b6c1e-0000-4000-8000-000000000002",
            .event = "broadcast",
            .payload = R"({"type":"broadcast","event":"message:new","payload":{"text":")" + text
                + R"("}})"};
}

BinaryFrame binaryFrame()
{
    return {.kind = BinaryKind::UserBroadcastPush,
            .joinRef = "6",
            .ref = "7",
            .topic = frame().topic,
            .event = "message:new",
            .encoding = Encoding::Json,
            .payload = R"({"text":")" + std::string(PayloadBytes - 11, 'x') + R"("})"};
}

//! A whole text frame as a client sends it: masked, with a 16-bit length.
std::string maskedFrame(const std::string &payload)
{
    std::string bytes = {char(0x81), char(0x80 | 126), char(payload.size() >> 8),
                         char(payload.size() & 0xff)};
    bytes.append(Mask.data(), Mask.size());
    for (std::size_t i = 0; i < payload.size(); ++i)
        bytes += char(payload[i] ^ Mask[i % Mask.size()]);
    return bytes;
}

bool parseWebSocket(const std::string &bytes)
{
    std::string copy = bytes; // parsing unmasks in place
    WebSocketParser parser(PayloadBytes * 4);
    std::span<char> input(copy);
    return std::holds_alternative<TextMessage>(parser.next(input));
}

void measure(Work &work)
{
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < Repeats; ++i) {
        if (!work.run()) {
            std::fprintf(stderr, "%s: went wrong\n", work.name);
            std::exit(1);
        }
    }
    const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
    work.rounds.push_back(taken.count() / Repeats);
}

} // namespace

int main()
{
    const std::string v1 = encodeText(Vsn::V1, frame());
    const std::string v2 = encodeText(Vsn::V2, frame());
    const Result<std::string> binary = encodeClientBinary(binaryFrame());
    if (!binary)
        return 1;
    const std::string masked = maskedFrame(v2);
    std::vector<Work> all {
        {"decode text v1", [&] { return decodeText(Vsn::V1, v1).ok(); }},
        {"decode text v2", [&] { return decodeText(Vsn::V2, v2).ok(); }},
        {"decode binary", [&] { return decodeClientBinary(*binary).ok(); }},
        {"encode text v2", [] { return !encodeText(Vsn::V2, frame()).empty(); }},
        {"read a masked WebSocket frame", [&] { return parseWebSocket(masked); }},
        {"write a WebSocket frame",
         [&] { return !encodeWebSocketFrame(Opcode::Text, v2).empty(); }},
    };
    for (int round = 0; round < Rounds; ++round) {
        for (Work &work : all)
            measure(work);
    }
    for (Work &work : all) {
        std::ranges::sort(work.rounds);
        std::printf("%-32s %8.0f ns   (%.0f to %.0f)\n", work.name, work.rounds[Rounds / 2],
                    work.rounds.front(), work.rounds.back());
    }
    return 0;
}
