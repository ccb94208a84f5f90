// SPDX-License-Identifier: MIT
#include "channels/protocol/jsontext.h"

#include "channels/protocol/jsonparser.h"

#include <algorithm>

namespace channels {

bool isJson(std::string_view text, int maxDepth)
{
    return JsonParser::ofThisThread().load(text, maxDepth);
}

bool isJsonObject(std::string_view text, int maxDepth)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{' && isJson(text, maxDepth);
}

int jsonDepth(std::string_view json)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

} // namespace channels
