// SPDX-License-Identifier: MIT
#pragma once

#include "channels/protocol/jsonwriter.h"
#include "channels/server/serverstore.h"

#include <string>

// The JSON forms of CONTRACT sections 4 and 5 that HTTP and WebSocket share.
namespace channels::server {

//! "2026-11-22T19:58:01.123Z".
[[nodiscard]] std::string isoTime(Milliseconds time);

//! `{id,seq,channelName,eventType,payload,…}`.
void writeMessage(JsonWriter &json, const StoredMessage &message);
//! `messages` as an array value.
void writeMessages(JsonWriter &json, const std::vector<StoredMessage> &messages);
//! The members `recovered`, `limited`, `queuedMessages` and, when some are gone, `missing`.
void writeCatchUp(JsonWriter &json, const Page &page);
//! What `read_marker` carries: `{userId,lastSeenMessageId,lastSeenSeq}`.
[[nodiscard]] std::string readMarkerPayload(const std::string &userId, const ReadMarker &marker);
//! `{code,message,retryAfterMs?}` as a value.
void writeError(JsonWriter &json, const Error &error);

} // namespace channels::server
