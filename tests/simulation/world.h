// SPDX-License-Identifier: MIT
#pragma once

#include "tests/simulation/beginning.h"
#include "tests/simulation/desktop.h"
#include "tests/simulation/ledger.h"
#include "tests/simulation/network.h"
#include "tests/simulation/serverhost.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace simulation {

//! A message as the server's store has it.
struct StoredRow {
    std::int64_t seq = 0;
    std::string id;
    std::string senderId;
    std::string clientMessageId;
    int number = 0; // of Written
    int edit = 0; // which of its texts
};

//! The simulated world of one run: a server, desktops, and what is between them.
struct World {
    World(const Beginning &beginning, std::uint64_t seed, bool prints);
    ~World();

    //! Lets everything happen that happens before \a until.
    void runUntil(Time until);
    void runFor(Duration duration) { runUntil(timeline.now() + duration); }
    //! What \a future comes to; other things go on meanwhile.
    template <typename T>
    T await(QFuture<channels::Result<T>> future);

    void startServer();
    //! With \a atOnce nothing that it said before arrives any more.
    void endServer(ServerHost::End how, bool atOnce = false);

    Desktop &anyDesktop() { return *desktops[lot.below(desktops.size())]; }
    const channels::ChannelName &anyChannel() { return channels[lot.below(channels.size())]; }
    void note(const std::string &text) { ledger.note(timeline.now(), text); }
    void violate(const std::string &text) { ledger.violate(timeline.now(), text); }

    //! The channel's messages in the server's store, ascending.
    std::vector<StoredRow> storedIn(const channels::ChannelName &channel) const;

    const Beginning &beginning;
    Lot lot;
    Ledger ledger;
    Timeline timeline;
    MemoryDisk serverDisk;
    ServerHost server;
    Network network;
    //! Channels that a user can have active at a time: fewer than there are when hasPaused().
    int places = Beginning::Channels;
    bool hasPaused() const { return places < Beginning::Channels; }
    std::vector<channels::ChannelName> channels;
    std::vector<std::unique_ptr<MemoryDisk>> disks;
    std::vector<std::unique_ptr<Desktop>> desktops;
    Timeline::Owner owner = 0; // of what the world itself plans
};

//! Qt's posted events, as an event loop would deliver them, until there are none.
void settle();

template <typename T>
T World::await(QFuture<channels::Result<T>> future)
{
    const Time deadline = timeline.now() + std::chrono::minutes(1);
    while (!future.isFinished() && timeline.step(deadline))
        settle();
    if (future.isFinished() && !future.isCanceled() && future.result())
        return *future.result();
    violate("a store does not answer");
    return T();
}

} // namespace simulation
