// SPDX-License-Identifier: MIT
#pragma once

#include "app/servercommandline.h"

namespace app {

//! Carries out what was asked for, prints what it came to, and answers the exit status: 0, 1
//! (failed, the reason on stderr) or 2 (usage).
[[nodiscard]] int runServerCommand(const ServerCommand &command);

} // namespace app
