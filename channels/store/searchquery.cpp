// SPDX-License-Identifier: MIT
#include "channels/store/searchquery.h"

#include <algorithm>

namespace channels {

namespace {

// Of beginnings up to here the index has lists of its own.
constexpr qsizetype IndexedBeginning = 4;

// Quoted, whatever it holds is a word and no operator.
QString quoted(QString word)
{
    return u'"' + word.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

bool isAsciiWordCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

// Small and without its accents, as the index's tokenizer writes it; null for what is no letter of
// Western Europe and no digit.
QChar folded(QChar c)
{
    constexpr char16_t FirstLetter = 0xc0;
    constexpr char16_t LastLetter = 0xff;
    constexpr char16_t Times = 0xd7;
    constexpr char16_t Divided = 0xf7;
    if (isAsciiWordCharacter(c))
        return c.toLower();
    if (c < FirstLetter || c > LastLetter || c == Times || c == Divided)
        return {};
    const QString parts = c.decomposition();
    return parts.isEmpty() ? c.toLower() : parts.front().toLower();
}

// What of a typed word comes before its last token, and that token as the index writes it.
struct LastToken {
    QString before;
    QString token;
};

// Nothing when it holds what the index's tokenizer alone knows how to take.
std::optional<LastToken> lastToken(const QString &word)
{
    constexpr char16_t LastAscii = 0x7f;
    const auto isSeparator = [](QChar c) { return c <= LastAscii && !isAsciiWordCharacter(c); };
    qsizetype end = word.size();
    while (end > 0 && isSeparator(word[end - 1]))
        --end;
    qsizetype begin = end;
    QString token;
    for (; begin > 0 && !isSeparator(word[begin - 1]); --begin) {
        const QChar c = folded(word[begin - 1]);
        if (c.isNull())
            return {};
        token.prepend(c);
    }
    return LastToken {word.left(begin), token};
}

// The word or whatever it goes on to. A list for each beginning of any length would make the index
// many times as large; without one it makes such a list, of all that was ever said, before it
// answers the first hit. The lists of whole words are there.
QString openEnded(const QString &word, const WordsBeginning &wordsBeginning)
{
    const QString asTyped = quoted(word) + u'*';
    if (!wordsBeginning)
        return asTyped;
    const std::optional<LastToken> last = lastToken(word);
    if (!last || last->token.size() <= IndexedBeginning)
        return asTyped;
    QStringList alternatives;
    for (const QString &known : wordsBeginning(last->token))
        alternatives.append(quoted(last->before + known));
    if (alternatives.isEmpty())
        return asTyped;
    return u'(' + alternatives.join(QStringLiteral(" OR ")) + u')';
}

} // namespace

std::optional<QString> searchQuery(const QString &text, std::optional<qint64> channel,
                                   const WordsBeginning &wordsBeginning)
{
    const QString normal = text.normalized(QString::NormalizationForm_C);
    QStringList words = normal.simplified().split(u' ', Qt::SkipEmptyParts);
    // What holds no letter and no digit is no word of the index.
    words.removeIf([](const QString &word) {
        return !std::ranges::any_of(word, [](QChar c) { return c.isLetterOrNumber(); });
    });
    if (words.isEmpty())
        return {};
    const QString last = words.takeLast();
    QStringList terms;
    for (const QString &word : words)
        terms.append(quoted(word));
    terms.append(normal.back().isSpace() ? quoted(last) : openEnded(last, wordsBeginning));
    QString query = QStringLiteral("body : (%1)").arg(terms.join(QStringLiteral(" AND ")));
    if (channel)
        query += QStringLiteral(" AND channel : \"c%1\"").arg(*channel);
    return query;
}

} // namespace channels
