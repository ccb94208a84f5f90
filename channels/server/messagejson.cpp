// SPDX-License-Identifier: MIT
#include "channels/server/messagejson.h"

#include <chrono>

namespace channels::server {

namespace {

//! Writes \a value with leading zeros so that it ends before \a end. Formatting with printf is
//! slower than all the rest that a message's time costs.
void writeDigits(char *end, int digits, unsigned value)
{
    for (int i = 0; i < digits; ++i, value /= 10)
        *--end = char('0' + value % 10);
}

} // namespace

std::string isoTime(Milliseconds time)
{
    namespace chrono = std::chrono;
    const chrono::sys_time<chrono::milliseconds> point {chrono::milliseconds(time)};
    const auto days = chrono::floor<chrono::days>(point);
    const chrono::year_month_day date(days);
    const chrono::hh_mm_ss clock(point - days);
    std::string text = "0000-00-00T00:00:00.000Z";
    char *start = text.data();
    writeDigits(start + 4, 4, unsigned(int(date.year())));
    writeDigits(start + 7, 2, unsigned(date.month()));
    writeDigits(start + 10, 2, unsigned(date.day()));
    writeDigits(start + 13, 2, unsigned(clock.hours().count()));
    writeDigits(start + 16, 2, unsigned(clock.minutes().count()));
    writeDigits(start + 19, 2, unsigned(clock.seconds().count()));
    writeDigits(start + 23, 3, unsigned(clock.subseconds().count()));
    return text;
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
