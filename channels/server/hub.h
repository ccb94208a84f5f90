// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/broadcastframes.h"
#include "channels/server/ratewindow.h"
#include "channels/server/serveroptions.h"
#include "channels/server/serverparts.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace channels::server {

class Outlet;
class PhoenixSession;

//! Who listens to which channel on this server, and the fan-out to them. It decides nothing about
//! access: a session is added once the store has let it in. The server's thread only.
class Hub final {
public:
    Hub(const Limits &limits, Metrics &metrics) : m_limits(limits), m_metrics(metrics) { }

    void add(const std::string &channelName, const std::string &userId, PhoenixSession &session,
             const Receiver &receiver);
    //! \a realtime as in the Receiver that was added. Unknown ones are ignored. The connection goes
    //! on to count for its user until disconnect(): whoever has left may stay and join again.
    void remove(const std::string &channelName, PhoenixSession &session, bool realtime);

    //! The connection of a user that had joined on it has ended.
    void disconnect(const std::string &userId, PhoenixSession &session);

    //! Sends to every listener, except to \a origin where it joined as \a originRealtime.
    void deliver(const std::string &channelName, BroadcastFrames &frames,
                 const PhoenixSession *origin = nullptr, bool originRealtime = false);
    //! Sends an event of its own name (not a broadcast), in each listener's topic and
    //! serialisation.
    void deliverText(const std::string &channelName, const std::string &event,
                     const std::string &payload, const PhoenixSession *origin = nullptr);

    //! Whether the user listens to the channel on some connection.
    bool isListening(const std::string &channelName, const std::string &userId) const;
    //! The user's rights were changed: every connection of the user asks the store again, but for
    //! those whose token was issued before \a validFrom (ms since 1970), which end at once.
    void recheck(const std::string &userId, std::int64_t validFrom = 0);
    //! The user is no member any more: nothing of the channel reaches them from here on, not even
    //! what is sent before the store is asked.
    void putOut(const std::string &channelName, const std::string &userId);
    //! Different users that listen to the channel.
    std::size_t activeUsers(const std::string &channelName) const;
    //! Whether the user may open one more connection, counting \a session if it is new to the user.
    bool mayConnect(const std::string &userId, PhoenixSession &session) const;
    //! Who has joined on some connection that is open, by user id, and on how many.
    std::map<std::string, int> connectedUsers() const;
    //! Numbers joins for the presence tracker; never the same twice.
    std::uint64_t nextJoinId() { return ++m_lastJoinId; }

    enum class Ephemeral { Allowed, RefusedFirst, Refused };
    //! Counts one ephemeral event of a user in a channel against the exact window. RefusedFirst
    //! comes once in the window's length at most.
    Ephemeral countEphemeral(const std::string &channelName, const std::string &userId,
                             RateWindow::Clock::time_point now);
    //! Forgets windows that refuse nothing any more. Call now and then.
    void tidy(RateWindow::Clock::time_point now);

private:
    struct Listener {
        PhoenixSession *session = nullptr;
        Outlet *outlet = nullptr; // the session's, without the way through it
        Receiver receiver;
        std::string userId;
    };

    struct EphemeralWindow {
        RateWindow window;
        std::optional<RateWindow::Clock::time_point> told; // that some are dropped
    };

    const Limits &m_limits;
    Metrics &m_metrics;
    std::uint64_t m_lastJoinId = 0;
    std::unordered_map<std::string, std::vector<Listener>> m_listeners; // by channel name
    std::unordered_map<std::string, std::unordered_set<PhoenixSession *>>
        m_connections; // by user: on which it has joined
    std::unordered_map<std::string, EphemeralWindow> m_ephemeral; // by channel name and user
    std::string m_ephemeralKey; // made anew for each look-up, in the same memory
};

//! A message was stored: counts it and delivers it, unless it is a repeat of one that was.
void fanOut(const ServerParts &parts, const Published &published,
            const PhoenixSession *origin = nullptr, bool originRealtime = false);

} // namespace channels::server
