// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/sqlitestore.h"
#include "channels/types/uuid.h"
#include "tests/support/memoryfolder.h"

#include <numeric>

// What the tests of the server's store share.
namespace support {

using namespace channels;
using namespace channels::server;
using namespace std::chrono_literals;

using WallTime = std::chrono::system_clock::time_point;

inline ChannelName name(const std::string &text)
{
    return *ChannelName::parse(std::string_view(text));
}

inline std::vector<std::int64_t> seqs(const std::vector<StoredMessage> &messages)
{
    std::vector<std::int64_t> found;
    found.reserve(messages.size());
    for (const StoredMessage &message : messages)
        found.push_back(message.seq);
    return found;
}

inline std::vector<std::int64_t> range(std::int64_t first, std::int64_t last)
{
    std::vector<std::int64_t> numbers(std::size_t(last - first + 1));
    std::iota(numbers.begin(), numbers.end(), first);
    return numbers;
}

inline Milliseconds milliseconds(WallTime time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

// What a subscriber asks for.
inline CatchUp afterSeq(std::int64_t seq, const std::string &epoch, int limit = 100)
{
    CatchUp catchUp;
    catchUp.from = CatchUp::From::Seq;
    catchUp.epoch = epoch;
    catchUp.afterSeq = seq;
    catchUp.limit = limit;
    return catchUp;
}

inline CatchUp lastSeen()
{
    CatchUp catchUp;
    catchUp.from = CatchUp::From::LastSeen;
    return catchUp;
}

//! Messages live for five minutes, however few there are.
inline StorePolicy fiveMinutes()
{
    StorePolicy policy;
    policy.messageTtl = 5min;
    policy.keepNewest = false;
    return policy;
}

//! A store in a folder of its own, on a clock that only the test moves.
struct World {
    explicit World(const StorePolicy &thePolicy = {}) : policy(thePolicy) { open(); }

    void open()
    {
        store.reset();
        auto opened =
            SqliteStore::open(folder.path().toStdString(), policy, [this] { return now; });
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        store = std::move(*opened);
    }
    //! Runs \a work in a transaction and commits it.
    template <typename Work>
    auto write(Work work)
    {
        const Status begun = store->begin();
        if (!begun)
            qFatal("%s", qPrintable(begun.error().detail));
        auto answer = work(*store);
        const Status committed = store->commit();
        if (!committed)
            qFatal("%s", qPrintable(committed.error().detail));
        return answer;
    }
    template <typename Work>
    void mustWrite(Work work)
    {
        const Status answer = write(work);
        if (!answer)
            qFatal("%s", qPrintable(answer.error().detail));
    }
    Identity addUser(UserType type = UserType::Supplier, Tier tier = Tier::Paid,
                     const std::string &displayName = "Somebody")
    {
        const std::string id = makeUuid();
        if (!write([&](SqliteStore &s) {
                return s.users().add({id, displayName, type, tier}, milliseconds(now));
            }))
            qFatal("The user could not be added.");
        return {id, false, makeUuid(), now, now + 1h};
    }
    Result<ChannelRow> create(const Identity &owner, const std::string &channel,
                              ChannelType type = ChannelType::Shared)
    {
        return write([&](SqliteStore &s) {
            return s.createChannel(owner, {name(channel), type, "{}"});
        });
    }
    void putMember(const ChannelRow &channel, const Identity &user,
                   MemberRole role = MemberRole::Member)
    {
        if (!write([&](SqliteStore &s) { return s.putMember(channel.id, user.userId, role); }))
            qFatal("The member could not be added.");
    }
    Result<Published> publish(const Identity &sender, const std::string &channel,
                              const std::optional<std::string> &clientMessageId = {})
    {
        return write([&](SqliteStore &s) {
            return s.publish(sender, {name(channel), "note", R"({"n":1})", clientMessageId});
        });
    }
    void publishMany(const Identity &sender, const std::string &channel, int count)
    {
        for (int i = 0; i < count; ++i) {
            const auto published = publish(sender, channel);
            if (!published)
                qFatal("%s", qPrintable(published.error().detail));
        }
    }
    //! One each second from now on; now is that of the last then.
    void publishEachSecond(const Identity &sender, const std::string &channel, int count)
    {
        for (int i = 0; i < count; ++i) {
            now += std::chrono::seconds(i == 0 ? 0 : 1);
            publishMany(sender, channel, 1);
        }
    }
    Result<Subscribed> subscribe(const Identity &user, const std::string &channel,
                                 const CatchUp &catchUp = {})
    {
        return write([&](SqliteStore &s) { return s.subscribe(user, name(channel), catchUp); });
    }
    Status unsubscribe(const Identity &user, const std::string &channel, bool leave = false)
    {
        return write([&](SqliteStore &s) { return s.unsubscribe(user, name(channel), leave); });
    }
    Result<ReadMarker> markRead(const Identity &user, const std::string &channel,
                                const std::string &messageId)
    {
        return write([&](SqliteStore &s) { return s.markRead(user, name(channel), messageId); });
    }
    Result<Page> history(const Identity &user, const std::string &channel,
                         std::optional<std::int64_t> before = {},
                         std::optional<std::int64_t> after = {}, int limit = 100)
    {
        return store->history(user, {name(channel), before, after, limit});
    }
    std::int64_t expire()
    {
        const auto removed = write([](SqliteStore &s) { return s.expire(); });
        return removed ? *removed : -1;
    }
    //! Past the store, as nobody can.
    void run(const std::string &sql)
    {
        auto other = SqliteDatabase::open(file(), SqliteDatabase::Durability::Normal);
        if (!other || !other->execute(sql))
            qFatal("The statement failed.");
    }
    std::string file() const { return folder.path().toStdString() + "/wedsync-server.sqlite"; }

    QTemporaryDir folder {support::memoryFolderTemplate()};
    WallTime now {std::chrono::sys_days(std::chrono::year(2026) / 5 / 1) + 10h};
    StorePolicy policy;
    std::unique_ptr<SqliteStore> store;
};

inline Identity service(const World &world)
{
    return {{}, true, makeUuid(), world.now, world.now + 1h};
}

inline const std::string Wedding = "supplier:wedding:one";

} // namespace support
