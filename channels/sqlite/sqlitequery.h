// SPDX-License-Identifier: MIT
#pragma once

#include "channels/sqlite/sqlitedatabase.h"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace channels {

//! One run of a prepared statement, whose first failure sticks: prepare, bind and step are written
//! without a check each, and failed() is asked once at the end. Resets the statement when it goes.
//!
//!     SqliteQuery query = statements.query("SELECT id FROM users WHERE name = ?");
//!     query.bind(1, name);
//!     while (query.next())
//!         ids.push_back(query.textValue(0));
//!     if (query.failed())
//!         return query.error();
class SqliteQuery final {
public:
    explicit SqliteQuery(SqliteStatement &statement) : m_statement(&statement) { }
    explicit SqliteQuery(Error error) : m_error(std::move(error)) { }
    ~SqliteQuery();
    SqliteQuery(SqliteQuery &&other) noexcept;
    SqliteQuery(const SqliteQuery &) = delete;

    SqliteQuery &bind(int index, std::int64_t value);
    SqliteQuery &bind(int index, std::string_view text);
    SqliteQuery &bindOptional(int index, const std::optional<std::string> &text);

    //! Whether there is a (further) row. False after a failure.
    bool next();
    //! Runs to the end, for a statement without rows.
    [[nodiscard]] Status run();

    bool failed() const { return m_error.has_value(); }
    const Error &error() const { return *m_error; } // only when failed()

    std::int64_t integer(int column) const { return m_statement->integer(column); }
    std::string textValue(int column) const { return std::string(m_statement->text(column)); }
    std::optional<std::string> optionalText(int column) const;
    bool isNull(int column) const { return m_statement->isNull(column); }

private:
    SqliteStatement *m_statement = nullptr;
    std::optional<Error> m_error;
};

//! The statements of one connection, each prepared at its first use and kept.
class SqliteStatements final {
public:
    explicit SqliteStatements(SqliteDatabase &database) : m_database(database) { }

    //! \a sql must be a literal or otherwise static: it is found again by its address.
    [[nodiscard]] SqliteQuery query(std::string_view sql);

private:
    SqliteDatabase &m_database;
    std::unordered_map<const char *, SqliteStatement> m_statements;
};

} // namespace channels
