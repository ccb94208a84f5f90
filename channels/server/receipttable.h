// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/serverstore.h"
#include "channels/sqlite/sqlitequery.h"

#include <optional>
#include <string>

namespace channels::server {

//! What is kept of a message that has expired, so that one who could not hear that it was stored
//! and sends it again is told so: `message_receipts`.
struct Receipt {
    std::string channelId;
    std::string senderId; // empty: the business's own back end
    std::string clientMessageId;
    std::string messageId;
    std::int64_t seq = 0;
    Milliseconds keptUntil = 0;
};

//! The receipts of expired messages. It asks no policy; that is SqliteStore's.
class ReceiptTable final {
public:
    static constexpr std::string_view Name = "message_receipts";

    explicit ReceiptTable(SqliteStatements &statements) : m_statements(statements) { }

    //! Until when a message's receipt is kept: long enough for whatever a client may send again by
    //! itself (an outbox item of up to 24 h) and for a few days of its user's second thoughts.
    [[nodiscard]] static Milliseconds keptUntil(Milliseconds createdAt, Milliseconds expiresAt);

    [[nodiscard]] Status add(const Receipt &receipt);
    [[nodiscard]] Result<std::optional<Receipt>> find(const std::string &channelId,
                                                      const std::string &senderId,
                                                      const std::string &clientMessageId);
    //! Removes some of what need not be kept at \a now.
    [[nodiscard]] Status tidy(Milliseconds now);

private:
    SqliteStatements &m_statements;
};

} // namespace channels::server
