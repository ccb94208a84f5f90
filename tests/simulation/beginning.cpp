// SPDX-License-Identifier: MIT
#include "tests/simulation/beginning.h"

#include "channels/sqlite/sqlitedatabase.h"

namespace simulation {

using namespace channels;
using namespace channels::server;

namespace {

std::string numbered(const char *form, int number)
{
    return QString::asprintf(form, number).toStdString();
}

//! A store's work, done on the spot.
class AtOnce final : public StoreQueue {
public:
    void post(std::function<void()> work) override { work(); }
};

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

} // namespace

Beginning::Beginning(std::string realFolder) : folder(std::move(realFolder))
{
    makeServer();
    makeDesktop();
}

void Beginning::makeServer()
{
    MemoryDisk disk(folder + "/server");
    authenticator = std::make_unique<Authenticator>(must(Authenticator::ofFolder(folder, {}, {})));
    const auto now = std::chrono::system_clock::now();
    const auto store = must(SqliteStore::open(disk.folder(), {}, [now] { return now; }));
    must(store->begin());
    for (int i = 1; i <= Users; ++i) {
        const std::string id = numbered("00000000-0000-4000-9000-%012d", i);
        must(store->users().add({id, numbered("User %d", i), UserType::Supplier, Tier::Paid}, 0));
        Identity identity {id, false, {}, now, now + std::chrono::years(1)};
        Desktop::User user {id, {}, {}};
        for (int n = 1; n <= Tokens; ++n) {
            identity.tokenId = numbered("token-%d", n);
            user.tokens.push_back(authenticator->issue(identity));
        }
        identity.expiresAt = now - std::chrono::hours(1);
        user.expiredToken = authenticator->issue(identity);
        users.push_back(user);
    }
    for (int i = 1; i <= Channels; ++i) {
        channels.push_back(*ChannelName::parse(numbered("couple:wedding:%d", i)));
        const ChannelRow row = must(store->createChannel(
            {users.front().id, false, {}, now, now}, {channels.back(), ChannelType::Shared, "{}"}));
        for (const Desktop::User &user : users) {
            if (user.id != users.front().id)
                must(store->putMember(row.id, user.id, MemberRole::Member));
        }
    }
    must(store->commit());
    // Ids that are not drawn: where they decide an order, it is the same each time.
    auto database = must(
        SqliteDatabase::open(SqliteStore::fileIn(disk.folder()), SqliteDatabase::Durability::Full));
    must(database.execute(R"sql(
        PRAGMA foreign_keys=OFF;
        UPDATE channel_subscriptions SET channel_id =
            (SELECT channel_name FROM websocket_channels AS c WHERE c.id = channel_id);
        UPDATE websocket_channels SET id = channel_name;
        PRAGMA wal_checkpoint(TRUNCATE);
    )sql"));
    const std::string file = SqliteStore::fileIn(disk.folder()).substr(disk.folder().size());
    for (int active = Channels; active > 0; --active) {
        const std::string pause = "UPDATE channel_subscriptions SET subscription_status = 'paused' "
                                  "WHERE channel_id > '"
            + channels[std::size_t(active) - 1].text() + "'; PRAGMA wal_checkpoint(TRUNCATE);";
        must(database.execute(pause));
        serverFiles[std::size_t(active)] = {{file, disk.copy().at(file)}};
    }
}

void Beginning::makeDesktop()
{
    MemoryDisk disk(folder + "/desktop");
    AtOnce queue;
    {
        LocalStore store(QString::fromStdString(disk.folder()), queue);
        must(store.open().result());
    }
    desktopFiles = disk.copy();
}

} // namespace simulation
