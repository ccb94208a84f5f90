// SPDX-License-Identifier: MIT
#include "channels/store/searchindex.h"

namespace channels {

Result<std::int64_t> SearchIndex::reached()
{
    Result<SqliteStatement> query =
        m_database.sql().prepare("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'indexed'");
    if (!query)
        return query.error();
    if (const Result<bool> row = query->step(); !row)
        return row.error();
    return query->integer(0);
}

Result<bool> SearchIndex::advance()
{
    using Durability = SqliteDatabase::Durability;
    if (const Status relaxed = m_database.sql().setDurability(Durability::Normal); !relaxed)
        return relaxed.error();
    const Result<bool> more = takeNext();
    if (const Status strict = m_database.sql().setDurability(Durability::Full); !strict)
        return strict.error();
    return more;
}

Result<bool> SearchIndex::takeNext()
{
    const Result<std::int64_t> after = reached();
    if (!after)
        return after.error();
    Result<SqliteStatement> range = m_database.sql().prepare(R"sql(
        SELECT count(*), max(id) FROM (SELECT id FROM messages WHERE id > ?1 ORDER BY id LIMIT ?2))sql");
    if (!range)
        return range.error();
    if (const Result<bool> row = range->bind(1, *after).bind(2, ChunkSize).step(); !row)
        return row.error();
    const std::int64_t count = range->integer(0);
    const std::int64_t upTo = range->integer(1);
    range->reset();
    if (count == 0)
        return false;

    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_database.sql());
    if (!transaction)
        return transaction.error();
    if (const Status taken = take(*after, upTo); !taken)
        return taken.error();
    if (const Status committed = transaction->commit(); !committed)
        return committed.error();
    return count == ChunkSize;
}

Status SearchIndex::take(std::int64_t after, std::int64_t upTo)
{
    Result<SqliteStatement> insert = m_database.sql().prepare(R"sql(
        INSERT INTO message_text (rowid, body, channel)
        SELECT m.id,
               (SELECT group_concat(iif(path <> '$' AND typeof(key) = 'text', key || ' ', '')
                                    || atom, ' ')
                FROM json_tree(iif(json_valid(m.payload), m.payload, 'null'))
                WHERE type IN ('text', 'integer', 'real')),
               'c' || m.channel
        FROM messages AS m WHERE m.id > ?1 AND m.id <= ?2)sql");
    if (!insert)
        return insert.error();
    if (const Status taken = insert->bind(1, after).bind(2, upTo).run(); !taken)
        return taken;
    Result<SqliteStatement> merge = m_database.sql().prepare(
        "INSERT INTO message_text (message_text, rank) VALUES ('merge', ?1)");
    if (!merge)
        return merge.error();
    if (const Status merged = merge->bind(1, PagesToMerge).run(); !merged)
        return merged;
    Result<SqliteStatement> mark =
        m_database.sql().prepare("UPDATE meta SET value = ?1 WHERE key = 'indexed'");
    return mark ? mark->bind(1, upTo).run() : Status(mark.error());
}

Status SearchIndex::lower()
{
    Result<SqliteStatement> lower = m_database.sql().prepare(R"sql(
        UPDATE meta
        SET value = min(CAST(value AS INTEGER), coalesce((SELECT max(id) FROM messages), 0))
        WHERE key = 'indexed')sql");
    return lower ? lower->run() : Status(lower.error());
}

} // namespace channels
