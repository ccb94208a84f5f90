// SPDX-License-Identifier: MIT
#include "channels/server/connection.h"

#include "channels/server/httpapi.h"
#include "channels/server/log.h"
#include "channels/server/metrics.h"
#include "channels/server/serveroptions.h"
#include "channels/server/weborigin.h"
#include "channels/server/websockethandshake.h"

#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <utility>

// Connection: what it reads, as HTTP and after an upgrade as WebSocket; writing and ending have
// files of their own.

namespace channels::server {

namespace {

constexpr int ReadsPerTurn = 4; // then others have their turn
constexpr int FramesPerTurn = 256; // likewise

constexpr std::uint16_t ProtocolErrorCode = 1002;

// Whoever comes by IPv4 to a socket that listens on both is named as IPv4 names them.
boost::asio::ip::address withoutMapping(const boost::asio::ip::address &address)
{
    namespace ip = boost::asio::ip;
    if (!address.is_v6() || !address.to_v6().is_v4_mapped())
        return address;
    return ip::make_address_v4(ip::v4_mapped, address.to_v6());
}

Error draining()
{
    return {ErrorKind::ServerDraining, QStringLiteral("The server is stopping."), {}};
}

} // namespace

Connection::Connection(ServerParts parts, ConnectionHost &host, HttpApi &api,
                       ByteStream::Socket socket, const TlsContext &tls, Clock::time_point now)
    : m_host(host)
    , m_stream(std::move(socket), tls)
    , m_parts(parts)
    , m_api(api)
    , m_http(std::make_unique<HttpParser>(parts.options.limits))
    , m_unjoinedSince(now)
    , m_lastHeard(now)
    , m_requestSince(now)
{
}

void Connection::start()
{
    waitReadable();
}

void Connection::waitReadable()
{
    if (m_waitsReadable || !mayRead() || m_state == State::Closed)
        return;
    m_waitsReadable = true;
    m_stream.socket().async_wait(
        ByteStream::Socket::wait_read,
        [self = shared_from_this()](const boost::system::error_code &error) {
            self->m_waitsReadable = false;
            if (!error)
                self->onReadable();
        });
}

void Connection::onReadable()
{
    const std::span<char> buffer = m_host.readBuffer();
    for (int i = 0; i < ReadsPerTurn && m_state != State::Closed && mayRead(); ++i) {
        const ByteStream::Moved read = m_stream.read(buffer);
        switch (read.outcome) {
        case ByteStream::Outcome::Done:
            m_lastHeard = Clock::now();
            take(buffer.first(read.bytes));
            // A short read has emptied the socket: no need to ask once more.
            if (read.bytes < buffer.size())
                i = ReadsPerTurn;
            break;
        case ByteStream::Outcome::WantRead:
            i = ReadsPerTurn;
            break;
        case ByteStream::Outcome::WantWrite:
            waitWritable();
            i = ReadsPerTurn;
            break;
        case ByteStream::Outcome::Closed:
            abort();
            return;
        }
    }
    if (std::exchange(m_writesOnceRead, false))
        planFlush();
    waitReadable();
}

void Connection::take(std::span<char> bytes)
{
    switch (m_state) {
    case State::Http:
        takeHttp(bytes);
        return;
    case State::WebSocket:
        takeFrames(bytes);
        return;
    case State::Closing:
    case State::Closed:
        return; // nothing that comes now means anything
    }
}

void Connection::takeHttp(std::span<char> bytes)
{
    if (m_unread.empty() && !m_http->isInside())
        m_requestSince = m_lastHeard;
    m_unread.append(bytes.data(), bytes.size());
    takeRequests();
}

// Nobody reads on for WebSocket clients that are paused, nor for one that pipelines more requests
// than may wait for their answers.
bool Connection::mayRead() const
{
    const Limits &limits = m_parts.options.limits;
    return !m_pausing
        && (m_state != State::Http || m_unread.size() <= limits.httpHead + limits.httpBody);
}

void Connection::takeRequests()
{
    // An answer that is there at once comes back to here; the loop goes on by itself then.
    if (std::exchange(m_takingRequests, true))
        return;
    const bool wasFull = !mayRead();
    std::size_t taken = 0;
    while (takeRequest(taken)) { }
    m_takingRequests = false;
    m_unread.erase(0, taken);
    if (wasFull && mayRead()) {
        // What TLS has read already, no socket tells of.
        boost::asio::post(m_parts.context, [weak = weak_from_this()] {
            if (const auto self = weak.lock(); self && !self->m_waitsReadable)
                self->onReadable();
        });
    }
    if (m_state != State::WebSocket || m_unread.empty())
        return;
    std::string frames = std::exchange(m_unread, {});
    takeFrames(frames);
}

bool Connection::takeRequest(std::size_t &taken)
{
    // Nor is more taken than the client reads the answers of: of a user's, one at a time.
    if (m_state != State::Http || m_answering || m_share || taken == m_unread.size()
        || m_outBytes > m_parts.options.limits.unsentBytes)
        return false;
    HttpProgress progress = m_http->feed(std::string_view(m_unread).substr(taken));
    taken += progress.consumed;
    if (progress.refusedStatus != 0) {
        respond(malformedResponse(progress.refusedStatus), false);
        return false;
    }
    if (progress.awaitsContinue)
        send(std::make_shared<const std::string>("HTTP/1.1 100 Continue\r\n\r\n"));
    if (!progress.request)
        return false;
    if (progress.upgrade)
        upgrade(*progress.request);
    else
        handle(std::move(*progress.request), progress.keepAlive);
    return true;
}

void Connection::namePeer(HttpRequest &request)
{
    boost::system::error_code error;
    const auto peer = m_stream.socket().remote_endpoint(error);
    if (!error) {
        const boost::asio::ip::address address = withoutMapping(peer.address());
        request.peerAddress = address.to_string();
        request.peerIsLoopback = address.is_loopback();
    }
    if (!m_parts.options.behindProxy)
        return;
    if (const std::string_view client = forwardedFor(request); !client.empty())
        request.peerAddress = client;
}

void Connection::handle(HttpRequest request, bool keepAlive)
{
    namePeer(request);
    if (m_host.isDraining()) {
        HttpResponse stopping = failureResponse(draining());
        stopping.headers = originHeaders(m_parts.options, request); // for a page to read it
        respond(stopping, false);
        return;
    }
    m_answering = true;
    m_host.stands(*this, Standing::Answering);
    const Answer what = request.method == "HEAD" ? Answer::HeadOnly : Answer::Whole;
    m_api.handle(request, [weak = weak_from_this(), keepAlive, what](const HttpResponse &response) {
        if (const auto self = weak.lock())
            self->respond(response, keepAlive, what);
    });
}

void Connection::respond(const HttpResponse &response, bool keepAlive, Answer what)
{
    if (m_state != State::Http)
        return; // it gave way meanwhile
    if (response.heldBack > std::chrono::milliseconds::zero()) {
        holdBack(response, keepAlive, what);
        return;
    }
    m_answering = false;
    m_share = response.share;
    m_host.stands(*this, Standing::Waiting);
    if (response.refusal)
        m_parts.metrics.countRefusal(*response.refusal);
    m_requestSince = Clock::now();
    keepAlive = keepAlive && !m_host.isDraining();
    std::string text = encodeHttpResponse(response, keepAlive);
    if (what == Answer::HeadOnly)
        text.resize(text.size() - response.body.size());
    send(std::make_shared<const std::string>(std::move(text)));
    if (!keepAlive)
        closeAfterFlush();
    else
        takeRequests(); // one may have been waiting
}

// Still being answered, so that no other request is taken meanwhile.
void Connection::holdBack(HttpResponse response, bool keepAlive, Answer what)
{
    m_host.stands(*this, Standing::Slowed);
    const auto timer = std::make_shared<boost::asio::steady_timer>(
        m_parts.context, std::exchange(response.heldBack, {}));
    timer->async_wait([weak = weak_from_this(), response = std::move(response), keepAlive, what,
                       timer](const boost::system::error_code &cancelled) {
        const auto self = weak.lock();
        if (self && !cancelled)
            self->respond(response, keepAlive, what);
    });
}

void Connection::upgrade(HttpRequest &request)
{
    if (m_host.isDraining()) {
        respond(failureResponse(draining()), false);
        return;
    }
    const Handshake handshake = answerHandshake(request, m_parts.options);
    if (!handshake.vsn) {
        respond(handshake.response, false);
        return;
    }
    send(std::make_shared<const std::string>(encodeHttpResponse(handshake.response, true)));
    m_state = State::WebSocket;
    m_http.reset();
    m_frames = std::make_unique<WebSocketParser>(m_parts.options.limits.frameBytes);
    namePeer(request);
    m_session = std::make_shared<PhoenixSession>(m_parts, *this, *handshake.vsn, tokenOf(request),
                                                 request.peerAddress);
    m_unjoinedSince = Clock::now();
}

void Connection::takeFrames(std::span<char> bytes)
{
    // What comes while the server stops is not taken: unacknowledged, it is sent again.
    if (m_host.isDraining())
        return;
    for (int frames = 0; m_state == State::WebSocket; ++frames) {
        if (frames == FramesPerTurn || !mayTakeFrames()) {
            pause(bytes);
            return;
        }
        const WebSocketEvent event = m_frames->next(bytes);
        if (std::holds_alternative<NeedMore>(event))
            return;
        takeEvent(event);
    }
}

// Nothing more is taken of one for whom the store has much to do, or who does not read what it has
// asked for.
bool Connection::mayTakeFrames() const
{
    return !m_session->isBusy() && m_outBytes <= m_parts.options.limits.unsentBytes;
}

// What was read waits, and no more is read, until ready().
void Connection::pause(std::span<char> untaken)
{
    m_unread.assign(untaken.data(), untaken.size());
    m_pausing = true;
    m_lastWritten = Clock::now(); // from here on it counts
    if (mayTakeFrames())
        ready();
}

void Connection::ready()
{
    // Behind what others wait for already.
    boost::asio::post(m_parts.context, [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (!self || !self->m_pausing || !self->mayTakeFrames())
            return;
        self->m_pausing = false;
        std::string frames = std::exchange(self->m_unread, {});
        self->take(frames);
        self->waitReadable();
    });
}

void Connection::takeEvent(const WebSocketEvent &event)
{
    if (const auto *text = std::get_if<TextMessage>(&event)) {
        m_session->receiveText(text->text);
    } else if (const auto *binary = std::get_if<BinaryMessage>(&event)) {
        m_session->receiveBinary(binary->bytes);
    } else if (const auto *ping = std::get_if<PingMessage>(&event)) {
        send(std::make_shared<const std::string>(encodeWebSocketFrame(Opcode::Pong, ping->bytes)));
    } else if (const auto *closing = std::get_if<CloseMessage>(&event)) {
        m_session->end(PhoenixSession::Ending::Left);
        // 1005 stands for "no code" and may not be sent.
        close(closing->code == 1005 ? std::uint16_t(1000) : closing->code, {});
    } else if (const auto *violation = std::get_if<Violation>(&event)) {
        close(violation->code == 0 ? ProtocolErrorCode : violation->code, violation->sentence);
    }
}

} // namespace channels::server
