// SPDX-License-Identifier: MIT
#include "channels/server/channelapi.h"

#include "channels/protocol/jsonreader.h"
#include "channels/protocol/jsonwriter.h"
#include "channels/protocol/textcodec.h"
#include "channels/server/accesschange.h"
#include "channels/server/broadcastrequest.h"
#include "channels/server/hub.h"
#include "channels/server/messagejson.h"
#include "channels/server/storethread.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace channels::server {

namespace {

constexpr std::int64_t MaxPage = 100; // messages; who asks for more gets these

struct Call {
    std::string_view name;
    const char *methods; // as in an Allow header
};
constexpr std::array Calls = {
    Call {"create", "POST"},    Call {"subscribe", "POST"},     Call {"unsubscribe", "POST"},
    Call {"broadcast", "POST"}, Call {"read", "POST"},          Call {"invite", "POST"},
    Call {"list", "GET, HEAD"}, Call {"messages", "GET, HEAD"}, Call {"members", "GET, HEAD, POST"},
};

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

std::string subscriptionUrl(std::string serverUrl)
{
    if (serverUrl.starts_with("http"))
        serverUrl.replace(0, 4, "ws");
    return serverUrl + "/socket/websocket";
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

std::optional<ChannelName> ChannelApi::nameFrom(const JsonObject &body)
{
    return ChannelName::parse(std::string_view(body.string("channelName").value_or(std::string())));
}

void ChannelApi::handle(const HttpRequest &request, std::string_view call, const Identity &identity,
                        Respond respond)
{
    const auto known = std::ranges::find(Calls, call, &Call::name);
    const bool get = request.method != "POST";
    if (known == Calls.end())
        respond(failureResponse(noSuchCall()));
    else if (!takesMethod(known->methods, request.method))
        respond(wrongMethodResponse(known->methods));
    else if (get && call == "list")
        list(identity, std::move(respond));
    else if (get && call == "messages")
        messages(request, identity, std::move(respond));
    else if (get && call == "members")
        members(request, identity, std::move(respond));
    else
        post(request, call, identity, std::move(respond));
}

void ChannelApi::post(const HttpRequest &request, std::string_view call, const Identity &identity,
                      Respond respond)
{
    // Two levels around the payload, whose own depth is its own limit.
    const Result<JsonObject> body = JsonObject::parse(request.body, MaxFrameDepth);
    if (!body)
        respond(failureResponse(invalidRequest("The body is not a valid JSON object.")));
    else if (call == "create")
        create(request, identity, *body, std::move(respond));
    else if (call == "subscribe")
        subscribe(identity, *body, std::move(respond));
    else if (call == "unsubscribe")
        unsubscribe(identity, *body, std::move(respond));
    else if (call == "broadcast")
        broadcast(identity, *body, std::move(respond));
    else if (call == "read")
        markRead(identity, *body, std::move(respond));
    else if (call == "invite")
        invite(request, identity, *body, std::move(respond));
    else
        manageMember(identity, *body, std::move(respond));
}

void ChannelApi::create(const HttpRequest &request, const Identity &identity,
                        const JsonObject &body, Respond respond)
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
        respond(failureResponse(invalidChannelName()));
        return;
    }
    if (!type) {
        respond(failureResponse(invalidRequest("The type is private, shared or broadcast.")));
        return;
    }
    if (hasMetadata
        && (body.type("metadata") != JsonType::Object || metadata.size() > MaxMetadataBytes)) {
        respond(failureResponse(invalidRequest("The metadata is a JSON object of at most 4 KiB.")));
        return;
    }
    m_parts.store.write(
        [identity, channel = CreateChannel {*name, *type, metadata}](ServerStore &store) {
            return store.createChannel(identity, channel);
        },
        [respond = std::move(respond), url = subscriptionUrl(publicUrl(m_parts.options, request))](
            const Result<ChannelRow> &created) {
            if (!created) {
                respond(failureResponse(created.error()));
                return;
            }
            JsonWriter json;
            json.beginObject().key("success").boolean(true).key("channel").beginObject();
            writeChannel(json, *created);
            json.key("subscriptionUrl").string(url).endObject().endObject();
            respond(jsonResponse(200, json.take()));
        });
}

void ChannelApi::subscribe(const Identity &identity, const JsonObject &body, Respond respond)
{
    const std::optional<ChannelName> name = nameFrom(body);
    if (!name) {
        respond(failureResponse(invalidChannelName()));
        return;
    }
    if (!mayBe(JsonType::String, body, "lastMessageId")) {
        respond(failureResponse(invalidRequest("A lastMessageId is a text.")));
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
                respond(failureResponse(answer.error()));
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
            respond(jsonResponse(200, json.take()));
        });
}

void ChannelApi::unsubscribe(const Identity &identity, const JsonObject &body, Respond respond)
{
    const std::optional<ChannelName> name = nameFrom(body);
    if (!name) {
        respond(failureResponse(invalidChannelName()));
        return;
    }
    if (!mayBe(JsonType::Boolean, body, "leave")) {
        respond(failureResponse(invalidRequest("The field leave is true or false.")));
        return;
    }
    m_parts.store.write(
        [identity, channel = *name, leave = body.boolean("leave").value_or(false)](
            ServerStore &store) { return store.unsubscribe(identity, channel, leave); },
        [respond = std::move(respond), parts = m_parts,
         userId = identity.userId](const Status &answer) {
            if (!answer) {
                respond(failureResponse(answer.error()));
                return;
            }
            recheck(parts, userId, [respond] { respond(successResponse()); });
        });
}

void ChannelApi::broadcast(const Identity &identity, const JsonObject &body, Respond respond)
{
    const std::optional<ChannelName> name = nameFrom(body);
    if (!name) {
        respond(failureResponse(invalidChannelName()));
        return;
    }
    if (!body.type("payload") || !mayBe(JsonType::String, body, "clientMessageId")) {
        respond(failureResponse(
            invalidRequest("A payload is needed, and a clientMessageId is a text.")));
        return;
    }
    Result<BroadcastRequest> checked =
        checkBroadcast({body.string("eventType").value_or(std::string()),
                        std::string(*body.raw("payload")), body.string("clientMessageId")},
                       m_parts.options.limits);
    if (!checked) {
        respond(failureResponse(checked.error()));
        return;
    }
    if (isEphemeral(checked->eventType)) {
        respond(failureResponse(invalidRequest(EphemeralOverHttp)));
        return;
    }
    m_parts.store.write(
        [identity,
         publish = Publish {*name, std::move(checked->eventType), std::move(checked->payload),
                            std::move(checked->clientMessageId)}](ServerStore &store) {
            return store.publish(identity, publish);
        },
        [respond = std::move(respond), parts = m_parts](const Result<Published> &published) {
            if (!published) {
                respond(failureResponse(published.error()));
                return;
            }
            fanOut(parts, *published);
            JsonWriter json;
            json.beginObject().key("success").boolean(true);
            json.key("messageId")
                .string(published->message.id)
                .key("seq")
                .number(published->message.seq);
            json.key("recipientCount").number(published->recipientCount).endObject();
            respond(jsonResponse(200, json.take()));
        });
}

void ChannelApi::markRead(const Identity &identity, const JsonObject &body, Respond respond)
{
    const std::optional<ChannelName> name = nameFrom(body);
    const std::optional<std::string> id = body.string("lastSeenMessageId");
    if (!name || !id) {
        respond(failureResponse(name ? invalidRequest("A lastSeenMessageId is needed.")
                                     : invalidChannelName()));
        return;
    }
    m_parts.store.write([identity, channel = *name, id = *id](
                            ServerStore &store) { return store.markRead(identity, channel, id); },
                        [respond = std::move(respond), parts = m_parts, channel = name->text(),
                         userId = identity.userId](const Result<ReadMarker> &marker) {
                            if (!marker) {
                                respond(failureResponse(marker.error()));
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
                            respond(jsonResponse(200, json.take()));
                        });
}

void ChannelApi::list(const Identity &identity, Respond respond)
{
    m_parts.store.read(
        [identity](ServerStore &store) { return store.list(identity); },
        [respond = std::move(respond),
         parts = m_parts](const Result<std::vector<ChannelRow>> &rows) {
            if (!rows) {
                respond(failureResponse(rows.error()));
                return;
            }
            JsonWriter json;
            json.beginObject().key("success").boolean(true).key("channels").beginArray();
            for (const ChannelRow &row : *rows)
                writeListed(
                    json, row,
                    row.status == SubscriptionStatus::Pending ? 0 : parts.hub.activeUsers(row.name),
                    parts.store.epoch());
            json.endArray();
            const auto open = std::ranges::count_if(
                *rows, [](const ChannelRow &row) { return !row.role.has_value(); });
            json.key("limited").boolean(open >= MaxOpenListed).endObject();
            respond(jsonResponse(200, json.take()));
        });
}

void ChannelApi::messages(const HttpRequest &request, const Identity &identity, Respond respond)
{
    const std::optional<ChannelName> name = ChannelName::parse(request.parameter("channelName"));
    if (!name) {
        respond(failureResponse(invalidChannelName()));
        return;
    }
    HistoryQuery query {*name, number(request.parameter("before")),
                        number(request.parameter("after")), int(MaxPage)};
    const std::string_view limit = request.parameter("limit");
    const std::int64_t count = number(limit).value_or(MaxPage);
    const bool badNumber = (!request.parameter("before").empty() && !query.before)
        || (!request.parameter("after").empty() && !query.after)
        || (!limit.empty() && !number(limit)) || count < 1 || (query.before && query.after);
    if (badNumber) {
        respond(failureResponse(invalidRequest(
            "Either before or after and the limit are whole numbers, the limit above 0.")));
        return;
    }
    query.limit = int(std::min(count, MaxPage));
    m_parts.store.read(
        [identity, query](ServerStore &store) { return store.history(identity, query); },
        [respond = std::move(respond)](const Result<Page> &page) {
            if (!page) {
                respond(failureResponse(page.error()));
                return;
            }
            JsonWriter json;
            json.beginObject().key("success").boolean(true).key("messages");
            writeMessages(json, page->messages);
            json.key("limited").boolean(page->limited).endObject();
            respond(jsonResponse(200, json.take()));
        });
}

} // namespace channels::server
