// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/serverparts.h"

#include <functional>
#include <string>

// What follows on live connections when somebody's rights were changed in the store. The server's
// thread only.

namespace channels::server {

//! The user is no member of the channel any more: nothing of it reaches them from here on, and
//! nobody is shown them, also when their connection is lost and might have come back.
void putOut(const ServerParts &parts, const std::string &channelName, const std::string &userId);

//! The account is gone: nobody is shown the user in any channel.
void hidePresences(const ServerParts &parts, const std::string &userId);

//! Lets every connection of the user ask the store again, and calls \a then when each has its
//! answer: what is sent afterwards does not reach a connection that has lost the right to it.
void recheck(const ServerParts &parts, const std::string &userId, std::function<void()> then);

} // namespace channels::server
