// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/connectionstate.h"

#include <QString>

namespace ui {

//! The connection in words, without the seconds: "Offline: reading and writing still work."
QString connectionText(const channels::ConnectionState &connection);
//! "in 8 s", "now"; empty when no attempt is planned.
QString nextAttemptText(const channels::ConnectionState &connection);

} // namespace ui
