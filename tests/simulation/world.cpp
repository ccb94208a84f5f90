// SPDX-License-Identifier: MIT
#include "tests/simulation/world.h"

#include "channels/protocol/jsonreader.h"
#include "channels/sqlite/sqlitedatabase.h"

#include <QCoreApplication>
#include <QEvent>

namespace simulation {

using namespace channels;

namespace {

constexpr int MostDesktops = 4;

} // namespace

void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::sendPostedEvents();
}

World::World(const Beginning &theBeginning, std::uint64_t seed, bool prints)
    : beginning(theBeginning)
    , lot(seed)
    , ledger(prints)
    , serverDisk(theBeginning.folder + "/server")
    , server(timeline, lot, serverDisk, *theBeginning.authenticator)
    , network(timeline, lot, server)
    , owner(timeline.newOwner())
{
    if (lot.oneIn(4)) {
        places = lot.between(1, Beginning::Channels - 1);
        server.policy.channelsPaid = std::size_t(places);
    }
    serverDisk.replace(beginning.serverFiles[std::size_t(places)]);
    const std::size_t channelCount =
        hasPaused() ? Beginning::Channels : 1 + lot.below(Beginning::Channels);
    channels.assign(beginning.channels.begin(),
                    beginning.channels.begin() + std::ptrdiff_t(channelCount));
    const int count = lot.between(1, MostDesktops);
    for (int i = 0; i < count; ++i) {
        // With four, two of them are one user's.
        Desktop::User user = beginning.users[std::size_t(i) % beginning.users.size()];
        if (std::size_t(i) >= beginning.users.size()) // signed in by itself
            user.tokens.erase(user.tokens.begin(),
                              user.tokens.begin() + std::ptrdiff_t(user.tokens.size() / 2));
        else
            user.tokens.resize(user.tokens.size() / 2);
        const std::string name = "desktop-" + std::to_string(i + 1);
        disks.push_back(std::make_unique<MemoryDisk>(beginning.folder + '/' + name));
        disks.back()->replace(beginning.desktopFiles);
        desktops.push_back(std::make_unique<Desktop>(name, network, ledger, *disks.back(), user));
    }
}

World::~World()
{
    if (server.isUp())
        endServer(ServerHost::End::Killed);
    desktops.clear();
    settle();
}

void World::runUntil(Time until)
{
    while (timeline.step(until))
        settle();
    timeline.rest(until);
}

void World::startServer()
{
    if (!server.isUp() && server.start())
        note("server starts");
}

void World::endServer(ServerHost::End how, bool atOnce)
{
    if (!server.isUp())
        return;
    network.serverEnds(how == ServerHost::End::Killed, atOnce);
    server.end(how);
}

std::vector<StoredRow> World::storedIn(const ChannelName &channel) const
{
    auto database = SqliteDatabase::open(server::SqliteStore::fileIn(serverDisk.folder()),
                                         SqliteDatabase::Durability::Full);
    std::vector<StoredRow> rows;
    if (!database)
        return rows;
    auto query = database->prepare(R"sql(
        SELECT m.seq, m.id, m.sender_id, m.client_message_id, m.payload
        FROM channel_message_queue AS m JOIN websocket_channels AS c ON c.id = m.channel_id
        WHERE c.channel_name = ?1 ORDER BY m.seq)sql");
    if (!query)
        return rows;
    query->bind(1, std::string_view(channel.text()));
    for (auto row = query->step(); row && *row; row = query->step()) {
        const auto payload = JsonObject::parse(query->text(4));
        rows.push_back({query->integer(0), std::string(query->text(1)), std::string(query->text(2)),
                        std::string(query->text(3)),
                        payload ? int(payload->integer("n").value_or(0)) : 0,
                        payload ? int(payload->integer("edit").value_or(0)) : 0});
    }
    return rows;
}

} // namespace simulation
