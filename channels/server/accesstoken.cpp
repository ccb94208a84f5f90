// SPDX-License-Identifier: MIT
#include "channels/server/accesstoken.h"

#include "channels/types/uuid.h"

#include <algorithm>

namespace channels::server {

IssuedToken mintAccessToken(const Authenticator &authenticator, const Login &login,
                            std::chrono::system_clock::time_point now, std::chrono::seconds life,
                            bool service)
{
    const std::chrono::system_clock::time_point validFrom {
        std::chrono::milliseconds(login.validFrom)};
    const std::string tokenId = login.family.empty() ? makeUuid() : login.family + '.' + makeUuid();
    const Identity identity {login.user.id, service, tokenId, std::max(now, validFrom), now + life};
    return {authenticator.issue(identity), identity.expiresAt};
}

} // namespace channels::server
