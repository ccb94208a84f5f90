// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace channels {

// What an access token (JWT) says of itself. The signature is the server's to check. Pure; any
// thread.

//! Whose it is; nothing when the text is no such token.
[[nodiscard]] std::optional<QString> subjectOf(const QString &accessToken);
//! When it ends, UTC; nothing likewise.
[[nodiscard]] std::optional<QDateTime> expiryOf(const QString &accessToken);

} // namespace channels
