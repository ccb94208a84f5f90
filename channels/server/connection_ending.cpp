// SPDX-License-Identifier: MIT
#include "channels/server/connection.h"

#include "channels/server/httpreply.h"
#include "channels/server/serveroptions.h"

#include <QRandomGenerator>

#include <algorithm>

// Connection: when it is over, and how that is said.

namespace channels::server {

namespace {

constexpr std::chrono::seconds SilenceLimit {75};
constexpr std::chrono::seconds UnauthenticatedLimit {10};
constexpr std::chrono::seconds RequestLimit {10};
constexpr std::chrono::seconds ClosingLimit {5}; // without a byte being taken
constexpr std::chrono::seconds ReadingLimit {30}; // likewise, for an answer over HTTP
// Of those that come back after a restart: not before there can be a server again.
constexpr int MinRetryMs = 500;
constexpr int MaxRetryMs = 5000;

constexpr std::uint16_t RestartCode = 1012;
constexpr std::uint16_t SlowConsumerCode = 4008;
constexpr std::uint16_t UnauthenticatedCode = 4408;

} // namespace

void Connection::close(std::uint16_t closeCode, std::string_view reason)
{
    if (m_state != State::WebSocket)
        return;
    if (m_session)
        m_session->end(PhoenixSession::Ending::Lost);
    // A slow reader gets the goodbye instead of what it did not take: it recovers by joining again.
    if ((closeCode == SlowConsumerCode || m_outBytes > m_parts.options.limits.unsentBytes)
        && m_out.size() > 1) {
        // The first may be half on its way, also within TLS.
        m_out.resize(1);
        m_outBytes = m_out.front()->size() - m_outOffset;
    }
    auto frame = std::make_shared<const std::string>(encodeWebSocketClose(closeCode, reason));
    m_outBytes += frame->size();
    m_out.push_back(std::move(frame));
    closeAfterFlush();
}

void Connection::endSlowReader()
{
    close(SlowConsumerCode, "slow_consumer");
}

void Connection::closeAfterFlush()
{
    m_host.stands(*this, Standing::Leaving);
    m_state = State::Closing;
    m_closingSince = Clock::now();
    if (!m_waitsWritable)
        planFlush();
}

void Connection::abort()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    if (m_session)
        m_session->end(PhoenixSession::Ending::Lost);
    m_out.clear();
    m_stream.shutdown(); // cancels the waits
    m_host.forget(*this);
}

void Connection::drain()
{
    // Each is told another time, so that they do not all come back at once.
    if (m_state == State::WebSocket) {
        const int retryMs = QRandomGenerator::global()->bounded(MinRetryMs, MaxRetryMs);
        m_session->announceDrain(std::chrono::milliseconds(retryMs));
        close(RestartCode, "server_draining retryAfterMs=" + std::to_string(retryMs));
    } else if (m_state == State::Http && !m_answering) {
        closeAfterFlush();
    }
}

void Connection::giveWay()
{
    const Error error {
        ErrorKind::TooManyConnections, QStringLiteral("Too many connections wait to sign in."), {}};
    if (m_state == State::WebSocket)
        close(UnauthenticatedCode, "too_many_connections");
    else if (m_state == State::Http && m_out.empty())
        respond(failureResponse(error), false);
    else if (m_state == State::Http)
        closeAfterFlush();
}

std::size_t Connection::heldBytes() const
{
    return m_unread.size() + (m_http ? m_http->heldBytes() : 0)
        + (m_frames ? m_frames->heldBytes() : 0);
}

void Connection::checkTime(Clock::time_point now, std::chrono::system_clock::time_point wallNow)
{
    switch (m_state) {
    case State::Http:
        if (!m_out.empty()) { // an answer that somebody reads slowly, or not at all
            if (now - std::max(m_requestSince, m_lastWritten) > ReadingLimit)
                abort();
            return;
        }
        if (m_answering || now - std::max(m_requestSince, m_lastWritten) < RequestLimit)
            return;
        if (m_http->isInside() || !m_unread.empty()) {
            respond(malformedResponse(408), false);
        } else {
            abort();
        }
        return;
    case State::WebSocket:
        if (m_session->isListening())
            m_unjoinedSince = now;
        if (now - m_unjoinedSince > UnauthenticatedLimit)
            close(UnauthenticatedCode, "no channel was joined in time");
        else if (m_pausing && m_outBytes > m_parts.options.limits.unsentBytes
                 && now - m_lastWritten > ReadingLimit)
            endSlowReader();
        else if (!m_pausing && now - m_lastHeard > SilenceLimit)
            close(RestartCode, "silent for too long");
        else
            m_session->checkTokens(wallNow);
        return;
    case State::Closing:
        if (now - std::max(m_closingSince, m_lastWritten) > ClosingLimit)
            abort();
        return;
    case State::Closed:
        return;
    }
}

} // namespace channels::server
