// SPDX-License-Identifier: MIT
#include "channels/sqlite/sqlitequery.h"

namespace channels {

SqliteQuery::~SqliteQuery()
{
    if (m_statement)
        m_statement->reset();
}

SqliteQuery::SqliteQuery(SqliteQuery &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_error(std::move(other.m_error))
{
}

SqliteQuery &SqliteQuery::bind(int index, std::int64_t value)
{
    if (!failed())
        m_statement->bind(index, value);
    return *this;
}

SqliteQuery &SqliteQuery::bind(int index, std::string_view text)
{
    if (!failed())
        m_statement->bind(index, text);
    return *this;
}

SqliteQuery &SqliteQuery::bindOptional(int index, const std::optional<std::string> &text)
{
    if (!failed())
        m_statement->bindOptional(index, text);
    return *this;
}

bool SqliteQuery::next()
{
    if (failed())
        return false;
    const Result<bool> row = m_statement->step();
    if (!row) {
        m_error = row.error();
        return false;
    }
    return *row;
}

Status SqliteQuery::run()
{
    while (next()) { }
    return failed() ? Status(error()) : done();
}

std::optional<std::string> SqliteQuery::optionalText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(textValue(column));
}

SqliteQuery SqliteStatements::query(std::string_view sql)
{
    const auto known = m_statements.find(sql.data());
    if (known != m_statements.end())
        return SqliteQuery(known->second);
    Result<SqliteStatement> prepared = m_database.prepare(sql);
    if (!prepared)
        return SqliteQuery(prepared.error());
    return SqliteQuery(m_statements.emplace(sql.data(), std::move(*prepared)).first->second);
}

} // namespace channels
