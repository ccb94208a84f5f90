// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/serverstore.h"
#include "channels/sqlite/sqlitequery.h"

#include <optional>
#include <string>
#include <vector>

namespace channels::server {

//! Channels and who belongs to them: `websocket_channels`, `channel_subscriptions`. It asks no
//! policy; that is SqliteStore's.
class ChannelTable final {
public:
    explicit ChannelTable(SqliteStatements &statements) : m_statements(statements) { }

    //! The channel with what \a userId is in it; nothing when there is no such channel.
    [[nodiscard]] Result<std::optional<ChannelRow>> find(const std::string &userId,
                                                         const ChannelName &channel);
    [[nodiscard]] Result<std::optional<ChannelRow>> findById(const std::string &userId,
                                                             const std::string &channelId);
    //! The channels of the user, also those in which it is pending, and MaxOpenListed broadcast
    //! channels; without unread counts.
    [[nodiscard]] Result<std::vector<ChannelRow>> ofUser(const std::string &userId);
    [[nodiscard]] Result<std::vector<ChannelRow>> all();
    [[nodiscard]] Result<std::string> insert(const std::string &createdBy,
                                             const CreateChannel &request, Milliseconds now);
    //! Keeps where the channel ended, for when the messages that tell it are gone.
    [[nodiscard]] Status keepPosition(const std::string &channelId, std::int64_t headSeq,
                                      Milliseconds lastActivity);

    //! Adds a subscription, or changes role and status of the one there is.
    [[nodiscard]] Status setSubscription(const std::string &channelId, const std::string &userId,
                                         MemberRole role, SubscriptionStatus status,
                                         Milliseconds now);
    [[nodiscard]] Status removeSubscription(const std::string &channelId,
                                            const std::string &userId);
    [[nodiscard]] Status setLastSeen(const std::string &channelId, const std::string &userId,
                                     std::int64_t seq, const std::string &messageId);
    [[nodiscard]] Result<std::int64_t> activeSubscriptionsOfUser(const std::string &userId);
    //! Channels that the user owns, and those it made, whoever owns them now.
    [[nodiscard]] Result<std::int64_t> ownedBy(const std::string &userId);
    [[nodiscard]] Result<bool> hasOwner(const std::string &channelId);
    //! The channels that have no other owner: id, name, type and metadata of each.
    [[nodiscard]] Result<std::vector<ChannelRow>> ownedOnlyBy(const std::string &userId);
    [[nodiscard]] Result<std::int64_t> activeSubscriptionsOf(const std::string &channelId);
    [[nodiscard]] Result<std::vector<MemberRow>> members(const std::string &channelId);

private:
    SqliteStatements &m_statements;
};

} // namespace channels::server
