// SPDX-License-Identifier: MIT
#include "channels/store/messagestore.h"

#include "channels/store/localstore.h"
#include "channels/store/searchindex.h"
#include "channels/store/sqltext.h"
#include "channels/store/unreadcount.h"
#include "channels/types/eventtypes.h"

#include <algorithm>

namespace channels {

Result<Position> MessageStore::position(const ChannelName &name)
{
    Result<SqliteStatement> query = m_database.sql().prepare(
        "SELECT copy_epoch, copy_seq FROM channels WHERE user = ?1 AND name = ?2");
    if (!query)
        return query.error();
    query->bind(1, m_database.user()).bind(2, std::string_view(name.text()));
    const Result<bool> row = query->step();
    if (!row)
        return row.error();
    return *row ? Position {textColumn(*query, 0), query->integer(1)} : Position();
}

Result<MessageStore::Change> MessageStore::put(const ChannelName &name, const QString &epoch,
                                               const QList<Message> &messages,
                                               const QList<Gap> &gaps)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_database.sql());
    if (!transaction)
        return transaction.error();
    const Result<std::int64_t> channel = m_database.channel(name);
    if (!channel)
        return channel.error();
    const Result<bool> replaced = beginEpoch(*channel, epoch);
    if (!replaced)
        return replaced.error();
    Change change {.added = {}, .replaced = *replaced, .outboxChanged = *replaced};
    if (const Status inserted = insert(*channel, messages, change); !inserted)
        return inserted.error();
    if (const Status inserted = insertGaps(*channel, gaps); !inserted)
        return inserted.error();
    if (const Status kept = keepLast(*channel, change.added); !kept)
        return kept.error();
    if (const Status counted = countUnread(*channel, change.added); !counted)
        return counted.error();
    if (const Status settled = settleOutbox(*channel, messages, change); !settled)
        return settled.error();
    if (const Status advanced = advance(*channel); !advanced)
        return advanced.error();
    if (const Status committed = transaction->commit(); !committed)
        return committed.error();
    return change;
}

// Answers whether messages of another life of the server's store had to go.
Result<bool> MessageStore::beginEpoch(std::int64_t channel, const QString &epoch)
{
    Result<SqliteStatement> query =
        m_database.sql().prepare("SELECT copy_epoch FROM channels WHERE id = ?1");
    if (!query)
        return query.error();
    query->bind(1, channel);
    if (const Result<bool> row = query->step(); !row)
        return row.error();
    const QString before = textColumn(*query, 0);
    query->reset();
    if (before == epoch)
        return false;

    // A restored store holds an older part of the same history: what was read is known by the
    // message's id, its seq means nothing any more. What had been acknowledged may be lost there;
    // sending it again under the same client id is harmless when it is not.
    const bool replaced = !before.isEmpty();
    const std::string_view forget[] = {
        R"sql(UPDATE read_positions SET seq = 0, awaited_id = coalesce(
                  (SELECT m.message_id FROM messages AS m
                   WHERE m.channel = ?1 AND m.seq <= read_positions.seq
                   ORDER BY m.seq DESC LIMIT 1), awaited_id)
              WHERE channel = ?1)sql",
        "DELETE FROM messages WHERE channel = ?1",
        "DELETE FROM last_messages WHERE channel = ?1",
        "DELETE FROM gaps WHERE channel = ?1",
        "DELETE FROM seen_positions WHERE channel = ?1",
        "UPDATE outbox SET state = 'queued' WHERE channel = ?1 AND state = 'sent'",
        R"sql(UPDATE channels SET head_seq = 0, unread = 0, unseen_changes = 0, unread_from = 0
              WHERE id = ?1)sql",
    };
    if (replaced) {
        for (const std::string_view sql : forget) {
            Result<SqliteStatement> statement = m_database.sql().prepare(sql);
            if (!statement)
                return statement.error();
            if (const Status run = statement->bind(1, channel).run(); !run)
                return run.error();
        }
    }
    if (replaced) {
        if (const Status lowered = SearchIndex(m_database).lower(); !lowered)
            return lowered.error();
    }
    Result<SqliteStatement> begin = m_database.sql().prepare(
        "UPDATE channels SET copy_epoch = ?2, epoch = ?2, copy_seq = 0 WHERE id = ?1");
    if (!begin)
        return begin.error();
    begin->bind(1, channel);
    bindText(*begin, 2, epoch);
    if (const Status run = begin->run(); !run)
        return run.error();
    return replaced;
}

Status MessageStore::insert(std::int64_t channel, const QList<Message> &messages, Change &change)
{
    Result<SqliteStatement> insert = m_database.sql().prepare(R"sql(
        INSERT INTO messages (channel, seq, message_id, event_type, payload, sender_id, sender_name,
                              created_at, expires_at, client_message_id)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT DO NOTHING)sql");
    if (!insert)
        return insert.error();
    for (const Message &message : messages) {
        if (eventtypes::isEphemeral(message.eventType))
            continue;
        insert->bind(1, channel).bind(2, std::int64_t(message.seq));
        bindText(*insert, 3, message.id);
        bindText(*insert, 4, message.eventType);
        insert->bind(5, view(message.payload));
        bindText(*insert, 6, message.senderId);
        bindText(*insert, 7, message.senderName);
        bindTime(*insert, 8, message.createdAt);
        bindTime(*insert, 9, message.expiresAt);
        bindText(*insert, 10, message.clientMessageId);
        if (const Status inserted = insert->run(); !inserted)
            return inserted;
        if (m_database.sql().changes() > 0)
            change.added.append(message);
    }
    std::ranges::sort(change.added, {}, &Message::seq);
    return done();
}

Status MessageStore::insertGaps(std::int64_t channel, const QList<Gap> &gaps)
{
    Result<SqliteStatement> insert = m_database.sql().prepare(R"sql(
        INSERT INTO gaps (channel, first_seq, last_seq) VALUES (?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET last_seq = max(last_seq, excluded.last_seq))sql");
    if (!insert)
        return insert.error();
    for (const Gap &gap : gaps) {
        insert->bind(1, channel).bind(2, std::int64_t(gap.first)).bind(3, std::int64_t(gap.last));
        if (const Status inserted = insert->run(); !inserted)
            return inserted;
    }
    return done();
}

Status MessageStore::keepLast(std::int64_t channel, const QList<Message> &added)
{
    if (added.isEmpty())
        return done();
    Result<SqliteStatement> keep = m_database.sql().prepare(R"sql(
        INSERT INTO last_messages (channel, seq, event_type, payload, sender_id, sender_name,
                                   created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (channel) DO UPDATE SET
            seq = excluded.seq, event_type = excluded.event_type, payload = excluded.payload,
            sender_id = excluded.sender_id, sender_name = excluded.sender_name,
            created_at = excluded.created_at
        WHERE excluded.seq > last_messages.seq)sql");
    if (!keep)
        return keep.error();
    const Message &last = added.constLast();
    keep->bind(1, channel).bind(2, std::int64_t(last.seq));
    bindText(*keep, 3, last.eventType);
    keep->bind(4, view(last.payload));
    bindText(*keep, 5, last.senderId);
    bindText(*keep, 6, last.senderName);
    bindTime(*keep, 7, last.createdAt);
    return keep->run();
}

Status MessageStore::countUnread(std::int64_t channel, const QList<Message> &added)
{
    if (added.isEmpty())
        return done();
    const Result<std::int64_t> after = unreadAfter(m_database, channel);
    if (!after)
        return after.error();
    std::int64_t unread = 0;
    std::int64_t changes = 0;
    for (const Message &message : added) {
        if (message.seq <= *after || message.senderId == m_database.userId())
            continue;
        ++unread;
        changes += eventtypes::isPlanChange(message.eventType) ? 1 : 0;
    }
    Result<SqliteStatement> count = m_database.sql().prepare(R"sql(
        UPDATE channels SET unread = unread + ?2, unseen_changes = unseen_changes + ?3
        WHERE id = ?1)sql");
    if (!count)
        return count.error();
    return count->bind(1, channel).bind(2, unread).bind(3, changes).run();
}

// An own message that is in the channel does not wait any more, whether or not its acknowledgement
// ever came: both change in one transaction, so it is never shown twice or not at all.
Status MessageStore::settleOutbox(std::int64_t channel, const QList<Message> &messages,
                                  Change &change)
{
    Result<SqliteStatement> remove = m_database.sql().prepare(
        "DELETE FROM outbox WHERE channel = ?1 AND client_message_id = ?2");
    if (!remove)
        return remove.error();
    for (const Message &message : messages) {
        if (message.clientMessageId.isEmpty() || message.senderId != m_database.userId())
            continue;
        remove->bind(1, channel);
        bindText(*remove, 2, message.clientMessageId);
        if (const Status removed = remove->run(); !removed)
            return removed;
        change.outboxChanged = change.outboxChanged || m_database.sql().changes() > 0;
    }
    return done();
}

Status MessageStore::advance(std::int64_t channel)
{
    Result<SqliteStatement> end = m_database.sql().prepare(R"sql(
        UPDATE channels
        SET copy_seq = max(copy_seq,
                           coalesce((SELECT max(seq) FROM messages WHERE channel = ?1), 0),
                           coalesce((SELECT max(last_seq) FROM gaps WHERE channel = ?1), 0))
        WHERE id = ?1)sql");
    if (!end)
        return end.error();
    if (const Status run = end->bind(1, channel).run(); !run)
        return run;
    // A message that was read elsewhere before it came here.
    Result<SqliteStatement> read = m_database.sql().prepare(R"sql(
        UPDATE read_positions
        SET seq = max(read_positions.seq, m.seq), awaited_id = ''
        FROM messages AS m
        WHERE read_positions.channel = ?1 AND m.channel = ?1
          AND awaited_id <> '' AND m.message_id = awaited_id)sql");
    if (!read)
        return read.error();
    if (const Status run = read->bind(1, channel).run(); !run)
        return run;
    return m_database.sql().changes() > 0 ? recountUnread(m_database, channel) : done();
}

} // namespace channels
