// SPDX-License-Identifier: MIT
#pragma once

#include "channels/sqlite/sqlitedatabase.h"

#include <span>

namespace channels::server {

//! The history of the server's database. The shape is that of the specification's three tables, in
//! the STRICT dialect of SQLite; times are milliseconds since 1970 in UTC, ids are UUIDs as text.
[[nodiscard]] std::span<const Migration> serverMigrations();

} // namespace channels::server
