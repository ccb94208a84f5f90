// SPDX-License-Identifier: MIT
#pragma once

#include "app/democouple.h"

namespace app {

//! A sample wedding.
struct DemoWedding {
    QString title;
    QString couple; // who of them writes
    int daysAway = 0; // from today; negative: past
    QString venue;
    QList<DemoPost> posts;
};

QList<DemoWedding> demoWeddings();

} // namespace app
