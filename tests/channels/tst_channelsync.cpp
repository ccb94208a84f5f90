// SPDX-License-Identifier: MIT
// Real clients and a real server on loopback, cut and restored.
#include "channels/client/parts.h"
#include "channels/client/websocketchannelmanager.h"
#include "channels/server/administration.h"
#include "channels/server/hostedserver.h"
#include "channels/store/localstore.h"
#include "channels/types/eventtypes.h"
#include "tests/support/memoryfolder.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace channels;
using namespace Qt::StringLiterals;
using server::Administration;
using server::HostedServer;

namespace {

const ChannelName Sarah = *ChannelName::parse(std::string_view("couple:wedding:sarah"));
const ChannelName Mike = *ChannelName::parse(std::string_view("couple:wedding:mike"));

template <typename T>
T resultOf(QFuture<Result<T>> future)
{
    // Answers may need the event loop.
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    const Result<T> answer = future.result();
    if (!answer)
        qFatal("%s", qPrintable(answer.error().detail));
    return *answer;
}

//! One desktop: a store and a client on it.
class Desktop final {
public:
    explicit Desktop(const QString &folder) : m_folder(folder) { start(); }

    //! As if the program had been ended and started again.
    void restart()
    {
        manager.reset();
        store.reset();
        start();
    }

    bool isLive() const { return manager->connectionState().phase == ConnectionPhase::Live; }

    QStringList texts(const ChannelName &channel)
    {
        QStringList texts;
        for (const Message &message : resultOf(store->messages(channel, 0, 1000)))
            texts.append(QString::fromUtf8(message.payload));
        return texts;
    }

    void send(const ChannelName &channel, const QString &payload)
    {
        resultOf(manager->send(channel, eventtypes::Chat.toString(), payload.toUtf8()));
    }

    int waiting() { return int(resultOf(store->outbox(ChannelName())).size()); }

    int unread(const ChannelName &channel)
    {
        for (const ChannelSummary &summary : resultOf(store->summaries())) {
            if (summary.info.name == channel)
                return summary.unread;
        }
        return -1;
    }

    std::unique_ptr<LocalStore> store;
    std::unique_ptr<WebSocketChannelManager> manager;

private:
    void start()
    {
        store = std::make_unique<LocalStore>(m_folder);
        resultOf(store->open());
        auto parts = makeParts();
        parts->random = [] { return 0.02; }; // short pauses, though never none
        manager = std::make_unique<WebSocketChannelManager>(*store, std::move(parts));
    }

    QString m_folder;
};

QStringList numbered(int first, int last)
{
    QStringList texts;
    for (int i = first; i <= last; ++i)
        texts.append(u"{\"n\":%1}"_s.arg(i));
    return texts;
}

} // namespace

class TestChannelSync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bringsWhatWasSaidBefore();
    void deliversBothWays();
    void keepsWeddingsApart();
    void sendsWhatWasWrittenOfflineOnceAndInOrder();
    void survivesAnEndWithMessagesWaiting();
    void tellsTheServerWhatWasRead();
    void signsOutWithABadToken();
    void endsForGoodWhenRightsAreTaken_data();
    void endsForGoodWhenRightsAreTaken();
    void carriesShortLivedEvents();

private:
    void startServer();
    void stopServer();
    void signIn(Desktop &desktop, const server::NewUser &user);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HostedServer> m_server;
    std::uint16_t m_port = 0;
    std::string m_url;
    server::NewUser m_pat;
    server::NewUser m_anna;
    std::unique_ptr<Desktop> m_supplier;
    std::unique_ptr<Desktop> m_couple;
};

void TestChannelSync::init()
{
    m_dir = std::make_unique<QTemporaryDir>(support::memoryFolderTemplate());
    m_port = 0;
    startServer();
    const auto administration = Administration::open(m_dir->filePath(u"server"_s).toStdString());
    QVERIFY(administration);
    const auto pat = (*administration)->addUser("Pat", UserType::Supplier, Tier::Paid);
    const auto anna = (*administration)->addUser("Anna", UserType::Couple, Tier::Free);
    QVERIFY(pat && anna);
    m_pat = *pat;
    m_anna = *anna;
    for (const ChannelName &name : {Sarah, Mike}) {
        server::NewChannel channel;
        channel.name = name;
        channel.ownerId = m_pat.user.id;
        channel.memberIds = {m_anna.user.id};
        channel.metadata = R"({"title":"A wedding","weddingDate":"2026-12-12","venue":"Chapel"})";
        QVERIFY((*administration)->createChannel(channel));
    }
    m_supplier = std::make_unique<Desktop>(m_dir->filePath(u"supplier"_s));
    m_couple = std::make_unique<Desktop>(m_dir->filePath(u"couple"_s));
}

void TestChannelSync::cleanup()
{
    m_supplier.reset();
    m_couple.reset();
    stopServer();
    m_dir.reset();
}

void TestChannelSync::startServer()
{
    server::ServerOptions options;
    options.dataFolder = m_dir->filePath(u"server"_s).toStdString();
    options.limits.messagesPerMinute = 10'000;
    options.port = m_port; // the system's choice at first, then the same again
    m_server = std::make_unique<HostedServer>();
    const Status started = m_server->start(options);
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().detail));
    m_port = m_server->port();
    m_url = m_server->url();
}

void TestChannelSync::stopServer()
{
    if (m_server)
        m_server->stop();
    m_server.reset();
}

void TestChannelSync::signIn(Desktop &desktop, const server::NewUser &user)
{
    desktop.manager->signIn(QUrl(QString::fromStdString(m_url)),
                            QString::fromStdString(user.accessToken));
}

void TestChannelSync::bringsWhatWasSaidBefore()
{
    signIn(*m_couple, m_anna);
    // Three pages, in portions that the outbox takes.
    for (int first = 1; first <= 250; first += 50) {
        for (const QString &text : numbered(first, first + 49))
            m_couple->send(Sarah, text);
        QTRY_COMPARE_WITH_TIMEOUT(m_couple->waiting(), 0, 20'000);
    }

    signIn(*m_supplier, m_pat);
    QCOMPARE(m_supplier->manager->userId(), QString::fromStdString(m_pat.user.id));
    QTRY_VERIFY(m_supplier->isLive());
    QCOMPARE(m_supplier->texts(Sarah), numbered(1, 250));
    QCOMPARE(m_supplier->unread(Sarah), 250);
    QCOMPARE(m_supplier->unread(Mike), 0);
    QCOMPARE(m_supplier->manager->channelState(Sarah), ChannelState::Live);
    const ChannelInfo info = resultOf(m_supplier->store->summaries()).last().info;
    QCOMPARE(info.name, Sarah);
    QCOMPARE(info.title, u"A wedding"_s);
    QCOMPARE(info.weddingDate, QDate(2026, 12, 12));
    QCOMPARE(info.venue, u"Chapel"_s);
    QCOMPARE(info.role, MemberRole::Owner);
}

void TestChannelSync::deliversBothWays()
{
    signIn(*m_supplier, m_pat);
    signIn(*m_couple, m_anna);
    QTRY_VERIFY(m_supplier->isLive() && m_couple->isLive());
    m_supplier->send(Sarah, u"{\"text\":\"When?\"}"_s);
    QTRY_COMPARE(m_couple->unread(Sarah), 1);
    m_couple->send(Sarah, u"{\"text\":\"At three.\"}"_s);
    const QStringList both = {u"{\"text\":\"When?\"}"_s, u"{\"text\":\"At three.\"}"_s};
    QTRY_COMPARE(m_supplier->texts(Sarah), both);
    QTRY_COMPARE(m_couple->texts(Sarah), both);
    QCOMPARE(m_supplier->unread(Sarah), 1); // not the own one
    QTRY_COMPARE(m_supplier->waiting() + m_couple->waiting(), 0);
    const Message answer = resultOf(m_supplier->store->messages(Sarah, 0, 1)).first();
    QCOMPARE(answer.senderName, u"Anna"_s);
    QCOMPARE(answer.senderId, QString::fromStdString(m_anna.user.id));
    QCOMPARE(answer.eventType, eventtypes::Chat.toString());
    QCOMPARE(answer.seq, 2);
}

void TestChannelSync::keepsWeddingsApart()
{
    signIn(*m_supplier, m_pat);
    signIn(*m_couple, m_anna);
    m_couple->send(Sarah, u"{\"for\":\"Sarah\"}"_s);
    m_couple->send(Mike, u"{\"for\":\"Mike\"}"_s);
    QTRY_COMPARE(m_supplier->texts(Sarah), QStringList(u"{\"for\":\"Sarah\"}"_s));
    QTRY_COMPARE(m_supplier->texts(Mike), QStringList(u"{\"for\":\"Mike\"}"_s));
}

void TestChannelSync::sendsWhatWasWrittenOfflineOnceAndInOrder()
{
    signIn(*m_supplier, m_pat);
    signIn(*m_couple, m_anna);
    QTRY_VERIFY(m_supplier->isLive() && m_couple->isLive());
    m_couple->send(Sarah, u"{\"n\":1}"_s);
    QTRY_COMPARE(m_supplier->unread(Sarah), 1);

    stopServer();
    QTRY_VERIFY(m_supplier->manager->connectionState().phase == ConnectionPhase::Offline);
    for (const QString &text : numbered(2, 4))
        m_supplier->send(Sarah, text);
    QCOMPARE(m_supplier->waiting(), 3);
    startServer();
    QTRY_VERIFY_WITH_TIMEOUT(m_supplier->isLive() && m_couple->isLive(), 20'000);
    QTRY_COMPARE(m_supplier->waiting(), 0);
    QTRY_COMPARE(m_couple->texts(Sarah), numbered(1, 4));
    QCOMPARE(m_supplier->texts(Sarah), numbered(1, 4));
}

void TestChannelSync::survivesAnEndWithMessagesWaiting()
{
    signIn(*m_supplier, m_pat);
    QTRY_VERIFY(m_supplier->isLive());
    stopServer();
    for (const QString &text : numbered(1, 3))
        m_supplier->send(Sarah, text);
    m_supplier->restart();
    QCOMPARE(m_supplier->waiting(), 3);
    startServer();
    signIn(*m_supplier, m_pat);
    QTRY_COMPARE(m_supplier->texts(Sarah), numbered(1, 3));
    QTRY_COMPARE(m_supplier->waiting(), 0);
}

void TestChannelSync::tellsTheServerWhatWasRead()
{
    signIn(*m_supplier, m_pat);
    signIn(*m_couple, m_anna);
    QTRY_VERIFY(m_supplier->isLive() && m_couple->isLive());
    for (const QString &text : numbered(1, 3))
        m_couple->send(Sarah, text);
    QTRY_COMPARE(m_supplier->unread(Sarah), 3);
    m_supplier->manager->markRead(Sarah, 2);
    QTRY_COMPARE(m_supplier->unread(Sarah), 1);
    // Another desktop of the same user learns it from the server.
    Desktop other(m_dir->filePath(u"other"_s));
    signIn(other, m_pat);
    QTRY_COMPARE(other.unread(Sarah), 1);
    QTRY_VERIFY(other.isLive());
    other.manager->markRead(Sarah, 3);
    QTRY_COMPARE(m_supplier->unread(Sarah), 0);
}

void TestChannelSync::signsOutWithABadToken()
{
    QString token = QString::fromStdString(m_pat.accessToken);
    token.back() = token.back() == u'A' ? u'B' : u'A';
    m_supplier->manager->signIn(QUrl(QString::fromStdString(m_url)), token.chopped(3) + u"abc"_s);
    QTRY_COMPARE(m_supplier->manager->connectionState().phase, ConnectionPhase::SignedOut);
    QCOMPARE(m_supplier->manager->connectionState().error->kind, ErrorKind::Unauthorized);
    m_supplier->manager->signIn(QUrl(QString::fromStdString(m_url)), u"no token"_s);
    QCOMPARE(m_supplier->manager->connectionState().phase, ConnectionPhase::SignedOut);
}

void TestChannelSync::endsForGoodWhenRightsAreTaken_data()
{
    QTest::addColumn<bool>("removed");
    QTest::newRow("revoked") << false;
    QTest::newRow("removed") << true;
}

void TestChannelSync::endsForGoodWhenRightsAreTaken()
{
    QFETCH(bool, removed);
    signIn(*m_supplier, m_pat);
    signIn(*m_couple, m_anna);
    QTRY_VERIFY(m_supplier->isLive() && m_couple->isLive());
    const auto administration = Administration::open(m_dir->filePath(u"server"_s).toStdString());
    QVERIFY(administration);
    if (removed)
        QVERIFY((*administration)->removeUser(m_anna.user.id));
    else
        QVERIFY((*administration)->revokeTokens(m_anna.user.id));
    const WebSocketChannelManager &couple = *m_couple->manager;
    QTRY_COMPARE(couple.connectionState().phase, ConnectionPhase::SignedOut);
    QCOMPARE(couple.connectionState().error->kind, ErrorKind::Unauthorized);
    // The first pause would have been over long before this has come and gone.
    QSignalSpy states(&couple, &WebSocketChannelManager::connectionStateChanged);
    for (const QString &text : numbered(1, 20)) {
        m_supplier->send(Sarah, text);
        QTRY_COMPARE(m_supplier->waiting(), 0);
    }
    QCOMPARE(states.size(), 0);
    QVERIFY(m_supplier->isLive());
}

void TestChannelSync::carriesShortLivedEvents()
{
    signIn(*m_supplier, m_pat);
    signIn(*m_couple, m_anna);
    QTRY_VERIFY(m_supplier->isLive() && m_couple->isLive());
    QSignalSpy events(m_supplier->manager.get(), &WebSocketChannelManager::ephemeralReceived);
    QVERIFY(
        resultOf(m_couple->manager->send(Sarah, eventtypes::Typing.toString(), "{}")).isEmpty());
    QTRY_COMPARE(events.size(), 1);
    const auto event = events.first().first().value<Message>();
    QCOMPARE(event.channel, Sarah);
    QCOMPARE(event.eventType, eventtypes::Typing.toString());
    QCOMPARE(event.senderId, QString::fromStdString(m_anna.user.id));
    QVERIFY(m_supplier->texts(Sarah).isEmpty());
}

QTEST_GUILESS_MAIN(TestChannelSync)
#include "tst_channelsync.moc"
