// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/authenticator.h"
#include "channels/server/serverstore.h"

#include <chrono>
#include <string>

namespace channels::server {

inline constexpr std::chrono::hours AccessTokenLife {1};

struct IssuedToken {
    std::string accessToken;
    std::chrono::system_clock::time_point expiresAt;
};

//! An access token for somebody who was let in. Its `jti` begins with the login's family, so that
//! revoking the family ends it too; its `iat` is after the user's last revocation.
[[nodiscard]] IssuedToken mintAccessToken(const Authenticator &authenticator, const Login &login,
                                          std::chrono::system_clock::time_point now,
                                          std::chrono::seconds life = AccessTokenLife,
                                          bool service = false);

} // namespace channels::server
