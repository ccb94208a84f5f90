// SPDX-License-Identifier: MIT
#pragma once

#include "channels/protocol/jsontext.h"

#include <simdjson.h>

#include <string_view>
#include <vector>

namespace channels {

//! simdjson with what it wants to have kept between texts: a padded copy of the text and the
//! parsers' tables. They grow to the longest text of the thread and stay. Not for public headers.
class JsonParser final {
public:
    //! The calling thread's own.
    static JsonParser &ofThisThread();

    //! Copies and validates \a text as a whole: grammar, UTF-8, depth (at most DeepestJson).
    //! Answers whether it is JSON. Values read from the copy are good until the next call on this
    //! thread.
    [[nodiscard]] bool load(std::string_view text, int maxDepth = MaxJsonDepth);
    //! Reads the loaded text once more from its start, piece by piece.
    simdjson::simdjson_result<simdjson::ondemand::document> iterate();

private:
    JsonParser() = default;

    simdjson::padded_string_view padded() const;
    bool isValid();

    std::vector<char> m_copy;
    std::vector<char> m_shortened; // the copy, with long integers written otherwise
    std::size_t m_size = 0;
    simdjson::dom::parser m_validator;
    simdjson::ondemand::parser m_reader;
};

} // namespace channels
