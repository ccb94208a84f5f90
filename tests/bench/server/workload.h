// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/server/protocol.h"

#include <string>

#include <sys/types.h>

namespace bench {

//! What is asked of the server. Channels are named form:bench:0, form:bench:1, … and the ones that
//! only idle connections join form:idle:0 …
struct Workload {
    std::string kind; // fanout, channels, idle, joins, durable
    std::size_t channels = 1;
    std::size_t subscribers = 100; // of each channel
    std::size_t outstanding = 1; // fanout: messages that are under way at once
    std::size_t rate = 0; // channels: deliveries a second; 0: as many as go, one under way each
    std::size_t idle = 0; // connections that only listen, joined before
    std::size_t publishers = 1; // durable: each waits for one acknowledgement at a time
    double seconds = 3; // measured, after a quarter of it to warm up
    pid_t server = 0;
};

//! Runs it and prints one line of JSON with what was measured.
void run(const Target &target, const Workload &workload);

} // namespace bench
