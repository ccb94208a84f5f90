// SPDX-License-Identifier: MIT
#include "channels/sqlite/sqlitestatementpool.h"

#include <sqlite3.h>

namespace channels {

SqliteStatementPool::~SqliteStatementPool()
{
    for (const auto &[sql, statement] : m_idle)
        sqlite3_finalize(statement);
}

sqlite3_stmt *SqliteStatementPool::take(std::string_view sql)
{
    const auto taken = m_idle.extract(std::string(sql));
    return taken.empty() ? nullptr : taken.mapped();
}

void SqliteStatementPool::put(sqlite3_stmt *statement)
{
    // Its rows are left, and with them what it holds of the database.
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (m_idle.size() >= MaxKept || !m_idle.try_emplace(sqlite3_sql(statement), statement).second)
        sqlite3_finalize(statement);
}

} // namespace channels
