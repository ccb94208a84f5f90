// SPDX-License-Identifier: MIT
#include "channels/server/sessionpayloads.h"

#include "channels/protocol/jsonwriter.h"
#include "channels/server/messagejson.h"
#include "channels/server/realtimetopic.h"

namespace channels::server {

std::string refusalPayload(const Error &error, RefusalOf what)
{
    const std::string codeText(code(error.kind));
    const std::string message = error.detail.toStdString();
    JsonWriter json;
    json.beginObject();
    // Phoenix' own text, which clients compare.
    json.key("reason").string(message == "unmatched topic" ? message : codeText + ": " + message);
    json.key("code").string(codeText);
    // A Supabase client shows its user all values of a join's refusal, one behind the other: so
    // that one says everything once.
    if (what == RefusalOf::Push)
        json.key("error").string(codeText).key("message").string(message);
    if (error.retryAfter)
        json.key("retryAfterMs").number(error.retryAfter->count());
    json.endObject();
    return json.take();
}

std::string systemPayload(std::string_view topic, const Error &error)
{
    JsonWriter json;
    json.beginObject().key("extension").string("system").key("status").string("error");
    json.key("message").string(error.detail.toStdString());
    json.key("channel").string(RealtimeTopic(topic).channelName);
    json.key("code").string(code(error.kind));
    if (error.retryAfter)
        json.key("retryAfterMs").number(error.retryAfter->count());
    json.endObject();
    return json.take();
}

std::string joinedPayload(const Accepted &accepted)
{
    const ChannelRow &channel = accepted.channel;
    JsonWriter json;
    json.beginObject();
    json.key("channelId").string(channel.id).key("status").string(text(channel.status));
    json.key("epoch").string(accepted.epoch).key("headSeq").number(channel.headSeq);
    json.key("unreadCount").number(channel.unreadCount);
    json.key("lastSeenMessageId").stringOrNull(channel.lastSeenMessageId);
    writeCatchUp(json, accepted.page);
    if (accepted.messagesPerMinute)
        json.key("messagesPerMinute").number(std::int64_t(*accepted.messagesPerMinute));
    json.key("postgres_changes").raw(accepted.postgresChanges);
    json.endObject();
    return json.take();
}

std::string publishedPayload(const Published &published)
{
    JsonWriter json;
    json.beginObject().key("messageId").string(published.message.id);
    json.key("seq").number(published.message.seq);
    json.key("recipientCount").number(published.recipientCount).endObject();
    return json.take();
}

std::string drainPayload(std::chrono::milliseconds retryAfter)
{
    JsonWriter json;
    json.beginObject().key("retryAfterMs").number(retryAfter.count()).endObject();
    return json.take();
}

} // namespace channels::server
