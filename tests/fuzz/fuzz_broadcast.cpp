// SPDX-License-Identifier: MIT
// Input: what a client sends to be broadcast, or tracks as its presence: JSON text.
#include "tests/fuzz/fuzzing.h"

#include "channels/protocol/jsontext.h"
#include "channels/server/broadcastrequest.h"
#include "channels/server/presencetracker.h"

using namespace channels;
using namespace channels::server;
using fuzzing::require;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzzing::textOf(data, size);
    const Limits limits;
    if (isJson(text)) { // as the frame around it has been checked
        if (const auto request = broadcastFromText(text, limits)) {
            require(isJson(request->payload, int(limits.payloadDepth)), "a payload is JSON");
            require(request->payload.size() <= limits.payloadBytes, "a payload keeps to the limit");
            require(!request->eventType.empty() && request->eventType.size() <= 255,
                    "an event has a name");
        }
    }
    PresenceTracker presences(0);
    const auto member = presences.join("c", 1, "user", "key", "", {});
    if (const auto tracked = presences.track("c", member, text)) {
        require(tracked->has_value() && isJsonObject(**tracked), "a diff is JSON");
        const auto again = presences.track("c", member, text);
        require(again.ok() && !again->has_value(), "the same again is no change");
    }
    require(isJsonObject(presences.state("c")), "a state is JSON");
    return 0;
}
