// SPDX-License-Identifier: MIT
#include "channels/server/accesswatch.h"

#include "channels/server/accesschange.h"
#include "channels/server/hub.h"
#include "channels/server/storethread.h"

#include <chrono>

namespace channels::server {

namespace {

constexpr std::chrono::seconds Interval {1};

} // namespace

AccessWatch::AccessWatch(const ServerParts &parts, const std::string &dataFolder,
                         std::int64_t lastId)
    : m_parts(parts)
    , m_lastId(lastId)
    , m_timer(parts.context, Interval, [this] { look(); })
    , m_signal(parts.context, dataFolder, [this] { look(); })
{
    look();
}

void AccessWatch::stop()
{
    m_timer.stop();
}

void AccessWatch::look()
{
    m_parts.store.read(
        [after = m_lastId](ServerStore &store) { return store.accessChangesAfter(after); },
        [this](const Result<AccessChanges> &changes) {
            if (!changes)
                return; // the next look begins where this one did
            m_lastId = changes->lastId;
            for (const AccessChange &change : changes->changes) {
                m_parts.hub.recheck(change.userId, change.validFrom);
                if (change.isRemoved)
                    hidePresences(m_parts, change.userId);
            }
        });
}

} // namespace channels::server
