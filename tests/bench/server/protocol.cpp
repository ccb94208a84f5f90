// SPDX-License-Identifier: MIT
#include "tests/bench/server/protocol.h"

#include "tests/bench/server/bytes.h"
#include "tests/bench/server/epoll.h"
#include "tests/bench/server/websocketprotocol.h"

#include <charconv>

namespace bench {

namespace {

//! Phoenix v2 as the official Supabase client speaks it.
class PhoenixProtocol final : public WebSocketProtocol {
public:
    explicit PhoenixProtocol(const Target &target)
        : WebSocketProtocol("/realtime/v1/websocket?apikey=" + target.token + "&vsn=2.0.0", "")
        , m_token(target.token)
        , m_durable(target.durable)
    {
    }

    std::string join(const std::string &channel, bool) override
    {
        m_topic = "realtime:" + channel;
        return textFrame(R"(["1","1",")" + m_topic
                         + R"(","phx_join",{"config":{"broadcast":{"ack":)"
                         + (m_durable ? "true" : "false")
                         + R"(,"self":false},"presence":{"key":"","enabled":false},)"
                           R"("postgres_changes":[],"private":true},"access_token":")"
                         + m_token + R"("}])");
    }

    std::string publish(std::string_view payload) override
    {
        const std::string_view event = m_durable ? "timeline:updated" : "user:typing";
        std::string push = {3, 1, 1, char(m_topic.size()), char(event.size()), 0, 1};
        push += "12";
        push += m_topic;
        push += event;
        push += payload;
        return binaryFrame(push);
    }

private:
    void upgraded(Listener &listener) override { listener.opened(); }

    void message(bool isText, std::string_view payload, Listener &listener) override
    {
        if (!isText || payload.starts_with("[null,null,"))
            return listener.delivered(payload);
        const bool isReply = payload.find(R"("phx_reply")") != std::string_view::npos;
        if (!isReply) {
            if (payload.find(R"("phx_)") != std::string_view::npos)
                listener.refused(std::string(payload));
            return;
        }
        if (payload.find(R"("status":"ok")") == std::string_view::npos)
            return listener.refused(std::string(payload));
        if (payload.starts_with(R"(["1","1",)"))
            return listener.joined();
        listener.acknowledged();
    }

    std::string m_token;
    bool m_durable;
    std::string m_topic;
};

std::uint32_t rawChannel(const std::string &channel)
{
    // The number at the end of the name tells the channels apart.
    const std::size_t digits = channel.find_last_not_of("0123456789") + 1;
    const bool idle = channel.find("idle") != std::string::npos;
    return std::uint32_t(std::stoul(channel.substr(digits))) + (idle ? 1u << 16 : 0);
}

class RawProtocol final : public Protocol {
public:
    std::string opening() override { return {}; }
    std::string join(const std::string &channel, bool listens) override
    {
        appendBigEndian(m_channel, rawChannel(channel), 4);
        return listens ? rawFrame('S', m_channel) : std::string();
    }
    std::string publish(std::string_view payload) override
    {
        std::string body = m_channel;
        body += payload;
        return rawFrame('P', body);
    }
    std::size_t receive(std::string_view bytes, Listener &listener) override
    {
        std::size_t taken = 0;
        while (bytes.size() - taken >= 5) {
            const std::size_t size = bigEndian(bytes.substr(taken, 4));
            if (bytes.size() - taken - 4 < size)
                break;
            if (bytes[taken + 4] == 'D')
                listener.delivered(bytes.substr(taken + 5, size - 1));
            else
                listener.joined();
            taken += 4 + size;
        }
        return taken;
    }

private:
    std::string m_channel;
};

//! What ws/server.mjs speaks: the raw server's commands as text messages.
class WsProtocol final : public WebSocketProtocol {
public:
    WsProtocol() : WebSocketProtocol("/", "") { }

    std::string join(const std::string &channel, bool listens) override
    {
        m_channel = channel;
        return listens ? textFrame('S' + channel) : std::string();
    }
    std::string publish(std::string_view payload) override
    {
        return textFrame('P' + m_channel + ' ' + std::string(payload));
    }

private:
    void upgraded(Listener &listener) override { listener.opened(); }
    void message(bool, std::string_view payload, Listener &listener) override
    {
        if (payload == "A")
            listener.joined();
        else
            listener.delivered(payload);
    }

    std::string m_channel;
};

//! MQTT 3.1.1 at QoS 0 over WebSocket; a message of the WebSocket is any piece of the stream.
class MqttProtocol final : public WebSocketProtocol {
public:
    explicit MqttProtocol(std::size_t number)
        : WebSocketProtocol("/mqtt", "mqtt"), m_clientId("bench-" + std::to_string(number))
    {
    }

    std::string join(const std::string &channel, bool listens) override
    {
        m_channel = channel;
        if (!listens)
            return {};
        std::string body;
        appendBigEndian(body, 1, 2); // packet identifier
        appendText(body, channel);
        body += '\0'; // QoS 0
        return binaryFrame(packet(0x82, body));
    }
    std::string publish(std::string_view payload) override
    {
        std::string body;
        appendText(body, m_channel);
        body += payload;
        return binaryFrame(packet(0x30, body));
    }

private:
    static void appendText(std::string &out, std::string_view text)
    {
        appendBigEndian(out, text.size(), 2);
        out += text;
    }
    static std::string packet(unsigned type, std::string_view body)
    {
        std::string out(1, char(type));
        std::size_t size = body.size();
        do {
            out += char((size & 127) | (size > 127 ? 128 : 0));
            size >>= 7;
        } while (size > 0);
        out += body;
        return out;
    }
    void upgraded(Listener &listener) override
    {
        std::string body;
        appendText(body, "MQTT");
        body += '\x04'; // version 3.1.1
        body += '\x02'; // clean session
        appendBigEndian(body, 0, 2); // no keep-alive
        appendText(body, m_clientId);
        listener.send(binaryFrame(packet(0x10, body)));
    }
    void message(bool, std::string_view payload, Listener &listener) override
    {
        m_stream += payload;
        std::size_t taken = 0;
        while (true) {
            std::size_t size = 0;
            std::size_t head = 1;
            bool whole = false;
            for (unsigned shift = 0; taken + head < m_stream.size() && !whole; shift += 7) {
                const auto byte = static_cast<unsigned char>(m_stream[taken + head++]);
                size |= std::size_t(byte & 127) << shift;
                whole = byte < 128;
            }
            if (!whole || m_stream.size() - taken - head < size)
                break;
            const auto type = static_cast<unsigned char>(m_stream[taken]) >> 4;
            if (type == 3)
                listener.delivered(std::string_view(m_stream).substr(taken + head, size));
            else if (type == 2)
                listener.opened();
            else if (type == 9)
                listener.joined();
            taken += head + size;
        }
        m_stream.erase(0, taken);
    }

    std::string m_clientId;
    std::string m_channel;
    std::string m_stream;
};

//! NATS over WebSocket. Durable: JetStream with a file behind it; the acknowledgement comes as a
//! message to the inbox of the publisher.
class NatsProtocol final : public WebSocketProtocol {
public:
    NatsProtocol(const Target &target, std::size_t number)
        : WebSocketProtocol("/", "")
        , m_durable(target.durable)
        , m_inbox("_INBOX.bench" + std::to_string(number))
    {
    }

    std::string join(const std::string &channel, bool listens) override
    {
        // ':' and '.' separate differently here; the channel's number is what matters.
        m_subject = m_durable ? "durable." : "bench.";
        for (const char c : channel)
            m_subject += c == '.' || c == ':' ? '-' : c;
        if (!m_durable && !listens)
            return {};
        if (!m_durable)
            return binaryFrame("SUB " + m_subject + " 1\r\nPING\r\n");
        const std::string stream = R"({"name":"BENCH","subjects":["durable.>"],"storage":"file",)"
                                   R"("retention":"limits","num_replicas":1})";
        return binaryFrame("SUB " + m_inbox + " 1\r\nPUB $JS.API.STREAM.CREATE.BENCH " + m_inbox
                           + ' ' + std::to_string(stream.size()) + "\r\n" + stream + "\r\n");
    }
    std::string publish(std::string_view payload) override
    {
        std::string command = "PUB " + m_subject + ' ';
        if (m_durable)
            command += m_inbox + ' ';
        command += std::to_string(payload.size()) + "\r\n";
        command += payload;
        return binaryFrame(command + "\r\n");
    }

private:
    void upgraded(Listener &listener) override
    {
        listener.send(binaryFrame("CONNECT {\"verbose\":false,\"pedantic\":false,\"echo\":false,"
                                  "\"lang\":\"c\",\"version\":\"1\",\"protocol\":1}\r\nPING\r\n"));
    }
    void message(bool, std::string_view payload, Listener &listener) override
    {
        m_stream += payload;
        std::size_t taken = 0;
        while (true) {
            const std::string_view rest = std::string_view(m_stream).substr(taken);
            const std::size_t end = rest.find("\r\n");
            if (end == std::string_view::npos)
                break;
            const std::string_view line = rest.substr(0, end);
            std::size_t size = end + 2;
            if (line.starts_with("MSG ")) {
                const std::string_view digits = line.substr(line.rfind(' ') + 1);
                std::size_t payloadSize = 0;
                std::from_chars(digits.data(), digits.data() + digits.size(), payloadSize);
                if (rest.size() < size + payloadSize + 2)
                    break;
                messageOfNats(rest.substr(size, payloadSize), listener);
                size += payloadSize + 2;
            } else if (line == "PING") {
                listener.send(binaryFrame("PONG\r\n"));
            } else if (line == "PONG") {
                if (m_open)
                    listener.joined();
                else
                    listener.opened();
                m_open = true;
            } else if (line.starts_with("-ERR")) {
                listener.refused(std::string(line));
            }
            taken += size;
        }
        m_stream.erase(0, taken);
    }
    void messageOfNats(std::string_view payload, Listener &listener)
    {
        if (!m_durable)
            return listener.delivered(payload);
        if (payload.find("\"error\"") != std::string_view::npos)
            return listener.refused(std::string(payload));
        if (m_streamMade)
            return listener.acknowledged();
        m_streamMade = true;
        listener.joined();
    }

    bool m_durable;
    std::string m_inbox;
    std::string m_subject;
    std::string m_stream;
    bool m_open = false;
    bool m_streamMade = false;
};

//! A stream entry per message; with `appendfsync always` its reply is an acknowledgement.
class RedisProtocol final : public Protocol {
public:
    std::string opening() override { return {}; }
    std::string join(const std::string &channel, bool) override
    {
        m_channel = channel;
        return "*1\r\n$4\r\nPING\r\n";
    }
    std::string publish(std::string_view payload) override
    {
        std::string command = "*5\r\n$4\r\nXADD\r\n";
        for (const std::string_view part :
             {std::string_view(m_channel), std::string_view("*"), std::string_view("m"), payload}) {
            command += '$' + std::to_string(part.size()) + "\r\n";
            command += part;
            command += "\r\n";
        }
        return command;
    }
    std::size_t receive(std::string_view bytes, Listener &listener) override
    {
        std::size_t taken = 0;
        while (true) {
            const std::string_view rest = bytes.substr(taken);
            const std::size_t end = rest.find("\r\n");
            if (end == std::string_view::npos)
                return taken;
            std::size_t size = end + 2;
            if (rest[0] == '$') {
                const std::size_t second = rest.find("\r\n", size);
                if (second == std::string_view::npos)
                    return taken;
                size = second + 2;
                listener.acknowledged();
            } else if (rest[0] == '+') {
                listener.joined();
            } else {
                listener.refused(std::string(rest.substr(0, end)));
            }
            taken += size;
        }
    }

private:
    std::string m_channel;
};

//! One INSERT, committed by itself, through the simple query protocol and a prepared statement.
class PostgresqlProtocol final : public Protocol {
public:
    std::string opening() override
    {
        std::string body;
        appendBigEndian(body, 196608, 4); // protocol 3.0
        for (const char *text : {"user", "postgres", "database", "postgres", ""})
            body.append(text).push_back('\0');
        std::string message;
        appendBigEndian(message, body.size() + 4, 4);
        return message + body;
    }
    std::string join(const std::string &, bool) override
    {
        return query("PREPARE p(text) AS INSERT INTO messages(channel, payload) VALUES (1, $1)");
    }
    std::string publish(std::string_view payload) override
    {
        return query("EXECUTE p('" + std::string(payload) + "')");
    }
    std::size_t receive(std::string_view bytes, Listener &listener) override
    {
        std::size_t taken = 0;
        while (bytes.size() - taken >= 5) {
            const std::size_t size = bigEndian(bytes.substr(taken + 1, 4));
            if (bytes.size() - taken - 1 < size)
                break;
            const char type = bytes[taken];
            if (type == 'E')
                listener.refused(std::string(bytes.substr(taken + 5, size - 4)));
            if (type == 'Z') // ready for the next query: the last one is committed
                advance(listener);
            taken += 1 + size;
        }
        return taken;
    }

private:
    static std::string query(const std::string &sql)
    {
        std::string message = "Q";
        appendBigEndian(message, sql.size() + 5, 4);
        message += sql;
        message += '\0';
        return message;
    }
    void advance(Listener &listener)
    {
        if (m_ready == 0)
            listener.opened();
        else if (m_ready == 1)
            listener.joined();
        else
            listener.acknowledged();
        ++m_ready;
    }

    std::size_t m_ready = 0;
};

} // namespace

std::unique_ptr<Protocol> makeProtocol(const Target &target, std::size_t number)
{
    if (target.peer == "wedsync")
        return std::make_unique<PhoenixProtocol>(target);
    if (target.peer == "raw")
        return std::make_unique<RawProtocol>();
    if (target.peer == "ws")
        return std::make_unique<WsProtocol>();
    if (target.peer == "mosquitto")
        return std::make_unique<MqttProtocol>(number);
    if (target.peer == "nats")
        return std::make_unique<NatsProtocol>(target, number);
    if (target.peer == "redis")
        return std::make_unique<RedisProtocol>();
    if (target.peer == "postgresql")
        return std::make_unique<PostgresqlProtocol>();
    fail("There is no peer \"" + target.peer + "\".");
}

} // namespace bench
