// SPDX-License-Identifier: MIT
#include "channels/server/httpapi.h"

#include "channels/server/authenticator.h"
#include "channels/server/couplespage.h"
#include "channels/server/metrics.h"
#include "channels/server/storethread.h"
#include "channels/server/weborigin.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace channels::server {

namespace {

constexpr std::string_view ChannelsPath = "/api/websocket/channels/";
constexpr std::string_view AuthPath = "/api/auth/";
constexpr std::chrono::seconds ReadinessHeld {1};
constexpr std::size_t ListWeight = 8; // a thousand channels with what is known of each
constexpr auto PlainText = "text/plain; charset=utf-8";

constexpr auto Reading = "GET, HEAD";

// To a browser that asks before it calls: what a page may do, if it may.
HttpResponse preflight(const HttpHeaders &origin)
{
    const bool mayUse = std::ranges::any_of(
        origin, [](const auto &header) { return header.first == "Access-Control-Allow-Origin"; });
    HttpResponse response {204, {}, {}, {{"Allow", "GET, HEAD, POST, OPTIONS"}}};
    if (mayUse) {
        response.headers.emplace_back("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
        response.headers.emplace_back(
            "Access-Control-Allow-Headers",
            "authorization, apikey, x-api-key, content-type, x-client-info");
        response.headers.emplace_back("Access-Control-Max-Age", "600");
    }
    return response;
}

// With what a client needs to know of this server before anything else: what it is, and its clock,
// by which tokens expire.
HttpResponse healthResponse()
{
    const QString now = QLocale::c().toString(QDateTime::currentDateTimeUtc(),
                                              QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    return {200,
            "ok",
            PlainText,
            {{"Date", now.toStdString()}, {"Server", "WedSync/" WEDSYNC_VERSION}}};
}

Respond withHeaders(const HttpHeaders &headers, Respond respond)
{
    return [headers, respond = std::move(respond)](HttpResponse response) {
        response.headers.insert(response.headers.end(), headers.begin(), headers.end());
        respond(std::move(response));
    };
}

} // namespace

HttpApi::HttpApi(ServerParts parts)
    : m_parts(parts)
    , m_shares(parts.options.limits.connectionsPerUser)
    , m_channels(parts)
    , m_auth(parts)
    , m_realtime(parts)
{
}

void HttpApi::handle(const HttpRequest &request, Respond respond)
{
    const HttpHeaders origin = originHeaders(m_parts.options, request);
    respond = withHeaders(origin, std::move(respond));
    if (request.method == "OPTIONS") {
        respond(preflight(origin));
        return;
    }
    if (handleOpen(request, respond))
        return;
    const std::string_view path = request.path;
    const bool isChannelCall = path.starts_with(ChannelsPath);
    if (!isChannelCall && !RealtimeApi::takes(path)) {
        respond(failureResponse(noSuchCall()));
        return;
    }
    const Result<Identity> identity =
        m_parts.authenticator.verify(tokenOf(request), std::chrono::system_clock::now());
    if (!identity) {
        respondUnauthorized(m_parts, request, identity.error(), respond);
        return;
    }
    AnswerShares::Share share =
        m_shares.begin(identity->userId, path.ends_with("/list") ? ListWeight : std::size_t(1));
    if (!share) {
        respond(failureResponse(tooManyConnections()));
        return;
    }
    const auto respondSharing = [respond = std::move(respond),
                                 share = std::move(share)](HttpResponse response) {
        response.share = share;
        respond(std::move(response));
    };
    if (isChannelCall)
        m_channels.handle(request, path.substr(ChannelsPath.size()), *identity, respondSharing);
    else
        m_realtime.handle(request, *identity, respondSharing);
}

bool HttpApi::handleOpen(const HttpRequest &request, const Respond &respond)
{
    const std::string_view path = request.path;
    if (path.starts_with(AuthPath)) {
        m_auth.handle(request, path.substr(AuthPath.size()), respond);
        return true;
    }
    const bool isHealth = path == "/healthz" || path == "/healthcheck";
    const auto page = couplesPage(path);
    if (!isHealth && path != "/readyz" && path != "/metrics" && !page)
        return false;
    if (!takesMethod(Reading, request.method))
        respond(wrongMethodResponse(Reading));
    else if (isHealth)
        respond(healthResponse());
    else if (path == "/readyz")
        ready(respond);
    else if (path == "/metrics")
        metrics(request, respond);
    else
        respond(*page);
    return true;
}

void HttpApi::ready(Respond respond)
{
    // The question writes to the store, and anybody may ask it.
    const auto now = std::chrono::steady_clock::now();
    if (m_awaitReadiness.empty() && m_readiness && now < m_askedReadiness + ReadinessHeld) {
        respondReadiness(respond);
        return;
    }
    m_awaitReadiness.push_back(std::move(respond));
    if (m_awaitReadiness.size() > 1)
        return;
    m_askedReadiness = now;
    m_parts.store.write([](ServerStore &store) { return store.probe(); },
                        [this](const Status &probed) {
                            m_readiness = probed;
                            for (const Respond &waiting : std::exchange(m_awaitReadiness, {}))
                                respondReadiness(waiting);
                        });
}

void HttpApi::respondReadiness(const Respond &respond) const
{
    if (*m_readiness)
        respond({200, "ready", PlainText, {}});
    else
        respond(failureResponse(m_readiness->error()));
}

void HttpApi::metrics(const HttpRequest &request, const Respond &respond)
{
    const Result<Identity> identity =
        m_parts.authenticator.verify(tokenOf(request), std::chrono::system_clock::now());
    // A proxy's requests all come from loopback.
    const bool isLocal = request.peerIsLoopback && !m_parts.options.behindProxy;
    if (!isLocal && (!identity || !identity->service)) {
        respond(failureResponse(noSuchCall()));
        return;
    }
    m_parts.metrics.storeQueue = m_parts.store.waitingJobs();
    m_parts.store.read(
        [isLocal, identity](ServerStore &store) -> Result<std::int64_t> {
            if (!isLocal) { // the token may have been revoked
                if (const Result<UserRow> user = store.user(*identity); !user)
                    return user.error();
            }
            return store.sizeBytes();
        },
        [parts = m_parts, respond](const Result<std::int64_t> &bytes) {
            if (!bytes) {
                respond(failureResponse(noSuchCall()));
                return;
            }
            parts.metrics.storeBytes = *bytes;
            respond({200,
                     parts.metrics.prometheusText(),
                     "text/plain; version=0.0.4; charset=utf-8",
                     {}});
        });
}

} // namespace channels::server
