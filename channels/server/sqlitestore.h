// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/accesspolicy.h"
#include "channels/server/serveroptions.h"
#include "channels/server/serverstore.h"
#include "channels/sqlite/sqlitedatabase.h"
#include "channels/sqlite/sqlitequery.h"

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace channels::server {

//! What the store needs to know of how the server is run.
struct StorePolicy {
    std::chrono::milliseconds messageTtl = std::chrono::hours(24 * 30);
    bool keepNewest = true; // the newest 100 of a channel outlive the ttl
    std::size_t channelsFree = 3;
    std::size_t channelsPaid = 10;
    std::size_t messagesPerMinute = 100;
};

//! ServerStore on one SQLite file, `wedsync-server.sqlite` in the data folder.
class SqliteStore final : public ServerStore {
public:
    using WallClock = std::function<std::chrono::system_clock::time_point()>;

    [[nodiscard]] static Result<std::unique_ptr<SqliteStore>>
    open(const std::string &dataFolder, const StorePolicy &policy, WallClock clock);

    Status begin() override;
    Status commit() override;
    void rollback() override;
    std::string epoch() const override { return m_epoch; }
    Result<UserRow> user(const Identity &identity) override;
    Result<ChannelRow> createChannel(const Identity &identity,
                                     const CreateChannel &request) override;
    Result<Subscribed> subscribe(const Identity &identity, const ChannelName &channel,
                                 const CatchUp &catchUp) override;
    Status unsubscribe(const Identity &identity, const ChannelName &channel, bool leave) override;
    Result<Published> publish(const Identity &identity, const Publish &request) override;
    Result<std::vector<ChannelRow>> list(const Identity &identity) override;
    Result<Page> history(const Identity &identity, const HistoryQuery &query) override;
    Result<ReadMarker> markRead(const Identity &identity, const ChannelName &channel,
                                const std::string &lastSeenMessageId) override;
    Result<int> expire() override;
    Status probe() override;

    // ---- administration: for whoever holds the data folder, so no identity is asked
    [[nodiscard]] Status addUser(const UserRow &user);
    [[nodiscard]] Result<UserRow> userById(const std::string &userId);
    [[nodiscard]] Status addRefreshToken(const std::string &userId, const std::string &tokenHash,
                                         std::chrono::milliseconds life);
    //! Adds a membership (active while the user's tier has a place, paused otherwise), or changes
    //! the role of the one there is. NotFound without such a user.
    [[nodiscard]] Status putMember(const std::string &channelId, const std::string &userId,
                                   MemberRole role);

private:
    struct BatchChannel { // what the publishes of one transaction share of a channel
        std::int64_t headSeq = 0;
        std::int64_t activeSubscriptions = 0;
        Milliseconds lastActivity = 0;
        bool changed = false;
    };

    SqliteStore(std::unique_ptr<SqliteDatabase> database, const StorePolicy &policy,
                WallClock clock);

    Milliseconds now() const;
    Status loadEpoch();
    SqliteQuery query(std::string_view sql) { return m_statements.query(sql); }

    //! The channel as \a identity sees it, after asking the policy for \a operation.
    Result<ChannelRow> reach(const Identity &identity, const ChannelName &channel,
                             Operation operation);
    Result<std::optional<ChannelRow>> find(const std::string &userId, const ChannelName &channel);
    Result<ChannelRow> insertChannel(const std::string &userId, const CreateChannel &request);
    Status addFirstMembers(const Identity &identity, const ChannelRow &channel,
                           const ChannelName &name);
    Result<bool> hasPlace(const UserRow &user);
    Status activate(const UserRow &user, ChannelRow &channel);
    Status setSubscription(const std::string &channelId, const std::string &userId, MemberRole role,
                           SubscriptionStatus status);

    Result<Page> pageAfter(const ChannelRow &channel, std::int64_t afterSeq, int limit);
    Result<Page> pageSince(const ChannelRow &channel, Milliseconds since, int limit);
    Result<Page> catchUpPage(const ChannelRow &channel, const CatchUp &catchUp);
    Result<std::vector<StoredMessage>> messages(SqliteQuery query, const std::string &channelName);
    Result<std::optional<StoredMessage>> byClientId(const ChannelRow &channel,
                                                    const std::string &senderId,
                                                    const std::string &clientMessageId);
    //! 0 when the channel has no such message (any more).
    Result<std::int64_t> seqOf(const std::string &channelId, const std::string &messageId);
    Result<std::int64_t> unread(const ChannelRow &channel, const std::string &userId);
    Result<BatchChannel *> batchChannel(const ChannelRow &channel);
    Result<std::optional<Error>> overRate(const ChannelRow &channel, std::int64_t headSeq);

    std::unique_ptr<SqliteDatabase> m_database; // on the heap: the statements hold a reference
    SqliteStatements m_statements;
    StorePolicy m_policy;
    WallClock m_clock;
    std::string m_epoch;
    std::unordered_map<std::string, BatchChannel>
        m_batch; // by channel id; empty outside a transaction
    std::optional<SqliteTransaction> m_transaction;
};

} // namespace channels::server
