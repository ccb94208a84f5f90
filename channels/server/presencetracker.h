// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace channels {
class JsonWriter;
}

namespace channels::server {

//! Who is present in which channel (WIRE section 6): what each connection tracks, as the official
//! clients want to hear of it. A connection that is lost, not left, stays present for a while, so
//! that a short drop does not flicker. Pure: the caller brings the (monotonic) time, and sends what
//! is answered as `presence_state` and `presence_diff`.
class PresenceTracker final {
public:
    using Clock = std::chrono::steady_clock;
    //! One join of one connection to one channel. The caller numbers them and never uses a number
    //! twice.
    using JoinId = std::uint64_t;

    struct Options {
        Clock::duration grace = std::chrono::seconds(15);
        std::size_t payloadBytes = 4096; // one tracked payload and its key
        std::size_t perChannel = 1000; // tracked at once
    };

    //! As whom a join tracks.
    struct Member {
        JoinId join = 0;
        std::string userId;
        std::string key;
        bool keyWasMade = false; // the client asked for none

        bool operator==(const Member &) const = default;
    };

    //! What changed in one channel.
    struct Change {
        std::string channel;
        std::string diff; // JSON: {"joins":{…},"leaves":{…}}

        bool operator==(const Change &) const = default;
    };

    //! A diff, or nothing when nobody needs to hear of it.
    using Diff = std::optional<std::string>;

    //! \a firstRef begins the row of `phx_ref`s. They must differ from those of an earlier run, or
    //! clients would mistake new presences for ones they know: take a random number.
    explicit PresenceTracker(std::uint64_t firstRef) : PresenceTracker(firstRef, Options()) { }
    PresenceTracker(std::uint64_t firstRef, const Options &options)
        : m_options(options), m_nextRef(firstRef)
    {
    }

    //! A connection has joined. \a key is what it asked for; when that is empty, \a freshKey (a
    //! UUID) is taken. If the user was lost from the channel within the grace, under this key or
    //! (when none is asked for) under one made for it, the new connection takes the old one's
    //! place, key and all.
    [[nodiscard]] Member join(const std::string &channel, JoinId join, const std::string &userId,
                              const std::string &key, const std::string &freshKey,
                              Clock::time_point now);

    //! Sets what \a member tells of itself: \a payload, a JSON object. The same as before is no
    //! change. Fails with InvalidRequest (no object), PayloadTooLarge or TooManyConnections (the
    //! channel has as many presences as it may), and changes nothing then.
    [[nodiscard]] Result<Diff> track(const std::string &channel, const Member &member,
                                     std::string_view payload);
    //! Ends what the join tracks, at once: untracked, left, closed in order.
    [[nodiscard]] Diff untrack(const std::string &channel, JoinId join);
    //! Ends everything of the user in the channel, at once: removed, or access taken away.
    [[nodiscard]] Diff removeUser(const std::string &channel, const std::string &userId);

    //! The same in every channel.
    [[nodiscard]] std::vector<Change> removeUser(const std::string &userId);

    //! The connection is gone without a word: the leave is told by expire(), after the grace.
    void lose(const std::string &channel, JoinId join, Clock::time_point now);
    //! The leaves that are due at \a now, one change per channel.
    [[nodiscard]] std::vector<Change> expire(Clock::time_point now);

    //! The channel's `presence_state`: {"<key>":{"metas":[…]}, …}.
    std::string state(const std::string &channel) const;

private:
    struct Meta {
        JoinId join = 0;
        std::string userId;
        bool keyWasMade = false; // for a client that asked for none
        std::string members; // of the payload: its JSON without the braces and without refs
        std::uint64_t ref = 0;
        std::optional<std::uint64_t> previousRef = {};
        std::optional<Clock::time_point> leavesAt = {}; // set: lost
    };
    using Metas = std::map<std::string, std::vector<Meta>>; // by key
    struct Loss {
        Clock::time_point leavesAt;
        std::string channel;
        JoinId join = 0;
    };

    static void write(JsonWriter &json, const Meta &meta);
    static void write(JsonWriter &json, const Metas &metas);
    static std::string diff(const Metas &joins, const Metas &leaves);
    static Meta *find(Metas &metas, JoinId join);
    template <typename Condition>
    Metas takeIf(const std::string &channel, Condition condition);
    static Diff leavesOf(const Metas &leaves);

    Options m_options;
    std::uint64_t m_nextRef;
    std::unordered_map<std::string, Metas> m_channels; // only those where someone is present
    std::deque<Loss> m_losses; // oldest first; some may have come back since
};

} // namespace channels::server
