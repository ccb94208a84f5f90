// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace channels::server {

//! Under this key the store remembers by what URL the server was last reached.
inline constexpr auto PublicUrlFact = "public_url";
inline constexpr auto DefaultUrl = "http://127.0.0.1:4710";
inline constexpr std::chrono::hours InviteLife {24 * 7};
inline constexpr std::chrono::hours LongestInviteLife {24 * 365};
inline constexpr std::int64_t MaxInviteUses = 1000;
inline constexpr auto InviteRule =
    "An invite is for a member or a reader, for 1 to 1000 uses and at "
    "most a year.";

[[nodiscard]] constexpr bool isInvite(std::int64_t uses, std::chrono::seconds life)
{
    return uses >= 1 && uses <= MaxInviteUses && life >= std::chrono::seconds(1)
        && life <= LongestInviteLife;
}

//! A fresh code of 160 random bits.
[[nodiscard]] std::string makeInviteCode();
//! The code of a link, with what messengers put around it, or the code alone.
[[nodiscard]] std::string inviteCodeOf(std::string link);
//! "https://example.org/join/CODE".
[[nodiscard]] std::string inviteUrl(const std::string &serverUrl, const std::string &code);

} // namespace channels::server
