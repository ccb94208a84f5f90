// SPDX-License-Identifier: MIT
#pragma once

#include "channels/protocol/frame.h"
#include "channels/server/authenticator.h"
#include "channels/server/broadcastframes.h"
#include "channels/server/broadcastrequest.h"
#include "channels/server/presencetracker.h"
#include "channels/server/serverparts.h"
#include "channels/server/serverstore.h"
#include "channels/server/storethread.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace channels::server {

//! Where a session's frames go: the connection under it.
class Outlet {
public:
    virtual ~Outlet() = default;
    //! An answer to what the client asked for.
    virtual void send(SharedFrame frame) = 0;
    //! What others did: a reader that is too slow for it is ended.
    virtual void deliver(SharedFrame frame) = 0;
    virtual void close(std::uint16_t closeCode, std::string_view reason) = 0;
    virtual void joined() = 0; // the first channel
    virtual void ready() = 0; // isBusy() no longer
};

//! One WebSocket connection as a Phoenix client sees it: joins, pushes, replies (WIRE sections 2, 5
//! and 6). It knows no socket; the store is asked for everything that touches a channel. The
//! server's thread only.
class PhoenixSession final : public std::enable_shared_from_this<PhoenixSession> {
public:
    using WallTime = std::chrono::system_clock::time_point;

    //! \a token came with the connection (query, header or subprotocol) and serves a join that
    //! brings none; empty when none came. \a peerAddress is whose failed sign-ins are counted.
    PhoenixSession(ServerParts parts, Outlet &outlet, Vsn vsn, std::string token,
                   std::string peerAddress);
    ~PhoenixSession();

    void receiveText(std::string_view text);
    void receiveBinary(std::string_view bytes);
    //! How a connection ends: with a goodbye of the client, or without one.
    enum class Ending { Left, Lost };
    //! The connection is gone or going: answers that are still under way are dropped.
    void end(Ending ending);
    //! Tells a client of this project's kind when to come back, before the close frame does: Qt
    //! takes the close code 1012 for an error and drops the reason with it. To others, nothing.
    void announceDrain(std::chrono::milliseconds retryAfter);
    //! Ends the channels whose token has expired at \a now, and asks for rights that the store
    //! could not tell. Call about once a second.
    void checkTokens(WallTime now);

    //! The user's rights were changed: what is not allowed any more ends, what was joined with a
    //! token issued before \a validFrom (ms since 1970) at once.
    void recheck(const std::string &userId, std::int64_t validFrom = 0);

    //! The user was removed from the channel: it ends at once.
    void putOut(const std::string &channelName, const std::string &userId);

    Outlet &outlet() const { return m_outlet; }
    bool hasJoined() const { return m_everJoined; }
    //! Whether it listens to a channel now.
    bool isListening() const;
    //! The store has as much to do for it as may wait: nothing more should be received until it is
    //! ready, so that the others have their turn.
    bool isBusy() const { return m_underWay >= MaxUnderWay; }

private:
    struct Joined {
        // Which join this is, as the server counts them: topic and joinRef are the client's to
        // choose, and may be those of an earlier one.
        std::uint64_t id = 0;
        std::string joinRef;
        ChannelName name;
        Identity identity;
        UserRow user;
        std::string channelId;
        ChannelType type = ChannelType::Private;
        std::optional<MemberRole> role;
        SubscriptionStatus status = SubscriptionStatus::Active;
        Receiver receiver;
        bool self = false; // wants its own broadcasts back
        bool ack = false; // wants an answer to each broadcast
        bool live = false; // false while the store is asked
        bool rightsAsked = false; // the store is asked whether it may still listen
        bool rightsDue = false; // it has to be asked (again)
        bool presenceEnabled = false; // wants to hear who is here
        std::string presenceKey; // as the client asks for it
        std::optional<PresenceTracker::Member> presence; // once it hears or tells
    };

    static constexpr int MaxUnderWay = 64;
    static constexpr int JoinWeight = 32; // its answer may be a page of a megabyte

    void receive(const Frame &frame);
    void receivePush(const Frame &frame, Joined &joined);
    void join(const Frame &frame);
    void joinStored(const Frame &frame, std::uint64_t joinId, const std::string &postgresChanges,
                    Result<std::pair<UserRow, Subscribed>> answer);
    void refuseJoin(const Frame &frame, const Error &error);
    void replay(const Joined &joined, const Page &page);
    void leave(const Frame &frame);
    void broadcast(const Frame &frame, Joined &joined, BroadcastRequest sent);
    void ephemeral(const Frame &frame, Joined &joined, BroadcastRequest sent);
    bool refuseEphemeral(const Frame &frame, const Joined &joined);
    void markRead(const Frame &frame, Joined &joined);
    void enablePresence(const std::string &topic, Joined &joined);
    void changePresence(const Frame &frame, Joined &joined);
    void tellPresence(const Joined &joined, const PresenceTracker::Diff &diff);
    void replaceToken(const Frame &frame, Joined &joined);
    void askRights(const std::string &topic, Joined &joined);
    void rechecked(const std::string &topic, std::uint64_t joinId,
                   const Result<ChannelRow> &channel);
    void forget(const std::string &topic, Ending ending);
    //! Hands \a work to the store. \a done is `void(PhoenixSession *, Answer)`, without a session
    //! when it is gone by then.
    template <typename Work, typename Done>
    void askStore(int weight, Work work, Done done);
    void settle(int weight);
    Joined *joinedAs(const std::string &topic, std::uint64_t joinId);
    //! What an answer needs of the frame that it answers: what it carried may be large.
    static Frame withoutPayload(const Frame &frame);

    void reply(const Frame &to, std::string_view status, const std::string &response);
    void replyError(const Frame &to, const Error &error);
    void system(const std::string &topic, const std::string &joinRef, const Error &error);
    void sendFrame(const Frame &frame);
    void send(SharedFrame frame) { m_outlet.send(std::move(frame)); }

    ServerParts m_parts;
    Outlet &m_outlet;
    Vsn m_vsn;
    std::string m_token;
    std::string m_peerAddress;
    std::map<std::string, Joined> m_joined; // by topic as the client writes it
    std::vector<std::string> m_users; // that have joined on it: one, of an honest client
    std::uint64_t m_lastJoinId = 0;
    int m_underWay = 0; // what was asked for and is not answered yet, by weight
    bool m_everJoined = false;
    bool m_ended = false;
};

template <typename Work, typename Done>
void PhoenixSession::askStore(int weight, Work work, Done done)
{
    m_underWay += weight;
    m_parts.store.write(std::move(work),
                        [weak = weak_from_this(), weight, done = std::move(done)](auto answer) {
                            const auto session = weak.lock();
                            done(session.get(), std::move(answer));
                            if (session)
                                session->settle(weight);
                        });
}

} // namespace channels::server
