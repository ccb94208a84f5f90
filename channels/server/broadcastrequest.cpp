// SPDX-License-Identifier: MIT
#include "channels/server/broadcastrequest.h"

#include "channels/protocol/jsonreader.h"
#include "channels/protocol/jsontext.h"
#include "channels/protocol/textcodec.h"
#include "channels/server/broadcastframes.h"

#include <QUtf8StringView>

namespace channels::server {

namespace {

constexpr std::size_t MaxEventBytes = 255;
constexpr std::size_t MaxClientMessageIdBytes = 128;

Error invalid(const char *sentence)
{
    return {ErrorKind::InvalidRequest, QString::fromLatin1(sentence), {}};
}

// One that is no text must not mean none: the message would be stored twice.
Status readClientMessageId(const JsonObject &object, BroadcastRequest &request)
{
    request.clientMessageId = object.string("clientMessageId");
    const JsonType type = object.type("clientMessageId").value_or(JsonType::Null);
    const bool isValid = type == JsonType::Null || type == JsonType::String;
    return isValid ? done() : Status(invalid("A clientMessageId has 1 to 128 bytes."));
}

} // namespace

Result<BroadcastRequest> checkBroadcast(BroadcastRequest request, const Limits &limits)
{
    if (request.eventType.empty() || request.eventType.size() > MaxEventBytes)
        return invalid("An event's name has 1 to 255 bytes.");
    // It may have come percent-encoded in a path; one bad byte in a text frame ends every reader.
    if (!QUtf8StringView(request.eventType.data(), qsizetype(request.eventType.size()))
             .isValidUtf8())
        return invalid("An event's name is not valid UTF-8.");
    // Bytes count as bytes, not as the text that they are kept as.
    const std::optional<std::string> bytes = bytesOf(request.payload);
    if ((bytes ? bytes->size() : request.payload.size()) > limits.payloadBytes) {
        return Error {
            ErrorKind::PayloadTooLarge,
            QStringLiteral("The payload has more than %1 bytes.").arg(limits.payloadBytes),
            {}};
    }
    if (jsonDepth(request.payload) > int(limits.payloadDepth))
        return invalid("The payload is nested too deeply.");
    if (request.clientMessageId
        && (request.clientMessageId->empty()
            || request.clientMessageId->size() > MaxClientMessageIdBytes))
        return invalid("A clientMessageId has 1 to 128 bytes.");
    return request;
}

Result<BroadcastRequest> broadcastFromText(std::string_view payload, const Limits &limits)
{
    const Result<JsonObject> object = JsonObject::parse(payload, MaxFrameDepth);
    if (!object)
        return object.error();
    BroadcastRequest request;
    request.eventType = object->string("event").value_or(std::string());
    request.payload = object->raw("payload").value_or("{}");
    if (const Status read = readClientMessageId(*object, request); !read)
        return read.error();
    return checkBroadcast(std::move(request), limits);
}

Result<BroadcastRequest> broadcastFromBinary(BinaryFrame frame, const Limits &limits)
{
    BroadcastRequest request;
    request.eventType = std::move(frame.event);
    const bool json =
        frame.kind == BinaryKind::UserBroadcastPush && frame.encoding == Encoding::Json;
    request.payload = json ? std::move(frame.payload) : bytesAsJson(frame.payload);
    if (!frame.metadata.empty()) {
        const Result<JsonObject> metadata = JsonObject::parse(frame.metadata);
        if (metadata) { // anything else is its sender's own
            if (const Status read = readClientMessageId(*metadata, request); !read)
                return read.error();
        }
    }
    return checkBroadcast(std::move(request), limits);
}

bool isEphemeral(std::string_view eventType)
{
    return eventType == "user:typing";
}

} // namespace channels::server
