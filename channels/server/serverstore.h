// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/authenticator.h"
#include "channels/types/channelname.h"
#include "channels/types/channeltypes.h"
#include "channels/types/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace channels::server {

using Milliseconds = std::int64_t; // since 1970, UTC

struct UserRow {
    std::string id;
    std::string displayName;
    UserType userType = UserType::Supplier;
    Tier tier = Tier::Free;
};

struct StoredMessage {
    std::string id;
    std::int64_t seq = 0;
    std::string channelName;
    std::string eventType;
    std::string payload; // JSON text
    std::string senderId; // empty: the business's own back end
    std::string senderName;
    Milliseconds createdAt = 0;
    Milliseconds expiresAt = 0;
    std::optional<std::string> clientMessageId;
};

//! What one user may see of a channel's row.
struct ChannelRow {
    std::string id;
    std::string name;
    ChannelType type = ChannelType::Private;
    std::string metadata; // JSON object
    std::int64_t headSeq = 0;
    Milliseconds lastActivity = 0;
    std::optional<MemberRole> role; // empty: no member
    SubscriptionStatus status = SubscriptionStatus::Active;
    std::int64_t lastSeenSeq = 0;
    std::optional<std::string> lastSeenMessageId;
    std::int64_t unreadCount = 0; // filled by list() and subscribe()
};

//! A user's list has its own channels, and of broadcast channels that it is no member of the most
//! active ones: anybody may make those.
inline constexpr int MaxOpenListed = 100;

inline constexpr std::size_t MaxMetadataBytes = 4096; // of a channel

struct CreateChannel {
    ChannelName name;
    ChannelType type = ChannelType::Private;
    std::string metadata = "{}";
};

struct Publish {
    ChannelName channel;
    std::string eventType;
    std::string payload;
    std::optional<std::string> clientMessageId;
};

struct Published {
    StoredMessage message; // a repeat of one that has expired: without what it carried
    bool repeated = false; // the clientMessageId was stored before: nothing new to fan out
    std::int64_t recipientCount = 0; // other users with an active subscription
};

//! From where a subscriber wants what was missed.
struct CatchUp {
    enum class From {
        Nothing, // live messages only
        LastSeen, // after this user's read position
        Seq, // after `afterSeq` of `epoch`
        MessageId, // after `lastMessageId`
        Time, // the newest `limit` since `since`: the official clients' replay
    };
    From from = From::Nothing;
    std::string epoch;
    std::int64_t afterSeq = 0;
    std::string lastMessageId;
    Milliseconds since = 0;
    int limit = 100; // 1 to 100
};

//! Messages after a position, ascending, with the truth about what is not among them.
struct Page {
    std::vector<StoredMessage> messages;
    bool recovered =
        true; // false: some after the position are gone, or the position is of another epoch
    bool limited = false; // true: there are more, or some are gone
    std::int64_t missingFrom = 0; // with !recovered: the seqs that are gone; 0 when none were
    std::int64_t missingTo = 0;
};

struct Subscribed {
    ChannelRow channel;
    Page page;
};

struct HistoryQuery {
    ChannelName channel;
    std::optional<std::int64_t> before; // seq, exclusive
    std::optional<std::int64_t> after; // seq, exclusive
    int limit = 100; // 1 to 100
};

struct ReadMarker {
    std::int64_t unreadCount = 0;
    std::string lastSeenMessageId;
    std::int64_t lastSeenSeq = 0;
    bool moved = false;
};

struct MemberRow {
    UserRow user;
    MemberRole role = MemberRole::Reader;
    SubscriptionStatus status = SubscriptionStatus::Active;
    std::int64_t lastSeenSeq = 0;
};

struct ManageMember {
    enum class Action { Accept, Remove, SetRole };
    ChannelName channel;
    std::string userId;
    Action action = Action::Accept;
    MemberRole role = MemberRole::Member; // with Accept and SetRole
};

struct InviteRow {
    std::string codeHash; // sha256Hex() of the code
    std::string channelId;
    MemberRole role = MemberRole::Member; // never Owner
    Milliseconds expiresAt = 0;
    std::int64_t usesLeft = 1;
};

struct Redeem {
    std::string codeHash;
    std::string displayName; // of the user to make, when nobody is signed in
    std::string refreshHash; // sha256Hex() of the refresh token to hand out
};

//! Somebody who is let in: what a new access token is made from.
struct Login {
    UserRow user;
    std::string family; // of the refresh token; the access token's `jti` begins with it
    Milliseconds validFrom = 0; // the earliest `iat` it may bear
    std::string channelName; // with an invite
};

//! What became of a refresh token.
struct Refreshed {
    std::optional<Login> login; // empty: it was spent before, and its family ends with it
    std::string revokedUserId; // without a login
};

struct Revoke {
    std::string refreshHash; // ends this session's refresh tokens too; empty: none given
    bool everywhere = false; // all of the user's tokens
};

struct AccessChange {
    std::string userId;
    Milliseconds validFrom = 0; // no token issued before is good any more; of a removed user, none
    bool isRemoved = false; // the account, not a membership
};

//! Users whose rights were changed, by whatever process, since a point.
struct AccessChanges {
    std::int64_t lastId = 0; // ask after this the next time
    std::vector<AccessChange> changes;
};

//! The server's only way to storage. Synchronous, of one thread. Every call that is made for
//! somebody takes the identity it is made for and asks the access policy itself: what that user may
//! not see answers NotFound, as a name never created does. Calls between begin() and commit() share
//! one transaction; after a StoreUnavailable it can only be rolled back. A call that is refused for
//! any other reason has changed nothing: the others of its transaction can be committed.
class ServerStore {
public:
    virtual ~ServerStore() = default;

    virtual Status begin() = 0;
    virtual Status commit() = 0; // durable when it answers
    virtual void rollback() = 0;

    virtual std::string epoch() const = 0;

    //! The user behind a token: Unauthorized when removed, or the token was revoked.
    virtual Result<UserRow> user(const Identity &identity) = 0;
    virtual Result<ChannelRow> createChannel(const Identity &identity,
                                             const CreateChannel &request) = 0;
    virtual Result<Subscribed> subscribe(const Identity &identity, const ChannelName &channel,
                                         const CatchUp &catchUp) = 0;
    //! Pauses the subscription, or with \a leave ends it.
    virtual Status unsubscribe(const Identity &identity, const ChannelName &channel,
                               bool leave) = 0;
    virtual Result<Published> publish(const Identity &identity, const Publish &request) = 0;
    virtual Result<std::vector<ChannelRow>> list(const Identity &identity) = 0;
    virtual Result<Page> history(const Identity &identity, const HistoryQuery &query) = 0;
    virtual Result<ReadMarker> markRead(const Identity &identity, const ChannelName &channel,
                                        const std::string &lastSeenMessageId) = 0;
    virtual Result<std::vector<MemberRow>> members(const Identity &identity,
                                                   const ChannelName &channel) = 0;
    virtual Status manageMember(const Identity &identity, const ManageMember &request) = 0;
    //! \a invite without its channelId.
    virtual Status invite(const Identity &identity, const ChannelName &channel,
                          const InviteRow &invite) = 0;
    //! Makes the user, or attaches the one who is signed in. NotFound for a code that is not good.
    virtual Result<Login> redeem(const std::optional<Identity> &identity,
                                 const Redeem &request) = 0;
    //! Spends one refresh token for another. A spent one revokes its whole family.
    virtual Result<Refreshed> refresh(const std::string &spentHash, const std::string &newHash) = 0;
    virtual Status revoke(const Identity &identity, const Revoke &request) = 0;
    //! Whether the identity may (still) listen to the channel, and as what.
    virtual Result<ChannelRow> listener(const Identity &identity, const ChannelName &channel) = 0;
    virtual Result<AccessChanges> accessChangesAfter(std::int64_t id) = 0;

    //! Deletes some of what has expired. Answers how many messages.
    virtual Result<std::int64_t> expire() = 0;
    //! Bytes that the store takes on disk.
    virtual std::int64_t sizeBytes() const = 0;
    //! Whether a write would succeed now.
    virtual Status probe() = 0;
};

} // namespace channels::server
