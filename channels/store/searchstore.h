// SPDX-License-Identifier: MIT
#pragma once

#include "channels/sqlite/sqlitedatabase.h"
#include "channels/types/timelinepage.h"

#include <memory>

namespace channels {

//! Looks for words in the messages, over a connection of its own that only reads: a long search
//! keeps no write waiting. The search thread only.
class SearchStore final {
public:
    //! \a path is a database that the same process has open and migrated.
    [[nodiscard]] static Result<std::unique_ptr<SearchStore>> open(const QString &path);

    //! For open().
    explicit SearchStore(SqliteDatabase sql) : m_sql(std::move(sql)) { }

    //! At most \a limit messages of the last user's channels, or of one when \a channel is not
    //! empty; the newest first, as far as they came here in that order.
    Result<QList<SearchHit>> find(const ChannelName &channel, const QString &text, int limit);

private:
    QStringList wordsBeginning(const QString &beginning);
    Result<std::int64_t> row(const ChannelName &channel);

    SqliteDatabase m_sql;
};

} // namespace channels
