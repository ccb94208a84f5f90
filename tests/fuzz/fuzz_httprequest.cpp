// SPDX-License-Identifier: MIT
// Input: four bytes that seed where the rest is cut, then what a client sends to the HTTP port.
#include "tests/fuzz/fuzzing.h"

#include "channels/server/httpparser.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <vector>

using namespace channels::server;
using fuzzing::require;

namespace {

struct Seen {
    int refusedStatus = 0;
    std::string request;

    bool operator==(const Seen &) const = default;
};

std::string described(const HttpRequest &request)
{
    std::string text = request.method + ' ' + request.path + '\n';
    for (const auto &[name, value] : request.query)
        text += name + '=' + value + '&';
    for (const auto &[name, value] : request.headers)
        text += name + ": " + value + '\n';
    return text + '\n' + request.body + '\n' + tokenOf(request);
}

std::vector<Seen> feed(const Limits &limits, std::string_view bytes, std::size_t longestPiece,
                       std::uint32_t seed)
{
    fuzzing::Numbers numbers(seed);
    HttpParser parser(limits);
    std::vector<Seen> seen;
    std::string unread;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t size = std::min(numbers.upTo(longestPiece), bytes.size() - at);
        unread += bytes.substr(at, size);
        at += size;
        while (!unread.empty()) {
            const HttpProgress progress = parser.feed(unread);
            require(progress.consumed <= unread.size(), "no more is consumed than there is");
            unread.erase(0, progress.consumed);
            if (progress.refusedStatus) {
                constexpr std::array Statuses = {400, 413, 417, 431, 501};
                require(std::ranges::find(Statuses, progress.refusedStatus) != Statuses.end(),
                        "a refusal has its status");
                seen.push_back({progress.refusedStatus, ""});
                return seen;
            }
            if (!progress.request)
                break;
            require(progress.request->body.size() <= limits.httpBody, "a body keeps to the limit");
            seen.push_back({0, described(*progress.request)});
            if (progress.upgrade || !progress.keepAlive)
                return seen;
        }
        require(unread.size() <= limits.httpHead, "what waits is bounded");
    }
    return seen;
}

// When a malformed request is refused depends on how much of it has come; what was read before and
// what is read without a refusal does not.
bool agree(const std::vector<Seen> &one, const std::vector<Seen> &other)
{
    const auto refused = [](const std::vector<Seen> &seen) {
        return !seen.empty() && seen.back().refusedStatus != 0;
    };
    if (!refused(one) && !refused(other))
        return one == other;
    for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i) {
        if (one[i].refusedStatus || other[i].refusedStatus)
            return true;
        if (one[i] != other[i])
            return false;
    }
    return true;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 4)
        return 0;
    std::uint32_t seed = 0;
    std::memcpy(&seed, data, 4);
    Limits limits;
    limits.httpHead = 8192;
    limits.httpBody = 2000;
    const std::string_view bytes = fuzzing::textOf(data + 4, size - 4);
    const std::vector<Seen> whole = feed(limits, bytes, 1 + bytes.size(), 0);
    require(agree(feed(limits, bytes, 1, seed), whole), "byte by byte gives the same");
    require(agree(feed(limits, bytes, 40, seed), whole), "small pieces give the same");
    return 0;
}
