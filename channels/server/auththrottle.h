// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/ratewindow.h"
#include "channels/types/error.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace channels::server {

//! Failed authentications by address: so many a minute are answered as they are, further ones with
//! RateLimited, which whoever answers lets wait for Delay. A good token is never refused for the
//! bad ones of its neighbours. Pure: the caller brings the time.
class AuthThrottle final {
public:
    using Clock = RateWindow::Clock;

    static constexpr std::chrono::seconds Delay {1};
    //! Beyond so many, a further address is slowed at once: what is remembered stays bounded.
    static constexpr std::size_t MaxAddresses = 10'000;

    explicit AuthThrottle(std::size_t failuresPerMinute) : m_limit(failuresPerMinute) { }

    //! The answer to a failed authentication from \a address: \a error itself, or RateLimited with
    //! the time after which it is not any more. Only Unauthorized counts, and NotFound of an invite
    //! that is none: a token that has expired was a good one.
    [[nodiscard]] Error answer(const Error &error, std::string_view address, Clock::time_point now);
    //! Forgets addresses that are not slowed by anything any more. Call now and then.
    void tidy(Clock::time_point now);

    std::size_t addresses() const { return m_failures.size(); }

private:
    std::size_t m_limit;
    std::unordered_map<std::string, RateWindow> m_failures; // by address; IPv6: by its network
};

//! The part of an address that one household or host has: an IPv4 address itself, of an IPv6
//! address its first 64 bits. Text that is no address is its own.
[[nodiscard]] std::string networkOf(std::string_view address);

} // namespace channels::server
