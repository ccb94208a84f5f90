// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/administration.h"
#include "channels/server/serveroptions.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace app {

// What `wedsync-server`'s arguments ask for (CONTRACT section 8), one struct a command.

struct ServeCommand {
    channels::server::ServerOptions options;
};
struct UserAddCommand {
    std::string dataFolder;
    std::string displayName;
    channels::UserType type = channels::UserType::Supplier;
    channels::Tier tier = channels::Tier::Free;
    bool json = false;
};
struct TokenIssueCommand {
    std::string dataFolder;
    std::string userId;
    std::chrono::seconds life = std::chrono::hours(1);
    bool service = false;
    bool json = false;
};
struct ChannelCreateCommand {
    std::string dataFolder;
    channels::server::NewChannel channel;
    bool json = false;
};
struct UserListCommand {
    std::string dataFolder;
    bool json = false;
};
struct UserRemoveCommand {
    std::string dataFolder;
    std::string userId;
    bool json = false;
};
struct UserTierCommand {
    std::string dataFolder;
    std::string userId;
    channels::Tier tier = channels::Tier::Free;
    bool json = false;
};
struct TokenRevokeCommand { // all of the user's
    std::string dataFolder;
    std::string userId;
    bool json = false;
};
struct ChannelListCommand {
    std::string dataFolder;
    bool json = false;
};
struct InviteCreateCommand {
    std::string dataFolder;
    channels::ChannelName channel;
    channels::MemberRole role = channels::MemberRole::Member;
    std::chrono::seconds life = std::chrono::hours(24 * 7);
    std::int64_t uses = 1;
    bool json = false;
};
struct InviteListCommand {
    std::string dataFolder;
    bool json = false;
};
struct InviteRevokeCommand { // either
    std::string dataFolder;
    std::string link; // or the code alone
    std::optional<channels::ChannelName> channel; // all of its invites
    bool json = false;
};
struct BackupCommand {
    std::string dataFolder;
    std::string file;
    bool json = false;
};
struct CheckCommand {
    std::string dataFolder;
    bool json = false;
};
constexpr int WrongUsage = 2; // exit status
//! Print `text` and end: help or version (status 0), or what is wrong with the arguments (2).
struct PrintAndExit {
    QString text;
    int status = 0;
};

using ServerCommand =
    std::variant<ServeCommand, UserAddCommand, UserListCommand, UserRemoveCommand, UserTierCommand,
                 TokenIssueCommand, TokenRevokeCommand, ChannelCreateCommand, ChannelListCommand,
                 InviteCreateCommand, InviteListCommand, InviteRevokeCommand, BackupCommand,
                 CheckCommand, PrintAndExit>;

//! \a arguments as main() gets them, the program's name first. Pure.
[[nodiscard]] ServerCommand parseServerCommandLine(const QStringList &arguments);

//! "30d", "12h", "5m", "90s", "500ms"; nothing for anything else, for zero and for over ten years.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseDuration(const QString &text);

} // namespace app
