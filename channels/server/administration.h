// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"
#include "channels/types/channeltypes.h"
#include "channels/types/result.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace channels::server {

struct UserRecord {
    std::string id; // UUID
    std::string displayName;
    UserType userType = UserType::Supplier;
    Tier tier = Tier::Free;
};

struct NewUser {
    UserRecord user;
    std::string accessToken;
    std::string refreshToken;
};

struct IssuedToken {
    std::string accessToken;
    std::chrono::system_clock::time_point expiresAt;
};

struct NewChannel {
    ChannelName name;
    ChannelType type = ChannelType::Shared;
    std::string ownerId; // user id
    std::vector<std::string> memberIds; // further members, each with role `member`
    std::string metadata = "{}"; // JSON object, at most 4 KiB
};

//! The commands of `wedsync-server` beside `serve`, on the data folder itself: they work whether or
//! not a server runs on it, in this process or another. Blocking; any one thread at a time.
class Administration final {
public:
    //! Opens the data folder; makes it when it is missing. \a jwtSecretFile empty: the folder's
    //! own. Fails with StoreUnavailable.
    [[nodiscard]] static Result<std::unique_ptr<Administration>>
    open(const std::string &dataFolder, const std::string &jwtSecretFile = {});
    ~Administration();

    [[nodiscard]] Result<NewUser> addUser(const std::string &displayName, UserType type, Tier tier);
    //! NotFound when there is no such user.
    [[nodiscard]] Result<IssuedToken> issueToken(const std::string &userId,
                                                 std::chrono::seconds life, bool service);
    //! The channel's id. The owner's existing channel of that name is returned as it is; another
    //! owner's is a Conflict.
    [[nodiscard]] Result<std::string> createChannel(const NewChannel &channel);

private:
    struct Parts;
    explicit Administration(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace channels::server
