// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <QByteArray>

#include <optional>
#include <string>

namespace channels {

// What a person sends, as a server takes it. Pure; any thread.

//! Why no server takes it: PayloadTooLarge (over 64 KiB), or InvalidRequest (no event, no JSON, or
//! nested deeper than 64).
[[nodiscard]] std::optional<Error> faultOf(const QString &eventType, const QByteArray &payload);

//! The payload of a `broadcast`. \a clientMessageId is empty for a short-lived event.
[[nodiscard]] std::string broadcastPayload(const QString &eventType, const QByteArray &payload,
                                           const QString &clientMessageId);

} // namespace channels
