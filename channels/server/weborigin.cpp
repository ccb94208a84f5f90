// SPDX-License-Identifier: MIT
#include "channels/server/weborigin.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace channels::server {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array NotForPages = {std::string_view("/healthz"), std::string_view("/healthcheck"),
                                    std::string_view("/readyz"), std::string_view("/metrics")};

QUrl parsed(std::string_view text)
{
    return QUrl(QString::fromUtf8(text.data(), qsizetype(text.size())), QUrl::StrictMode);
}

std::optional<std::string> originOf(const QUrl &url)
{
    const QString scheme = url.scheme(); // in lower case
    const QString host = url.host(QUrl::FullyEncoded);
    if (!url.isValid() || scheme.isEmpty() || host.isEmpty())
        return {};
    const int usual = scheme == "http"_L1 ? 80 : scheme == "https"_L1 ? 443 : -1;
    QString text = scheme + u"://"_s + (host.contains(u':') ? u'[' + host + u']' : host);
    if (const int port = url.port(usual); port != usual)
        text += u':' + QString::number(port);
    return text.toStdString();
}

// Whether the page is this server's own. What a proxy's clients reach by TLS comes here without.
bool isOwn(const ServerOptions &options, const HttpRequest &request, const std::string &origin)
{
    if (!options.publicUrl.empty() && originOf(parsed(options.publicUrl)) == origin)
        return true;
    const bool tls = !options.tlsCertificateFile.empty();
    const std::string host(request.header("host"));
    return ((tls || options.behindProxy) && webOrigin("https://" + host) == origin)
        || (!tls && webOrigin("http://" + host) == origin);
}

} // namespace

std::optional<std::string> webOrigin(std::string_view text)
{
    const QUrl url = parsed(text);
    const bool isWhole = (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery()
        && !url.hasFragment() && url.userInfo().isEmpty() && !url.authority().contains(u'@');
    // Pages of programs have schemes of their own; that of a WebSocket is no page's.
    const bool isPage = url.scheme() != "ws"_L1 && url.scheme() != "wss"_L1;
    return isWhole && isPage ? originOf(url) : std::nullopt;
}

bool isServerUrl(std::string_view text)
{
    const std::optional<std::string> origin = webOrigin(text);
    return origin && (origin->starts_with("https://") || origin->starts_with("http://"));
}

bool mayUse(const ServerOptions &options, const HttpRequest &request)
{
    const std::string_view given = request.header("origin");
    if (options.allowedOrigins.empty() || given.empty())
        return true;
    const std::optional<std::string> origin = webOrigin(given);
    return origin
        && (std::ranges::find(options.allowedOrigins, *origin) != options.allowedOrigins.end()
            || isOwn(options, request, *origin));
}

HttpHeaders originHeaders(const ServerOptions &options, const HttpRequest &request)
{
    constexpr auto Allow = "Access-Control-Allow-Origin";
    if (std::ranges::find(NotForPages, request.path) != NotForPages.end())
        return {};
    if (options.allowedOrigins.empty())
        return {{Allow, "*"}}; // who somebody is comes with a token, never with a cookie
    HttpHeaders headers {{"Vary", "Origin"}};
    const std::string_view origin = request.header("origin");
    if (!origin.empty() && mayUse(options, request))
        headers.emplace_back(Allow, origin);
    return headers;
}

} // namespace channels::server
