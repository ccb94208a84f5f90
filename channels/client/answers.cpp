// SPDX-License-Identifier: MIT
#include "channels/client/answers.h"

#include "channels/client/answerjson.h"

namespace channels {

using namespace answerjson;

Result<std::string> readReply(std::string_view payload)
{
    json::document document;
    json::object object;
    QString status;
    QByteArray response;
    const bool valid = load(payload, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           if (key == "status")
                               return read(value, status);
                           if (key == "response")
                               return readRaw(value, response);
                           return true;
                       });
    if (!valid || status.isEmpty())
        return unreadable("reply");
    if (status == QLatin1StringView("ok"))
        return response.isEmpty() ? std::string("{}") : response.toStdString();
    Refusal refused;
    const bool told = load(response.toStdString(), document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                          return readRefusalMember(key, value, refused);
                      });
    if (!told)
        return unreadable("refusal");
    return refused.toError();
}

Result<JoinAnswer> readJoinAnswer(const ChannelName &channel, std::string_view response)
{
    json::document document;
    json::object object;
    JoinAnswer answer;
    std::optional<SubscriptionStatus> status;
    const bool valid = load(response, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           if (key == "status")
                               return readEnum(value, subscriptionStatusFrom, status);
                           if (key == "epoch")
                               return read(value, answer.epoch);
                           if (key == "headSeq")
                               return read(value, answer.headSeq);
                           if (key == "lastSeenMessageId")
                               return readOrNull(value, answer.lastSeenMessageId);
                           if (key == "messagesPerMinute")
                               return read(value, answer.messagesPerMinute);
                           if (key == "queuedMessages")
                               return readMessages(value, channel, answer.messages);
                           return true;
                       });
    if (!valid || answer.epoch.isEmpty() || !status || answer.headSeq < 0)
        return unreadable("answer to a join");
    answer.status = *status;
    return answer;
}

Result<PublishAnswer> readPublishAnswer(std::string_view response)
{
    json::document document;
    json::object object;
    PublishAnswer answer;
    const bool valid = load(response, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           if (key == "messageId")
                               return read(value, answer.messageId);
                           if (key == "seq")
                               return read(value, answer.seq);
                           return true;
                       });
    if (!valid || answer.messageId.isEmpty() || answer.seq < 1)
        return unreadable("acknowledgement");
    return answer;
}

namespace {

// One member of a broadcast's `meta`.
bool readMeta(Broadcast &broadcast, std::string_view key, json::value value)
{
    Message &message = broadcast.message;
    if (key == "id")
        return read(value, message.id);
    if (key == "seq")
        return read(value, message.seq);
    if (key == "epoch")
        return read(value, broadcast.epoch);
    if (key == "senderId")
        return readOrNull(value, message.senderId);
    if (key == "senderName")
        return readOrNull(value, message.senderName);
    if (key == "ts")
        return readTime(value, message.createdAt);
    if (key == "clientMessageId")
        return readOrNull(value, message.clientMessageId);
    return true;
}

} // namespace

Result<Broadcast> readBroadcast(const ChannelName &channel, std::string_view payload)
{
    json::document document;
    json::object object;
    Broadcast broadcast;
    Message &message = broadcast.message;
    message.channel = channel;
    const bool valid = load(payload, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           if (key == "event")
                               return read(value, message.eventType);
                           if (key == "payload")
                               return readRaw(value, message.payload);
                           if (key == "meta")
                               return readObject(value, [&](std::string_view k, json::value v) {
                                   return readMeta(broadcast, k, v);
                               });
                           return true;
                       });
    const bool stored = message.seq > 0 && !message.id.isEmpty() && !broadcast.epoch.isEmpty()
        && message.createdAt.isValid();
    const bool ephemeral = message.seq == 0 && message.id.isEmpty();
    if (!valid || message.eventType.isEmpty() || message.payload.isEmpty()
        || (!stored && !ephemeral))
        return unreadable("broadcast");
    return broadcast;
}

Result<ReadMarker> readReadMarker(std::string_view payload)
{
    json::document document;
    json::object object;
    ReadMarker marker;
    const bool valid = load(payload, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           if (key == "userId")
                               return read(value, marker.userId);
                           if (key == "lastSeenMessageId")
                               return read(value, marker.lastSeenMessageId);
                           if (key == "lastSeenSeq")
                               return read(value, marker.lastSeenSeq);
                           return true;
                       });
    if (!valid || marker.userId.isEmpty() || marker.lastSeenMessageId.isEmpty())
        return unreadable("read marker");
    return marker;
}

std::optional<Error> readComplaint(std::string_view payload)
{
    json::document document;
    json::object object;
    QString status;
    Refusal refused;
    const bool valid = load(payload, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           return key == "status" ? readOrNull(value, status)
                                                  : readRefusalMember(key, value, refused);
                       });
    if (!valid || status != QLatin1StringView("error"))
        return {};
    return refused.toError();
}

} // namespace channels
