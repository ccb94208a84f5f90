// SPDX-License-Identifier: MIT
#include "tests/support/wire.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace support {

namespace {

using Clock = std::chrono::steady_clock;

Wait left(Clock::time_point end)
{
    return std::max(Wait(0), std::chrono::ceil<Wait>(end - Clock::now()));
}

bool isReady(int descriptor, short events, Wait wait)
{
    pollfd waiting {descriptor, events, 0};
    return ::poll(&waiting, 1, int(wait.count())) > 0;
}

std::size_t byteAt(const std::string &text, std::size_t at)
{
    return std::size_t(std::uint8_t(text[at]));
}

} // namespace

// ---- Wire

Wire::Wire(quint16 port, int receiveBuffer)
{
    m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (m_descriptor < 0)
        return;
    if (receiveBuffer > 0)
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        ::close(std::exchange(m_descriptor, -1));
}

Wire::~Wire()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Wire::Wire(Wire &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_received(std::move(other.m_received))
{
}

bool Wire::write(std::string_view bytes, Wait wait)
{
    while (!bytes.empty()) {
        const ssize_t sent =
            ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0)
            bytes.remove_prefix(std::size_t(sent));
        else if ((errno != EAGAIN && errno != EINTR) || !isReady(m_descriptor, POLLOUT, wait))
            return false;
    }
    return true;
}

void Wire::endWriting()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

Wire::Read Wire::read(Wait wait)
{
    if (!isReady(m_descriptor, POLLIN, wait))
        return Read::Nothing;
    std::array<char, 65536> buffer {};
    const ssize_t got = ::recv(m_descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (got <= 0)
        return got < 0 && (errno == EAGAIN || errno == EINTR) ? Read::Nothing : Read::End;
    m_received.append(buffer.data(), std::size_t(got));
    return Read::Bytes;
}

bool Wire::waitForEnd(Wait wait)
{
    const Clock::time_point end = Clock::now() + wait;
    while (left(end) > 0ms) {
        if (read(left(end)) == Read::End)
            return true;
    }
    return false;
}

void Wire::reset()
{
    const linger none {1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &none, sizeof none);
    ::close(std::exchange(m_descriptor, -1));
}

// ---- HTTP

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString HttpAnswer::code() const
{
    return json()[QStringLiteral("error")].toObject()[QStringLiteral("code")].toString();
}

HttpAnswer takeAnswer(std::string &received)
{
    const std::size_t headEnd = received.find("\r\n\r\n");
    if (headEnd == std::string::npos)
        return {};
    HttpAnswer answer;
    answer.head = QByteArray(received.data(), qsizetype(headEnd + 2));
    const QByteArray lower = answer.head.toLower();
    const QByteArray length = "\r\ncontent-length: ";
    const qsizetype at = lower.indexOf(length);
    const qsizetype from = at + length.size();
    const std::size_t size =
        at < 0 ? 0 : lower.mid(from, lower.indexOf('\r', from) - from).toULongLong();
    if (received.size() < headEnd + 4 + size)
        return {};
    answer.status = answer.head.mid(9, 3).toInt();
    answer.body = QByteArray(received.data() + headEnd + 4, qsizetype(size));
    received.erase(0, headEnd + 4 + size);
    return answer;
}

HttpAnswer nextAnswer(Wire &wire, Wait wait)
{
    const Clock::time_point end = Clock::now() + wait;
    while (true) {
        HttpAnswer answer = takeAnswer(wire.received());
        if (answer.status != 0 || left(end) == 0ms)
            return answer;
        if (wire.read(left(end)) == Wire::Read::End)
            return takeAnswer(wire.received());
    }
}

HttpAnswer http(quint16 port, const QByteArray &method, const QByteArray &target,
                const QByteArray &token, const QByteArray &body, const QByteArray &moreHeaders)
{
    Wire wire(port);
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token + "\r\n";
    if (!body.isEmpty() || method == "POST")
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    request += moreHeaders + "Connection: close\r\n\r\n" + body;
    if (!wire.isOpen() || !wire.write(request.toStdString()))
        return {};
    return nextAnswer(wire, 15s);
}

// ---- WebSocket

std::string webSocketFrame(int opcode, std::string_view payload, bool masked, bool final)
{
    std::string frame(1, char((final ? 0x80 : 0) | opcode));
    const char mask = char(masked ? 0x80 : 0);
    if (payload.size() < 126) {
        frame += char(mask | char(payload.size()));
    } else if (payload.size() < 65536) {
        frame += char(mask | 126);
        frame += char(payload.size() >> 8);
        frame += char(payload.size());
    } else {
        frame += char(mask | 127);
        for (int shift = 56; shift >= 0; shift -= 8)
            frame += char(std::uint64_t(payload.size()) >> shift);
    }
    if (!masked)
        return frame.append(payload);
    static constexpr std::array Key = {'\x12', '\xA4', '\xF0', '\x7E'};
    frame.append(Key.begin(), Key.end());
    for (std::size_t i = 0; i < payload.size(); ++i)
        frame += char(payload[i] ^ Key[i % 4]);
    return frame;
}

WebSocket::WebSocket(quint16 port, const QByteArray &token, const QByteArray &target,
                     int receiveBuffer)
    : m_wire(port, receiveBuffer)
{
    QByteArray request = "GET " + target
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token + "\r\n";
    if (!m_wire.isOpen() || !m_wire.write((request + "\r\n").toStdString()))
        return;
    m_open = nextAnswer(m_wire).status == 101;
}

std::optional<WebSocket::Frame> WebSocket::take()
{
    std::string &bytes = m_wire.received();
    if (bytes.size() < 2)
        return {};
    std::size_t size = byteAt(bytes, 1) & 127;
    std::size_t at = size == 126 ? 4 : size == 127 ? 10 : 2;
    if (bytes.size() < at)
        return {};
    if (at > 2) {
        size = 0;
        for (std::size_t i = 2; i < at; ++i)
            size = size << 8 | byteAt(bytes, i);
    }
    if (bytes.size() < at + size)
        return {};
    Frame frame {int(byteAt(bytes, 0) & 15), bytes.substr(at, size)};
    bytes.erase(0, at + size);
    if (frame.opcode == 8)
        noteClose(frame.payload);
    return frame;
}

void WebSocket::noteClose(const std::string &payload)
{
    m_closeCode = payload.size() < 2 ? 1005 : int(byteAt(payload, 0) << 8 | byteAt(payload, 1));
    m_closeReason = payload.size() < 2
        ? QString()
        : QString::fromUtf8(payload.data() + 2, qsizetype(payload.size()) - 2);
}

std::optional<WebSocket::Frame> WebSocket::next(Wait wait)
{
    const Clock::time_point end = Clock::now() + wait;
    while (true) {
        if (std::optional<Frame> frame = take())
            return frame;
        if (m_wire.read(left(end)) == Wire::Read::End) {
            std::optional<Frame> last = take();
            m_open = last.has_value();
            return last;
        }
        if (left(end) == 0ms)
            return take();
    }
}

int WebSocket::waitForClose(Wait wait)
{
    const Clock::time_point end = Clock::now() + wait;
    while (const std::optional<Frame> frame = next(left(end))) {
        if (frame->opcode == 8)
            return m_closeCode;
    }
    return m_open ? 0 : 1006;
}

// ---- Phoenix

PhoenixClient::PhoenixClient(quint16 port, const QByteArray &token, int receiveBuffer)
    : m_socket(port, token, "/socket/websocket?vsn=2.0.0", receiveBuffer)
{
}

QJsonObject PhoenixClient::position(const QString &epoch, qint64 afterSeq, int limit)
{
    return {{QStringLiteral("epoch"), epoch},
            {QStringLiteral("afterSeq"), afterSeq},
            {QStringLiteral("limit"), limit}};
}

std::string PhoenixClient::send(const std::optional<std::string> &joinRef, const QString &topic,
                                const QString &event, const QJsonObject &payload)
{
    const std::string ref = std::to_string(++m_lastRef);
    const auto text = [](const std::string &value) { return QString::fromStdString(value); };
    const QJsonArray frame {joinRef ? QJsonValue(text(*joinRef)) : QJsonValue(), text(ref), topic,
                            event, payload};
    m_socket.sendText(QJsonDocument(frame).toJson(QJsonDocument::Compact).toStdString());
    return ref;
}

std::string PhoenixClient::sendJoin(const QString &topic, const QJsonObject &wedsync,
                                    const QByteArray &token)
{
    QJsonObject config {
        {QStringLiteral("broadcast"),
         QJsonObject {{QStringLiteral("ack"), true}, {QStringLiteral("self"), false}}}};
    if (!wedsync.isEmpty())
        config[QStringLiteral("wedsync")] = wedsync;
    QJsonObject payload {{QStringLiteral("config"), config}};
    if (!token.isEmpty())
        payload[QStringLiteral("access_token")] = QString::fromLatin1(token);
    const std::string joinRef = std::to_string(m_lastRef + 1);
    std::erase_if(m_joinRefs, [&topic](const auto &entry) { return entry.first == topic; });
    m_joinRefs.emplace_back(topic, joinRef);
    return send(joinRef, topic, QStringLiteral("phx_join"), payload);
}

PhoenixClient::Message PhoenixClient::join(const QString &topic, const QJsonObject &wedsync,
                                           const QByteArray &token)
{
    return reply(sendJoin(topic, wedsync, token));
}

std::string PhoenixClient::push(const QString &topic, const QString &event,
                                const QJsonObject &payload)
{
    const auto joined =
        std::ranges::find(m_joinRefs, topic, &std::pair<QString, std::string>::first);
    return send(joined == m_joinRefs.end() ? std::nullopt : std::optional(joined->second), topic,
                event, payload);
}

std::string PhoenixClient::publish(const QString &topic, const QString &eventType,
                                   const QJsonObject &payload, const QString &clientMessageId)
{
    QJsonObject broadcast {{QStringLiteral("type"), QStringLiteral("broadcast")},
                           {QStringLiteral("event"), eventType},
                           {QStringLiteral("payload"), payload}};
    if (!clientMessageId.isEmpty())
        broadcast[QStringLiteral("clientMessageId")] = clientMessageId;
    return push(topic, QStringLiteral("broadcast"), broadcast);
}

std::optional<PhoenixClient::Message> PhoenixClient::read(Wait wait)
{
    const Clock::time_point end = Clock::now() + wait;
    while (const std::optional<WebSocket::Frame> frame = m_socket.next(left(end))) {
        if (frame->opcode != 1)
            continue;
        const QJsonArray parts =
            QJsonDocument::fromJson(QByteArray::fromStdString(frame->payload)).array();
        return Message {parts[0].toString().toStdString(), parts[1].toString().toStdString(),
                        parts[2].toString(), parts[3].toString(), parts[4].toObject()};
    }
    return {};
}

std::optional<PhoenixClient::Message> PhoenixClient::next(Wait wait)
{
    if (m_kept.empty())
        return read(wait);
    Message message = std::move(m_kept.front());
    m_kept.pop_front();
    return message;
}

PhoenixClient::Message PhoenixClient::reply(const std::string &ref, Wait wait)
{
    const Clock::time_point end = Clock::now() + wait;
    const auto isReply = [&ref](const Message &message) {
        return message.event == QStringLiteral("phx_reply") && message.ref == ref;
    };
    const auto kept = std::ranges::find_if(m_kept, isReply);
    if (kept != m_kept.end()) {
        Message message = std::move(*kept);
        m_kept.erase(kept);
        return message;
    }
    while (std::optional<Message> message = read(left(end))) {
        if (isReply(*message))
            return *message;
        m_kept.push_back(std::move(*message));
    }
    return {};
}

std::optional<PhoenixClient::Message> PhoenixClient::waitFor(const QString &event, Wait wait)
{
    const Clock::time_point end = Clock::now() + wait;
    const auto kept = std::ranges::find(m_kept, event, &Message::event);
    if (kept != m_kept.end()) {
        Message message = std::move(*kept);
        m_kept.erase(kept);
        return message;
    }
    while (std::optional<Message> message = read(left(end))) {
        if (message->event == event)
            return message;
        m_kept.push_back(std::move(*message));
    }
    return {};
}

bool PhoenixClient::heartbeat(Wait wait)
{
    return reply(send({}, QStringLiteral("phoenix"), QStringLiteral("heartbeat"), {}), wait).ok();
}

} // namespace support
