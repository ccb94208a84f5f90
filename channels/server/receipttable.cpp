// SPDX-License-Identifier: MIT
#include "channels/server/receipttable.h"

#include <algorithm>

namespace channels::server {

namespace {

constexpr Milliseconds DayMs = 24LL * 3600 * 1000;
constexpr Milliseconds KeptAfterCreation = 7 * DayMs;
constexpr Milliseconds KeptAfterExpiry = DayMs;
constexpr int TidiedAtOnce = 2000; // twice what one upkeep can add

} // namespace

Milliseconds ReceiptTable::keptUntil(Milliseconds createdAt, Milliseconds expiresAt)
{
    return std::max(createdAt + KeptAfterCreation, expiresAt + KeptAfterExpiry);
}

Status ReceiptTable::add(const Receipt &receipt)
{
    SqliteQuery insert = m_statements.query(
        "INSERT INTO message_receipts (channel_id, sender_id, client_message_id, message_id, seq, "
        "kept_until) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (channel_id, sender_id, client_message_id) DO UPDATE SET "
        "message_id = excluded.message_id, seq = excluded.seq, kept_until = excluded.kept_until");
    insert.bind(1, receipt.channelId).bind(2, receipt.senderId).bind(3, receipt.clientMessageId);
    return insert.bind(4, receipt.messageId).bind(5, receipt.seq).bind(6, receipt.keptUntil).run();
}

Result<std::optional<Receipt>> ReceiptTable::find(const std::string &channelId,
                                                  const std::string &senderId,
                                                  const std::string &clientMessageId)
{
    SqliteQuery query =
        m_statements.query("SELECT message_id, seq, kept_until FROM message_receipts "
                           "WHERE channel_id = ? AND sender_id = ? AND client_message_id = ?");
    query.bind(1, channelId).bind(2, senderId).bind(3, clientMessageId);
    if (query.next()) {
        return std::optional(Receipt {channelId, senderId, clientMessageId, query.textValue(0),
                                      query.integer(1), query.integer(2)});
    }
    if (query.failed())
        return query.error();
    return std::optional<Receipt>();
}

Status ReceiptTable::tidy(Milliseconds now)
{
    SqliteQuery remove = m_statements.query(
        "DELETE FROM message_receipts WHERE (channel_id, sender_id, client_message_id) IN ("
        "SELECT channel_id, sender_id, client_message_id FROM message_receipts "
        "WHERE kept_until <= ? ORDER BY kept_until LIMIT ?)");
    return remove.bind(1, now).bind(2, TidiedAtOnce).run();
}

} // namespace channels::server
