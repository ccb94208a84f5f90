// SPDX-License-Identifier: MIT
#include "tests/support/storeworld.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace support;

namespace {

constexpr std::array Types = {ChannelType::Private, ChannelType::Shared, ChannelType::Broadcast};
constexpr std::array Roles = {MemberRole::Owner, MemberRole::Member, MemberRole::Reader};
constexpr std::array Statuses = {SubscriptionStatus::Active, SubscriptionStatus::Paused,
                                 SubscriptionStatus::Pending};

} // namespace

class TestStoreAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsARevokedTokenOut();
    void endsTheBackEndTokenOfARemovedUser();
    void revokesATokenWithoutAnId();
    void letsNobodyListenWhoOnlyCould();
    void burnsNoInviteForNobody();
    void withdrawsTheInviteOfWhomItPutsOut();
    void withdrawsTheInviteOfWhoIsGivenLess();
    // ---- access
    void answersAsThePolicySays();
    void tellsUnknownAndUnseenAlike();
    void listsWhatIsThere();
    void refusesRemovedUsersAndRevokedTokens();
    void tellsWhoseTokensAreOver();
    void changesNothingWhenItRefuses();
    void letsAServiceActWithoutAUser();
    void tellsAUserThatCannotBeReadFromNone();

    // ---- channels and tiers
    void createsOnce();
    void limitsTheTier_data();
    void limitsTheTier();
    void boundsTheChannelsOfAUser();
    void remembersTheLimitsOnChannels();
    void keepsDashboardsPersonal();
    void makesBothMembersOfACollaboration();
    void letsASupplierWorkWithThemselves();
    void asksToJoinASharedChannel();
    void takesARequestBack();
    void countsNoOwnerWhoOnlyAsked();
    void makesReadersOfABroadcastChannel();
    void letsMembersLeaveButNotTheOwner();
};

// ---- access

namespace {

//! What came of one operation, in the policy's own terms.
template <typename Answer>
Access outcome(const Answer &answer)
{
    if (answer.ok())
        return Access::Allowed;
    return answer.error().kind == ErrorKind::Forbidden ? Access::Forbidden : Access::NotFound;
}

Access outcome(const Result<Subscribed> &answer, bool wasMember)
{
    if (!answer.ok())
        return answer.error().kind == ErrorKind::Forbidden ? Access::Forbidden : Access::NotFound;
    if (answer->channel.status == SubscriptionStatus::Pending)
        return Access::Pending;
    return wasMember || answer->channel.role != MemberRole::Reader ? Access::Allowed
                                                                   : Access::BecomesReader;
}

// No membership, then every role in every status, then the back end.
std::vector<Accessor> everyAccessor()
{
    std::vector<Accessor> accessors = {{}};
    for (const MemberRole role : Roles) {
        for (const SubscriptionStatus status : Statuses)
            accessors.push_back({false, role, status});
    }
    accessors.push_back({true, {}, {}});
    return accessors;
}

} // namespace

void TestStoreAccess::answersAsThePolicySays()
{
    World world;
    world.policy.channelsPaid = 1000;
    world.open();
    const Identity owner = world.addUser();
    const Identity backEnd = service(world);
    int number = 0;
    for (const ChannelType type : Types) {
        for (const Accessor &accessor : everyAccessor()) {
            // A channel and a user for each, since some operations change what they ask about.
            const std::string channel = "journey:case:" + std::to_string(++number);
            const auto created = world.create(owner, channel, type);
            QVERIFY(created.ok());
            const auto message = world.publish(owner, channel);
            QVERIFY(message.ok());
            const Identity asker = accessor.service ? backEnd : world.addUser();
            const auto reset = [&] {
                world.run("DELETE FROM channel_subscriptions WHERE user_id = '" + asker.userId
                          + "'");
                if (!accessor.role)
                    return;
                world.putMember(*created, asker);
                world.run("UPDATE channel_subscriptions SET role = '"
                          + std::string(text(*accessor.role)) + "', subscription_status = '"
                          + std::string(text(accessor.status)) + "' WHERE user_id = '"
                          + asker.userId + "'");
            };
            const bool wasMember =
                accessor.role.has_value() && accessor.status != SubscriptionStatus::Pending;
            const std::string row = std::string(text(type)) + " #" + std::to_string(number);
            const auto expected = [&](Operation operation) {
                return accessTo(operation, type, accessor);
            };
            reset();
            QVERIFY2(outcome(world.history(asker, channel)) == expected(Operation::History),
                     row.c_str());
            QVERIFY2(outcome(world.publish(asker, channel)) == expected(Operation::Send),
                     row.c_str());
            QVERIFY2(outcome(world.markRead(asker, channel, message->message.id))
                         == expected(Operation::MarkRead),
                     row.c_str());
            QVERIFY2(outcome(world.unsubscribe(asker, channel)) == expected(Operation::Leave),
                     row.c_str());
            reset();
            QVERIFY2(outcome(world.subscribe(asker, channel), wasMember || accessor.service)
                         == expected(Operation::Subscribe),
                     row.c_str());
            if (accessor.service)
                continue;
            reset();
            // Listed is what may be seen, and what was asked for.
            const auto listed = world.store->list(asker);
            QVERIFY(listed.ok());
            const bool seen = expected(Operation::See) == Access::Allowed;
            const auto found = std::ranges::find(*listed, channel, &ChannelRow::name);
            QCOMPARE(found != listed->end(), seen || accessor.role.has_value());
            if (found != listed->end()) {
                QCOMPARE(found->headSeq > 0, seen && found->status != SubscriptionStatus::Pending);
                QVERIFY(found->role == accessor.role);
            }
        }
    }
}

void TestStoreAccess::tellsUnknownAndUnseenAlike()
{
    World world;
    const Identity owner = world.addUser();
    const Identity stranger = world.addUser();
    QVERIFY(world.create(owner, Wedding, ChannelType::Private).ok());
    QVERIFY(world.create(owner, "form:shared:one", ChannelType::Shared).ok());
    const auto message = world.publish(owner, Wedding);
    QVERIFY(message.ok());
    const std::string unknown = "supplier:wedding:never";
    const Error history = world.history(stranger, unknown).error();
    const Error publish = world.publish(stranger, unknown).error();
    const Error read = world.markRead(stranger, unknown, message->message.id).error();
    const Error unsubscribe = world.unsubscribe(stranger, unknown).error();
    QVERIFY(history.kind == ErrorKind::NotFound);
    for (const std::string &unseen : {Wedding, std::string("form:shared:one")}) {
        QVERIFY(world.history(stranger, unseen).error() == history);
        QVERIFY(world.publish(stranger, unseen).error() == publish);
        QVERIFY(world.markRead(stranger, unseen, message->message.id).error() == read);
        QVERIFY(world.markRead(stranger, unseen, makeUuid()).error() == read);
        QVERIFY(world.unsubscribe(stranger, unseen).error() == unsubscribe);
        QVERIFY(world.unsubscribe(stranger, unseen, true).error() == unsubscribe);
    }
    QVERIFY(world.subscribe(stranger, Wedding, lastSeen()).error()
            == world.subscribe(stranger, unknown, lastSeen()).error());
}

void TestStoreAccess::listsWhatIsThere()
{
    World world;
    const Identity owner = world.addUser();
    const Identity couple = world.addUser(UserType::Couple);
    const auto mine = world.create(owner, Wedding);
    QVERIFY(mine.ok());
    QVERIFY(world.create(owner, "form:others:two", ChannelType::Private).ok());
    QVERIFY(world.create(owner, "form:news:three", ChannelType::Broadcast).ok());
    const auto asked = world.create(owner, "form:asked:four");
    QVERIFY(asked.ok());
    world.publishMany(owner, "form:asked:four", 2);
    QVERIFY(world.subscribe(couple, "form:asked:four").ok());
    world.now += 1s;
    world.putMember(*mine, couple);
    const auto published = world.publish(owner, Wedding);
    QVERIFY(published.ok());
    const auto listed = world.store->list(couple);
    QVERIFY(listed.ok());
    QCOMPARE(listed->size(), 3U);
    const auto row = [&listed](const std::string &channel) {
        return *std::ranges::find(*listed, channel, &ChannelRow::name);
    };
    const ChannelRow member = row(Wedding);
    QCOMPARE(member.id, mine->id);
    QVERIFY(member.role == MemberRole::Member);
    QVERIFY(member.status == SubscriptionStatus::Active);
    QCOMPARE(member.headSeq, 1);
    QCOMPARE(member.unreadCount, 1);
    QCOMPARE(member.lastActivity, published->message.createdAt);
    QVERIFY(!member.lastSeenMessageId);
    // Open to everybody, and not subscribed to.
    const ChannelRow open = row("form:news:three");
    QVERIFY(!open.role);
    QVERIFY(open.status == SubscriptionStatus::Paused);
    // Asked for: its name, which the asker knew, and nothing else.
    const ChannelRow pending = row("form:asked:four");
    QVERIFY(pending.status == SubscriptionStatus::Pending);
    QCOMPARE(pending.headSeq, 0);
    QCOMPARE(pending.unreadCount, 0);
    QCOMPARE(pending.lastActivity, 0);
}

void TestStoreAccess::refusesRemovedUsersAndRevokedTokens()
{
    World world;
    Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    world.run("INSERT INTO revoked_tokens (token_id, expires_at) VALUES ('" + owner.tokenId
              + "', 1)");
    QVERIFY(world.history(owner, Wedding).error().kind == ErrorKind::Unauthorized);
    QVERIFY(world.publish(owner, Wedding).error().kind == ErrorKind::Unauthorized);
    owner.tokenId = makeUuid();
    QVERIFY(world.history(owner, Wedding).ok());
    // All tokens issued before a moment.
    const auto issued = milliseconds(owner.issuedAt);
    world.run("UPDATE users SET tokens_valid_from = " + std::to_string(issued));
    QVERIFY(world.history(owner, Wedding).ok());
    world.run("UPDATE users SET tokens_valid_from = " + std::to_string(issued + 1));
    QVERIFY(world.history(owner, Wedding).error().kind == ErrorKind::Unauthorized);
    world.run("UPDATE users SET tokens_valid_from = 0, removed_at = 1");
    const Error removed = world.store->list(owner).error();
    QVERIFY(removed.kind == ErrorKind::Unauthorized);
    QVERIFY(world.subscribe(owner, Wedding).error() == removed);
    QVERIFY(world.create(owner, "form:new:one").error() == removed);
    QVERIFY(world.markRead(owner, Wedding, makeUuid()).error() == removed);
    QVERIFY(world.unsubscribe(owner, Wedding).error() == removed);
}

void TestStoreAccess::tellsWhoseTokensAreOver()
{
    World world;
    const Identity revoked = world.addUser();
    const Identity removed = world.addUser();
    const Identity paused = world.addUser();
    QVERIFY(world.create(paused, Wedding).ok());
    const Milliseconds now = milliseconds(world.now);
    world.mustWrite([&](SqliteStore &s) { return s.users().revokeAll(revoked.userId, now); });
    world.mustWrite([&](SqliteStore &s) { return s.users().remove(removed.userId, now); });
    QVERIFY(world.unsubscribe(paused, Wedding).ok());
    const auto all = world.store->accessChangesAfter(0);
    QVERIFY(all.ok());
    QCOMPARE(all->changes.size(), 3U);
    QCOMPARE(all->changes[0].userId, revoked.userId);
    QCOMPARE(all->changes[0].validFrom, *world.store->users().validFrom(revoked.userId));
    QVERIFY(all->changes[0].validFrom > milliseconds(revoked.issuedAt));
    QCOMPARE(all->changes[1].userId, removed.userId);
    QCOMPARE(all->changes[1].validFrom, std::numeric_limits<Milliseconds>::max());
    QCOMPARE(all->changes[2].userId, paused.userId);
    QCOMPARE(all->changes[2].validFrom, 0);
    QVERIFY(world.store->accessChangesAfter(all->lastId)->changes.empty());
}

void TestStoreAccess::changesNothingWhenItRefuses()
{
    // Refused calls share their transaction with others', so none may have done a half of it.
    World world;
    world.policy = {.channelsFree = 1, .channelsOwned = 2, .messagesPerMinute = 1};
    world.open();
    const Identity owner = world.addUser();
    const Identity couple = world.addUser(UserType::Couple, Tier::Free);
    const Identity stranger = world.addUser();
    Identity backEnd = service(world);
    backEnd.tokenId.clear();
    const auto channel = world.create(owner, Wedding);
    world.putMember(*channel, couple, MemberRole::Reader);
    QVERIFY(world.create(owner, "form:news:one", ChannelType::Broadcast).ok());
    QVERIFY(world.publish(owner, Wedding).ok());
    auto reader = SqliteDatabase::open(world.file(), SqliteDatabase::Durability::Normal);
    QVERIFY(reader.ok());
    const auto version = [&reader] { // of what others have committed
        auto query = reader->prepare("PRAGMA data_version");
        return query && query->step() ? query->integer(0) : -1;
    };
    const auto refused = [&world, &version](ErrorKind kind, const auto &work) {
        const std::int64_t before = version();
        const auto answer = world.write(work);
        return !answer && answer.error().kind == kind && before > 0 && version() == before;
    };
    using Action = ManageMember::Action;
    using Store = SqliteStore;
    const ChannelName wedding = name(Wedding);
    const ChannelName news = name("form:news:one");
    const Redeem wrong {"no such hash", "Kim", "refresh"};
    QVERIFY(refused(ErrorKind::ChannelLimitReached, [&](Store &s) {
        return s.createChannel(owner, {name("form:f:1"), ChannelType::Private, "{}"});
    }));
    QVERIFY(refused(ErrorKind::Conflict, [&](Store &s) {
        return s.createChannel(couple, {wedding, ChannelType::Private, "{}"});
    }));
    QVERIFY(refused(ErrorKind::Forbidden, [&](Store &s) {
        return s.createChannel(couple, {name("supplier:dashboard:x"), ChannelType::Private, "{}"});
    }));
    QVERIFY(refused(ErrorKind::ChannelLimitReached,
                    [&](Store &s) { return s.subscribe(couple, news, {}); }));
    QVERIFY(refused(ErrorKind::Conflict,
                    [&](Store &s) { return s.unsubscribe(owner, wedding, true); }));
    QVERIFY(refused(ErrorKind::RateLimited, [&](Store &s) {
        return s.publish(owner, {wedding, "note", "{}", "c1"});
    }));
    QVERIFY(refused(ErrorKind::NotFound, [&](Store &s) {
        return s.publish(stranger, {wedding, "note", "{}", {}});
    }));
    QVERIFY(refused(ErrorKind::NotFound,
                    [&](Store &s) { return s.markRead(couple, wedding, "none"); }));
    QVERIFY(refused(ErrorKind::Conflict, [&](Store &s) {
        return s.manageMember(owner, {wedding, owner.userId, Action::Remove});
    }));
    QVERIFY(refused(ErrorKind::NotFound, [&](Store &s) {
        return s.manageMember(owner, {wedding, stranger.userId, Action::SetRole});
    }));
    QVERIFY(refused(ErrorKind::Forbidden, [&](Store &s) { return s.invite(couple, wedding, {}); }));
    QVERIFY(refused(ErrorKind::NotFound, [&](Store &s) { return s.redeem(couple, wrong); }));
    QVERIFY(refused(ErrorKind::NotFound, [&](Store &s) { return s.redeem({}, wrong); }));
    QVERIFY(refused(ErrorKind::InvalidRequest, [&](Store &s) { return s.redeem(backEnd, wrong); }));
    QVERIFY(refused(ErrorKind::Unauthorized, [&](Store &s) { return s.refresh("none", "new"); }));
    QVERIFY(refused(ErrorKind::InvalidRequest, [&](Store &s) { return s.revoke(backEnd, {}); }));
    // And it would be seen.
    const std::int64_t before = version();
    QVERIFY(world.unsubscribe(couple, Wedding).ok());
    QVERIFY(version() != before);
}

void TestStoreAccess::letsAServiceActWithoutAUser()
{
    World world;
    const Identity backEnd = service(world);
    const auto created = world.create(backEnd, Wedding, ChannelType::Private);
    QVERIFY(created.ok());
    const auto published = world.publish(backEnd, Wedding);
    QVERIFY(published.ok());
    QVERIFY(published->message.senderId.empty());
    const auto page = world.history(backEnd, Wedding);
    QVERIFY(page.ok());
    QCOMPARE(page->messages.size(), 1U);
    QVERIFY(page->messages.front().senderId.empty());
    // An identity that is no service and names nobody is nobody.
    Identity nobody = backEnd;
    nobody.service = false;
    QVERIFY(world.history(nobody, Wedding).error().kind == ErrorKind::Unauthorized);
}

void TestStoreAccess::tellsAUserThatCannotBeReadFromNone()
{
    World world;
    const Identity supplier = world.addUser();
    const Identity couple = world.addUser(UserType::Couple);
    const auto login = world.write([&](SqliteStore &s) {
        return s.logIn({supplier.userId, "Somebody", UserType::Supplier, Tier::Paid}, "spent");
    });
    QVERIFY(login.ok());
    const std::string shared = "collaboration:" + supplier.userId + ':' + couple.userId;
    // The one row fails when it is read, as from a damaged page.
    world.run("ALTER TABLE users RENAME TO sound_users; CREATE VIEW users AS SELECT id, CASE id "
              "WHEN '"
              + supplier.userId
              + "' THEN json('{') ELSE display_name END AS display_name, user_type, tier, "
                "tokens_valid_from, removed_at FROM sound_users");
    const auto refreshed = world.write([](SqliteStore &s) { return s.refresh("spent", "next"); });
    QVERIFY(!refreshed.ok());
    QVERIFY(refreshed.error().kind == ErrorKind::StoreUnavailable);
    const auto created = world.create(couple, shared);
    QVERIFY(!created.ok());
    QVERIFY(created.error().kind == ErrorKind::StoreUnavailable);
    // A user that is removed is none.
    world.run("DROP VIEW users; ALTER TABLE sound_users RENAME TO users; "
              "UPDATE users SET removed_at = 1 WHERE id = '"
              + supplier.userId + "'");
    const auto refused = world.write([](SqliteStore &s) { return s.refresh("spent", "next"); });
    QVERIFY(refused.error().kind == ErrorKind::Unauthorized);
    QVERIFY(world.create(couple, shared).error().kind == ErrorKind::InvalidRequest);
}

// ---- channels and tiers

void TestStoreAccess::createsOnce()
{
    World world;
    const Identity owner = world.addUser();
    const auto created = world.create(owner, Wedding, ChannelType::Private);
    QVERIFY(created.ok());
    QVERIFY(created->role == MemberRole::Owner);
    QVERIFY(created->status == SubscriptionStatus::Active);
    world.publishMany(owner, Wedding, 2);
    const auto again = world.create(owner, Wedding, ChannelType::Broadcast);
    QVERIFY(again.ok());
    QCOMPARE(again->id, created->id);
    QVERIFY(again->type == ChannelType::Private);
    QCOMPARE(again->headSeq, 2);
    QVERIFY(world.create(world.addUser(), Wedding).error().kind == ErrorKind::Conflict);
    const Identity member = world.addUser();
    world.putMember(*created, member);
    QVERIFY(world.create(member, Wedding).error().kind == ErrorKind::Conflict);
}

void TestStoreAccess::limitsTheTier_data()
{
    QTest::addColumn<bool>("paid");
    QTest::addColumn<int>("places");
    QTest::newRow("free") << false << 3;
    QTest::newRow("paid") << true << 10;
}

void TestStoreAccess::limitsTheTier()
{
    QFETCH(bool, paid);
    QFETCH(int, places);
    World world;
    const Identity user = world.addUser(UserType::Supplier, paid ? Tier::Paid : Tier::Free);
    const auto channel = [](int number) { return "form:tier:" + std::to_string(number); };
    for (int i = 1; i <= places; ++i) {
        const auto created = world.create(user, channel(i));
        QVERIFY(created.ok() && created->status == SubscriptionStatus::Active);
    }
    // One over: the channel is there, its subscription paused; to activate it is refused.
    const auto over = world.create(user, channel(places + 1));
    QVERIFY(over.ok());
    QVERIFY(over->status == SubscriptionStatus::Paused);
    const auto refused = world.subscribe(user, channel(places + 1));
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().kind == ErrorKind::ChannelLimitReached);
    const auto publicOne = world.create(world.addUser(), "form:news:one", ChannelType::Broadcast);
    QVERIFY(publicOne.ok());
    QVERIFY(world.subscribe(user, "form:news:one").error().kind == ErrorKind::ChannelLimitReached);
    // An active one is no new place, however often it is subscribed to.
    QVERIFY(world.subscribe(user, channel(1)).ok());
    // Pausing one frees its place for the paused one.
    QVERIFY(world.unsubscribe(user, channel(1)).ok());
    const auto activated = world.subscribe(user, channel(places + 1));
    QVERIFY(activated.ok());
    QVERIFY(activated->channel.status == SubscriptionStatus::Active);
    QVERIFY(activated->channel.role == MemberRole::Owner);
    QVERIFY(world.subscribe(user, channel(1)).error().kind == ErrorKind::ChannelLimitReached);
    // Its history stays readable and sendable meanwhile: paused is not left.
    QVERIFY(world.history(user, channel(1)).ok());
    const auto listed = world.store->list(user);
    QVERIFY(listed.ok());
    QCOMPARE(std::ranges::count(*listed, SubscriptionStatus::Active, &ChannelRow::status), places);
    QCOMPARE(std::ranges::count(*listed, MemberRole::Owner, &ChannelRow::role), places + 1);
}

void TestStoreAccess::boundsTheChannelsOfAUser()
{
    World world;
    world.policy.channelsOwned = 3;
    world.open();
    const Identity user = world.addUser();
    const Identity friendly = world.addUser();
    const auto channel = [](int number) { return "form:mine:" + std::to_string(number); };
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(world.create(user, channel(i)).ok());
        QVERIFY(world.unsubscribe(user, channel(i)).ok()); // a paused one counts too
    }
    const auto refused = world.create(user, channel(4));
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().kind == ErrorKind::ChannelLimitReached);
    QVERIFY(refused.error().detail.contains(QStringLiteral("3 channels")));
    // Nothing is left of it, and what is there is returned as ever.
    QCOMPARE(world.store->list(user)->size(), 3U);
    QVERIFY(world.create(user, channel(1)).ok());
    // To hand one over makes no room for another, neither here nor there.
    const auto first = world.create(user, channel(1));
    world.putMember(*first, friendly, MemberRole::Owner);
    world.mustWrite([&](SqliteStore &s) {
        return s.manageMember(
            user,
            {name(channel(1)), user.userId, ManageMember::Action::SetRole, MemberRole::Member});
    });
    QVERIFY(world.create(user, channel(4)).error().kind == ErrorKind::ChannelLimitReached);
    QVERIFY(world.create(friendly, channel(5)).ok());
    QVERIFY(world.create(friendly, channel(6)).ok());
    QVERIFY(world.create(friendly, channel(7)).error().kind == ErrorKind::ChannelLimitReached);
    // The business's own back end is not bound.
    for (int i = 8; i < 13; ++i)
        QVERIFY(world.create(service(world), channel(i)).ok());
}

void TestStoreAccess::remembersTheLimitsOnChannels()
{
    World world;
    world.policy.channelsFree = 1;
    world.policy.channelsPaid = 2;
    world.policy.channelsOwned = 4;
    world.open();
    QVERIFY(world.store->remember({}).ok());
    const Identity user = world.addUser(UserType::Supplier, Tier::Free);
    const auto channel = [](int number) { return "form:mine:" + std::to_string(number); };
    // A command beside the server knows none of them by itself.
    world.policy = {};
    world.open();
    QVERIFY(world.store->recallLimits().ok());
    for (int i = 1; i <= 4; ++i) {
        QVERIFY(world.create(user, channel(i))->status
                == (i == 1 ? SubscriptionStatus::Active : SubscriptionStatus::Paused));
    }
    QVERIFY(world.create(user, channel(5)).error().kind == ErrorKind::ChannelLimitReached);
}

void TestStoreAccess::keepsDashboardsPersonal()
{
    World world;
    const Identity supplier = world.addUser();
    const Identity couple = world.addUser(UserType::Couple);
    const std::string own = "supplier:dashboard:" + supplier.userId;
    QVERIFY(world.create(couple, own, ChannelType::Private).error().kind == ErrorKind::Forbidden);
    QVERIFY(world.create(couple, "supplier:dashboard:" + couple.userId, ChannelType::Private)
                .error()
                .kind
            == ErrorKind::Forbidden);
    QVERIFY(world.create(supplier, own, ChannelType::Shared).error().kind
            == ErrorKind::InvalidRequest);
    const auto created = world.create(supplier, own, ChannelType::Private);
    QVERIFY(created.ok());
    QVERIFY(created->role == MemberRole::Owner);
    // Others get the same answer whether or not it is there by now.
    QVERIFY(world.create(couple, own, ChannelType::Private).error().kind == ErrorKind::Forbidden);
    QVERIFY(world.subscribe(couple, own).error().kind == ErrorKind::NotFound);
}

void TestStoreAccess::makesBothMembersOfACollaboration()
{
    for (const bool coupleAsks : {false, true}) {
        World world;
        const Identity supplier = world.addUser();
        const Identity couple = world.addUser(UserType::Couple);
        const std::string channel = "collaboration:" + supplier.userId + ':' + couple.userId;
        QVERIFY(world.create(world.addUser(), channel).error().kind == ErrorKind::Forbidden);
        QVERIFY(world.create(supplier, channel, ChannelType::Private).error().kind
                == ErrorKind::InvalidRequest);
        const auto created = world.create(coupleAsks ? couple : supplier, channel);
        QVERIFY(created.ok());
        QVERIFY(created->role == (coupleAsks ? MemberRole::Member : MemberRole::Owner));
        QCOMPARE(world.publish(supplier, channel)->recipientCount, 1);
        QCOMPARE(world.publish(couple, channel)->recipientCount, 1);
        QVERIFY(world.store->list(supplier)->front().role == MemberRole::Owner);
        QVERIFY(world.store->list(couple)->front().role == MemberRole::Member);
    }
    // The owner's place is a supplier's: a couple cannot take it by turning the name round.
    World world;
    const Identity supplier = world.addUser();
    const Identity couple = world.addUser(UserType::Couple);
    QVERIFY(
        world.create(couple, "collaboration:" + couple.userId + ':' + supplier.userId).error().kind
        == ErrorKind::InvalidRequest);
}

void TestStoreAccess::letsASupplierWorkWithThemselves()
{
    World world;
    const Identity supplier = world.addUser();
    const std::string own = "collaboration:" + supplier.userId + ':' + supplier.userId;
    const auto made = world.create(supplier, own);
    QVERIFY2(made.ok(), qPrintable(made ? QString() : made.error().detail));
    QVERIFY(made->role == MemberRole::Owner);
    QVERIFY(world.create(supplier, own).ok());
}

void TestStoreAccess::asksToJoinASharedChannel()
{
    World world;
    const Identity owner = world.addUser();
    const Identity asker = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding);
    QVERIFY(channel.ok());
    world.publishMany(owner, Wedding, 3);
    for (int i = 0; i < 2; ++i) {
        const auto asked = world.subscribe(asker, Wedding, afterSeq(0, {}));
        QVERIFY(asked.ok());
        QVERIFY(asked->channel.status == SubscriptionStatus::Pending);
        // Nothing of the channel shows through.
        QVERIFY(asked->page.messages.empty());
        QCOMPARE(asked->channel.headSeq, 0);
        QCOMPARE(asked->channel.metadata, std::string("{}"));
        QVERIFY(world.history(asker, Wedding).error().kind == ErrorKind::NotFound);
    }
    // Nor when more is meant to come with the acceptance.
    world.mustWrite([&](SqliteStore &s) {
        return s.manageMember(
            owner, {name(Wedding), asker.userId, ManageMember::Action::SetRole, MemberRole::Owner});
    });
    QVERIFY(world.create(asker, Wedding).error().kind == ErrorKind::Conflict);
    // Accepted by the owner.
    world.putMember(*channel, asker);
    const auto joined = world.subscribe(asker, Wedding, afterSeq(0, {}));
    QVERIFY(joined.ok());
    QVERIFY(joined->channel.status == SubscriptionStatus::Active);
    QVERIFY(seqs(joined->page.messages) == range(1, 3));
}

void TestStoreAccess::takesARequestBack()
{
    World world;
    const Identity owner = world.addUser();
    const Identity couple = world.addUser(UserType::Couple);
    QVERIFY(world.create(owner, Wedding).ok());
    QVERIFY(world.subscribe(couple, Wedding).ok());
    QCOMPARE(world.store->members(owner, name(Wedding))->size(), 2U);
    // There is no place to give back: the request stands.
    QVERIFY(world.unsubscribe(couple, Wedding).ok());
    QCOMPARE(world.store->members(owner, name(Wedding))->size(), 2U);
    QVERIFY(world.unsubscribe(couple, Wedding, true).ok());
    QCOMPARE(world.store->members(owner, name(Wedding))->size(), 1U);
    QVERIFY(world.store->list(couple)->empty());
    // From then on it is a channel like any other that does not exist.
    QVERIFY(world.unsubscribe(couple, Wedding, true).error()
            == world.unsubscribe(couple, "form:never:made", true).error());
}

void TestStoreAccess::countsNoOwnerWhoOnlyAsked()
{
    World world;
    const Identity owner = world.addUser();
    const Identity asks = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    QVERIFY(world.subscribe(asks, Wedding).ok());
    const auto manage = [&](const Identity &user, ManageMember::Action action, MemberRole role) {
        return world.write([&](SqliteStore &store) {
            return store.manageMember(owner, {name(Wedding), user.userId, action, role});
        });
    };
    QVERIFY(manage(asks, ManageMember::Action::SetRole, MemberRole::Owner).ok());
    const Status refused = manage(owner, ManageMember::Action::Remove, MemberRole::Owner);
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().kind == ErrorKind::Conflict);
    // Who only asked can be turned down, and can take it back.
    QVERIFY(world.unsubscribe(asks, Wedding, true).ok());
    QVERIFY(world.subscribe(asks, Wedding).ok());
    QVERIFY(manage(asks, ManageMember::Action::Accept, MemberRole::Owner).ok());
    QVERIFY(manage(owner, ManageMember::Action::Remove, MemberRole::Owner).ok());
}

void TestStoreAccess::makesReadersOfABroadcastChannel()
{
    World world;
    const Identity owner = world.addUser();
    const Identity reader = world.addUser(UserType::Couple);
    QVERIFY(world.create(owner, Wedding, ChannelType::Broadcast).ok());
    world.publishMany(owner, Wedding, 2);
    QVERIFY(world.history(reader, Wedding).ok());
    QVERIFY(!world.store->list(reader)->front().role);
    const auto joined = world.subscribe(reader, Wedding, afterSeq(0, {}));
    QVERIFY(joined.ok());
    QVERIFY(joined->channel.role == MemberRole::Reader);
    QVERIFY(joined->channel.status == SubscriptionStatus::Active);
    QCOMPARE(joined->page.messages.size(), 2U);
    QVERIFY(world.publish(reader, Wedding).error().kind == ErrorKind::Forbidden);
    QCOMPARE(world.publish(owner, Wedding)->recipientCount, 1);
    QVERIFY(world.store->list(reader)->front().role == MemberRole::Reader);
}

void TestStoreAccess::letsMembersLeaveButNotTheOwner()
{
    World world;
    const Identity owner = world.addUser();
    const Identity member = world.addUser(UserType::Couple);
    const auto channel = world.create(owner, Wedding, ChannelType::Private);
    QVERIFY(channel.ok());
    world.putMember(*channel, member);
    QVERIFY(world.unsubscribe(owner, Wedding, true).error().kind == ErrorKind::Conflict);
    QVERIFY(world.publish(owner, Wedding).ok());
    QVERIFY(world.unsubscribe(member, Wedding, true).ok());
    QVERIFY(world.history(member, Wedding).error().kind == ErrorKind::NotFound);
    QCOMPARE(world.publish(owner, Wedding)->recipientCount, 0);
}

void TestStoreAccess::keepsARevokedTokenOut()
{
    World world;
    Identity owner = world.addUser();
    owner.expiresAt = world.now + 24h * 30;
    QVERIFY(world.write([&](SqliteStore &s) { return s.revoke(owner, {}); }).ok());
    world.now += 24h * 29;
    world.expire(); // and with it what is not needed any more
    QCOMPARE(world.store->user(owner).error().kind, ErrorKind::Unauthorized);
}

void TestStoreAccess::endsTheBackEndTokenOfARemovedUser()
{
    World world;
    Identity owner = world.addUser();
    owner.service = true;
    QVERIFY(world.store->user(owner).ok());
    world.mustWrite(
        [&](SqliteStore &s) { return s.users().remove(owner.userId, milliseconds(world.now)); });
    QCOMPARE(world.store->user(owner).error().kind, ErrorKind::Unauthorized);
}

void TestStoreAccess::revokesATokenWithoutAnId()
{
    World world;
    Identity owner = world.addUser();
    owner.tokenId.clear();
    QVERIFY(world.write([&](SqliteStore &s) { return s.revoke(owner, {}); }).ok());
    QCOMPARE(world.store->user(owner).error().kind, ErrorKind::Unauthorized);
    // One that neither an id nor a user could be found by again is told so.
    Identity backEnd = service(world);
    backEnd.tokenId.clear();
    const Status refused = world.write([&](SqliteStore &s) { return s.revoke(backEnd, {}); });
    QCOMPARE(refused.error().kind, ErrorKind::InvalidRequest);
    // Another issuer's ids may share a beginning.
    Identity one = world.addUser();
    Identity other = one;
    one.tokenId = "2026.1";
    other.tokenId = "2026.2";
    QVERIFY(world.write([&](SqliteStore &s) { return s.revoke(one, {}); }).ok());
    QVERIFY(!world.store->user(one).ok());
    QVERIFY(world.store->user(other).ok());
}

void TestStoreAccess::letsNobodyListenWhoOnlyCould()
{
    World world;
    const Identity owner = world.addUser();
    const Identity guest = world.addUser(UserType::Couple);
    QVERIFY(world.create(owner, Wedding, ChannelType::Broadcast).ok());
    QVERIFY(!world.store->listener(guest, name(Wedding)).ok());
    QVERIFY(world.subscribe(guest, Wedding).ok());
    QVERIFY(world.store->listener(guest, name(Wedding)).ok());
    QVERIFY(world.unsubscribe(guest, Wedding, true).ok());
    QVERIFY(!world.store->listener(guest, name(Wedding)).ok());
}

void TestStoreAccess::burnsNoInviteForNobody()
{
    World world;
    const Identity owner = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    QVERIFY(world
                .write([&](SqliteStore &s) {
                    return s.invite(
                        owner, name(Wedding),
                        {"code", {}, MemberRole::Member, milliseconds(world.now + 1h), 1});
                })
                .ok());
    const auto redeem = [&](const std::optional<Identity> &guest) {
        return world.write([&](SqliteStore &s) {
            return s.redeem(guest, {"code", "Sarah", "refresh"});
        });
    };
    QVERIFY(!redeem(service(world)).ok());
    QVERIFY(redeem({}).ok());
}

namespace {

//! An invite for several, as for all the guests of a wedding.
void invite(World &world, const Identity &owner, const std::string &channel, const char *code)
{
    world.mustWrite([&](SqliteStore &s) {
        return s.invite(owner, name(channel),
                        {code, {}, MemberRole::Member, milliseconds(world.now + 1h), 50});
    });
}

bool redeems(World &world, const std::optional<Identity> &guest, const char *code)
{
    return world
        .write([&](SqliteStore &s) {
            return s.redeem(guest, {code, "Sarah", "refresh of " + makeUuid()});
        })
        .ok();
}

} // namespace

void TestStoreAccess::withdrawsTheInviteOfWhomItPutsOut()
{
    World world;
    const Identity owner = world.addUser();
    const Identity guest = world.addUser();
    const Identity other = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    const std::string elsewhere = "supplier:wedding:two";
    QVERIFY(world.create(owner, elsewhere).ok());
    invite(world, owner, Wedding, "for all");
    invite(world, owner, Wedding, "another");
    invite(world, owner, elsewhere, "elsewhere");
    QVERIFY(redeems(world, guest, "for all"));
    QVERIFY(redeems(world, guest, "elsewhere"));
    QVERIFY(redeems(world, other, "for all"));
    const auto manage = [&](ManageMember::Action action) {
        return world.write([&](SqliteStore &s) {
            return s.manageMember(owner, {name(Wedding), guest.userId, action, {}});
        });
    };
    QVERIFY(manage(ManageMember::Action::Remove).ok());
    // Neither again nor as somebody new.
    QVERIFY(!redeems(world, guest, "for all"));
    QVERIFY(!redeems(world, {}, "for all"));
    // What they did not come by stays, and so do the others.
    QVERIFY(redeems(world, {}, "another"));
    QVERIFY(redeems(world, {}, "elsewhere"));
    QVERIFY(world.store->listener(other, name(Wedding)).ok());
    // One who goes by themselves may come again.
    QVERIFY(redeems(world, other, "another"));
    QVERIFY(world.unsubscribe(other, Wedding, true).ok());
    QVERIFY(redeems(world, other, "another"));
    // Of a removed user everything.
    world.mustWrite([&](SqliteStore &s) { return s.invites().withdraw(guest.userId); });
    QVERIFY(!redeems(world, {}, "elsewhere"));
}

void TestStoreAccess::withdrawsTheInviteOfWhoIsGivenLess()
{
    World world;
    const Identity owner = world.addUser();
    const Identity guest = world.addUser();
    QVERIFY(world.create(owner, Wedding).ok());
    invite(world, owner, Wedding, "for all");
    QVERIFY(redeems(world, guest, "for all"));
    const auto setRole = [&](MemberRole role) {
        world.mustWrite([&](SqliteStore &s) {
            return s.manageMember(
                owner, {name(Wedding), guest.userId, ManageMember::Action::SetRole, role});
        });
    };
    setRole(MemberRole::Owner);
    invite(world, guest, Wedding, "my own");
    QVERIFY(redeems(world, {}, "for all"));
    setRole(MemberRole::Reader);
    QVERIFY(!redeems(world, guest, "for all"));
    QVERIFY(!redeems(world, guest, "my own"));
}

QTEST_APPLESS_MAIN(TestStoreAccess)
#include "tst_storeaccess.moc"
