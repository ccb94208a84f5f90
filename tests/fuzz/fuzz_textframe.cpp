// SPDX-License-Identifier: MIT
// Input: one byte that chooses the serialisation, then a text frame.
#include "tests/fuzz/fuzzing.h"

#include "channels/protocol/jsontext.h"
#include "channels/protocol/textcodec.h"

using namespace channels;
using fuzzing::require;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const Vsn vsn = data[0] & 1 ? Vsn::V2 : Vsn::V1;
    const std::string_view text = fuzzing::textOf(data + 1, size - 1);
    const Result<Frame> frame = decodeText(vsn, text);
    if (!frame) {
        require(!frame.error().detail.isEmpty(), "a refusal has a sentence");
        return 0;
    }
    require(isJson(text), "what is decoded is JSON");
    require(isJson(frame->payload), "the payload is JSON");
    require(text.find(frame->payload) != std::string_view::npos, "the payload is kept as written");
    for (const Vsn other : {Vsn::V1, Vsn::V2}) {
        const std::string written = encodeText(other, *frame);
        const Result<Frame> again = decodeText(other, written);
        require(again.ok() && *again == *frame, "a frame reads back as it was written");
        require(encodeText(other, *again) == written, "and is written the same again");
    }
    return 0;
}
