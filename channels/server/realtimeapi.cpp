// SPDX-License-Identifier: MIT
#include "channels/server/realtimeapi.h"

#include "channels/protocol/jsonreader.h"
#include "channels/protocol/jsontext.h"
#include "channels/protocol/jsonwriter.h"
#include "channels/protocol/textcodec.h"
#include "channels/server/broadcastframes.h"
#include "channels/server/broadcastrequest.h"
#include "channels/server/hub.h"
#include "channels/server/messagejson.h"
#include "channels/server/metrics.h"
#include "channels/server/realtimetopic.h"
#include "channels/server/storethread.h"

#include <optional>

namespace channels::server {

namespace {

constexpr std::string_view CallPath = "/api/broadcast";
constexpr std::string_view RealtimePath = "/realtime/v1";
constexpr std::string_view EventsPart = "/events/";
constexpr std::size_t MaxItems = 100;

std::string_view withoutPrefix(std::string_view path)
{
    return path.starts_with(RealtimePath) ? path.substr(RealtimePath.size()) : path;
}

Result<Publish> checked(std::string_view topic, BroadcastRequest request, const Limits &limits)
{
    const std::optional<ChannelName> name = ChannelName::parse(RealtimeTopic(topic).channelName);
    if (!name)
        return invalidChannelName();
    Result<BroadcastRequest> sound = checkBroadcast(std::move(request), limits);
    if (!sound)
        return sound.error();
    if (isEphemeral(sound->eventType))
        return invalidRequest(EphemeralOverHttp);
    return Publish {*name, sound->eventType, sound->payload, sound->clientMessageId};
}

Result<Publish> itemOf(const std::string &text, const Limits &limits)
{
    const Result<JsonObject> item = JsonObject::parse(text, MaxFrameDepth);
    if (!item)
        return invalidRequest("An item is a JSON object.");
    if (!mayBe(JsonType::String, *item, "clientMessageId"))
        return invalidRequest("A clientMessageId is a text.");
    return checked(item->string("topic").value_or(std::string()),
                   {item->string("event").value_or(std::string()),
                    std::string(item->raw("payload").value_or("{}")),
                    item->string("clientMessageId")},
                   limits);
}

} // namespace

//! The answers that are still awaited of one call.
struct RealtimeApi::Batch {
    std::vector<std::string> results; // JSON, in the items' order
    std::size_t open = 0;
    Respond respond;
    bool single = false; // one failure is the call's own
    bool accepted = false; // something was
    std::optional<Error> failure = {}; // the last one
    bool alike = true; // all failures are of one kind

    void fail(const Error &error)
    {
        alike = alike && (!failure || failure->kind == error.kind);
        failure = error;
    }
    //! Whether the failure says nothing about the items: the token is good for nothing any more,
    //! or none of them could be stored now. Clients that look at the status only must see it.
    bool failedWhole() const
    {
        if (!failure || accepted)
            return false;
        const ErrorKind kind = failure->kind;
        return kind == ErrorKind::Unauthorized
            || (alike && (kind == ErrorKind::StoreUnavailable || kind == ErrorKind::RateLimited));
    }
    void finish()
    {
        if (failedWhole() || (failure && single)) {
            respond(failureResponse(*failure));
            return;
        }
        JsonWriter json;
        json.beginObject().key("results").beginArray();
        for (const std::string &result : results)
            json.raw(result);
        json.endArray().endObject();
        respond(jsonResponse(202, json.take()));
    }
};

bool RealtimeApi::takes(std::string_view path)
{
    const std::string_view call = withoutPrefix(path);
    return call == CallPath || call.starts_with(std::string(CallPath) + '/');
}

void RealtimeApi::handle(const HttpRequest &request, const Identity &identity, Respond respond)
{
    const std::string_view rest = withoutPrefix(request.path).substr(CallPath.size());
    if (request.method != "POST")
        respond(wrongMethodResponse("POST"));
    else if (rest.empty())
        batch(request, identity, std::move(respond));
    else
        one(request, rest.substr(1), identity, std::move(respond));
}

void RealtimeApi::one(const HttpRequest &request, std::string_view rest, const Identity &identity,
                      Respond respond)
{
    const std::size_t events = rest.find(EventsPart);
    if (events == std::string_view::npos) {
        respond(failureResponse(noSuchCall()));
        return;
    }
    const bool bytes = request.header("content-type").starts_with("application/octet-stream");
    const std::string payload = bytes ? bytesAsJson(request.body)
        : request.body.empty()        ? std::string("{}")
                                      : request.body;
    if (!bytes && !isJson(payload)) {
        respond(failureResponse(invalidRequest("The body is not valid JSON.")));
        return;
    }
    const Result<Publish> item = checked(
        rest.substr(0, events), {std::string(rest.substr(events + EventsPart.size())), payload, {}},
        m_parts.options.limits);
    const auto single = std::make_shared<Batch>(Batch {.results = std::vector<std::string>(1),
                                                       .open = 1,
                                                       .respond = std::move(respond),
                                                       .single = true});
    publish(identity, item, 0, single);
}

void RealtimeApi::batch(const HttpRequest &request, const Identity &identity, Respond respond)
{
    // An item that is a little too deep is refused by itself, and the others are not.
    const Result<JsonObject> body = JsonObject::parse(request.body, DeepestJson);
    if (!body || body->type("messages") != JsonType::Array) {
        respond(failureResponse(invalidRequest("The body is an object with an array messages.")));
        return;
    }
    const std::vector<std::string> items = body->array("messages");
    if (items.empty() || items.size() > MaxItems) {
        respond(failureResponse(invalidRequest("A batch has 1 to 100 messages.")));
        return;
    }
    const auto batch =
        std::make_shared<Batch>(Batch {.results = std::vector<std::string>(items.size()),
                                       .open = items.size(),
                                       .respond = std::move(respond)});
    for (std::size_t i = 0; i < items.size(); ++i)
        publish(identity, itemOf(items[i], m_parts.options.limits), i, batch);
}

void RealtimeApi::publish(const Identity &identity, const Result<Publish> &item, std::size_t index,
                          const std::shared_ptr<Batch> &batch)
{
    const auto answer = [parts = m_parts, index, batch](const Result<Published> &published) {
        JsonWriter json;
        json.beginObject();
        if (published) {
            fanOut(parts, *published);
            batch->accepted = true;
            json.key("messageId").string(published->message.id);
            json.key("seq").number(published->message.seq);
        } else {
            batch->fail(published.error());
            if (!batch->single) // the call's own answer is counted as such
                parts.metrics.countRefusal(published.error().kind);
            json.key("error");
            writeError(json, published.error());
        }
        json.endObject();
        batch->results[index] = json.take();
        if (--batch->open == 0)
            batch->finish();
    };
    if (!item) {
        answer(item.error());
        return;
    }
    m_parts.store.write([identity, request = *item](
                            ServerStore &store) { return store.publish(identity, request); },
                        answer);
}

} // namespace channels::server
