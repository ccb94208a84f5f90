// SPDX-License-Identifier: MIT
#include "channels/server/joinrequest.h"

#include "channels/protocol/jsonreader.h"
#include "channels/protocol/jsonwriter.h"
#include "channels/protocol/textcodec.h"

#include <algorithm>

namespace channels::server {

namespace {

constexpr std::string_view ApiKeyPrefix = "sb_"; // of a Supabase project's keys: no user's token
constexpr int MaxCatchUp = 100;
constexpr std::size_t MaxPresenceKeyBytes = 255;
constexpr int ReplayDefault = 25; // as the official clients document it

std::string echoPostgresChanges(const JsonObject &config)
{
    JsonWriter json;
    json.beginArray();
    int id = 1;
    for (const std::string &binding : config.array("postgres_changes")) {
        if (!binding.starts_with('{'))
            continue;
        std::string echoed = binding;
        const std::size_t end = echoed.rfind('}');
        const bool empty = echoed.find('"') == std::string::npos;
        echoed.replace(end, 1, (empty ? "\"id\":" : ",\"id\":") + std::to_string(id++) + "}");
        json.raw(echoed);
    }
    json.endArray();
    return json.take();
}

int limitOf(const JsonObject &object, int usual)
{
    return int(std::clamp<std::int64_t>(object.integer("limit").value_or(usual), 1, MaxCatchUp));
}

CatchUp catchUpOf(const JsonObject &config)
{
    CatchUp catchUp;
    if (config.type("wedsync") == JsonType::Object) {
        const JsonObject wedsync = config.object("wedsync");
        catchUp.from = CatchUp::From::Seq;
        catchUp.epoch = wedsync.string("epoch").value_or(std::string());
        catchUp.afterSeq = wedsync.integer("afterSeq").value_or(0);
        catchUp.limit = limitOf(wedsync, MaxCatchUp);
        return catchUp;
    }
    const JsonObject replay = config.object("broadcast").object("replay");
    if (const std::optional<std::int64_t> since = replay.integer("since")) {
        catchUp.from = CatchUp::From::Time;
        catchUp.since = *since;
        catchUp.limit = limitOf(replay, ReplayDefault);
    }
    return catchUp;
}

} // namespace

JoinRequest joinRequestFrom(std::string_view payload)
{
    const Result<JsonObject> parsed = JsonObject::parse(payload, MaxFrameDepth);
    const JsonObject join = parsed ? *parsed : JsonObject();
    const JsonObject config = join.object("config");
    const JsonObject broadcast = config.object("broadcast");
    const JsonObject presence = config.object("presence");
    JoinRequest request;
    request.accessToken = join.string("access_token").value_or(std::string());
    if (request.accessToken.starts_with(ApiKeyPrefix))
        request.accessToken.clear();
    request.speaksWedsync = config.type("wedsync") == JsonType::Object;
    request.self = broadcast.boolean("self").value_or(false);
    request.ack = broadcast.boolean("ack").value_or(false);
    request.presence = presence.boolean("enabled").value_or(false);
    request.presenceKey = presence.string("key").value_or(std::string());
    if (request.presenceKey.size() > MaxPresenceKeyBytes)
        request.presenceKey.clear();
    request.catchUp = catchUpOf(config);
    request.postgresChanges = echoPostgresChanges(config);
    return request;
}

} // namespace channels::server
