// SPDX-License-Identifier: MIT
#include "channels/server/displayname.h"

#include <QList>
#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace channels::server {

namespace {

constexpr std::size_t MaxBytes = 200;

// Unicode's Bidi_Control: a name with one of them could turn the words that follow it.
bool turnsText(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
}

bool isRefused(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || turnsText(c);
}

// Joiners and variation selectors are part of names and emoji, but are nothing by themselves.
bool isSeen(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return !QChar::isSpace(c) && category != QChar::Other_Format
        && category != QChar::Mark_NonSpacing && c != 0x2800 && c != 0x3164 && c != 0x115F
        && c != 0x1160 && c != 0xFFA0; // drawn as blanks
}

} // namespace

std::optional<std::string> displayNameFrom(std::string_view text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArrayView(text.data(), qsizetype(text.size())));
    if (decoder.hasError())
        return {};
    const QString name = decoded.trimmed();
    const QList<uint> characters = name.toUcs4();
    if (std::ranges::any_of(characters, isRefused) || std::ranges::none_of(characters, isSeen))
        return {};
    std::string bytes = name.toStdString();
    return bytes.size() > MaxBytes ? std::nullopt : std::optional(std::move(bytes));
}

} // namespace channels::server
