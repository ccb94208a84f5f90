// SPDX-License-Identifier: MIT
#include "channels/server/accesschange.h"

#include "channels/server/hub.h"
#include "channels/server/presencetracker.h"
#include "channels/server/storethread.h"

#include <utility>

namespace channels::server {

namespace {

// The store answers in the order in which it is asked: this is called after all that was asked
// before.
template <typename Next>
void afterQuestions(const ServerParts &parts, Next next)
{
    parts.store.read([](ServerStore &) { return done(); },
                     [next = std::move(next)](const Status &) { next(); });
}

} // namespace

void putOut(const ServerParts &parts, const std::string &channelName, const std::string &userId)
{
    parts.hub.putOut(channelName, userId);
    if (const PresenceTracker::Diff left = parts.presence.removeUser(channelName, userId))
        parts.hub.deliverText(channelName, "presence_diff", *left);
}

void hidePresences(const ServerParts &parts, const std::string &userId)
{
    for (const PresenceTracker::Change &left : parts.presence.removeUser(userId))
        parts.hub.deliverText(left.channel, "presence_diff", left.diff);
}

void recheck(const ServerParts &parts, const std::string &userId, std::function<void()> then)
{
    parts.hub.recheck(userId);
    // A connection that had a question under way asks once more when that is answered, and so only
    // behind the first of these two.
    afterQuestions(parts, [parts, then = std::move(then)] { afterQuestions(parts, then); });
}

} // namespace channels::server
