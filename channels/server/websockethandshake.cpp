// SPDX-License-Identifier: MIT
#include "channels/server/websockethandshake.h"

#include "channels/server/httpparser.h"
#include "channels/server/httpreply.h"
#include "channels/server/weborigin.h"

namespace channels::server {

namespace {

constexpr std::size_t KeyCharacters = 24; // 16 bytes in base64

Handshake refused(int status, const char *sentence)
{
    HttpResponse response = failureResponse(invalidRequest(sentence));
    response.status = status;
    return {std::move(response), {}};
}

} // namespace

Handshake answerHandshake(const HttpRequest &request, const ServerOptions &options)
{
    if (request.path != "/socket/websocket" && request.path != "/realtime/v1/websocket")
        return refused(404,
                       "WebSockets are served at /socket/websocket and /realtime/v1/websocket.");
    if (request.header("sec-websocket-version") != "13") {
        Handshake handshake = refused(426, "WebSocket version 13 is needed.");
        handshake.response.headers.emplace_back("Sec-WebSocket-Version", "13");
        return handshake;
    }
    const std::string_view key = request.header("sec-websocket-key");
    if (request.method != "GET" || key.size() != KeyCharacters)
        return refused(400, "The WebSocket handshake is malformed.");
    const std::string_view vsn = request.parameter("vsn");
    if (!vsn.empty() && vsn != "1.0.0" && vsn != "2.0.0")
        return {{403, {}, {}, {}}, {}}; // as Phoenix answers: no body
    if (!mayUse(options, request)) {
        return {failureResponse(
                    {ErrorKind::Forbidden, QStringLiteral("This origin is not allowed here."), {}}),
                {}};
    }
    HttpResponse response {101,
                           {},
                           {},
                           {{"Upgrade", "websocket"},
                            {"Connection", "Upgrade"},
                            {"Sec-WebSocket-Accept", webSocketAccept(key)}}};
    // A browser fails the handshake when the subprotocol it asked for is not confirmed.
    const std::string_view asked = request.header("sec-websocket-protocol");
    if (asked.substr(0, asked.find_first_of(", \t")) == "phoenix")
        response.headers.emplace_back("Sec-WebSocket-Protocol", "phoenix");
    return {std::move(response), vsn == "2.0.0" ? Vsn::V2 : Vsn::V1};
}

} // namespace channels::server
