// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/outboxitem.h"
#include "channels/types/timelinepage.h"
#include "models/eventtext.h"

namespace models {

//! One row of a timeline: a message, a gap, or what waits in the outbox.
struct TimelineRow {
    channels::Message message; // of a gap: its last seq, and the time of a neighbour
    EventText event;
    bool own = false;
    channels::DeliveryState delivery = channels::DeliveryState::Delivered; // own ones only
    QString error; // a sentence; empty unless Failed
    qint64 missing = 0; // how many messages a gap stands for; 0: it is none
};

TimelineRow timelineRow(const channels::Message &message, const QString &userId);
TimelineRow timelineRow(const channels::OutboxItem &item, const QString &userId);
//! \a at is when it is shown to have been.
TimelineRow timelineRow(const channels::Gap &gap, const QDateTime &at);
//! The page's messages with its gaps among them, ascending.
QList<TimelineRow> timelineRows(const channels::TimelinePage &page, const QString &userId);

} // namespace models
