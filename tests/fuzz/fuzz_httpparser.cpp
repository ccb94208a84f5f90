// SPDX-License-Identifier: MIT
#include "channels/server/httpparser.h"
#include "tests/fuzz/fuzztarget.h"

#include <algorithm>
#include <string>

using namespace channels::server;

// A connection's bytes that come in two pieces, the first byte says where the cut is.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view all = bytesOf(data + 1, size - 1);
    const Limits limits;
    HttpParser parser(limits);
    std::string waiting;
    const std::size_t cut = std::min<std::size_t>(data[0], all.size());
    for (const std::string_view piece : {all.substr(0, cut), all.substr(cut)}) {
        waiting += piece;
        for (;;) {
            const HttpProgress progress = parser.feed(waiting);
            require(progress.consumed <= waiting.size());
            if (progress.refusedStatus != 0)
                return 0;
            waiting.erase(0, progress.consumed);
            if (!progress.request)
                break;
            require(progress.request->body.size() <= limits.httpBody);
            require(progress.consumed > 0);
        }
    }
    return 0;
}
