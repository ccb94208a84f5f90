// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

namespace channels::server {

//! Bytes that are sent as they are, shared by every connection that they wait for.
using SharedFrame = std::shared_ptr<const std::string>;

} // namespace channels::server
