// SPDX-License-Identifier: MIT
#pragma once

#include "channels/protocol/jsonreader.h"
#include "channels/protocol/jsonwriter.h"
#include "channels/server/httpmessage.h"
#include "channels/server/serveroptions.h"
#include "channels/server/serverparts.h"
#include "channels/types/error.h"

#include <functional>
#include <string>
#include <string_view>

namespace channels::server {

//! Answers a request, once.
using Respond = std::function<void(HttpResponse)>;

[[nodiscard]] HttpResponse jsonResponse(int status, std::string json);
//! `{"success":false,"error":{…}}` with the code's status.
[[nodiscard]] HttpResponse failureResponse(const Error &error);
//! To a request that could not be read, by the status that says why: 400, 408, 413, 417, 431, 501.
[[nodiscard]] HttpResponse malformedResponse(int status);
//! 405 to a call that takes only the methods in \a allowed, such as "GET, HEAD".
[[nodiscard]] HttpResponse wrongMethodResponse(const char *allowed);
//! Whether \a allowed, a list as in the Allow header, has \a method.
[[nodiscard]] bool takesMethod(std::string_view allowed, std::string_view method);
//! 200 and `{"success":true}`.
[[nodiscard]] HttpResponse successResponse();

//! The answer to a failed authentication: at once, or slowed when the address has had too many.
void respondUnauthorized(const ServerParts &parts, const HttpRequest &request, const Error &error,
                         const Respond &respond);

//! Whether a member that may be left out (or be null) is of its type when it is there: a wrong one
//! must not be taken for none.
[[nodiscard]] bool mayBe(JsonType type, const JsonObject &body, std::string_view key);

[[nodiscard]] Error invalidRequest(const char *sentence);
[[nodiscard]] Error invalidChannelName();
[[nodiscard]] Error noSuchCall();
[[nodiscard]] Error tooManyConnections();

//! How the caller reaches this server, without a slash at the end: `--public-url`, or by the
//! request's own Host.
[[nodiscard]] std::string publicUrl(const ServerOptions &options, const HttpRequest &request);

} // namespace channels::server
