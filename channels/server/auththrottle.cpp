// SPDX-License-Identifier: MIT
#include "channels/server/auththrottle.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace channels::server {

namespace {

constexpr std::chrono::minutes WindowLength {1};

} // namespace

std::string networkOf(std::string_view address)
{
    boost::system::error_code error;
    const auto parsed = boost::asio::ip::make_address(std::string(address), error);
    if (error || parsed.is_v4())
        return std::string(address);
    const boost::asio::ip::address_v6 v6 = parsed.to_v6();
    if (v6.is_v4_mapped())
        return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, v6).to_string();
    boost::asio::ip::address_v6::bytes_type bytes = v6.to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t(0));
    return boost::asio::ip::address_v6(bytes).to_string() + "/64";
}

Error AuthThrottle::answer(const Error &error, std::string_view address, Clock::time_point now)
{
    if (error.kind != ErrorKind::Unauthorized && error.kind != ErrorKind::NotFound)
        return error;
    Clock::duration wait = WindowLength;
    const std::string network = networkOf(address);
    auto window = m_failures.find(network);
    if (window == m_failures.end() && m_failures.size() < MaxAddresses)
        window = m_failures.emplace(network, RateWindow(m_limit, WindowLength)).first;
    if (window != m_failures.end()) {
        const auto over = window->second.tryAdd(now);
        if (!over)
            return error;
        wait = *over;
    }
    return {ErrorKind::RateLimited,
            QStringLiteral("Too many failed sign-ins from this address; wait a moment."),
            std::chrono::ceil<std::chrono::milliseconds>(wait)};
}

void AuthThrottle::tidy(Clock::time_point now)
{
    std::erase_if(m_failures, [now](const auto &entry) { return entry.second.isIdle(now); });
}

} // namespace channels::server
