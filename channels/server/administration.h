// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/accesstoken.h"
#include "channels/server/invitetable.h"
#include "channels/server/serverstore.h"
#include "channels/types/channelname.h"
#include "channels/types/channeltypes.h"
#include "channels/types/result.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace channels::server {

struct NewUser {
    UserRow user;
    std::string accessToken;
    std::string refreshToken;
};

struct NewChannel {
    ChannelName name;
    ChannelType type = ChannelType::Shared;
    std::string ownerId; // user id
    std::vector<std::string> memberIds = {}; // further members, each with role `member`
    std::string metadata = "{}"; // JSON object, at most 4 KiB
};

struct NewInvite {
    std::string url; // "https://…/join/CODE"
    std::string code;
    std::chrono::system_clock::time_point expiresAt;
};

//! The commands of `wedsync-server` beside `serve`, on the data folder itself: they work whether or
//! not a server runs on it, in this process or another; what takes rights away reaches that
//! server's live connections at once. Blocking; any one thread at a time. All fail with
//! StoreUnavailable when the store cannot be used, and with NotFound for what does not exist.
class Administration final {
public:
    //! Opens a data folder that has a store; NotFound otherwise, and nothing is made: the name may
    //! be mistyped. Tokens are signed as the server does that was last started on it.
    [[nodiscard]] static Result<std::unique_ptr<Administration>>
    open(const std::string &dataFolder);
    //! The same, but makes the folder and the store when they are missing.
    [[nodiscard]] static Result<std::unique_ptr<Administration>>
    openOrMake(const std::string &dataFolder);
    ~Administration();

    //! Reads the whole database of a folder: StoreUnavailable with the first finding when it is
    //! damaged or another program's, NotFound when there is none. Changes nothing.
    [[nodiscard]] static Status check(const std::string &dataFolder);

    [[nodiscard]] Result<NewUser> addUser(const std::string &displayName, UserType type, Tier tier);
    [[nodiscard]] Result<std::vector<UserRow>> users();
    //! The channels that have no owner any more, id, name and type of each: see createChannel().
    [[nodiscard]] Result<std::vector<ChannelRow>> removeUser(const std::string &userId);
    [[nodiscard]] Status setTier(const std::string &userId, Tier tier);
    [[nodiscard]] Result<IssuedToken> issueToken(const std::string &userId,
                                                 std::chrono::seconds life, bool service);
    //! Every token of the user, refresh tokens too.
    [[nodiscard]] Status revokeTokens(const std::string &userId);
    //! The channel's id. The owner's existing channel of that name is returned as it is; another
    //! owner's is a Conflict. One whose only owner was removed gets this owner,
    //! whoever its name names.
    [[nodiscard]] Result<std::string> createChannel(const NewChannel &channel);
    [[nodiscard]] Result<std::vector<ChannelRow>> channels();
    //! \a role is Member or Reader; \a uses at least 1. The URL begins with what the server was
    //! last reached by.
    [[nodiscard]] Result<NewInvite> createInvite(const ChannelName &channel, MemberRole role,
                                                 std::chrono::seconds life, std::int64_t uses);
    //! The invites of all channels by which somebody can still come in.
    [[nodiscard]] Result<std::vector<OpenInvite>> invites();
    //! Nobody comes in by it any more; whoever did stays. \a link is a code or the URL that ends
    //! with it.
    [[nodiscard]] Status revokeInvite(const std::string &link);
    //! All of a channel: how many there were.
    [[nodiscard]] Result<std::int64_t> revokeInvites(const ChannelName &channel);
    //! A copy of the database that is consistent while the server runs, mode 0600. A server that is
    //! started on it has a new epoch, so that clients notice. An existing file is not overwritten
    //! (Conflict).
    [[nodiscard]] Status backup(const std::string &file);

private:
    struct Parts;
    explicit Administration(std::unique_ptr<Parts> parts);
    //! Runs \a work in one transaction.
    template <typename Work>
    auto inTransaction(Work work) -> decltype(work());

    std::unique_ptr<Parts> m_parts;
};

} // namespace channels::server
