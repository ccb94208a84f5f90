// SPDX-License-Identifier: MIT
// What the client makes of its connection: rest, refusals, sleep, networks, tokens, places.
#include "channels/client/tokenrenewal.h"
#include "tests/support/clientworld.h"

#include <QSignalSpy>

using namespace channels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace support::frames;
using support::ClientWorld;
using support::FakeScheduler;

namespace {

const Error Lost {ErrorKind::Unreachable, u"no"_s, {}};

QString tokenUntil(const QDateTime &expiry)
{
    const QByteArray claims = QStringLiteral("{\"sub\":\"%1\",\"exp\":%2}")
                                  .arg(Me)
                                  .arg(expiry.toSecsSinceEpoch())
                                  .toUtf8();
    return QString::fromLatin1("e30." + claims.toBase64(QByteArray::Base64UrlEncoding) + ".sig");
}

//! Somebody who hands out tokens, for an hour each, or what the test says.
struct Issuer {
    FakeScheduler scheduler;
    std::optional<Error> trouble;
    int asked = 0;
    TokenRenewal renewal {scheduler, [] { return 1.0; }};

    QString token() const { return tokenUntil(scheduler.wallNow().addSecs(3600)); }
    void start(const QString &token)
    {
        renewal.start(token, [this] {
            ++asked;
            return QtFuture::makeReadyFuture(trouble ? Result<QString>(*trouble)
                                                     : Result<QString>(this->token()));
        });
    }
    //! Time passes in steps, and answers come in between.
    void pass(std::chrono::milliseconds duration)
    {
        for (auto passed = 0ms; passed < duration; passed += 500ms) {
            scheduler.advance(500ms);
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
        }
    }
};

} // namespace

class TestConnection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void restsWithoutAChannel();
    void saysSoWhenTheListCannotBeHadAtRest();
    void wakesUpForAChannel();

    void asksWhyAHandshakeFailed();
    void waitsAsLongAsTheServerAsks_data();
    void waitsAsLongAsTheServerAsks();
    void doesNotRetryAFinalRefusal();

    void provesTheConnectionAfterASleep();
    void triesAtOnceOnAnotherNetwork();

    void tellsJoinedChannelsOfANewToken();
    void tellsAChannelThatIsBeingJoinedOfANewToken();
    void takesNoTokenOfSomebodyElse();
    void renewsBeforeTheEnd();
    void renewsAfterASleep();
    void renewsWhatIsRefusedButNotInCircles();
    void triesAgainWhenThereIsNoToken();
    void endsWhenThereWillBeNoToken();
    void trustsNoWrongClock();

    void joinsAllAgainWithOneCatchUpEach();
    void doesNotJoinWhatWasPausedElsewhereMeanwhile();
    void letsGoOfAListOfAnEarlierConnection();
    void joinsAllTheSameWithoutAList_data();
    void joinsAllTheSameWithoutAList();
    void opensAPausedChannel();
    void pausesTheLeastRecentlyUsedForIt();
    void givesOnePlaceUpForOneOpening();
    void givesThePlaceToWhatWasOpenedMeanwhile();
    void keepsAPauseThatAnOlderListDoesNotKnow();
    void saysNothingWhenNobodyGivesWay();
    void learnsThatAChannelWasPausedElsewhere();
    void doesNotTakeBackWhatWasTakenElsewhere();
    void doesNotTakeBackWhatWasTakenWhileItWasAway();
    void keepsWhatAnOlderListSaysIsPaused();
    void givesBackThePlaceOfAPastWedding();
    void countsWhatAPausedChannelHas();

    void tellsWhoIsThere();
    void tellsHowFarOthersHaveRead();
    void tellsTheServerWhatWasReadUntilItKnows();
    void editsWhatIsNotOnItsWay();
    void asksBeforeItSendsWhatIsOlderThanADay();
};

void TestConnection::restsWithoutAChannel()
{
    ClientWorld world;
    world.signIn();
    world.server.accept();
    world.list(QList {listed(Sarah, SubscriptionStatus::Paused)});
    QCOMPARE(world.phase(), ConnectionPhase::Live);
    QVERIFY(!world.server.transport() || world.server.transport()->isClosed);
    const int attempts = world.server.attempts();
    for (int minute = 0; minute < 10; ++minute) {
        world.scheduler->advance(60s);
        world.list(QList<ListedChannel>());
        QCOMPARE(world.phase(), ConnectionPhase::Live);
    }
    QCOMPARE(world.server.attempts(), attempts);
}

void TestConnection::saysSoWhenTheListCannotBeHadAtRest()
{
    ClientWorld world;
    world.signIn();
    world.server.accept();
    world.list(QList<ListedChannel>());
    world.scheduler->advance(60s);
    world.list(Lost);
    QCOMPARE(world.phase(), ConnectionPhase::Offline);
    QCOMPARE(world.manager->connectionState().nextAttempt,
             world.scheduler->wallNow().addMSecs(500));
    world.scheduler->advance(500ms);
    world.list(Lost);
    world.scheduler->advance(1s);
    world.list(QList<ListedChannel>());
    QCOMPARE(world.phase(), ConnectionPhase::Live);
    world.scheduler->advance(60s);
    world.list(Lost);
    QVERIFY(world.api->lists.empty());
    world.manager->reconnectNow();
    world.list(QList<ListedChannel>());
    QCOMPARE(world.phase(), ConnectionPhase::Live);
}

void TestConnection::wakesUpForAChannel()
{
    ClientWorld world;
    world.signIn();
    world.server.accept();
    world.list(QList<ListedChannel>());
    const int attempts = world.server.attempts();
    world.scheduler->advance(60s);
    world.list(QList {listed(Sarah)});
    QCOMPARE(world.server.attempts(), attempts + 1);
    world.server.accept();
    world.list(QList {listed(Sarah)});
    world.join();
    QCOMPARE(world.manager->channelState(Sarah), ChannelState::Live);
    QCOMPARE(world.phase(), ConnectionPhase::Live);
}

void TestConnection::asksWhyAHandshakeFailed()
{
    ClientWorld world;
    world.signIn();
    world.server.drop(); // never opened
    world.list(Error {ErrorKind::TokenExpired, u"no"_s, {}});
    QCOMPARE(world.phase(), ConnectionPhase::SignedOut);
    world.signIn();
    world.server.drop();
    world.list(Lost);
    QCOMPARE(world.phase(), ConnectionPhase::Offline);
    QVERIFY(!world.manager->connectionState().error);
    // What can be mended is told, and tried again all the same: hotels have networks like that.
    for (const ErrorKind kind : {ErrorKind::CertificateRefused, ErrorKind::AnotherProgram}) {
        world.manager->reconnectNow();
        world.server.drop();
        world.list(Error {kind, u"no"_s, {}});
        QCOMPARE(world.phase(), ConnectionPhase::Offline);
        QVERIFY(world.manager->connectionState().nextAttempt.isValid());
        QCOMPARE(world.manager->connectionState().error->kind, kind);
    }
    world.manager->reconnectNow();
    world.server.accept();
    world.server.drop();
    QCOMPARE(world.phase(), ConnectionPhase::Offline);
    QVERIFY(!world.manager->connectionState().error);
}

void TestConnection::waitsAsLongAsTheServerAsks_data()
{
    QTest::addColumn<bool>("overHttp");
    QTest::newRow("closing") << false;
    QTest::newRow("503") << true;
}

void TestConnection::waitsAsLongAsTheServerAsks()
{
    QFETCH(bool, overHttp);
    ClientWorld world;
    world.signIn();
    if (overHttp) {
        world.server.drop();
        world.list(Error {ErrorKind::ServerDraining, u"later"_s, 4000ms});
    } else {
        world.server.accept();
        Q_EMIT world.server.transport()->closed(1012, u"server_draining retryAfterMs=4000"_s);
    }
    QCOMPARE(world.phase(), ConnectionPhase::Offline);
    QCOMPARE(world.manager->connectionState().nextAttempt,
             world.scheduler->wallNow().addMSecs(4000));
    const int attempts = world.server.attempts();
    world.scheduler->advance(3'999ms);
    QCOMPARE(world.server.attempts(), attempts);
    world.scheduler->advance(1ms);
    QCOMPARE(world.server.attempts(), attempts + 1);
}

void TestConnection::doesNotRetryAFinalRefusal()
{
    ClientWorld world;
    world.goLive();
    world.scheduler->advance(29s);
    world.manager->reconnectNow(); // keeps the socket alive meanwhile
    world.server.reply(world.server.take("heartbeat", "phoenix"));
    world.scheduler->advance(29s);
    world.manager->reconnectNow();
    world.server.reply(world.server.take("heartbeat", "phoenix"));
    world.scheduler->advance(2s);
    const Error removed {ErrorKind::Forbidden, u"You were removed."_s, {}};
    world.list(removed);
    QCOMPARE(world.phase(), ConnectionPhase::Refused);
    QCOMPARE(world.manager->connectionState().error, std::optional(removed));
    const int attempts = world.server.attempts();
    world.scheduler->advance(1h);
    Q_EMIT world.network->changed();
    QCOMPARE(world.server.attempts(), attempts);
    world.manager->reconnectNow(); // a person may
    QCOMPARE(world.server.attempts(), attempts + 1);
    QCOMPARE(world.phase(), ConnectionPhase::Connecting);
}

void TestConnection::provesTheConnectionAfterASleep()
{
    ClientWorld world;
    world.goLive();
    world.scheduler->advance(6s);
    QVERIFY(world.server.take("heartbeat", "phoenix").event.empty());
    world.scheduler->setWall(world.scheduler->wallNow().addSecs(7200));
    world.scheduler->advance(5s);
    QVERIFY(!world.server.take("heartbeat", "phoenix").event.empty());
    world.scheduler->advance(9'200ms); // nobody answers
    QCOMPARE(world.phase(), ConnectionPhase::Offline);
}

void TestConnection::triesAtOnceOnAnotherNetwork()
{
    ClientWorld world;
    world.goLive();
    Q_EMIT world.network->changed();
    QVERIFY(!world.server.take("heartbeat", "phoenix").event.empty());
    world.server.drop();
    const int attempts = world.server.attempts();
    Q_EMIT world.network->changed();
    QCOMPARE(world.server.attempts(), attempts + 1);
    world.manager->signOut();
    Q_EMIT world.network->changed();
    QCOMPARE(world.server.attempts(), attempts + 1);
}

void TestConnection::tellsJoinedChannelsOfANewToken()
{
    ClientWorld world;
    world.goLive();
    const QString token = tokenUntil(world.scheduler->wallNow().addSecs(3600));
    world.manager->renewAccess(token);
    const Frame told = world.server.take("access_token", Sarah.text());
    QCOMPARE(objectOf(told)[u"access_token"_s].toString(), token);
    QCOMPARE(world.api->token, token);
    world.scheduler->advance(20s); // no reply comes, and none is missed
    QCOMPARE(world.manager->channelState(Sarah), ChannelState::Live);
    world.server.drop();
    world.scheduler->advance(500ms);
    QCOMPARE(world.server.transport()->token, token);
    world.server.accept();
    world.list(QList {listed(Sarah)});
    QCOMPARE(objectOf(world.takeJoin())[u"access_token"_s].toString(), token);
}

// Its join shows the old one, with which the server would end it when that expires.
void TestConnection::tellsAChannelThatIsBeingJoinedOfANewToken()
{
    ClientWorld world;
    world.signIn();
    world.server.accept();
    world.list(QList {listed(Sarah)});
    const QString token = tokenUntil(world.scheduler->wallNow().addSecs(3600));
    world.manager->renewAccess(token);
    QCOMPARE(objectOf(world.join())[u"access_token"_s].toString(), tokenOf(Me));
    QCOMPARE(
        objectOf(world.server.take("access_token", Sarah.text()))[u"access_token"_s].toString(),
        token);
}

void TestConnection::takesNoTokenOfSomebodyElse()
{
    ClientWorld world;
    world.goLive();
    world.manager->renewAccess(tokenOf(Anna));
    world.manager->renewAccess(u"nonsense"_s);
    QVERIFY(world.server.take("access_token", Sarah.text()).event.empty());
    QCOMPARE(world.api->token, tokenOf(Me));
}

void TestConnection::renewsBeforeTheEnd()
{
    Issuer issuer;
    QSignalSpy renewed(&issuer.renewal, &TokenRenewal::renewed);
    issuer.start(issuer.token());
    issuer.pass(54min);
    QCOMPARE(renewed.size(), 0);
    issuer.pass(2min);
    QCOMPARE(renewed.size(), 1);
    issuer.pass(55min);
    QCOMPARE(renewed.size(), 2);
    issuer.renewal.stop();
    QCOMPARE(issuer.scheduler.planned(), std::size_t(0));
}

void TestConnection::renewsAfterASleep()
{
    Issuer issuer;
    issuer.start(issuer.token());
    issuer.scheduler.setWall(issuer.scheduler.wallNow().addSecs(7200));
    issuer.pass(61s);
    QCOMPARE(issuer.asked, 1);
}

void TestConnection::renewsWhatIsRefusedButNotInCircles()
{
    Issuer issuer;
    issuer.start(issuer.token());
    issuer.renewal.onRefused();
    issuer.pass(1s);
    QCOMPARE(issuer.asked, 1);
    issuer.renewal.onRefused(); // the new one too
    issuer.pass(50s);
    QCOMPARE(issuer.asked, 1);
    issuer.pass(10s);
    QCOMPARE(issuer.asked, 2); // but it is not given up
}

void TestConnection::triesAgainWhenThereIsNoToken()
{
    Issuer issuer;
    QSignalSpy renewed(&issuer.renewal, &TokenRenewal::renewed);
    issuer.trouble = Lost;
    issuer.start(issuer.token());
    issuer.renewal.onRefused();
    issuer.pass(500ms);
    QCOMPARE(issuer.asked, 1);
    issuer.pass(1s);
    QCOMPARE(issuer.asked, 2);
    issuer.pass(1500ms);
    QCOMPARE(issuer.asked, 2); // longer each time
    issuer.pass(1s);
    QCOMPARE(issuer.asked, 3);
    issuer.trouble.reset();
    issuer.pass(10s);
    QCOMPARE(renewed.size(), 1);
}

void TestConnection::endsWhenThereWillBeNoToken()
{
    Issuer issuer;
    QSignalSpy failed(&issuer.renewal, &TokenRenewal::failed);
    issuer.trouble = Error {ErrorKind::Unauthorized, u"revoked"_s, {}};
    issuer.start(issuer.token());
    issuer.renewal.onRefused();
    issuer.pass(10min);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(issuer.asked, 1);
    issuer.renewal.onRefused();
    issuer.pass(10min);
    QCOMPARE(issuer.asked, 1);
}

void TestConnection::trustsNoWrongClock()
{
    Issuer issuer;
    const QString old = tokenUntil(issuer.scheduler.wallNow().addDays(-1));
    issuer.renewal.start(old, [&] {
        ++issuer.asked;
        return QtFuture::makeReadyFuture(Result<QString>(old)); // fresh, the server says
    });
    issuer.pass(10min);
    QCOMPARE(issuer.asked, 1);
}

void TestConnection::joinsAllAgainWithOneCatchUpEach()
{
    const QList both = {listed(Sarah), listed(Mike)};
    ClientWorld world;
    world.signIn();
    world.server.accept();
    world.list(both);
    world.join(Sarah);
    world.join(Mike);
    for (qint64 seq = 1; seq <= 3; ++seq) {
        world.server.drop();
        world.scheduler->advance(500ms);
        world.server.accept();
        world.list(both);
        QHash<QString, int> joins;
        for (const Frame &join : {world.server.take(), world.server.take()}) {
            QCOMPARE(join.event, "phx_join");
            ++joins[QString::fromStdString(join.topic)];
            const QJsonObject config = objectOf(join)[u"config"_s].toObject();
            QCOMPARE(config[u"wedsync"_s][u"afterSeq"_s].toInteger(), seq - 1);
            world.server.reply(join, joinResponse(seq, {message(seq)}));
        }
        QCOMPARE(joins.size(), 2);
        world.settle();
        QCOMPARE(world.server.take().event, "presence");
        QCOMPARE(world.server.take().event, "presence");
        QVERIFY(world.server.take().event.empty()); // and that is all of it
        QCOMPARE(world.phase(), ConnectionPhase::Live);
        world.server.say(liveFrame(message(seq))); // proves the connection
    }
    QVERIFY(world.api->pages.empty());
    for (const ChannelName &channel : {Sarah, Mike})
        QCOMPARE(support::mustGive(world.store.messages(channel, 0, 10)).size(), 3);
}

// A pause is the person's word on every computer: only the open channel does not wait for the list.
void TestConnection::doesNotJoinWhatWasPausedElsewhereMeanwhile()
{
    ClientWorld world;
    world.signIn();
    world.server.accept();
    world.list(QList {listed(Sarah), listed(Mike)});
    world.join(Sarah);
    world.join(Mike);
    world.manager->openChannel(Sarah);
    world.server.drop();
    world.scheduler->advance(500ms);
    world.server.accept();
    world.join(Sarah);
    QVERIFY(world.takeJoin(Mike).event.empty());
    world.list(QList {listed(Sarah), listed(Mike, SubscriptionStatus::Paused)});
    QVERIFY(world.takeJoin(Mike).event.empty());
    QCOMPARE(world.manager->channelState(Mike), ChannelState::Paused);
    QCOMPARE(world.phase(), ConnectionPhase::Live);
    // A person may.
    world.manager->openChannel(Mike);
    world.settle();
    world.join(Mike);
    QCOMPARE(world.manager->channelState(Mike), ChannelState::Live);
}

// It says what was active when it was made.
void TestConnection::letsGoOfAListOfAnEarlierConnection()
{
    ClientWorld world;
    world.goLive();
    world.manager->refreshChannels();
    world.server.drop();
    world.scheduler->advance(500ms);
    world.server.accept();
    world.list(QList {listed(Sarah)}); // of before
    QVERIFY(world.takeJoin().event.empty());
    world.list(QList {listed(Sarah, SubscriptionStatus::Paused)});
    QVERIFY(world.takeJoin().event.empty());
    QCOMPARE(world.manager->channelState(Sarah), ChannelState::Paused);
}

void TestConnection::joinsAllTheSameWithoutAList_data()
{
    QTest::addColumn<bool>("fails");
    QTest::newRow("refused") << true;
    QTest::newRow("not answered") << false;
}

void TestConnection::joinsAllTheSameWithoutAList()
{
    QFETCH(bool, fails);
    ClientWorld world;
    world.goLive();
    world.server.drop();
    world.scheduler->advance(500ms);
    world.server.accept();
    QVERIFY(world.takeJoin().event.empty());
    if (fails)
        world.list(Error {ErrorKind::StoreUnavailable, u"no"_s, {}});
    else
        world.scheduler->advance(2s);
    world.join();
    QCOMPARE(world.manager->channelState(Sarah), ChannelState::Live);
}

void TestConnection::opensAPausedChannel()
{
    ClientWorld world;
    world.goLive();
    world.manager->openChannel(Mike); // not known yet: nothing to do
    world.manager->openChannel(ChannelName());
    world.scheduler->advance(30s);
    world.server.reply(world.server.take("heartbeat", "phoenix"));
    world.scheduler->advance(30s);
    world.list(QList {listed(Sarah), listed(Mike, SubscriptionStatus::Paused)});
    QVERIFY(world.takeJoin(Mike).event.empty());
    world.manager->openChannel(Mike);
    world.settle();
    world.join(Mike);
    QCOMPARE(world.manager->channelState(Mike), ChannelState::Live);
    QCOMPARE(world.api->lists.size(), std::size_t(1)); // what the server makes of it
    // It is active now, whatever is looked at.
    world.list(QList {listed(Sarah), listed(Mike)});
    world.manager->openChannel(Sarah);
    world.settle();
    QCOMPARE(world.manager->channelState(Mike), ChannelState::Live);
}

void TestConnection::pausesTheLeastRecentlyUsedForIt()
{
    ClientWorld world;
    world.signIn();
    world.server.accept();
    world.list(QList {listed(Sarah), listed(Mike, SubscriptionStatus::Paused)});
    world.join();
    QSignalSpy gaveWay(world.manager.get(), &WebSocketChannelManager::channelGaveWay);
    world.manager->openChannel(Mike);
    world.settle();
    world.server.refuse(world.takeJoin(Mike), "channel_limit_reached");
    world.settle();
    QCOMPARE(world.api->pauses, std::deque {Sarah});
    QCOMPARE(gaveWay.size(), 1);
    QCOMPARE(gaveWay.first().at(0).value<ChannelName>(), Sarah);
    QCOMPARE(gaveWay.first().at(1).value<ChannelName>(), Mike);
    QCOMPARE(world.manager->channelState(Sarah), ChannelState::Paused);
    world.join(Mike);
    QCOMPARE(world.manager->channelState(Mike), ChannelState::Live);
    QCOMPARE(world.phase(), ConnectionPhase::Live);
}

// The list that comes while the server is asked says what was: the one that gives way is not joined
// on its word, and the one that is opened does not ask for a second place.
void TestConnection::givesOnePlaceUpForOneOpening()
{
    ClientWorld world;
    const QList before = {listed(Sarah), listed(Mike, SubscriptionStatus::Paused)};
    world.signIn();
    world.server.accept();
    world.list(before);
    world.join();
    world.server.drop();
    world.manager->openChannel(Mike);
    world.settle();
    world.scheduler->advance(500ms);
    world.server.accept();
    world.api->holdsPauses = true;
    world.server.refuse(world.takeJoin(Mike), "channel_limit_reached");
    world.settle();
    QCOMPARE(world.api->pauses, std::deque {Sarah});
    world.list(before);
    QVERIFY(world.server.take().event.empty());
    support::FakeApi::give(world.api->heldPauses.front(), done());
    world.settle();
    world.server.accept(); // of what was closed while nothing was to be live
    world.join(Mike);
    QCOMPARE(world.manager->channelState(Mike), ChannelState::Live);
    QCOMPARE(world.manager->channelState(Sarah), ChannelState::Paused);
    QCOMPARE(world.api->pauses.size(), std::size_t(1));
}

void TestConnection::givesThePlaceToWhatWasOpenedMeanwhile()
{
    const ChannelName zoe = *ChannelName::parse(std::string_view("couple:wedding:zoe"));
    ClientWorld world;
    world.signIn();
    world.server.accept();
    world.list(QList {listed(Sarah), listed(Mike, SubscriptionStatus::Paused),
                      listed(zoe, SubscriptionStatus::Paused)});
    world.join();
    world.api->holdsPauses = true;
    for (const ChannelName &channel : {Mike, zoe}) {
        world.manager->openChannel(channel);
        world.settle();
        world.server.refuse(world.takeJoin(channel), "channel_limit_reached");
        world.settle();
    }
    QCOMPARE(world.api->pauses, std::deque {Sarah});
    support::FakeApi::give(world.api->heldPauses.front(), done());
    world.settle();
    world.join(zoe);
    QCOMPARE(world.manager->channelState(zoe), ChannelState::Live);
    QVERIFY(world.takeJoin(Mike).event.empty());
}

void TestConnection::keepsAPauseThatAnOlderListDoesNotKnow()
{
    ClientWorld world;
    world.signIn();
    world.server.accept();
    world.list(QList {listed(Sarah), listed(Mike)});
    world.join(Sarah);
    world.join(Mike);
    world.manager->refreshChannels();
    support::mustGive(world.manager->pauseChannel(Mike));
    world.settle();
    world.list(QList {listed(Sarah), listed(Mike)}); // of before
    QVERIFY(world.takeJoin(Mike).event.empty());
    QCOMPARE(world.manager->channelState(Mike), ChannelState::Paused);
    world.list(QList {listed(Sarah), listed(Mike, SubscriptionStatus::Paused)});
    QVERIFY(world.takeJoin(Mike).event.empty());
}

void TestConnection::saysNothingWhenNobodyGivesWay()
{
    ClientWorld world;
    world.signIn();
    world.server.accept();
    world.list(QList {listed(Mike, SubscriptionStatus::Paused)});
    world.manager->openChannel(Mike);
    world.settle();
    world.server.accept();
    world.server.refuse(world.takeJoin(Mike), "channel_limit_reached");
    world.settle();
    QVERIFY(world.api->pauses.empty());
    QCOMPARE(world.manager->channelState(Mike), ChannelState::Paused);
}

void TestConnection::learnsThatAChannelWasPausedElsewhere()
{
    ClientWorld world;
    world.signIn();
    world.server.accept();
    world.list(QList {listed(Sarah)});
    const Frame join = world.join();
    world.server.say({join.joinRef, join.joinRef, Sarah.text(), "phx_close", "{}"});
    world.list(QList {listed(Sarah, SubscriptionStatus::Paused)});
    QCOMPARE(world.manager->channelState(Sarah), ChannelState::Paused);
    QCOMPARE(world.phase(), ConnectionPhase::Live);
    QVERIFY(!world.server.transport() || world.server.transport()->isClosed);
}

// Two computers of one user with a single place would take it from each other without end.
void TestConnection::doesNotTakeBackWhatWasTakenElsewhere()
{
    ClientWorld world;
    QSignalSpy taken(world.manager.get(), &WebSocketChannelManager::channelTaken);
    world.signIn();
    world.server.accept();
    world.list(QList {listed(Sarah), listed(Mike)});
    const Frame join = world.join();
    world.join(Mike);
    world.manager->openChannel(Sarah);
    world.server.say({join.joinRef, join.joinRef, Sarah.text(), "phx_close", "{}"});
    world.list(QList {listed(Sarah, SubscriptionStatus::Paused), listed(Mike)});
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first().first().value<ChannelName>(), Sarah);
    QCOMPARE(world.manager->channelState(Sarah), ChannelState::Paused);
    QVERIFY(world.manager->currentChannel().isEmpty());
    QVERIFY(world.takeJoin().event.empty());
    // A person may.
    world.manager->openChannel(Sarah);
    world.settle();
    world.server.refuse(world.takeJoin(), "channel_limit_reached");
    world.settle();
    QCOMPARE(world.api->pauses, std::deque {Mike});
    world.join();
    QCOMPARE(world.manager->channelState(Sarah), ChannelState::Live);
    QCOMPARE(taken.size(), 1);
}

void TestConnection::doesNotTakeBackWhatWasTakenWhileItWasAway()
{
    ClientWorld world;
    QSignalSpy taken(world.manager.get(), &WebSocketChannelManager::channelTaken);
    world.signIn();
    world.server.accept();
    world.list(QList {listed(Sarah), listed(Mike)});
    world.join();
    world.join(Mike);
    world.manager->openChannel(Sarah); // it is live already
    world.server.drop();
    world.scheduler->advance(500ms);
    world.server.accept();
    world.server.refuse(world.takeJoin(), "channel_limit_reached");
    world.settle();
    QCOMPARE(taken.size(), 1);
    QVERIFY(world.api->pauses.empty());
    QCOMPARE(world.manager->channelState(Sarah), ChannelState::Paused);
}

void TestConnection::keepsWhatAnOlderListSaysIsPaused()
{
    ClientWorld world;
    QSignalSpy taken(world.manager.get(), &WebSocketChannelManager::channelTaken);
    world.goLive();
    world.manager->openChannel(Sarah);
    world.manager->refreshChannels();
    world.list(QList {listed(Sarah, SubscriptionStatus::Paused)});
    QVERIFY(taken.isEmpty());
    QCOMPARE(world.manager->channelState(Sarah), ChannelState::Live);
}

void TestConnection::givesBackThePlaceOfAPastWedding()
{
    ClientWorld world;
    QSignalSpy gaveWay(world.manager.get(), &WebSocketChannelManager::channelGaveWay);
    world.signIn();
    world.server.accept();
    ListedChannel past = listed(Mike);
    past.info.weddingDate = world.scheduler->wallNow().date().addDays(-40);
    world.list(QList {listed(Sarah), past});
    QCOMPARE(world.api->pauses, std::deque {Mike});
    QCOMPARE(gaveWay.size(), 1);
    QVERIFY(gaveWay.first().at(1).value<ChannelName>().isEmpty());
    QCOMPARE(world.manager->channelState(Mike), ChannelState::Paused);
    // Undone by opening it.
    past.info.status = SubscriptionStatus::Paused;
    world.list(QList {listed(Sarah), past});
    world.manager->openChannel(Mike);
    world.settle();
    world.join(Mike);
    past.info.status = SubscriptionStatus::Active;
    world.list(QList {listed(Sarah), past});
    QCOMPARE(world.api->pauses.size(), std::size_t(1));
    QCOMPARE(world.manager->channelState(Mike), ChannelState::Live);
}

void TestConnection::countsWhatAPausedChannelHas()
{
    ClientWorld world;
    world.signIn();
    world.server.accept();
    ListedChannel paused = listed(Mike, SubscriptionStatus::Paused);
    paused.info.headSeq = 9;
    paused.info.serverUnread = 4;
    world.list(QList {paused});
    QCOMPARE(support::mustGive(world.store.summaries()).first().unread, 4);
    world.scheduler->advance(60s);
    paused.info.headSeq = 10;
    paused.info.serverUnread = 5;
    world.list(QList {paused});
    QCOMPARE(support::mustGive(world.store.summaries()).first().unread, 5);
}

void TestConnection::tellsWhoIsThere()
{
    ClientWorld world;
    world.api->memberList = {
        {.userId = Anna, .displayName = u"Anna"_s, .lastSeenSeq = 3},
        {.userId = Me, .displayName = u"Pat"_s, .role = MemberRole::Owner, .lastSeenSeq = 9}};
    world.goLive();
    world.manager->openChannel(Sarah);
    world.settle();
    QCOMPARE(world.manager->members().size(), 2);
    QVERIFY(!world.manager->members().first().isPresent);
    QSignalSpy changed(world.manager.get(), &WebSocketChannelManager::membersChanged);
    const std::string there = R"({")" + Anna.toStdString() + R"(":{"metas":[{"phx_ref":"1"}]}})";
    world.server.say({{}, {}, Sarah.text(), "presence_state", there});
    QCOMPARE(changed.size(), 1);
    QVERIFY(world.manager->members().first().isPresent);
    const std::string left = R"({"joins":{},"leaves":)" + there + "}";
    world.server.say({{}, {}, Sarah.text(), "presence_diff", left});
    QVERIFY(!world.manager->members().first().isPresent);
    // Restored with the connection, and this user is told of again.
    world.server.say({{}, {}, Sarah.text(), "presence_state", there});
    world.server.drop();
    QVERIFY(!world.manager->members().first().isPresent);
    world.scheduler->advance(500ms);
    world.server.accept();
    const Frame join = world.takeJoin();
    QCOMPARE(objectOf(join)[u"config"_s][u"presence"_s].toObject(),
             (QJsonObject {{u"enabled"_s, true}, {u"key"_s, Me}}));
    world.server.reply(join, joinResponse(0, {}));
    QCOMPARE(objectOf(world.server.take("presence", Sarah.text()))[u"event"_s].toString(),
             u"track"_s);
    world.server.say({join.joinRef, {}, Sarah.text(), "presence_state", there});
    QVERIFY(world.manager->members().first().isPresent);
    // Somebody who is not known yet is asked for.
    world.settle();
    const std::size_t asked = world.api->memberCalls.size();
    world.server.say({{},
                      {},
                      Sarah.text(),
                      "presence_diff",
                      R"({"joins":{"new":{"metas":[{"phx_ref":"7"}]}},"leaves":{}})"});
    QCOMPARE(world.api->memberCalls.size(), asked + 1);
}

void TestConnection::tellsHowFarOthersHaveRead()
{
    ClientWorld world;
    world.goLive();
    QSignalSpy seen(&world.store, &LocalStore::seenChanged);
    world.server.say({{},
                      {},
                      Sarah.text(),
                      "read_marker",
                      R"({"userId":"user-anna","lastSeenMessageId":"message-2","lastSeenSeq":2})"});
    QTRY_COMPARE(seen.size(), 1);
    QCOMPARE(seen.first().at(1).toLongLong(), 2);
}

void TestConnection::tellsTheServerWhatWasReadUntilItKnows()
{
    ClientWorld world;
    world.goLive();
    world.server.say(liveFrame(message(1)));
    world.settle();
    world.api->readAnswer = Lost;
    world.manager->markRead(Sarah, 1);
    world.settle();
    QCOMPARE(world.api->reads.size(), std::size_t(1));
    world.api->readAnswer = done();
    world.scheduler->advance(30s);
    world.server.reply(world.server.take("heartbeat", "phoenix"));
    world.scheduler->advance(30s);
    world.list(QList {listed(Sarah)});
    QCOMPARE(world.api->reads.size(), std::size_t(2));
    QCOMPARE(world.api->reads.back().messageId, u"message-1"_s);
    world.manager->reconnectNow();
    world.server.reply(world.server.take("heartbeat", "phoenix"));
    world.scheduler->advance(30s);
    world.server.reply(world.server.take("heartbeat", "phoenix"));
    world.scheduler->advance(30s);
    ListedChannel known = listed(Sarah);
    known.lastSeenMessageId = u"message-1"_s;
    world.list(QList {known});
    QCOMPARE(world.api->reads.size(), std::size_t(2));
}

void TestConnection::editsWhatIsNotOnItsWay()
{
    ClientWorld world;
    world.goLive();
    const auto write = [&world](const char *payload) {
        return support::mustGive(
            world.manager->send(Sarah, eventtypes::Chat.toString(), QByteArray(payload)));
    };
    const QString first = write("1");
    const QString second = write("2");
    world.settle();
    const Frame sent = world.server.take("broadcast", Sarah.text());
    QCOMPARE(support::await(world.manager->edit(first, "11")).error().kind, ErrorKind::Conflict);
    QCOMPARE(support::await(world.manager->edit(second, "{bad")).error().kind,
             ErrorKind::InvalidRequest);
    support::mustGive(world.manager->edit(second, "22"));
    world.server.reply(sent, R"({"messageId":"message-1","seq":1,"recipientCount":1})");
    world.settle();
    const QJsonObject edited = objectOf(world.server.take("broadcast", Sarah.text()));
    QCOMPARE(edited[u"payload"_s].toInt(), 22);
    QCOMPARE(edited[u"clientMessageId"_s].toString(), second);
}

void TestConnection::asksBeforeItSendsWhatIsOlderThanADay()
{
    ClientWorld world;
    world.goLive();
    world.server.drop();
    QStringList ids;
    for (const char *payload : {"1", "2", "3"})
        ids.append(
            support::mustGive(world.manager->send(Sarah, eventtypes::Chat.toString(), payload)));
    world.scheduler->setWall(world.scheduler->wallNow().addDays(1).addSecs(1)); // the lid was shut
    world.scheduler->advance(10s);
    world.server.accept();
    world.list(QList {listed(Sarah)});
    world.join();
    QVERIFY(world.server.take("broadcast", Sarah.text()).event.empty());
    const auto onDisk = [&world] { return support::mustGive(world.store.outbox(Sarah)); };
    QCOMPARE(onDisk().size(), 3);
    for (const OutboxItem &item : onDisk())
        QCOMPARE(item.state, DeliveryState::Waiting);
    // One is not to be sent any more, one is, and one is to say something else.
    world.manager->discard(ids[0]);
    world.settle();
    QCOMPARE(onDisk().size(), 2);
    world.manager->retry(ids[2]);
    world.settle();
    const Frame sent = world.server.take("broadcast", Sarah.text());
    QCOMPARE(objectOf(sent)[u"clientMessageId"_s].toString(), ids[2]);
    world.server.reply(sent, publishAnswer(1));
    world.settle();
    QVERIFY(world.server.take("broadcast", Sarah.text()).event.empty());
    support::mustGive(world.manager->edit(ids[1], "22"));
    world.settle();
    const QJsonObject edited = objectOf(world.server.take("broadcast", Sarah.text()));
    QCOMPARE(edited[u"payload"_s].toInt(), 22);
    QCOMPARE(edited[u"clientMessageId"_s].toString(), ids[1]);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
