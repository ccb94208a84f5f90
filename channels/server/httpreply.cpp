// SPDX-License-Identifier: MIT
#include "channels/server/httpreply.h"

#include "channels/server/messagejson.h"

#include <chrono>

namespace channels::server {

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
    if (error.retryAfter) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter);
        response.headers.emplace_back("Retry-After", std::to_string(seconds.count()));
    }
    return response;
}

HttpResponse successResponse()
{
    return jsonResponse(200, R"({"success":true})");
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
