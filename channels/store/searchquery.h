// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace channels {

//! What a person typed, as a query of the full-text index: every word has to be there, the last one
//! may go on (it is still being typed, unless a space follows it). Nothing when there is no word in
//! it. \a channel is the channel's row, to look in that one only. Pure.
[[nodiscard]] std::optional<QString> searchQuery(const QString &text,
                                                 std::optional<qint64> channel);

} // namespace channels
