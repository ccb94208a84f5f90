// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/transport.h"
#include "channels/server/httpmessage.h"
#include "channels/server/phoenixsession.h"
#include "tests/simulation/serverhost.h"
#include "tests/simulation/timeline.h"

#include <QPointer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace simulation {

class Network;

//! How one desktop's line to the server behaves.
struct Line {
    bool isOut = false; // nothing goes through, and nobody is told
    Duration least {500};
    Duration most {20'000};
    int duplicateOneIn = 0; // of what may come twice; 0: never
    int loseOneIn = 0; // of what the server says; 0: never
};

//! A connection between a desktop and the server: both ends, and what is on the way between them.
class Link final : public channels::server::Outlet, public std::enable_shared_from_this<Link> {
public:
    enum class Cut {
        Reset, // both ends are told
        ServerTold, // half open: the client is not
        ClientTold, // half open: the server is not
        Silent, // nobody is told
        ToServerSilent, // what the client says does not arrive any more
        ToClientSilent, // what the server says does not
    };
    static constexpr int Cuts = 6;

    Link(Network &network, const Line &line, channels::Transport &transport, std::string token);

    const Line &line() const { return m_line; }
    bool isOver() const { return !m_transport && !m_session; }

    void open();
    void cut(Cut how);
    //! The server's process has ended; with \a atOnce nothing that it said before arrives any more.
    void loseServer(bool clientIsTold, bool atOnce);
    //! The client's process has ended.
    void loseClient(bool serverIsTold);
    //! Ends the channels that were joined with \a token.
    void expireToken(const std::string &token);
    //! Ends it when the server has heard nothing for too long.
    void checkSilence(Time now);

    // The client's end.
    void clientSends(const std::string &text);
    void clientCloses();

    // Outlet: the server's end.
    void send(channels::server::SharedFrame frame) override;
    void deliver(channels::server::SharedFrame frame) override;
    void close(std::uint16_t closeCode, std::string_view reason) override;
    void joined() override { }
    void ready() override { } // more is taken at once, busy or not

private:
    using Ending = channels::server::PhoenixSession::Ending;
    void toServer(std::function<void()> act);
    void toClient(std::function<void()> act);
    void endSession(Ending ending);
    void tellClient(int code);

    Network &m_network;
    const Line &m_line;
    QPointer<channels::Transport> m_transport;
    std::string m_token;
    std::shared_ptr<channels::server::PhoenixSession> m_session;
    Timeline::Owner m_toServer;
    Timeline::Owner m_toClient;
    Time m_lastToServer; // a later one never overtakes
    Time m_lastToClient;
    Time m_heard; // by the server
    bool m_toServerOpen = true;
    bool m_toClientOpen = true;
};

//! What lies between the desktops and the server.
class Network final {
public:
    using Answer = std::function<void(std::optional<channels::server::HttpResponse>)>;

    Network(Timeline &theTimeline, Lot &theLot, ServerHost &theServer)
        : timeline(theTimeline), lot(theLot), server(theServer)
    {
    }

    //! The client's end of connections over \a line, which outlives them.
    channels::TransportFactory transports(const Line &line);
    //! An HTTP request; nothing when no answer comes. \a owner is the client's process.
    void request(const Line &line, Timeline::Owner owner, channels::server::HttpRequest request,
                 Answer answer);

    void cutLinks(const Line &line, Link::Cut how);
    //! Before the server's process ends.
    void serverEnds(bool clientsAreTold, bool atOnce = false);
    //! Before a client's process ends.
    void clientEnds(const Line &line, bool serverIsTold);
    void checkSilence();

    //! The server takes \a token for \a expired from now on.
    void expireToken(const std::string &token, const std::string &expired);
    //! The client that had \a token has another one: it shows this one no more.
    void retireToken(const std::string &token) { m_retired.insert(token); }
    //! A client shows \a token.
    void shown(const std::string &token) { retiredShown += m_retired.contains(token) ? 1 : 0; }
    //! \a text as the server reads it: with tokens that have expired in place of the ones that it
    //! holds.
    std::string asRead(std::string text) const;

    Timeline &timeline;
    Lot &lot;
    ServerHost &server;
    //! The server's computer takes connections and drops them at once.
    bool dropsAtOnce = false;
    //! Connections that were asked for so far, over all lines.
    std::int64_t attempts = 0;
    //! Channels that clients asked to pause so far.
    std::int64_t pauses = 0;
    //! How often a client has shown a token in place of which it had another one.
    std::int64_t retiredShown = 0;

private:
    friend class ClientEnd;
    template <typename Act>
    void each(const Line *line, Act act);

    std::vector<std::shared_ptr<Link>> m_links;
    std::map<std::string, std::string> m_expired; // tokens
    std::set<std::string> m_retired;
};

} // namespace simulation
