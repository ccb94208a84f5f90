// SPDX-License-Identifier: MIT
#include "channels/store/unreadcount.h"

#include "channels/store/sqltext.h"
#include "channels/types/eventtypes.h"

namespace channels {

Status recountUnread(Database &database, std::int64_t channel)
{
    Result<SqliteStatement> count = database.sql().prepare(R"sql(
        UPDATE channels SET (unread, unseen_changes) = (
            SELECT count(*), coalesce(sum(m.event_type IN (?2, ?3)), 0)
            FROM messages AS m
            WHERE m.channel = ?1
              AND m.seq > coalesce((SELECT seq FROM read_positions WHERE channel = ?1), 0)
              AND m.sender_id <> (SELECT user_id FROM users WHERE id = channels.user))
        WHERE id = ?1)sql");
    if (!count)
        return count.error();
    count->bind(1, channel);
    bindText(*count, 2, eventtypes::TimelineChanged.toString());
    bindText(*count, 3, eventtypes::VenueChanged.toString());
    return count->run();
}

} // namespace channels
