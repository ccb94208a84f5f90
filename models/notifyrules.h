// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "models/newmessages.h"
#include "models/settings.h"

#include <QDateTime>

namespace models {

//! What a desktop notification would interrupt.
struct NotifyCase {
    bool isWatched = false; // the channel is open in the active window
    bool isMuted = false; // the channel, by its reader
    QString level; // the channel's own, or Settings::Notifications
    bool quietHours = false; // Settings::QuietHours
    QDateTime now; // local
};

enum class Notify {
    No,
    Yes,
    Urgent, // a change to a wedding within 48 hours: through quiet hours and do-not-disturb
};

//! Whether \a arrival in \a channel is worth a notification. Pure.
Notify notify(const Arrival &arrival, const channels::ChannelInfo &channel, const NotifyCase &what);

} // namespace models
