// SPDX-License-Identifier: MIT
#include "tests/simulation/network.h"

#include <algorithm>

namespace simulation {

using namespace channels;
using namespace channels::server;

namespace {

constexpr std::chrono::seconds SilenceLimit {75}; // as the server's connections have it
constexpr std::chrono::seconds RequestTimeout {10}; // as the client's requests have it
constexpr int Abnormal = 1006;
constexpr std::string_view AccessTokenKey = "\"access_token\":\"";

//! The text of a server's WebSocket frame: unmasked, unfragmented.
std::string textOf(const std::string &frame)
{
    const auto length = std::size_t(static_cast<unsigned char>(frame[1]) & 0x7fU);
    const std::size_t head = length == 126 ? 4 : length == 127 ? 10 : 2;
    return frame.substr(head);
}

// The access token that a client's message holds; empty: none.
std::string tokenIn(const std::string &text)
{
    const std::size_t key = text.find(AccessTokenKey);
    if (key == std::string::npos)
        return {};
    const std::size_t start = key + AccessTokenKey.size();
    return text.substr(start, text.find('"', start) - start);
}

// What may come twice without anybody's fault but a proxy's.
bool mayRepeat(const std::string &text)
{
    return text.find(",\"broadcast\",") != std::string::npos;
}

} // namespace

//! A desktop's end of a link.
class ClientEnd final : public Transport {
public:
    ClientEnd(Network &network, const Line &line) : m_network(network), m_line(line) { }
    ~ClientEnd() override
    {
        if (m_link)
            m_link->clientCloses();
    }

    void open(const QUrl &, const QString &accessToken) override
    {
        ++m_network.attempts;
        m_network.shown(accessToken.toStdString());
        m_link = std::make_shared<Link>(m_network, m_line, *this, accessToken.toStdString());
        m_network.m_links.push_back(m_link);
        m_link->open();
    }
    void send(const QByteArray &text) override
    {
        if (m_link)
            m_link->clientSends(text.toStdString());
    }
    void close() override
    {
        if (m_link)
            m_link->clientCloses();
    }

private:
    Network &m_network;
    const Line &m_line;
    std::shared_ptr<Link> m_link;
};

Link::Link(Network &network, const Line &line, Transport &transport, std::string token)
    : m_network(network)
    , m_line(line)
    , m_transport(&transport)
    , m_token(std::move(token))
    , m_toServer(network.timeline.newOwner())
    , m_toClient(network.timeline.newOwner())
    , m_lastToServer(network.timeline.now())
    , m_lastToClient(network.timeline.now())
    , m_heard(network.timeline.now())
{
}

// Events hold the link: it lives as long as something is on the way.
void Link::toServer(std::function<void()> act)
{
    if (!m_toServerOpen || m_line.isOut)
        return;
    m_lastToServer = std::max(m_lastToServer, m_network.timeline.now())
        + m_network.lot.duration(m_line.least / 8, m_line.most);
    m_network.timeline.at(m_lastToServer, m_toServer,
                          [self = shared_from_this(), act = std::move(act)] {
                              if (!self->m_toServerOpen || self->m_line.isOut)
                                  return;
                              self->m_heard = self->m_network.timeline.now();
                              act();
                          });
}

void Link::toClient(std::function<void()> act)
{
    if (!m_toClientOpen || m_line.isOut)
        return;
    m_lastToClient = std::max(m_lastToClient, m_network.timeline.now())
        + m_network.lot.duration(m_line.least / 8, m_line.most);
    m_network.timeline.at(m_lastToClient, m_toClient,
                          [self = shared_from_this(), act = std::move(act)] {
                              if (self->m_toClientOpen && !self->m_line.isOut)
                                  act();
                          });
}

void Link::open()
{
    toServer([this] {
        ServerHost &server = m_network.server;
        if (!server.isUp() || m_network.dropsAtOnce) {
            if (m_network.dropsAtOnce) // the socket opens, and that is all
                toClient([this] {
                    if (m_transport)
                        Q_EMIT m_transport->opened();
                });
            tellClient(Abnormal);
            return;
        }
        m_session = server.connect(*this, m_network.asRead(m_token));
        toClient([this] {
            if (m_transport)
                Q_EMIT m_transport->opened();
        });
    });
}

void Link::clientSends(const std::string &text)
{
    const std::string token = tokenIn(text);
    m_network.shown(token);
    const auto arrive = [this, text, token] {
        if (!m_session)
            return;
        if (!token.empty())
            m_token = token;
        m_session->receiveText(m_network.asRead(text));
        m_network.server.worked();
    };
    toServer(arrive);
    if (m_line.duplicateOneIn > 0 && mayRepeat(text)
        && m_network.lot.oneIn(std::uint64_t(m_line.duplicateOneIn)))
        toServer(arrive);
}

void Link::clientCloses()
{
    if (!m_transport)
        return;
    m_transport = nullptr;
    m_toClientOpen = false;
    toServer([this] { endSession(Ending::Left); });
}

void Link::send(SharedFrame frame)
{
    const std::string text = textOf(*frame);
    if (m_line.loseOneIn > 0 && m_network.lot.oneIn(std::uint64_t(m_line.loseOneIn)))
        return;
    const auto arrive = [this, text] {
        if (m_transport)
            Q_EMIT m_transport->received(QByteArray::fromStdString(text));
    };
    toClient(arrive);
    if (m_line.duplicateOneIn > 0 && mayRepeat(text)
        && m_network.lot.oneIn(std::uint64_t(m_line.duplicateOneIn)))
        toClient(arrive);
}

void Link::deliver(SharedFrame frame)
{
    send(std::move(frame));
}

void Link::close(std::uint16_t closeCode, std::string_view)
{
    tellClient(closeCode);
    // The hub may be walking through its listeners.
    toServer([this] { endSession(Ending::Left); });
}

void Link::endSession(Ending ending)
{
    if (!m_session)
        return;
    m_session->end(ending);
    m_session.reset();
    m_network.server.worked();
}

void Link::tellClient(int code)
{
    toClient([this, code] {
        if (const QPointer<Transport> transport = std::exchange(m_transport, nullptr))
            Q_EMIT transport->closed(code, QString());
    });
}

void Link::cut(Cut how)
{
    // Some of what is on the way may still arrive.
    Lot &lot = m_network.lot;
    const bool toServerDies = how != Cut::ToClientSilent;
    const bool toClientDies = how != Cut::ToServerSilent;
    if (toServerDies && lot.oneIn(2))
        m_network.timeline.forget(m_toServer);
    if (toClientDies && lot.oneIn(2))
        m_network.timeline.forget(m_toClient);
    if (how == Cut::Reset || how == Cut::ServerTold)
        toServer([this] { endSession(Ending::Lost); });
    if (how == Cut::Reset || how == Cut::ClientTold)
        tellClient(Abnormal);
    // What was planned until now is the last that arrives.
    const auto self = shared_from_this();
    if (toServerDies)
        m_network.timeline.at(m_lastToServer, m_toServer, [self] { self->m_toServerOpen = false; });
    if (toClientDies)
        m_network.timeline.at(m_lastToClient, m_toClient, [self] { self->m_toClientOpen = false; });
}

void Link::loseServer(bool clientIsTold, bool atOnce)
{
    m_network.timeline.forget(m_toServer);
    if (atOnce || m_network.lot.oneIn(2))
        m_network.timeline.forget(m_toClient);
    if (clientIsTold)
        tellClient(Abnormal);
    m_toServerOpen = false;
    if (m_session)
        m_session->end(Ending::Lost);
    m_session.reset();
}

void Link::loseClient(bool serverIsTold)
{
    m_network.timeline.forget(m_toClient);
    m_transport = nullptr;
    m_toClientOpen = false;
    if (serverIsTold)
        toServer([this] { endSession(Ending::Lost); });
}

void Link::expireToken(const std::string &token)
{
    if (!m_session || m_token != token)
        return;
    // The tokens of a run are good for longer than it lasts.
    m_session->checkTokens(std::chrono::system_clock::now() + std::chrono::years(2));
    m_network.server.worked();
}

void Link::checkSilence(Time now)
{
    if (m_session && now - m_heard > SilenceLimit) {
        endSession(Ending::Lost);
        m_toServerOpen = false;
        tellClient(Abnormal);
    }
}

TransportFactory Network::transports(const Line &line)
{
    return [this, &line] { return std::make_unique<ClientEnd>(*this, line); };
}

void Network::request(const Line &line, Timeline::Owner owner, HttpRequest request, Answer answer)
{
    // Answered once: by the response, or by its absence.
    struct Call {
        Answer answer;
    };
    auto call = std::make_shared<Call>(Call {std::move(answer)});
    const auto finish = [call](std::optional<HttpResponse> response) {
        if (const Answer once = std::exchange(call->answer, nullptr))
            once(std::move(response));
    };
    timeline.after(RequestTimeout, owner, [finish] { finish({}); });
    const Duration there = lot.duration(line.least, line.most * 2);
    timeline.after(there, owner, [this, &line, owner, finish, request = std::move(request)] {
        if (line.isOut)
            return;
        if (!server.isUp() || dropsAtOnce) {
            timeline.after(lot.duration(line.least, line.most), owner, [finish] { finish({}); });
            return;
        }
        HttpRequest read = request;
        for (auto &[name, value] : read.headers)
            value = asRead(value);
        server.handle(read, [this, &line, owner, finish](HttpResponse response) {
            const bool lost = line.isOut || (line.loseOneIn > 0 && lot.oneIn(8));
            if (!lost)
                timeline.after(lot.duration(line.least, line.most), owner,
                               [finish, response = std::move(response)] { finish(response); });
        });
    });
}

template <typename Act>
void Network::each(const Line *line, Act act)
{
    const std::vector<std::shared_ptr<Link>> links = m_links; // an act may end one
    for (const std::shared_ptr<Link> &link : links) {
        if (!line || &link->line() == line)
            act(*link);
    }
    std::erase_if(m_links, [](const std::shared_ptr<Link> &link) { return link->isOver(); });
}

void Network::cutLinks(const Line &line, Link::Cut how)
{
    each(&line, [how](Link &link) { link.cut(how); });
}

void Network::serverEnds(bool clientsAreTold, bool atOnce)
{
    each(nullptr, [=](Link &link) { link.loseServer(clientsAreTold, atOnce); });
}

void Network::clientEnds(const Line &line, bool serverIsTold)
{
    each(&line, [serverIsTold](Link &link) { link.loseClient(serverIsTold); });
}

void Network::expireToken(const std::string &token, const std::string &expired)
{
    m_expired[token] = expired;
    each(nullptr, [&token](Link &link) { link.expireToken(token); });
}

std::string Network::asRead(std::string text) const
{
    for (const auto &[token, expired] : m_expired) {
        if (const std::size_t at = text.find(token); at != std::string::npos)
            text.replace(at, token.size(), expired);
    }
    return text;
}

void Network::checkSilence()
{
    each(nullptr, [this](Link &link) { link.checkSilence(timeline.now()); });
}

} // namespace simulation
