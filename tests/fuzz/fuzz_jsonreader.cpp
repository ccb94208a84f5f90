// SPDX-License-Identifier: MIT
#include "channels/protocol/jsonreader.h"
#include "channels/server/broadcastrequest.h"
#include "tests/fuzz/fuzztarget.h"

using namespace channels;

// Bodies of HTTP calls and payloads of pushes.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = bytesOf(data, size);
    if (const Result<JsonObject> object = JsonObject::parse(text)) {
        for (const char *key : {"scope", "payload", "metadata", "config"}) {
            if (const auto raw = object->raw(key))
                require(text.find(*raw) != std::string_view::npos);
            require(object->string(key).has_value() == (object->type(key) == JsonType::String));
            static_cast<void>(object->integer(key));
            static_cast<void>(object->boolean(key));
            static_cast<void>(object->object(key).array("postgres_changes"));
        }
    }
    const server::Limits limits;
    if (const auto request = server::broadcastFromText(text, limits)) {
        require(!request->eventType.empty() && request->payload.size() <= limits.payloadBytes);
        require(JsonObject::parse("{\"p\":" + request->payload + "}", int(limits.payloadDepth) + 1)
                    .ok());
    }
    return 0;
}
