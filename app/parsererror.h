// SPDX-License-Identifier: MIT
#pragma once

#include <QCommandLineParser>

namespace app {

//! What a parser says is wrong, as a sentence: only some of its texts have their full stop.
inline QString sentenceOf(const QCommandLineParser &parser)
{
    const QString text = parser.errorText();
    return text.endsWith(u'.') ? text : text + u'.';
}

} // namespace app
