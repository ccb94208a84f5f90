// SPDX-License-Identifier: MIT
// Input: the body of an HTTP call or the payload of a push.
#include "tests/fuzz/fuzzing.h"

#include "channels/protocol/jsonreader.h"

using namespace channels;
using fuzzing::require;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzzing::textOf(data, size);
    const Result<JsonObject> object = JsonObject::parse(text);
    if (!object)
        return 0;
    for (const char *key : {"scope", "payload", "metadata", "config"}) {
        if (const auto raw = object->raw(key))
            require(text.find(*raw) != std::string_view::npos, "a raw value is kept as written");
        require(object->string(key).has_value() == (object->type(key) == JsonType::String),
                "a string is read as one");
        static_cast<void>(object->integer(key));
        static_cast<void>(object->boolean(key));
        static_cast<void>(object->object(key).array("postgres_changes"));
    }
    return 0;
}
