// SPDX-License-Identifier: MIT
#include "channels/server/servermigrations.h"
#include "channels/server/statussteps.h"
#include "tests/support/storeworld.h"

#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <map>
#include <random>

#include <sys/resource.h>

using namespace support;

namespace {

//! No file of this process grows beyond \a bytes while this lives: what SQLite meets on a full
//! disk.
class FullDisk final {
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full {bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;

private:
    rlimit m_before {};
};

} // namespace

class TestSqliteStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // ---- files
    void keepsItsFilesPrivate();
    void keepsItsEpoch();
    void refusesANewerDatabaseUntouched_data();
    void refusesANewerDatabaseUntouched();
    void refusesADamagedDatabase();
    void copiesAgainAfterAFailure();
    void keepsTheSpecifiedSchema();

    // ---- publishing
    void numbersContiguously();
    void storesAMessageWhole();
    void storesAClientMessageOnce();
    void storesABackEndsClientMessageOnce();
    void remembersAClientMessageThatExpired_data();
    void remembersAClientMessageThatExpired();
    void remembersOnlyAsLongAsItMayComeAgain();
    void bringsAnOlderStoreUpToDate();
    void keepsTheHeadOfATransactionThatAlsoUnsubscribes();
    void keepsRecipientsRightWithinATransaction();
    void countsRecipients();
    void limitsMessagesExactly();
    void holdsNoWindowOverTheLimit();
    void countsTheWindowPerChannel();

    // ---- when the disk says no
    void storesNothingOnAFullDisk();
    void answersUnavailableWhileAnotherWrites();
};

// ---- files

void TestSqliteStore::keepsItsFilesPrivate()
{
    const QTemporaryDir parent(support::memoryFolderTemplate());
    const QString folder = parent.filePath(QStringLiteral("a/b"));
    const auto opened = SqliteStore::open(folder.toStdString(), {}, std::chrono::system_clock::now);
    QVERIFY(opened.ok());
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    const auto mine = QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFileInfo(folder).permissions(), owner | mine | QFile::ExeOwner | QFile::ExeUser);
    const QStringList files = QDir(folder).entryList(QDir::Files);
    QVERIFY(files.contains(QStringLiteral("wedsync-server.sqlite")));
    for (const QString &file : files)
        QCOMPARE(QFileInfo(folder + u'/' + file).permissions(), owner | mine);
}

void TestSqliteStore::keepsItsEpoch()
{
    World world;
    const std::string epoch = world.store->epoch();
    QCOMPARE(epoch.size(), 36U);
    world.open();
    QCOMPARE(world.store->epoch(), epoch);
    QVERIFY(World().store->epoch() != epoch);
}

void TestSqliteStore::refusesANewerDatabaseUntouched_data()
{
    QTest::addColumn<bool>("killed");
    QTest::newRow("closed") << false;
    QTest::newRow("with a write-ahead log left by a kill") << true;
}

void TestSqliteStore::refusesANewerDatabaseUntouched()
{
    QFETCH(bool, killed);
    const QTemporaryDir source(support::memoryFolderTemplate());
    const QTemporaryDir folder(support::memoryFolderTemplate());
    const QString from = source.filePath(QStringLiteral("wedsync-server.sqlite"));
    const QString path = folder.filePath(QStringLiteral("wedsync-server.sqlite"));
    auto newer = SqliteDatabase::open(from.toStdString(), SqliteDatabase::Durability::Normal);
    QVERIFY(newer.ok());
    QVERIFY(newer->execute(killed ? "PRAGMA journal_mode=WAL" : "PRAGMA journal_mode=DELETE").ok());
    QVERIFY(newer
                ->execute("CREATE TABLE future (x); INSERT INTO future VALUES (42);"
                          "PRAGMA user_version=1000")
                .ok());
    QVERIFY(QFile::copy(from, path));
    const QString wal = QStringLiteral("-wal");
    if (killed)
        QVERIFY(QFile::copy(from + wal, path + wal));
    const auto bytes = [](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes(path);
    const QByteArray walBefore = bytes(path + wal);
    QVERIFY(!before.isEmpty());
    QCOMPARE(walBefore.isEmpty(), !killed);
    const auto opened =
        SqliteStore::open(folder.path().toStdString(), {}, std::chrono::system_clock::now);
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().kind == ErrorKind::StoreUnavailable);
    QVERIFY2(opened.error().detail.contains(QStringLiteral("newer version")),
             qPrintable(opened.error().detail));
    QVERIFY(opened.error().detail.contains(path));
    QVERIFY(bytes(path) == before);
    QVERIFY(bytes(path + wal) == walBefore);
}

void TestSqliteStore::refusesADamagedDatabase()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    world.store.reset();
    QFile file(QString::fromStdString(world.file()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 8192);
    QVERIFY(file.seek(4096));
    QVERIFY(file.write(QByteArray(4096, '\x5a')) == 4096);
    file.close();
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto opened =
        SqliteStore::open(world.folder.path().toStdString(), {}, std::chrono::system_clock::now);
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().kind == ErrorKind::StoreUnavailable);
    QVERIFY2(opened.error().detail.contains(file.fileName()), qPrintable(opened.error().detail));
    QVERIFY(file.seek(0));
    QVERIFY(file.readAll() == before);
}

void TestSqliteStore::copiesAgainAfterAFailure()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    world.publishMany(owner, Wedding, 20);
    const QTemporaryDir elsewhere(support::memoryFolderTemplate());
    const std::string copy = SqliteStore::fileIn(elsewhere.path().toStdString());
    {
        const FullDisk full(8192);
        QCOMPARE(world.store->backupTo(copy).error().kind, ErrorKind::StoreUnavailable);
    }
    QVERIFY(QDir(elsewhere.path()).entryList(QDir::Files).isEmpty());
    QVERIFY(world.store->backupTo(copy).ok());
    QCOMPARE(QDir(elsewhere.path()).entryList(QDir::Files).size(), 1);
    const auto restored =
        SqliteStore::open(elsewhere.path().toStdString(), {}, [&world] { return world.now; });
    QVERIFY(restored.ok());
    QVERIFY((*restored)->epoch() != world.store->epoch());
    QCOMPARE((*restored)->list(owner)->front().headSeq, 20);
    QCOMPARE(world.store->backupTo(copy).error().kind, ErrorKind::Conflict);
}

// Other programs may read the tables of the specification.
void TestSqliteStore::keepsTheSpecifiedSchema()
{
    World world;
    const Identity owner = world.addUser();
    const Identity couple = world.addUser(UserType::Couple);
    const ChannelRow channel = *world.create(owner, Wedding);
    world.putMember(channel, couple);
    const std::string first = world.publish(owner, Wedding)->message.id;
    QVERIFY(world.publish(owner, Wedding).ok());
    QVERIFY(world.markRead(couple, Wedding, first).ok());
    world.run("INSERT INTO channel_message_queue (id, channel_id, seq, message_type, payload) "
              "VALUES ('by hand', '"
              + channel.id + "', 99, 'note', '{}')");

    auto database = SqliteDatabase::open(
        world.folder.filePath(QStringLiteral("wedsync-server.sqlite")).toStdString(),
        SqliteDatabase::Durability::Full);
    QVERIFY(database.ok());
    const auto text = [&database](const char *sql) {
        auto query = database->prepare(sql);
        const bool isThere = query.ok() && query->step().ok();
        return isThere ? std::string(query->text(0)) : std::string("none");
    };
    QCOMPARE(text("SELECT CAST(expires_at - created_at AS TEXT) FROM channel_message_queue "
                  "WHERE seq = 99"),
             "300000");
    QCOMPARE(text("SELECT delivered_to FROM channel_message_delivery WHERE seq = 1"),
             "[\"" + couple.userId + "\"]");
    QCOMPARE(text("SELECT delivered_to FROM channel_message_delivery WHERE seq = 2"), "[]");
}

// ---- publishing

void TestSqliteStore::numbersContiguously()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    QVERIFY(world.create(owner, "form:answers:two").ok());
    // Two channels mixed in one transaction, several transactions, and a reopened file.
    std::map<std::string, std::int64_t> next = {{Wedding, 1}, {"form:answers:two", 1}};
    std::string lastId;
    const auto publishInEach = [&](SqliteStore &s) -> Status {
        for (auto &[channel, seq] : next) {
            const auto published = s.publish(owner, {name(channel), "note", "{}", {}});
            if (!published || published->message.seq != seq++)
                return {ErrorKind::Internal, QStringLiteral("wrong seq")};
            if (published->message.id <= lastId)
                return {ErrorKind::Internal, QStringLiteral("ids are not ordered")};
            lastId = published->message.id;
        }
        return done();
    };
    for (int batch = 0; batch < 5; ++batch) {
        world.mustWrite([&](SqliteStore &s) {
            Status published = done();
            for (int i = 0; i < 4; ++i)
                published = then(published, [&] { return publishInEach(s); });
            return published;
        });
        if (batch % 2 == 1)
            world.open();
    }
    for (const auto &[channel, seq] : next) {
        QCOMPARE(seq, 21);
        const auto page = world.history(owner, channel);
        QVERIFY(page.ok());
        QVERIFY(seqs(page->messages) == range(1, 20));
        QVERIFY(!page->limited);
    }
}

void TestSqliteStore::storesAMessageWhole()
{
    World world;
    const Identity owner = world.addUser(UserType::Supplier, Tier::Free, "Ann Łuk");
    QVERIFY(world.create(owner, Wedding).ok());
    const std::string payload = R"({"text":"Żółć \u0000 🎉","deep":[[1,2.5e3]]})";
    const auto published = world.write([&](SqliteStore &s) {
        return s.publish(owner, {name(Wedding), "timeline:changed", payload, "client-1"});
    });
    QVERIFY(published.ok());
    world.open();
    const auto page = world.history(owner, Wedding);
    QVERIFY(page.ok());
    QCOMPARE(page->messages.size(), 1U);
    const StoredMessage &message = page->messages.front();
    const auto sentAt = milliseconds(world.now);
    QCOMPARE(message.id, published->message.id);
    QCOMPARE(message.seq, 1);
    QCOMPARE(message.channelName, Wedding);
    QCOMPARE(message.eventType, std::string("timeline:changed"));
    QCOMPARE(message.payload, payload);
    QCOMPARE(message.senderId, owner.userId);
    QCOMPARE(message.senderName, std::string("Ann Łuk"));
    QCOMPARE(message.createdAt, sentAt);
    QCOMPARE(message.expiresAt, sentAt + std::chrono::milliseconds(30 * 24h).count());
    QVERIFY(message.clientMessageId == std::optional<std::string>("client-1"));
}

void TestSqliteStore::storesAClientMessageOnce()
{
    World world;
    const Identity owner = world.addUser();
    const Identity member = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    QVERIFY(channel.ok());
    world.putMember(*channel, member);
    QVERIFY(world.create(owner, "form:answers:two").ok());

    const auto first = world.publish(owner, Wedding, "c1");
    QVERIFY(first.ok() && !first->repeated);
    world.now += 1h;
    // Again, in the same transaction as another one, and after a reopen: the first result.
    const auto again = world.write([&](SqliteStore &s) {
        const auto other = s.publish(owner, {name(Wedding), "note", "{}", "c2"});
        if (!other)
            return other;
        return s.publish(owner, {name(Wedding), "note", R"({"other":"payload"})", "c1"});
    });
    QVERIFY(again.ok() && again->repeated);
    QCOMPARE(again->message.id, first->message.id);
    QCOMPARE(again->message.seq, first->message.seq);
    QCOMPARE(again->message.payload, first->message.payload);
    QCOMPARE(again->message.createdAt, first->message.createdAt);
    world.open();
    const auto reopened = world.publish(owner, Wedding, "c1");
    QVERIFY(reopened.ok() && reopened->repeated);
    QCOMPARE(reopened->message.seq, 1);
    // Another sender and another channel have ids of their own.
    const auto others = world.publish(member, Wedding, "c1");
    QVERIFY(others.ok() && !others->repeated);
    QCOMPARE(others->message.seq, 3);
    const auto elsewhere = world.publish(owner, "form:answers:two", "c1");
    QVERIFY(elsewhere.ok() && !elsewhere->repeated);
    QCOMPARE(elsewhere->message.seq, 1);
}

void TestSqliteStore::storesABackEndsClientMessageOnce()
{
    World world;
    QVERIFY(world.create(world.addUser(), Wedding).ok());
    const Identity backEnd = service(world);
    const auto first = world.publish(backEnd, Wedding, "c1");
    const auto again = world.publish(backEnd, Wedding, "c1");
    QVERIFY(first.ok() && again.ok());
    QVERIFY(again->repeated);
    QCOMPARE(again->message.id, first->message.id);
    QVERIFY(again->message.senderId.empty());
}

void TestSqliteStore::remembersAClientMessageThatExpired_data()
{
    QTest::addColumn<bool>("byBackEnd");
    QTest::newRow("a user's") << false;
    QTest::newRow("the back end's") << true;
}

void TestSqliteStore::remembersAClientMessageThatExpired()
{
    QFETCH(const bool, byBackEnd);
    World world(fiveMinutes());
    const Identity owner = world.addUser(UserType::Supplier, Tier::Free, "Ann");
    const Identity other = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    world.putMember(*channel, other);
    const Identity sender = byBackEnd ? service(world) : owner;
    world.publishMany(sender, Wedding, 1);
    const auto first = world.publish(sender, Wedding, "c1");
    QVERIFY(first.ok());
    // The ack was lost, and the sender offline; what it sends again within a day is no other
    // message, be the first deleted or not.
    world.now += 48h - 1min;
    for (const bool deleted : {false, true}) {
        if (deleted)
            QCOMPARE(world.expire(), 2);
        world.open();
        const auto again = world.publish(sender, Wedding, "c1");
        QVERIFY(again.ok() && again->repeated);
        QCOMPARE(again->message.id, first->message.id);
        QCOMPARE(again->message.seq, 2);
        QCOMPARE(again->recipientCount, byBackEnd ? 2 : 1);
        QVERIFY(again->message.clientMessageId == std::optional<std::string>("c1"));
    }
    QVERIFY(world.history(owner, Wedding)->messages.empty());
    // Others have ids of their own, and numbers go on.
    const auto others = world.publish(other, Wedding, "c1");
    QVERIFY(others.ok() && !others->repeated);
    QCOMPARE(others->message.seq, 3);
}

void TestSqliteStore::remembersOnlyAsLongAsItMayComeAgain()
{
    World world(fiveMinutes());
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    const WallTime sent = world.now;
    QVERIFY(world.publish(owner, Wedding, "c1").ok());
    world.now = sent + 5min;
    QCOMPARE(world.expire(), 1);
    world.now = sent + 7 * 24h - 1ms;
    QCOMPARE(world.expire(), 0);
    QVERIFY(world.publish(owner, Wedding, "c1")->repeated);
    world.now = sent + 7 * 24h;
    QCOMPARE(world.expire(), 0);
    QVERIFY(!world.publish(owner, Wedding, "c1")->repeated);
    // One that was kept longer than that is remembered for a day more.
    world.policy.messageTtl = 30 * 24h;
    world.open();
    QVERIFY(world.publish(owner, Wedding, "c2").ok());
    world.now += 30 * 24h;
    QCOMPARE(world.expire(), 2);
    world.now += 24h - 1ms;
    QCOMPARE(world.expire(), 0);
    QVERIFY(world.publish(owner, Wedding, "c2")->repeated);
    world.now += 1ms;
    QCOMPARE(world.expire(), 0);
    QVERIFY(!world.publish(owner, Wedding, "c2")->repeated);
}

void TestSqliteStore::bringsAnOlderStoreUpToDate()
{
    World world;
    world.store.reset();
    const Identity owner {makeUuid(), false, makeUuid(), world.now, world.now + 1h};
    for (std::size_t version = 1; version < serverMigrations().size(); ++version) {
        // As that version left it: the same rows in its own tables.
        QFile::remove(QString::fromStdString(world.file()));
        {
            auto older = SqliteDatabase::open(world.file(), SqliteDatabase::Durability::Full);
            QVERIFY(older.ok());
            QVERIFY(older->migrate(serverMigrations().first(version)).ok());
            QVERIFY(older
                        ->execute("INSERT INTO users (id, display_name, user_type, tier, "
                                  "created_at) VALUES ('"
                                  + owner.userId
                                  + "', 'Ann', 'supplier', 'free', 1);"
                                    "INSERT INTO store_facts VALUES ('epoch', 'as it was');"
                                    "INSERT INTO websocket_channels (id, channel_name, "
                                    "channel_type, scope, entity, entity_id, created_at, "
                                    "last_activity) VALUES ('c', '"
                                  + Wedding
                                  + "', 'shared', 'supplier', 'wedding', 'one', 1, 1);"
                                    "INSERT INTO channel_subscriptions (id, channel_id, user_id, "
                                    "role, subscribed_at) VALUES ('s', 'c', '"
                                  + owner.userId
                                  + "', 'owner', 1);"
                                    "INSERT INTO channel_message_queue (id, channel_id, seq, "
                                    "message_type, payload, sender_id, client_message_id) VALUES "
                                    "('m', 'c', 1, 'note', '{}', '"
                                  + owner.userId + "', 'c1')")
                        .ok());
        }
        world.open();
        const auto again = world.publish(owner, Wedding, "c1");
        QVERIFY(again.ok() && again->repeated);
        QCOMPARE(again->message.id, std::string("m"));
        QCOMPARE(world.publish(owner, Wedding)->message.seq, 2);
        QCOMPARE(world.store->epoch(), std::string("as it was"));
        // What was before is another past, should it be put back.
        const QString before = QString::fromStdString(world.file())
            + QStringLiteral(".before-v%1").arg(serverMigrations().size());
        world.store.reset();
        QVERIFY(QFile::remove(QString::fromStdString(world.file())));
        QVERIFY(QFile::rename(before, QString::fromStdString(world.file())));
        world.open();
        QVERIFY(world.store->epoch() != std::string("as it was"));
        QCOMPARE(world.publish(owner, Wedding)->message.seq, 2);
        world.store.reset();
    }
}

void TestSqliteStore::keepsTheHeadOfATransactionThatAlsoUnsubscribes()
{
    World world;
    const Identity owner = world.addUser();
    const Identity member = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    QVERIFY(channel.ok());
    world.putMember(*channel, member);
    // Members come and go between two messages that share a commit.
    const Status mixed = world.write([&](SqliteStore &s) {
        const auto publishOne = [&] { return s.publish(owner, {name(Wedding), "note", "{}", {}}); };
        const auto first = publishOne();
        const Status paused = s.unsubscribe(member, name(Wedding), false);
        const auto second = publishOne();
        const auto back = s.subscribe(member, name(Wedding), {});
        const Status left = s.unsubscribe(member, name(Wedding), true);
        const bool fine = first && paused && second && back && left && second->message.seq == 2
            && back->channel.headSeq == 2;
        return fine ? done() : Status(ErrorKind::Internal, QStringLiteral("refused"));
    });
    QVERIFY(mixed.ok());
    const auto next = world.publish(owner, Wedding);
    QVERIFY(next.ok());
    QCOMPARE(next->message.seq, 3);
    QVERIFY(seqs(world.history(owner, Wedding)->messages) == range(1, 3));
}

void TestSqliteStore::keepsRecipientsRightWithinATransaction()
{
    World world;
    const Identity owner = world.addUser();
    const Identity member = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    QVERIFY(channel.ok());
    world.putMember(*channel, member);
    std::vector<std::int64_t> counts;
    world.mustWrite([&](SqliteStore &s) {
        const auto countOne = [&] {
            counts.push_back(s.publish(owner, {name(Wedding), "note", "{}", {}})->recipientCount);
        };
        countOne();
        if (const Status paused = s.unsubscribe(member, name(Wedding), false); !paused)
            return paused;
        countOne();
        if (const auto back = s.subscribe(member, name(Wedding), {}); !back)
            return Status(back.error());
        countOne();
        return done();
    });
    QVERIFY((counts == std::vector<std::int64_t> {1, 0, 1}));
}

void TestSqliteStore::countsRecipients()
{
    World world;
    const Identity owner = world.addUser();
    const auto channel = world.create(owner, Wedding);
    QVERIFY(channel.ok());
    QCOMPARE(world.publish(owner, Wedding)->recipientCount, 0);
    const Identity a = world.addUser(UserType::Couple);
    const Identity b = world.addUser(UserType::Couple);
    world.putMember(*channel, a);
    world.putMember(*channel, b, MemberRole::Reader);
    QCOMPARE(world.publish(owner, Wedding)->recipientCount, 2);
    QCOMPARE(world.publish(a, Wedding)->recipientCount, 2);
    // A sender whose own subscription is paused is not one of the active ones to begin with.
    QVERIFY(world.unsubscribe(a, Wedding).ok());
    QCOMPARE(world.publish(a, Wedding)->recipientCount, 2);
    QCOMPARE(world.publish(owner, Wedding)->recipientCount, 1);
    QCOMPARE(world.publish(service(world), Wedding)->recipientCount, 2);
    // Who only asked to join gets nothing yet.
    QVERIFY(world.subscribe(world.addUser(UserType::Couple), Wedding).ok());
    QCOMPARE(world.publish(owner, Wedding)->recipientCount, 1);
}

void TestSqliteStore::limitsMessagesExactly()
{
    World world;
    const Identity owner = world.addUser();
    const Identity member = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    QVERIFY(channel.ok());
    world.putMember(*channel, member);
    const WallTime start = world.now;
    // All senders together: 50 and 50, one every 100 ms.
    for (int i = 0; i < 100; ++i) {
        world.now = start + i * 100ms;
        QVERIFY(world.publish(i % 2 ? owner : member, Wedding, "c" + std::to_string(i)).ok());
    }
    const auto refused = world.publish(owner, Wedding);
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().kind == ErrorKind::RateLimited);
    QVERIFY(refused.error().retryAfter == std::optional(std::chrono::milliseconds(60000 - 9900)));
    // A repeat stores nothing, so it is answered all the same.
    QVERIFY(world.publish(member, Wedding, "c0")->repeated);
    // The back end too.
    QVERIFY(world.publish(service(world), Wedding).error().kind == ErrorKind::RateLimited);
    // One millisecond early; then in time, for one message, because only one has left the window.
    world.now = start + 60s - 1ms;
    QVERIFY(world.publish(owner, Wedding).error().retryAfter
            == std::optional(std::chrono::milliseconds(1)));
    world.open(); // it holds across a restart
    QVERIFY(!world.publish(owner, Wedding).ok());
    world.now = start + 60s;
    QVERIFY(world.publish(owner, Wedding).ok());
    const auto second = world.publish(owner, Wedding);
    QVERIFY(second.error().retryAfter == std::optional(std::chrono::milliseconds(100)));
}

void TestSqliteStore::holdsNoWindowOverTheLimit()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    std::mt19937 random(203);
    std::vector<WallTime> accepted;
    int refused = 0;
    // Bursts and pauses over a quarter of an hour, several in one transaction.
    for (int burst = 0; burst < 60; ++burst) {
        world.now += std::chrono::milliseconds(random() % 30'000);
        const int count = int(random() % 90);
        world.mustWrite([&](SqliteStore &s) {
            for (int i = 0; i < count; ++i) {
                world.now += std::chrono::milliseconds(random() % 20);
                const auto published = s.publish(owner, {name(Wedding), "note", "{}", {}});
                if (published)
                    accepted.push_back(world.now);
                else
                    ++refused;
            }
            return done();
        });
    }
    QVERIFY(refused > 100);
    QVERIFY(accepted.size() > 500);
    for (std::size_t i = 0; i + 100 < accepted.size(); ++i)
        QVERIFY2(accepted[i + 100] - accepted[i] >= 60s, "101 messages within 60 s");
    // And never fewer than there is room for: the last refusals were in a full window.
    QVERIFY(seqs(world.history(owner, Wedding, {}, 0)->messages) == range(1, 100));
}

void TestSqliteStore::countsTheWindowPerChannel()
{
    World world;
    world.policy.messagesPerMinute = 2;
    world.open();
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    QVERIFY(world.create(owner, "form:answers:two").ok());
    world.publishMany(owner, Wedding, 2);
    QVERIFY(!world.publish(owner, Wedding).ok());
    QVERIFY(world.publish(owner, "form:answers:two").ok());
}

// ---- when the disk says no

void TestSqliteStore::storesNothingOnAFullDisk()
{
    World world;
    world.policy.messagesPerMinute = 1000;
    world.open();
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    world.publishMany(owner, Wedding, 3);
    const std::string wal = world.file() + "-wal";
    const auto publishOne = [&] {
        return world.store->publish(owner, {name(Wedding), "note", "{}", {}});
    };
    {
        const FullDisk full(rlim_t(QFileInfo(QString::fromStdString(wal)).size()));
        // At the commit.
        QVERIFY(world.store->begin().ok());
        QVERIFY(publishOne().ok());
        QVERIFY(publishOne().ok());
        const Status committed = world.store->commit();
        QVERIFY(!committed.ok());
        QVERIFY(committed.error().kind == ErrorKind::StoreUnavailable);
        world.store->rollback();
        // And in the middle of a transaction too large for memory.
        QVERIFY(world.store->begin().ok());
        const std::string large = '"' + std::string(60'000, 'x') + '"';
        std::optional<Error> error;
        for (int i = 0; i < 200 && !error; ++i) {
            const auto published = world.store->publish(owner, {name(Wedding), "note", large, {}});
            if (!published)
                error = published.error();
        }
        if (!error) {
            const Status late = world.store->commit();
            QVERIFY(!late.ok());
            error = late.error();
        }
        QVERIFY(error->kind == ErrorKind::StoreUnavailable);
        world.store->rollback();
        // Reading goes on.
        QVERIFY(seqs(world.history(owner, Wedding)->messages) == range(1, 3));
        QVERIFY(world.store->begin().ok());
        const Status probed = world.store->probe();
        const bool ready = probed && world.store->commit();
        QVERIFY(!ready);
        world.store->rollback();
    }
    {
        // Room for a few bytes is none for messages.
        const FullDisk full(rlim_t(QFileInfo(QString::fromStdString(wal)).size() + 20'000));
        QVERIFY(world.store->begin().ok());
        const Status probed = world.store->probe();
        const bool ready = probed && world.store->commit();
        QVERIFY(!ready);
        world.store->rollback();
    }
    QVERIFY(world.store->begin().ok());
    QVERIFY(world.store->probe().ok());
    QVERIFY(world.store->commit().ok());
    QVERIFY(seqs(world.history(owner, Wedding)->messages) == range(1, 3));
    const auto later = world.publish(owner, Wedding);
    QVERIFY(later.ok());
    QCOMPARE(later->message.seq, 4);
    world.open();
    QVERIFY(seqs(world.history(owner, Wedding)->messages) == range(1, 4));
}

void TestSqliteStore::answersUnavailableWhileAnotherWrites()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    auto other = SqliteDatabase::open(world.file(), SqliteDatabase::Durability::Normal);
    QVERIFY(other.ok());
    {
        auto held = SqliteTransaction::begin(*other);
        QVERIFY(held.ok());
        const Status begun = world.store->begin(); // after the busy timeout
        QVERIFY(!begun.ok());
        QVERIFY(begun.error().kind == ErrorKind::StoreUnavailable);
        QVERIFY(world.history(owner, Wedding).ok());
    }
    QVERIFY(world.publish(owner, Wedding).ok());
}

QTEST_APPLESS_MAIN(TestSqliteStore)
#include "tst_sqlitestore.moc"
