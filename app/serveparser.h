// SPDX-License-Identifier: MIT
#pragma once

#include "app/servercommandline.h"

namespace app {

//! The options of `wedsync-server serve`, or what is wrong with them. Pure.
[[nodiscard]] ServerCommand parseServe(const QStringList &arguments);

} // namespace app
