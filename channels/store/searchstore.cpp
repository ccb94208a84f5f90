// SPDX-License-Identifier: MIT
#include "channels/store/searchstore.h"

#include "channels/store/messagerow.h"
#include "channels/store/searchquery.h"
#include "channels/store/sqltext.h"

#include <QFile>

#include <algorithm>

namespace channels {

namespace {

// More than that are as slow as the index's own way.
constexpr qsizetype MostWords = 200;

} // namespace

Result<std::unique_ptr<SearchStore>> SearchStore::open(const QString &path)
{
    Result<SqliteDatabase> sql = SqliteDatabase::open(QFile::encodeName(path).toStdString(),
                                                      SqliteDatabase::Durability::Normal);
    if (!sql)
        return sql.error();
    // The words of the index, in their order. Of this connection alone, and in memory.
    const Status prepared = sql->execute(R"sql(
        PRAGMA temp_store=MEMORY;
        CREATE VIRTUAL TABLE temp.message_words USING fts5vocab(main, message_text, instance);
        PRAGMA query_only=ON;)sql");
    if (!prepared)
        return prepared.error();
    return std::make_unique<SearchStore>(std::move(*sql));
}

Result<QList<SearchHit>> SearchStore::find(const ChannelName &channel, const QString &text,
                                           int limit)
{
    std::optional<qint64> only;
    if (!channel.isEmpty()) {
        const Result<std::int64_t> known = row(channel);
        if (!known)
            return known.error();
        only = *known;
    }
    QList<SearchHit> hits;
    const std::optional<QString> words = searchQuery(
        text, only, [this](const QString &beginning) { return wordsBeginning(beginning); });
    if (!words)
        return hits;
    Result<SqliteStatement> query = m_sql.prepare(R"sql(
        SELECT m.message_id, m.seq, m.event_type, m.payload, m.sender_id, m.sender_name,
               m.created_at, m.expires_at, m.client_message_id, c.name,
               snippet(message_text, 0, char(2), char(3), '…', 16)
        FROM message_text
        JOIN messages AS m ON m.id = message_text.rowid
        JOIN channels AS c ON c.id = m.channel
        JOIN users AS u ON u.id = c.user
        JOIN meta ON meta.key = 'user' AND meta.value = u.user_id
        WHERE message_text MATCH ?1
        ORDER BY message_text.rowid DESC LIMIT ?2)sql");
    if (!query)
        return query.error();
    bindText(*query, 1, *words);
    query->bind(2, std::int64_t(std::max(limit, 0)));
    while (true) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const ChannelName name = ChannelName::parse(query->text(9)).value_or(ChannelName());
        hits.append({readMessage(*query, name), textColumn(*query, 10)});
    }
    // Rows are in the order in which they came here; channels that were caught up one after the
    // other came one after the other.
    std::ranges::stable_sort(hits, std::ranges::greater(),
                             [](const SearchHit &hit) { return hit.message.createdAt; });
    return hits;
}

// None, too, when the words cannot be read: what is found does not depend on them.
QStringList SearchStore::wordsBeginning(const QString &beginning)
{
    Result<SqliteStatement> query =
        m_sql.prepare("SELECT term FROM temp.message_words WHERE term >= ?1 LIMIT 1");
    if (!query)
        return {};
    QStringList words;
    QString from = beginning;
    // From each word to the one behind it: between two there may be a hundred thousand messages.
    while (true) {
        bindText(*query, 1, from);
        const Result<bool> row = query->step();
        if (!row)
            return {};
        const QString word = *row ? textColumn(*query, 0) : QString();
        query->reset();
        if (word.isEmpty() || !word.startsWith(beginning))
            return words;
        if (words.size() == MostWords)
            return {};
        words.append(word);
        from = word + QChar(1); // less than anything that a word can go on with
    }
}

// 0, which no row has, for a channel that was never heard of.
Result<std::int64_t> SearchStore::row(const ChannelName &channel)
{
    Result<SqliteStatement> query = m_sql.prepare(R"sql(
        SELECT c.id FROM channels AS c JOIN users AS u ON u.id = c.user
        JOIN meta ON meta.key = 'user' AND meta.value = u.user_id
        WHERE c.name = ?1)sql");
    if (!query)
        return query.error();
    query->bind(1, std::string_view(channel.text()));
    const Result<bool> found = query->step();
    if (!found)
        return found.error();
    return *found ? query->integer(0) : 0;
}

} // namespace channels
