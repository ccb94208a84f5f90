// SPDX-License-Identifier: MIT
// The promise of delivery: the real server is killed at random moments under load, and whatever it
// has acknowledged is there afterwards, once, in order; who listens is told all of it, once.
#include "tests/support/memoryfolder.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

#include <poll.h>

using namespace support;
using namespace Qt::StringLiterals;

namespace {

constexpr int Kills = 50;
constexpr qint64 Patience = 30'000; // ms: what takes longer does not come
constexpr std::size_t Window = 16; // messages of a publisher that are not acknowledged yet

//! One wedding: what was sent to it, what was promised of it, and what was heard from it.
struct Wedding {
    struct Sent {
        QString clientMessageId;
        int number = 0;
    };
    struct Ack {
        qint64 seq = 0;
        QString id;
    };

    QString channel;
    QByteArray publisherToken;
    QByteArray listenerToken;
    std::unique_ptr<PhoenixClient> publisher;
    std::unique_ptr<PhoenixClient> listener; // empty while it is away
    int lastNumber = 0;
    std::deque<Sent> waiting; // sent or to be sent again, in order
    std::size_t onTheWay = 0; // of these: sent on this connection
    std::map<std::string, QString> refs; // of pushes on this connection: clientMessageId
    std::map<QString, Ack> acked;
    std::vector<std::pair<QString, QString>> heard; // id and clientMessageId of seq 1, 2, …

    //! Sends as many as may be on the way.
    void send()
    {
        while (onTheWay < Window) {
            if (onTheWay == waiting.size()) {
                const int number = ++lastNumber;
                waiting.push_back({u"%1/%2"_s.arg(channel).arg(number), number});
            }
            const Sent &next = waiting[onTheWay++];
            const std::string ref = publisher->publish(channel, u"note"_s, {{u"n"_s, next.number}},
                                                       next.clientMessageId);
            refs[ref] = next.clientMessageId;
        }
    }
    //! Takes in what has come; false when something came that must not.
    bool takeAnswers()
    {
        while (const auto message = publisher->next(0ms)) {
            const auto push = refs.find(message->ref);
            if (message->event != u"phx_reply" || push == refs.end())
                continue;
            const QJsonObject response = message->response();
            if (!message->ok() || waiting.empty()
                || waiting.front().clientMessageId != push->second)
                return false; // refused, or not in the order of sending
            acked[push->second] = {response[u"seq"_s].toInteger(),
                                   response[u"messageId"_s].toString()};
            refs.erase(push);
            waiting.pop_front();
            --onTheWay;
        }
        return true;
    }
    //! One message of the channel: the next, or it is told twice or not at all.
    bool hear(qint64 seq, const QString &id, const QString &clientMessageId)
    {
        if (seq != qint64(heard.size()) + 1)
            return false;
        heard.emplace_back(id, clientMessageId);
        return true;
    }
    bool takeBroadcasts()
    {
        while (const auto message = listener->next(0ms)) {
            if (message->event != u"broadcast")
                continue;
            const QJsonObject meta = message->payload[u"meta"_s].toObject();
            if (!hear(meta[u"seq"_s].toInteger(), meta[u"id"_s].toString(),
                      meta[u"clientMessageId"_s].toString()))
                return false;
        }
        return true;
    }
};

} // namespace

class TestServerKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void losesNothingThatItAcknowledged();

private:
    void connectAll();
    void catchUp(Wedding &wedding);
    void publish(std::size_t acks);
    void takeTheRest();
    void compareAcksWithWhatWasHeard();
    void compareWithTheStore();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    std::vector<Wedding> m_weddings;
    std::mt19937 m_random;
    QString m_epoch;
    std::size_t m_largestGap = 0;
    bool m_firstStaysAway = false; // the first wedding's listener, whatever is drawn
};

void TestServerKill::init()
{
    bool given = false;
    uint seed = uint(qEnvironmentVariableIntValue("WEDSYNC_TEST_SEED", &given));
    if (!given)
        seed = std::random_device()() & 0x7fffffff;
    qInfo("To be killed at the same moments again: WEDSYNC_TEST_SEED=%u", seed);
    m_random.seed(seed);
    m_folder = std::make_unique<QTemporaryDir>(memoryFolderTemplate());
    m_server = std::make_unique<ServerProcess>(m_folder->filePath(u"data"_s));
}

void TestServerKill::cleanup()
{
    if (QTest::currentTestFailed())
        qInfo("%s", qPrintable(m_server->log()));
    m_weddings.clear();
    m_server.reset();
    m_folder.reset();
}

//! Publishers and listeners of all weddings come back; listeners ask for exactly what they missed.
void TestServerKill::connectAll()
{
    for (Wedding &wedding : m_weddings) {
        wedding.publisher =
            std::make_unique<PhoenixClient>(m_server->port(), wedding.publisherToken);
        wedding.onTheWay = 0;
        wedding.refs.clear();
        QVERIFY(wedding.publisher->join(wedding.channel).ok());
        // Now and then one stays away, so that it misses more than a page.
        wedding.listener.reset();
        if (m_random() % 3 != 0 && (&wedding != &m_weddings.front() || !m_firstStaysAway)) {
            wedding.listener =
                std::make_unique<PhoenixClient>(m_server->port(), wedding.listenerToken);
            catchUp(wedding);
        }
    }
}

void TestServerKill::catchUp(Wedding &wedding)
{
    const std::size_t before = wedding.heard.size();
    while (true) {
        const auto reply = wedding.listener->join(
            wedding.channel, PhoenixClient::position(m_epoch, qint64(wedding.heard.size())));
        QVERIFY(reply.ok());
        const QJsonObject response = reply.response();
        if (m_epoch.isEmpty())
            m_epoch = response[u"epoch"_s].toString();
        QCOMPARE(response[u"epoch"_s].toString(), m_epoch);
        QVERIFY(response[u"recovered"_s].toBool());
        const QJsonArray missed = response[u"queuedMessages"_s].toArray();
        for (const QJsonValue message : missed)
            QVERIFY(wedding.hear(message[u"seq"_s].toInteger(), message[u"id"_s].toString(),
                                 message[u"clientMessageId"_s].toString()));
        if (!response[u"limited"_s].toBool()) {
            QCOMPARE(qint64(wedding.heard.size()), response[u"headSeq"_s].toInteger());
            break;
        }
        QCOMPARE(missed.size(), 100);
    }
    m_largestGap = std::max(m_largestGap, wedding.heard.size() - before);
}

//! Until so many more of each wedding are acknowledged, and a moment longer.
void TestServerKill::publish(std::size_t acks)
{
    std::vector<std::size_t> until;
    for (const Wedding &wedding : m_weddings)
        until.push_back(wedding.acked.size() + acks);
    const auto reached = [&] {
        return std::ranges::equal(m_weddings, until, std::ranges::greater_equal(),
                                  [](const Wedding &wedding) { return wedding.acked.size(); });
    };
    const auto publishSome = [this](int milliseconds) {
        std::vector<pollfd> waiting;
        for (Wedding &wedding : m_weddings) {
            wedding.send();
            waiting.push_back({wedding.publisher->socket().wire().descriptor(), POLLIN, 0});
            if (wedding.listener)
                waiting.push_back({wedding.listener->socket().wire().descriptor(), POLLIN, 0});
        }
        ::poll(waiting.data(), waiting.size(), milliseconds);
        for (Wedding &wedding : m_weddings) {
            QVERIFY(wedding.takeAnswers());
            QVERIFY(!wedding.listener || wedding.takeBroadcasts());
        }
    };
    QElapsedTimer timer;
    timer.start();
    while (!reached() && timer.elapsed() < Patience && !QTest::currentTestFailed())
        publishSome(100);
    QVERIFY(reached());
    // The server is to be met in the middle of anything, not only just after an answer.
    const auto moment = qint64(m_random() % 4'000'000);
    for (timer.start(); timer.nsecsElapsed() < moment && !QTest::currentTestFailed();)
        publishSome(0);
}

//! What the killed server had handed to the system counts: it was said.
void TestServerKill::takeTheRest()
{
    for (Wedding &wedding : m_weddings) {
        for (PhoenixClient *client : {wedding.publisher.get(), wedding.listener.get()}) {
            if (client)
                client->socket().wire().waitForEnd();
        }
        QVERIFY(wedding.takeAnswers());
        QVERIFY(!wedding.listener || wedding.takeBroadcasts());
    }
}

void TestServerKill::compareAcksWithWhatWasHeard()
{
    for (const Wedding &wedding : m_weddings) {
        for (const auto &[clientMessageId, ack] : wedding.acked) {
            if (ack.seq > qint64(wedding.heard.size()))
                continue; // its listener was away
            QCOMPARE(wedding.heard[std::size_t(ack.seq) - 1], std::pair(ack.id, clientMessageId));
        }
    }
}

void TestServerKill::compareWithTheStore()
{
    for (const Wedding &wedding : m_weddings) {
        std::vector<std::pair<QString, QString>> stored;
        std::set<QString> ids;
        int lastNumber = 0;
        while (true) {
            const HttpAnswer page =
                http(m_server->port(), "GET",
                     "/api/websocket/channels/messages?channelName=" + wedding.channel.toLatin1()
                         + "&after=" + QByteArray::number(stored.size()),
                     wedding.listenerToken);
            QCOMPARE(page.status, 200);
            const QJsonArray messages = page.json()[u"messages"_s].toArray();
            for (const QJsonValue message : messages) {
                QCOMPARE(message[u"seq"_s].toInteger(), qint64(stored.size()) + 1);
                stored.emplace_back(message[u"id"_s].toString(),
                                    message[u"clientMessageId"_s].toString());
                // In the order in which they were written, and each once.
                QCOMPARE(message[u"payload"_s][u"n"_s].toInt(), ++lastNumber);
                QVERIFY(ids.insert(stored.back().first).second);
            }
            if (!page.json()[u"limited"_s].toBool())
                break;
            QVERIFY(!messages.isEmpty());
        }
        QCOMPARE(lastNumber, wedding.lastNumber);
        QCOMPARE(wedding.acked.size(), stored.size());
        for (const auto &[clientMessageId, ack] : wedding.acked)
            QCOMPARE(stored[std::size_t(ack.seq) - 1], std::pair(ack.id, clientMessageId));
        QVERIFY(wedding.heard == stored);
    }
}

void TestServerKill::losesNothingThatItAcknowledged()
{
    const QJsonObject owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    const QJsonObject couple = m_server->addUser(u"Sarah"_s, u"couple"_s);
    for (int i = 1; i <= 4; ++i) {
        Wedding wedding;
        wedding.channel = u"supplier:wedding:%1"_s.arg(i);
        wedding.publisherToken = accessToken(owner);
        wedding.listenerToken = accessToken(couple);
        QVERIFY(!m_server->createChannel(wedding.channel, u"shared"_s, owner, {couple}).isEmpty());
        m_weddings.push_back(std::move(wedding));
    }
    const QStringList limits {u"--limit"_s, u"messages.per-minute=10000000"_s};
    std::size_t asked = 0; // of each wedding
    for (int round = 1; round <= Kills; ++round) {
        QVERIFY2(m_server->start(limits), qPrintable(m_server->log()));
        m_firstStaysAway = round == Kills / 2;
        connectAll();
        compareAcksWithWhatWasHeard();
        if (QTest::currentTestFailed())
            return;
        // Another process at the same database must not get in the way.
        if (round % 10 == 0)
            QCOMPARE(m_server->addUser(u"Guest"_s, u"couple"_s).isEmpty(), false);
        const std::size_t acks = m_random() % 200 + (m_firstStaysAway ? 101 : 0);
        asked += acks;
        publish(acks);
        if (QTest::currentTestFailed())
            return;
        m_server->kill();
        takeTheRest();
        if (QTest::currentTestFailed()) {
            qInfo("in round %d", round);
            return;
        }
    }

    // What is on the way still is sent to its end, then everything is compared with everything.
    QVERIFY(m_server->start(limits));
    connectAll();
    for (Wedding &wedding : m_weddings) {
        QElapsedTimer timer;
        timer.start();
        wedding.send(); // up to a whole window, and no more
        while (!wedding.waiting.empty() && timer.elapsed() < Patience) {
            wedding.publisher->socket().wire().read(100ms);
            QVERIFY(wedding.takeAnswers());
        }
        QVERIFY(wedding.waiting.empty());
        wedding.listener = std::make_unique<PhoenixClient>(m_server->port(), wedding.listenerToken);
        catchUp(wedding);
    }
    compareAcksWithWhatWasHeard();
    compareWithTheStore();
    std::size_t total = 0;
    for (const Wedding &wedding : m_weddings)
        total += wedding.acked.size();
    qInfo("%zu messages acknowledged over %d kills; at most %zu caught up at once", total, Kills,
          m_largestGap);
    QVERIFY(asked > Kills && total >= 4 * asked);
    QVERIFY2(m_largestGap > 100, "nobody missed more than a page");
}

QTEST_GUILESS_MAIN(TestServerKill)
#include "tst_serverkill.moc"
