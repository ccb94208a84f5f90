// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/httpmessage.h"
#include "channels/server/httpreply.h"
#include "channels/server/serverparts.h"
#include "channels/server/serverstore.h"

#include <chrono>
#include <string_view>

namespace channels {
class JsonObject;
}

namespace channels::server {

//! The calls below `/api/auth/`: redeem, refresh, revoke. The server's thread only.
class AuthApi final {
public:
    explicit AuthApi(ServerParts parts) : m_parts(parts) { }

    void handle(const HttpRequest &request, std::string_view call, Respond respond);

private:
    void redeem(const HttpRequest &request, const JsonObject &body, Respond respond);
    void refresh(const HttpRequest &request, const JsonObject &body, Respond respond);
    void revoke(const HttpRequest &request, const JsonObject &body, Respond respond);
    void respondLogin(const Login &login, const std::string &refreshToken, const Respond &respond);
    void logRefusal(const Error &refusal);

    ServerParts m_parts;
    std::chrono::steady_clock::time_point m_quietUntil;
};

} // namespace channels::server
