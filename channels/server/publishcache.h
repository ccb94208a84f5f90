// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/serverstore.h"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace channels::server {

//! What publishing has asked of the store: who sends, what they may do, where a channel ends. Good
//! for as long as nothing else changes the database: SqliteStore clears it at each change of its
//! own that is not a message (told by SQLite's update hook), after a rollback, and at the beginning
//! of a transaction before which another connection has committed.
class PublishCache final {
public:
    //! One token's bearer in one channel, once the policy has let it send.
    struct Sender {
        UserRow user;
        ChannelRow channel; // headSeq and unreadCount mean nothing here: see Position
    };
    //! Where a channel ends, and how many listen to it.
    struct Position {
        std::int64_t headSeq = 0;
        std::int64_t activeSubscriptions = 0;
    };

    //! Null when it is not known. Valid until clear() or the next addSender().
    const Sender *sender(const Identity &identity, const std::string &channelName) const;
    Position *position(const std::string &channelId);

    const Sender &addSender(const Identity &identity, Sender sender);
    Position &addPosition(const std::string &channelId, Position position);
    void clear();

private:
    //! Of everything in an identity that the store looks at.
    static std::string key(const Identity &identity, const std::string &channelName);

    std::unordered_map<std::string, Sender> m_senders; // by key()
    std::unordered_map<std::string, Position> m_positions; // by channel id
};

} // namespace channels::server
