// SPDX-License-Identifier: MIT
#include "channels/types/channelname.h"
#include "tests/fuzz/fuzztarget.h"

#include <string>

using namespace channels;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = bytesOf(data, size);
    if (const std::optional<ChannelName> name = ChannelName::parse(text)) {
        require(size <= ChannelName::MaxBytes && name->text() == text);
        std::string parts(scopeText(name->scope()));
        parts.append(":").append(name->entity()).append(":").append(name->id());
        require(parts == text);
        require(ChannelName::parse(name->toString()) == name);
    }
    return 0;
}
