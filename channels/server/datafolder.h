// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/authenticator.h"
#include "channels/server/serveroptions.h"
#include "channels/server/sqlitestore.h"

#include <memory>
#include <string>

// What a server does with its data folder before it listens. StoreUnavailable with a sentence that
// names what is wrong.

namespace channels::server {

//! The store of the options' folder. What is in the folder is closed to others once it is known to
//! be a server's. The log tells of one that had to be made: the folder's name
//! may be mistyped.
[[nodiscard]] Result<std::unique_ptr<SqliteStore>> openStore(const ServerOptions &options);

//! What checks and issues the options' tokens. The log tells of a secret that had to be made.
[[nodiscard]] Result<Authenticator> openAuthenticator(const ServerOptions &options);

//! Leaves in the store what commands have to know that another process runs: \a url, by which this
//! server is reached, its secret's file and its limits.
[[nodiscard]] Status rememberOptions(SqliteStore &store, const ServerOptions &options,
                                     const std::string &url);

} // namespace channels::server
