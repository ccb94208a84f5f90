// SPDX-License-Identifier: MIT
#include "channels/store/groupcommit.h"
#include "channels/store/localstore.h"
#include "channels/store/storethread.h"
#include "tests/support/byhand.h"
#include "tests/support/memoryfolder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace channels;
using namespace Qt::StringLiterals;
using support::ByHand;

namespace {

//! Runs one statement, and writes down when it is told and what it came to.
class Statement final : public StoreJob {
public:
    Statement(QStringList &told, const char *sql) : m_told(told), m_sql(sql) { }

    int runs = 0;

private:
    void run(Database &database) override
    {
        ++runs;
        Result<SqliteTransaction> transaction = SqliteTransaction::begin(database.sql());
        m_status = transaction ? database.sql().execute(m_sql) : Status(transaction.error());
        if (m_status)
            m_status = transaction->commit();
    }
    void answer() override { m_told.append(m_status ? u"done"_s : u"failed"_s); }

    QStringList &m_told;
    const char *m_sql;
    Status m_status = done();
};

constexpr auto Anna = "INSERT INTO users (user_id, display_name) VALUES ('anna', 'Anna')";
constexpr auto Mike = "INSERT INTO users (user_id, display_name) VALUES ('mike', 'Mike')";
// Says so at the commit only.
constexpr auto Orphan = "PRAGMA defer_foreign_keys=ON;"
                        "INSERT INTO drafts (channel, text) VALUES (999, 'nobody''s')";
constexpr auto Undo = "ROLLBACK; SELECT no_such_column FROM users";

} // namespace

class TestGroupCommit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tellsNothingBeforeItIsOnDisk();
    void oneThatFailsTakesNoOtherWithIt();
    void aCommitThatFailsIsMadeUpForOneByOne();
    void aTransactionThatIsUndoneIsMadeUpFor();
    void aGroupHasABound();
    void commitsWhatIsLeftAtTheEnd();
    void theStoreCommitsBehindWhatWaits();
    void aReadInBetweenSeesWhatWaits();

private:
    //! As another connection sees them: what is committed.
    int users();
    std::shared_ptr<Statement> add(const char *sql)
    {
        auto job = std::make_shared<Statement>(m_told, sql);
        m_group->add(job);
        return job;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<GroupCommit> m_group;
    QStringList m_told;
};

void TestGroupCommit::init()
{
    m_folder = std::make_unique<QTemporaryDir>(support::memoryFolderTemplate());
    auto opened = Database::open(m_folder->path());
    QVERIFY(opened);
    m_database = std::move(*opened);
    m_group = std::make_unique<GroupCommit>(*m_database);
    m_told.clear();
}

void TestGroupCommit::cleanup()
{
    m_group.reset();
    m_database.reset();
    m_folder.reset();
}

int TestGroupCommit::users()
{
    auto other =
        SqliteDatabase::open(QFile::encodeName(Database::pathIn(m_folder->path())).toStdString(),
                             SqliteDatabase::Durability::Normal);
    auto query = other->prepare("SELECT count(*) FROM users WHERE user_id <> ''");
    return query && query->step() ? int(query->integer(0)) : -1;
}

void TestGroupCommit::tellsNothingBeforeItIsOnDisk()
{
    const auto job = add(Anna);
    add(Mike);
    QVERIFY(m_told.isEmpty());
    QCOMPARE(users(), 0);
    m_group->commit();
    QCOMPARE(m_told, (QStringList {u"done"_s, u"done"_s}));
    QCOMPARE(users(), 2);
    QCOMPARE(job->runs, 1);
    m_group->commit(); // nothing is left
    QCOMPARE(m_told.size(), 2);
}

void TestGroupCommit::oneThatFailsTakesNoOtherWithIt()
{
    add(Anna);
    add(Anna); // the id is there already
    add(Mike);
    m_group->commit();
    QCOMPARE(m_told, (QStringList {u"done"_s, u"failed"_s, u"done"_s}));
    QCOMPARE(users(), 2);
}

void TestGroupCommit::aCommitThatFailsIsMadeUpForOneByOne()
{
    const auto job = add(Anna);
    add(Orphan);
    add(Mike);
    m_group->commit();
    QCOMPARE(m_told, (QStringList {u"done"_s, u"failed"_s, u"done"_s}));
    QCOMPARE(users(), 2);
    QCOMPARE(job->runs, 2);
    add("DELETE FROM users WHERE user_id = 'anna'"); // the next group is as good as any
    m_group->commit();
    QCOMPARE(users(), 1);
}

// As SQLite does by itself when the disk is full.
void TestGroupCommit::aTransactionThatIsUndoneIsMadeUpFor()
{
    add(Anna);
    add(Undo);
    QCOMPARE(m_told, (QStringList {u"done"_s, u"failed"_s}));
    QCOMPARE(users(), 1);
    add(Mike);
    m_group->commit();
    QCOMPARE(users(), 2);
}

void TestGroupCommit::aGroupHasABound()
{
    for (std::size_t i = 1; i < GroupCommit::MaxJobs; ++i)
        add(i == 1 ? Anna : "UPDATE users SET display_name = 'A' WHERE user_id = 'anna'");
    QVERIFY(m_told.isEmpty());
    add(Mike);
    QCOMPARE(std::size_t(m_told.size()), GroupCommit::MaxJobs);
    QCOMPARE(users(), 2);
}

void TestGroupCommit::commitsWhatIsLeftAtTheEnd()
{
    add(Anna);
    m_group.reset();
    QCOMPARE(m_told, QStringList(u"done"_s));
    QCOMPARE(users(), 1);
}

void TestGroupCommit::theStoreCommitsBehindWhatWaits()
{
    cleanup();
    m_folder = std::make_unique<QTemporaryDir>(support::memoryFolderTemplate());
    ByHand queue;
    LocalStore store(m_folder->path(), queue);
    const auto opened = store.open();
    queue.run(2); // and looks for what is not in the index
    QVERIFY(opened.result().ok());
    const ChannelName channel = *ChannelName::parse(std::string_view("couple:wedding:a"));
    const auto first = store.saveDraft(channel, u"one"_s);
    const auto second = store.saveDraft(channel, u"two"_s);
    queue.run(1);
    QCOMPARE(queue.size(), 2U); // the other change, and the commit behind it
    const auto third = store.saveDraft(channel, u"three"_s);
    queue.run(1);
    QVERIFY(!first.isFinished() && !second.isFinished());
    queue.run(1);
    QVERIFY(first.isFinished() && second.isFinished() && !third.isFinished());
    queue.run(2);
    QVERIFY(third.isFinished() && third.result().ok());
    QCOMPARE(queue.size(), 0U);
}

void TestGroupCommit::aReadInBetweenSeesWhatWaits()
{
    cleanup();
    m_folder = std::make_unique<QTemporaryDir>(support::memoryFolderTemplate());
    ByHand queue;
    LocalStore store(m_folder->path(), queue);
    (void)store.open();
    queue.run(2);
    const ChannelName channel = *ChannelName::parse(std::string_view("couple:wedding:a"));
    (void)store.saveDraft(channel, u"one"_s);
    const auto draft = store.draft(channel);
    queue.run(2);
    QVERIFY(!draft.isFinished()); // what it saw may still come to nothing
    queue.run(1);
    QCOMPARE(*draft.result(), u"one"_s);
    const auto again = store.draft(channel);
    queue.run(1);
    QCOMPARE(*again.result(), u"one"_s); // alone it waits for nobody
}

QTEST_GUILESS_MAIN(TestGroupCommit)
#include "tst_groupcommit.moc"
