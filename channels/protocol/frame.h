// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

namespace channels {

//! The two text serialisations of Phoenix Channels: objects (1.0.0) and arrays (2.0.0).
enum class Vsn { V1, V2 };

//! One message of Phoenix Channels, whatever its serialisation.
struct Frame {
    std::optional<std::string> joinRef =
        {}; // null for fan-out; always absent in what a server sends as v1
    std::optional<std::string> ref = {}; // chosen by the client, echoed in the reply
    std::string topic = {};
    std::string event = {};
    std::string payload = "{}"; // JSON text, UTF-8, valid

    bool operator==(const Frame &) const = default;
};

//! The kinds of WIRE section 3.
enum class BinaryKind {
    Push = 0,
    Reply = 1,
    Broadcast = 2,
    UserBroadcastPush = 3,
    UserBroadcast = 4
};
enum class Encoding { Bytes = 0, Json = 1 };

//! One binary message (v2 only). Each field but the payload is at most 255 bytes.
struct BinaryFrame {
    BinaryKind kind = BinaryKind::Push;
    std::optional<std::string> joinRef =
        {}; // absent is written as length 0, and read back as absent
    std::optional<std::string> ref = {};
    std::string topic = {};
    std::string event = {}; // with Reply: the status, "ok" or "error"
    std::string metadata = {}; // JSON text; empty when none. Kinds 3 and 4 only
    Encoding encoding = Encoding::Bytes; // kinds 3 and 4 only
    std::string payload = {};

    bool operator==(const BinaryFrame &) const = default;
};

} // namespace channels
