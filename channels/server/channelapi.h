// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/authenticator.h"
#include "channels/server/httpmessage.h"
#include "channels/server/httpreply.h"
#include "channels/server/serverparts.h"
#include "channels/types/channelname.h"

#include <optional>
#include <string_view>

namespace channels {
class JsonObject;
}

namespace channels::server {

//! The calls below `/api/websocket/channels/` (CONTRACT section 4). The server's thread only.
class ChannelApi final {
public:
    explicit ChannelApi(ServerParts parts) : m_parts(parts) { }

    //! \a call is the path's last part.
    void handle(const HttpRequest &request, std::string_view call, const Identity &identity,
                Respond respond);

private:
    void post(const HttpRequest &request, std::string_view call, const Identity &identity,
              Respond respond);
    void create(const HttpRequest &request, const Identity &identity, const JsonObject &body,
                Respond respond);
    void subscribe(const Identity &identity, const JsonObject &body, Respond respond);
    void unsubscribe(const Identity &identity, const JsonObject &body, Respond respond);
    void broadcast(const Identity &identity, const JsonObject &body, Respond respond);
    void markRead(const Identity &identity, const JsonObject &body, Respond respond);
    void list(const Identity &identity, Respond respond);
    void messages(const HttpRequest &request, const Identity &identity, Respond respond);
    void invite(const HttpRequest &request, const Identity &identity, const JsonObject &body,
                Respond respond);
    void members(const HttpRequest &request, const Identity &identity, Respond respond);
    void manageMember(const Identity &identity, const JsonObject &body, Respond respond);

    static std::optional<ChannelName> nameFrom(const JsonObject &body);

    ServerParts m_parts;
};

} // namespace channels::server
