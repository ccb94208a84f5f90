// SPDX-License-Identifier: MIT
#include "channels/client/tokenclaims.h"
#include "channels/client/websocketchannelmanager_p.h"
#include "channels/types/answer.h"

#include <algorithm>

// WebSocketChannelManager: who is signed in, the socket, and the server's list of channels.

namespace channels {

namespace {

// A channel that somebody shares with this user is told by the list only.
constexpr Scheduler::Duration ListInterval {60'000};

} // namespace

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

} // namespace channels
