// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <functional>

namespace models {

//! Tells the time, in the user's time zone. Passed in, so that a test can say which day it is.
using Clock = std::function<QDateTime()>;

inline QDateTime localTime()
{
    return QDateTime::currentDateTime();
}

} // namespace models
