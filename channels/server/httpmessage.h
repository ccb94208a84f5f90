// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/error.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace channels::server {

using HttpHeaders = std::vector<std::pair<std::string, std::string>>;

//! A request as the calls see it: no socket, no library behind it.
struct HttpRequest {
    std::string method; // "GET"
    std::string path; // percent-decoded, without the query
    std::vector<std::pair<std::string, std::string>> query; // decoded, in order
    HttpHeaders headers; // names in lower case
    std::string body;
    std::string peerAddress;
    bool peerIsLoopback = false;

    std::string_view header(std::string_view lowerCaseName) const; // empty when missing
    std::string_view parameter(std::string_view name) const; // of the query; empty when missing
};

struct HttpResponse {
    int status = 200;
    std::string body;
    std::string contentType = "application/json; charset=utf-8";
    HttpHeaders headers; // further ones
    std::optional<ErrorKind> refusal = {}; // what it says, when that is no
    std::chrono::milliseconds heldBack {0}; // how long it waits before it is sent
    std::shared_ptr<const void> share = {}; // held until it is on its way
};

//! Splits and decodes the target of a request line: a path, a whole URL (whose host replaces the
//! header's) or the `*` of OPTIONS. \a request has its method. False when it is malformed.
[[nodiscard]] bool parseTarget(std::string_view target, HttpRequest &request);

//! Where a token may come with a request: Authorization, the Phoenix subprotocol, x-api-key, the
//! query's `apikey` or `token` (CONTRACT section 2). Empty when there is none.
[[nodiscard]] std::string tokenOf(const HttpRequest &request);

//! Who the nearest proxy says has asked: the last entry of X-Forwarded-For, which alone it has
//! written itself; without the port that some add. Empty when there is none.
[[nodiscard]] std::string_view forwardedFor(const HttpRequest &request);

} // namespace channels::server
