// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

namespace channels::server {

//! Runs \a operation when what came before it went well.
template <typename Operation>
Status then(Status before, Operation operation)
{
    return before ? operation() : before;
}

} // namespace channels::server
