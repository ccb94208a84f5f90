// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace channels::server {

enum class LogLevel { Info, Warning, Error };

//! One line on stderr: time, level, event, `key=value`…, in UTC. Values with spaces are quoted.
//! Never a token, a payload, a person's name or a query string. Any thread.
void log(LogLevel level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, std::string>> fields = {});

//! Where every line goes besides stderr, without its end: to nobody when empty. Called by whichever
//! thread logs; to be set while no server runs in this process.
void setLogReader(std::function<void(const std::string &line)> reader);

} // namespace channels::server
