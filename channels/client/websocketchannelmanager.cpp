// SPDX-License-Identifier: MIT
#include "channels/client/websocketchannelmanager.h"

#include "channels/client/channelfeed.h"
#include "channels/client/channelmembers.h"
#include "channels/client/clockwatch.h"
#include "channels/client/livechannels.h"
#include "channels/client/outbox.h"
#include "channels/client/parts.h"
#include "channels/client/readreports.h"
#include "channels/client/socket.h"
#include "channels/protocol/jsontext.h"
#include "channels/protocol/jsonwriter.h"
#include "channels/store/localstore.h"
#include "channels/types/answer.h"
#include "channels/types/eventtypes.h"

#include <QLoggingCategory>

#include <algorithm>
#include <map>

namespace channels {

namespace {

Q_LOGGING_CATEGORY(logManager, "wedsync.channels", QtInfoMsg)

constexpr qsizetype MaxPayloadBytes = 64 * 1024;
constexpr int MaxPayloadDepth = 64;
// A channel that somebody shares with this user is told by the list only.
constexpr Scheduler::Duration ListInterval {60'000};
// Who only passes a channel by has not looked at it.
constexpr Scheduler::Duration LookTime {2'000};

bool isTokenRefusal(ErrorKind kind)
{
    return kind == ErrorKind::Unauthorized || kind == ErrorKind::TokenExpired;
}

std::string broadcastPayload(const QString &eventType, const QByteArray &payload,
                             const QString &clientMessageId)
{
    JsonWriter json;
    json.beginObject().key("type").string("broadcast");
    json.key("event").string(eventType.toStdString());
    json.key("payload").raw({payload.constData(), std::size_t(payload.size())});
    if (!clientMessageId.isEmpty())
        json.key("clientMessageId").string(clientMessageId.toStdString());
    json.endObject();
    return json.take();
}

std::optional<Error> faultOf(const QString &eventType, const QByteArray &payload)
{
    const std::string_view json(payload.constData(), std::size_t(payload.size()));
    if (payload.size() > MaxPayloadBytes)
        return Error {
            ErrorKind::PayloadTooLarge, QStringLiteral("A message holds at most 64 KiB."), {}};
    if (eventType.isEmpty() || !isJson(json, MaxPayloadDepth))
        return Error {ErrorKind::InvalidRequest,
                      QStringLiteral("A message is an event's name and JSON."),
                      {}};
    return {};
}

} // namespace

//! The manager's insides: who is signed in, the socket, one feed per channel, the outbox.
class WebSocketChannelManager::Private final : public QObject {
public:
    Private(WebSocketChannelManager &manager, LocalStore &localStore, std::unique_ptr<Parts> given);
    ~Private() override;

    void signIn(const QUrl &toServer, const QString &accessToken);
    void signOut(const std::optional<Error> &why);
    void renewAccess(const QString &accessToken);
    void reconnectNow();
    void openChannel(const ChannelName &channel);
    QFuture<Status> pauseChannel(const ChannelName &channel);
    QFuture<Result<QString>> send(const ChannelName &channel, const QString &eventType,
                                  const QByteArray &payload);
    void markRead(const ChannelName &channel, qint64 seq);
    ChannelFeed *feed(const ChannelName &channel) const;

    WebSocketChannelManager &q;
    LocalStore &store;
    std::unique_ptr<Parts> parts;
    Socket socket;
    Outbox outbox;
    ChannelMembers members;
    ChannelFeed::Access access; // without a user id: signed out
    ConnectionState state;
    LiveChannels live;
    void requestList();

private:
    void readSummaries();
    void onSummaries(const Result<QList<ChannelSummary>> &summaries);
    void onSocketState(Socket::State socketState);
    void onList(const Result<QList<ListedChannel>> &listed);
    void onListFailed(const Error &error);
    void takeList(const QList<ListedChannel> &listed);
    void askWhyRefused();
    void refuse(const Error &why);
    void settleSocket();
    bool isResting() const { return m_isResting; }
    void watchClock();
    void wake();
    void follow(const ChannelName &channel);
    void watch(ChannelFeed &feed);
    void onFeedReady(const ChannelName &channel, bool ready);
    void onFeedRefused(const ChannelName &channel, const Error &error);
    void makeRoomFor(const ChannelName &channel);
    void giveBackOutlived();
    void onStored(const QList<Message> &messages);
    void updateState();
    ConnectionState currentState() const;

    std::map<ChannelName, std::unique_ptr<ChannelFeed>> m_feeds;
    ReadReports m_reads;
    QUrl m_server;
    std::optional<Error> m_signedOutBy;
    std::optional<Error> m_refusedBy; // for good: only a person tries again
    int m_session = 0; // answers that were asked for in an earlier one are let go
    bool m_listed = false; // since the socket opened, or since it was closed for want of channels
    bool m_told = false; // the socket, that every channel is joined again
    bool m_hasOpened = false; // the connection that is there, or was lost last
    // Nothing is live, so a socket would only be thrown out: the list is asked for by itself.
    bool m_isResting = false;
    QDateTime m_nextPoll; // of a list that could not be had while resting
    Backoff m_listBackoff;
    Timer m_listTimer;
    Backoff m_summariesBackoff;
    Timer m_summariesTimer;
    ClockWatch m_clockWatch;
    Timer m_clockTimer;
    Timer m_lookTimer;
};

WebSocketChannelManager::Private::Private(WebSocketChannelManager &manager, LocalStore &localStore,
                                          std::unique_ptr<Parts> given)
    : q(manager)
    , store(localStore)
    , parts(std::move(given))
    , socket(*parts->scheduler, parts->makeTransport, parts->random)
    , outbox(localStore, *parts->scheduler, parts->random,
             [this](const OutboxItem &item, Pushes::Answer answer) {
                 if (ChannelFeed *to = feed(item.channel))
                     to->push("broadcast",
                              broadcastPayload(item.eventType, item.payload, item.clientMessageId),
                              std::move(answer));
                 else
                     answer(Error {ErrorKind::Unreachable, QString(), {}});
             })
    , members(localStore, *parts->api)
    , m_reads(localStore, *parts->api)
    , m_listTimer(*parts->scheduler)
    , m_summariesTimer(*parts->scheduler)
    , m_clockTimer(*parts->scheduler)
    , m_lookTimer(*parts->scheduler)
{
    state.phase = ConnectionPhase::SignedOut;
    connect(&socket, &Socket::stateChanged, this, [this](Socket::State s) { onSocketState(s); });
    connect(&outbox, &Outbox::progressed, &q, &WebSocketChannelManager::drainProgressed);
    connect(&outbox, &Outbox::failed, &q, &WebSocketChannelManager::sendFailed);
    connect(&members, &ChannelMembers::changed, &q, &WebSocketChannelManager::membersChanged);
    if (parts->network)
        connect(parts->network.get(), &NetworkWatch::changed, this, [this] { wake(); });
}

WebSocketChannelManager::Private::~Private()
{
    socket.disconnect(this);
    for (const auto &[name, feed] : m_feeds)
        feed->disconnect();
}

ChannelFeed *WebSocketChannelManager::Private::feed(const ChannelName &channel) const
{
    const auto found = m_feeds.find(channel);
    return found == m_feeds.end() ? nullptr : found->second.get();
}

void WebSocketChannelManager::Private::signIn(const QUrl &toServer, const QString &accessToken)
{
    signOut({});
    const std::optional<QString> subject = subjectOf(accessToken);
    if (!subject) {
        signOut(Error {
            ErrorKind::Unauthorized, QStringLiteral("The access token cannot be read."), {}});
        return;
    }
    access = {*subject, accessToken};
    m_server = toServer;
    m_signedOutBy.reset();
    store.setUser(*subject, QString());
    readSummaries();
    outbox.load();
    parts->api->setAccess(m_server, accessToken);
    socket.open(m_server, accessToken);
    m_clockWatch.start(parts->scheduler->now(), parts->scheduler->wallNow());
    watchClock();
    members.refresh(live.current());
    updateState();
}

void WebSocketChannelManager::Private::signOut(const std::optional<Error> &why)
{
    ++m_session;
    access = {};
    m_signedOutBy = why;
    m_refusedBy.reset();
    m_isResting = false;
    m_listTimer.stop();
    m_summariesTimer.stop();
    m_clockTimer.stop();
    outbox.closeAll();
    socket.close();
    m_reads.clear();
    live.setListed({});
    members.clear();
    std::map<ChannelName, std::unique_ptr<ChannelFeed>> feeds;
    feeds.swap(m_feeds);
    for (auto &[name, feed] : feeds) {
        feed->disconnect();
        feed->stop();
        Q_EMIT q.channelStateChanged(name, ChannelState::Offline);
        feed.release()->deleteLater(); // it may be the one that brought the news
    }
    updateState();
}

void WebSocketChannelManager::Private::renewAccess(const QString &accessToken)
{
    if (access.userId.isEmpty() || subjectOf(accessToken) != access.userId)
        return;
    access.accessToken = accessToken;
    parts->api->setAccess(m_server, accessToken);
    socket.setAccessToken(accessToken);
    for (const auto &[name, feed] : m_feeds)
        feed->renewAccess();
}

void WebSocketChannelManager::Private::reconnectNow()
{
    if (access.userId.isEmpty())
        return;
    if (m_refusedBy) {
        m_refusedBy.reset();
        socket.open(m_server, access.accessToken);
        updateState();
    } else if (isResting()) {
        requestList();
    } else {
        socket.reconnectNow();
    }
}

void WebSocketChannelManager::Private::readSummaries()
{
    onAnswer(store.summaries(), this,
             [this, session = m_session](const Result<QList<ChannelSummary>> &summaries) {
                 if (session == m_session)
                     onSummaries(summaries);
             });
}

// What was known when the program ended: channels are joined as soon as there is a connection,
// without waiting for the server's list.
void WebSocketChannelManager::Private::onSummaries(const Result<QList<ChannelSummary>> &summaries)
{
    if (!summaries) {
        qCWarning(logManager, "The channels cannot be read: %s",
                  qPrintable(summaries.error().detail));
        m_summariesTimer.start(m_summariesBackoff.next(parts->random()),
                               [this] { readSummaries(); });
        return;
    }
    m_summariesBackoff.reset();
    QList<ChannelInfo> infos;
    for (const ChannelSummary &summary : *summaries) {
        m_reads.setRead(summary.info.name, summary.info.readSeq);
        infos.append(summary.info);
    }
    if (!m_listed) // the server knows better
        live.setListed(infos);
    for (const ChannelSummary &summary : *summaries)
        live.setLastOpened(summary.info.name, summary.lastOpened);
    for (const ChannelInfo &info : infos) {
        if (!feed(info.name))
            follow(info.name);
    }
    updateState();
}

void WebSocketChannelManager::Private::onSocketState(Socket::State socketState)
{
    m_told = false;
    m_listTimer.stop();
    if (!isResting())
        m_listed = false;
    if (socketState == Socket::State::Open) {
        m_hasOpened = true;
        requestList();
    } else if (socketState == Socket::State::Waiting && !std::exchange(m_hasOpened, false)) {
        askWhyRefused();
    }
    updateState();
}

// A handshake that fails does not say why; the same server over HTTP does.
void WebSocketChannelManager::Private::askWhyRefused()
{
    onAnswer(parts->api->channels(), this,
             [this, session = m_session](const Result<QList<ListedChannel>> &listed) {
                 if (session != m_session || listed || socket.state() != Socket::State::Waiting)
                     return;
                 const Error error = listed.error();
                 if (isTokenRefusal(error.kind))
                     signOut(error);
                 else if (isFinalJoinRefusal(error.kind))
                     refuse(error);
                 else if (error.retryAfter)
                     socket.postpone(*error.retryAfter);
                 updateState();
             });
}

// Not tried again by itself: what the server said will not change with time.
void WebSocketChannelManager::Private::refuse(const Error &why)
{
    qCInfo(logManager, "The server refuses this client: %s", qPrintable(why.detail));
    m_refusedBy = why;
    m_isResting = false;
    m_listTimer.stop();
    socket.close();
    updateState();
}

void WebSocketChannelManager::Private::requestList()
{
    onAnswer(parts->api->channels(), this,
             [this, session = m_session](const Result<QList<ListedChannel>> &listed) {
                 if (session == m_session && !m_refusedBy
                     && (socket.state() == Socket::State::Open || isResting()))
                     onList(listed);
             });
}

void WebSocketChannelManager::Private::onList(const Result<QList<ListedChannel>> &listed)
{
    if (!listed) {
        onListFailed(listed.error());
        return;
    }
    m_listBackoff.reset();
    m_nextPoll = {};
    m_listed = true;
    m_listTimer.start(ListInterval, [this] { requestList(); });
    takeList(*listed);
    outbox.wake(); // something may have grown old
    settleSocket();
    updateState();
}

void WebSocketChannelManager::Private::onListFailed(const Error &error)
{
    if (isTokenRefusal(error.kind)) {
        signOut(error);
        return;
    }
    if (isFinalJoinRefusal(error.kind)) {
        refuse(error);
        return;
    }
    qCInfo(logManager, "The channels cannot be listed: %s", qPrintable(error.detail));
    const Backoff::Duration delay = std::max(m_listBackoff.next(parts->random()),
                                             error.retryAfter.value_or(Backoff::Duration::zero()));
    m_nextPoll = parts->scheduler->wallNow().addMSecs(delay.count());
    m_listTimer.start(delay, [this] { requestList(); });
    updateState();
}

void WebSocketChannelManager::Private::takeList(const QList<ListedChannel> &listed)
{
    QList<ChannelInfo> infos;
    for (const ListedChannel &channel : listed)
        infos.append(channel.info);
    store.putChannels(infos);
    live.setListed(infos);
    giveBackOutlived();
    for (const ListedChannel &channel : listed) {
        m_reads.setServerKnows(channel.info.name, channel.lastSeenMessageId);
        if (!channel.lastSeenMessageId.isEmpty())
            store.markReadAt(channel.info.name, channel.lastSeenMessageId);
        follow(channel.info.name);
    }
    m_reads.reportAll();
}

// A socket on which nothing is joined is thrown out by the server. Without a channel to be live
// there is none, and the list alone is asked for.
void WebSocketChannelManager::Private::settleSocket()
{
    if (access.userId.isEmpty() || m_refusedBy || !m_listed)
        return;
    const bool isNeeded =
        std::ranges::any_of(m_feeds, [](const auto &entry) { return entry.second->isWanted(); });
    if (isNeeded == !isResting())
        return;
    if (isNeeded) {
        m_isResting = false;
        m_nextPoll = {};
        socket.open(m_server, access.accessToken);
    } else {
        m_isResting = true;
        socket.close();
        m_listTimer.start(ListInterval, [this] { requestList(); });
    }
}

void WebSocketChannelManager::Private::watchClock()
{
    m_clockTimer.start(ClockWatch::Interval, [this] {
        if (m_clockWatch.hasJumped(parts->scheduler->now(), parts->scheduler->wallNow()))
            wake();
        watchClock();
    });
}

// The computer has slept, or the network is another one: what seems connected may be dead, and what
// was out of reach may be back.
void WebSocketChannelManager::Private::wake()
{
    if (m_refusedBy)
        return;
    reconnectNow();
    outbox.wake();
}

void WebSocketChannelManager::Private::follow(const ChannelName &channel)
{
    std::unique_ptr<ChannelFeed> &feed = m_feeds[channel];
    if (!feed) {
        feed = std::make_unique<ChannelFeed>(store, *parts->api, socket, *parts->scheduler,
                                             parts->random, access, channel);
        watch(*feed);
    }
    if (live.isWanted(channel))
        feed->start();
    else
        feed->stop();
}

void WebSocketChannelManager::Private::openChannel(const ChannelName &channel)
{
    if (live.current() == channel)
        return;
    live.open(channel);
    m_lookTimer.start(LookTime,
                      [this, channel] { store.noteOpened(channel, parts->scheduler->wallNow()); });
    if (feed(channel))
        follow(channel);
    settleSocket();
    Q_EMIT q.currentChannelChanged(channel);
    members.open(channel);
    updateState();
}

QFuture<Status> WebSocketChannelManager::Private::pauseChannel(const ChannelName &channel)
{
    const QFuture<Status> answer = parts->api->pause(channel);
    onAnswer(answer, this, [this, channel, session = m_session](const Status &paused) {
        if (session != m_session || !paused)
            return;
        live.paused(channel);
        if (channel == live.current())
            openChannel(ChannelName());
        if (ChannelFeed *of = feed(channel))
            of->stop();
        requestList();
        updateState();
    });
    return answer;
}

// The tier's places are all taken.
void WebSocketChannelManager::Private::makeRoomFor(const ChannelName &channel)
{
    const std::optional<ChannelName> least = live.givesWayTo(channel);
    if (!least)
        return;
    onAnswer(parts->api->pause(*least), this,
             [this, channel, gone = *least, session = m_session](const Status &paused) {
                 if (session != m_session || !paused)
                     return;
                 live.paused(gone);
                 if (ChannelFeed *of = feed(gone))
                     of->stop();
                 Q_EMIT q.channelGaveWay(gone, channel);
                 if (feed(channel))
                     follow(channel);
                 updateState();
             });
}

void WebSocketChannelManager::Private::giveBackOutlived()
{
    const QDate today = parts->scheduler->wallNow().toLocalTime().date();
    for (const ChannelName &channel : live.outlived(today)) {
        live.paused(channel); // the next list says otherwise when that could not be done
        onAnswer(pauseChannel(channel), this,
                 [this, channel, session = m_session](const Status &paused) {
                     if (session == m_session && paused)
                         Q_EMIT q.channelGaveWay(channel, ChannelName());
                 });
    }
}

void WebSocketChannelManager::Private::watch(ChannelFeed &feed)
{
    const ChannelName channel = feed.name();
    connect(&feed, &ChannelFeed::stateChanged, this, [this, channel](ChannelState channelState) {
        Q_EMIT q.channelStateChanged(channel, channelState);
        updateState();
    });
    connect(&feed, &ChannelFeed::readyChanged, this,
            [this, channel](bool ready) { onFeedReady(channel, ready); });
    connect(&feed, &ChannelFeed::refused, this,
            [this, channel](const Error &error) { onFeedRefused(channel, error); });
    connect(&feed, &ChannelFeed::epochReplaced, this,
            [this, channel] { outbox.epochReplaced(channel); });
    connect(&feed, &ChannelFeed::stored, this,
            [this](const QList<Message> &messages) { onStored(messages); });
    connect(&feed, &ChannelFeed::arrived, this,
            [this, channel](qint64 seq) { outbox.arrived(channel, seq); });
    connect(&feed, &ChannelFeed::ended, this, [this](const Error &why) {
        qCInfo(logManager, "A channel was ended: %s", qPrintable(why.detail));
        requestList(); // paused, or no longer this user's: the list tells
    });
    connect(&feed, &ChannelFeed::presenceChanged, this, [this, channel] {
        if (const ChannelFeed *of = this->feed(channel))
            members.setPresent(channel, of->presence().keys());
    });
    connect(&feed, &ChannelFeed::ephemeralReceived, &q,
            &WebSocketChannelManager::ephemeralReceived);
}

void WebSocketChannelManager::Private::onFeedReady(const ChannelName &channel, bool ready)
{
    if (!ready) {
        outbox.closeChannel(channel);
        return;
    }
    if (const ChannelFeed *of = feed(channel)) {
        outbox.setRate(channel, of->messagesPerMinute());
        m_reads.setServerKnows(channel, of->serverReadId());
    }
    outbox.openChannel(channel);
    // What was read may be known here only since its message has come.
    onAnswer(store.readSeq(channel), this,
             [this, channel, session = m_session](const Result<qint64> &seq) {
                 if (session != m_session)
                     return;
                 if (seq)
                     m_reads.setRead(channel, *seq);
                 m_reads.report(channel);
             });
    members.refresh(channel);
    if (live.joined(channel))
        requestList(); // it was paused: the server has made it active
}

void WebSocketChannelManager::Private::onFeedRefused(const ChannelName &channel, const Error &error)
{
    qCInfo(logManager, "A channel was refused: %s", qPrintable(error.detail));
    if (isTokenRefusal(error.kind)) {
        signOut(error);
        return;
    }
    if (error.kind != ErrorKind::ChannelLimitReached)
        return;
    // No place left in the tier: it is paused, not lost.
    if (ChannelFeed *refused = feed(channel))
        refused->stop();
    live.paused(channel);
    makeRoomFor(channel);
    settleSocket();
    updateState();
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
        if (ChannelFeed *to = feed(channel); to && to->isReady())
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
    if (!m_reads.raise(channel, seq))
        return;
    store.markRead(channel, seq);
    // What cannot be told now is told when there is a connection again.
    const ChannelFeed *of = feed(channel);
    const bool isReachable = of && (of->isReady() || (!of->isWanted() && m_listed));
    if (isReachable)
        m_reads.report(channel);
}

void WebSocketChannelManager::Private::updateState()
{
    const ConnectionState now = currentState();
    const bool rejoined =
        now.phase == ConnectionPhase::Live || now.phase == ConnectionPhase::CatchingUp;
    if (rejoined && !m_told) {
        m_told = true;
        socket.rejoined();
    }
    if (now == state)
        return;
    state = now;
    Q_EMIT q.connectionStateChanged(now);
}

ConnectionState WebSocketChannelManager::Private::currentState() const
{
    if (access.userId.isEmpty())
        return {ConnectionPhase::SignedOut, {}, m_signedOutBy};
    if (m_refusedBy)
        return {ConnectionPhase::Refused, {}, m_refusedBy};
    if (isResting()) {
        return m_nextPoll.isNull() ? ConnectionState {ConnectionPhase::Live, {}, {}}
                                   : ConnectionState {ConnectionPhase::Offline, m_nextPoll, {}};
    }
    switch (socket.state()) {
    case Socket::State::Closed:
    case Socket::State::Waiting:
        return {ConnectionPhase::Offline, socket.nextAttempt(), {}};
    case Socket::State::Connecting:
        return {ConnectionPhase::Connecting, {}, {}};
    case Socket::State::Open:
        break;
    }
    const auto any = [this](auto predicate) {
        return std::ranges::any_of(m_feeds,
                                   [&](const auto &entry) { return predicate(*entry.second); });
    };
    if (!m_listed || any([](const ChannelFeed &feed) { return feed.awaitsJoin(); }))
        return {ConnectionPhase::Joining, {}, {}};
    if (any([](const ChannelFeed &feed) { return feed.state() == ChannelState::CatchingUp; }))
        return {ConnectionPhase::CatchingUp, {}, {}};
    return {ConnectionPhase::Live, {}, {}};
}

WebSocketChannelManager::WebSocketChannelManager(LocalStore &store, std::unique_ptr<Parts> parts,
                                                 QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, store, std::move(parts)))
{
}

WebSocketChannelManager::~WebSocketChannelManager() = default;

ConnectionState WebSocketChannelManager::connectionState() const
{
    return d->state;
}

ChannelState WebSocketChannelManager::channelState(const ChannelName &channel) const
{
    const ChannelFeed *feed = d->feed(channel);
    return feed ? feed->state() : ChannelState::Offline;
}

ChannelName WebSocketChannelManager::currentChannel() const
{
    return d->live.current();
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
    d->signOut({});
}

void WebSocketChannelManager::reconnectNow()
{
    d->reconnectNow();
}

void WebSocketChannelManager::renewAccess(const QString &accessToken)
{
    d->renewAccess(accessToken);
}

void WebSocketChannelManager::refreshChannels()
{
    if (d->socket.state() == Socket::State::Open)
        d->requestList();
}

void WebSocketChannelManager::openChannel(const ChannelName &channel)
{
    d->openChannel(channel);
}

QFuture<Status> WebSocketChannelManager::pauseChannel(const ChannelName &channel)
{
    return d->pauseChannel(channel);
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
