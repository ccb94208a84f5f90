// SPDX-License-Identifier: MIT
#include "tests/support/storeworld.h"

#include <QTest>

using namespace support;

namespace {

constexpr auto RefreshLife = std::chrono::days(90);

//! A user who was let in by an invite, with the refresh token "first".
Login signIn(World &world)
{
    const Identity owner = world.addUser();
    if (!world.create(owner, Wedding))
        qFatal("The channel could not be made.");
    world.mustWrite([&](SqliteStore &store) {
        return store.invite(owner, name(Wedding),
                            {"code", {}, MemberRole::Member, milliseconds(world.now + 1h), 1});
    });
    const auto login = world.write([](SqliteStore &store) {
        return store.redeem({}, {"code", "Sarah", "first"});
    });
    if (!login)
        qFatal("%s", qPrintable(login.error().detail));
    return *login;
}

Result<Refreshed> refresh(World &world, const std::string &spent, const std::string &next)
{
    return world.write([&](SqliteStore &store) { return store.refresh(spent, next); });
}

} // namespace

//! Refresh tokens: each is good once, and for ninety days.
class TestStoreLogins final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isGoodForNinetyDays();
    void beginsAnewAtEachUse();
    void forgetsWhatHasExpired();
    void endsAFamilyWhoseTokenIsUsedTwice();
    void endsAnotherSignInByItsRefreshToken();
};

void TestStoreLogins::isGoodForNinetyDays()
{
    {
        World world;
        const Login login = signIn(world);
        world.now += RefreshLife - 1ms;
        const auto refreshed = refresh(world, "first", "second");
        QVERIFY(refreshed.ok() && refreshed->login);
        QCOMPARE(refreshed->login->user.id, login.user.id);
        QCOMPARE(refreshed->login->family, login.family);
    }
    World world;
    signIn(world);
    world.now += RefreshLife;
    const auto late = refresh(world, "first", "second");
    QVERIFY(!late.ok());
    QCOMPARE(late.error().kind, ErrorKind::TokenExpired);
    // Nothing has come of it.
    QCOMPARE(refresh(world, "second", "third").error().kind, ErrorKind::Unauthorized);
}

void TestStoreLogins::beginsAnewAtEachUse()
{
    World world;
    signIn(world);
    // Whoever comes back every two months stays signed in for years.
    std::string last = "first";
    for (int i = 0; i < 12; ++i) {
        world.now += std::chrono::days(60);
        const std::string next = "after " + last;
        const auto refreshed = refresh(world, last, next);
        QVERIFY(refreshed.ok() && refreshed->login);
        last = next;
    }
    world.now += RefreshLife;
    QCOMPARE(refresh(world, last, "late").error().kind, ErrorKind::TokenExpired);
}

void TestStoreLogins::forgetsWhatHasExpired()
{
    World world;
    signIn(world);
    world.now += RefreshLife - 1ms;
    QCOMPARE(world.expire(), 0);
    QVERIFY(refresh(world, "first", "second").ok());
    world.now += RefreshLife + 1ms;
    QCOMPARE(world.expire(), 0); // messages
    // Gone from the store, it is a token like any other that never was.
    QCOMPARE(refresh(world, "first", "x").error().kind, ErrorKind::Unauthorized);
    QCOMPARE(refresh(world, "second", "x").error().kind, ErrorKind::Unauthorized);
}

void TestStoreLogins::endsAFamilyWhoseTokenIsUsedTwice()
{
    World world;
    const Login login = signIn(world);
    QVERIFY(refresh(world, "first", "second").ok());
    world.now += RefreshLife - 1ms; // also when it is about to expire
    const auto again = refresh(world, "first", "stolen");
    QVERIFY(again.ok() && !again->login);
    QCOMPARE(again->revokedUserId, login.user.id);
    for (const char *token : {"first", "second", "stolen"})
        QCOMPARE(refresh(world, token, "x").error().kind, ErrorKind::Unauthorized);
    // The access tokens of the family too, and no others.
    const auto bearer = [&](const std::string &tokenId) {
        return world.store->user(
            {login.user.id, false, tokenId, world.now, world.now + std::chrono::hours(1)});
    };
    QVERIFY(!bearer(login.family + ".1").ok());
    QVERIFY(bearer(makeUuid()).ok());
}

// The computer that was stolen, from the one that was not.
void TestStoreLogins::endsAnotherSignInByItsRefreshToken()
{
    World world;
    const Login stolen = signIn(world);
    const auto bearer = [&](const std::string &tokenId) {
        return Identity {stolen.user.id, false, tokenId, world.now,
                         world.now + std::chrono::hours(1)};
    };
    world.mustWrite([&](SqliteStore &store) {
        return store.revoke(bearer(makeUuid() + ".1"), {"first", false});
    });
    QVERIFY(!world.store->user(bearer(stolen.family + ".1")).ok());
    QCOMPARE(refresh(world, "first", "x").error().kind, ErrorKind::Unauthorized);
    // What somebody else calls theirs stays.
    World other;
    const Login theirs = signIn(other);
    const Identity stranger = other.addUser();
    other.mustWrite([&](SqliteStore &store) { return store.revoke(stranger, {"first", false}); });
    QVERIFY(refresh(other, "first", "second").ok());
}

QTEST_APPLESS_MAIN(TestStoreLogins)
#include "tst_storelogins.moc"
