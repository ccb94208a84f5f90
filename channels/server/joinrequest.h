// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/serverstore.h"

#include <string>
#include <string_view>

namespace channels::server {

//! What a client asks for with a join (WIRE section 2, CONTRACT section 5).
struct JoinRequest {
    std::string accessToken; // empty: the one that came with the connection
    bool speaksWedsync = false; // our own client: takes its messages with the reply
    bool self = false; // wants its own broadcasts back
    bool ack = false; // wants an answer to each broadcast
    bool presence = false; // wants to hear who is here
    //! Its name there, of at most 255 bytes; empty, or a longer one: the server chooses.
    std::string presenceKey;
    CatchUp catchUp;
    //! A JSON array: the bindings to a database's changes that were asked for, in order, each with
    //! an id. There are none here, but the official client refuses a join that does not echo them.
    std::string postgresChanges = "[]";
};

//! From a join's payload. Members of a wrong type count as missing, as Phoenix has it.
[[nodiscard]] JoinRequest joinRequestFrom(std::string_view payload);

} // namespace channels::server
