// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/message.h"

#include <QList>
#include <QMetaType>

namespace channels {

//! Messages of a channel that will never be here: they were gone from the server before they could
//! be fetched.
struct Gap {
    qint64 first = 0; // seq numbers, both included
    qint64 last = 0;

    qint64 count() const { return last - first + 1; }
    bool operator==(const Gap &) const = default;
};

//! A stretch of one channel's timeline.
struct TimelinePage {
    QList<Message> messages; // ascending
    QList<Gap> gaps; // that lie in the stretch, ascending
    bool atOldest = false; // nothing is here before it
    bool atNewest = false; // nothing is here after it
    qint64 seenSeq = 0; // up to here somebody else has read

    bool operator==(const TimelinePage &) const = default;
};

//! A message that holds what was looked for.
struct SearchHit {
    Message message;
    QString excerpt; // the words around it; what matches lies between \u0002 and \u0003

    bool operator==(const SearchHit &) const = default;
};

} // namespace channels

Q_DECLARE_METATYPE(channels::Gap)
Q_DECLARE_METATYPE(channels::TimelinePage)
Q_DECLARE_METATYPE(channels::SearchHit)
