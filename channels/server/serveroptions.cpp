// SPDX-License-Identifier: MIT
#include "channels/server/serveroptions.h"

#include "channels/protocol/jsontext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace channels::server {

namespace {

// Leaves room for sums and products of limits in 64 bits.
constexpr std::size_t Any = 1'000'000'000'000;
struct Row {
    std::string_view name;
    std::size_t Limits::*limit;
    std::size_t most;
};

constexpr std::array Rows = {
    Row {"channels.free", &Limits::channelsFree, Any},
    Row {"channels.paid", &Limits::channelsPaid, Any},
    Row {"channels.owned", &Limits::channelsOwned, Any},
    Row {"messages.per-minute", &Limits::messagesPerMinute, Any},
    Row {"ephemeral.per-minute", &Limits::ephemeralPerMinute, Any},
    Row {"payload.bytes", &Limits::payloadBytes, Any},
    Row {"payload.depth", &Limits::payloadDepth, MaxPayloadDepth},
    Row {"http.head", &Limits::httpHead, Any},
    Row {"http.body", &Limits::httpBody, Any},
    Row {"frame.bytes", &Limits::frameBytes, Any},
    Row {"connections.per-user", &Limits::connectionsPerUser, Any},
    Row {"connections.unauthenticated", &Limits::connectionsUnauthenticated, Any},
    Row {"unsent.bytes", &Limits::unsentBytes, Any},
    Row {"auth.failures-per-minute", &Limits::authFailuresPerMinute, Any},
};

std::string knownNames()
{
    std::string names;
    for (const Row &row : Rows) {
        if (!names.empty())
            names += ", ";
        names += row.name;
    }
    return names;
}

} // namespace

std::optional<std::string> setLimit(Limits &limits, const std::string &assignment)
{
    const std::size_t equals = assignment.find('=');
    if (equals == std::string::npos)
        return "A limit is set as NAME=VALUE, not as \"" + assignment + "\".";
    const std::string_view name = std::string_view(assignment).substr(0, equals);
    const std::string_view digits = std::string_view(assignment).substr(equals + 1);
    const auto row = std::ranges::find(Rows, name, &Row::name);
    if (row == Rows.end())
        return "There is no limit \"" + std::string(name) + "\". The limits are " + knownNames()
            + '.';
    std::size_t value = 0;
    const char *end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    if (error == std::errc::result_out_of_range || (error == std::errc() && value > row->most)) {
        return "The limit " + std::string(name) + " is at most " + std::to_string(row->most)
            + ", not " + std::string(digits) + '.';
    }
    if (error != std::errc() || stop != end || value == 0) {
        return "The limit " + std::string(name) + " must be a whole number above 0, not \""
            + std::string(digits) + "\".";
    }
    limits.*(row->limit) = value;
    return {};
}

} // namespace channels::server
