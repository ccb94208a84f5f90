// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzzing.h"

#include "channels/server/serveroptions.h"

#include <cstring>
#include <string>

using namespace channels::server;
using fuzzing::require;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Limits limits;
    const Limits shipped;
    const std::string assignment(fuzzing::textOf(data, size));
    const auto sentence = setLimit(limits, assignment);
    const bool changed = std::memcmp(&limits, &shipped, sizeof limits) != 0;
    if (sentence) {
        require(!changed, "a refused limit changes nothing");
        require(sentence->ends_with('.'), "a refusal has a sentence");
        return 0;
    }
    const std::size_t equals = assignment.find('=');
    require(equals != std::string::npos, "a limit is set as NAME=VALUE");
    const std::string digits = assignment.substr(equals + 1);
    require(digits.find_first_not_of("0123456789") == std::string::npos, "a value is digits");
    require(std::stoull(digits) > 0, "a value is above 0");
    return 0;
}
