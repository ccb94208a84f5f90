// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace bench {

//! CLOCK_MONOTONIC in nanoseconds.
std::uint64_t now();

//! What a process has used so far, all its threads together: utime and stime of /proc/PID/stat, but
//! in nanoseconds. Ends the program when there is no such process.
std::uint64_t cpuOf(pid_t process);
//! Proportional set size in bytes, from /proc/PID/smaps_rollup.
std::uint64_t memoryOf(pid_t process);

//! A payload of 300 bytes of JSON that begins with when it was (to be) sent.
std::string payloadSentAt(std::uint64_t time);
//! That time; 0 when \a delivered holds no such payload.
std::uint64_t sentAt(std::string_view delivered);

//! Latencies in nanoseconds.
class Latencies final {
public:
    void add(std::uint64_t nanoseconds) { m_all.push_back(nanoseconds); }
    bool isEmpty() const { return m_all.empty(); }
    //! \a share from 0 to 1; in microseconds.
    double quantile(double share);

private:
    std::vector<std::uint64_t> m_all;
};

} // namespace bench
