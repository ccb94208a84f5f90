// SPDX-License-Identifier: MIT
#pragma once

#include "channels/protocol/frame.h"
#include "channels/server/serverstore.h"
#include "channels/server/sharedframe.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace channels::server {

//! How one receiver of a broadcast wants it.
struct Receiver {
    Vsn vsn = Vsn::V2;
    bool realtime =
        false; // joined as `realtime:{name}`: a Supabase client, otherwise plain Phoenix
    bool wedsync = false; // our own client: text always, so that bytes come with their meta
};

//! What is fanned out: a stored message, or an ephemeral event (seq 0).
struct Broadcast {
    std::string channelName;
    std::string eventType;
    std::string payload; // JSON text; bytes as `{"$bytes":"base64"}`
    std::string meta; // JSON object of at most 255 bytes: fits a binary frame
    std::string textMeta; // the same with the members that may be longer
};

[[nodiscard]] Broadcast broadcastOf(const StoredMessage &message, const std::string &epoch,
                                    bool replayed);
[[nodiscard]] Broadcast ephemeralBroadcast(const std::string &channelName, std::string eventType,
                                           std::string payload, const UserRow &sender,
                                           Milliseconds now);

//! Bytes that came in a binary broadcast, as the JSON that is stored, and back.
[[nodiscard]] std::string bytesAsJson(std::string_view bytes);
[[nodiscard]] std::optional<std::string> bytesOf(std::string_view payload);

//! The frames of one broadcast, each built once, when its first receiver asks.
class BroadcastFrames final {
public:
    explicit BroadcastFrames(Broadcast broadcast);

    const SharedFrame &frameFor(const Receiver &receiver);

private:
    SharedFrame build(const Receiver &receiver) const;

    Broadcast m_broadcast;
    std::optional<std::string> m_bytes;
    std::array<SharedFrame, 8> m_frames; // by vsn, realtime, wedsync
};

} // namespace channels::server
