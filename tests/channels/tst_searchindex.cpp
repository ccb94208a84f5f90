// SPDX-License-Identifier: MIT
// How messages come into the index: behind everything else, and in small parts.
#include "channels/sqlite/sqlitedatabase.h"
#include "channels/store/searchindex.h"
#include "channels/store/storeworker.h"
#include "tests/support/byhand.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/samplestore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace channels;
using namespace Qt::StringLiterals;
using support::ByHand;

namespace {

constexpr int Parts = 40;
constexpr int Count = Parts * SearchIndex::ChunkSize;

QList<Message> many()
{
    QList<Message> messages;
    for (qint64 seq = 1; seq <= Count; ++seq)
        messages.append(SampleStore::message(u"a"_s, seq, u"number %1 of many"_s.arg(seq)));
    return messages;
}

} // namespace

class TestSearchIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void takesNothingInWhileTheStoreIsInUse();
    void takesAPartInWhenTheUseDoesNotEnd();
    void aSearchHoldsNobodyUp();
    void doesNotLetUpOnOthersDurability();
    void staysInFewPieces();

private:
    //! As another connection sees it.
    int number(const char *sql);
    int indexed() { return number("SELECT value FROM meta WHERE key = 'indexed'"); }
    auto look() { return m_store->timelineBefore(SampleStore::name(u"a"_s), 0, 10); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ByHand> m_queue;
    std::unique_ptr<LocalStore> m_store;
};

// Messages are stored, and the work that takes them in is the only one that waits.
void TestSearchIndex::init()
{
    m_folder = std::make_unique<QTemporaryDir>(support::memoryFolderTemplate());
    m_queue = std::make_unique<ByHand>();
    m_store = std::make_unique<LocalStore>(m_folder->path(), *m_queue);
    m_store->open();
    m_queue->runAll();
    const auto stored = m_store->putMessages(SampleStore::name(u"a"_s), u"epoch"_s, many());
    while (!stored.isFinished())
        m_queue->run(1);
    QCOMPARE(stored.result()->size(), Count);
}

void TestSearchIndex::cleanup()
{
    m_store.reset();
    m_queue.reset();
    m_folder.reset();
}

int TestSearchIndex::number(const char *sql)
{
    auto other =
        SqliteDatabase::open(QFile::encodeName(Database::pathIn(m_folder->path())).toStdString(),
                             SqliteDatabase::Durability::Normal);
    auto query = other->prepare(sql);
    return query && query->step() ? int(query->integer(0)) : -1;
}

void TestSearchIndex::takesNothingInWhileTheStoreIsInUse()
{
    look();
    m_queue->run(m_queue->size()); // what was planned before that comes first
    const int before = indexed();
    for (int i = 0; i < StoreWorker::MostDelays / 2; ++i) {
        look();
        m_queue->run(m_queue->size());
    }
    QCOMPARE(indexed(), before);
    m_queue->runAll();
    QCOMPARE(indexed(), Count);
}

void TestSearchIndex::takesAPartInWhenTheUseDoesNotEnd()
{
    const int before = indexed();
    for (int i = 0; i < 3 * StoreWorker::MostDelays; ++i) {
        look();
        m_queue->run(m_queue->size());
    }
    QVERIFY(indexed() > before);
    QVERIFY(indexed() < Count);
}

void TestSearchIndex::aSearchHoldsNobodyUp()
{
    const auto found = m_store->search(ChannelName(), u"number 77 "_s, 10);
    const auto page = look();
    while (!page.isFinished())
        m_queue->run(1);
    QVERIFY(!found.isFinished());
    m_queue->runAll();
    QCOMPARE(found.result()->size(), 1);
}

void TestSearchIndex::doesNotLetUpOnOthersDurability()
{
    m_store.reset();
    const auto database = Database::open(m_folder->path());
    QVERIFY(database);
    QVERIFY(SearchIndex(**database).advance());
    auto query = (*database)->sql().prepare("PRAGMA synchronous");
    QVERIFY(query && query->step());
    QCOMPARE(query->integer(0), 2); // FULL
}

void TestSearchIndex::staysInFewPieces()
{
    m_queue->runAll();
    QCOMPARE(number("SELECT v FROM message_text_config WHERE k = 'automerge'"), 0);
    const int pieces = number("SELECT count(DISTINCT segid) FROM message_text_idx");
    QVERIFY2(pieces > 0 && pieces < 8, qPrintable(QString::number(pieces)));
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
