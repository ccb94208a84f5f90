// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/httpmessage.h"
#include "channels/server/serveroptions.h"

#include <optional>
#include <string>
#include <string_view>

// Which web pages may work with this server from a browser. Programs that are no browser send no
// Origin and are not concerned.
namespace channels::server {

//! An origin as browsers write it: scheme and host in lower case, the port unless it is the
//! scheme's own, nothing behind it (one slash at the end is dropped). Nothing when \a text is
//! something else: a path, a user, a WebSocket's address, "null", "*".
[[nodiscard]] std::optional<std::string> webOrigin(std::string_view text);

//! Whether others can reach a server by it: "https://example.org:4710", also with http. Without a
//! path, as the server is at the root of its address.
[[nodiscard]] bool isServerUrl(std::string_view text);

//! Whether the page that \a request comes from may work with this server: any may, unless options
//! name some; then those, and pages of the server itself (by its public URL, and by the Host that
//! it is reached at). True for a request without an origin.
[[nodiscard]] bool mayUse(const ServerOptions &options, const HttpRequest &request);

//! The headers that tell a browser the same; none for what is not meant for pages: health and
//! metrics.
[[nodiscard]] HttpHeaders originHeaders(const ServerOptions &options, const HttpRequest &request);

} // namespace channels::server
