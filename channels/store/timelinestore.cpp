// SPDX-License-Identifier: MIT
#include "channels/store/timelinestore.h"

#include "channels/store/messagerow.h"
#include "channels/store/sqltext.h"
#include "channels/types/eventtypes.h"

#include <algorithm>
#include <limits>

namespace channels {

namespace {

constexpr qint64 End = std::numeric_limits<qint64>::max();

} // namespace

Result<QList<Message>> TimelineStore::select(std::string_view sql, const ChannelName &name,
                                             qint64 from, int limit)
{
    Result<SqliteStatement> query = m_database.sql().prepare(sql);
    if (!query)
        return query.error();
    query->bind(1, m_database.user()).bind(2, std::string_view(name.text()));
    query->bind(3, std::int64_t(from)).bind(4, std::int64_t(std::max(limit, 0)));
    QList<Message> messages;
    while (true) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return messages;
        messages.append(readMessage(*query, name));
    }
}

// The marks as they are, and as JSON may write them. Most messages have none, and need not be read.
Result<QList<Message>> TimelineStore::unanswered(int reach)
{
    Result<SqliteStatement> query = m_database.sql().prepare(R"sql(
        SELECT m.message_id, m.seq, m.event_type, m.payload, m.sender_id, m.sender_name,
               m.created_at, m.expires_at, m.client_message_id, c.name
        FROM channels AS c JOIN messages AS m ON m.channel = c.id
        WHERE c.user = ?1 AND m.sender_id <> ?2 AND m.event_type = ?3
          AND m.seq > max(c.copy_seq - ?4, coalesce(
                  (SELECT max(o.seq) FROM messages AS o
                   WHERE o.channel = c.id AND o.seq > c.copy_seq - ?4 AND o.sender_id = ?2
                     AND o.event_type = ?3), 0))
          AND (instr(m.payload, '?') OR instr(m.payload, 'needsAnswer')
               OR instr(m.payload, char(0x61F)) OR instr(m.payload, char(0xFF1F))
               OR instr(lower(m.payload), '\u061f') OR instr(lower(m.payload), '\uff1f')
               OR instr(lower(m.payload), '\u003f'))
        ORDER BY m.created_at, c.name, m.seq)sql");
    if (!query)
        return query.error();
    query->bind(1, m_database.user());
    bindText(*query, 2, m_database.userId());
    bindText(*query, 3, eventtypes::Chat.toString());
    query->bind(4, std::int64_t(reach));
    QList<Message> messages;
    while (true) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return messages;
        const ChannelName name = ChannelName::parse(query->text(9)).value_or(ChannelName());
        messages.append(readMessage(*query, name));
    }
}

Result<QList<Message>> TimelineStore::messages(const ChannelName &name, qint64 beforeSeq, int limit)
{
    Result<QList<Message>> messages = select(R"sql(
        SELECT m.message_id, m.seq, m.event_type, m.payload, m.sender_id, m.sender_name,
               m.created_at, m.expires_at, m.client_message_id
        FROM messages AS m JOIN channels AS c ON c.id = m.channel
        WHERE c.user = ?1 AND c.name = ?2 AND m.seq < ?3
        ORDER BY m.seq DESC LIMIT ?4)sql",
                                             name, beforeSeq > 0 ? beforeSeq : End, limit);
    if (messages)
        std::ranges::reverse(*messages);
    return messages;
}

Result<TimelinePage> TimelineStore::before(const ChannelName &name, qint64 beforeSeq, int limit)
{
    Result<QList<Message>> messages = this->messages(name, beforeSeq, limit);
    if (!messages)
        return messages.error();
    TimelinePage page;
    page.messages = std::move(*messages);
    page.atOldest = page.messages.isEmpty() || page.messages.size() < limit
        || page.messages.constFirst().seq == 1;
    page.atNewest = beforeSeq <= 0;
    // A gap belongs to the page of the message after it.
    const qint64 from = page.atOldest ? 1 : page.messages.constFirst().seq;
    if (const Status added = addGaps(name, from, beforeSeq > 0 ? beforeSeq - 1 : End, page); !added)
        return added.error();
    const Result<qint64> seen = seenSeq(name);
    if (!seen)
        return seen.error();
    page.seenSeq = *seen;
    return page;
}

Result<TimelinePage> TimelineStore::after(const ChannelName &name, qint64 afterSeq, int limit)
{
    Result<QList<Message>> messages = select(R"sql(
        SELECT m.message_id, m.seq, m.event_type, m.payload, m.sender_id, m.sender_name,
               m.created_at, m.expires_at, m.client_message_id
        FROM messages AS m JOIN channels AS c ON c.id = m.channel
        WHERE c.user = ?1 AND c.name = ?2 AND m.seq > ?3
        ORDER BY m.seq LIMIT ?4)sql",
                                             name, afterSeq, limit);
    if (!messages)
        return messages.error();
    TimelinePage page;
    page.messages = std::move(*messages);
    page.atOldest = afterSeq <= 0;
    page.atNewest = page.messages.size() < limit;
    const qint64 to = page.atNewest ? End : page.messages.constLast().seq;
    if (const Status added = addGaps(name, afterSeq + 1, to, page); !added)
        return added.error();
    const Result<qint64> seen = seenSeq(name);
    if (!seen)
        return seen.error();
    page.seenSeq = *seen;
    return page;
}

Status TimelineStore::addGaps(const ChannelName &name, qint64 from, qint64 to, TimelinePage &page)
{
    Result<SqliteStatement> query = m_database.sql().prepare(R"sql(
        SELECT g.first_seq, g.last_seq
        FROM gaps AS g JOIN channels AS c ON c.id = g.channel
        WHERE c.user = ?1 AND c.name = ?2 AND g.last_seq >= ?3 AND g.last_seq <= ?4
        ORDER BY g.first_seq)sql");
    if (!query)
        return query.error();
    query->bind(1, m_database.user()).bind(2, std::string_view(name.text()));
    query->bind(3, std::int64_t(from)).bind(4, std::int64_t(to));
    while (true) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return done();
        page.gaps.append({query->integer(0), query->integer(1)});
    }
}

Result<qint64> TimelineStore::seenSeq(const ChannelName &name)
{
    Result<SqliteStatement> query = m_database.sql().prepare(R"sql(
        SELECT coalesce(max(s.seq), 0)
        FROM seen_positions AS s JOIN channels AS c ON c.id = s.channel
        WHERE c.user = ?1 AND c.name = ?2)sql");
    if (!query)
        return query.error();
    query->bind(1, m_database.user()).bind(2, std::string_view(name.text()));
    if (const Result<bool> row = query->step(); !row)
        return row.error();
    return qint64(query->integer(0));
}

Result<bool> TimelineStore::raiseSeen(const ChannelName &name, const QString &userId, qint64 seq)
{
    const Result<std::optional<std::int64_t>> channel = m_database.findChannel(name);
    if (!channel)
        return channel.error();
    if (!*channel || userId == m_database.userId())
        return false;
    Result<SqliteStatement> raise = m_database.sql().prepare(R"sql(
        INSERT INTO seen_positions (channel, user_id, seq) VALUES (?1, ?2, ?3)
        ON CONFLICT (channel, user_id) DO UPDATE SET seq = excluded.seq
        WHERE excluded.seq > seen_positions.seq)sql");
    if (!raise)
        return raise.error();
    raise->bind(1, **channel).bind(3, std::int64_t(seq));
    bindText(*raise, 2, userId);
    if (const Status raised = raise->run(); !raised)
        return raised.error();
    return m_database.sql().changes() > 0;
}

} // namespace channels
