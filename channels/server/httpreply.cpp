// SPDX-License-Identifier: MIT
#include "channels/server/httpreply.h"

#include "channels/server/auththrottle.h"
#include "channels/server/messagejson.h"

#include <algorithm>
#include <chrono>
#include <memory>

namespace channels::server {

namespace {

const char *malformedSentence(int status)
{
    switch (status) {
    case 408:
        return "The request took too long to arrive.";
    case 413:
        return "The request's body is larger than this server takes.";
    case 417:
        return "The request expects what this server cannot do.";
    case 431:
        return "The request's head is larger than this server takes.";
    case 501:
        return "The request's body has a transfer coding that this server does not know.";
    default:
        return "The request is not valid HTTP.";
    }
}

} // namespace

HttpResponse jsonResponse(int status, std::string json)
{
    return {status, std::move(json), "application/json; charset=utf-8", {}};
}

HttpResponse failureResponse(const Error &error)
{
    JsonWriter json;
    json.beginObject().key("success").boolean(false).key("error");
    writeError(json, error);
    json.endObject();
    HttpResponse response = jsonResponse(httpStatus(error.kind), json.take());
    response.refusal = error.kind;
    if (error.retryAfter) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter);
        response.headers.emplace_back("Retry-After", std::to_string(seconds.count()));
    }
    return response;
}

void respondUnauthorized(const ServerParts &parts, const HttpRequest &request, const Error &error,
                         const Respond &respond)
{
    const Error answer =
        parts.throttle.answer(error, request.peerAddress, AuthThrottle::Clock::now());
    HttpResponse response = failureResponse(answer);
    if (answer.kind == ErrorKind::RateLimited)
        response.heldBack = AuthThrottle::Delay;
    respond(std::move(response));
}

HttpResponse malformedResponse(int status)
{
    Error error = invalidRequest(malformedSentence(status));
    if (status == 413)
        error.kind = ErrorKind::PayloadTooLarge;
    HttpResponse response = failureResponse(error);
    response.status = status;
    return response;
}

HttpResponse wrongMethodResponse(const char *allowed)
{
    HttpResponse response = failureResponse(
        {ErrorKind::InvalidRequest,
         QStringLiteral("This call takes %1 only.").arg(QString::fromLatin1(allowed)),
         {}});
    response.status = 405;
    response.headers.emplace_back("Allow", allowed);
    return response;
}

bool takesMethod(std::string_view allowed, std::string_view method)
{
    while (!allowed.empty()) {
        const std::string_view one = allowed.substr(0, allowed.find(','));
        if (one == method)
            return true;
        allowed.remove_prefix(std::min(allowed.size(), one.size() + 2)); // ", "
    }
    return false;
}

HttpResponse successResponse()
{
    return jsonResponse(200, R"({"success":true})");
}

bool mayBe(JsonType type, const JsonObject &body, std::string_view key)
{
    const JsonType given = body.type(key).value_or(JsonType::Null);
    if (given == JsonType::Null)
        return true;
    // Official clients write some booleans as text; an integer is a number without a fraction.
    return type == JsonType::Boolean ? body.boolean(key).has_value()
        : type == JsonType::Number   ? body.integer(key).has_value()
                                     : given == type;
}

Error invalidRequest(const char *sentence)
{
    return {ErrorKind::InvalidRequest, QString::fromLatin1(sentence), {}};
}

Error invalidChannelName()
{
    return {
        ErrorKind::InvalidChannelName,
        QStringLiteral("A channel's name is scope:entity:id; the scope is supplier, couple, form, "
                       "journey or collaboration."),
        {}};
}

Error noSuchCall()
{
    return {ErrorKind::NotFound, QStringLiteral("There is no such call."), {}};
}

Error tooManyConnections()
{
    return {ErrorKind::TooManyConnections,
            QStringLiteral("This user has too many connections open."),
            {}};
}

std::string publicUrl(const ServerOptions &options, const HttpRequest &request)
{
    std::string url = options.publicUrl;
    if (url.empty()) {
        const bool tls = !options.tlsCertificateFile.empty();
        url = (tls ? "https://" : "http://") + std::string(request.header("host"));
    }
    while (url.ends_with('/'))
        url.pop_back();
    return url;
}

} // namespace channels::server
