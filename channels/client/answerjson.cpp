// SPDX-License-Identifier: MIT
#include "channels/client/answerjson.h"

#include <algorithm>

namespace channels::answerjson {

Error unreadable(const char *what)
{
    return {ErrorKind::Internal,
            QStringLiteral("The server's %1 cannot be read.").arg(QLatin1StringView(what)),
            {}};
}

bool load(std::string_view text, json::document &document, json::object &object)
{
    JsonParser &parser = JsonParser::ofThisThread();
    return parser.load(text, DeepestJson) && parser.iterate().get(document) == simdjson::SUCCESS
        && document.get_object().get(object) == simdjson::SUCCESS;
}

bool read(json::value value, QString &out)
{
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return false;
    out = QString::fromUtf8(text.data(), qsizetype(text.size()));
    return true;
}

bool readOrNull(json::value value, QString &out)
{
    json::json_type type {};
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    return type == json::json_type::null || read(value, out);
}

bool read(json::value value, qint64 &out)
{
    std::int64_t number = 0;
    if (value.get_int64().get(number) != simdjson::SUCCESS)
        return false;
    out = number;
    return true;
}

bool read(json::value value, bool &out)
{
    return value.get_bool().get(out) == simdjson::SUCCESS;
}

bool readTime(json::value value, QDateTime &out)
{
    QString text;
    if (!read(value, text))
        return false;
    out = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    return out.isValid();
}

bool readRaw(json::value value, QByteArray &out)
{
    std::string_view text;
    if (simdjson::to_json_string(value).get(text) != simdjson::SUCCESS)
        return false;
    out = QByteArray(text.data(), qsizetype(text.size()));
    return true;
}

bool readMessage(json::value value, const ChannelName &channel, Message &message)
{
    message.channel = channel;
    const bool valid = readObject(value, [&](std::string_view key, json::value member) {
        if (key == "id")
            return read(member, message.id);
        if (key == "seq")
            return read(member, message.seq);
        if (key == "eventType")
            return read(member, message.eventType);
        if (key == "payload")
            return readRaw(member, message.payload);
        if (key == "senderId")
            return readOrNull(member, message.senderId);
        if (key == "senderName")
            return readOrNull(member, message.senderName);
        if (key == "createdAt")
            return readTime(member, message.createdAt);
        if (key == "expiresAt")
            return readTime(member, message.expiresAt);
        if (key == "clientMessageId")
            return readOrNull(member, message.clientMessageId);
        return true;
    });
    return valid && message.seq > 0 && !message.id.isEmpty() && !message.eventType.isEmpty()
        && !message.payload.isEmpty() && message.createdAt.isValid();
}

bool readMessages(json::value value, const ChannelName &channel, QList<Message> &messages)
{
    const bool valid = readArray(value, [&](json::value item) {
        return readMessage(item, channel, messages.emplaceBack());
    });
    // Each seq once and ascending is what everything after this stands on.
    return valid
        && std::ranges::adjacent_find(messages, std::ranges::greater_equal(), &Message::seq)
        == messages.end();
}

Error Refusal::toError() const
{
    Error error;
    error.kind = errorKindFrom(code.toStdString()).value_or(ErrorKind::Internal);
    error.detail = message.isEmpty() ? reason : message;
    if (retryAfterMs > 0)
        error.retryAfter = std::chrono::milliseconds(retryAfterMs);
    return error;
}

bool readRefusalMember(std::string_view key, json::value member, Refusal &refusal)
{
    if (key == "code")
        return readOrNull(member, refusal.code);
    if (key == "message")
        return readOrNull(member, refusal.message);
    if (key == "reason")
        return readOrNull(member, refusal.reason);
    if (key == "retryAfterMs")
        return read(member, refusal.retryAfterMs);
    return true;
}

} // namespace channels::answerjson
