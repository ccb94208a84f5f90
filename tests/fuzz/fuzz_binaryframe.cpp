// SPDX-License-Identifier: MIT
// Input: one byte that chooses who sent it, then a binary frame.
#include "tests/fuzz/fuzzing.h"

#include "channels/protocol/binarycodec.h"
#include "channels/protocol/jsontext.h"

using namespace channels;
using fuzzing::require;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const bool fromClient = data[0] & 1;
    const std::string_view bytes = fuzzing::textOf(data + 1, size - 1);
    const Result<BinaryFrame> frame =
        fromClient ? decodeClientBinary(bytes) : decodeServerBinary(bytes);
    if (!frame) {
        require(!frame.error().detail.isEmpty(), "a refusal has a sentence");
        return 0;
    }
    require(frame->encoding == Encoding::Bytes || isJson(frame->payload, MaxPayloadDepth),
            "a JSON payload is JSON");
    require(frame->metadata.empty() || isJsonObject(frame->metadata), "metadata is an object");
    const Result<std::string> written =
        fromClient ? encodeClientBinary(*frame) : encodeServerBinary(*frame);
    require(written.ok() && *written == bytes, "a frame is written as it was read");
    return 0;
}
