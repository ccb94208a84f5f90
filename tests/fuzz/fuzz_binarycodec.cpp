// SPDX-License-Identifier: MIT
#include "channels/protocol/binarycodec.h"
#include "tests/fuzz/fuzztarget.h"

using namespace channels;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (const Result<BinaryFrame> frame = decodeClientBinary(bytesOf(data, size))) {
        const Result<std::string> encoded = encodeClientBinary(*frame);
        require(encoded && *encoded == bytesOf(data, size));
    }
    if (const Result<BinaryFrame> frame = decodeServerBinary(bytesOf(data, size))) {
        const Result<std::string> encoded = encodeServerBinary(*frame);
        require(encoded && *encoded == bytesOf(data, size));
    }
    return 0;
}
