// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Clients on loopback that do exactly what a test tells them, also what no client should do. They
// block, never longer than they are told, and need no event loop. One thread each.
namespace support {

using namespace std::chrono_literals;
using Wait = std::chrono::milliseconds;

//! A TCP connection to 127.0.0.1.
class Wire final {
public:
    enum class Read { Bytes, Nothing, End };

    //! \a receiveBuffer: what the system keeps of what is not read, in bytes; 0: its own choice.
    explicit Wire(quint16 port, int receiveBuffer = 0);
    ~Wire();
    Wire(Wire &&other) noexcept;
    Wire(const Wire &) = delete;

    bool isOpen() const { return m_descriptor >= 0; }
    //! False when the peer is gone, or takes nothing for \a wait.
    bool write(std::string_view bytes, Wait wait = 5s);
    void endWriting();
    //! Waits for bytes and appends them to received().
    Read read(Wait wait = 5s);
    //! Reads on until the peer ends the connection. False when it does not.
    bool waitForEnd(Wait wait = 5s);
    //! Closes at once, with a reset instead of a goodbye.
    void reset();

    std::string &received() { return m_received; }
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
    std::string m_received;
};

struct HttpAnswer {
    int status = 0; // 0: none came
    QByteArray head;
    QByteArray body;

    QJsonObject json() const;
    QString code() const; // of `error`
};

//! Takes the first complete response out of \a received, by its Content-Length; status 0 when it is
//! not complete.
[[nodiscard]] HttpAnswer takeAnswer(std::string &received);
//! Reads until there is one.
[[nodiscard]] HttpAnswer nextAnswer(Wire &wire, Wait wait = 5s);

//! One request on a connection of its own.
[[nodiscard]] HttpAnswer http(quint16 port, const QByteArray &method, const QByteArray &target,
                              const QByteArray &token = {}, const QByteArray &body = {},
                              const QByteArray &moreHeaders = {});

//! One frame of a client, masked unless told otherwise, with the shortest length.
[[nodiscard]] std::string webSocketFrame(int opcode, std::string_view payload, bool masked = true,
                                         bool final = true);

//! A WebSocket after its handshake.
class WebSocket final {
public:
    struct Frame {
        int opcode = 0;
        std::string payload;
    };

    //! isOpen() tells whether the server agreed.
    explicit WebSocket(quint16 port, const QByteArray &token = {},
                       const QByteArray &target = "/socket/websocket?vsn=2.0.0",
                       int receiveBuffer = 0);

    bool isOpen() const { return m_open; }
    Wire &wire() { return m_wire; }
    bool sendText(std::string_view text) { return m_wire.write(webSocketFrame(1, text)); }
    bool sendBinary(std::string_view bytes) { return m_wire.write(webSocketFrame(2, bytes)); }
    //! Nothing when none comes, or the connection ends.
    std::optional<Frame> next(Wait wait = 5s);
    //! Reads on to the close frame and answers its code: 1005 without one, 1006 when the connection
    //! ends instead, 0 when nothing of both comes.
    int waitForClose(Wait wait = 5s);
    //! Of the close frame that came; 0 while none did, 1005 without a code.
    int closeCode() const { return m_closeCode; }
    const QString &closeReason() const { return m_closeReason; }

private:
    std::optional<Frame> take();
    void noteClose(const std::string &payload);

    Wire m_wire;
    bool m_open = false;
    int m_closeCode = 0;
    QString m_closeReason;
};

//! A client of Phoenix channels, vsn 2.0.0, that sees every message.
class PhoenixClient final {
public:
    struct Message {
        std::string joinRef;
        std::string ref;
        QString topic;
        QString event;
        QJsonObject payload;

        QString status() const { return payload[QStringLiteral("status")].toString(); }
        QJsonObject response() const { return payload[QStringLiteral("response")].toObject(); }
        QString code() const { return response()[QStringLiteral("code")].toString(); }
        bool ok() const { return status() == QStringLiteral("ok"); }
    };

    explicit PhoenixClient(quint16 port, const QByteArray &token = {}, int receiveBuffer = 0);

    bool isOpen() const { return m_socket.isOpen(); }
    WebSocket &socket() { return m_socket; }

    //! The `wedsync` part of a join's config.
    static QJsonObject position(const QString &epoch, qint64 afterSeq, int limit = 100);

    //! Joins with acks and answers the reply; a status-less message when none comes.
    Message join(const QString &topic, const QJsonObject &wedsync = {},
                 const QByteArray &token = {});
    //! Sends a join without waiting; its ref.
    std::string sendJoin(const QString &topic, const QJsonObject &wedsync = {},
                         const QByteArray &token = {});
    //! Sends without waiting; the push's ref.
    std::string push(const QString &topic, const QString &event, const QJsonObject &payload);
    std::string publish(const QString &topic, const QString &eventType, const QJsonObject &payload,
                        const QString &clientMessageId = {});
    //! The reply to \a ref; what comes before it is kept for next().
    Message reply(const std::string &ref, Wait wait = 5s);
    //! The first message of that name, kept ones first; others stay kept.
    std::optional<Message> waitFor(const QString &event, Wait wait = 5s);
    //! The next message, kept ones first.
    std::optional<Message> next(Wait wait = 5s);
    //! Whether the server answers a heartbeat.
    bool heartbeat(Wait wait = 5s);

private:
    std::optional<Message> read(Wait wait);
    std::string send(const std::optional<std::string> &joinRef, const QString &topic,
                     const QString &event, const QJsonObject &payload);

    WebSocket m_socket;
    int m_lastRef = 0;
    std::vector<std::pair<QString, std::string>> m_joinRefs; // by topic
    std::deque<Message> m_kept;
};

} // namespace support
