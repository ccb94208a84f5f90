// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/answers.h"
#include "channels/protocol/frame.h"
#include "channels/protocol/jsonwriter.h"
#include "channels/types/eventtypes.h"

#include <QJsonDocument>
#include <QJsonObject>

// What a server says to a client, for tests that play the server.
namespace support::frames {

using namespace channels;
using namespace Qt::StringLiterals;

inline const ChannelName Sarah = *ChannelName::parse(std::string_view("couple:wedding:sarah"));
inline const ChannelName Mike = *ChannelName::parse(std::string_view("couple:wedding:mike"));
inline const QString Me = u"user-me"_s;
inline const QString Anna = u"user-anna"_s;

inline QString tokenOf(const QString &user)
{
    const QByteArray claims = QStringLiteral("{\"sub\":\"%1\"}").arg(user).toUtf8();
    return QString::fromLatin1("e30." + claims.toBase64(QByteArray::Base64UrlEncoding) + ".sig");
}

inline Message message(qint64 seq, const QString &sender = Anna, const QString &clientId = {})
{
    Message message;
    message.id = u"message-%1"_s.arg(seq);
    message.seq = seq;
    message.channel = Sarah;
    message.eventType = eventtypes::Chat.toString();
    message.payload = "{\"n\":" + QByteArray::number(seq) + '}';
    message.senderId = sender;
    message.senderName = u"Anna"_s;
    message.createdAt = QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
    message.clientMessageId = clientId;
    return message;
}

inline QList<Message> messages(qint64 first, qint64 last)
{
    QList<Message> list;
    for (qint64 seq = first; seq <= last; ++seq)
        list.append(message(seq));
    return list;
}

inline void writeMessage(JsonWriter &json, const Message &message)
{
    json.beginObject().key("id").string(message.id.toStdString()).key("seq").number(message.seq);
    json.key("eventType").string(message.eventType.toStdString());
    json.key("payload").raw(message.payload.toStdString());
    json.key("senderId").string(message.senderId.toStdString());
    json.key("senderName").string(message.senderName.toStdString());
    json.key("createdAt").string(message.createdAt.toString(Qt::ISODateWithMs).toStdString());
    if (!message.clientMessageId.isEmpty())
        json.key("clientMessageId").string(message.clientMessageId.toStdString());
    json.endObject();
}

inline std::string joinResponse(qint64 headSeq, const QList<Message> &queued,
                                const std::string &epoch = "e1", const QString &readId = {})
{
    JsonWriter json;
    json.beginObject().key("status").string("active").key("epoch").string(epoch);
    json.key("headSeq").number(headSeq).key("queuedMessages").beginArray();
    for (const Message &item : queued)
        writeMessage(json, item);
    json.endArray();
    if (!readId.isEmpty())
        json.key("lastSeenMessageId").string(readId.toStdString());
    json.endObject();
    return json.take();
}

inline Frame liveFrame(const Message &message, const std::string &epoch = "e1")
{
    JsonWriter json;
    json.beginObject().key("type").string("broadcast");
    json.key("event").string(message.eventType.toStdString());
    json.key("payload").raw(message.payload.toStdString());
    json.key("meta").beginObject().key("id").string(message.id.toStdString());
    json.key("seq").number(message.seq).key("epoch").string(epoch);
    json.key("senderId").string(message.senderId.toStdString());
    json.key("ts").string(message.createdAt.toString(Qt::ISODateWithMs).toStdString());
    json.key("senderName").string(message.senderName.toStdString());
    if (!message.clientMessageId.isEmpty())
        json.key("clientMessageId").string(message.clientMessageId.toStdString());
    json.endObject().endObject();
    return {{}, {}, Sarah.text(), "broadcast", json.take()};
}

inline ListedChannel listed(const ChannelName &name,
                            SubscriptionStatus status = SubscriptionStatus::Active)
{
    ListedChannel channel;
    channel.info.name = name;
    channel.info.status = status;
    channel.info.epoch = u"e1"_s;
    return channel;
}

inline QJsonObject objectOf(const Frame &frame)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(frame.payload)).object();
}

inline std::string publishAnswer(qint64 seq)
{
    return "{\"messageId\":\"message-" + std::to_string(seq) + "\",\"seq\":" + std::to_string(seq)
        + ",\"recipientCount\":1}";
}

} // namespace support::frames
