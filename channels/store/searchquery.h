// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace channels {

//! The index's words that begin like this one (as the index writes it: folded); none when there are
//! too many.
using WordsBeginning = std::function<QStringList(const QString &beginning)>;

//! What a person typed, as a query of the full-text index: every word has to be there, the last one
//! may go on (it is still being typed, unless a space follows it). Nothing when there is no word in
//! it. \a channel is the channel's row, to look in that one only. A long word that may go on is
//! looked up with \a wordsBeginning: the same is found, in a fraction of the time. Pure.
[[nodiscard]] std::optional<QString> searchQuery(const QString &text, std::optional<qint64> channel,
                                                 const WordsBeginning &wordsBeginning = {});

} // namespace channels
