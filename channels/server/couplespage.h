// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/httpmessage.h"

#include <optional>
#include <string_view>

namespace channels::server {

//! The page on which couples take part, and its parts: `/join/{code}`, `/couples/…`. Nothing for
//! another path. The page is the same for every code: whether one is good is told when it is
//! redeemed.
[[nodiscard]] std::optional<HttpResponse> couplesPage(std::string_view path);

} // namespace channels::server
