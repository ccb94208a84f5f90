// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace channels::server {

//! A topic of the wire: a channel's name, which the Supabase clients write with a prefix. Both
//! forms are the same channel.
struct RealtimeTopic {
    static constexpr std::string_view Prefix = "realtime:";

    explicit RealtimeTopic(std::string_view topic)
        : prefixed(topic.starts_with(Prefix))
        , channelName(prefixed ? topic.substr(Prefix.size()) : topic)
    {
    }
    static std::string text(const std::string &channelName, bool prefixed)
    {
        return prefixed ? std::string(Prefix) + channelName : channelName;
    }

    bool prefixed;
    std::string_view channelName; // within what it was made of; not checked
};

} // namespace channels::server
