// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/authenticator.h"
#include "channels/server/httpmessage.h"
#include "channels/server/serverparts.h"
#include "channels/server/serverstore.h"

#include <functional>
#include <string>

namespace channels {
class JsonObject;
}

namespace channels::server {

//! The HTTP calls of CONTRACT section 4. The server's thread only.
class HttpApi final {
public:
    using Respond = std::function<void(HttpResponse)>;

    explicit HttpApi(ServerParts parts) : m_parts(parts) { }

    //! Answers through \a respond, once: at once or when the store has answered.
    void handle(const HttpRequest &request, Respond respond);

    //! `{"success":false,"error":{…}}` with the code's status.
    [[nodiscard]] static HttpResponse failure(const Error &error);

private:
    void create(const HttpRequest &request, const Identity &identity, const JsonObject &body,
                Respond respond);
    void subscribe(const Identity &identity, const JsonObject &body, Respond respond);
    void unsubscribe(const Identity &identity, const JsonObject &body, Respond respond);
    void broadcast(const Identity &identity, const JsonObject &body, Respond respond);
    void markRead(const Identity &identity, const JsonObject &body, Respond respond);
    void list(const Identity &identity, Respond respond);
    void messages(const HttpRequest &request, const Identity &identity, Respond respond);
    void ready(Respond respond);
    void post(const HttpRequest &request, const Identity &identity, std::string_view call,
              Respond respond);
    std::string subscriptionUrl(const HttpRequest &request) const;

    ServerParts m_parts;
};

} // namespace channels::server
