// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/accesspolicy.h"
#include "channels/server/channeltable.h"
#include "channels/server/invitetable.h"
#include "channels/server/messagetable.h"
#include "channels/server/publishcache.h"
#include "channels/server/receipttable.h"
#include "channels/server/serverstore.h"
#include "channels/server/usertable.h"
#include "channels/sqlite/sqlitedatabase.h"
#include "channels/sqlite/sqlitequery.h"
#include "channels/sqlite/walcheckpointer.h"

#include <functional>
#include <map>
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
    std::size_t channelsOwned = 1000;
    std::size_t messagesPerMinute = 100;
};

//! ServerStore on one SQLite file, `wedsync-server.sqlite` in the data folder: the rules on top of
//! four tables' worth of statements.
class SqliteStore final : public ServerStore {
public:
    using WallClock = std::function<std::chrono::system_clock::time_point()>;

    //! Whether to read the whole file for damage first, which takes seconds for a large one.
    enum class Soundness { Check, Known };
    [[nodiscard]] static Result<std::unique_ptr<SqliteStore>>
    open(const std::string &dataFolder, const StorePolicy &policy, WallClock clock,
         Soundness soundness = Soundness::Check);

    //! StoreUnavailable when the database is another program's. Changes nothing.
    [[nodiscard]] static Status refuseForeign(SqliteDatabase &database);
    //! The file's path in a data folder.
    [[nodiscard]] static std::string fileIn(const std::string &dataFolder);

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
    Result<Page> history(const Identity &identity, const HistoryQuery &request) override;
    Result<ReadMarker> markRead(const Identity &identity, const ChannelName &channel,
                                const std::string &lastSeenMessageId) override;
    Result<std::vector<MemberRow>> members(const Identity &identity,
                                           const ChannelName &channel) override;
    Status manageMember(const Identity &identity, const ManageMember &request) override;
    Status invite(const Identity &identity, const ChannelName &channel,
                  const InviteRow &invite) override;
    Result<Login> redeem(const std::optional<Identity> &identity, const Redeem &request) override;
    Result<Refreshed> refresh(const std::string &spentHash, const std::string &newHash) override;
    Status revoke(const Identity &identity, const Revoke &request) override;
    Result<ChannelRow> listener(const Identity &identity, const ChannelName &channel) override;
    Result<AccessChanges> accessChangesAfter(std::int64_t id) override;
    Result<std::int64_t> expire() override;
    std::int64_t sizeBytes() const override;
    Status probe() override;

    // ---- administration: for whoever holds the data folder, so no identity is asked
    UserTable &users() { return m_users; }
    ChannelTable &channels() { return m_channels; }
    InviteTable &invites() { return m_invites; }
    //! A refresh token of a new family.
    [[nodiscard]] Result<Login> logIn(const UserRow &user, const std::string &refreshHash);
    //! Adds a membership (active while the user's tier has a place, paused otherwise), or changes
    //! the role of the one there is. NotFound without such a user.
    [[nodiscard]] Status putMember(const std::string &channelId, const std::string &userId,
                                   MemberRole role);
    //! A copy on which a store begins a new epoch: whoever goes on from it goes on from another
    //! past than the clients know.
    //! Conflict when there is a file of that name: it is left untouched.
    [[nodiscard]] Status backupTo(const std::string &path);
    //! The same into a file that is to get its name later. A failure may leave a part of it.
    [[nodiscard]] static Status backUp(SqliteDatabase &database, const std::string &path);
    [[nodiscard]] Result<std::optional<std::string>> fact(const std::string &key);
    [[nodiscard]] Status setFact(const std::string &key, const std::string &value);
    //! Keeps \a facts and this policy's limits on channels in the store, for commands beside the
    //! server: all of them or none.
    [[nodiscard]] Status remember(const std::map<std::string, std::string> &facts);
    //! Takes the limits that were kept; those that never were stay as they are.
    [[nodiscard]] Status recallLimits();

private:
    SqliteStore(const std::string &path, std::unique_ptr<SqliteDatabase> database,
                const StorePolicy &policy, WallClock clock);

    Milliseconds now() const;
    Retention retention() const { return {now(), m_policy.keepNewest}; }
    Status loadEpoch();
    //! How long a revoked token is remembered: past its own end.
    Milliseconds revokedUntil(const Identity &identity) const;

    //! The channel as \a identity sees it, after asking the policy for \a operation.
    Result<ChannelRow> reach(const Identity &identity, const ChannelName &channel,
                             Operation operation);
    Status checkCreation(const Identity &identity, const UserRow &caller,
                         const CreateChannel &request);
    Status addFirstMembers(const Identity &identity, const std::string &channelId,
                           const ChannelName &name);
    //! Whether the user may have one channel more of its own, whatever its tier.
    Status checkOwned(const UserRow &user);
    std::size_t places(const UserRow &user) const;
    Result<bool> hasPlace(const UserRow &user);
    Status activate(const UserRow &user, ChannelRow &channel);
    Status setSubscription(const std::string &channelId, const std::string &userId, MemberRole role,
                           SubscriptionStatus status);
    Status removeMember(const ChannelRow &channel, const MemberRow &member);
    Status setRole(const ChannelRow &channel, const MemberRow &member, MemberRole role);
    Result<std::optional<MemberRow>> member(const std::string &channelId,
                                            const std::string &userId);
    Result<Page> catchUpPage(const ChannelRow &channel, const CatchUp &catchUp);
    //! Who sends, after asking the policy for Operation::Send.
    Result<const PublishCache::Sender *> sender(const Identity &identity,
                                                const ChannelName &channel);
    Result<PublishCache::Position *> position(const ChannelRow &channel);
    //! The message that was stored by this clientMessageId before, also when it has expired since.
    Result<std::optional<StoredMessage>> storedAs(const ChannelRow &channel, const UserRow &sender,
                                                  const std::string &clientMessageId);
    Result<std::optional<Error>> overRate(const ChannelRow &channel, std::int64_t headSeq);

    std::string m_path;
    std::unique_ptr<WalCheckpointer> m_checkpointer; // before the database, whose hook calls it
    std::unique_ptr<SqliteDatabase> m_database; // on the heap: the statements hold a reference
    SqliteStatements m_statements;
    UserTable m_users;
    ChannelTable m_channels;
    InviteTable m_invites;
    MessageTable m_messages;
    ReceiptTable m_receipts;
    StorePolicy m_policy;
    WallClock m_clock;
    std::string m_epoch;
    PublishCache m_publishCache; // to be used within a transaction only
    std::int64_t m_dataVersion = 0;
    std::optional<SqliteTransaction> m_transaction;
};

} // namespace channels::server
