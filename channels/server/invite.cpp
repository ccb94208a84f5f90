// SPDX-License-Identifier: MIT
#include "channels/server/invite.h"

#include "channels/server/authenticator.h"

#include <algorithm>
#include <string_view>

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

std::string inviteCodeOf(std::string link)
{
    link.resize(std::min(link.find_first_of("?#"), link.size()));
    while (!link.empty()
           && std::string_view(" \t\r\n/").find(link.back()) != std::string_view::npos)
        link.pop_back();
    return link.substr(link.find_last_of("/ \t\r\n") + 1); // all of it when there is none
}

} // namespace channels::server
