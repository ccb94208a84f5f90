// SPDX-License-Identifier: MIT
#include "channels/server/log.h"

#include "channels/protocol/jsonwriter.h"
#include "channels/server/messagejson.h"

#include <chrono>
#include <cstdio>

namespace channels::server {

namespace {

// The one thing of a server that is the process's: whoever logs knows of no server.
std::function<void(const std::string &line)> logReader;

} // namespace

void log(LogLevel level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, std::string>> fields)
{
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    std::string line = isoTime(now.count());
    line += level == LogLevel::Info  ? " info "
        : level == LogLevel::Warning ? " warning "
                                     : " error ";
    line += event;
    for (const auto &[key, value] : fields) {
        line += ' ';
        line += key;
        line += '=';
        if (value.find_first_of(" \"\n\r\t=") == std::string::npos && !value.empty())
            line += value;
        else
            appendJsonString(line, value);
    }
    if (logReader)
        logReader(line);
    line += '\n';
    // One call, so that lines of two threads do not mix.
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void setLogReader(std::function<void(const std::string &line)> reader)
{
    logReader = std::move(reader);
}

} // namespace channels::server
