// SPDX-License-Identifier: MIT
#include "channels/server/connection.h"

#include "channels/server/metrics.h"
#include "channels/server/serveroptions.h"

#include <algorithm>
#include <utility>

// Connection: what waits to be written, and writing it.

namespace channels::server {

namespace {

constexpr std::size_t AskedShare = 8; // times unsent.bytes: answers that wait for one reader
// Likewise: of them, what may wait beside what others do. Whoever asks on and reads a little is
// slow.
constexpr std::size_t AskedBeside = 4;
constexpr std::size_t KeptCapacity = 64; // of the queue, once it is empty

} // namespace

void Connection::send(SharedFrame frame)
{
    if (m_state == State::Closing || m_state == State::Closed)
        return;
    // What was asked for may be much (a week's messages of eight weddings) and is no sign of a slow
    // reader; only who asks on and on without reading is one.
    m_askedBytes += frame->size();
    const std::size_t most = AskedShare * m_parts.options.limits.unsentBytes;
    enqueue(std::move(frame), m_state == State::WebSocket ? most : std::size_t(-1));
}

void Connection::deliver(SharedFrame frame)
{
    if (m_state == State::WebSocket)
        enqueue(std::move(frame),
                std::min(m_askedBytes, AskedBeside * m_parts.options.limits.unsentBytes)
                    + m_parts.options.limits.unsentBytes);
}

void Connection::enqueue(SharedFrame frame, std::size_t most)
{
    if (m_outBytes + frame->size() > most && m_outBytes > 0) {
        // Ended by flush(), not here: the hub is walking through its listeners.
        m_overrun = true;
        planFlush();
        return;
    }
    m_outBytes += frame->size();
    m_out.push_back(std::move(frame));
    if (!m_waitsWritable)
        planFlush();
}

void Connection::planFlush()
{
    if (std::exchange(m_flushPlanned, true))
        return;
    m_host.flushLater(shared_from_this());
}

void Connection::flush()
{
    m_flushPlanned = false;
    if (std::exchange(m_overrun, false) && m_state == State::WebSocket) {
        ++m_parts.metrics.slowConsumers;
        endSlowReader();
        return;
    }
    writeOut();
    if (m_pausing && mayTakeFrames())
        ready();
}

void Connection::writeOut()
{
    while (!m_out.empty() && m_state != State::Closed) {
        const ByteStream::Moved written = m_stream.write(m_out, m_outOffset);
        if (written.outcome == ByteStream::Outcome::Closed) {
            abort();
            return;
        }
        if (written.outcome != ByteStream::Outcome::Done) {
            if (written.outcome == ByteStream::Outcome::WantWrite)
                waitWritable();
            else
                m_writesOnceRead = true;
            return;
        }
        m_outBytes -= written.bytes;
        if (m_state != State::WebSocket || m_pausing) // of other WebSockets nobody asks
            m_lastWritten = Clock::now();
        std::size_t left = m_outOffset + written.bytes;
        std::size_t whole = 0;
        while (whole < m_out.size() && left >= m_out[whole]->size())
            left -= m_out[whole++]->size();
        m_out.erase(m_out.begin(), m_out.begin() + std::ptrdiff_t(whole));
        m_outOffset = left;
    }
    if (!m_out.empty())
        return;
    m_askedBytes = 0;
    m_share.reset();
    if (m_out.capacity() > KeptCapacity)
        m_out = {};
    if (m_state == State::Closing) {
        // To close with bytes unread would reset the connection and take the goodbye back: the peer
        // gets the end of what is said, and a while to say the same.
        m_stream.endWriting();
    } else if (m_state == State::Http) {
        takeRequests();
    }
}

void Connection::waitWritable()
{
    if (m_waitsWritable || m_state == State::Closed)
        return;
    m_waitsWritable = true;
    m_stream.socket().async_wait(
        ByteStream::Socket::wait_write,
        [self = shared_from_this()](const boost::system::error_code &error) {
            self->m_waitsWritable = false;
            if (!error)
                self->flush();
        });
}

} // namespace channels::server
