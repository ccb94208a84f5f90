// SPDX-License-Identifier: MIT
#pragma once

#include "channels/sqlite/sqlitedatabase.h"

#include <span>

namespace channels {

//! The history of the desktop's database, oldest step first.
[[nodiscard]] std::span<const Migration> storeMigrations();

} // namespace channels
