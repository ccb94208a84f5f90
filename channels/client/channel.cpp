// SPDX-License-Identifier: MIT
#include "channels/client/channel.h"

#include "channels/client/answers.h"

#include <algorithm>

namespace channels {

namespace {

constexpr Backoff::Duration FirstRejoinDelay {1000};
constexpr Backoff::Duration LongestRejoinDelay {30'000};

Error notJoined()
{
    return {ErrorKind::Unreachable, QStringLiteral("The channel is not joined."), {}};
}

} // namespace

bool isFinalJoinRefusal(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidRequest:
    case ErrorKind::InvalidChannelName:
    case ErrorKind::Unauthorized:
    case ErrorKind::TokenExpired:
    case ErrorKind::Forbidden:
    case ErrorKind::ChannelLimitReached:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::PayloadTooLarge:
        return true;
    case ErrorKind::RateLimited:
    case ErrorKind::TooManyConnections:
    case ErrorKind::QueueFull:
    case ErrorKind::ServerDraining:
    case ErrorKind::StoreUnavailable:
    case ErrorKind::Internal:
    case ErrorKind::CertificateRefused:
    case ErrorKind::AnotherProgram:
    case ErrorKind::Unreachable:
        return false;
    }
    return false;
}

Channel::Channel(Socket &socket, Scheduler &scheduler, std::function<double()> random,
                 const ChannelName &name, JoinPayload joinPayload, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_random(std::move(random))
    , m_name(name)
    , m_joinPayload(std::move(joinPayload))
    , m_backoff(FirstRejoinDelay, LongestRejoinDelay)
    , m_rejoin(scheduler)
    , m_pushes(scheduler)
{
    connect(&socket, &Socket::stateChanged, this, &Channel::onSocketState);
    connect(&socket, &Socket::received, this, &Channel::onFrame);
}

void Channel::join()
{
    if (m_state != State::Closed && m_state != State::Refused)
        return;
    if (m_socket.state() == Socket::State::Open && !m_held)
        sendJoin();
    else
        setState(State::Offline);
}

void Channel::setHeld(bool held)
{
    m_held = held;
    if (!held && m_state == State::Offline && m_socket.state() == Socket::State::Open)
        sendJoin();
}

void Channel::leave()
{
    if (m_state == State::Joined || m_state == State::Joining) {
        Frame frame;
        frame.joinRef = m_joinRef;
        frame.ref = m_socket.nextRef();
        frame.topic = m_name.text();
        frame.event = "phx_leave";
        m_socket.send(frame);
    }
    end(State::Closed);
}

void Channel::rejoin()
{
    if (m_state == State::Joined)
        sendJoin(); // the server closes the join before by itself
}

void Channel::push(const std::string &event, std::string payload, Pushes::Answer answer)
{
    if (m_state != State::Joined) {
        answer(notJoined());
        return;
    }
    Frame frame;
    frame.joinRef = m_joinRef;
    frame.ref = m_socket.nextRef();
    frame.topic = m_name.text();
    frame.event = event;
    frame.payload = std::move(payload);
    m_pushes.add(*frame.ref, std::move(answer));
    m_socket.send(frame);
}

void Channel::pushOnly(const std::string &event, std::string payload)
{
    if (m_state != State::Joined)
        return;
    Frame frame;
    frame.joinRef = m_joinRef;
    frame.ref = m_socket.nextRef();
    frame.topic = m_name.text();
    frame.event = event;
    frame.payload = std::move(payload);
    m_socket.send(frame);
}

void Channel::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void Channel::onSocketState(Socket::State state)
{
    if (m_state == State::Closed || m_state == State::Refused)
        return;
    if (state != Socket::State::Open)
        end(State::Offline);
    else if (!m_held)
        sendJoin();
}

// Pending requests are answered before the state is told: whoever asks again on the news asks the
// new state.
void Channel::end(State state)
{
    const bool changed = m_state != state;
    m_rejoin.stop();
    m_joinRef.clear();
    m_state = state;
    m_pushes.settleAll(notJoined());
    if (changed)
        Q_EMIT stateChanged(state);
}

void Channel::sendJoin()
{
    m_rejoin.stop();
    m_lastComplaint.reset();
    m_joinRef = m_socket.nextRef();
    setState(State::Joining);
    m_pushes.settleAll(notJoined()); // of the join before
    Frame frame;
    frame.joinRef = m_joinRef;
    frame.ref = m_joinRef;
    frame.topic = m_name.text();
    frame.event = "phx_join";
    frame.payload = m_joinPayload();
    m_pushes.add(m_joinRef, [this, joinRef = m_joinRef](const Result<std::string> &response) {
        if (joinRef == m_joinRef && m_state == State::Joining)
            onJoinReply(response);
    });
    m_socket.send(frame);
}

void Channel::onJoinReply(const Result<std::string> &response)
{
    if (response) {
        m_backoff.reset();
        setState(State::Joined);
        Q_EMIT joined(*response);
        return;
    }
    const Error &error = response.error();
    if (!isFinalJoinRefusal(error.kind)) {
        joinLater(error.retryAfter);
        return;
    }
    end(State::Refused);
    Q_EMIT refused(error);
}

void Channel::joinLater(std::optional<std::chrono::milliseconds> atLeast)
{
    const Backoff::Duration delay =
        std::max(m_backoff.next(m_random()), atLeast.value_or(Backoff::Duration::zero()));
    end(State::Waiting);
    m_rejoin.start(delay, [this] { sendJoin(); });
}

void Channel::onReply(const Frame &frame)
{
    const Result<std::string> reply = readReply(frame.payload);
    // The server knows nothing of the join (any more): that says nothing about what was pushed.
    const bool unmatched = !reply && m_state == State::Joined
        && reply.error().detail == QLatin1StringView("unmatched topic");
    if (unmatched)
        joinLater({});
    else if (frame.ref)
        m_pushes.settle(*frame.ref, reply);
}

void Channel::onFrame(const Frame &frame)
{
    if (frame.topic != m_name.text() || m_joinRef.empty())
        return;
    // What was said to an earlier join of this topic means nothing any more.
    if (frame.joinRef && *frame.joinRef != m_joinRef)
        return;
    if (frame.event == "phx_reply") {
        onReply(frame);
    } else if (frame.event == "phx_error") {
        joinLater({});
    } else if (frame.event == "phx_close") {
        const Error gone {ErrorKind::NotFound, QStringLiteral("The channel was closed."), {}};
        const Error why = m_lastComplaint.value_or(gone);
        end(State::Refused);
        Q_EMIT closed(why);
    } else if (frame.event == "system") {
        m_lastComplaint = readComplaint(frame.payload);
    } else if (m_state == State::Joined) {
        Q_EMIT received(frame.event, frame.payload);
    }
}

} // namespace channels
