// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace channels::server {

//! The limits of CONTRACT section 7 by the names of `--limit`, with the shipped values.
struct Limits {
    std::size_t channelsFree = 3;
    std::size_t channelsPaid = 10;
    std::size_t channelsOwned = 1000; // owned or made by one user, active or not
    std::size_t messagesPerMinute = 100; // in any 60 s window per channel, all senders together
    std::size_t ephemeralPerMinute = 30; // per user and channel
    std::size_t payloadBytes = 64 * 1024;
    std::size_t payloadDepth = 64;
    std::size_t httpHead = 16 * 1024;
    std::size_t httpBody = 1024 * 1024;
    std::size_t frameBytes = 256 * 1024;
    std::size_t connectionsPerUser = 64;
    std::size_t connectionsUnauthenticated = 4096;
    std::size_t unsentBytes = 1024 * 1024;
    std::size_t authFailuresPerMinute = 10;
};

//! Sets the limit that `NAME=VALUE` names. Answers the sentence to show when that is not possible,
//! and changes nothing then.
[[nodiscard]] std::optional<std::string> setLimit(Limits &limits, const std::string &assignment);

//! How a server is run: `serve`'s options (CONTRACT section 8), or the hosting application's.
struct ServerOptions {
    std::string dataFolder; // made with mode 0700 when it is missing
    std::string address = "127.0.0.1"; // a literal IPv4 or IPv6 address
    std::uint16_t port = 4710; // 0: the system chooses
    std::string publicUrl; // how others reach the server; empty: from address and port
    std::vector<std::string> allowedOrigins; // as webOrigin() writes them; empty: any
    bool behindProxy = false; // trust X-Forwarded-For
    std::string jwtSecretFile; // empty: `jwt-secret` in the data folder, made at first start
    std::string jwtPublicKeyFile; // PEM; empty: only tokens of the own secret are accepted
    std::string tlsCertificateFile; // PEM chain; empty: no TLS
    std::string tlsKeyFile;
    std::chrono::milliseconds messageTtl = std::chrono::hours(24 * 30);
    bool keepNewest = true; // keep the newest 100 a channel whatever their age
    Limits limits;
};

} // namespace channels::server
