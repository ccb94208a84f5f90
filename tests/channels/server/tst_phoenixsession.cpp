// SPDX-License-Identifier: MIT
#include "channels/server/accesschange.h"
#include "channels/server/accesssignal.h"
#include "channels/server/accesswatch.h"
#include "channels/server/phoenixsession.h"
#include "tests/support/serverrules.h"

#include <QTest>

#include <algorithm>

using namespace support;

namespace {

//! Keeps what a session says, as text.
struct Outbox final : Outlet {
    void send(SharedFrame frame) override { said.push_back(textOf(*frame)); }
    void deliver(SharedFrame frame) override { said.push_back(textOf(*frame)); }
    void close(std::uint16_t, std::string_view) override { closed = true; }
    void joined() override { }
    void ready() override { }

    // Servers do not mask: behind the head there is the text.
    static std::string textOf(const std::string &frame)
    {
        const auto length = std::uint8_t(frame[1]);
        return frame.substr(length < 126 ? 2 : length == 126 ? 4 : 10);
    }
    bool has(std::string_view part) const
    {
        return std::ranges::any_of(
            said, [part](const std::string &text) { return text.find(part) != std::string::npos; });
    }

    std::vector<std::string> said;
    bool closed = false;
};

//! A member who listens to the wedding.
struct Listening {
    Listening()
    {
        channel = *rules.world.create(owner, Wedding);
        rules.world.putMember(channel, member);
        session->receiveText("[\"1\",\"1\",\"" + Wedding + "\",\"phx_join\",{}]");
        rules.settle();
        if (!session->isListening())
            qFatal("%s", outbox.said.empty() ? "nothing" : outbox.said.back().c_str());
        outbox.said.clear();
    }
    ~Listening() { session->end(PhoenixSession::Ending::Left); }

    //! Another process puts the member out.
    void removeMember()
    {
        rules.world.mustWrite([this](SqliteStore &store) {
            return store.manageMember(
                owner,
                {name(Wedding), member.userId, ManageMember::Action::Remove, MemberRole::Member});
        });
    }
    void breakStore() { rules.world.run("ALTER TABLE channel_subscriptions RENAME TO away"); }
    void mendStore() { rules.world.run("ALTER TABLE away RENAME TO channel_subscriptions"); }
    //! The same user's, of another sign-in.
    std::string anotherToken(const std::string &id) const
    {
        Identity other = member;
        other.tokenId = id;
        return rules.tokenOf(other);
    }
    void sendToken(const std::string &token)
    {
        session->receiveText("[\"1\",null,\"" + Wedding + R"(","access_token",{"access_token":")"
                             + token + "\"}]");
    }

    ServerRules rules;
    Identity owner = rules.addUser();
    Identity member = rules.addUser(UserType::Couple);
    ChannelRow channel;
    Outbox outbox;
    std::shared_ptr<PhoenixSession> session = std::make_shared<PhoenixSession>(
        rules.parts, outbox, Vsn::V2, rules.tokenOf(member), "127.0.0.1");
};

const std::string Closed = "\"phx_close\"";

} // namespace

//! What a session asks the store about the rights of whoever listens, and how often.
class TestPhoenixSession final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWhatIsNotAllowedAnyMore();
    void endsWhatARevokedTokenJoinedUnasked();
    void endsWhomTheChannelPutsOutUnasked();
    void saysThatRightsAreTakenOnceTheyAre();
    void showsNobodyWhoWasPutOut();
    void asksAgainWhenTheStoreCouldNotTell();
    void asksNothingForATokenItHas();
    void asksOnceForManyTokens();
    void asksOnceMoreForWhatChangesMeanwhile();
    void takesNoAnswerForThatOfAnotherJoin();
    void acknowledgesAlsoToOneWhoLeaves();
    void learnsOfWhatAnotherProcessChanged_data();
    void learnsOfWhatAnotherProcessChanged();
};

void TestPhoenixSession::endsWhatIsNotAllowedAnyMore()
{
    Listening listening;
    listening.removeMember();
    listening.session->recheck(listening.member.userId);
    listening.rules.settle();
    QVERIFY(listening.outbox.has(Closed));
    QVERIFY(listening.outbox.has("not_found"));
    QVERIFY(!listening.session->isListening());
}

void TestPhoenixSession::endsWhatARevokedTokenJoinedUnasked()
{
    Listening listening;
    Hub &hub = listening.rules.parts.hub;
    const std::string &userId = listening.member.userId;
    const Milliseconds issuedAt = milliseconds(listening.member.issuedAt);
    hub.recheck(makeUuid(), issuedAt + 1);
    hub.recheck(userId, issuedAt);
    QCOMPARE(listening.rules.store.waitingJobs(), 1);
    listening.rules.settle();
    QVERIFY(listening.session->isListening());
    // What is over needs no question, which would take as long as the store is busy.
    hub.recheck(userId, issuedAt + 1);
    QVERIFY(!listening.session->isListening());
    QVERIFY(listening.outbox.has("unauthorized") && listening.outbox.has(Closed));
}

// What is sent before the store is asked must not reach them either.
void TestPhoenixSession::endsWhomTheChannelPutsOutUnasked()
{
    Listening listening;
    Hub &hub = listening.rules.parts.hub;
    hub.putOut("couple:wedding:another", listening.member.userId);
    hub.putOut(Wedding, listening.owner.userId);
    QVERIFY(listening.session->isListening());
    hub.putOut(Wedding, listening.member.userId);
    QCOMPARE(listening.rules.store.waitingJobs(), 0);
    QVERIFY(!listening.session->isListening());
    QVERIFY(listening.outbox.has(Closed));
    QVERIFY(listening.outbox.has("not_found"));
}

// Also when a question is under way, and its answer the one of before.
void TestPhoenixSession::saysThatRightsAreTakenOnceTheyAre()
{
    for (const bool isAsking : {false, true}) {
        Listening listening;
        if (isAsking) {
            listening.sendToken(listening.anotherToken("good"));
            listening.rules.store.runBatches();
        }
        listening.removeMember();
        std::optional<bool> listened;
        recheck(listening.rules.parts, listening.member.userId,
                [&] { listened = listening.session->isListening(); });
        QVERIFY(!listened);
        listening.rules.settle();
        QCOMPARE(listened, std::optional(false));
    }
}

void TestPhoenixSession::showsNobodyWhoWasPutOut()
{
    for (const bool isRemovedUser : {false, true}) {
        Listening listening;
        const ServerParts &parts = listening.rules.parts;
        listening.session->receiveText(
            "[\"1\",\"2\",\"" + Wedding
            + R"(","presence",{"type":"presence","event":"track","payload":{"at":"desk"}}])");
        // Lost, not left: it might have come back.
        listening.session->end(PhoenixSession::Ending::Lost);
        QVERIFY(parts.presence.state(Wedding).find("desk") != std::string::npos);
        if (isRemovedUser) {
            hidePresences(parts, makeUuid());
            QVERIFY(parts.presence.state(Wedding) != "{}");
            hidePresences(parts, listening.member.userId);
        } else {
            putOut(parts, Wedding, listening.member.userId);
        }
        QCOMPARE(parts.presence.state(Wedding), std::string("{}"));
    }
}

void TestPhoenixSession::asksAgainWhenTheStoreCouldNotTell()
{
    Listening listening;
    auto second = [&listening, now = listening.rules.world.now]() mutable {
        listening.session->checkTokens(now += 1s);
        const std::int64_t asked = listening.rules.store.waitingJobs();
        listening.rules.settle();
        return asked;
    };
    QCOMPARE(second(), 0); // there is nothing to ask
    listening.removeMember();
    listening.breakStore();
    listening.session->recheck(listening.member.userId);
    listening.rules.settle();
    // A store that fails is no reason to put anybody out, however often it is asked.
    for (int i = 0; i < 3; ++i)
        QCOMPARE(second(), 1);
    QVERIFY(listening.session->isListening());
    QVERIFY(listening.outbox.said.empty());
    // Nobody tells a second time that something has changed.
    listening.mendStore();
    QCOMPARE(second(), 1);
    QVERIFY(listening.outbox.has(Closed));
    QVERIFY(!listening.session->isListening());
    QCOMPARE(second(), 0);
}

void TestPhoenixSession::asksNothingForATokenItHas()
{
    Listening listening;
    for (int i = 0; i < 100; ++i)
        listening.sendToken(listening.rules.tokenOf(listening.member));
    QCOMPARE(listening.rules.store.waitingJobs(), 0);
    QVERIFY(listening.session->isListening());
    QVERIFY(listening.outbox.said.empty());
}

void TestPhoenixSession::asksOnceForManyTokens()
{
    Listening listening;
    // Two good ones, again and again: each is another than the last.
    const std::array tokens {listening.anotherToken("a"), listening.anotherToken("b")};
    for (std::size_t i = 0; i < 1000; ++i)
        listening.sendToken(tokens[i % 2]);
    QCOMPARE(listening.rules.store.waitingJobs(), 1);
    listening.rules.turn();
    QCOMPARE(listening.rules.store.waitingJobs(), 1); // for the last of them
    listening.rules.turn();
    QCOMPARE(listening.rules.store.waitingJobs(), 0);
    QVERIFY(listening.session->isListening());
    QVERIFY(listening.outbox.said.empty());
}

void TestPhoenixSession::asksOnceMoreForWhatChangesMeanwhile()
{
    Listening listening;
    // The last of the tokens counts, which is revoked while the first is asked for.
    listening.sendToken(listening.anotherToken("good"));
    listening.rules.store.runBatches(); // asked, but the answer is under way
    Identity revoked = listening.member;
    revoked.tokenId = "revoked";
    listening.rules.world.mustWrite([&](SqliteStore &store) { return store.revoke(revoked, {}); });
    listening.sendToken(listening.anotherToken("revoked"));
    listening.rules.settle();
    QVERIFY(listening.outbox.has(Closed));
    QVERIFY(listening.outbox.has("unauthorized"));
}

// Topic and join_ref are the client's: two joins at once may have the same.
void TestPhoenixSession::takesNoAnswerForThatOfAnotherJoin()
{
    Listening listening;
    const Identity stranger = listening.rules.addUser();
    const auto join = [&](const std::string &ref, const Identity &who) {
        listening.session->receiveText("[\"7\",\"" + ref + "\",\"" + Wedding
                                       + R"(","phx_join",{"access_token":")"
                                       + listening.rules.tokenOf(who) + "\"}]");
    };
    join("8", listening.member);
    join("9", stranger);
    listening.rules.settle();
    QVERIFY(!listening.session->isListening());
    QVERIFY(listening.outbox.has(R"(["7","9",)"));
    QVERIFY(!listening.outbox.has(R"("status":"ok")"));
    // The other way round the later one counts too.
    join("10", stranger);
    join("11", listening.member);
    listening.rules.settle();
    QVERIFY(listening.session->isListening());
    QVERIFY(listening.outbox.has(R"(["7","11",)"));
    listening.removeMember();
    listening.session->recheck(listening.member.userId);
    listening.rules.settle();
    QVERIFY(!listening.session->isListening());
}

void TestPhoenixSession::acknowledgesAlsoToOneWhoLeaves()
{
    Listening listening;
    const std::string topic = "\"" + Wedding + "\"";
    listening.session->receiveText("[\"1\",\"2\"," + topic + ",\"phx_leave\",{}]");
    listening.session->receiveText("[\"3\",\"3\"," + topic
                                   + R"(,"phx_join",{"config":{"broadcast":{"ack":true}}}])");
    listening.rules.settle();
    listening.outbox.said.clear();
    listening.session->receiveText(
        "[\"3\",\"4\"," + topic
        + R"(,"broadcast",{"type":"broadcast","event":"note","payload":{}}])");
    listening.session->receiveText("[\"3\",\"5\"," + topic + ",\"phx_leave\",{}]");
    listening.rules.settle();
    QVERIFY(listening.outbox.has(R"(["3","5",)"));
    QVERIFY(listening.outbox.has(R"(["3","4",)"));
    QVERIFY(listening.outbox.has(R"("seq":1)"));
}

void TestPhoenixSession::learnsOfWhatAnotherProcessChanged_data()
{
    QTest::addColumn<bool>("isEarly");
    QTest::addColumn<bool>("isUnreadable");
    QTest::newRow("later") << false << false;
    QTest::newRow("before the first look") << true << false;
    QTest::newRow("when the first look fails") << true << true;
}

void TestPhoenixSession::learnsOfWhatAnotherProcessChanged()
{
    QFETCH(bool, isEarly);
    QFETCH(bool, isUnreadable);
    Listening listening;
    ServerRules &rules = listening.rules;
    const std::int64_t opened = rules.world.store->accessChangesAfter(0)->lastId;
    if (isEarly)
        listening.removeMember();
    if (isUnreadable)
        rules.world.run("ALTER TABLE access_changes RENAME TO unreadable");
    const std::string folder = rules.world.folder.path().toStdString();
    AccessWatch watch(rules.parts, folder, opened);
    rules.settle();
    QCOMPARE(listening.session->isListening(), !isEarly || isUnreadable);
    if (isUnreadable)
        rules.world.run("ALTER TABLE unreadable RENAME TO access_changes");
    if (!isEarly)
        listening.removeMember();
    AccessSignal::send(folder);
    while (listening.session->isListening()) {
        rules.context.restart();
        rules.context.run_one();
        rules.settle();
    }
    QVERIFY(listening.outbox.has(Closed));
}

QTEST_APPLESS_MAIN(TestPhoenixSession)
#include "tst_phoenixsession.moc"
