// SPDX-License-Identifier: MIT
#include "channels/server/messagejson.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace channels::server {

std::string isoTime(Milliseconds time)
{
    namespace chrono = std::chrono;
    const chrono::sys_time<chrono::milliseconds> point {chrono::milliseconds(time)};
    const auto days = chrono::floor<chrono::days>(point);
    const chrono::year_month_day date(days);
    const chrono::hh_mm_ss clock(point - days);
    std::array<char, 40> text {};
    const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                                   int(date.year()), unsigned(date.month()), unsigned(date.day()),
                                   int(clock.hours().count()), int(clock.minutes().count()),
                                   int(clock.seconds().count()), int(clock.subseconds().count()));
    return std::string(text.data(), std::size_t(size));
}

void writeMessage(JsonWriter &json, const StoredMessage &message)
{
    json.beginObject();
    json.key("id").string(message.id).key("seq").number(message.seq);
    json.key("channelName").string(message.channelName).key("eventType").string(message.eventType);
    json.key("payload").raw(message.payload);
    json.key("senderId");
    if (message.senderId.empty())
        json.null();
    else
        json.string(message.senderId);
    json.key("senderName").string(message.senderName);
    json.key("createdAt").string(isoTime(message.createdAt));
    json.key("expiresAt").string(isoTime(message.expiresAt));
    if (message.clientMessageId)
        json.key("clientMessageId").string(*message.clientMessageId);
    json.endObject();
}

void writeMessages(JsonWriter &json, const std::vector<StoredMessage> &messages)
{
    json.beginArray();
    for (const StoredMessage &message : messages)
        writeMessage(json, message);
    json.endArray();
}

void writeCatchUp(JsonWriter &json, const Page &page)
{
    json.key("recovered").boolean(page.recovered).key("limited").boolean(page.limited);
    if (page.missingFrom > 0) {
        json.key("missing").beginObject();
        json.key("from").number(page.missingFrom).key("to").number(page.missingTo).endObject();
    }
    json.key("queuedMessages");
    writeMessages(json, page.messages);
}

std::string readMarkerPayload(const std::string &userId, const ReadMarker &marker)
{
    JsonWriter json;
    json.beginObject().key("userId").string(userId);
    json.key("lastSeenMessageId").string(marker.lastSeenMessageId);
    json.key("lastSeenSeq").number(marker.lastSeenSeq).endObject();
    return json.take();
}

void writeError(JsonWriter &json, const Error &error)
{
    json.beginObject();
    json.key("code").string(code(error.kind)).key("message").string(error.detail.toStdString());
    if (error.retryAfter)
        json.key("retryAfterMs").number(error.retryAfter->count());
    json.endObject();
}

} // namespace channels::server
