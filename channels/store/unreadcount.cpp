// SPDX-License-Identifier: MIT
#include "channels/store/unreadcount.h"

#include "channels/store/sqltext.h"
#include "channels/types/eventtypes.h"

namespace channels {

Result<std::int64_t> unreadAfter(Database &database, std::int64_t channel)
{
    Result<SqliteStatement> query = database.sql().prepare(R"sql(
        SELECT iif(c.unread_from > 0, min(c.unread_from - 1, coalesce(r.seq, 0)),
                   coalesce(r.seq, 0))
        FROM channels AS c LEFT JOIN read_positions AS r ON r.channel = c.id
        WHERE c.id = ?1)sql");
    if (!query)
        return query.error();
    const Result<bool> row = query->bind(1, channel).step();
    if (!row)
        return row.error();
    return *row ? query->integer(0) : 0;
}

Status recountUnread(Database &database, std::int64_t channel)
{
    const Result<std::int64_t> after = unreadAfter(database, channel);
    if (!after)
        return after.error();
    Result<SqliteStatement> count = database.sql().prepare(R"sql(
        UPDATE channels SET (unread, unseen_changes) = (
            SELECT count(*), coalesce(sum(m.event_type IN (?2, ?3)), 0)
            FROM messages AS m
            WHERE m.channel = ?1 AND m.seq > ?4
              AND m.sender_id <> (SELECT user_id FROM users WHERE id = channels.user))
        WHERE id = ?1)sql");
    if (!count)
        return count.error();
    count->bind(1, channel).bind(4, *after);
    bindText(*count, 2, eventtypes::TimelineChanged.toString());
    bindText(*count, 3, eventtypes::VenueChanged.toString());
    return count->run();
}

} // namespace channels
