// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/message.h"

#include <QList>
#include <QString>
#include <QTime>

namespace models {

//! One item of the wedding day, out of what was said of it.
struct DayPlanItem {
    QString title;
    QTime first; // as it was planned at first
    QTime now; // as it stands; invalid: taken away

    bool operator==(const DayPlanItem &) const = default;
};

//! Every item that had a time ("15:30") in the timeline's changes, in the order of the day as it
//! stands; what was taken away is where it was first. \a messages are in their order. Pure.
[[nodiscard]] QList<DayPlanItem> dayPlan(const QList<channels::Message> &messages);

//! The plan as a picture, to put into a page: an SVG element of its own size in CSS pixels, the
//! plan as it was first to the left, as it stands to the right, what moved joined by a line. Empty
//! without items. Pure.
[[nodiscard]] QString dayPlanPicture(const QList<DayPlanItem> &plan);

} // namespace models
