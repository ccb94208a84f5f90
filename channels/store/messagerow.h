// SPDX-License-Identifier: MIT
#pragma once

#include "channels/sqlite/sqlitedatabase.h"
#include "channels/types/message.h"

namespace channels {

//! The message of a row whose columns are, from 0 on: message_id, seq, event_type, payload,
//! sender_id, sender_name, created_at, expires_at, client_message_id.
[[nodiscard]] Message readMessage(const SqliteStatement &row, const ChannelName &channel);

} // namespace channels
