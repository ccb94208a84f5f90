// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/administration.h"
#include "channels/server/serveroptions.h"

#include <QString>
#include <QStringList>

#include <chrono>
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
//! Print `text` and end: help or version (status 0), or what is wrong with the arguments (2).
struct PrintAndExit {
    QString text;
    int status = 0;
};

using ServerCommand = std::variant<ServeCommand, UserAddCommand, TokenIssueCommand,
                                   ChannelCreateCommand, PrintAndExit>;

//! \a arguments as main() gets them, the program's name first. Pure.
[[nodiscard]] ServerCommand parseServerCommandLine(const QStringList &arguments);

//! "30d", "12h", "5m", "90s", "500ms"; nothing for anything else, for zero and for over ten years.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseDuration(const QString &text);

} // namespace app
