// SPDX-License-Identifier: MIT
#include "tests/support/storeworld.h"

#include <QTest>

using namespace support;

//! What publishing remembers of the store is never older than the store.
class TestPublishCache final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhoWasRemoved();
    void refusesWhomAnotherProcessRemoved();
    void refusesATokenThatWasRevoked();
    void followsARoleWithinOneTransaction();
    void countsOnFromWhatAnotherProcessStored();
    void forgetsWhatWasRolledBack();
    void tellsTokensOfOneUserApart();
    void keepsTheHeadWhenEverythingExpires();
};

namespace {

ManageMember remove(const Identity &member)
{
    return {name(Wedding), member.userId, ManageMember::Action::Remove, MemberRole::Member};
}

} // namespace

void TestPublishCache::refusesWhoWasRemoved()
{
    World world;
    const Identity owner = world.addUser();
    const Identity member = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    world.putMember(*channel, member);
    QCOMPARE(world.publish(member, Wedding)->recipientCount, 1);
    QVERIFY(world.write([&](SqliteStore &s) { return s.manageMember(owner, remove(member)); }));
    QVERIFY(world.publish(member, Wedding).error().kind == ErrorKind::Forbidden
            || world.publish(member, Wedding).error().kind == ErrorKind::NotFound);
    QCOMPARE(world.publish(owner, Wedding)->recipientCount, 0);
}

void TestPublishCache::refusesWhomAnotherProcessRemoved()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    QVERIFY(world.publish(owner, Wedding).ok());
    world.run("UPDATE users SET removed_at = 1");
    QCOMPARE(world.publish(owner, Wedding).error().kind, ErrorKind::Unauthorized);
}

void TestPublishCache::refusesATokenThatWasRevoked()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    QVERIFY(world.publish(owner, Wedding).ok());
    QVERIFY(world.write([&](SqliteStore &s) { return s.revoke(owner, {{}, true}); }));
    QCOMPARE(world.publish(owner, Wedding).error().kind, ErrorKind::Unauthorized);
}

void TestPublishCache::followsARoleWithinOneTransaction()
{
    World world;
    const Identity owner = world.addUser();
    const Identity member = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    world.putMember(*channel, member);
    const Publish note {name(Wedding), "note", "{}", {}};
    const auto refused = world.write([&](SqliteStore &s) -> Result<Published> {
        if (const auto sent = s.publish(member, note); !sent)
            return sent;
        if (const Status lowered = s.putMember(channel->id, member.userId, MemberRole::Reader);
            !lowered)
            return lowered.error();
        return s.publish(member, note);
    });
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
}

void TestPublishCache::countsOnFromWhatAnotherProcessStored()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    QCOMPARE(world.publish(owner, Wedding)->message.seq, 1);
    {
        auto other = SqliteStore::open(world.folder.path().toStdString(), world.policy,
                                       [&world] { return world.now; });
        QVERIFY((*other)->begin().ok());
        QCOMPARE((*other)->publish(owner, {name(Wedding), "note", "{}", {}})->message.seq, 2);
        QVERIFY((*other)->commit().ok());
    }
    QCOMPARE(world.publish(owner, Wedding)->message.seq, 3);
}

void TestPublishCache::forgetsWhatWasRolledBack()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    QCOMPARE(world.publish(owner, Wedding)->message.seq, 1);
    QVERIFY(world.store->begin().ok());
    QCOMPARE(world.store->publish(owner, {name(Wedding), "note", "{}", {}})->message.seq, 2);
    world.store->rollback();
    QCOMPARE(world.publish(owner, Wedding)->message.seq, 2);
}

void TestPublishCache::tellsTokensOfOneUserApart()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    QVERIFY(world.publish(owner, Wedding).ok());
    Identity old = owner;
    old.issuedAt = world.now - 24h;
    world.run("UPDATE users SET tokens_valid_from = "
              + std::to_string(milliseconds(world.now - 1h)));
    QVERIFY(world.publish(owner, Wedding).ok());
    QCOMPARE(world.publish(old, Wedding).error().kind, ErrorKind::Unauthorized);
}

void TestPublishCache::keepsTheHeadWhenEverythingExpires()
{
    World world(fiveMinutes());
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    world.publishMany(owner, Wedding, 3);
    const Milliseconds lastActivity = milliseconds(world.now);
    world.now += 10min;
    QCOMPARE(world.expire(), 3);
    const auto listed = world.store->list(owner);
    QCOMPARE(listed->front().headSeq, 3);
    QCOMPARE(listed->front().lastActivity, lastActivity);
    QCOMPARE(world.publish(owner, Wedding)->message.seq, 4);
    world.open();
    QCOMPARE(world.publish(owner, Wedding)->message.seq, 5);
}

QTEST_APPLESS_MAIN(TestPublishCache)
#include "tst_publishcache.moc"
