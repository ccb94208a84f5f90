// SPDX-License-Identifier: MIT
#include "channels/protocol/textcodec.h"
#include "tests/fuzz/fuzztarget.h"

using namespace channels;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    for (const Vsn vsn : {Vsn::V1, Vsn::V2}) {
        const Result<Frame> frame = decodeText(vsn, bytesOf(data, size));
        if (!frame)
            continue;
        const Result<Frame> again = decodeText(vsn, encodeText(vsn, *frame));
        require(again && *again == *frame);
    }
    return 0;
}
