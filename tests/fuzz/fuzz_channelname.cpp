// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzzing.h"

#include "channels/types/channelname.h"

#include <regex>
#include <string>

using channels::ChannelName;
using fuzzing::require;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // CONTRACT section 3, said another way.
    static const std::regex grammar("(supplier|couple|form|journey|collaboration)"
                                    ":[A-Za-z0-9][A-Za-z0-9_.-]*:[A-Za-z0-9][A-Za-z0-9_.-]*");
    const std::string_view text = fuzzing::textOf(data, size);
    const auto name = ChannelName::parse(text);
    const bool valid =
        size <= ChannelName::MaxBytes && std::regex_match(text.begin(), text.end(), grammar);
    require(name.has_value() == valid, "the grammar decides");
    if (name) {
        const std::string joined = std::string(channels::scopeText(name->scope())) + ':'
            + std::string(name->entity()) + ':' + std::string(name->id());
        require(joined == text && name->text() == text, "the parts make the name");
        require(ChannelName::parse(name->toString()) == name, "a name survives Qt's strings");
    }
    return 0;
}
