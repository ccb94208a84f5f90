// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace channels {

//! Appends \a text to \a out as a JSON string, quoted and escaped. \a text is valid UTF-8.
void appendJsonString(std::string &out, std::string_view text);

//! Builds JSON text front to back; commas are its own business. It can splice in text that is
//! already JSON, so that a stored payload reaches a socket without being parsed again.
//!
//!     JsonWriter json;
//!     json.beginObject().key("seq").number(7).key("payload").raw(payload).endObject();
class JsonWriter final {
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(std::string_view key);
    JsonWriter &string(std::string_view value);
    JsonWriter &number(std::int64_t value);
    JsonWriter &boolean(bool value);
    JsonWriter &null();
    //! \a json must be one valid JSON value.
    JsonWriter &raw(std::string_view json);
    JsonWriter &stringOrNull(const std::optional<std::string> &value);

    //! Room for \a bytes of text in all, so that it need not grow.
    JsonWriter &reserve(std::size_t bytes);

    const std::string &text() const { return m_text; }
    std::string take() { return std::move(m_text); }

private:
    void separate();

    std::string m_text;
    bool m_needsComma = false;
};

} // namespace channels
