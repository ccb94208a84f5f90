// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/bytestream.h"
#include "channels/server/httpparser.h"
#include "channels/server/phoenixsession.h"
#include "channels/server/standinglist.h"
#include "channels/server/websocketframe.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace channels::server {

class HttpApi;
class Connection;

//! What a connection needs of the server that accepted it.
class ConnectionHost {
public:
    virtual ~ConnectionHost() = default;
    //! The connection has something to write: call its flush() at the end of this loop turn.
    virtual void flushLater(std::shared_ptr<Connection> connection) = 0;
    //! What is known of the one at the other end has changed.
    virtual void stands(Connection &connection, Standing standing) = 0;
    //! It is over; let go of it.
    virtual void forget(Connection &connection) = 0;
    virtual bool isDraining() const = 0;
    //! Shared by all connections: what is not used at once is copied out of it.
    virtual std::span<char> readBuffer() = 0;
};

//! One accepted connection: HTTP requests, and after an upgrade WebSocket frames. While nothing
//! happens it holds no buffer, so that thousands of idle ones cost little. The server's thread
//! only.
class Connection final : public std::enable_shared_from_this<Connection>, public Outlet {
public:
    using Clock = std::chrono::steady_clock;

    Connection(ServerParts parts, ConnectionHost &host, HttpApi &api, ByteStream::Socket socket,
               const TlsContext &tls, Clock::time_point now);

    void start();
    void flush();
    //! Ends what has been silent or unfinished too long. Call about once a second.
    void checkTime(Clock::time_point now, std::chrono::system_clock::time_point wallNow);
    //! Says goodbye with 1012 (or ends plain HTTP) because the server stops.
    void drain();
    //! Ends it now, without a goodbye.
    void abort();

    //! Ends it, with an answer, because too many wait to sign in.
    void giveWay();

    std::size_t unsentBytes() const { return m_outBytes; }
    //! Of a request or frame that is not complete, or has to wait.
    std::size_t heldBytes() const;
    //! Nobody has joined a channel on it.
    bool isStranger() const { return !m_session || !m_session->hasJoined(); }

    // Outlet
    void joined() override { m_host.stands(*this, Standing::SignedIn); }
    void ready() override;
    void send(SharedFrame frame) override;
    void deliver(SharedFrame frame) override;
    void close(std::uint16_t closeCode, std::string_view reason) override;

private:
    enum class Answer { Whole, HeadOnly };
    enum class State { Http, WebSocket, Closing, Closed };

    void waitReadable();
    void waitWritable();
    void onReadable();
    void take(std::span<char> bytes);
    void takeHttp(std::span<char> bytes);
    void takeRequests();
    bool takeRequest(std::size_t &taken);
    void takeFrames(std::span<char> bytes);
    bool mayRead() const;
    bool mayTakeFrames() const;
    void pause(std::span<char> untaken);
    void takeEvent(const WebSocketEvent &event);
    void handle(HttpRequest request, bool keepAlive);
    void respond(const HttpResponse &response, bool keepAlive, Answer what = Answer::Whole);
    void holdBack(HttpResponse response, bool keepAlive, Answer what);
    void namePeer(HttpRequest &request);
    void upgrade(HttpRequest &request);
    void enqueue(SharedFrame frame, std::size_t most);
    void planFlush();
    void writeOut();
    void closeAfterFlush();
    void endSlowReader();

    // What each delivery touches, on neighbouring cache lines.
    ConnectionHost &m_host;
    std::vector<SharedFrame> m_out;
    std::size_t m_outOffset = 0; // of the first frame: bytes already written
    std::size_t m_outBytes = 0;
    std::size_t m_askedBytes = 0; // answers among what was queued since it was last empty
    State m_state = State::Http;
    bool m_flushPlanned = false;
    bool m_overrun = false; // more waits for a slow reader than may
    bool m_waitsReadable = false;
    bool m_waitsWritable = false;
    bool m_writesOnceRead = false; // TLS has to hear of the peer before it writes
    ByteStream m_stream;

    ServerParts m_parts;
    HttpApi &m_api;
    std::unique_ptr<HttpParser> m_http;
    std::string m_unread; // bytes that were not taken yet
    bool m_takingRequests = false; // takeRequests() runs
    bool m_answering = false; // a request is with the API; the next waits
    std::shared_ptr<const void> m_share; // of what its user may have unread, until nothing is
    std::unique_ptr<WebSocketParser> m_frames;
    std::shared_ptr<PhoenixSession> m_session;
    bool m_pausing = false; // of WebSocket: others have their turn, or something is to catch up
    Clock::time_point m_unjoinedSince;
    Clock::time_point m_lastHeard;
    Clock::time_point m_requestSince; // of an HTTP request that is coming in, or of idling
    Clock::time_point m_closingSince;
    Clock::time_point m_lastWritten;
};

} // namespace channels::server
