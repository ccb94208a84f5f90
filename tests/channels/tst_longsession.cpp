// SPDX-License-Identifier: MIT
// Two hours of a photographer's day, in a moment: the clock is the test's.
#include "channels/client/tokenclaims.h"
#include "channels/client/tokenrenewal.h"
#include "tests/support/clientworld.h"

#include <QSignalSpy>

using namespace channels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace support::frames;
using support::ClientWorld;

namespace {

QString tokenUntil(const QDateTime &expiry)
{
    const QByteArray claims = QStringLiteral("{\"sub\":\"%1\",\"exp\":%2}")
                                  .arg(Me)
                                  .arg(expiry.toSecsSinceEpoch())
                                  .toUtf8();
    return QString::fromLatin1("e30." + claims.toBase64(QByteArray::Base64UrlEncoding) + ".sig");
}

//! A client and the server that it talks to, which answers what it is asked while it is reachable.
class Day {
public:
    Day()
    {
        QObject::connect(&renewal, &TokenRenewal::renewed, world.manager.get(),
                         [this](const QString &renewed) {
                             token = renewed;
                             ++tokens;
                             world.manager->renewAccess(renewed);
                         });
        token = issue();
        renewal.start(token, [this] {
            return QtFuture::makeReadyFuture(
                reachable ? Result<QString>(issue())
                          : Result<QString>(ErrorKind::Unreachable, u"no"_s));
        });
        world.manager->signIn(QUrl(u"http://localhost:4710"_s), token);
        world.settle();
    }

    QString issue() const { return tokenUntil(world.scheduler->wallNow().addSecs(3600)); }

    //! Time passes, the computer awake.
    void pass(std::chrono::seconds duration)
    {
        for (auto passed = 0s; passed < duration; ++passed) {
            world.scheduler->advance(1s);
            QCoreApplication::processEvents();
            serve();
            watch();
        }
    }
    //! The lid is closed: the monotonic clock stands still, nothing runs, connections die.
    void sleep(std::chrono::seconds duration)
    {
        world.scheduler->setWall(world.scheduler->wallNow().addSecs(duration.count()));
        QVERIFY(world.server.transport());
        m_dead = world.server.transport();
    }
    //! Somebody else's message.
    void say(const QByteArray &payload)
    {
        Message next = message(++head);
        next.payload = payload;
        said.append(next);
        if (isConnected)
            world.server.say(liveFrame(next));
    }
    QList<Message> stored()
    {
        world.settle();
        return support::mustGive(world.store.messages(Sarah, 0, 10'000));
    }

    ClientWorld world;
    TokenRenewal renewal {*world.scheduler, [] { return 0.5; }};
    QString token;
    int tokens = 0;
    int heartbeats = 0;
    int joins = 0;
    int leaves = 0;
    int connections = 0;
    bool reachable = true;
    bool isConnected = false; // the channel is joined
    qint64 head = 0;
    QList<Message> said;
    std::chrono::seconds longestSilence {0}; // of the client, on a joined connection

private:
    // The server's side of one second.
    void serve()
    {
        support::FakeTransport *transport = world.server.transport();
        if (transport != m_transport) {
            m_transport = transport;
            m_isOpen = false;
            isConnected = false;
        }
        if (!transport || transport == m_dead || transport->isClosed || !reachable) {
            isConnected = false;
            dropWhatCannotBeReached(transport);
            return;
        }
        if (!m_isOpen) {
            m_isOpen = true;
            ++connections;
            m_silence = 0s;
            world.server.accept();
        }
        m_silence += 1s;
        for (Frame frame = world.server.take(); !frame.event.empty(); frame = world.server.take())
            answer(frame);
        while (!world.api->lists.empty())
            world.list(QList {listed(Sarah)});
        longestSilence = std::max(longestSilence, m_silence);
    }
    void dropWhatCannotBeReached(support::FakeTransport *transport)
    {
        if (!reachable && transport && !transport->isClosed && transport != m_dead)
            world.server.drop();
        while (!world.api->lists.empty())
            world.list(Error {ErrorKind::Unreachable, u"no"_s, {}});
    }
    void answer(const Frame &frame)
    {
        m_silence = 0s;
        if (frame.event == "heartbeat") {
            ++heartbeats;
            world.server.reply(frame);
        } else if (frame.event == "phx_join") {
            ++joins;
            isConnected = true;
            const QJsonObject join = objectOf(frame);
            m_shown = join[u"access_token"_s].toString();
            const qint64 after = join[u"config"_s][u"wedsync"_s][u"afterSeq"_s].toInteger();
            world.server.reply(frame, joinResponse(head, said.mid(after)));
            world.settle();
        } else if (frame.event == "access_token") {
            m_shown = objectOf(frame)[u"access_token"_s].toString();
        } else if (frame.event == "phx_leave") {
            ++leaves;
        } else if (frame.event == "broadcast") {
            publish(frame);
        }
    }
    // Each client message id once.
    void publish(const Frame &frame)
    {
        const QJsonObject object = objectOf(frame);
        const QString id = object[u"clientMessageId"_s].toString();
        if (!m_published.contains(id)) {
            Message own = message(++head, Me, id);
            own.payload =
                QJsonDocument(object[u"payload"_s].toObject()).toJson(QJsonDocument::Compact);
            said.append(own);
            m_published.insert(id, head);
        }
        world.server.reply(frame, publishAnswer(m_published.value(id)));
        world.server.say(liveFrame(said.at(m_published.value(id) - 1)));
    }
    // What must hold at every second that the client is joined.
    void watch()
    {
        if (!isConnected)
            return;
        const std::optional<QDateTime> expiry = expiryOf(m_shown);
        QVERIFY2(expiry && *expiry > world.scheduler->wallNow(),
                 "the server knows a token that is good");
    }

    QString m_shown; // the token that the server knows the channel by
    QPointer<support::FakeTransport> m_transport;
    QPointer<support::FakeTransport> m_dead; // looks open, and is not
    bool m_isOpen = false;
    std::chrono::seconds m_silence {0};
    QHash<QString, qint64> m_published;
};

} // namespace

class TestLongSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysLiveForTwoHours();
    void comesBackAfterASleep();
    void keepsItsTokenThroughAnOutage();
};

void TestLongSession::staysLiveForTwoHours()
{
    Day day;
    QSignalSpy states(day.world.manager.get(), &WebSocketChannelManager::channelStateChanged);
    for (int minute = 0; minute < 120; ++minute) {
        day.pass(60s);
        if (minute % 10 == 0)
            day.say("{\"n\":1}");
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(day.connections, 1);
    QCOMPARE(day.joins, 1);
    QCOMPARE(day.leaves, 0);
    QCOMPARE(day.tokens, 2); // at 55 and at 110 minutes
    QVERIFY2(day.heartbeats >= 230 && day.heartbeats <= 240,
             qPrintable(QString::number(day.heartbeats)));
    QVERIFY(day.longestSilence <= 31s);
    QCOMPARE(day.stored(), day.said);
    QCOMPARE(day.world.manager->channelState(Sarah), ChannelState::Live);
    QVERIFY(states.size() <= 4); // until it was live for the first time, and never after
}

void TestLongSession::comesBackAfterASleep()
{
    Day day;
    day.pass(10min);
    day.say("{\"n\":1}");
    support::mustGive(day.world.manager->send(Sarah, u"message:new"_s, "{\"text\":\"before\"}"));
    day.pass(5s);
    for (const auto nap : {90s, 1800s, 5400s}) {
        day.sleep(nap); // the longest outlives the token
        day.say("{\"n\":2}");
        support::mustGive(day.world.manager->send(Sarah, u"message:new"_s, "{\"text\":\"after\"}"));
        day.pass(80s);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(day.isConnected);
        QCOMPARE(day.stored(), day.said);
        QVERIFY(support::mustGive(day.world.store.outbox(Sarah)).isEmpty());
    }
    QCOMPARE(day.connections, 4);
    QCOMPARE(day.said.size(), 8); // and each of the own ones once
}

void TestLongSession::keepsItsTokenThroughAnOutage()
{
    Day day;
    day.pass(50min);
    day.reachable = false;
    day.pass(20min); // the token would have been renewed in it, and ends after it
    QCOMPARE(day.tokens, 0);
    QCOMPARE(day.world.phase(), ConnectionPhase::Offline);
    day.say("{\"n\":1}");
    day.reachable = true;
    day.pass(90s);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(day.tokens, 1);
    QVERIFY(day.isConnected);
    QCOMPARE(day.stored(), day.said);
}

QTEST_GUILESS_MAIN(TestLongSession)
#include "tst_longsession.moc"
