// SPDX-License-Identifier: MIT
#include "channels/server/httpapi.h"

#include "channels/protocol/jsonreader.h"
#include "channels/protocol/jsonwriter.h"
#include "channels/server/broadcastrequest.h"
#include "channels/server/hub.h"
#include "channels/server/messagejson.h"
#include "channels/server/storethread.h"

#include <algorithm>
#include <charconv>

namespace channels::server {

namespace {

constexpr std::string_view ChannelsPath = "/api/websocket/channels/";
constexpr std::size_t MaxMetadataBytes = 4096;

Error invalid(const char *sentence)
{
    return {ErrorKind::InvalidRequest, QString::fromLatin1(sentence), {}};
}

Error invalidName()
{
    return {
        ErrorKind::InvalidChannelName,
        QStringLiteral(
            "A channel's name is scope:entity:id; the scope is supplier, couple, form, journey or "
            "collaboration."),
        {}};
}

HttpResponse success(JsonWriter &json)
{
    return {200, json.take(), "application/json; charset=utf-8", {}};
}

std::optional<ChannelName> nameFrom(const JsonObject &body)
{
    return ChannelName::parse(std::string_view(body.string("channelName").value_or(std::string())));
}

std::optional<std::int64_t> number(std::string_view text)
{
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size())
        return {};
    return value;
}

void writeChannel(JsonWriter &json, const ChannelRow &row)
{
    json.key("id").string(row.id).key("name").string(row.name).key("type").string(text(row.type));
    json.key("metadata").raw(row.metadata);
}

void writeListed(JsonWriter &json, const ChannelRow &row, std::size_t activeUsers,
                 const std::string &epoch)
{
    json.beginObject();
    writeChannel(json, row);
    json.key("activeUsers").number(std::int64_t(activeUsers));
    json.key("lastActivity").string(isoTime(row.lastActivity));
    json.key("unreadCount").number(row.unreadCount);
    json.key("status")
        .string(text(row.status))
        .key("role")
        .string(text(row.role.value_or(MemberRole::Reader)));
    json.key("epoch").string(epoch).key("headSeq").number(row.headSeq);
    json.key("lastSeenMessageId").stringOrNull(row.lastSeenMessageId);
    json.endObject();
}

} // namespace

HttpResponse HttpApi::failure(const Error &error)
{
    JsonWriter json;
    json.beginObject().key("success").boolean(false).key("error");
    writeError(json, error);
    json.endObject();
    HttpResponse response {
        httpStatus(error.kind), json.take(), "application/json; charset=utf-8", {}};
    if (error.retryAfter) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter);
        response.headers.emplace_back("Retry-After", std::to_string(seconds.count()));
    }
    return response;
}

void HttpApi::handle(const HttpRequest &request, Respond respond)
{
    const std::string_view path = request.path;
    if (request.method == "OPTIONS") {
        respond({204,
                 {},
                 {},
                 {{"Access-Control-Allow-Methods", "GET, POST, OPTIONS"},
                  {"Access-Control-Allow-Headers",
                   "authorization, apikey, x-api-key, content-type, x-client-info"},
                  {"Access-Control-Max-Age", "600"}}});
        return;
    }
    if (path == "/healthz" || path == "/healthcheck") {
        respond({200, "ok", "text/plain; charset=utf-8", {}});
        return;
    }
    if (path == "/readyz") {
        ready(std::move(respond));
        return;
    }
    if (!path.starts_with(ChannelsPath)) {
        respond(failure({ErrorKind::NotFound, QStringLiteral("There is no such call."), {}}));
        return;
    }
    const Result<Identity> identity =
        m_parts.authenticator.verify(tokenOf(request), std::chrono::system_clock::now());
    if (!identity) {
        respond(failure(identity.error()));
        return;
    }
    const std::string_view call = path.substr(ChannelsPath.size());
    if (call == "list" && request.method == "GET")
        list(*identity, std::move(respond));
    else if (call == "messages" && request.method == "GET")
        messages(request, *identity, std::move(respond));
    else if (request.method == "POST")
        post(request, *identity, call, std::move(respond));
    else
        respond(failure({ErrorKind::NotFound, QStringLiteral("There is no such call."), {}}));
}

void HttpApi::post(const HttpRequest &request, const Identity &identity, std::string_view call,
                   Respond respond)
{
    const Result<JsonObject> body =
        JsonObject::parse(request.body, int(m_parts.options.limits.payloadDepth) + 2);
    if (!body) {
        respond(failure(invalid("The body is not a valid JSON object.")));
        return;
    }
    if (call == "create")
        create(request, identity, *body, std::move(respond));
    else if (call == "subscribe")
        subscribe(identity, *body, std::move(respond));
    else if (call == "unsubscribe")
        unsubscribe(identity, *body, std::move(respond));
    else if (call == "broadcast")
        broadcast(identity, *body, std::move(respond));
    else if (call == "read")
        markRead(identity, *body, std::move(respond));
    else
        respond(failure({ErrorKind::NotFound, QStringLiteral("There is no such call."), {}}));
}

void HttpApi::create(const HttpRequest &request, const Identity &identity, const JsonObject &body,
                     Respond respond)
{
    const std::string text = body.string("scope").value_or(std::string()) + ':'
        + body.string("entity").value_or(std::string()) + ':'
        + body.string("entityId").value_or(std::string());
    const std::optional<ChannelName> name = ChannelName::parse(std::string_view(text));
    const std::optional<ChannelType> type =
        channelTypeFrom(body.string("type").value_or(std::string()));
    const bool hasMetadata = body.type("metadata").value_or(JsonType::Null) != JsonType::Null;
    const std::string metadata(hasMetadata ? body.raw("metadata").value_or("{}") : "{}");
    if (!name) {
        respond(failure(invalidName()));
        return;
    }
    if (!type) {
        respond(failure(invalid("The type is private, shared or broadcast.")));
        return;
    }
    if (hasMetadata
        && (body.type("metadata") != JsonType::Object || metadata.size() > MaxMetadataBytes)) {
        respond(failure(invalid("The metadata is a JSON object of at most 4 KiB.")));
        return;
    }
    m_parts.store.write(
        [identity, channel = CreateChannel {*name, *type, metadata}](ServerStore &store) {
            return store.createChannel(identity, channel);
        },
        [respond = std::move(respond),
         url = subscriptionUrl(request)](const Result<ChannelRow> &created) {
            if (!created) {
                respond(failure(created.error()));
                return;
            }
            JsonWriter json;
            json.beginObject().key("success").boolean(true).key("channel").beginObject();
            writeChannel(json, *created);
            json.key("subscriptionUrl").string(url).endObject().endObject();
            respond(success(json));
        });
}

void HttpApi::subscribe(const Identity &identity, const JsonObject &body, Respond respond)
{
    const std::optional<ChannelName> name = nameFrom(body);
    if (!name) {
        respond(failure(invalidName()));
        return;
    }
    CatchUp catchUp;
    catchUp.from = CatchUp::From::LastSeen;
    if (const std::optional<std::string> id = body.string("lastMessageId")) {
        catchUp.from = CatchUp::From::MessageId;
        catchUp.lastMessageId = *id;
    }
    m_parts.store.write(
        [identity, channel = *name, catchUp](ServerStore &store) {
            return store.subscribe(identity, channel, catchUp);
        },
        [respond = std::move(respond),
         epoch = m_parts.store.epoch()](const Result<Subscribed> &answer) {
            if (!answer) {
                respond(failure(answer.error()));
                return;
            }
            JsonWriter json;
            json.beginObject().key("success").boolean(true).key("subscription").beginObject();
            json.key("channelId")
                .string(answer->channel.id)
                .key("status")
                .string(text(answer->channel.status));
            json.key("epoch").string(epoch).key("headSeq").number(answer->channel.headSeq);
            json.key("unreadCount").number(answer->channel.unreadCount);
            json.key("lastSeenMessageId").stringOrNull(answer->channel.lastSeenMessageId);
            writeCatchUp(json, answer->page);
            json.endObject().endObject();
            respond(success(json));
        });
}

void HttpApi::unsubscribe(const Identity &identity, const JsonObject &body, Respond respond)
{
    const std::optional<ChannelName> name = nameFrom(body);
    if (!name) {
        respond(failure(invalidName()));
        return;
    }
    m_parts.store.write(
        [identity, channel = *name, leave = body.boolean("leave").value_or(false)](
            ServerStore &store) { return store.unsubscribe(identity, channel, leave); },
        [respond = std::move(respond)](const Status &answer) {
            if (!answer) {
                respond(failure(answer.error()));
                return;
            }
            JsonWriter json;
            json.beginObject().key("success").boolean(true).endObject();
            respond(success(json));
        });
}

void HttpApi::broadcast(const Identity &identity, const JsonObject &body, Respond respond)
{
    const std::optional<ChannelName> name = nameFrom(body);
    if (!name) {
        respond(failure(invalidName()));
        return;
    }
    if (!body.type("payload")) {
        respond(failure(invalid("A payload is needed.")));
        return;
    }
    Result<BroadcastRequest> checked =
        checkBroadcast({body.string("eventType").value_or(std::string()),
                        std::string(*body.raw("payload")), body.string("clientMessageId")},
                       m_parts.options.limits);
    if (!checked) {
        respond(failure(checked.error()));
        return;
    }
    m_parts.store.write(
        [identity,
         publish = Publish {*name, checked->eventType, checked->payload, checked->clientMessageId}](
            ServerStore &store) { return store.publish(identity, publish); },
        [respond = std::move(respond), parts = m_parts](const Result<Published> &published) {
            if (!published) {
                respond(failure(published.error()));
                return;
            }
            if (!published->repeated) {
                BroadcastFrames frames(broadcastOf(published->message, parts.store.epoch(), false));
                parts.hub.deliver(published->message.channelName, frames);
            }
            JsonWriter json;
            json.beginObject().key("success").boolean(true);
            json.key("messageId")
                .string(published->message.id)
                .key("seq")
                .number(published->message.seq);
            json.key("recipientCount").number(published->recipientCount).endObject();
            respond(success(json));
        });
}

void HttpApi::markRead(const Identity &identity, const JsonObject &body, Respond respond)
{
    const std::optional<ChannelName> name = nameFrom(body);
    const std::optional<std::string> id = body.string("lastSeenMessageId");
    if (!name || !id) {
        respond(failure(name ? invalid("lastSeenMessageId is needed.") : invalidName()));
        return;
    }
    m_parts.store.write([identity, channel = *name, id = *id](
                            ServerStore &store) { return store.markRead(identity, channel, id); },
                        [respond = std::move(respond), parts = m_parts, channel = name->text(),
                         userId = identity.userId](const Result<ReadMarker> &marker) {
                            if (!marker) {
                                respond(failure(marker.error()));
                                return;
                            }
                            if (marker->moved)
                                parts.hub.deliverText(channel, "read_marker",
                                                      readMarkerPayload(userId, *marker));
                            JsonWriter json;
                            json.beginObject()
                                .key("success")
                                .boolean(true)
                                .key("unreadCount")
                                .number(marker->unreadCount)
                                .endObject();
                            respond(success(json));
                        });
}

void HttpApi::list(const Identity &identity, Respond respond)
{
    m_parts.store.read(
        [identity](ServerStore &store) { return store.list(identity); },
        [respond = std::move(respond),
         parts = m_parts](const Result<std::vector<ChannelRow>> &rows) {
            if (!rows) {
                respond(failure(rows.error()));
                return;
            }
            JsonWriter json;
            json.beginObject().key("success").boolean(true).key("channels").beginArray();
            for (const ChannelRow &row : *rows)
                writeListed(json, row, parts.hub.activeUsers(row.name), parts.store.epoch());
            json.endArray().endObject();
            respond(success(json));
        });
}

void HttpApi::messages(const HttpRequest &request, const Identity &identity, Respond respond)
{
    const std::optional<ChannelName> name = ChannelName::parse(request.parameter("channelName"));
    if (!name) {
        respond(failure(invalidName()));
        return;
    }
    HistoryQuery query {*name, number(request.parameter("before")),
                        number(request.parameter("after")), 100};
    const std::string_view limit = request.parameter("limit");
    const bool badNumber = (!request.parameter("before").empty() && !query.before)
        || (!request.parameter("after").empty() && !query.after)
        || (!limit.empty() && !number(limit));
    if (badNumber) {
        respond(failure(invalid("before, after and limit are numbers.")));
        return;
    }
    query.limit = int(std::clamp<std::int64_t>(number(limit).value_or(100), 1, 100));
    m_parts.store.read(
        [identity, query](ServerStore &store) { return store.history(identity, query); },
        [respond = std::move(respond)](const Result<Page> &page) {
            if (!page) {
                respond(failure(page.error()));
                return;
            }
            JsonWriter json;
            json.beginObject().key("success").boolean(true).key("messages");
            writeMessages(json, page->messages);
            json.key("limited").boolean(page->limited).endObject();
            respond(success(json));
        });
}

void HttpApi::ready(Respond respond)
{
    m_parts.store.write([](ServerStore &store) { return store.probe(); },
                        [respond = std::move(respond)](const Status &probed) {
                            if (probed)
                                respond({200, "ready", "text/plain; charset=utf-8", {}});
                            else
                                respond(failure(probed.error()));
                        });
}

std::string HttpApi::subscriptionUrl(const HttpRequest &request) const
{
    const ServerOptions &options = m_parts.options;
    if (!options.publicUrl.empty()) {
        std::string url = options.publicUrl;
        if (url.starts_with("http"))
            url.replace(0, 4, "ws");
        while (url.ends_with('/'))
            url.pop_back();
        return url + "/socket/websocket";
    }
    const std::string host(request.header("host"));
    return (options.tlsCertificateFile.empty() ? "ws://" : "wss://") + host + "/socket/websocket";
}

} // namespace channels::server
