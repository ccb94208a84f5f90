// SPDX-License-Identifier: MIT
#include "channels/client/channel.h"
#include "channels/client/socket.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/fakeserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace channels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using support::FakeScheduler;
using support::FakeServer;

namespace {

const ChannelName Sarah = *ChannelName::parse(std::string_view("couple:wedding:sarah"));
const std::string Topic = Sarah.text();

//! A socket with one channel, a server and a clock.
struct Client {
    FakeScheduler scheduler;
    FakeServer server;
    double random = 1.0;
    Socket socket {scheduler, server.factory(), [this] { return random; }};
    int joins = 0;
    Channel channel {socket, scheduler, [this] { return random; }, Sarah,
                     [this] { return "{\"join\":" + std::to_string(++joins) + "}"; }};

    void open()
    {
        socket.open(QUrl(u"http://localhost:4710"_s), u"token"_s);
        server.accept();
    }

    //! Joined, with an answer.
    Frame join()
    {
        channel.join();
        return accept();
    }

    Frame accept()
    {
        const Frame frame = server.take("phx_join", Topic);
        server.reply(frame);
        return frame;
    }

    Frame heartbeat() { return server.take("heartbeat", "phoenix"); }
};

} // namespace

class TestSocket : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForTheSocketWithoutShowingTheToken_data();
    void asksForTheSocketWithoutShowingTheToken();
    void heartbeatsEveryHalfMinute();
    void takesSilenceForDeath();
    void givesUpOnAnOpeningThatTakesTooLong();
    void waitsLongerAfterEachFailure();
    void anOpenSocketAloneDoesNotShortenThePauses();
    void theFirstFrameAfterRejoiningShortensThePauses();
    void triesNowWhenTold();
    void probesAnOpenConnectionWhenTold();
    void leavesAServerAloneThatGoes();
    void closingEndsAllAttempts();
    void dropsWhatItCannotRead();

    void joinsWhenTheSocketOpens();
    void rejoinsWithANewPayloadAfterALoss();
    void rejoinsAfterAnErrorWithAPause();
    void doesNotRejoinAfterAClose();
    void ignoresWhatIsSaidToAnEarlierJoin();
    void triesAgainWhenTheJoinIsNotAnswered();
    void givesUpOnAFinalRefusal();
    void honoursTheServersRetryTime();
    void answersAPushOnce();
    void failsPushesThatNobodyAnswers();
    void failsPushesOfALostConnection();
    void rejoinsWhenTheServerForgotTheJoin();
    void leavesInAnOrderlyWay();
};

void TestSocket::asksForTheSocketWithoutShowingTheToken_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("url");
    QTest::newRow("http") << u"http://localhost:4710"_s
                          << u"ws://localhost:4710/socket/websocket?vsn=2.0.0"_s;
    QTest::newRow("https") << u"https://example.org"_s
                           << u"wss://example.org/socket/websocket?vsn=2.0.0"_s;
    QTest::newRow("path") << u"https://example.org/wedsync/"_s
                          << u"wss://example.org/wedsync/socket/websocket?vsn=2.0.0"_s;
}

void TestSocket::asksForTheSocketWithoutShowingTheToken()
{
    QFETCH(QString, server);
    QFETCH(QString, url);
    Client client;
    client.socket.open(QUrl(server), u"secret"_s);
    QCOMPARE(client.socket.state(), Socket::State::Connecting);
    QCOMPARE(client.server.transport()->url, QUrl(url));
    QCOMPARE(client.server.transport()->token, u"secret"_s);
}

void TestSocket::heartbeatsEveryHalfMinute()
{
    Client client;
    client.open();
    for (int i = 0; i < 3; ++i) {
        client.scheduler.advance(29'999ms);
        QVERIFY(client.server.take().event.empty());
        client.scheduler.advance(1ms);
        const Frame heartbeat = client.heartbeat();
        QCOMPARE(heartbeat.payload, std::string("{}"));
        QVERIFY(heartbeat.ref && !heartbeat.joinRef);
        client.server.reply(heartbeat);
    }
    QCOMPARE(client.socket.state(), Socket::State::Open);
    QCOMPARE(client.server.attempts(), 1);
}

void TestSocket::takesSilenceForDeath()
{
    Client client;
    client.open();
    client.scheduler.advance(30s);
    QVERIFY(!client.heartbeat().event.empty());
    client.scheduler.advance(9'999ms);
    QCOMPARE(client.socket.state(), Socket::State::Open);
    QPointer<support::FakeTransport> dead = client.server.transport();
    client.scheduler.advance(1ms);
    QCOMPARE(client.socket.state(), Socket::State::Waiting);
    QVERIFY(dead->isClosed);
    QCOMPARE(client.socket.nextAttempt(), client.scheduler.wallNow().addMSecs(500));
}

void TestSocket::givesUpOnAnOpeningThatTakesTooLong()
{
    Client client;
    client.socket.open(QUrl(u"http://localhost"_s), u"token"_s);
    client.scheduler.advance(14'999ms);
    QCOMPARE(client.socket.state(), Socket::State::Connecting);
    client.scheduler.advance(1ms);
    QCOMPARE(client.socket.state(), Socket::State::Waiting);
}

void TestSocket::waitsLongerAfterEachFailure()
{
    Client client;
    client.socket.open(QUrl(u"http://localhost"_s), u"token"_s);
    int attempts = 1;
    for (const auto pause :
         {500ms, 1'000ms, 2'000ms, 4'000ms, 8'000ms, 16'000ms, 30'000ms, 30'000ms}) {
        client.server.drop();
        QCOMPARE(client.socket.state(), Socket::State::Waiting);
        client.scheduler.advance(pause - 1ms);
        QCOMPARE(client.server.attempts(), attempts);
        client.scheduler.advance(1ms);
        QCOMPARE(client.server.attempts(), ++attempts);
        QCOMPARE(client.socket.state(), Socket::State::Connecting);
    }
}

void TestSocket::anOpenSocketAloneDoesNotShortenThePauses()
{
    Client client;
    client.open();
    client.server.drop();
    client.scheduler.advance(500ms);
    client.server.accept();
    client.server.say({{}, {}, Topic, "broadcast", "{}"}); // no rejoin was completed
    client.server.drop();
    QCOMPARE(client.socket.nextAttempt(), client.scheduler.wallNow().addMSecs(1'000));
}

void TestSocket::theFirstFrameAfterRejoiningShortensThePauses()
{
    Client client;
    client.open();
    client.server.drop();
    client.scheduler.advance(500ms);
    client.server.accept();
    client.socket.rejoined();
    client.server.drop(); // before any frame: it proves nothing
    QCOMPARE(client.socket.nextAttempt(), client.scheduler.wallNow().addMSecs(1'000));
    client.scheduler.advance(1s);
    client.server.accept();
    client.socket.rejoined();
    client.scheduler.advance(30s);
    client.server.reply(client.heartbeat());
    client.server.drop();
    QCOMPARE(client.socket.nextAttempt(), client.scheduler.wallNow().addMSecs(500));
}

void TestSocket::triesNowWhenTold()
{
    Client client;
    client.open();
    client.server.drop();
    client.socket.reconnectNow();
    QCOMPARE(client.socket.state(), Socket::State::Connecting);
    QCOMPARE(client.server.attempts(), 2);
    client.socket.reconnectNow(); // it is being tried
    client.server.accept();
    client.scheduler.advance(20s); // nor is it tried again when the pause would have been over
    QCOMPARE(client.server.attempts(), 2);
}

void TestSocket::probesAnOpenConnectionWhenTold()
{
    Client client;
    client.open();
    client.scheduler.advance(5s);
    client.socket.reconnectNow();
    QVERIFY(!client.heartbeat().event.empty());
    client.socket.reconnectNow(); // one question at a time
    QVERIFY(client.heartbeat().event.empty());
    client.scheduler.advance(10s);
    QCOMPARE(client.socket.state(), Socket::State::Waiting);
}

// Its close code and reason do not come through: QWebSocket makes an error of 1012.
void TestSocket::leavesAServerAloneThatGoes()
{
    Client client;
    client.open();
    QSignalSpy received(&client.socket, &Socket::received);
    client.server.say({{}, {}, "phoenix", "server_draining", R"({"retryAfterMs":3000})"});
    QCOMPARE(received.size(), 0);
    client.server.drop(1002);
    client.scheduler.advance(2999ms);
    QCOMPARE(client.server.attempts(), 1);
    client.scheduler.advance(1ms);
    QCOMPARE(client.server.attempts(), 2);
    client.server.accept();
    client.server.drop(); // that was the other connection's word
    client.scheduler.advance(1000ms);
    QCOMPARE(client.server.attempts(), 3);
}

void TestSocket::closingEndsAllAttempts()
{
    Client client;
    client.open();
    client.server.drop();
    client.socket.close();
    QCOMPARE(client.socket.state(), Socket::State::Closed);
    QCOMPARE(client.scheduler.planned(), std::size_t(0));
    client.scheduler.advance(1h);
    QCOMPARE(client.server.attempts(), 1);
    client.socket.reconnectNow();
    QCOMPARE(client.server.attempts(), 1);
}

void TestSocket::dropsWhatItCannotRead()
{
    Client client;
    client.open();
    QSignalSpy received(&client.socket, &Socket::received);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"A frame was dropped"_s));
    client.server.sayText("{not a frame");
    QCOMPARE(received.size(), 0);
    QCOMPARE(client.socket.state(), Socket::State::Open);
}

void TestSocket::joinsWhenTheSocketOpens()
{
    Client client;
    client.channel.join();
    QCOMPARE(client.channel.state(), Channel::State::Offline);
    QSignalSpy joined(&client.channel, &Channel::joined);
    client.open();
    QCOMPARE(client.channel.state(), Channel::State::Joining);
    const Frame join = client.server.take();
    QCOMPARE(join.event, std::string("phx_join"));
    QCOMPARE(join.topic, Topic);
    QCOMPARE(join.payload, std::string("{\"join\":1}"));
    QCOMPARE(join.joinRef, join.ref);
    client.server.reply(join, "{\"epoch\":\"e\"}");
    QCOMPARE(client.channel.state(), Channel::State::Joined);
    QCOMPARE(joined.size(), 1);
    QCOMPARE(joined.first().first().value<std::string>(), std::string("{\"epoch\":\"e\"}"));
}

void TestSocket::rejoinsWithANewPayloadAfterALoss()
{
    Client client;
    client.open();
    const Frame first = client.join();
    client.server.drop(1012);
    QCOMPARE(client.channel.state(), Channel::State::Offline);
    client.scheduler.advance(500ms);
    client.server.accept();
    const Frame second = client.accept();
    QCOMPARE(second.payload, std::string("{\"join\":2}"));
    QVERIFY(second.joinRef != first.joinRef);
    QCOMPARE(client.channel.state(), Channel::State::Joined);
}

void TestSocket::rejoinsAfterAnErrorWithAPause()
{
    Client client;
    client.open();
    Frame join = client.join();
    for (const auto pause : {1s, 1s}) { // the join in between was answered: the pause begins anew
        client.server.say({join.joinRef, join.joinRef, Topic, "phx_error", "{}"});
        QCOMPARE(client.channel.state(), Channel::State::Waiting);
        client.scheduler.advance(pause - 1ms);
        QVERIFY(client.server.take("phx_join", Topic).event.empty());
        client.scheduler.advance(1ms);
        join = client.accept();
        QCOMPARE(client.channel.state(), Channel::State::Joined);
    }
}

void TestSocket::doesNotRejoinAfterAClose()
{
    Client client;
    client.open();
    const Frame join = client.join();
    QSignalSpy closed(&client.channel, &Channel::closed);
    client.server.say({join.joinRef, join.joinRef, Topic, "phx_close", "{}"});
    QCOMPARE(client.channel.state(), Channel::State::Refused);
    QCOMPARE(closed.size(), 1);
    client.scheduler.advance(29s);
    client.server.drop();
    client.scheduler.advance(500ms);
    client.server.accept();
    QVERIFY(client.server.take("phx_join", Topic).event.empty());
    client.channel.join(); // but it can be asked for again
    QVERIFY(!client.server.take("phx_join", Topic).event.empty());
}

void TestSocket::ignoresWhatIsSaidToAnEarlierJoin()
{
    Client client;
    client.open();
    const Frame first = client.join();
    client.channel.rejoin();
    QCOMPARE(client.channel.state(), Channel::State::Joining);
    client.server.say({first.joinRef, first.joinRef, Topic, "phx_close", "{}"});
    QCOMPARE(client.channel.state(), Channel::State::Joining);
    client.accept();
    QCOMPARE(client.channel.state(), Channel::State::Joined);
    QSignalSpy received(&client.channel, &Channel::received);
    client.server.say({first.joinRef, {}, Topic, "broadcast", "{}"});
    client.server.say({{}, {}, "couple:wedding:other", "broadcast", "{}"});
    QCOMPARE(received.size(), 0);
    client.server.say({{}, {}, Topic, "broadcast", "{\"a\":1}"});
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.first().at(1).value<std::string>(), std::string("{\"a\":1}"));
}

void TestSocket::triesAgainWhenTheJoinIsNotAnswered()
{
    Client client;
    client.open();
    client.channel.join();
    QVERIFY(!client.server.take("phx_join", Topic).event.empty());
    client.scheduler.advance(10s);
    QCOMPARE(client.channel.state(), Channel::State::Waiting);
    client.scheduler.advance(1s);
    QVERIFY(!client.accept().event.empty());
    QCOMPARE(client.channel.state(), Channel::State::Joined);
}

void TestSocket::givesUpOnAFinalRefusal()
{
    Client client;
    client.open();
    QSignalSpy refused(&client.channel, &Channel::refused);
    client.channel.join();
    client.server.refuse(client.server.take(), "not_found");
    QCOMPARE(client.channel.state(), Channel::State::Refused);
    QCOMPARE(refused.first().first().value<Error>().kind, ErrorKind::NotFound);
    client.scheduler.advance(20s);
    QVERIFY(client.server.take("phx_join", Topic).event.empty());
}

void TestSocket::honoursTheServersRetryTime()
{
    Client client;
    client.open();
    client.channel.join();
    client.server.refuse(client.server.take(), "rate_limited", R"(,"retryAfterMs":4000)");
    QCOMPARE(client.channel.state(), Channel::State::Waiting);
    client.scheduler.advance(3'999ms);
    QVERIFY(client.server.take().event.empty());
    client.scheduler.advance(1ms);
    QCOMPARE(client.server.take().event, std::string("phx_join"));
}

void TestSocket::answersAPushOnce()
{
    Client client;
    client.open();
    client.join();
    std::vector<Result<std::string>> answers;
    client.channel.push("broadcast", "{\"x\":1}",
                        [&](const Result<std::string> &answer) { answers.push_back(answer); });
    const Frame push = client.server.take("broadcast", Topic);
    QCOMPARE(push.payload, std::string("{\"x\":1}"));
    QVERIFY(push.ref && push.joinRef);
    client.server.reply(push, "{\"seq\":1}");
    client.server.reply(push, "{\"seq\":2}");
    client.scheduler.advance(20s);
    QCOMPARE(answers.size(), std::size_t(1));
    QCOMPARE(*answers.front(), std::string("{\"seq\":1}"));
}

void TestSocket::failsPushesThatNobodyAnswers()
{
    Client client;
    client.open();
    std::vector<ErrorKind> errors;
    const auto note = [&](const Result<std::string> &answer) {
        errors.push_back(answer.error().kind);
    };
    client.channel.push("broadcast", "{}", note); // not joined: at once
    QCOMPARE(errors, std::vector {ErrorKind::Unreachable});
    client.join();
    client.channel.push("broadcast", "{}", note);
    client.scheduler.advance(9'999ms);
    QCOMPARE(errors.size(), std::size_t(1));
    client.scheduler.advance(1ms);
    QCOMPARE(errors.size(), std::size_t(2));
    QCOMPARE(client.channel.state(), Channel::State::Joined);
}

void TestSocket::failsPushesOfALostConnection()
{
    Client client;
    client.open();
    client.join();
    std::vector<ErrorKind> errors;
    client.channel.push("broadcast", "{}", [&](const Result<std::string> &answer) {
        errors.push_back(answer.error().kind);
    });
    client.server.drop();
    QCOMPARE(errors, std::vector {ErrorKind::Unreachable});
}

void TestSocket::rejoinsWhenTheServerForgotTheJoin()
{
    Client client;
    client.open();
    client.join();
    std::vector<ErrorKind> errors;
    client.channel.push("broadcast", "{}", [&](const Result<std::string> &answer) {
        errors.push_back(answer.error().kind);
    });
    const Frame push = client.server.take("broadcast", Topic);
    client.server.say({push.joinRef, push.ref, Topic, "phx_reply",
                       R"({"status":"error","response":{"reason":"unmatched topic"}})"});
    QCOMPARE(errors, std::vector {ErrorKind::Unreachable}); // not the message's fault
    QCOMPARE(client.channel.state(), Channel::State::Waiting);
}

void TestSocket::leavesInAnOrderlyWay()
{
    Client client;
    client.open();
    const Frame join = client.join();
    client.channel.leave();
    const Frame leave = client.server.take();
    QCOMPARE(leave.event, std::string("phx_leave"));
    QCOMPARE(leave.joinRef, join.joinRef);
    QCOMPARE(client.channel.state(), Channel::State::Closed);
    client.server.drop();
    client.scheduler.advance(500ms);
    client.server.accept();
    QVERIFY(client.server.take().event.empty());
}

QTEST_GUILESS_MAIN(TestSocket)
#include "tst_socket.moc"
