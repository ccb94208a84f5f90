// SPDX-License-Identifier: MIT
#pragma once

#include "channels/sqlite/sqlitedatabase.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace channels {

// Qt's texts and times in SQL and back.

inline std::string_view view(const QByteArray &utf8)
{
    return {utf8.constData(), std::size_t(utf8.size())};
}

inline void bindText(SqliteStatement &statement, int index, const QString &text)
{
    statement.bind(index, view(text.toUtf8()));
}

inline void bindTime(SqliteStatement &statement, int index, const QDateTime &time)
{
    if (time.isValid())
        statement.bind(index, std::int64_t(time.toMSecsSinceEpoch()));
    else
        statement.bindNull(index);
}

inline QByteArray utf8Column(const SqliteStatement &statement, int column)
{
    const std::string_view text = statement.text(column);
    return {text.data(), qsizetype(text.size())};
}

inline QString textColumn(const SqliteStatement &statement, int column)
{
    const std::string_view text = statement.text(column);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

inline QDateTime timeColumn(const SqliteStatement &statement, int column)
{
    if (statement.isNull(column))
        return {};
    return QDateTime::fromMSecsSinceEpoch(statement.integer(column), Qt::UTC);
}

} // namespace channels
