// SPDX-License-Identifier: MIT
#pragma once

#include "channels/protocol/jsonparser.h"
#include "channels/types/channelname.h"
#include "channels/types/message.h"
#include "channels/types/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <string_view>

// For the files that read what a server says: its JSON, member by member. Each function answers
// whether the value was what it should be. Any thread.
namespace channels::answerjson {

namespace json = simdjson::ondemand;

//! An Internal error: "The server's \a what cannot be read."
[[nodiscard]] Error unreadable(const char *what);

//! Loads \a text and answers the object that it is; both are of use until the next call on this
//! thread.
[[nodiscard]] bool load(std::string_view text, json::document &document, json::object &object);

[[nodiscard]] bool read(json::value value, QString &out);
[[nodiscard]] bool read(json::value value, qint64 &out);
[[nodiscard]] bool read(json::value value, bool &out);
[[nodiscard]] bool readOrNull(json::value value, QString &out); // null leaves it as it is
[[nodiscard]] bool readTime(json::value value, QDateTime &out); // ISO 8601; UTC
[[nodiscard]] bool readRaw(json::value value, QByteArray &out); // the JSON itself
[[nodiscard]] bool readMessage(json::value value, const ChannelName &channel, Message &message);
//! Each seq once and ascending.
[[nodiscard]] bool readMessages(json::value value, const ChannelName &channel,
                                QList<Message> &messages);

//! What a refusal says, over HTTP (`error`) and in a reply (`response`).
struct Refusal {
    QString code;
    QString message;
    QString reason;
    qint64 retryAfterMs = 0;

    Error toError() const;
};
[[nodiscard]] bool readRefusalMember(std::string_view key, json::value member, Refusal &refusal);

//! Calls visit(key, value) for each member, in the order in which they come. A value may be read
//! once; visit answers whether it is what it should be.
template <typename Visit>
bool eachMember(json::object object, Visit visit)
{
    for (auto field : object) {
        std::string_view key;
        json::value value;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS
            || field.value().get(value) != simdjson::SUCCESS || !visit(key, value))
            return false;
    }
    return true;
}

template <typename Visit>
bool readObject(json::value value, Visit visit)
{
    json::object object;
    return value.get_object().get(object) == simdjson::SUCCESS && eachMember(object, visit);
}

template <typename ReadElement>
bool readArray(json::value value, ReadElement readElement)
{
    json::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
        return false;
    for (auto element : array) {
        json::value item;
        if (element.get(item) != simdjson::SUCCESS || !readElement(item))
            return false;
    }
    return true;
}

//! Nothing in \a out for a word that \a parse does not know.
template <typename Enum>
bool readEnum(json::value value, std::optional<Enum> (*parse)(std::string_view),
              std::optional<Enum> &out)
{
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return false;
    out = parse(text);
    return true;
}

} // namespace channels::answerjson
