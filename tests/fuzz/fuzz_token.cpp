// SPDX-License-Identifier: MIT
// Input: a token. Tokens of the own secret are made at the start, so that mutations of a good one
// are among the inputs; only what was issued may be accepted.
#include "tests/fuzz/fuzzing.h"

#include "channels/server/authenticator.h"

#include <filesystem>
#include <fstream>
#include <stdlib.h>
#include <string>

using namespace channels;
using namespace channels::server;
using fuzzing::require;

namespace {

const Authenticator::Clock::time_point Now =
    Authenticator::Clock::time_point(std::chrono::hours(500'000));

struct Fixture {
    Authenticator authenticator;
    std::string good;
};

Fixture makeFixture()
{
    std::string folder = std::filesystem::temp_directory_path() / "wedsync-fuzz-XXXXXX";
    require(mkdtemp(folder.data()) != nullptr, "a temporary folder can be made");
    const std::string secret = folder + "/secret";
    std::ofstream(secret) << "a secret that every run shares, so seeds stay good\n";
    auto opened = Authenticator::open(secret, "");
    std::filesystem::remove_all(folder);
    require(opened.ok(), "the secret can be read");
    const Identity identity {.userId = "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                             .service = false,
                             .tokenId = "1",
                             .issuedAt = Now,
                             .expiresAt = Now + std::chrono::hours(1)};
    std::string good = opened->issue(identity);
    require(opened->verify(good, Now).ok(), "what is issued is accepted");
    return {std::move(*opened), std::move(good)};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Fixture fixture = makeFixture();
    const std::string token(fuzzing::textOf(data, size));
    const Result<Identity> identity = fixture.authenticator.verify(token, Now);
    require(!identity.ok() || token == fixture.good, "only what was issued is accepted");

    // The same input as a change of the good token: which byte, and to what.
    for (std::size_t i = 0; i + 1 < size && i < 8; i += 2) {
        std::string changed = fixture.good;
        char &byte = changed[(i * 32 + data[i]) % changed.size()];
        // The last character of each part holds bits that mean nothing.
        if (byte == char(data[i + 1]) || (&byte)[1] == '.' || (&byte)[1] == '\0')
            continue;
        byte = char(data[i + 1]);
        require(!fixture.authenticator.verify(changed, Now).ok(), "a changed token is refused");
    }
    return 0;
}
