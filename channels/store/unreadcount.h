// SPDX-License-Identifier: MIT
#pragma once

#include "channels/store/database.h"

namespace channels {

// The unread numbers that channels carry. Inside a transaction of the caller; the store thread
// only.

//! Counts what lies after the read position, after that has moved.
[[nodiscard]] Status recountUnread(Database &database, std::int64_t channel);

} // namespace channels
