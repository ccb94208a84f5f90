// SPDX-License-Identifier: MIT
#pragma once

#include "tests/simulation/desktop.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace simulation {

//! What every run begins with: databases with users and channels, made once.
class Beginning final {
public:
    static constexpr int Users = 3;
    static constexpr int Channels = 3; // every user is in each
    static constexpr int Tokens = 64; // of each user, one after the other

    //! \a folder is a real one, for what is no database: lock files.
    explicit Beginning(std::string folder);

    std::string folder;
    std::unique_ptr<channels::server::Authenticator> authenticator;
    std::vector<Desktop::User> users;
    std::vector<channels::ChannelName> channels;
    //! By the number of channels that each user has active; the others are paused.
    std::array<MemoryDisk::Files, Channels + 1> serverFiles;
    MemoryDisk::Files desktopFiles;

private:
    void makeServer();
    void makeDesktop();
};

} // namespace simulation
