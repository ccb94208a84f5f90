// SPDX-License-Identifier: MIT
#include "channels/client/websocketchannelmanager.h"

#include "channels/client/channelfeeds.h"
#include "channels/client/channelmembers.h"
#include "channels/client/channelroster.h"
#include "channels/client/outbox.h"
#include "channels/client/outgoingmessage.h"
#include "channels/client/parts.h"
#include "channels/client/readreports.h"
#include "channels/client/serversession.h"
#include "channels/store/localstore.h"
#include "channels/types/answer.h"
#include "channels/types/eventtypes.h"

#include <QLoggingCategory>

#include <algorithm>

namespace channels {

namespace {

Q_LOGGING_CATEGORY(logManager, "wedsync.channels", QtInfoMsg)

// Who only passes a channel by has not looked at it.
constexpr Scheduler::Duration LookTime {2'000};

} // namespace

//! The manager's insides, put together: what each part tells, and whom it concerns.
class WebSocketChannelManager::Private final : public QObject {
public:
    Private(WebSocketChannelManager &manager, LocalStore &localStore, std::unique_ptr<Parts> given);
    ~Private() override;

    void signIn(const QUrl &server, const QString &accessToken);
    void renewAccess(const QString &accessToken);
    void openChannel(const ChannelName &channel);
    QFuture<Result<QString>> send(const ChannelName &channel, const QString &eventType,
                                  const QByteArray &payload);
    void markRead(const ChannelName &channel, qint64 seq);

    WebSocketChannelManager &q;
    LocalStore &store;
    std::unique_ptr<Parts> parts;
    ChannelFeed::Access access; // without a user id: signed out
    Socket socket;
    ChannelFeeds feeds;
    ServerSession session;
    Outbox outbox;
    ChannelMembers members;
    ReadReports reads;
    ChannelRoster roster;

private:
    void watchSession();
    void watchFeeds();
    void onSignedIn(const QString &userId);
    void onSigningOut();
    void onSignedOut();
    void onListed(const QList<ListedChannel> &listed);
    void onFeedReady(const ChannelName &channel, bool ready);
    void onFeedRefused(const ChannelName &channel, const Error &error);
    void onStored(const QList<Message> &messages);

    int m_visit = 0; // one per signing in: answers that were asked for in an earlier are let go
    Timer m_lookTimer;
};

WebSocketChannelManager::Private::Private(WebSocketChannelManager &manager, LocalStore &localStore,
                                          std::unique_ptr<Parts> given)
    : q(manager)
    , store(localStore)
    , parts(std::move(given))
    , socket(*parts->scheduler, parts->makeTransport, parts->random)
    , feeds(localStore, *parts->api, socket, *parts->scheduler, parts->random, access)
    , session(*parts, socket, access, feeds)
    , outbox(localStore, *parts->scheduler, parts->random,
             [this](const OutboxItem &item, Pushes::Answer answer) {
                 if (ChannelFeed *to = feeds.find(item.channel))
                     to->push("broadcast",
                              broadcastPayload(item.eventType, item.payload, item.clientMessageId),
                              std::move(answer));
                 else
                     answer(Error {ErrorKind::Unreachable, QString(), {}});
             })
    , members(localStore, *parts->api)
    , reads(localStore, *parts->api)
    , roster(localStore, *parts->api, *parts->scheduler, parts->random, feeds, session, reads)
    , m_lookTimer(*parts->scheduler)
{
    watchSession();
    watchFeeds();
    connect(&roster, &ChannelRoster::gaveWay, &q, &WebSocketChannelManager::channelGaveWay);
    connect(&roster, &ChannelRoster::paused, this, [this](const ChannelName &channel) {
        if (channel == roster.current())
            openChannel(ChannelName());
    });
    connect(&roster, &ChannelRoster::taken, this, [this](const ChannelName &channel) {
        openChannel(ChannelName());
        Q_EMIT q.channelTaken(channel);
    });
    connect(&outbox, &Outbox::progressed, &q, &WebSocketChannelManager::drainProgressed);
    connect(&outbox, &Outbox::failed, &q, &WebSocketChannelManager::sendFailed);
    connect(&members, &ChannelMembers::changed, &q, &WebSocketChannelManager::membersChanged);
}

WebSocketChannelManager::Private::~Private()
{
    session.disconnect();
    feeds.disconnect();
}

void WebSocketChannelManager::Private::watchSession()
{
    connect(&session, &ServerSession::stateChanged, &q,
            &WebSocketChannelManager::connectionStateChanged);
    connect(&session, &ServerSession::signedIn, this, &Private::onSignedIn);
    connect(&session, &ServerSession::signingOut, this, &Private::onSigningOut);
    connect(&session, &ServerSession::signedOut, this, &Private::onSignedOut);
    connect(&session, &ServerSession::listed, this, &Private::onListed);
    connect(&session, &ServerSession::woken, &outbox, &Outbox::wake);
}

void WebSocketChannelManager::Private::watchFeeds()
{
    connect(&feeds, &ChannelFeeds::stateChanged, &q, &WebSocketChannelManager::channelStateChanged);
    connect(&feeds, &ChannelFeeds::stateChanged, &session, &ServerSession::update);
    connect(&feeds, &ChannelFeeds::readyChanged, this, &Private::onFeedReady);
    connect(&feeds, &ChannelFeeds::refused, this, &Private::onFeedRefused);
    connect(&feeds, &ChannelFeeds::epochReplaced, &outbox, &Outbox::epochReplaced);
    connect(&feeds, &ChannelFeeds::epochReplaced, &reads, &ReadReports::epochReplaced);
    connect(&feeds, &ChannelFeeds::stored, this, &Private::onStored);
    connect(&feeds, &ChannelFeeds::arrived, &outbox, &Outbox::arrived);
    connect(&feeds, &ChannelFeeds::ended, this,
            [this](const ChannelName &channel, const Error &why) {
                qCInfo(logManager, "A channel was ended: %s", qPrintable(why.detail));
                roster.ended(channel);
            });
    connect(&feeds, &ChannelFeeds::presenceChanged, this, [this](const ChannelName &channel) {
        if (const ChannelFeed *of = feeds.find(channel))
            members.setPresent(channel, of->presence().keys());
    });
    connect(&feeds, &ChannelFeeds::ephemeralReceived, &q,
            &WebSocketChannelManager::ephemeralReceived);
}

void WebSocketChannelManager::Private::signIn(const QUrl &server, const QString &accessToken)
{
    session.signIn(server, accessToken);
    if (!access.userId.isEmpty())
        members.refresh(roster.current());
}

void WebSocketChannelManager::Private::onSignedIn(const QString &userId)
{
    store.setUser(userId, QString());
    roster.read();
    outbox.load();
}

void WebSocketChannelManager::Private::onSigningOut()
{
    ++m_visit;
    roster.clear();
    outbox.closeAll();
}

void WebSocketChannelManager::Private::onSignedOut()
{
    reads.clear();
    members.clear();
    feeds.clear();
}

void WebSocketChannelManager::Private::renewAccess(const QString &accessToken)
{
    if (session.renewAccess(accessToken))
        feeds.renewAccess();
}

// The roster first: what it makes of the list decides what can be sent.
void WebSocketChannelManager::Private::onListed(const QList<ListedChannel> &listed)
{
    roster.takeList(listed);
    outbox.wake(); // something may have grown old
}

void WebSocketChannelManager::Private::openChannel(const ChannelName &channel)
{
    if (roster.current() == channel)
        return;
    roster.open(channel);
    m_lookTimer.start(LookTime,
                      [this, channel] { store.noteOpened(channel, parts->scheduler->wallNow()); });
    Q_EMIT q.currentChannelChanged(channel);
    members.open(channel);
    session.update();
}

void WebSocketChannelManager::Private::onFeedReady(const ChannelName &channel, bool ready)
{
    if (!ready) {
        outbox.closeChannel(channel);
        return;
    }
    if (const ChannelFeed *of = feeds.find(channel)) {
        outbox.setRate(channel, of->messagesPerMinute());
        reads.setServerKnows(channel, of->serverReadId());
        // Where the messages are of another life now, the store awaits what was read in that
        // before.
        if (!of->serverReadId().isEmpty())
            store.markReadAt(channel, of->serverReadId());
    }
    outbox.openChannel(channel);
    // What was read may be known here only since its message has come.
    onAnswer(store.readSeq(channel), this,
             [this, channel, visit = m_visit](const Result<qint64> &seq) {
                 if (visit != m_visit)
                     return;
                 if (seq)
                     reads.setRead(channel, *seq);
                 reads.report(channel);
             });
    members.refresh(channel);
    roster.joined(channel);
}

void WebSocketChannelManager::Private::onFeedRefused(const ChannelName &channel, const Error &error)
{
    qCInfo(logManager, "A channel was refused: %s", qPrintable(error.detail));
    if (isTokenRefusal(error.kind)) {
        session.signOut(error);
        return;
    }
    if (error.kind == ErrorKind::ChannelLimitReached)
        roster.hasNoPlace(channel);
}

void WebSocketChannelManager::Private::onStored(const QList<Message> &messages)
{
    QList<Message> own;
    std::ranges::copy_if(messages, std::back_inserter(own), [this](const Message &message) {
        return message.senderId == access.userId && !message.clientMessageId.isEmpty();
    });
    if (!own.isEmpty())
        outbox.cameBack(own);
}

QFuture<Result<QString>> WebSocketChannelManager::Private::send(const ChannelName &channel,
                                                                const QString &eventType,
                                                                const QByteArray &payload)
{
    if (const std::optional<Error> fault = faultOf(eventType, payload))
        return QtFuture::makeReadyFuture(Result<QString>(*fault));
    if (eventtypes::isEphemeral(eventType)) {
        if (ChannelFeed *to = feeds.find(channel); to && to->isReady())
            to->pushOnly("broadcast", broadcastPayload(eventType, payload, QString()));
        return QtFuture::makeReadyFuture(Result<QString>(QString()));
    }
    OutboxItem item;
    item.clientMessageId = parts->makeId();
    item.channel = channel;
    item.eventType = eventType;
    item.payload = payload;
    item.createdAt = parts->scheduler->wallNow();
    return outbox.enqueue(item);
}

void WebSocketChannelManager::Private::markRead(const ChannelName &channel, qint64 seq)
{
    // Even if it is no news: a person may have wanted it unread again in between.
    store.markRead(channel, seq);
    if (!reads.raise(channel, seq))
        return;
    // What cannot be told now is told when there is a connection again.
    const ChannelFeed *of = feeds.find(channel);
    const bool isReachable = of && (of->isReady() || (!of->isWanted() && session.isListed()));
    if (isReachable)
        reads.report(channel);
}

WebSocketChannelManager::WebSocketChannelManager(LocalStore &store, std::unique_ptr<Parts> parts,
                                                 QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, store, std::move(parts)))
{
}

WebSocketChannelManager::~WebSocketChannelManager() = default;

ConnectionState WebSocketChannelManager::connectionState() const
{
    return d->session.state();
}

ChannelState WebSocketChannelManager::channelState(const ChannelName &channel) const
{
    const ChannelFeed *feed = d->feeds.find(channel);
    return feed ? feed->state() : ChannelState::Offline;
}

ChannelName WebSocketChannelManager::currentChannel() const
{
    return d->roster.current();
}

QString WebSocketChannelManager::userId() const
{
    return d->access.userId;
}

void WebSocketChannelManager::signIn(const QUrl &server, const QString &accessToken)
{
    d->signIn(server, accessToken);
}

void WebSocketChannelManager::signOut()
{
    d->session.signOut({});
}

void WebSocketChannelManager::reconnectNow()
{
    d->session.reconnectNow();
}

void WebSocketChannelManager::renewAccess(const QString &accessToken)
{
    d->renewAccess(accessToken);
}

void WebSocketChannelManager::refreshChannels()
{
    if (d->socket.state() == Socket::State::Open)
        d->session.requestList();
}

void WebSocketChannelManager::openChannel(const ChannelName &channel)
{
    d->openChannel(channel);
}

QFuture<Status> WebSocketChannelManager::pauseChannel(const ChannelName &channel)
{
    return d->roster.pause(channel);
}

QList<Member> WebSocketChannelManager::members() const
{
    return d->members.members();
}

QFuture<Result<QString>> WebSocketChannelManager::send(const ChannelName &channel,
                                                       const QString &eventType,
                                                       const QByteArray &payload)
{
    return d->send(channel, eventType, payload);
}

void WebSocketChannelManager::retry(const QString &clientMessageId)
{
    d->outbox.retry(clientMessageId);
}

QFuture<Status> WebSocketChannelManager::edit(const QString &clientMessageId,
                                              const QByteArray &payload)
{
    if (const std::optional<Error> fault = faultOf(eventtypes::Chat.toString(), payload))
        return QtFuture::makeReadyFuture(Status(*fault));
    return d->outbox.edit(clientMessageId, payload);
}

void WebSocketChannelManager::discard(const QString &clientMessageId)
{
    d->outbox.discard(clientMessageId);
}

void WebSocketChannelManager::markRead(const ChannelName &channel, qint64 seq)
{
    d->markRead(channel, seq);
}

} // namespace channels
