// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/httpmessage.h"
#include "channels/server/serveroptions.h"
#include "channels/types/result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace channels::server {

//! What reading part of a request came to.
struct HttpProgress {
    std::size_t consumed = 0; // bytes of the given text that are done with
    std::optional<HttpRequest> request; // when it is complete
    bool keepAlive = false; // with `request`
    bool upgrade = false; // with `request`: it asks for a WebSocket
    bool awaitsContinue = false; // the client sends the body only after a 100
    int refusedStatus = 0; // 400, 413, 417, 431 or 501: answer so and close
};

//! Reads one HTTP/1.1 request after another from a connection's bytes, by Beast's parser, within
//! the limits on head and body. Stricter than that: whatever another reader of the same bytes, such
//! as a proxy, could take for another end of the request is refused, and trailers are dropped.
class HttpParser final {
public:
    explicit HttpParser(const Limits &limits);
    ~HttpParser();

    //! Call with all bytes that are not consumed yet.
    [[nodiscard]] HttpProgress feed(std::string_view bytes);
    //! Whether a request has begun and is not complete.
    bool isInside() const { return m_inside; }
    std::size_t heldBytes() const; // of the body so far

private:
    struct Parser;

    //! Keeps what a complete head says; what it is refused with, 0 when it is good.
    int takeHead(bool &awaitsContinue);

    const Limits &m_limits;
    std::unique_ptr<Parser> m_parser;
    bool m_inside = false;
};

//! The bytes of a response; adds length and connection headers.
[[nodiscard]] std::string encodeHttpResponse(const HttpResponse &response, bool keepAlive);
//! `Sec-WebSocket-Accept` for a key (RFC 6455 section 4.2.2).
[[nodiscard]] std::string webSocketAccept(std::string_view key);

} // namespace channels::server
