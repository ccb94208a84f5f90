// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace channels {

enum class JsonType { Null, Boolean, Number, String, Array, Object };

//! The members of one JSON object that came from outside, read once and looked up by name. Nested
//! values are kept as the text they were written in. Of a name given twice the first counts.
class JsonObject final {
public:
    //! Validates the whole of \a text: JSON, UTF-8, nesting up to \a maxDepth. InvalidRequest when
    //! it is not that or not an object.
    [[nodiscard]] static Result<JsonObject> parse(std::string_view text, int maxDepth = 64);

    std::optional<JsonType> type(std::string_view key) const;
    // Nothing when there is no such member or it is of another type.
    std::optional<std::string> string(std::string_view key) const;
    std::optional<std::int64_t> integer(std::string_view key) const;
    //! Official clients write some booleans as the strings "true" and "false": taken too.
    std::optional<bool> boolean(std::string_view key) const;
    //! A member's text as it was written, whatever its type.
    std::optional<std::string_view> raw(std::string_view key) const;
    //! A nested object; an empty one when there is none.
    JsonObject object(std::string_view key) const;
    //! The elements of a nested array, each as its text; empty when there is none.
    std::vector<std::string> array(std::string_view key) const;

private:
    struct Member {
        std::string key;
        JsonType type = JsonType::Null;
        std::string raw;
        std::string decoded; // String: unescaped
    };
    const Member *find(std::string_view key) const;

    std::vector<Member> m_members;
};

} // namespace channels
