// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/backoff.h"
#include "channels/client/scheduler.h"
#include "channels/client/transport.h"
#include "channels/protocol/frame.h"

#include <functional>

namespace channels {

//! The connection of Phoenix Channels (vsn 2.0.0): opens a transport, keeps it alive by heartbeats,
//! and opens another one, after a pause, whenever it is lost. The main thread only.
class Socket final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Closed, // by close(), or never opened
        Connecting,
        Open,
        Waiting, // lost; nextAttempt() tells when it is tried again
    };
    Q_ENUM(State)

    static constexpr Scheduler::Duration HeartbeatInterval {30'000};
    static constexpr Scheduler::Duration HeartbeatTimeout {10'000};
    static constexpr Scheduler::Duration OpenTimeout {15'000};

    //! \a random answers numbers in [0, 1).
    Socket(Scheduler &scheduler, TransportFactory makeTransport, std::function<double()> random,
           QObject *parent = nullptr);
    ~Socket() override;

    State state() const { return m_state; }
    QDateTime nextAttempt() const { return m_nextAttempt; } // UTC; null unless Waiting
    std::string nextRef() { return std::to_string(++m_lastRef); }

    //! Connects to the server at \a server (http or https) and stays at it until close().
    void open(const QUrl &server, const QString &accessToken);
    void close();
    //! For the attempts to come; the connection that is there stays.
    void setAccessToken(const QString &accessToken) { m_accessToken = accessToken; }
    //! Waiting: tries now. Open: asks at once whether the connection is alive.
    void reconnectNow();
    //! Waiting: the server wants to be left alone for that long.
    void postpone(Scheduler::Duration atLeast);
    //! Every channel is joined again: the next frame proves the connection, and the pauses before
    //! attempts begin anew. The open socket alone proves nothing: a server that is going under
    //! accepts connections and drops them.
    void rejoined() { m_awaitsProof = true; }
    //! Sends a frame. Dropped unless Open: who waits for a reply has a timeout.
    void send(const Frame &frame);

Q_SIGNALS:
    void stateChanged(channels::Socket::State state);
    void received(const channels::Frame &frame);

private:
    void setState(State state);
    void connectTransport();
    void dropTransport();
    void lose(Scheduler::Duration atLeast = Scheduler::Duration::zero());
    void planAttempt(Scheduler::Duration delay);
    void onOpened();
    void onReceived(const QByteArray &text);
    void onSocketFrame(const Frame &frame);
    void planHeartbeat();
    void sendHeartbeat();

    Scheduler &m_scheduler;
    TransportFactory m_makeTransport;
    std::function<double()> m_random;
    std::unique_ptr<Transport> m_transport;
    State m_state = State::Closed;
    QUrl m_url;
    QString m_accessToken;
    Backoff m_backoff;
    QDateTime m_nextAttempt;
    bool m_awaitsProof = false;
    std::uint64_t m_lastRef = 0;
    std::string m_heartbeatRef; // empty: no heartbeat is unanswered
    Scheduler::Duration m_leftAlone {0}; // how long a server that goes wants to be
    Timer m_attempt; // the next attempt, or the end of this one
    Timer m_heartbeat; // the next one, or the end of waiting for its answer
};

//! How long a server that closes a connection asks to be left alone: `retryAfterMs=N`, or JSON's
//! way of writing that, somewhere in its words. Zero when it does not say; never more than a
//! minute. Pure.
[[nodiscard]] Scheduler::Duration retryAfterOf(const QString &words);

} // namespace channels
