// SPDX-License-Identifier: MIT
#include "channels/client/socket.h"

#include "channels/protocol/textcodec.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace channels {

namespace {

Q_LOGGING_CATEGORY(logSocket, "wedsync.socket", QtInfoMsg)

QUrl socketUrl(const QUrl &server)
{
    QUrl url = server;
    url.setScheme(server.scheme() == QLatin1StringView("https") ? QStringLiteral("wss")
                                                                : QStringLiteral("ws"));
    QString path = server.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + QStringLiteral("/socket/websocket"));
    url.setQuery(QStringLiteral("vsn=2.0.0"));
    return url;
}

constexpr qint64 LongestRetryAfterMs = 60'000;

} // namespace

Scheduler::Duration retryAfterOf(const QString &words)
{
    static const QRegularExpression pattern(QStringLiteral("\\bretryAfterMs\\W{1,3}([0-9]{1,9})"));
    const qint64 ms = pattern.match(words).captured(1).toLongLong();
    return Scheduler::Duration(std::min(ms, LongestRetryAfterMs));
}

Socket::Socket(Scheduler &scheduler, TransportFactory makeTransport, std::function<double()> random,
               QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_makeTransport(std::move(makeTransport))
    , m_random(std::move(random))
    , m_attempt(scheduler)
    , m_heartbeat(scheduler)
{
}

Socket::~Socket()
{
    dropTransport();
}

void Socket::open(const QUrl &server, const QString &accessToken)
{
    m_url = socketUrl(server);
    m_accessToken = accessToken;
    m_backoff.reset();
    dropTransport();
    connectTransport();
}

void Socket::close()
{
    dropTransport();
    m_attempt.stop();
    setState(State::Closed);
}

void Socket::reconnectNow()
{
    switch (m_state) {
    case State::Waiting:
        connectTransport();
        break;
    case State::Open:
        if (m_heartbeatRef.empty())
            sendHeartbeat();
        break;
    case State::Closed:
    case State::Connecting:
        break;
    }
}

void Socket::send(const Frame &frame)
{
    if (m_state == State::Open)
        m_transport->send(QByteArray::fromStdString(encodeText(Vsn::V2, frame)));
}

void Socket::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    if (state != State::Waiting)
        m_nextAttempt = {};
    Q_EMIT stateChanged(state);
}

void Socket::connectTransport()
{
    m_transport = m_makeTransport();
    connect(m_transport.get(), &Transport::opened, this, &Socket::onOpened);
    connect(m_transport.get(), &Transport::received, this, &Socket::onReceived);
    connect(m_transport.get(), &Transport::closed, this, [this](int code, const QString &reason) {
        qCInfo(logSocket, "The connection ended: %d %s", code, qPrintable(reason));
        lose(retryAfterOf(reason));
    });
    m_attempt.start(OpenTimeout, [this] { lose(); });
    setState(State::Connecting);
    m_transport->open(m_url, m_accessToken);
}

// Nothing more is heard of the transport. It may be the sender of the signal that led here, so it
// goes when the event loop is back.
void Socket::dropTransport()
{
    m_heartbeat.stop();
    m_heartbeatRef.clear();
    m_leftAlone = Scheduler::Duration::zero();
    m_awaitsProof = false;
    if (!m_transport)
        return;
    m_transport->disconnect(this);
    m_transport->close();
    m_transport.release()->deleteLater();
}

void Socket::lose(Scheduler::Duration atLeast)
{
    const Scheduler::Duration told = std::max(atLeast, m_leftAlone);
    dropTransport();
    planAttempt(std::max(m_backoff.next(m_random()), told));
    setState(State::Waiting);
}

void Socket::postpone(Scheduler::Duration atLeast)
{
    if (m_state != State::Waiting
        || m_scheduler.wallNow().msecsTo(m_nextAttempt) >= atLeast.count())
        return;
    planAttempt(atLeast);
}

void Socket::planAttempt(Scheduler::Duration delay)
{
    m_nextAttempt = m_scheduler.wallNow().addMSecs(delay.count());
    m_attempt.start(delay, [this] { connectTransport(); });
}

void Socket::onOpened()
{
    m_attempt.stop();
    planHeartbeat();
    setState(State::Open);
}

void Socket::onReceived(const QByteArray &text)
{
    if (std::exchange(m_awaitsProof, false))
        m_backoff.reset();
    const Result<Frame> frame = decodeText(
        Vsn::V2, std::string_view(text.constData(), std::size_t(text.size())), MaxServerFrameDepth);
    if (!frame) {
        // What it held is missed, and that shows: a reply times out, a message leaves a hole.
        qCWarning(logSocket, "A frame was dropped: %s", qPrintable(frame.error().detail));
        return;
    }
    if (frame->topic == "phoenix")
        onSocketFrame(*frame);
    else
        Q_EMIT received(*frame);
}

// What concerns the connection and no channel.
void Socket::onSocketFrame(const Frame &frame)
{
    if (!m_heartbeatRef.empty() && frame.ref == m_heartbeatRef) {
        m_heartbeatRef.clear();
        planHeartbeat();
    } else if (frame.event == "server_draining") {
        // A server's close code 1012 comes out of QWebSocket as an error without its reason.
        m_leftAlone = retryAfterOf(QString::fromStdString(frame.payload));
    }
}

void Socket::planHeartbeat()
{
    m_heartbeat.start(HeartbeatInterval, [this] { sendHeartbeat(); });
}

void Socket::sendHeartbeat()
{
    m_heartbeatRef = nextRef();
    m_heartbeat.start(HeartbeatTimeout, [this] {
        qCInfo(logSocket, "The server does not answer heartbeats");
        lose();
    });
    Frame frame;
    frame.ref = m_heartbeatRef;
    frame.topic = "phoenix";
    frame.event = "heartbeat";
    send(frame);
}

} // namespace channels
