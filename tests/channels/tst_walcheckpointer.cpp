// SPDX-License-Identifier: MIT
#include "channels/sqlite/walcheckpointer.h"
#include "tests/support/memoryfolder.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace channels;

//! A write-ahead log that is written to all the time does not grow without end.
class TestWalCheckpointer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsTheLogAnew();
    void letsAReaderFinish();
    void waitsForNoReader();
};

namespace {

constexpr int PageBytes = 4096;

struct World {
    explicit World(int pageBytes = PageBytes)
        : writer(std::move(*SqliteDatabase::open(path, SqliteDatabase::Durability::Normal)))
    {
        if (!writer.execute("PRAGMA journal_mode=DELETE; PRAGMA page_size="
                            + std::to_string(pageBytes) + "; VACUUM; PRAGMA journal_mode=WAL"))
            qFatal("The pages' size cannot be set.");
        const std::array<Migration, 1> first {Migration {1, "CREATE TABLE t(x BLOB NOT NULL)"}};
        if (!writer.migrate(first))
            qFatal("The database cannot be made.");
        checkpointer = std::move(*WalCheckpointer::open(path));
        checkpointer->serve(writer);
    }
    //! Some hundred pages in one commit.
    Status commitMany()
    {
        return writer.execute("BEGIN; INSERT INTO t SELECT zeroblob(4000) FROM (WITH RECURSIVE "
                              "n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 250) "
                              "SELECT i FROM n); COMMIT");
    }
    std::int64_t walPages() const
    {
        return QFileInfo(QString::fromStdString(path + "-wal")).size() / PageBytes;
    }

    QTemporaryDir folder {support::memoryFolderTemplate()};
    std::string path = folder.filePath(QStringLiteral("wal.sqlite")).toStdString();
    std::unique_ptr<WalCheckpointer> checkpointer;
    SqliteDatabase writer; // goes first
};

} // namespace

void TestWalCheckpointer::beginsTheLogAnew()
{
    World world;
    for (int i = 0; i < 100; ++i)
        QVERIFY(world.commitMany().ok());
    // SQLite itself would move at 1,000 pages, in the middle of a commit.
    QVERIFY(world.walPages() > 1'500);
    // 25,000 pages were written.
    QVERIFY2(world.walPages() < 12'000, qPrintable(QString::number(world.walPages())));
}

void TestWalCheckpointer::letsAReaderFinish()
{
    World world;
    QVERIFY(world.commitMany().ok());
    {
        auto reader = SqliteDatabase::open(world.path, SqliteDatabase::Durability::Normal);
        QVERIFY(reader->execute("BEGIN; SELECT count(*) FROM t").ok());
        auto counted = reader->prepare("SELECT count(*) FROM t");
        for (int i = 0; i < 30; ++i)
            QVERIFY(world.commitMany().ok());
        // What it reads is in the log still.
        QVERIFY(world.walPages() > WalCheckpointer::PagesToRestart);
        QVERIFY(*counted->step());
        QCOMPARE(counted->integer(0), 250);
    }
    const std::int64_t before = world.walPages();
    for (int i = 0; i < 50; ++i)
        QVERIFY(world.commitMany().ok());
    QVERIFY(world.walPages() < before + WalCheckpointer::PagesToRestart);
}

void TestWalCheckpointer::waitsForNoReader()
{
    World world(512); // many pages in little room
    QVERIFY(world.commitMany().ok());
    auto reader = SqliteDatabase::open(world.path, SqliteDatabase::Durability::Normal);
    QVERIFY(reader->execute("BEGIN; SELECT count(*) FROM t").ok());
    // It would be waited for by every commit that looks for room, for as long as SQLite waits.
    int waited = 0;
    constexpr int Pages = 70'000;
    const std::string log = world.path + "-wal";
    while (QFileInfo(QString::fromStdString(log)).size() < Pages * 512) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(world.commitMany().ok());
        waited += timer.elapsed() >= SqliteDatabase::BusyTimeoutMs ? 1 : 0;
    }
    constexpr int Looks = (Pages - WalCheckpointer::PagesToRestart) / WalCheckpointer::PagesToMove;
    static_assert(Looks > 4);
    QVERIFY2(waited < Looks / 2, qPrintable(QString::number(waited)));
}

QTEST_APPLESS_MAIN(TestWalCheckpointer)
#include "tst_walcheckpointer.moc"
