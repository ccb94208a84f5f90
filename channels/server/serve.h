// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/serveroptions.h"
#include "channels/types/result.h"

#include <functional>
#include <string>

namespace channels::server {

//! Runs a server on the calling thread until SIGTERM or SIGINT, then lets it finish what it took
//! (10 s at most) and returns. \a listening is called once, when connections are accepted. Fails
//! with a sentence when it cannot start.
[[nodiscard]] Status serve(const ServerOptions &options,
                           const std::function<void(const std::string &url)> &listening);

} // namespace channels::server
