// SPDX-License-Identifier: MIT
#include "channels/store/channelstore.h"

#include "channels/store/sqltext.h"
#include "channels/store/unreadcount.h"

#include <algorithm>

namespace channels {

namespace {

ChannelSummary readSummary(const SqliteStatement &row)
{
    ChannelSummary summary;
    ChannelInfo &info = summary.info;
    info.name = ChannelName::parse(row.text(0)).value_or(ChannelName());
    info.id = textColumn(row, 1);
    info.type = channelTypeFrom(row.text(2)).value_or(info.type);
    info.role = memberRoleFrom(row.text(3)).value_or(info.role);
    info.status = subscriptionStatusFrom(row.text(4)).value_or(info.status);
    info.title = textColumn(row, 5);
    info.weddingDate = QDate::fromString(textColumn(row, 6), Qt::ISODate);
    info.venue = textColumn(row, 7);
    info.epoch = textColumn(row, 8);
    info.headSeq = row.integer(9);
    info.lastActivity = timeColumn(row, 10);
    info.readSeq = row.integer(11);
    summary.unread = int(row.integer(12));
    summary.unseenChanges = int(row.integer(13));
    summary.queued = int(row.integer(14));
    summary.hasDraft = row.integer(15) != 0;
    summary.lastEventType = textColumn(row, 16);
    summary.lastPayload = utf8Column(row, 17);
    summary.lastSenderId = textColumn(row, 18);
    summary.lastSenderName = textColumn(row, 19);
    summary.lastMessageAt = timeColumn(row, 20);
    info.serverUnread = int(row.integer(21));
    summary.lastOpened = timeColumn(row, 22);
    summary.manualPosition = int(row.integer(23));
    summary.arrangement = {row.integer(24) != 0, row.integer(25) != 0, timeColumn(row, 26),
                           textColumn(row, 27)};
    // Null compares as less than every time.
    if (summary.lastMessageAt.isValid() && !(info.lastActivity >= summary.lastMessageAt))
        info.lastActivity = summary.lastMessageAt;
    return summary;
}

} // namespace

Result<QList<ChannelSummary>> ChannelStore::summaries()
{
    Result<SqliteStatement> query = m_database.sql().prepare(R"sql(
        SELECT c.name, c.server_id, c.type, c.role, c.status, c.title, c.wedding_date, c.venue,
               c.epoch, max(c.head_seq, c.copy_seq), c.last_activity,
               iif(c.unread_from > 0, min(c.unread_from - 1, coalesce(r.seq, 0)),
                   coalesce(r.seq, 0)),
               -- A copy that does not reach the end knows less than the server, and one of a life
               -- that is over nothing.
               iif(c.copy_epoch <> c.epoch, c.server_unread,
                   iif(c.copy_seq >= c.head_seq, c.unread, max(c.unread, c.server_unread))),
               c.unseen_changes,
               (SELECT count(*) FROM outbox AS o
                WHERE o.channel = c.id AND o.state IN ('queued', 'sending', 'failed', 'waiting')),
               EXISTS (SELECT 1 FROM drafts AS d WHERE d.channel = c.id),
               l.event_type, l.payload, l.sender_id, l.sender_name, l.created_at, c.server_unread,
               c.last_opened, coalesce(c.manual_position, -1), c.is_pinned, c.is_archived,
               c.muted_until, c.notify_level
        FROM channels AS c
        LEFT JOIN read_positions AS r ON r.channel = c.id
        LEFT JOIN last_messages AS l ON l.channel = c.id
        WHERE c.user = ?1
        ORDER BY c.name)sql");
    if (!query)
        return query.error();
    query->bind(1, m_database.user());
    QList<ChannelSummary> summaries;
    while (true) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return summaries;
        summaries.append(readSummary(*query));
    }
}

Result<qint64> ChannelStore::readSeq(const ChannelName &name)
{
    Result<SqliteStatement> query = m_database.sql().prepare(R"sql(
        SELECT r.seq FROM read_positions AS r JOIN channels AS c ON c.id = r.channel
        WHERE c.user = ?1 AND c.name = ?2)sql");
    if (!query)
        return query.error();
    query->bind(1, m_database.user()).bind(2, std::string_view(name.text()));
    const Result<bool> row = query->step();
    if (!row)
        return row.error();
    return *row ? qint64(query->integer(0)) : 0;
}

Result<QString> ChannelStore::draft(const ChannelName &name)
{
    Result<SqliteStatement> query = m_database.sql().prepare(R"sql(
        SELECT d.text FROM drafts AS d JOIN channels AS c ON c.id = d.channel
        WHERE c.user = ?1 AND c.name = ?2)sql");
    if (!query)
        return query.error();
    query->bind(1, m_database.user()).bind(2, std::string_view(name.text()));
    const Result<bool> row = query->step();
    if (!row)
        return row.error();
    return *row ? textColumn(*query, 0) : QString();
}

Result<bool> ChannelStore::put(const QList<ChannelInfo> &channels)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_database.sql());
    if (!transaction)
        return transaction.error();
    // The head never goes back within one life of the server's store.
    Result<SqliteStatement> upsert = m_database.sql().prepare(R"sql(
        INSERT INTO channels (user, name, server_id, type, role, status, title, wedding_date, venue,
                              epoch, head_seq, last_activity, server_unread)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        ON CONFLICT (user, name) DO UPDATE SET
            server_id = excluded.server_id, type = excluded.type, role = excluded.role,
            status = excluded.status, title = excluded.title, venue = excluded.venue,
            wedding_date = excluded.wedding_date, epoch = excluded.epoch,
            head_seq = iif(epoch = excluded.epoch, max(head_seq, excluded.head_seq),
                           excluded.head_seq),
            last_activity = excluded.last_activity, server_unread = excluded.server_unread
        WHERE (server_id, type, role, status, title, venue, wedding_date, epoch, last_activity,
               server_unread)
              IS NOT (excluded.server_id, excluded.type, excluded.role, excluded.status,
                      excluded.title, excluded.venue, excluded.wedding_date, excluded.epoch,
                      excluded.last_activity, excluded.server_unread)
           OR head_seq < excluded.head_seq)sql");
    if (!upsert)
        return upsert.error();
    bool different = false;
    for (const ChannelInfo &channel : channels) {
        if (const Status stored = putOne(*upsert, channel); !stored)
            return stored.error();
        different = different || m_database.sql().changes() > 0;
        if (channel.readSeq <= 0)
            continue;
        const Result<std::int64_t> row = m_database.channel(channel.name);
        if (!row)
            return row.error();
        const Result<bool> raised = raiseReadPosition(*row, channel.readSeq);
        if (!raised)
            return raised.error();
        different = different || *raised;
    }
    if (const Status committed = transaction->commit(); !committed)
        return committed.error();
    return different;
}

Status ChannelStore::putOne(SqliteStatement &upsert, const ChannelInfo &channel)
{
    const QString title = channel.title.isEmpty()
        ? QString::fromLatin1(channel.name.id().data(), qsizetype(channel.name.id().size()))
        : channel.title;
    upsert.bind(1, m_database.user()).bind(2, std::string_view(channel.name.text()));
    bindText(upsert, 3, channel.id);
    upsert.bind(4, text(channel.type)).bind(5, text(channel.role)).bind(6, text(channel.status));
    bindText(upsert, 7, title);
    bindText(upsert, 8, channel.weddingDate.toString(Qt::ISODate));
    bindText(upsert, 9, channel.venue);
    bindText(upsert, 10, channel.epoch);
    upsert.bind(11, std::int64_t(channel.headSeq));
    bindTime(upsert, 12, channel.lastActivity);
    upsert.bind(13, std::int64_t(channel.serverUnread));
    return upsert.run();
}

Result<bool> ChannelStore::markRead(const ChannelName &name, qint64 seq)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_database.sql());
    if (!transaction)
        return transaction.error();
    const Result<std::int64_t> channel = m_database.channel(name);
    if (!channel)
        return channel.error();
    // Whoever marks it read does not want it unread any more, but for what comes after.
    Result<SqliteStatement> move = m_database.sql().prepare(R"sql(
        UPDATE channels
        SET unread_from = iif(?2 < coalesce((SELECT seq FROM read_positions WHERE channel = ?1), 0),
                              ?2 + 1, 0)
        WHERE id = ?1 AND unread_from BETWEEN 1 AND ?2)sql");
    if (!move)
        return move.error();
    const Result<bool> moved =
        moveUnread(move->bind(1, *channel).bind(2, std::int64_t(seq)), *channel);
    if (!moved)
        return moved.error();
    const Result<bool> raised = raiseReadPosition(*channel, seq);
    if (!raised)
        return raised.error();
    if (const Status committed = transaction->commit(); !committed)
        return committed.error();
    return *raised || *moved;
}

Result<bool> ChannelStore::markUnreadFrom(const ChannelName &name, qint64 seq)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_database.sql());
    if (!transaction)
        return transaction.error();
    const Result<std::int64_t> channel = m_database.channel(name);
    if (!channel)
        return channel.error();
    Result<SqliteStatement> mark = m_database.sql().prepare(
        "UPDATE channels SET unread_from = ?2 WHERE id = ?1 AND unread_from <> ?2");
    if (!mark)
        return mark.error();
    const Result<bool> marked =
        moveUnread(mark->bind(1, *channel).bind(2, std::int64_t(seq)), *channel);
    if (!marked)
        return marked.error();
    if (const Status committed = transaction->commit(); !committed)
        return committed.error();
    return *marked;
}

Result<bool> ChannelStore::moveUnread(SqliteStatement &move, std::int64_t channel)
{
    if (const Status moved = move.run(); !moved)
        return moved.error();
    if (m_database.sql().changes() == 0)
        return false;
    const Status counted = recountUnread(m_database, channel);
    return counted ? Result<bool>(true) : counted.error();
}

Result<bool> ChannelStore::markReadAt(const ChannelName &name, const QString &messageId)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_database.sql());
    if (!transaction)
        return transaction.error();
    const Result<std::int64_t> channel = m_database.channel(name);
    if (!channel)
        return channel.error();
    Result<SqliteStatement> message =
        m_database.sql().prepare("SELECT seq FROM messages WHERE channel = ?1 AND message_id = ?2");
    if (!message)
        return message.error();
    message->bind(1, *channel);
    bindText(*message, 2, messageId);
    const Result<bool> isHere = message->step();
    if (!isHere)
        return isHere.error();

    Result<bool> raised = false;
    if (*isHere) {
        raised = raiseReadPosition(*channel, message->integer(0));
    } else {
        Result<SqliteStatement> await = m_database.sql().prepare(R"sql(
            INSERT INTO read_positions (channel, awaited_id) VALUES (?1, ?2)
            ON CONFLICT (channel) DO UPDATE SET awaited_id = excluded.awaited_id
            WHERE awaited_id <> excluded.awaited_id)sql");
        if (!await)
            return await.error();
        await->bind(1, *channel);
        bindText(*await, 2, messageId);
        if (const Status stored = await->run(); !stored)
            return stored.error();
    }
    message->reset(); // a commit wants no reader on its own connection
    if (!raised)
        return raised.error();
    if (const Status committed = transaction->commit(); !committed)
        return committed.error();
    return *raised;
}

Result<bool> ChannelStore::saveDraft(const ChannelName &name, const QString &text)
{
    const Result<QString> before = draft(name);
    if (!before)
        return before.error();
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_database.sql());
    if (!transaction)
        return transaction.error();
    const Result<std::int64_t> channel = m_database.channel(name);
    if (!channel)
        return channel.error();
    Result<SqliteStatement> write =
        m_database.sql().prepare(text.isEmpty() ? "DELETE FROM drafts WHERE channel = ?1" : R"sql(
        INSERT INTO drafts (channel, text) VALUES (?1, ?2)
        ON CONFLICT (channel) DO UPDATE SET text = excluded.text)sql");
    if (!write)
        return write.error();
    write->bind(1, *channel);
    if (!text.isEmpty())
        bindText(*write, 2, text);
    if (const Status written = write->run(); !written)
        return written.error();
    if (const Status committed = transaction->commit(); !committed)
        return committed.error();
    return before->isEmpty() != text.isEmpty();
}

Status ChannelStore::noteOpened(const ChannelName &name, const QDateTime &at)
{
    Result<SqliteStatement> note = m_database.sql().prepare(
        "UPDATE channels SET last_opened = ?3 WHERE user = ?1 AND name = ?2");
    if (!note)
        return note.error();
    note->bind(1, m_database.user()).bind(2, std::string_view(name.text()));
    bindTime(*note, 3, at);
    return note->run();
}

Result<bool> ChannelStore::putInOrder(const QList<ChannelName> &order)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_database.sql());
    if (!transaction)
        return transaction.error();
    Result<SqliteStatement> forget =
        m_database.sql().prepare("UPDATE channels SET manual_position = NULL WHERE user = ?1");
    if (!forget)
        return forget.error();
    if (const Status forgotten = forget->bind(1, m_database.user()).run(); !forgotten)
        return forgotten.error();
    Result<SqliteStatement> place = m_database.sql().prepare(
        "UPDATE channels SET manual_position = ?3 WHERE user = ?1 AND name = ?2");
    if (!place)
        return place.error();
    for (qsizetype i = 0; i < order.size(); ++i) {
        place->bind(1, m_database.user()).bind(2, std::string_view(order[i].text()));
        if (const Status placed = place->bind(3, std::int64_t(i)).run(); !placed)
            return placed.error();
    }
    if (const Status committed = transaction->commit(); !committed)
        return committed.error();
    return true;
}

Result<bool> ChannelStore::arrange(const ChannelName &name, const ChannelArrangement &arrangement)
{
    Result<SqliteStatement> arrange = m_database.sql().prepare(R"sql(
        UPDATE channels SET is_pinned = ?3, is_archived = ?4, muted_until = ?5,
                            notify_level = ?6
        WHERE user = ?1 AND name = ?2)sql");
    if (!arrange)
        return arrange.error();
    arrange->bind(1, m_database.user()).bind(2, std::string_view(name.text()));
    arrange->bind(3, std::int64_t(arrangement.isPinned ? 1 : 0));
    arrange->bind(4, std::int64_t(arrangement.isArchived ? 1 : 0));
    bindTime(*arrange, 5, arrangement.mutedUntil);
    bindText(*arrange, 6, arrangement.notifyLevel);
    const Status arranged = arrange->run();
    return arranged ? Result<bool>(m_database.sql().changes() > 0) : arranged.error();
}

Result<bool> ChannelStore::raiseReadPosition(std::int64_t channel, qint64 seq)
{
    Result<SqliteStatement> raise = m_database.sql().prepare(R"sql(
        INSERT INTO read_positions (channel, seq) VALUES (?1, ?2)
        ON CONFLICT (channel) DO UPDATE SET seq = excluded.seq WHERE excluded.seq > read_positions.seq)sql");
    if (!raise)
        return raise.error();
    raise->bind(1, channel).bind(2, std::int64_t(seq));
    if (const Status raised = raise->run(); !raised)
        return raised.error();
    if (m_database.sql().changes() == 0)
        return false;
    const Status counted = recountUnread(m_database, channel);
    return counted ? Result<bool>(true) : counted.error();
}

} // namespace channels
