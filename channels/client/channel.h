// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/backoff.h"
#include "channels/client/push.h"
#include "channels/client/socket.h"
#include "channels/types/channelname.h"

namespace channels {

//! One topic on the socket: joins it, joins it again whenever that was undone, and pushes on it.
//! The main thread only.
class Channel final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Closed, // not wanted, or not yet
        Offline, // wanted; joins when the socket opens, and nobody holds it
        Joining,
        Joined,
        Waiting, // the join failed for now; tried again after a pause
        Refused, // for good: join() has to be called again
    };
    Q_ENUM(State)

    //! The payload of the next join: asked for at each, for positions and tokens move on.
    using JoinPayload = std::function<std::string()>;

    Channel(Socket &socket, Scheduler &scheduler, std::function<double()> random,
            const ChannelName &name, JoinPayload joinPayload, QObject *parent = nullptr);

    State state() const { return m_state; }
    const ChannelName &name() const { return m_name; }

    //! Wants the topic: joins as soon as the socket is open, and again after each loss.
    void join();
    //! Wants it no more.
    void leave();
    //! While \a held it waits with its join on an open socket too. What is joined stays joined.
    void setHeld(bool held);
    //! Leaves out what is there and joins anew at once (only when Joined).
    void rejoin();
    //! Sends an event. \a answer is called exactly once, except after the channel's own end:
    //! Unreachable when it is not joined, or is lost before the reply.
    void push(const std::string &event, std::string payload, Pushes::Answer answer);
    //! Sends an event that no reply follows; dropped when not joined.
    void pushOnly(const std::string &event, std::string payload);

Q_SIGNALS:
    void stateChanged(channels::Channel::State state);
    void joined(const std::string &response);
    //! The join was refused for good.
    void refused(const channels::Error &error);
    //! The server has ended it: paused elsewhere, removed, revoked.
    void closed(const channels::Error &why);
    void received(const std::string &event, const std::string &payload);

private:
    void setState(State state);
    void onSocketState(Socket::State state);
    void onFrame(const Frame &frame);
    void onReply(const Frame &frame);
    void sendJoin();
    void onJoinReply(const Result<std::string> &response);
    void joinLater(std::optional<std::chrono::milliseconds> atLeast);
    void end(State state);

    Socket &m_socket;
    std::function<double()> m_random;
    ChannelName m_name;
    JoinPayload m_joinPayload;
    State m_state = State::Closed;
    bool m_held = false;
    std::string m_joinRef;
    std::optional<Error> m_lastComplaint; // of the server, since the join
    Backoff m_backoff;
    Timer m_rejoin;
    Pushes m_pushes;
};

//! Whether a refused join is final; the others are tried again.
[[nodiscard]] bool isFinalJoinRefusal(ErrorKind kind);

} // namespace channels
