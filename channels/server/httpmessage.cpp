// SPDX-License-Identifier: MIT
#include "channels/server/httpmessage.h"

#include <QByteArray>

#include <algorithm>
#include <optional>

namespace channels::server {

namespace {

constexpr std::string_view SubprotocolTokenStart = "base64url.bearer.phx.";

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decode(std::string_view text, bool plusIsSpace)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size() || hexDigit(text[i + 1]) < 0 || hexDigit(text[i + 2]) < 0)
                return {};
            decoded += char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            decoded += plusIsSpace && text[i] == '+' ? ' ' : text[i];
        }
    }
    return decoded;
}

template <typename Pairs>
std::string_view valueOf(const Pairs &pairs, std::string_view name)
{
    const auto found = std::ranges::find(
        pairs, name, [](const auto &pair) -> const std::string & { return pair.first; });
    return found == pairs.end() ? std::string_view() : std::string_view(found->second);
}

std::string subprotocolToken(std::string_view header)
{
    const std::size_t start = header.find(SubprotocolTokenStart);
    if (start == std::string_view::npos)
        return {};
    std::string_view encoded = header.substr(start + SubprotocolTokenStart.size());
    encoded = encoded.substr(0, encoded.find_first_of(", "));
    // Written without padding, in either alphabet.
    QByteArray base64(encoded.data(), qsizetype(encoded.size()));
    base64.replace('+', '-').replace('/', '_');
    return QByteArray::fromBase64(base64, QByteArray::Base64UrlEncoding).toStdString();
}

// The whole URL, as it is written to a proxy, and as a server has to take it too (RFC 9112 section
// 3.2.2): what it says of the host counts, not the header. Answers the rest; nothing when it is
// malformed.
std::optional<std::string_view> takeAuthority(std::string_view target, HttpRequest &request)
{
    const std::size_t start = target.find("://");
    const std::string_view scheme = target.substr(0, start);
    if (start == std::string_view::npos || (scheme != "http" && scheme != "https"))
        return {};
    const std::string_view rest = target.substr(start + 3);
    const std::size_t end = std::min(rest.find_first_of("/?"), rest.size());
    if (end == 0 || rest.substr(0, end).find('@') != std::string_view::npos)
        return {};
    request.headers.emplace_back("host", rest.substr(0, end));
    return rest.substr(end);
}

} // namespace

std::string_view HttpRequest::header(std::string_view lowerCaseName) const
{
    return valueOf(headers, lowerCaseName);
}

std::string_view HttpRequest::parameter(std::string_view name) const
{
    return valueOf(query, name);
}

bool parseTarget(std::string_view target, HttpRequest &request)
{
    if (target == "*" && request.method == "OPTIONS") {
        request.path = target;
        return true;
    }
    std::string local; // what a URL leaves
    if (!target.starts_with('/')) {
        const std::optional<std::string_view> rest = takeAuthority(target, request);
        if (!rest)
            return false;
        local = rest->starts_with('/') ? std::string(*rest) : '/' + std::string(*rest);
        target = local;
    }
    const std::size_t question = target.find('?');
    const std::optional<std::string> path = decode(target.substr(0, question), false);
    if (!path || !path->starts_with('/') || path->find('\0') != std::string::npos)
        return false;
    request.path = *path;
    if (question == std::string_view::npos)
        return true;
    std::string_view rest = target.substr(question + 1);
    while (!rest.empty()) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
        const std::size_t equals = pair.find('=');
        const std::optional<std::string> name = decode(pair.substr(0, equals), true);
        const std::optional<std::string> value = decode(
            equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1), true);
        if (!name || !value)
            return false;
        request.query.emplace_back(*name, *value);
    }
    return true;
}

std::string tokenOf(const HttpRequest &request)
{
    const std::string_view authorization = request.header("authorization");
    constexpr std::string_view Bearer = "bearer ";
    const bool bearer = authorization.size() > Bearer.size()
        && std::ranges::equal(authorization.substr(0, Bearer.size()), Bearer, [](char a, char b) {
                            return (a >= 'A' && a <= 'Z' ? char(a + 32) : a) == b;
                        });
    if (bearer)
        return std::string(authorization.substr(Bearer.size()));
    if (std::string token = subprotocolToken(request.header("sec-websocket-protocol"));
        !token.empty())
        return token;
    for (const std::string_view token : {request.header("x-api-key"), request.header("apikey"),
                                         request.parameter("apikey"), request.parameter("token")}) {
        if (!token.empty())
            return std::string(token);
    }
    return {};
}

std::string_view forwardedFor(const HttpRequest &request)
{
    // The header may be given more than once: the last one counts.
    std::string_view all;
    for (const auto &[name, value] : request.headers) {
        if (name == "x-forwarded-for")
            all = value;
    }
    const std::size_t comma = all.rfind(',');
    std::string_view last = comma == std::string_view::npos ? all : all.substr(comma + 1);
    last.remove_prefix(std::min(last.find_first_not_of(" \t"), last.size()));
    last = last.substr(0, last.find_last_not_of(" \t") + 1);
    // Some add the port, which is another for each connection: 1.2.3.4:56789, [2001:db8::1]:56789.
    if (last.starts_with('['))
        return last.substr(1, last.find(']') - 1);
    const std::size_t colon = last.find(':');
    return colon == last.rfind(':') ? last.substr(0, colon) : last;
}

} // namespace channels::server
