// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3_stmt;

namespace channels {

//! Prepared statements of one connection that nobody uses at the moment, by their text. Of the
//! connection's thread.
class SqliteStatementPool final {
public:
    //! A program has so many statements and no more; texts that are made up as it goes are not kept
    //! beyond it.
    static constexpr std::size_t MaxKept = 128;

    SqliteStatementPool() = default;
    ~SqliteStatementPool();
    SqliteStatementPool(const SqliteStatementPool &) = delete;

    //! Null when there is none. It is reset, and has no bindings.
    sqlite3_stmt *take(std::string_view sql);
    void put(sqlite3_stmt *statement);

private:
    std::unordered_map<std::string, sqlite3_stmt *> m_idle; // of several alike, one is kept
};

} // namespace channels
