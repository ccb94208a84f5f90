// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>

namespace channels {

//! How many of a channel's messages are on their way, for the queue's line.
struct DrainProgress {
    int sent = 0; // since the drain began
    int total = 0; // sent and still waiting; 0: nothing to send
    bool isPaced = false; // it rests because no more is taken in a minute

    bool operator==(const DrainProgress &) const = default;
};

} // namespace channels

Q_DECLARE_METATYPE(channels::DrainProgress)
