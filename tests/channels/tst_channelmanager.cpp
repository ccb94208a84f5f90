// SPDX-License-Identifier: MIT
// The whole client against a server that is a list of frames; only the store is real.
#include "channels/client/parts.h"
#include "channels/client/websocketchannelmanager.h"
#include "channels/store/localstore.h"
#include "channels/types/eventtypes.h"
#include "tests/support/clientframes.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/fakeserver.h"
#include "tests/support/memoryfolder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace channels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using support::FakeApi;
using support::FakeScheduler;
using support::FakeServer;
using namespace support::frames;

class TestChannelManager : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tellsEachPhase();
    void joinsWhatIsActiveWithItsPosition();
    void joinsTheOpenChannelWithoutWaitingForTheList();
    void listsAgainWhenTheListFails();
    void findsNewChannelsLater();
    void pagesInWhatTheJoinLeftOut();
    void asksAgainForAPageThatDidNotCome();
    void fillsAHoleBeforeGoingOn();
    void tellsOfAHoleThatCannotBeFilled();
    void aNewEpochReplacesEverything();
    void takesNoNumberOfAnotherLifeForRead();
    void learnsWhatWasReadInANewLife();
    void sendsUnderOneClientId();
    void doesNotRepeatWhatHadArrived();
    void keepsTheOrderThroughALoss();
    void waitsForTheRateLimit();
    void letsGoOfARepeatThatHasExpired();
    void tellsWhatFailed();
    void refusesWhatNoServerTakes();
    void pausesWhatHasNoPlace();
    void staysAwayFromAChannelItWasRemovedFrom();
    void signsOutWhenTheTokenIsRefused();
    void signingOutEndsEverything();
    void shortensThePausesAfterRejoining();
    void reportsWhatWasReadOffline();
    void switchesTheOpenChannel();
    void staysOfflineWithoutAStore();

private:
    template <typename T>
    T resultOf(QFuture<Result<T>> future)
    {
        while (!future.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        const Result<T> answer = future.result();
        if (!answer)
            qFatal("%s", qPrintable(answer.error().detail));
        return *answer;
    }
    //! Lets everything happen that is under way in the store and the event loop.
    void settle() { settle(*m_store); }
    void settle(LocalStore &store);
    void makeManager(LocalStore &store);
    void signIn();
    void list(const QList<ListedChannel> &channels);
    Frame takeJoin(const ChannelName &channel = Sarah);
    //! Signed in, with Sarah's channel live and empty.
    void goLive(qint64 headSeq = 0);
    void reconnect();
    QString send(const char *payload);
    Frame takeBroadcast() { return m_server->take("broadcast", Sarah.text()); }
    QList<Message> stored();
    QList<OutboxItem> waiting() { return resultOf(m_store->outbox(ChannelName())); }
    ConnectionPhase phase() const { return m_manager->connectionState().phase; }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<FakeServer> m_server;
    FakeScheduler *m_scheduler = nullptr; // the manager's
    FakeApi *m_api = nullptr; // likewise
    std::unique_ptr<WebSocketChannelManager> m_manager;
    int m_ids = 0;
};

void TestChannelManager::init()
{
    m_dir = std::make_unique<QTemporaryDir>(support::memoryFolderTemplate());
    m_store = std::make_unique<LocalStore>(m_dir->path());
    resultOf(m_store->open());
    m_ids = 0;
    makeManager(*m_store);
}

void TestChannelManager::cleanup()
{
    m_manager.reset();
    m_server.reset();
    m_store.reset();
    m_dir.reset();
}

void TestChannelManager::makeManager(LocalStore &store)
{
    m_manager.reset();
    m_server = std::make_unique<FakeServer>();
    auto parts = std::make_unique<WebSocketChannelManager::Parts>();
    auto scheduler = std::make_unique<FakeScheduler>();
    auto api = std::make_unique<FakeApi>();
    m_scheduler = scheduler.get();
    m_api = api.get();
    parts->scheduler = std::move(scheduler);
    parts->api = std::move(api);
    parts->makeTransport = m_server->factory();
    parts->random = [] { return 1.0; };
    parts->makeId = [this] { return u"client-%1"_s.arg(++m_ids); };
    m_manager = std::make_unique<WebSocketChannelManager>(store, std::move(parts));
}

void TestChannelManager::settle(LocalStore &store)
{
    // A question that the store answers after everything that was asked before, and the same again
    // for what its answers have caused.
    for (int i = 0; i < 4; ++i) {
        QFuture<Result<QString>> last = store.draft(Sarah);
        while (!last.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        QCoreApplication::processEvents();
    }
}

void TestChannelManager::signIn()
{
    m_manager->signIn(QUrl(u"http://localhost:4710"_s), tokenOf(Me));
    settle();
}

void TestChannelManager::list(const QList<ListedChannel> &channels)
{
    QVERIFY(!m_api->lists.empty());
    FakeApi::give(m_api->lists.front(), Result<QList<ListedChannel>>(channels));
    m_api->lists.pop_front();
    settle();
}

Frame TestChannelManager::takeJoin(const ChannelName &channel)
{
    return m_server->take("phx_join", channel.text());
}

void TestChannelManager::goLive(qint64 headSeq)
{
    signIn();
    m_server->accept();
    list({listed(Sarah)});
    m_server->reply(takeJoin(), joinResponse(headSeq, {}));
    settle();
    QCOMPARE(phase(), ConnectionPhase::Live);
}

void TestChannelManager::reconnect()
{
    m_server->drop();
    m_manager->reconnectNow();
    m_api->lists.clear();
    m_server->accept();
    list({listed(Sarah)});
}

QString TestChannelManager::send(const char *payload)
{
    const QString id = resultOf(m_manager->send(Sarah, eventtypes::Chat.toString(), payload));
    settle();
    return id;
}

QList<Message> TestChannelManager::stored()
{
    return resultOf(m_store->messages(Sarah, 0, 10'000));
}

void TestChannelManager::tellsEachPhase()
{
    QCOMPARE(phase(), ConnectionPhase::SignedOut);
    QVERIFY(m_manager->userId().isEmpty());
    QList<ConnectionPhase> phases;
    connect(m_manager.get(), &WebSocketChannelManager::connectionStateChanged, this,
            [&](const ConnectionState &state) { phases.append(state.phase); });
    signIn();
    QCOMPARE(m_manager->userId(), Me);
    m_server->accept();
    list({listed(Sarah)});
    m_server->reply(takeJoin(), joinResponse(2, {message(1)}));
    settle();
    FakeApi::give(m_api->pages.front().answer,
                  Result<MessagePage>(MessagePage {{message(2)}, false}));
    settle();
    using enum ConnectionPhase;
    QCOMPARE(phases, (QList {Connecting, Joining, CatchingUp, Live}));
    m_server->drop();
    QCOMPARE(phase(), Offline);
    QCOMPARE(m_manager->connectionState().nextAttempt, m_scheduler->wallNow().addMSecs(500));
    QCOMPARE(m_manager->channelState(Sarah), ChannelState::Offline);
    m_manager->reconnectNow();
    QCOMPARE(phase(), Connecting);
    m_manager->signOut();
    QCOMPARE(phase(), SignedOut);
}

void TestChannelManager::joinsWhatIsActiveWithItsPosition()
{
    resultOf(m_store->setUser(Me, {}));
    resultOf(m_store->putMessages(Sarah, u"e1"_s, messages(1, 3)));
    signIn();
    m_server->accept();
    list({listed(Sarah), listed(Mike, SubscriptionStatus::Paused)});
    const QJsonObject join = objectOf(takeJoin());
    QCOMPARE(join[u"access_token"_s].toString(), tokenOf(Me));
    const QJsonObject config = join[u"config"_s].toObject();
    QCOMPARE(config[u"broadcast"_s].toObject(),
             (QJsonObject {{u"ack"_s, true}, {u"self"_s, true}}));
    QCOMPARE(config[u"wedsync"_s].toObject(),
             (QJsonObject {{u"epoch"_s, u"e1"_s}, {u"afterSeq"_s, 3}, {u"limit"_s, 100}}));
    QVERIFY(takeJoin(Mike).event.empty());
    QCOMPARE(m_manager->channelState(Mike), ChannelState::Paused);
    QCOMPARE(m_manager->channelState(Sarah), ChannelState::Joining);
}

void TestChannelManager::joinsTheOpenChannelWithoutWaitingForTheList()
{
    goLive();
    m_manager->openChannel(Sarah);
    m_server->drop();
    m_manager->reconnectNow();
    m_server->accept();
    QCOMPARE(phase(), ConnectionPhase::Joining);
    m_server->reply(takeJoin(), joinResponse(1, {message(1)}));
    settle();
    QCOMPARE(m_manager->channelState(Sarah), ChannelState::Live);
    QCOMPARE(stored(), messages(1, 1));
    QCOMPARE(phase(), ConnectionPhase::Joining); // there may be channels that are not known yet
    list({listed(Sarah)});
    QCOMPARE(phase(), ConnectionPhase::Live);
}

void TestChannelManager::listsAgainWhenTheListFails()
{
    signIn();
    m_server->accept();
    const Error trouble {ErrorKind::StoreUnavailable, u"no"_s, {}};
    FakeApi::give(m_api->lists.front(), Result<QList<ListedChannel>>(trouble));
    m_api->lists.pop_front();
    settle();
    QVERIFY(m_api->lists.empty());
    m_scheduler->advance(500ms);
    list({listed(Sarah)});
    QVERIFY(!takeJoin().event.empty());
}

void TestChannelManager::findsNewChannelsLater()
{
    goLive();
    m_scheduler->advance(30s);
    m_server->reply(m_server->take("heartbeat", "phoenix"));
    m_scheduler->advance(30s);
    list({listed(Sarah), listed(Mike)});
    QVERIFY(!takeJoin(Mike).event.empty());
    QVERIFY(takeJoin(Sarah).event.empty()); // it is joined
}

void TestChannelManager::pagesInWhatTheJoinLeftOut()
{
    signIn();
    m_server->accept();
    list({listed(Sarah)});
    m_server->reply(takeJoin(), joinResponse(250, messages(1, 100)));
    settle();
    QCOMPARE(m_manager->channelState(Sarah), ChannelState::CatchingUp);
    for (const auto &[after, last] : {std::pair(100, 200), std::pair(200, 250)}) {
        QCOMPARE(m_api->pages.size(), std::size_t(1));
        QCOMPARE(m_api->pages.front().channel, Sarah);
        QCOMPARE(m_api->pages.front().after, after);
        const auto call = m_api->pages.front();
        m_api->pages.pop_front();
        FakeApi::give(call.answer,
                      Result<MessagePage>(MessagePage {messages(after + 1, last), false}));
        settle();
    }
    QCOMPARE(m_manager->channelState(Sarah), ChannelState::Live);
    QCOMPARE(stored(), messages(1, 250));
}

void TestChannelManager::asksAgainForAPageThatDidNotCome()
{
    signIn();
    m_server->accept();
    list({listed(Sarah)});
    m_server->reply(takeJoin(), joinResponse(2, {message(1)}));
    settle();
    const Error lost {ErrorKind::Unreachable, u"no"_s, {}};
    FakeApi::give(m_api->pages.front().answer, Result<MessagePage>(lost));
    m_api->pages.pop_front();
    settle();
    QVERIFY(m_api->pages.empty());
    m_scheduler->advance(500ms);
    QCOMPARE(m_api->pages.size(), std::size_t(1));
    QCOMPARE(m_api->pages.front().after, 1);
    FakeApi::give(m_api->pages.front().answer,
                  Result<MessagePage>(MessagePage {{message(2)}, false}));
    settle();
    QCOMPARE(stored(), messages(1, 2));
    QCOMPARE(m_manager->channelState(Sarah), ChannelState::Live);
}

void TestChannelManager::fillsAHoleBeforeGoingOn()
{
    goLive();
    m_server->say(liveFrame(message(1)));
    m_server->say(liveFrame(message(4)));
    settle();
    QCOMPARE(stored(), messages(1, 1));
    QCOMPARE(m_manager->channelState(Sarah), ChannelState::CatchingUp);
    QCOMPARE(m_api->pages.front().after, 1);
    m_server->say(liveFrame(message(5)));
    FakeApi::give(m_api->pages.front().answer,
                  Result<MessagePage>(MessagePage {messages(2, 3), false}));
    settle();
    QCOMPARE(stored(), messages(1, 5));
    QCOMPARE(m_manager->channelState(Sarah), ChannelState::Live);
}

void TestChannelManager::tellsOfAHoleThatCannotBeFilled()
{
    goLive();
    m_server->say(liveFrame(message(1)));
    m_server->say(liveFrame(message(4)));
    settle();
    FakeApi::give(m_api->pages.front().answer, Result<MessagePage>(MessagePage {}));
    settle();
    const TimelinePage page = resultOf(m_store->timelineBefore(Sarah, 0, 100));
    QCOMPARE(page.messages, (QList {message(1), message(4)}));
    QCOMPARE(page.gaps, (QList<Gap> {{2, 3}}));
    QCOMPARE(m_manager->channelState(Sarah), ChannelState::Live);
}

void TestChannelManager::aNewEpochReplacesEverything()
{
    goLive();
    m_server->say(liveFrame(message(1)));
    const QString id = send("{\"mine\":1}");
    m_server->reply(takeBroadcast(), publishAnswer(2));
    settle();
    QCOMPARE(waiting().first().state, DeliveryState::Sent);
    // The server was restored from before: what it had acknowledged is not there.
    reconnect();
    Message other = message(1);
    other.id = u"other"_s;
    m_server->reply(takeJoin(), joinResponse(1, {other}, "e2"));
    settle();
    QCOMPARE(stored(), QList<Message> {other});
    const Frame again = takeBroadcast();
    QCOMPARE(objectOf(again)[u"clientMessageId"_s].toString(), id);
}

namespace {

//! As messages(), but of a store that was restored from before and went another way.
QList<Message> otherMessages(qint64 first, qint64 last)
{
    QList<Message> others = messages(first, last);
    for (Message &other : others)
        other.id = u"other-%1"_s.arg(other.seq);
    return others;
}

} // namespace

void TestChannelManager::takesNoNumberOfAnotherLifeForRead()
{
    goLive();
    for (qint64 seq = 1; seq <= 3; ++seq)
        m_server->say(liveFrame(message(seq)));
    settle();
    m_manager->markRead(Sarah, 3);
    settle();
    QCOMPARE(m_api->reads.size(), std::size_t(1));
    reconnect();
    const std::size_t told = m_api->reads.size();
    m_server->reply(takeJoin(), joinResponse(3, otherMessages(1, 3), "e2"));
    settle();
    QCOMPARE(resultOf(m_store->summaries()).first().unread, 3);
    QCOMPARE(m_api->reads.size(), told);
    m_manager->markRead(Sarah, 1);
    settle();
    QCOMPARE(m_api->reads.size(), told + 1);
    QCOMPARE(m_api->reads.back().messageId, u"other-1"_s);
}

void TestChannelManager::learnsWhatWasReadInANewLife()
{
    goLive();
    for (qint64 seq = 1; seq <= 3; ++seq)
        m_server->say(liveFrame(message(seq)));
    settle();
    m_manager->markRead(Sarah, 2);
    reconnect();
    m_server->reply(takeJoin(), joinResponse(3, otherMessages(1, 3), "e2", u"other-1"_s));
    settle();
    QCOMPARE(resultOf(m_store->summaries()).first().unread, 2);
}

void TestChannelManager::sendsUnderOneClientId()
{
    goLive();
    const QString id = send("{\"text\":\"hello\"}");
    QCOMPARE(id, u"client-1"_s);
    const Frame first = takeBroadcast();
    QCOMPARE(objectOf(first),
             (QJsonObject {{u"type"_s, u"broadcast"_s},
                           {u"event"_s, u"message:new"_s},
                           {u"payload"_s, QJsonObject {{u"text"_s, u"hello"_s}}},
                           {u"clientMessageId"_s, id}}));
    QCOMPARE(waiting().first().state, DeliveryState::Sending);
    // No acknowledgement: the connection is lost, and the channel comes back without the message.
    reconnect();
    m_server->reply(takeJoin(), joinResponse(0, {}));
    settle();
    const Frame second = takeBroadcast();
    QCOMPARE(objectOf(second), objectOf(first));
    m_server->reply(second, publishAnswer(1));
    settle();
    QCOMPARE(waiting().first().state, DeliveryState::Sent);
    m_server->say(liveFrame(message(1, Me, id)));
    settle();
    QVERIFY(waiting().isEmpty());
    QCOMPARE(stored().size(), 1);
}

void TestChannelManager::doesNotRepeatWhatHadArrived()
{
    goLive();
    const QString id = send("{}");
    QVERIFY(!takeBroadcast().event.empty());
    reconnect();
    m_server->reply(takeJoin(), joinResponse(1, {message(1, Me, id)}));
    settle();
    QVERIFY(waiting().isEmpty());
    QVERIFY(takeBroadcast().event.empty());
}

void TestChannelManager::keepsTheOrderThroughALoss()
{
    goLive();
    const QStringList ids = {send("1"), send("2"), send("3")};
    QCOMPARE(objectOf(takeBroadcast())[u"clientMessageId"_s].toString(), ids[0]);
    QVERIFY(takeBroadcast().event.empty()); // one at a time
    reconnect();
    m_server->reply(takeJoin(), joinResponse(0, {}));
    settle();
    for (int i = 0; i < 3; ++i) {
        const Frame frame = takeBroadcast();
        QCOMPARE(objectOf(frame)[u"clientMessageId"_s].toString(), ids[i]);
        m_server->reply(frame, publishAnswer(i + 1));
        settle();
    }
}

void TestChannelManager::waitsForTheRateLimit()
{
    goLive();
    QSignalSpy progress(m_manager.get(), &WebSocketChannelManager::drainProgressed);
    send("1");
    send("2");
    m_server->refuse(takeBroadcast(), "rate_limited", R"(,"retryAfterMs":5000)");
    settle();
    m_scheduler->advance(4'999ms);
    QVERIFY(takeBroadcast().event.empty());
    m_scheduler->advance(1ms);
    const Frame again = takeBroadcast();
    QCOMPARE(objectOf(again)[u"payload"_s].toInt(), 1);
    m_server->reply(again, publishAnswer(1));
    settle();
    QCOMPARE(progress.last().at(0).value<ChannelName>(), Sarah);
    QCOMPARE(progress.last().at(1).value<DrainProgress>(), (DrainProgress {1, 2}));
    m_server->reply(takeBroadcast(), publishAnswer(2));
    settle();
    QCOMPARE(progress.last().at(1).value<DrainProgress>(), DrainProgress());
}

// Stored before its acknowledgement was lost, expired since, and the copy here is beyond it.
void TestChannelManager::letsGoOfARepeatThatHasExpired()
{
    goLive();
    send("1");
    QVERIFY(!takeBroadcast().event.empty());
    reconnect();
    m_server->reply(takeJoin(), joinResponse(3, {message(3)}));
    settle();
    const Frame again = takeBroadcast();
    m_server->reply(again, publishAnswer(2));
    settle();
    QVERIFY(waiting().isEmpty());
    // The same without anything new to store at the join before.
    send("2");
    QVERIFY(!takeBroadcast().event.empty());
    makeManager(*m_store);
    goLive(3);
    m_server->reply(takeBroadcast(), publishAnswer(1));
    settle();
    QVERIFY(waiting().isEmpty());
}

void TestChannelManager::tellsWhatFailed()
{
    goLive();
    QSignalSpy failed(m_manager.get(), &WebSocketChannelManager::sendFailed);
    const QString id = send("{}");
    m_server->refuse(takeBroadcast(), "forbidden");
    settle();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(0).value<ChannelName>(), Sarah);
    QCOMPARE(failed.first().at(1).toString(), id);
    QCOMPARE(failed.first().at(2).value<Error>().kind, ErrorKind::Forbidden);
    QCOMPARE(waiting().first().state, DeliveryState::Failed);
    QCOMPARE(waiting().first().error->kind, ErrorKind::Forbidden);
    m_manager->retry(id);
    settle();
    QCOMPARE(objectOf(takeBroadcast())[u"clientMessageId"_s].toString(), id);
    m_manager->discard(id); // it is on its way
    settle();
    QCOMPARE(waiting().size(), 1);
    m_server->drop();
    m_manager->discard(id);
    settle();
    QVERIFY(waiting().isEmpty());
}

void TestChannelManager::refusesWhatNoServerTakes()
{
    goLive();
    const auto kindOf = [this](const QString &event, const QByteArray &payload) {
        const Result<QString> answer = m_manager->send(Sarah, event, payload).result();
        return answer ? std::optional<ErrorKind>() : std::optional(answer.error().kind);
    };
    QCOMPARE(kindOf(u"message:new"_s, "{not json"), ErrorKind::InvalidRequest);
    QCOMPARE(kindOf(QString(), "{}"), ErrorKind::InvalidRequest);
    QCOMPARE(kindOf(u"message:new"_s, QByteArray(65, '[') + QByteArray(65, ']')),
             ErrorKind::InvalidRequest);
    QCOMPARE(kindOf(u"message:new"_s, '"' + QByteArray(64 * 1024, 'x') + '"'),
             ErrorKind::PayloadTooLarge);
    QVERIFY(waiting().isEmpty());
}

void TestChannelManager::pausesWhatHasNoPlace()
{
    signIn();
    m_server->accept();
    list({listed(Sarah)});
    m_server->refuse(takeJoin(), "channel_limit_reached");
    settle();
    QCOMPARE(m_manager->channelState(Sarah), ChannelState::Paused);
    QCOMPARE(phase(), ConnectionPhase::Live);
}

void TestChannelManager::staysAwayFromAChannelItWasRemovedFrom()
{
    signIn();
    m_server->accept();
    list({listed(Sarah)});
    const Frame join = takeJoin();
    m_server->reply(join, joinResponse(1, {message(1)}));
    m_server->say({join.joinRef, join.joinRef, Sarah.text(), "phx_close", "{}"});
    settle();
    QCOMPARE(m_manager->channelState(Sarah), ChannelState::Refused);
    m_scheduler->advance(20s);
    QVERIFY(takeJoin().event.empty());
    QCOMPARE(stored(), messages(1, 1)); // what was said stays readable
}

void TestChannelManager::signsOutWhenTheTokenIsRefused()
{
    goLive();
    send("{}");
    QVERIFY(!takeBroadcast().event.empty());
    reconnect();
    m_server->refuse(takeJoin(), "token_expired");
    QCOMPARE(phase(), ConnectionPhase::SignedOut);
    QCOMPARE(m_manager->connectionState().error->kind, ErrorKind::TokenExpired);
    settle();
    QCOMPARE(waiting().size(), 1);
    // With a new token everything goes on.
    signIn();
    QVERIFY(!m_manager->connectionState().error);
    m_api->lists.clear();
    m_server->accept();
    list({listed(Sarah)});
    m_server->reply(takeJoin(), joinResponse(0, {}));
    settle();
    QVERIFY(!takeBroadcast().event.empty());
}

void TestChannelManager::signingOutEndsEverything()
{
    goLive();
    m_manager->signOut();
    settle();
    QVERIFY(m_manager->userId().isEmpty());
    QCOMPARE(m_manager->channelState(Sarah), ChannelState::Offline);
    QCOMPARE(m_scheduler->planned(), std::size_t(0));
    const int attempts = m_server->attempts();
    m_scheduler->advance(1h);
    QCOMPARE(m_server->attempts(), attempts);
    m_manager->signIn(QUrl(u"http://localhost"_s), u"nonsense"_s);
    QCOMPARE(phase(), ConnectionPhase::SignedOut);
    QCOMPARE(m_manager->connectionState().error->kind, ErrorKind::Unauthorized);
}

void TestChannelManager::shortensThePausesAfterRejoining()
{
    goLive();
    m_server->drop();
    m_scheduler->advance(500ms);
    m_server->accept();
    m_server->drop(); // not one join was answered
    QCOMPARE(m_manager->connectionState().nextAttempt, m_scheduler->wallNow().addMSecs(1'000));
    m_scheduler->advance(1s);
    m_api->lists.clear();
    m_server->accept();
    list({listed(Sarah)});
    m_server->reply(takeJoin(), joinResponse(0, {}));
    settle();
    QCOMPARE(phase(), ConnectionPhase::Live);
    m_server->say(liveFrame(message(1)));
    m_server->drop();
    QCOMPARE(m_manager->connectionState().nextAttempt, m_scheduler->wallNow().addMSecs(500));
}

void TestChannelManager::reportsWhatWasReadOffline()
{
    goLive();
    for (qint64 seq = 1; seq <= 3; ++seq)
        m_server->say(liveFrame(message(seq)));
    settle();
    m_manager->markRead(Sarah, 1);
    settle();
    QCOMPARE(m_api->reads.size(), std::size_t(1));
    QCOMPARE(m_api->reads.front().messageId, u"message-1"_s);
    m_server->drop();
    m_manager->markRead(Sarah, 3);
    m_manager->markRead(Sarah, 2); // never backwards
    settle();
    QCOMPARE(m_api->reads.size(), std::size_t(1));
    QCOMPARE(resultOf(m_store->summaries()).first().unread, 0);
    m_scheduler->advance(500ms);
    m_server->accept();
    ListedChannel behind = listed(Sarah);
    behind.lastSeenMessageId = u"message-1"_s;
    m_api->readAnswer = Error {ErrorKind::Unreachable, u"no"_s, {}}; // to what the list causes
    list({behind});
    m_api->readAnswer = done();
    m_api->reads.resize(1);
    m_server->reply(takeJoin(), joinResponse(3, {}, "e1", u"message-1"_s));
    settle();
    QCOMPARE(m_api->reads.size(), std::size_t(2));
    QCOMPARE(m_api->reads.back().messageId, u"message-3"_s);
}

void TestChannelManager::switchesTheOpenChannel()
{
    QSignalSpy changed(m_manager.get(), &WebSocketChannelManager::currentChannelChanged);
    m_manager->openChannel(Sarah);
    m_manager->openChannel(Sarah);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_manager->currentChannel(), Sarah);
}

void TestChannelManager::staysOfflineWithoutAStore()
{
    LocalStore closed(m_dir->filePath(u"never opened"_s));
    makeManager(closed);
    signIn();
    m_server->accept();
    list({listed(Sarah)});
    for (int i = 0; i < 20; ++i) {
        m_scheduler->advance(1s);
        settle(closed);
    }
    QVERIFY(takeJoin().event.empty()); // nothing may be received that cannot be kept
    QCOMPARE(m_manager->channelState(Sarah), ChannelState::Offline);
    const Result<QString> sent = [this] {
        QFuture<Result<QString>> future = m_manager->send(Sarah, u"message:new"_s, "{}");
        while (!future.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        return future.result();
    }();
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::StoreUnavailable);
}

QTEST_GUILESS_MAIN(TestChannelManager)
#include "tst_channelmanager.moc"
