// SPDX-License-Identifier: MIT
#include "channels/client/websocketchannelmanager.h"

#include "channels/client/channelfeed.h"
#include "channels/client/outbox.h"
#include "channels/client/parts.h"
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

    void signIn(const QUrl &server, const QString &accessToken);
    void signOut(const std::optional<Error> &why);
    QFuture<Result<QString>> send(const ChannelName &channel, const QString &eventType,
                                  const QByteArray &payload);
    void markRead(const ChannelName &channel, qint64 seq);
    ChannelFeed *feed(const ChannelName &channel) const;

    WebSocketChannelManager &q;
    LocalStore &store;
    std::unique_ptr<Parts> parts;
    Socket socket;
    Outbox outbox;
    ChannelFeed::Access access; // without a user id: signed out
    ConnectionState state;
    ChannelName current;

private:
    void onSummaries(const Result<QList<ChannelSummary>> &summaries);
    void onSocketState(Socket::State socketState);
    void requestList();
    void onList(const Result<QList<ListedChannel>> &listed);
    void follow(const ChannelName &channel, SubscriptionStatus status);
    void watch(ChannelFeed &feed);
    void onFeedReady(const ChannelName &channel, bool ready);
    void onFeedRefused(const ChannelName &channel, const Error &error);
    void onStored(const QList<Message> &messages);
    void reportRead(const ChannelName &channel);
    void updateState();
    ConnectionState currentState() const;

    std::map<ChannelName, std::unique_ptr<ChannelFeed>> m_feeds;
    std::map<ChannelName, qint64> m_readSeqs; // as far as this user has read here
    std::optional<Error> m_signedOutBy;
    int m_session = 0; // answers that were asked for in an earlier one are let go
    bool m_listed = false; // since the socket opened
    bool m_told = false; // the socket, that every channel is joined again
    Backoff m_listBackoff;
    Timer m_listTimer;
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
    , m_listTimer(*parts->scheduler)
{
    state.phase = ConnectionPhase::SignedOut;
    connect(&socket, &Socket::stateChanged, this, [this](Socket::State s) { onSocketState(s); });
    connect(&outbox, &Outbox::progressed, &q, &WebSocketChannelManager::drainProgressed);
    connect(&outbox, &Outbox::failed, &q, &WebSocketChannelManager::sendFailed);
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

void WebSocketChannelManager::Private::signIn(const QUrl &server, const QString &accessToken)
{
    signOut({});
    const std::optional<QString> subject = subjectOf(accessToken);
    if (!subject) {
        signOut(Error {
            ErrorKind::Unauthorized, QStringLiteral("The access token cannot be read."), {}});
        return;
    }
    access = {*subject, accessToken};
    m_signedOutBy.reset();
    store.setUser(*subject, QString());
    onAnswer(store.summaries(), this,
             [this, session = m_session](const Result<QList<ChannelSummary>> &summaries) {
                 if (session == m_session)
                     onSummaries(summaries);
             });
    outbox.load();
    parts->api->setAccess(server, accessToken);
    socket.open(server, accessToken);
    updateState();
}

void WebSocketChannelManager::Private::signOut(const std::optional<Error> &why)
{
    ++m_session;
    access = {};
    m_signedOutBy = why;
    m_listTimer.stop();
    outbox.closeAll();
    socket.close();
    m_readSeqs.clear();
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

// What was known when the program ended: channels are joined as soon as there is a connection,
// without waiting for the server's list.
void WebSocketChannelManager::Private::onSummaries(const Result<QList<ChannelSummary>> &summaries)
{
    if (!summaries) {
        qCWarning(logManager, "The channels cannot be read: %s",
                  qPrintable(summaries.error().detail));
        return;
    }
    for (const ChannelSummary &summary : *summaries) {
        m_readSeqs[summary.info.name] = summary.info.readSeq;
        if (!feed(summary.info.name))
            follow(summary.info.name, summary.info.status);
    }
    updateState();
}

void WebSocketChannelManager::Private::onSocketState(Socket::State socketState)
{
    m_listed = false;
    m_told = false;
    m_listTimer.stop();
    if (socketState == Socket::State::Open)
        requestList();
    updateState();
}

void WebSocketChannelManager::Private::requestList()
{
    onAnswer(parts->api->channels(), this,
             [this, session = m_session](const Result<QList<ListedChannel>> &listed) {
                 if (session == m_session && socket.state() == Socket::State::Open)
                     onList(listed);
             });
}

void WebSocketChannelManager::Private::onList(const Result<QList<ListedChannel>> &listed)
{
    if (!listed) {
        const Error error = listed.error();
        if (isTokenRefusal(error.kind)) {
            signOut(error);
            return;
        }
        qCInfo(logManager, "The channels cannot be listed: %s", qPrintable(error.detail));
        m_listTimer.start(std::max(m_listBackoff.next(parts->random()),
                                   error.retryAfter.value_or(Backoff::Duration::zero())),
                          [this] { requestList(); });
        return;
    }
    m_listBackoff.reset();
    m_listed = true;
    m_listTimer.start(ListInterval, [this] { requestList(); });
    QList<ChannelInfo> infos;
    for (const ListedChannel &channel : *listed)
        infos.append(channel.info);
    store.putChannels(infos);
    for (const ListedChannel &channel : *listed) {
        if (!channel.lastSeenMessageId.isEmpty())
            store.markReadAt(channel.info.name, channel.lastSeenMessageId);
        follow(channel.info.name, channel.info.status);
    }
    updateState();
}

void WebSocketChannelManager::Private::follow(const ChannelName &channel, SubscriptionStatus status)
{
    std::unique_ptr<ChannelFeed> &feed = m_feeds[channel];
    if (!feed) {
        feed = std::make_unique<ChannelFeed>(store, *parts->api, socket, *parts->scheduler,
                                             parts->random, access, channel);
        watch(*feed);
    }
    if (status == SubscriptionStatus::Active)
        feed->start();
    else
        feed->stop();
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
    connect(&feed, &ChannelFeed::ephemeralReceived, &q,
            &WebSocketChannelManager::ephemeralReceived);
}

void WebSocketChannelManager::Private::onFeedReady(const ChannelName &channel, bool ready)
{
    if (!ready) {
        outbox.closeChannel(channel);
        return;
    }
    outbox.openChannel(channel);
    reportRead(channel);
}

void WebSocketChannelManager::Private::onFeedRefused(const ChannelName &channel, const Error &error)
{
    qCInfo(logManager, "A channel was refused: %s", qPrintable(error.detail));
    if (isTokenRefusal(error.kind)) {
        signOut(error);
        return;
    }
    // No place left in the tier: it is paused, not lost.
    if (ChannelFeed *refused = feed(channel);
        refused && error.kind == ErrorKind::ChannelLimitReached)
        refused->stop();
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
            to->push("broadcast", broadcastPayload(eventType, payload, QString()),
                     [](const Result<std::string> &) {});
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
    qint64 &readSeq = m_readSeqs[channel];
    if (seq <= readSeq)
        return;
    readSeq = seq;
    store.markRead(channel, seq);
    if (const ChannelFeed *of = feed(channel); of && of->isReady())
        reportRead(channel);
}

// The server counts by message ids. What cannot be told now is told when the channel is live again.
void WebSocketChannelManager::Private::reportRead(const ChannelName &channel)
{
    const auto known = m_readSeqs.find(channel);
    if (known == m_readSeqs.end() || known->second <= 0)
        return;
    onAnswer(store.messages(channel, known->second + 1, 1), this,
             [this, channel, session = m_session](const Result<QList<Message>> &newestRead) {
                 const ChannelFeed *of = feed(channel);
                 if (session != m_session || !of || !newestRead || newestRead->isEmpty())
                     return;
                 const QString id = newestRead->constFirst().id;
                 if (id != of->serverReadId())
                     parts->api->markRead(channel, id);
             });
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
    return d->current;
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
    d->socket.reconnectNow();
}

void WebSocketChannelManager::openChannel(const ChannelName &channel)
{
    if (d->current == channel)
        return;
    d->current = channel;
    Q_EMIT currentChannelChanged(channel);
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

void WebSocketChannelManager::discard(const QString &clientMessageId)
{
    d->outbox.discard(clientMessageId);
}

void WebSocketChannelManager::markRead(const ChannelName &channel, qint64 seq)
{
    d->markRead(channel, seq);
}

} // namespace channels
