// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/error.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <string>

namespace channels::server {

//! What the server counts, for `/metrics` (Prometheus text). The server's thread only.
class Metrics final {
public:
    std::int64_t connections = 0; // open now
    std::int64_t connectionsTotal = 0;
    std::int64_t joins = 0;
    std::int64_t messages = 0; // stored
    std::int64_t ephemeral = 0;
    std::int64_t deliveries = 0; // frames handed to connections
    std::int64_t slowConsumers = 0;
    std::int64_t unsentBytes = 0; // that wait for readers, at the last look
    std::int64_t storeQueue = 0; // jobs that wait for the store now
    std::int64_t storeBytes = 0;

    void countRefusal(ErrorKind kind) { ++m_refusals[std::size_t(kind)]; }
    void countCommit(std::chrono::nanoseconds latency, std::int64_t jobs);

    [[nodiscard]] std::string prometheusText() const;

private:
    static constexpr std::array<std::int64_t, 10> BucketMicroseconds = {
        250, 500, 1'000, 2'500, 5'000, 10'000, 25'000, 50'000, 100'000, 1'000'000};

    std::array<std::int64_t, std::size_t(ErrorKind::Unreachable) + 1> m_refusals {};
    std::array<std::int64_t, BucketMicroseconds.size() + 1> m_commits {};
    std::chrono::nanoseconds m_commitTime {0};
    std::int64_t m_commitJobs = 0;
};

} // namespace channels::server
