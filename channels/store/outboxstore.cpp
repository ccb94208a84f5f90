// SPDX-License-Identifier: MIT
#include "channels/store/outboxstore.h"

#include "channels/store/sqltext.h"

#include <algorithm>
#include <array>

namespace channels {

namespace {

// In the order of DeliveryState.
constexpr std::array<std::string_view, 7> StateTexts = {
    "queued", "sending", "sent", "delivered", "seen", "failed", "waiting",
};

DeliveryState stateFrom(std::string_view text)
{
    const auto found = std::ranges::find(StateTexts, text);
    return found == StateTexts.end() ? DeliveryState::Queued
                                     : DeliveryState(found - StateTexts.begin());
}

void bindError(SqliteStatement &statement, int index, const std::optional<Error> &error)
{
    if (!error) {
        statement.bindNull(index).bindNull(index + 1);
        return;
    }
    statement.bind(index, code(error->kind));
    bindText(statement, index + 1, error->detail);
}

OutboxItem readItem(const SqliteStatement &row)
{
    OutboxItem item;
    item.channel = ChannelName::parse(row.text(0)).value_or(ChannelName());
    item.clientMessageId = textColumn(row, 1);
    item.eventType = textColumn(row, 2);
    item.payload = utf8Column(row, 3);
    item.createdAt = timeColumn(row, 4);
    item.state = stateFrom(row.text(5));
    if (!row.isNull(6)) {
        item.error = Error {
            errorKindFrom(row.text(6)).value_or(ErrorKind::Internal), textColumn(row, 7), {}};
    }
    item.attempted = row.integer(8) != 0;
    item.confirmed = row.integer(9) != 0;
    return item;
}

} // namespace

Result<QList<OutboxItem>> OutboxStore::items(const ChannelName &name)
{
    Result<SqliteStatement> query = m_database.sql().prepare(R"sql(
        SELECT c.name, o.client_message_id, o.event_type, o.payload, o.created_at, o.state,
               o.error_code, o.error_detail, o.attempted, o.confirmed
        FROM outbox AS o JOIN channels AS c ON c.id = o.channel
        WHERE c.user = ?1 AND (?2 = '' OR c.name = ?2)
        ORDER BY o.position)sql");
    if (!query)
        return query.error();
    query->bind(1, m_database.user()).bind(2, std::string_view(name.text()));
    QList<OutboxItem> items;
    while (true) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return items;
        items.append(readItem(*query));
    }
}

Status OutboxStore::enqueue(const OutboxItem &item)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_database.sql());
    if (!transaction)
        return transaction.error();
    const Result<std::int64_t> channel = m_database.channel(item.channel);
    if (!channel)
        return channel.error();
    Result<SqliteStatement> insert = m_database.sql().prepare(R"sql(
        INSERT INTO outbox (client_message_id, channel, event_type, payload, created_at, state,
                            error_code, error_detail)
        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
        WHERE (SELECT count(*) FROM outbox
               WHERE channel = ?2 AND state IN ('queued', 'sending', 'failed', 'waiting')) < ?9)sql");
    if (!insert)
        return insert.error();
    bindText(*insert, 1, item.clientMessageId);
    insert->bind(2, *channel);
    bindText(*insert, 3, item.eventType);
    insert->bind(4, view(item.payload));
    bindTime(*insert, 5, item.createdAt);
    insert->bind(6, StateTexts[std::size_t(item.state)]);
    bindError(*insert, 7, item.error);
    insert->bind(9, std::int64_t(MaxPerChannel));
    if (const Status stored = insert->run(); !stored)
        return stored;
    if (m_database.sql().changes() == 0) {
        return {ErrorKind::QueueFull,
                QStringLiteral("%1 messages of this channel wait to be sent already.")
                    .arg(MaxPerChannel)};
    }
    return transaction->commit();
}

Result<std::optional<ChannelName>> OutboxStore::setDelivery(const QString &clientMessageId,
                                                            DeliveryState state,
                                                            const std::optional<Error> &error)
{
    const Result<std::optional<ChannelName>> channel = channelOf(clientMessageId);
    if (!channel || !*channel)
        return channel;
    Result<SqliteStatement> update = m_database.sql().prepare(R"sql(
        UPDATE outbox
        SET state = ?2, error_code = ?3, error_detail = ?4,
            -- Once on its way a server may have it; a refusal says that it has not.
            attempted = iif(?2 = 'sending', 1, iif(?2 = 'failed', 0, attempted)),
            confirmed = iif(?2 = 'queued' AND state IN ('failed', 'waiting'), 1, confirmed)
        WHERE client_message_id = ?1)sql");
    if (!update)
        return update.error();
    bindText(*update, 1, clientMessageId);
    update->bind(2, StateTexts[std::size_t(state)]);
    bindError(*update, 3, error);
    if (const Status updated = update->run(); !updated)
        return updated.error();
    return channel;
}

Result<std::optional<ChannelName>> OutboxStore::edit(const QString &clientMessageId,
                                                     const QByteArray &payload)
{
    const Result<std::optional<ChannelName>> channel = channelOf(clientMessageId);
    if (!channel)
        return channel;
    Result<SqliteStatement> update = m_database.sql().prepare(R"sql(
        UPDATE outbox
        SET payload = ?2, state = 'queued', error_code = NULL, error_detail = NULL,
            confirmed = iif(state = 'queued', confirmed, 1)
        WHERE client_message_id = ?1 AND NOT attempted
          AND state IN ('queued', 'failed', 'waiting'))sql");
    if (!update)
        return update.error();
    bindText(*update, 1, clientMessageId);
    update->bind(2, view(payload));
    if (*channel) {
        if (const Status updated = update->run(); !updated)
            return updated.error();
    }
    if (!*channel || m_database.sql().changes() == 0) {
        return Error {ErrorKind::Conflict,
                      QStringLiteral("The message is on its way already: it cannot be changed."),
                      {}};
    }
    return channel;
}

Result<std::optional<ChannelName>> OutboxStore::remove(const QString &clientMessageId)
{
    const Result<std::optional<ChannelName>> channel = channelOf(clientMessageId);
    if (!channel || !*channel)
        return channel;
    Result<SqliteStatement> erase =
        m_database.sql().prepare("DELETE FROM outbox WHERE client_message_id = ?1");
    if (!erase)
        return erase.error();
    bindText(*erase, 1, clientMessageId);
    if (const Status erased = erase->run(); !erased)
        return erased.error();
    return channel;
}

Result<std::optional<ChannelName>> OutboxStore::channelOf(const QString &clientMessageId)
{
    Result<SqliteStatement> query = m_database.sql().prepare(R"sql(
        SELECT c.name FROM outbox AS o JOIN channels AS c ON c.id = o.channel
        WHERE o.client_message_id = ?1 AND c.user = ?2)sql");
    if (!query)
        return query.error();
    bindText(*query, 1, clientMessageId);
    query->bind(2, m_database.user());
    const Result<bool> row = query->step();
    if (!row)
        return row.error();
    return *row ? ChannelName::parse(query->text(0)) : std::nullopt;
}

} // namespace channels
