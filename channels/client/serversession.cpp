// SPDX-License-Identifier: MIT
#include "channels/client/serversession.h"

#include "channels/client/channelfeeds.h"
#include "channels/client/tokenclaims.h"
#include "channels/types/answer.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace channels {

namespace {

Q_LOGGING_CATEGORY(logSession, "wedsync.session", QtInfoMsg)

// A channel that somebody shares with this user is told by the list only.
constexpr Scheduler::Duration ListInterval {60'000};
// How long channels wait for the list before they join: it says what was paused elsewhere. Without
// it they come back all the same.
constexpr Scheduler::Duration ListPatience {2'000};

// What somebody at the desktop can do something about; that a server is out of reach says nothing
// beyond being offline.
std::optional<Error> explained(const std::optional<Error> &why)
{
    const bool isWorthTelling = why
        && (why->kind == ErrorKind::CertificateRefused || why->kind == ErrorKind::AnotherProgram);
    return isWorthTelling ? why : std::nullopt;
}

} // namespace

bool isTokenRefusal(ErrorKind kind)
{
    return kind == ErrorKind::Unauthorized || kind == ErrorKind::TokenExpired;
}

ServerSession::ServerSession(WebSocketChannelManager::Parts &parts, Socket &socket,
                             ChannelFeed::Access &access, ChannelFeeds &feeds, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_socket(socket)
    , m_access(access)
    , m_feeds(feeds)
    , m_listTimer(*parts.scheduler)
    , m_patience(*parts.scheduler)
    , m_clockTimer(*parts.scheduler)
{
    m_state.phase = ConnectionPhase::SignedOut;
    connect(&socket, &Socket::stateChanged, this, &ServerSession::onSocketState);
    if (parts.network)
        connect(parts.network.get(), &NetworkWatch::changed, this, &ServerSession::wake);
}

ServerSession::~ServerSession()
{
    m_socket.disconnect(this);
}

void ServerSession::signIn(const QUrl &server, const QString &accessToken)
{
    signOut({});
    const std::optional<QString> subject = subjectOf(accessToken);
    if (!subject) {
        signOut(Error {
            ErrorKind::Unauthorized, QStringLiteral("The access token cannot be read."), {}});
        return;
    }
    m_access = {*subject, accessToken};
    m_server = server;
    m_signedOutBy.reset();
    Q_EMIT signedIn(*subject);
    m_parts.api->setAccess(m_server, accessToken);
    m_socket.open(m_server, accessToken);
    m_clockWatch.start(m_parts.scheduler->now(), m_parts.scheduler->wallNow());
    watchClock();
    update();
}

void ServerSession::signOut(const std::optional<Error> &why)
{
    ++m_session;
    m_access = {};
    m_signedOutBy = why;
    m_refusedBy.reset();
    m_offlineBy.reset();
    m_isResting = false;
    m_listTimer.stop();
    m_clockTimer.stop();
    Q_EMIT signingOut();
    m_socket.close();
    Q_EMIT signedOut();
    update();
}

bool ServerSession::renewAccess(const QString &accessToken)
{
    if (m_access.userId.isEmpty() || subjectOf(accessToken) != m_access.userId)
        return false;
    m_access.accessToken = accessToken;
    m_parts.api->setAccess(m_server, accessToken);
    m_socket.setAccessToken(accessToken);
    return true;
}

void ServerSession::reconnectNow()
{
    if (m_access.userId.isEmpty())
        return;
    if (m_refusedBy) {
        m_refusedBy.reset();
        m_socket.open(m_server, m_access.accessToken);
        update();
    } else if (m_isResting) {
        requestList();
    } else {
        m_socket.reconnectNow();
    }
}

void ServerSession::onSocketState(Socket::State socketState)
{
    m_told = false;
    ++m_question;
    m_listTimer.stop();
    if (!m_isResting)
        m_isListed = false;
    if (socketState != Socket::State::Open) {
        m_patience.stop();
        m_feeds.hold();
    }
    if (socketState == Socket::State::Open) {
        m_offlineBy.reset();
        m_hasOpened = true;
        m_patience.start(ListPatience, [this] { m_feeds.release(); });
        requestList();
    } else if (socketState == Socket::State::Waiting && !std::exchange(m_hasOpened, false)) {
        askWhyRefused();
    }
    update();
}

// A handshake that fails does not say why; the same server over HTTP does.
void ServerSession::askWhyRefused()
{
    onAnswer(m_parts.api->channels(), this,
             [this, session = m_session](const Result<QList<ListedChannel>> &answer) {
                 if (session != m_session || answer || m_socket.state() != Socket::State::Waiting)
                     return;
                 const Error &error = answer.error();
                 if (isTokenRefusal(error.kind))
                     signOut(error);
                 else if (isFinalJoinRefusal(error.kind))
                     refuse(error);
                 else if (error.retryAfter)
                     m_socket.postpone(*error.retryAfter);
                 m_offlineBy = error;
                 update();
             });
}

// Not tried again by itself: what the server said will not change with time.
void ServerSession::refuse(const Error &why)
{
    qCInfo(logSession, "The server refuses this client: %s", qPrintable(why.detail));
    m_refusedBy = why;
    m_isResting = false;
    m_listTimer.stop();
    m_socket.close();
    update();
}

void ServerSession::requestList()
{
    ++m_question;
    onAnswer(m_parts.api->channels(), this,
             [this, session = m_session,
              question = m_question](const Result<QList<ListedChannel>> &listed) {
                 if (session == m_session && question == m_question && !m_refusedBy
                     && (m_socket.state() == Socket::State::Open || m_isResting))
                     onList(listed);
             });
}

void ServerSession::onList(const Result<QList<ListedChannel>> &answer)
{
    if (!answer) {
        onListFailed(answer.error());
        return;
    }
    m_listBackoff.reset();
    m_nextPoll = {};
    m_isListed = true;
    m_listTimer.start(ListInterval, [this] { requestList(); });
    Q_EMIT listed(*answer);
    m_feeds.release();
    settle();
    update();
}

void ServerSession::onListFailed(const Error &error)
{
    if (isTokenRefusal(error.kind)) {
        signOut(error);
        return;
    }
    if (isFinalJoinRefusal(error.kind)) {
        refuse(error);
        return;
    }
    qCInfo(logSession, "The channels cannot be listed: %s", qPrintable(error.detail));
    const Backoff::Duration delay = std::max(m_listBackoff.next(m_parts.random()),
                                             error.retryAfter.value_or(Backoff::Duration::zero()));
    m_nextPoll = m_parts.scheduler->wallNow().addMSecs(delay.count());
    m_listTimer.start(delay, [this] { requestList(); });
    m_feeds.release();
    update();
}

// A socket on which nothing is joined is thrown out by the server. Without a channel to be live
// there is none, and the list alone is asked for.
void ServerSession::settle()
{
    if (m_access.userId.isEmpty() || m_refusedBy || !m_isListed)
        return;
    const bool isNeeded = m_feeds.isAnyWanted();
    if (isNeeded == !m_isResting)
        return;
    if (isNeeded) {
        m_isResting = false;
        m_nextPoll = {};
        m_socket.open(m_server, m_access.accessToken);
    } else {
        m_isResting = true;
        m_socket.close();
        m_listTimer.start(ListInterval, [this] { requestList(); });
    }
}

void ServerSession::watchClock()
{
    m_clockTimer.start(ClockWatch::Interval, [this] {
        if (m_clockWatch.hasJumped(m_parts.scheduler->now(), m_parts.scheduler->wallNow()))
            wake();
        watchClock();
    });
}

// What seems connected may be dead, and what was out of reach may be back.
void ServerSession::wake()
{
    if (m_refusedBy)
        return;
    reconnectNow();
    Q_EMIT woken();
}

void ServerSession::update()
{
    const ConnectionState now = currentState();
    const bool rejoined =
        now.phase == ConnectionPhase::Live || now.phase == ConnectionPhase::CatchingUp;
    if (rejoined && !m_told) {
        m_told = true;
        m_socket.rejoined();
    }
    if (now == m_state)
        return;
    m_state = now;
    Q_EMIT stateChanged(now);
}

ConnectionState ServerSession::currentState() const
{
    if (m_access.userId.isEmpty())
        return {ConnectionPhase::SignedOut, {}, m_signedOutBy};
    if (m_refusedBy)
        return {ConnectionPhase::Refused, {}, m_refusedBy};
    if (m_isResting) {
        return m_nextPoll.isNull() ? ConnectionState {ConnectionPhase::Live, {}, {}}
                                   : ConnectionState {ConnectionPhase::Offline, m_nextPoll, {}};
    }
    switch (m_socket.state()) {
    case Socket::State::Closed:
    case Socket::State::Waiting:
        return {ConnectionPhase::Offline, m_socket.nextAttempt(), explained(m_offlineBy)};
    case Socket::State::Connecting:
        return {ConnectionPhase::Connecting, {}, {}};
    case Socket::State::Open:
        break;
    }
    if (!m_isListed || m_feeds.isAnyJoining())
        return {ConnectionPhase::Joining, {}, {}};
    if (m_feeds.isAnyCatchingUp())
        return {ConnectionPhase::CatchingUp, {}, {}};
    return {ConnectionPhase::Live, {}, {}};
}

} // namespace channels
