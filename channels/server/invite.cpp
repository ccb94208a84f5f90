// SPDX-License-Identifier: MIT
#include "channels/server/invite.h"

#include "channels/server/authenticator.h"

namespace channels::server {

namespace {

constexpr std::size_t CodeBytes = 20;

} // namespace

std::string makeInviteCode()
{
    return randomToken(CodeBytes);
}

std::string inviteUrl(const std::string &serverUrl, const std::string &code)
{
    std::string url = serverUrl;
    while (url.ends_with('/'))
        url.pop_back();
    return url + "/join/" + code;
}

} // namespace channels::server
