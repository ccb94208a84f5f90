// SPDX-License-Identifier: MIT
#include "channels/client/outgoingmessage.h"

#include "channels/protocol/jsontext.h"
#include "channels/protocol/jsonwriter.h"

namespace channels {

namespace {

constexpr qsizetype MaxPayloadBytes = 64 * 1024;

} // namespace

std::optional<Error> faultOf(const QString &eventType, const QByteArray &payload)
{
    const std::string_view json(payload.constData(), std::size_t(payload.size()));
    if (payload.size() > MaxPayloadBytes)
        return Error {
            ErrorKind::PayloadTooLarge, QStringLiteral("A message holds at most 64 KiB."), {}};
    if (eventType.isEmpty() || !isJson(json, MaxPayloadDepth))
        return Error {ErrorKind::InvalidRequest,
                      QStringLiteral("A message is an event's name and JSON."),
                      {}};
    return {};
}

std::string broadcastPayload(const QString &eventType, const QByteArray &payload,
                             const QString &clientMessageId)
{
    JsonWriter json;
    json.beginObject().key("type").string("broadcast");
    json.key("event").string(eventType.toStdString());
    json.key("payload").raw({payload.constData(), std::size_t(payload.size())});
    if (!clientMessageId.isEmpty())
        json.key("clientMessageId").string(clientMessageId.toStdString());
    json.endObject();
    return json.take();
}

} // namespace channels
