// SPDX-License-Identifier: MIT
#include "channels/types/error.h"

#include <algorithm>
#include <array>

namespace channels {

namespace {

struct Row {
    ErrorKind kind;
    std::string_view code;
    int status;
};

using enum ErrorKind;
constexpr std::array Rows = {
    Row {InvalidRequest, "invalid_request", 400},
    Row {InvalidChannelName, "invalid_channel_name", 400},
    Row {Unauthorized, "unauthorized", 401},
    Row {TokenExpired, "token_expired", 401},
    Row {Forbidden, "forbidden", 403},
    Row {ChannelLimitReached, "channel_limit_reached", 403},
    Row {NotFound, "not_found", 404},
    Row {Conflict, "conflict", 409},
    Row {PayloadTooLarge, "payload_too_large", 413},
    Row {RateLimited, "rate_limited", 429},
    Row {TooManyConnections, "too_many_connections", 429},
    Row {QueueFull, "queue_full", 0},
    Row {ServerDraining, "server_draining", 503},
    Row {StoreUnavailable, "store_unavailable", 503},
    Row {Internal, "internal", 500},
    Row {CertificateRefused, "certificate_refused", 0},
    Row {AnotherProgram, "another_program", 0},
    Row {Unreachable, "unreachable", 0},
};

const Row &row(ErrorKind kind)
{
    return *std::ranges::find(Rows, kind, &Row::kind);
}

} // namespace

std::string_view code(ErrorKind kind)
{
    return row(kind).code;
}
int httpStatus(ErrorKind kind)
{
    return row(kind).status;
}

std::optional<ErrorKind> errorKindFrom(std::string_view code)
{
    const auto found = std::ranges::find(Rows, code, &Row::code);
    if (found == Rows.end())
        return {};
    return found->kind;
}

} // namespace channels
