// SPDX-License-Identifier: MIT
#pragma once

#include "channels/store/database.h"

namespace channels {

// The unread numbers that channels carry. Inside a transaction of the caller; the store thread
// only.

//! The seq after which messages are unread: the read position, or an earlier one from which on a
//! person wants them unread again.
[[nodiscard]] Result<std::int64_t> unreadAfter(Database &database, std::int64_t channel);
//! Counts what lies after it, after that has moved.
[[nodiscard]] Status recountUnread(Database &database, std::int64_t channel);

} // namespace channels
