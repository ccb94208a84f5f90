// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/receipttable.h"
#include "channels/server/serverstore.h"
#include "channels/sqlite/sqlitequery.h"

#include <optional>
#include <string>
#include <vector>

namespace channels::server {

//! What is readable: expired messages are not, but for the newest of a channel where they are kept.
struct Retention {
    Milliseconds now = 0;
    bool keepNewest = true;
};

//! The stored messages: `channel_message_queue`. It asks no policy; that is SqliteStore's.
class MessageTable final {
public:
    static constexpr std::string_view Name = "channel_message_queue";
    static constexpr std::int64_t KeptNewest = 100;
    static constexpr std::int64_t CountedUnread = 1000;
    static constexpr std::int64_t LookedBack = 1000;
    //! Of payload in a page, so that what is read for many at once has a bound. A page that is
    //! shorter than asked for tells so, as a full one does.
    // On a line of 20 KB/s a page is there before a heartbeat behind it is missed.
    static constexpr std::size_t PageBytes = 128 * 1024;

    explicit MessageTable(SqliteStatements &statements) : m_statements(statements) { }

    [[nodiscard]] Status insert(const std::string &channelId, const StoredMessage &message);
    [[nodiscard]] Result<std::optional<StoredMessage>>
    byClientId(const ChannelRow &channel, const std::string &senderId,
               const std::string &clientMessageId);
    //! 0 when the channel has no such message (any more).
    [[nodiscard]] Result<std::int64_t> seqOf(const std::string &channelId,
                                             const std::string &messageId);
    //! Whether an id that the channel has no message of may be one of those that have expired and
    //! were deleted: by the time in it, as nothing else is kept of them.
    [[nodiscard]] Result<bool> wasDeleted(const ChannelRow &channel, const std::string &messageId);
    //! Nothing when there is no such message (any more).
    [[nodiscard]] Result<std::optional<Milliseconds>> createdAt(const std::string &channelId,
                                                                std::int64_t seq);
    //! Readable messages of others after the user's marker. Only of the newest CountedUnread is it
    //! looked who sent them: of those before, the user's own count too. (To look at all takes more
    //! than half a second for a million, and is asked at each join.)
    //! Of fewer where \a lookedAt says so.
    [[nodiscard]] Result<std::int64_t> unread(const ChannelRow &channel, const std::string &userId,
                                              const Retention &retention,
                                              std::int64_t lookedAt = CountedUnread);

    // All ascending, `limit` messages and (but for a single one) PageBytes at most.
    [[nodiscard]] Result<Page> after(const ChannelRow &channel, std::int64_t seq, int limit,
                                     const Retention &retention);
    [[nodiscard]] Result<Page> before(const ChannelRow &channel, std::int64_t seq, int limit,
                                      const Retention &retention);
    //! The newest ones since a time; what has expired of them is told (without its seqs).
    [[nodiscard]] Result<Page> since(const ChannelRow &channel, Milliseconds since, int limit,
                                     const Retention &retention);

    //! How many of a channel's messages were deleted, and which of them was the last.
    struct Expired {
        std::string channelId;
        std::int64_t count = 0;
        std::int64_t seq = 0;
        Milliseconds createdAt = 0;
    };
    //! What was deleted, and what has to be remembered of it.
    struct Expiry {
        std::vector<Expired> channels;
        std::vector<Receipt> receipts; // of messages whose senders named them
    };
    //! Deletes some of what is not readable any more; empty when there is nothing of the kind.
    [[nodiscard]] Result<Expiry> expire(const Retention &retention);

private:
    struct Reading {
        std::vector<StoredMessage> messages; // in the query's order
        bool isCut = false; // they were too many bytes
    };
    Result<Reading> read(SqliteQuery query, const std::string &channelName);
    Result<Reading> readBefore(const ChannelRow &channel, std::int64_t seq, int limit,
                               const Retention &retention);
    //! The head's successor when nothing is readable.
    Result<std::int64_t> firstReadable(const ChannelRow &channel, std::int64_t after,
                                       const Retention &retention);
    //! Whether the message that had this seq, and is gone, was stored at a time or later.
    Result<bool> isSince(const std::string &channelId, std::int64_t seq, Milliseconds since);
    //! Whether one of the LookedBack messages before \a seq was stored at a time or later: then the
    //! clock was set back after it.
    Result<bool> isSinceBefore(const std::string &channelId, std::int64_t seq, Milliseconds since);

    SqliteStatements &m_statements;
};

} // namespace channels::server
