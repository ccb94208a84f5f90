// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/accesssignal.h"
#include "channels/server/repeatingtimer.h"
#include "channels/server/serverparts.h"

#include <cstdint>
#include <string>

namespace channels::server {

//! Rights may also be changed by another process on the same store: what was changed since a point
//! is looked for when the other tells so, and every second, as it may not be able to. The server's
//! thread.
class AccessWatch final {
public:
    //! Begins after the change \a lastId, the last one before anybody could connect.
    AccessWatch(const ServerParts &parts, const std::string &dataFolder, std::int64_t lastId);

    void stop();

private:
    void look();

    const ServerParts &m_parts;
    std::int64_t m_lastId;
    RepeatingTimer m_timer;
    AccessSignal m_signal;
};

} // namespace channels::server
