// SPDX-License-Identifier: MIT
#include "channels/sqlite/sqlitequery.h"
#include "tests/support/memoryfolder.h"

#include <QTest>

#include <memory>

using namespace channels;
using namespace std::string_literals;

class TestSqliteQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsRows();
    void keepsAStatementPrepared();
    void startsAfreshEachTime();
    void remembersTheFirstFailure();
    void tellsAConstraintFromADefect();
    void bindsNothingForNothing();

private:
    SqliteQuery query(std::string_view sql) { return m_statements->query(sql); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteDatabase> m_database;
    std::unique_ptr<SqliteStatements> m_statements;
};

namespace {

constexpr std::string_view Insert = "INSERT INTO t (id, name) VALUES (?, ?)";
constexpr std::string_view Select = "SELECT id, name FROM t WHERE id >= ? ORDER BY id";

} // namespace

void TestSqliteQuery::init()
{
    m_folder = std::make_unique<QTemporaryDir>(support::memoryFolderTemplate());
    auto opened = SqliteDatabase::open(m_folder->filePath(QStringLiteral("t.db")).toStdString(),
                                       SqliteDatabase::Durability::Normal);
    QVERIFY(opened.ok());
    m_database = std::make_unique<SqliteDatabase>(std::move(*opened));
    QVERIFY(m_database->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT) STRICT").ok());
    m_statements = std::make_unique<SqliteStatements>(*m_database);
    for (const auto &[id, name] : {std::pair(1, "one"), std::pair(2, "two"), std::pair(3, "x\0y")})
        QVERIFY(query(Insert).bind(1, std::int64_t(id)).bind(2, name).run().ok());
}

void TestSqliteQuery::cleanup()
{
    m_statements.reset();
    m_database.reset();
    m_folder.reset();
}

void TestSqliteQuery::readsRows()
{
    SqliteQuery read = query(Select);
    read.bind(1, std::int64_t(2));
    QVERIFY(read.next());
    QCOMPARE(read.integer(0), 2);
    QCOMPARE(read.textValue(1), "two"s);
    QVERIFY(read.next());
    QVERIFY(!read.next());
    QVERIFY(!read.failed());
}

void TestSqliteQuery::keepsAStatementPrepared()
{
    for (int i = 0; i < 3; ++i) {
        SqliteQuery read = query(Select);
        read.bind(1, std::int64_t(3));
        QVERIFY(read.next());
    }
    // A table that is gone is met at the next step, and can come back.
    QVERIFY(m_database->execute("DROP TABLE t").ok());
    {
        SqliteQuery read = query(Select);
        read.bind(1, std::int64_t(1));
        QVERIFY(!read.next());
        QVERIFY(read.failed());
        QVERIFY(read.error().kind == ErrorKind::StoreUnavailable);
    }
    QVERIFY(m_database->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT) STRICT").ok());
    SqliteQuery read = query(Select);
    read.bind(1, std::int64_t(1));
    QVERIFY(!read.next());
    QVERIFY(!read.failed());
}

void TestSqliteQuery::startsAfreshEachTime()
{
    {
        SqliteQuery abandoned = query(Select);
        abandoned.bind(1, std::int64_t(1));
        QVERIFY(abandoned.next()); // and two rows are never asked for
    }
    // An open reader would keep this from being done.
    QVERIFY(m_database->execute("DROP TABLE t").ok());
    QVERIFY(m_database->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT) STRICT").ok());
    QVERIFY(query(Insert).bind(1, std::int64_t(9)).bind(2, "nine"s).run().ok());
    // Nor do its bindings stay: an unbound parameter is NULL, which no id is at least.
    SqliteQuery unbound = query(Select);
    QVERIFY(!unbound.next());
    QVERIFY(!unbound.failed());
}

void TestSqliteQuery::remembersTheFirstFailure()
{
    SqliteQuery wrong = query("SELECT x FROM nowhere");
    QVERIFY(wrong.failed());
    const Error first = wrong.error();
    QVERIFY(first.kind == ErrorKind::StoreUnavailable);
    QVERIFY2(first.detail.contains(QStringLiteral("nowhere")), qPrintable(first.detail));
    // Bind and step may follow without a check.
    wrong.bind(1, std::int64_t(1)).bind(2, "x"s).bindOptional(3, {});
    QVERIFY(!wrong.next());
    const Status run = wrong.run();
    QVERIFY(!run.ok());
    QVERIFY(run.error() == first);
    // One that has no such parameter fails when it is stepped, not before and not silently.
    SqliteQuery tooMany = query(Select);
    tooMany.bind(2, "x"s);
    QVERIFY(!tooMany.next());
    QVERIFY(tooMany.failed());
}

void TestSqliteQuery::tellsAConstraintFromADefect()
{
    const Status twice = query(Insert).bind(1, std::int64_t(1)).bind(2, "again"s).run();
    QVERIFY(!twice.ok());
    QVERIFY(twice.error().kind == ErrorKind::Conflict);
    // The statement is good for the next.
    QVERIFY(query(Insert).bind(1, std::int64_t(4)).bind(2, "four"s).run().ok());
}

void TestSqliteQuery::bindsNothingForNothing()
{
    QVERIFY(query(Insert).bind(1, std::int64_t(5)).bindOptional(2, {}).run().ok());
    QVERIFY(query(Insert).bind(1, std::int64_t(6)).bindOptional(2, ""s).run().ok());
    SqliteQuery read = query(Select);
    read.bind(1, std::int64_t(5));
    QVERIFY(read.next());
    QVERIFY(read.isNull(1));
    QVERIFY(!read.optionalText(1));
    QVERIFY(read.next());
    QVERIFY(!read.isNull(1));
    QVERIFY(read.optionalText(1) == ""s);
}

QTEST_APPLESS_MAIN(TestSqliteQuery)
#include "tst_sqlitequery.moc"
