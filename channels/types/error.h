// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>
#include <string_view>

namespace channels {

//! Every reason for which an operation is refused: the codes of CONTRACT section 7, and those that
//! only a client can meet (no server involved).
enum class ErrorKind {
    InvalidRequest,
    InvalidChannelName,
    Unauthorized,
    TokenExpired,
    Forbidden,
    ChannelLimitReached,
    NotFound,
    Conflict,
    PayloadTooLarge,
    RateLimited,
    TooManyConnections,
    QueueFull,
    ServerDraining,
    StoreUnavailable,
    Internal,
    CertificateRefused, // client only: expired, of another name, or of an unknown issuer
    AnotherProgram, // client only: what answers there is no WedSync server
    Unreachable, // client only: no connection, or no answer in time
};

//! The wire code ("not_found").
std::string_view code(ErrorKind kind);
//! The HTTP status that goes with the code; 0 for the kinds that only a client knows.
int httpStatus(ErrorKind kind);
//! Nothing for a code of a newer server: the caller decides, usually Internal.
std::optional<ErrorKind> errorKindFrom(std::string_view code);

//! Why something was refused. `detail` is one plain sentence in English: the server's message on
//! the wire, the log's line in a client. People are shown text made by `ui` from `kind`.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail;
    std::optional<std::chrono::milliseconds> retryAfter = {};

    bool operator==(const Error &) const = default;
};

} // namespace channels

Q_DECLARE_METATYPE(channels::Error)
