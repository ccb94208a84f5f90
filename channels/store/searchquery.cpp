// SPDX-License-Identifier: MIT
#include "channels/store/searchquery.h"

#include <QStringList>

#include <algorithm>

namespace channels {

std::optional<QString> searchQuery(const QString &text, std::optional<qint64> channel)
{
    const QString normal = text.normalized(QString::NormalizationForm_C);
    QStringList words;
    const QStringList typed = normal.simplified().split(u' ', Qt::SkipEmptyParts);
    for (QString word : typed) {
        // What holds no letter and no digit is no word of the index.
        if (!std::ranges::any_of(word, [](QChar c) { return c.isLetterOrNumber(); }))
            continue;
        // Quoted, whatever it holds is a word and no operator.
        words.append(u'"' + word.replace(u'"', QStringLiteral("\"\"")) + u'"');
    }
    if (words.isEmpty())
        return {};
    if (!normal.back().isSpace())
        words.last().append(u'*');
    QString query = QStringLiteral("body : (%1)").arg(words.join(QStringLiteral(" AND ")));
    if (channel)
        query += QStringLiteral(" AND channel : \"c%1\"").arg(*channel);
    return query;
}

} // namespace channels
