// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace bench {

//! The physical limit to compare with: one epoll loop, plain TCP, and for each receiver and turn
//! one write of all that came for it. Prints `listening on PORT`; runs until it is killed.
void serveRaw(std::uint16_t port);

} // namespace bench
