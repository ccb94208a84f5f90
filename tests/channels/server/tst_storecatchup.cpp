// SPDX-License-Identifier: MIT
#include "tests/support/storeworld.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <limits>

using namespace support;

namespace {

struct Lives {
    int count;
    std::chrono::seconds life;
};

//! The messages' life is changed between runs: younger ones may expire first.
void publishWithLives(World &world, const Identity &sender, const std::vector<Lives> &runs)
{
    world.policy.keepNewest = false;
    for (const Lives &run : runs) {
        world.policy.messageTtl = run.life;
        world.open();
        world.publishMany(sender, Wedding, run.count);
    }
}

} // namespace

class TestStoreCatchUp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesAnyPosition();
    // ---- catching up
    void catchesUpAfterASeq();
    void catchesUpAfterAMessage();
    void catchesUpAfterTheReadPosition();
    void catchesUpSinceATime();
    void tellsWhatExpiredSinceATime_data();
    void tellsWhatExpiredSinceATime();
    void endsAPageWhereItHasManyBytes();
    void servesOneMessageOfAnySize();
    void tellsWhatExpired();
    void tellsAHoleInTheMiddle();
    void tellsAHoleBackwards();
    void tellsThatTheNewestExpired();
    void tellsAnotherEpoch();
    void pagesToTheEndOfRetention();
    void expiresButKeepsTheNewest();
    void expiresExactlyWithoutTheFloor();

    // ---- reading
    void movesTheReadMarkerForwardsOnly();
    void takesAMarkerOnWhatWasDeleted();
    void countsUnreadOfOthers();
    void countsManyUnreadWithoutLookingAtEach();
    void looksAtSoManyMessagesForAList();
    void findsWhatCameBeforeTheClockWasSetBack();
    void tellsThatMoreCameSinceTheClockWasSetBack_data();
    void tellsThatMoreCameSinceTheClockWasSetBack();
};

// ---- catching up

void TestStoreCatchUp::catchesUpAfterASeq()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    world.publishMany(owner, Wedding, 30);
    const std::string epoch = world.store->epoch();

    const auto rest = world.subscribe(owner, Wedding, afterSeq(12, epoch));
    QVERIFY(rest.ok());
    QVERIFY(seqs(rest->page.messages) == range(13, 30));
    QVERIFY(rest->page.recovered && !rest->page.limited);
    QCOMPARE(rest->page.missingFrom, 0);
    QCOMPARE(rest->channel.headSeq, 30);

    const auto part = world.subscribe(owner, Wedding, afterSeq(12, epoch, 5));
    QVERIFY(seqs(part->page.messages) == range(13, 17));
    QVERIFY(part->page.recovered && part->page.limited);
    // The last page, exactly full, is not limited.
    const auto last = world.subscribe(owner, Wedding, afterSeq(25, epoch, 5));
    QVERIFY(seqs(last->page.messages) == range(26, 30));
    QVERIFY(last->page.recovered && !last->page.limited);
    const auto none = world.subscribe(owner, Wedding, afterSeq(30, epoch));
    QVERIFY(none->page.messages.empty());
    QVERIFY(none->page.recovered && !none->page.limited);
    // Nothing asked for, nothing told.
    const auto live = world.subscribe(owner, Wedding);
    QVERIFY(live->page.messages.empty());
    QVERIFY(live->page.recovered && !live->page.limited);
}

void TestStoreCatchUp::catchesUpAfterAMessage()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    QVERIFY(world.create(owner, "form:other:two").ok());
    world.publishMany(owner, Wedding, 2);
    const auto known = world.publish(owner, Wedding);
    world.publishMany(owner, Wedding, 3);
    CatchUp catchUp;
    catchUp.from = CatchUp::From::MessageId;
    catchUp.lastMessageId = known->message.id;
    const auto rest = world.subscribe(owner, Wedding, catchUp);
    QVERIFY(rest.ok());
    QVERIFY(seqs(rest->page.messages) == range(4, 6));
    QVERIFY(rest->page.recovered && !rest->page.limited);
    // An id that this channel does not have (another channel's, or expired): all there is, and
    // told.
    const auto elsewhere = world.publish(owner, "form:other:two");
    for (const std::string &id : {elsewhere->message.id, makeUuid()}) {
        catchUp.lastMessageId = id;
        const auto all = world.subscribe(owner, Wedding, catchUp);
        QVERIFY(seqs(all->page.messages) == range(1, 6));
        QVERIFY(!all->page.recovered && all->page.limited);
    }
}

void TestStoreCatchUp::catchesUpAfterTheReadPosition()
{
    World world;
    const Identity owner = world.addUser();
    const Identity member = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    world.putMember(*channel, member);
    world.publishMany(owner, Wedding, 2);
    const auto read = world.publish(owner, Wedding);
    world.publishMany(owner, Wedding, 2);
    QVERIFY(world.markRead(member, Wedding, read->message.id).ok());
    const auto rest = world.subscribe(member, Wedding, lastSeen());
    QVERIFY(rest.ok());
    QVERIFY(seqs(rest->page.messages) == range(4, 5));
    QCOMPARE(rest->channel.unreadCount, 2);
    QVERIFY(rest->channel.lastSeenMessageId == std::optional(read->message.id));
}

void TestStoreCatchUp::catchesUpSinceATime()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    const WallTime start = world.now;
    world.publishEachSecond(owner, Wedding, 10);
    CatchUp catchUp;
    catchUp.from = CatchUp::From::Time;
    catchUp.since = milliseconds(start + 4s);
    const auto since = world.subscribe(owner, Wedding, catchUp);
    QVERIFY(since.ok());
    QVERIFY(seqs(since->page.messages) == range(5, 10));
    QVERIFY(!since->page.limited);
    // Fewer than there are: the newest, oldest of them first.
    catchUp.limit = 2;
    const auto newest = world.subscribe(owner, Wedding, catchUp);
    QVERIFY(seqs(newest->page.messages) == range(9, 10));
    QVERIFY(newest->page.limited);
}

void TestStoreCatchUp::tellsWhatExpiredSinceATime_data()
{
    // 1 to 3 were stored at 0 min, 4 to 6 at 3 min, 7 to 9 at 6 min; it is 7 min now, and each
    // lives 5 min.
    QTest::addColumn<std::chrono::minutes>("since");
    QTest::addColumn<int>("limit");
    QTest::addColumn<std::int64_t>("first");
    QTest::addColumn<bool>("recovered");
    QTest::addColumn<bool>("limited");
    QTest::newRow("before all of them") << -1min << 25 << std::int64_t(4) << false << true;
    QTest::newRow("with the expired ones") << 0min << 25 << std::int64_t(4) << false << true;
    QTest::newRow("after the expired ones") << 1min << 25 << std::int64_t(4) << true << false;
    QTest::newRow("of the last ones") << 6min << 25 << std::int64_t(7) << true << false;
    QTest::newRow("after all of them") << 7min << 25 << std::int64_t(10) << true << false;
    QTest::newRow("more than asked for") << 1min << 2 << std::int64_t(8) << true << true;
    QTest::newRow("more than asked for, and expired")
        << 0min << 2 << std::int64_t(8) << false << true;
}

void TestStoreCatchUp::tellsWhatExpiredSinceATime()
{
    QFETCH(const std::chrono::minutes, since);
    QFETCH(const int, limit);
    QFETCH(const std::int64_t, first);
    QFETCH(const bool, recovered);
    QFETCH(const bool, limited);
    World world(fiveMinutes());
    const Identity owner = world.addUser();
    world.now -= 1h;
    QVERIFY(world.create(owner, Wedding).ok());
    world.now += 1h;
    const WallTime start = world.now;
    for (const auto at : {0min, 3min, 6min}) {
        world.now = start + at;
        world.publishMany(owner, Wedding, 3);
    }
    world.now = start + 7min;
    CatchUp catchUp;
    catchUp.from = CatchUp::From::Time;
    catchUp.since = milliseconds(start + since);
    catchUp.limit = limit;
    for (const bool deleted : {false, true}) {
        if (deleted)
            QCOMPARE(world.expire(), 3);
        const auto replay = world.subscribe(owner, Wedding, catchUp);
        QVERIFY(replay.ok());
        QVERIFY(seqs(replay->page.messages) == range(first, 9));
        QCOMPARE(replay->page.recovered, recovered);
        QCOMPARE(replay->page.limited, limited);
    }
    // All of them are gone: who asks for the time of the last ones is told.
    world.now = start + 1h;
    for (const bool deleted : {false, true}) {
        if (deleted)
            QCOMPARE(world.expire(), 6);
        const auto nothing = world.subscribe(owner, Wedding, catchUp);
        QVERIFY(nothing->page.messages.empty());
        QCOMPARE(nothing->page.recovered, since > 6min);
        QCOMPARE(nothing->page.limited, since <= 6min);
    }
}

void TestStoreCatchUp::endsAPageWhereItHasManyBytes()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    // Four pages of them, by bytes; one by their number.
    const std::string payload = '"' + std::string(MessageTable::PageBytes / 16, 'x') + '"';
    const auto aPage = std::int64_t(MessageTable::PageBytes / payload.size());
    const std::int64_t count = 3 * aPage + 5;
    for (std::int64_t i = 0; i < count; ++i) {
        QVERIFY(world.write([&](SqliteStore &s) {
            return s.publish(owner, {name(Wedding), "note", payload, {}});
        }));
    }
    const std::string epoch = world.store->epoch();
    std::int64_t after = 0;
    for (const std::int64_t last : {aPage, 2 * aPage, 3 * aPage, count}) {
        const auto page = world.subscribe(owner, Wedding, afterSeq(after, epoch));
        QVERIFY(seqs(page->page.messages) == range(after + 1, last));
        QVERIFY(page->page.recovered);
        QCOMPARE(page->page.limited, last < count);
        after = last;
    }
    const auto newest = world.history(owner, Wedding);
    QVERIFY(seqs(newest->messages) == range(count - aPage + 1, count));
    QVERIFY(newest->limited);
    const auto earlier = world.history(owner, Wedding, 6);
    QVERIFY(seqs(earlier->messages) == range(1, 5));
    QVERIFY(!earlier->limited);
    CatchUp replay;
    replay.from = CatchUp::From::Time;
    const auto replayed = world.subscribe(owner, Wedding, replay);
    QVERIFY(seqs(replayed->page.messages) == range(count - aPage + 1, count));
    QVERIFY(replayed->page.recovered && replayed->page.limited);
}

void TestStoreCatchUp::servesOneMessageOfAnySize()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    const std::string payload = '"' + std::string(MessageTable::PageBytes + 1, 'x') + '"';
    for (int i = 0; i < 2; ++i) {
        QVERIFY(world.write([&](SqliteStore &s) {
            return s.publish(owner, {name(Wedding), "note", payload, {}});
        }));
    }
    QVERIFY(seqs(world.history(owner, Wedding)->messages) == range(2, 2));
    const auto page = world.history(owner, Wedding, {}, 0);
    QVERIFY(seqs(page->messages) == range(1, 1));
    QVERIFY(page->limited);
}

void TestStoreCatchUp::tellsWhatExpired()
{
    World world(fiveMinutes());
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    world.publishMany(owner, Wedding, 4);
    world.now += 3min;
    world.publishMany(owner, Wedding, 3);
    world.now += 2min; // to the millisecond: 1 to 4 are gone now
    const std::string epoch = world.store->epoch();
    for (const bool deleted : {false, true}) {
        if (deleted)
            QCOMPARE(world.expire(), 4);
        const auto gap = world.subscribe(owner, Wedding, afterSeq(2, epoch));
        QVERIFY(gap.ok());
        QVERIFY(seqs(gap->page.messages) == range(5, 7));
        QVERIFY(!gap->page.recovered && gap->page.limited);
        QCOMPARE(gap->page.missingFrom, 3);
        QCOMPARE(gap->page.missingTo, 4);
        // Who has them is told nothing.
        const auto whole = world.subscribe(owner, Wedding, afterSeq(4, epoch));
        QVERIFY(whole->page.recovered && !whole->page.limited);
        QCOMPARE(whole->page.missingFrom, 0);
    }
    // All of them.
    world.now += 1h;
    const auto nothing = world.subscribe(owner, Wedding, afterSeq(2, epoch));
    QVERIFY(nothing->page.messages.empty());
    QVERIFY(!nothing->page.recovered && nothing->page.limited);
    QCOMPARE(nothing->page.missingFrom, 3);
    QCOMPARE(nothing->page.missingTo, 7);
    QCOMPARE(nothing->channel.headSeq, 7);
    QCOMPARE(world.expire(), 3);
    // Numbers go on where they were.
    QCOMPARE(world.publish(owner, Wedding)->message.seq, 8);
}

void TestStoreCatchUp::tellsAHoleInTheMiddle()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    publishWithLives(world, owner, {{3, 30 * 24h}, {2, 5min}, {2, 24h}});
    world.now += 1h;
    const std::string epoch = world.store->epoch();
    const auto first = world.subscribe(owner, Wedding, afterSeq(1, epoch));
    QVERIFY(seqs(first->page.messages) == range(2, 3));
    QVERIFY(first->page.recovered && first->page.limited);
    const auto second = world.subscribe(owner, Wedding, afterSeq(3, epoch));
    QVERIFY(seqs(second->page.messages) == range(6, 7));
    QVERIFY(!second->page.recovered && second->page.limited);
    QCOMPARE(second->page.missingFrom, 4);
    QCOMPARE(second->page.missingTo, 5);
}

void TestStoreCatchUp::tellsAHoleBackwards()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    publishWithLives(world, owner, {{3, 30 * 24h}, {2, 5min}, {1, 30 * 24h}, {1, 5min}, {2, 24h}});
    world.now += 1h;
    // Each page ends at a hole, the next one tells it, and nothing that is there is left out.
    struct Expected {
        std::optional<std::int64_t> before;
        std::vector<std::int64_t> found;
        bool limited;
    };
    for (const auto &[before, found, limited] :
         {Expected {{}, range(8, 9), true}, Expected {8, range(6, 6), true},
          Expected {6, range(1, 3), true}, Expected {4, range(1, 3), false},
          Expected {1, {}, false}, Expected {100, range(8, 9), true}}) {
        const auto page = world.history(owner, Wedding, before);
        QVERIFY(seqs(page->messages) == found);
        QCOMPARE(page->limited, limited);
    }
}

void TestStoreCatchUp::tellsThatTheNewestExpired()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    publishWithLives(world, owner, {{4, 30 * 24h}, {6, 5min}});
    QVERIFY(!world.history(owner, Wedding)->limited);
    world.now += 1h;
    for (const bool deleted : {false, true}) {
        if (deleted)
            QCOMPARE(world.expire(), 6);
        const auto newest = world.history(owner, Wedding);
        QVERIFY(seqs(newest->messages) == range(1, 4));
        QVERIFY(newest->limited);
        QVERIFY(!world.history(owner, Wedding, 5)->limited);
    }
}

void TestStoreCatchUp::tellsAnotherEpoch()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    world.publishMany(owner, Wedding, 3);
    const std::string epoch = world.store->epoch();
    // Another store's numbers, and numbers that this store has not reached, mean nothing here.
    for (const CatchUp &catchUp :
         {afterSeq(2, makeUuid()), afterSeq(2, {}), afterSeq(4, epoch), afterSeq(-1, epoch)}) {
        const auto all = world.subscribe(owner, Wedding, catchUp);
        QVERIFY(all.ok());
        QVERIFY(seqs(all->page.messages) == range(1, 3));
        QVERIFY(!all->page.recovered && all->page.limited);
        QCOMPARE(all->page.missingFrom, 0);
    }
    // A client without an epoch has seen nothing yet.
    const auto fresh = world.subscribe(owner, Wedding, afterSeq(0, {}));
    QVERIFY(fresh->page.recovered && !fresh->page.limited);
}

void TestStoreCatchUp::pagesToTheEndOfRetention()
{
    World world;
    world.policy.messagesPerMinute = 10'000;
    world.open();
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    world.publishMany(owner, Wedding, 40);
    world.now += 31 * 24h; // these are past retention once 100 newer ones are there
    world.mustWrite([&](SqliteStore &s) {
        for (int i = 0; i < 250; ++i) {
            if (!s.publish(owner, {name(Wedding), "note", "{}", {}}))
                return Status(ErrorKind::Internal, {});
        }
        return done();
    });
    // Backwards from the newest.
    std::vector<std::int64_t> backwards;
    std::optional<std::int64_t> before;
    for (int pages = 0; pages < 10; ++pages) {
        const auto page = world.history(owner, Wedding, before);
        QVERIFY(page.ok());
        if (page->messages.empty())
            break;
        const auto found = seqs(page->messages);
        QVERIFY(std::ranges::is_sorted(found));
        QVERIFY(found.size() <= 100);
        QVERIFY(page->limited); // there is more, or was: seq 1 is not in it
        backwards.insert(backwards.begin(), found.begin(), found.end());
        before = found.front();
    }
    QVERIFY(backwards == range(41, 290));
    // Forwards from nothing: what is gone is told, then all that is there.
    std::vector<std::int64_t> forwards;
    std::int64_t after = 0;
    for (int pages = 0; pages < 10; ++pages) {
        const auto page = world.history(owner, Wedding, {}, after, 70);
        QVERIFY(page.ok());
        const auto found = seqs(page->messages);
        forwards.insert(forwards.end(), found.begin(), found.end());
        if (pages == 0) {
            QVERIFY(!page->recovered);
            QCOMPARE(page->missingFrom, 1);
            QCOMPARE(page->missingTo, 40);
        }
        if (!page->limited || found.empty())
            break;
        after = found.back();
    }
    QVERIFY(forwards == range(41, 290));
}

void TestStoreCatchUp::expiresButKeepsTheNewest()
{
    World world;
    world.policy.messagesPerMinute = 1000;
    world.open();
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    QVERIFY(world.create(owner, "form:quiet:two").ok());
    world.publishMany(owner, Wedding, 130);
    world.publishMany(owner, "form:quiet:two", 5);
    QCOMPARE(world.expire(), 0);
    world.now += 30 * 24h - 1ms;
    QCOMPARE(world.expire(), 0);
    QVERIFY(seqs(world.history(owner, Wedding, {}, 0)->messages) == range(1, 100));
    world.now += 1ms;
    QVERIFY(seqs(world.history(owner, Wedding)->messages) == range(31, 130));
    QCOMPARE(world.expire(), 30);
    QVERIFY(seqs(world.history(owner, Wedding)->messages) == range(31, 130));
    QVERIFY(seqs(world.history(owner, "form:quiet:two")->messages) == range(1, 5));
    QCOMPARE(world.expire(), 0);
}

void TestStoreCatchUp::expiresExactlyWithoutTheFloor()
{
    World world(fiveMinutes());
    const Identity owner = world.addUser();
    const Identity member = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    world.putMember(*channel, member);
    world.publishMany(owner, Wedding, 3);
    world.now += 5min - 1ms;
    QCOMPARE(world.expire(), 0);
    QCOMPARE(world.history(owner, Wedding)->messages.size(), 3U);
    QCOMPARE(world.store->list(member)->front().unreadCount, 3);
    world.now += 1ms;
    // Gone for everybody at that moment, whenever the rows are deleted.
    QVERIFY(world.history(owner, Wedding)->messages.empty());
    QVERIFY(world.history(owner, Wedding)->limited);
    QCOMPARE(world.store->list(member)->front().unreadCount, 0);
    QCOMPARE(world.expire(), 3);
}

// ---- reading

void TestStoreCatchUp::movesTheReadMarkerForwardsOnly()
{
    World world;
    const Identity owner = world.addUser();
    const Identity member = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    world.putMember(*channel, member);
    std::array<std::string, 5> ids;
    for (std::string &id : ids)
        id = world.publish(owner, Wedding)->message.id;
    const auto third = world.markRead(member, Wedding, ids[2]);
    QVERIFY(third.ok() && third->moved);
    QCOMPARE(third->unreadCount, 2);
    QCOMPARE(third->lastSeenSeq, 3);
    for (const std::size_t earlier : {0U, 2U}) {
        const auto back = world.markRead(member, Wedding, ids[earlier]);
        QVERIFY(back.ok() && !back->moved);
        QCOMPARE(back->unreadCount, 2);
        QCOMPARE(back->lastSeenSeq, 3);
        QCOMPARE(back->lastSeenMessageId, ids[2]);
    }
    QVERIFY(world.markRead(member, Wedding, makeUuid()).error().kind == ErrorKind::NotFound);
    const auto all = world.markRead(member, Wedding, ids[4]);
    QVERIFY(all.ok() && all->moved);
    QCOMPARE(all->unreadCount, 0);
    world.open();
    QCOMPARE(world.store->list(member)->front().lastSeenSeq, 5);
    QVERIFY(world.store->list(member)->front().lastSeenMessageId == std::optional(ids[4]));
}

void TestStoreCatchUp::takesAMarkerOnWhatWasDeleted()
{
    World world(fiveMinutes());
    world.now += 24h * 365 * 10; // after what other tests have made ids for
    const Identity owner = world.addUser();
    const Identity member = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    world.putMember(*channel, member);
    const std::string never = makeUuidV7(world.now);
    QVERIFY(world.markRead(member, Wedding, never).error().kind == ErrorKind::NotFound);
    const std::string first = world.publish(owner, Wedding)->message.id;
    world.now += 1min;
    const std::string second = world.publish(owner, Wedding)->message.id;
    world.now += 4min;
    QCOMPARE(world.expire(), 1);
    // Read by somebody whom it was shown to; meanwhile it has gone.
    const auto read = world.markRead(member, Wedding, first);
    QVERIFY(read.ok() && !read->moved);
    QCOMPARE(read->unreadCount, 1);
    QCOMPARE(read->lastSeenSeq, 0);
    QVERIFY(world.markRead(member, Wedding, makeUuid()).error().kind == ErrorKind::NotFound);
    world.now += 1min;
    QVERIFY(world.markRead(member, Wedding, makeUuidV7(world.now)).error().kind
            == ErrorKind::NotFound);
    QCOMPARE(world.expire(), 1); // the last one
    QVERIFY(world.markRead(member, Wedding, second).ok());
    QVERIFY(world.markRead(member, Wedding, makeUuidV7(world.now)).error().kind
            == ErrorKind::NotFound);
}

void TestStoreCatchUp::countsUnreadOfOthers()
{
    World world;
    const Identity owner = world.addUser();
    const Identity member = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    world.putMember(*channel, member);
    world.publishMany(owner, Wedding, 3);
    world.publishMany(member, Wedding, 2);
    QVERIFY(world.publish(service(world), Wedding).ok());
    QCOMPARE(world.store->list(owner)->front().unreadCount,
             3); // two of the member's, one of no one's
    QCOMPARE(world.store->list(member)->front().unreadCount, 4);
    QCOMPARE(world.subscribe(member, Wedding)->channel.unreadCount, 4);
}

void TestStoreCatchUp::countsManyUnreadWithoutLookingAtEach()
{
    World world;
    world.policy.messagesPerMinute = 100'000;
    world.policy.messageTtl = 5min;
    world.open();
    const Identity owner = world.addUser();
    const Identity member = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    world.putMember(*channel, member);
    std::string seventh;
    world.mustWrite([&](SqliteStore &store) {
        for (int seq = 1; seq <= 1100; ++seq) {
            const Identity &sender = seq <= 20 || seq > 1095 ? member : owner;
            const auto stored = store.publish(sender, {name(Wedding), "note", "{}", {}});
            if (!stored)
                return Status(stored.error());
            if (seq == 7)
                seventh = stored->message.id;
        }
        return done();
    });
    const auto unread = [&] { return world.store->list(member)->front().unreadCount; };
    // Of the newest thousand 5 are the member's own; of the hundred before nobody looks whose.
    QCOMPARE(unread(), 1095);
    QCOMPARE(world.markRead(member, Wedding, seventh)->unreadCount, 1088);
    QCOMPARE(world.subscribe(member, Wedding)->channel.unreadCount, 1088);
    // What is not readable any more is not unread, whether or not it is deleted yet.
    world.now += 1h;
    QCOMPARE(unread(), 95);
    QCOMPARE(world.expire(), 1000);
    QCOMPARE(unread(), 95);
}

// Whose they are is looked at in the first twenty thousand; behind them one's own count too.
void TestStoreCatchUp::looksAtSoManyMessagesForAList()
{
    World world;
    world.policy.channelsPaid = 100;
    world.open();
    const Identity owner = world.addUser();
    constexpr int Channels = 22;
    for (int i = 0; i < Channels; ++i) {
        const auto channel = world.create(owner, "couple:wedding:" + std::to_string(i));
        QVERIFY(channel.ok());
        world.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
                  "INSERT INTO channel_message_queue (id, channel_id, seq, message_type, payload, "
                  "sender_id, created_at, expires_at) SELECT '"
                  + channel->id + "' || i, '" + channel->id + "', i, 'note', '{}', '" + owner.userId
                  + "', 0, 9000000000000000 FROM n");
    }
    const auto list = world.store->list(owner);
    QVERIFY(list.ok());
    QCOMPARE(int(list->size()), Channels);
    QCOMPARE(int(std::ranges::count(*list, 0, &ChannelRow::unreadCount)), 20);
    QCOMPARE(int(std::ranges::count(*list, 1000, &ChannelRow::unreadCount)), 2);
}

void TestStoreCatchUp::findsWhatCameBeforeTheClockWasSetBack()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    const WallTime start = world.now;
    world.publishEachSecond(owner, Wedding, 10);
    world.now = start - 1h;
    world.publishMany(owner, Wedding, 3);
    CatchUp catchUp;
    catchUp.from = CatchUp::From::Time;
    catchUp.since = milliseconds(start + 4s);
    const auto since = world.subscribe(owner, Wedding, catchUp);
    QVERIFY(seqs(since->page.messages) == range(5, 13));
    QVERIFY(since->page.recovered && !since->page.limited);
}

void TestStoreCatchUp::tellsThatMoreCameSinceTheClockWasSetBack_data()
{
    QTest::addColumn<int>("again"); // messages once the clock is right again

    QTest::newRow("while it is behind") << 0;
    QTest::newRow("when it has caught up") << 5;
}

// More than the page: nothing in it, or not its oldest, is as young as what was seen last.
void TestStoreCatchUp::tellsThatMoreCameSinceTheClockWasSetBack()
{
    QFETCH(const int, again);
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    const WallTime start = world.now;
    world.publishEachSecond(owner, Wedding, 10);
    const WallTime seen = world.now;
    world.now = start - 1h;
    world.publishMany(owner, Wedding, 40);
    world.now = seen + 1s;
    world.publishMany(owner, Wedding, again);
    CatchUp catchUp;
    catchUp.from = CatchUp::From::Time;
    catchUp.since = milliseconds(seen);
    catchUp.limit = 25;
    const auto since = world.subscribe(owner, Wedding, catchUp);
    QVERIFY(seqs(since->page.messages) == range(26 + again, 50 + again));
    QVERIFY(since->page.limited);
    // Who has seen the last has missed nothing.
    catchUp.since = milliseconds(seen + 1h);
    const auto none = world.subscribe(owner, Wedding, catchUp);
    QVERIFY(none->page.messages.empty() && none->page.recovered && !none->page.limited);
}

void TestStoreCatchUp::takesAnyPosition()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    world.publishMany(owner, Wedding, 3);
    constexpr std::int64_t Most = std::numeric_limits<std::int64_t>::max();
    const auto beyond = world.history(owner, Wedding, {}, Most);
    QVERIFY(beyond->messages.empty());
    QVERIFY(!beyond->limited);
    const auto before = world.history(owner, Wedding, {}, -5);
    QVERIFY(seqs(before->messages) == range(1, 3));
    QVERIFY(!before->limited);
}

QTEST_APPLESS_MAIN(TestStoreCatchUp)
#include "tst_storecatchup.moc"
