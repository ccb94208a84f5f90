// SPDX-License-Identifier: MIT
#include "channels/sqlite/sqlitedatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace channels;
using namespace std::string_literals;
using Durability = SqliteDatabase::Durability;

namespace {

constexpr std::array First = {
    Migration {1,
               "CREATE TABLE a(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;"
               "CREATE TABLE b(a INTEGER NOT NULL REFERENCES a(id)) STRICT;"},
};
constexpr std::array Second = {
    First[0],
    Migration {2, "ALTER TABLE a ADD COLUMN note TEXT; UPDATE a SET note = 'was ' || name;"},
};
constexpr std::array Broken = {
    First[0],
    Second[1],
    Migration {3, "INSERT INTO a(name) VALUES ('half'); INSERT INTO missing VALUES (1);"},
};

std::int64_t integer(SqliteDatabase &database, std::string_view sql)
{
    auto query = database.prepare(sql);
    if (!query || !*query->step())
        return -1;
    return query->integer(0);
}

std::string text(SqliteDatabase &database, std::string_view sql)
{
    auto query = database.prepare(sql);
    if (!query || !*query->step())
        return "(no row)";
    return std::string(query->text(0));
}

QByteArray contents(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void overwrite(const std::string &path, qint64 at, const QByteArray &bytes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
        qFatal("The test cannot damage its file.");
}

int mode(const std::string &path)
{
    struct stat info = {};
    return ::stat(path.c_str(), &info) == 0 ? int(info.st_mode & 07777) : -1;
}

//! Whether another process finds a lock on the file, as SQLite takes it on a database in use.
bool isLockedForOthers(const std::string &path)
{
    const pid_t child = ::fork();
    if (child == 0) {
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        const int file = ::open(path.c_str(), O_RDWR);
        const bool asked = ::fcntl(file, F_GETLK, &lock) == 0;
        ::_exit(asked && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

} // namespace

class TestSqliteDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void makesAPrivateFileWithItsSettings();
    void refusesAFolderThatIsNotThere();
    void refusesAFileThatIsNoDatabaseAndLeavesIt();
    void refusesADirectory();
    void migratesANewFileStepByStep();
    void migratesAnOldFileAndKeepsACopy();
    void leavesACurrentFileAlone();
    void rollsBackAStepThatFails();
    void refusesANewerFileAndLeavesIt();
    void rollsBackUnlessCommitted();
    void undoesAnInnerTransactionAlone();
    void tellsConstraintsFromOtherFailures();
    void bindsAndReadsValues();
    void reusesAStatement();
    void keepsWhatWasPrepared();
    void refusesABindOutOfRange();
    void backsUpWhatIsCommitted();
    void findsDamage();
    void tellsOfChangedRows();
    void keepsItsLocksWhenOpenedAgain();

private:
    SqliteDatabase open(const char *name = "test.db", Durability durability = Durability::Normal);
    std::string path(const char *name = "test.db") const;

    std::optional<QTemporaryDir> m_folder;
};

void TestSqliteDatabase::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->isValid());
}

void TestSqliteDatabase::cleanup()
{
    m_folder.reset();
}

std::string TestSqliteDatabase::path(const char *name) const
{
    return m_folder->filePath(QString::fromLatin1(name)).toStdString();
}

SqliteDatabase TestSqliteDatabase::open(const char *name, Durability durability)
{
    auto opened = SqliteDatabase::open(path(name), durability);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    return std::move(*opened);
}

void TestSqliteDatabase::makesAPrivateFileWithItsSettings()
{
    const mode_t old = ::umask(0);
    SqliteDatabase full = open("full.db", Durability::Full);
    QVERIFY(full.execute("CREATE TABLE t(x)"));
    SqliteDatabase normal = open("normal.db", Durability::Normal);
    ::umask(old);
    QCOMPARE(mode(path("full.db")), 0600);
    QCOMPARE(mode(path("full.db-wal")), 0600);
    QCOMPARE(mode(path("normal.db")), 0600);
    QCOMPARE(text(full, "PRAGMA journal_mode"), "wal"s);
    QCOMPARE(integer(full, "PRAGMA synchronous"), 2);
    QCOMPARE(integer(full, "PRAGMA foreign_keys"), 1);
    QCOMPARE(integer(full, "PRAGMA busy_timeout"), 5000);
    QCOMPARE(text(normal, "PRAGMA journal_mode"), "wal"s);
    QCOMPARE(integer(normal, "PRAGMA synchronous"), 1);
}

void TestSqliteDatabase::refusesAFolderThatIsNotThere()
{
    const auto opened = SqliteDatabase::open(path("no/such/folder.db"), Durability::Full);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::StoreUnavailable);
    QVERIFY(opened.error().detail.contains(QStringLiteral("folder.db")));
}

void TestSqliteDatabase::refusesAFileThatIsNoDatabaseAndLeavesIt()
{
    const QByteArray before(
        "This is a letter, not a database. It is long enough to be mistaken for one, "
        "with a few more words to fill the hundred bytes of a header.");
    overwrite(path(), 0, before);
    const auto opened = SqliteDatabase::open(path(), Durability::Full);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::StoreUnavailable);
    QVERIFY(opened.error().detail.contains(QStringLiteral("test.db")));
    QCOMPARE(contents(path()), before);
}

void TestSqliteDatabase::refusesADirectory()
{
    const auto opened = SqliteDatabase::open(m_folder->path().toStdString(), Durability::Full);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::StoreUnavailable);
}

void TestSqliteDatabase::migratesANewFileStepByStep()
{
    SqliteDatabase database = open();
    QVERIFY(database.migrate(Second));
    QCOMPARE(integer(database, "PRAGMA user_version"), 2);
    QCOMPARE(integer(database, "SELECT count(*) FROM pragma_table_info('a')"), 3);
    QVERIFY(!QFile::exists(QString::fromStdString(path() + ".before-v2"))); // nothing to keep
}

void TestSqliteDatabase::migratesAnOldFileAndKeepsACopy()
{
    {
        SqliteDatabase old = open();
        QVERIFY(old.migrate(First));
        QVERIFY(old.execute("INSERT INTO a(name) VALUES ('Sarah')"));
    }
    SqliteDatabase database = open();
    QVERIFY(database.migrate(Second));
    QCOMPARE(integer(database, "PRAGMA user_version"), 2);
    QCOMPARE(text(database, "SELECT note FROM a"), "was Sarah"s);
    QCOMPARE(mode(path() + ".before-v2"), 0600);
    SqliteDatabase copy = open("test.db.before-v2");
    QCOMPARE(integer(copy, "PRAGMA user_version"), 1);
    QCOMPARE(text(copy, "SELECT name FROM a"), "Sarah"s);
}

void TestSqliteDatabase::leavesACurrentFileAlone()
{
    {
        SqliteDatabase database = open();
        QVERIFY(database.migrate(Second));
    }
    const QByteArray before = contents(path());
    {
        SqliteDatabase database = open();
        QVERIFY(database.migrate(Second));
    }
    QCOMPARE(contents(path()), before);
    QVERIFY(!QFile::exists(QString::fromStdString(path() + ".before-v2")));
}

void TestSqliteDatabase::rollsBackAStepThatFails()
{
    SqliteDatabase database = open();
    const Status migrated = database.migrate(Broken);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, ErrorKind::StoreUnavailable);
    QCOMPARE(integer(database, "PRAGMA user_version"), 2);
    QCOMPARE(integer(database, "SELECT count(*) FROM a"), 0);
    // The steps before it stand, and a repaired third one would start from there.
    QVERIFY(database.migrate(Second));
}

void TestSqliteDatabase::refusesANewerFileAndLeavesIt()
{
    {
        SqliteDatabase newer = open();
        QVERIFY(newer.migrate(Second));
        QVERIFY(newer.execute("INSERT INTO a(name) VALUES ('Mike')"));
    }
    const QByteArray before = contents(path());
    {
        SqliteDatabase database = open();
        const Status migrated = database.migrate(First);
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().kind, ErrorKind::StoreUnavailable);
        QVERIFY(migrated.error().detail.contains(QStringLiteral("newer version")));
        QVERIFY(migrated.error().detail.contains(QStringLiteral("test.db")));
    }
    QCOMPARE(contents(path()), before);
}

void TestSqliteDatabase::rollsBackUnlessCommitted()
{
    SqliteDatabase database = open();
    QVERIFY(database.migrate(First));
    {
        auto transaction = SqliteTransaction::begin(database);
        QVERIFY(transaction);
        QVERIFY(database.execute("INSERT INTO a(name) VALUES ('lost')"));
        QCOMPARE(integer(database, "SELECT count(*) FROM a"), 1);
    }
    QCOMPARE(integer(database, "SELECT count(*) FROM a"), 0);
    {
        auto transaction = SqliteTransaction::begin(database);
        QVERIFY(transaction);
        SqliteTransaction moved(std::move(*transaction));
        QVERIFY(database.execute("INSERT INTO a(name) VALUES ('kept')"));
        QVERIFY(moved.commit());
    }
    QCOMPARE(text(database, "SELECT name FROM a"), "kept"s);
}

void TestSqliteDatabase::undoesAnInnerTransactionAlone()
{
    SqliteDatabase database = open();
    QVERIFY(database.migrate(First));
    const auto insert = [&](const char *name) {
        return database.execute("INSERT INTO a(name) VALUES ('"s + name + "')").ok();
    };
    {
        auto outer = SqliteTransaction::begin(database);
        QVERIFY(outer && insert("outer"));
        {
            const auto undone = SqliteTransaction::begin(database);
            QVERIFY(undone && insert("undone"));
        }
        {
            auto kept = SqliteTransaction::begin(database);
            QVERIFY(kept && insert("kept"));
            {
                const auto innermost = SqliteTransaction::begin(database);
                QVERIFY(innermost && insert("innermost"));
            }
            QVERIFY(kept->commit());
        }
        QVERIFY(outer->commit());
    }
    QCOMPARE(text(database, "SELECT group_concat(name, ' ') FROM (SELECT name FROM a ORDER BY id)"),
             "outer kept"s);
    {
        const auto outer = SqliteTransaction::begin(database);
        auto inner = SqliteTransaction::begin(database);
        QVERIFY(outer && inner && insert("nothing"));
        QVERIFY(inner->commit()); // on disk only with the whole, which comes to nothing
    }
    QCOMPARE(integer(database, "SELECT count(*) FROM a"), 2);
    QVERIFY(!database.isInTransaction());
}

void TestSqliteDatabase::tellsConstraintsFromOtherFailures()
{
    SqliteDatabase database = open();
    QVERIFY(database.migrate(First));
    QVERIFY(database.execute("INSERT INTO a(name) VALUES ('x')"));
    auto insert = database.prepare("INSERT INTO a(name) VALUES (?)");
    QVERIFY(insert);
    const Status unique = insert->bind(1, std::string_view("x")).run();
    QCOMPARE(unique.error().kind, ErrorKind::Conflict);
    const Status notNull = insert->bindNull(1).run();
    QCOMPARE(notNull.error().kind, ErrorKind::Conflict);
    QCOMPARE(database.execute("INSERT INTO b(a) VALUES (99)").error().kind, ErrorKind::Conflict);
    QCOMPARE(database.execute("NONSENSE").error().kind, ErrorKind::StoreUnavailable);
    QCOMPARE(database.prepare("SELECT * FROM nowhere").error().kind, ErrorKind::StoreUnavailable);
}

void TestSqliteDatabase::bindsAndReadsValues()
{
    SqliteDatabase database = open();
    QVERIFY(database.execute(
        "CREATE TABLE t(i INTEGER, s TEXT, n TEXT, e TEXT, o TEXT, p TEXT) STRICT"));
    auto insert = database.prepare("INSERT INTO t VALUES (?,?,?,?,?,?)");
    QVERIFY(insert);
    insert->bind(1, std::int64_t(-9'000'000'000)).bind(2, std::string_view("Zo\xC3\xAB\0x", 6));
    insert->bindNull(3).bind(4, std::string_view());
    insert->bindOptional(5, {}).bindOptional(6, "");
    QVERIFY(insert->run());
    QCOMPARE(database.changes(), 1);
    auto query = database.prepare("SELECT i, s, n, e, o, p FROM t");
    QVERIFY(query);
    QVERIFY(*query->step());
    QCOMPARE(query->integer(0), -9'000'000'000);
    QCOMPARE(query->text(1), std::string_view("Zo\xC3\xAB\0x", 6));
    QVERIFY(query->isNull(2) && !query->isNull(3) && query->isNull(4) && !query->isNull(5));
    QCOMPARE(query->text(2), std::string_view());
    QCOMPARE(query->text(3), std::string_view());
    QVERIFY(!*query->step());
}

void TestSqliteDatabase::reusesAStatement()
{
    SqliteDatabase database = open();
    QVERIFY(database.migrate(First));
    auto insert = database.prepare("INSERT INTO a(name) VALUES (?)");
    QVERIFY(insert);
    QVERIFY(insert->bind(1, std::string_view("one")).run());
    // Bindings do not outlive a run: a forgotten one is NULL, and refused here.
    QVERIFY(!insert->run());
    QVERIFY(insert->bind(1, std::string_view("two")).run());
    auto query = database.prepare("SELECT name FROM a ORDER BY id");
    QVERIFY(query);
    QVERIFY(*query->step());
    query->reset();
    QVERIFY(*query->step());
    QCOMPARE(query->text(0), std::string_view("one"));
    QVERIFY(*query->step());
    QCOMPARE(query->text(0), std::string_view("two"));
    QVERIFY(!*query->step());
    QVERIFY(*query->step());
}

void TestSqliteDatabase::keepsWhatWasPrepared()
{
    SqliteDatabase database = open();
    const std::string sql = "SELECT ?1 UNION ALL SELECT 2";
    {
        auto left = database.prepare(sql);
        QVERIFY(left);
        left->bind(1, 7);
        QVERIFY(*left->step()); // and the second row is not read
    }
    // Nothing of the first use is left, neither its binding nor its place among the rows.
    auto again = database.prepare(sql);
    QVERIFY(again);
    QVERIFY(*again->step());
    QVERIFY(again->isNull(0));
    // One that is in use is nobody else's.
    auto other = database.prepare(sql);
    QVERIFY(other);
    other->bind(1, 9);
    QVERIFY(*other->step());
    QCOMPARE(other->integer(0), 9);
    QVERIFY(*again->step());
    QCOMPARE(again->integer(0), 2);
}

void TestSqliteDatabase::refusesABindOutOfRange()
{
    SqliteDatabase database = open();
    auto query = database.prepare("SELECT ?");
    QVERIFY(query);
    QVERIFY(!query->bind(2, std::int64_t(1)).step());
    const auto row = query->bind(1, std::int64_t(5)).step(); // and is usable afterwards
    QVERIFY(row && *row);
    QCOMPARE(query->integer(0), 5);
}

void TestSqliteDatabase::backsUpWhatIsCommitted()
{
    SqliteDatabase database = open();
    QVERIFY(database.migrate(First));
    QVERIFY(database.execute("INSERT INTO a(name) VALUES ('committed')"));
    SqliteDatabase writer = open();
    auto transaction = SqliteTransaction::begin(writer);
    QVERIFY(transaction);
    QVERIFY(writer.execute("INSERT INTO a(name) VALUES ('not yet')"));
    QVERIFY(database.backupTo(path("copy.db")));
    QVERIFY(transaction->commit());
    QCOMPARE(mode(path("copy.db")), 0600);
    SqliteDatabase copy = open("copy.db");
    QVERIFY(copy.check());
    QCOMPARE(integer(copy, "PRAGMA user_version"), 1);
    QCOMPARE(integer(copy, "SELECT count(*) FROM a"), 1);
    QCOMPARE(integer(database, "SELECT count(*) FROM a"), 2);
    QVERIFY(!database.backupTo(path("no/such/copy.db")));
}

void TestSqliteDatabase::findsDamage()
{
    {
        SqliteDatabase database = open();
        QVERIFY(database.migrate(First));
        for (int i = 0; i < 500; ++i)
            QVERIFY(database.execute("INSERT INTO a(name) VALUES (hex(randomblob(50)))"));
        QVERIFY(database.check());
    }
    overwrite(path(), 3 * 4096, QByteArray(4096, 'x'));
    SqliteDatabase database = open();
    const Status checked = database.check();
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::StoreUnavailable);
    QVERIFY(checked.error().detail.contains(QStringLiteral("damaged")));
    QVERIFY(SqliteDatabase::isDamaged(path()));
    overwrite(path(), 0, QByteArray(4096, 'x'));
    QVERIFY(SqliteDatabase::isDamaged(path()));
    SqliteDatabase sound = open("sound.db");
    QVERIFY(sound.migrate(First));
    QVERIFY(!SqliteDatabase::isDamaged(path("sound.db")));
    QVERIFY(!SqliteDatabase::isDamaged(path("missing.db")));
}

void TestSqliteDatabase::tellsOfChangedRows()
{
    SqliteDatabase one = open();
    QVERIFY(one.execute("CREATE TABLE parent(id INTEGER PRIMARY KEY); CREATE TABLE child(parent "
                        "INTEGER REFERENCES parent(id) ON DELETE CASCADE)"));
    std::vector<std::string> changed;
    one.onRowChanged([&changed](std::string_view table) { changed.emplace_back(table); });
    QVERIFY(one.execute("INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1)"));
    QVERIFY(changed == std::vector<std::string>({"parent", "child"}));
    changed.clear();
    QVERIFY(one.execute("DELETE FROM parent WHERE id = 1")); // and the child with it
    QVERIFY(std::ranges::find(changed, "child") != changed.end());
    changed.clear();
    QVERIFY(open().execute("INSERT INTO parent VALUES (2)"));
    QVERIFY(changed.empty());
}

void TestSqliteDatabase::keepsItsLocksWhenOpenedAgain()
{
    // What a process has locked is unlocked when it closes any descriptor of the file: others would
    // take the database for abandoned, and its write-ahead log away.
    SqliteDatabase first = open();
    QVERIFY(first.migrate(First).ok());
    QVERIFY(first.execute("INSERT INTO a(name) VALUES ('kept')").ok());
    QVERIFY(isLockedForOthers(path()));
    {
        SqliteDatabase second = open();
        QCOMPARE(integer(second, "SELECT count(*) FROM a"), 1);
        QVERIFY(isLockedForOthers(path()));
    }
    QVERIFY(isLockedForOthers(path()));
}

QTEST_APPLESS_MAIN(TestSqliteDatabase)
#include "tst_sqlitedatabase.moc"
