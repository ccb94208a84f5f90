// SPDX-License-Identifier: MIT
#include "channels/client/websocketchannelmanager.h"

#include "channels/client/websocketchannelmanager_p.h"
#include "channels/protocol/jsontext.h"
#include "channels/protocol/jsonwriter.h"
#include "channels/types/eventtypes.h"

#include <algorithm>

// WebSocketChannelManager: what it offers, sending and its state; the connection and the channels
// have files of their own.

namespace channels {

Q_LOGGING_CATEGORY(logManager, "wedsync.channels", QtInfoMsg)

namespace {

constexpr qsizetype MaxPayloadBytes = 64 * 1024;
constexpr int MaxPayloadDepth = 64;

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
