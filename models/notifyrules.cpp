// SPDX-License-Identifier: MIT
#include "models/notifyrules.h"

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr int QuietFrom = 22; // o'clock
constexpr int QuietUntil = 7;
constexpr int UrgentDays = 2;

bool isQuiet(const QDateTime &now)
{
    const int hour = now.time().hour();
    return hour >= QuietFrom || hour < QuietUntil;
}

} // namespace

Notify notify(const Arrival &arrival, const channels::ChannelInfo &channel, const NotifyCase &what)
{
    if (what.isWatched || what.level == "none"_L1)
        return Notify::No;
    const qint64 days =
        channel.weddingDate.isValid() ? what.now.date().daysTo(channel.weddingDate) : -1;
    if (arrival.isChange && days >= 0 && days <= UrgentDays)
        return Notify::Urgent;
    if (what.isMuted)
        return Notify::No;
    if (what.quietHours && isQuiet(what.now))
        return Notify::No;
    if (what.level == "changes"_L1 && !arrival.isChange)
        return Notify::No;
    return Notify::Yes;
}

} // namespace models
