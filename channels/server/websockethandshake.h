// SPDX-License-Identifier: MIT
#pragma once

#include "channels/protocol/frame.h"
#include "channels/server/httpmessage.h"
#include "channels/server/serveroptions.h"

#include <optional>

namespace channels::server {

//! The answer to a request for an upgrade: 101 and the serialisation to speak, or why not.
struct Handshake {
    HttpResponse response;
    std::optional<Vsn> vsn; // none: refused
};

//! RFC 6455 section 4.2, at the two paths and with the `vsn` of WIRE section 1; a browser's page
//! has to be of an origin that may use this server. Nobody is signed in by it. Pure.
[[nodiscard]] Handshake answerHandshake(const HttpRequest &request, const ServerOptions &options);

} // namespace channels::server
