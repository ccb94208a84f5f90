// SPDX-License-Identifier: MIT
#include "tests/bench/server/measure.h"

#include "tests/bench/server/epoll.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <fstream>

namespace bench {

namespace {

constexpr std::size_t PayloadBytes = 300;
constexpr std::string_view PayloadStart = R"({"t":)";

std::uint64_t read(clockid_t clock)
{
    timespec time = {};
    if (::clock_gettime(clock, &time) != 0)
        fail("The server is gone.");
    return std::uint64_t(time.tv_sec) * 1'000'000'000u + std::uint64_t(time.tv_nsec);
}

} // namespace

std::uint64_t now()
{
    return read(CLOCK_MONOTONIC);
}

std::uint64_t cpuOf(pid_t process)
{
    clockid_t clock = 0;
    if (::clock_getcpuclockid(process, &clock) != 0)
        fail("There is no process " + std::to_string(process) + ".");
    return read(clock);
}

std::uint64_t memoryOf(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/smaps_rollup");
    std::string word;
    while (file >> word) {
        if (word == "Pss:") {
            std::uint64_t kilobytes = 0;
            file >> kilobytes;
            return kilobytes * 1024;
        }
    }
    fail("The memory of process " + std::to_string(process) + " cannot be read.");
}

std::string payloadSentAt(std::uint64_t time)
{
    std::string payload(PayloadStart);
    payload += std::to_string(time) + R"(,"text":")";
    payload.resize(PayloadBytes - 2, 'x');
    return payload + "\"}";
}

std::uint64_t sentAt(std::string_view delivered)
{
    const std::size_t start = delivered.rfind(PayloadStart);
    if (start == std::string_view::npos)
        return 0;
    const std::string_view digits = delivered.substr(start + PayloadStart.size());
    std::uint64_t time = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), time);
    return time;
}

double Latencies::quantile(double share)
{
    if (m_all.empty())
        return 0;
    const auto at = m_all.begin()
        + std::ptrdiff_t(std::min(m_all.size() - 1, std::size_t(share * double(m_all.size()))));
    std::ranges::nth_element(m_all, at);
    return double(*at) / 1000;
}

} // namespace bench
