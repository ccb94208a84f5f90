// SPDX-License-Identifier: MIT
// A database that the disk has damaged.
#include "channels/sqlite/sqlitedatabase.h"
#include "channels/store/localstore.h"
#include "tests/support/await.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/samplestore.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSysInfo>

using namespace channels;
using namespace Qt::StringLiterals;
using support::await;
using support::mustGive;

class TestStoreRescue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatOnlyThisComputerHas();
    void saysWhatItLost_data();
    void saysWhatItLost();
    void keepsEachUsersOwn();
    void keepsWhatOnlyTheLogHas();
    void takesWhatAnEarlierVersionWasSendingForSent();
    void beginsAnewWhenNothingCanBeRead();
    void looksAgainAfterItMetDamage();
    void leavesASoundFileAlone();

private:
    static ChannelArrangement arrangement()
    {
        return {true, true, QDateTime(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC), u"none"_s};
    }
    QString path() const { return m_folder->filePath(u"wedsync.db"_s); }
    QStringList damagedFiles() const
    {
        return QDir(m_folder->path()).entryList({u"wedsync.db.damaged-*[0-9]"_s}, QDir::Files);
    }
    //! The pages that hold \a text are overwritten. Answers how many.
    int destroy(const QByteArray &text);
    void endBadly();
    //! Opens \a store over what a bad end left; what it says of the rescue.
    static StoreRescue reopen(LocalStore &store);

    std::unique_ptr<QTemporaryDir> m_folder;
};

// Messages, a draft and two messages that wait, of one user.
void TestStoreRescue::init()
{
    m_folder = std::make_unique<QTemporaryDir>(support::memoryFolderTemplate());
    LocalStore store(m_folder->path());
    mustGive(store.open());
    mustGive(store.setUser(QString::fromLatin1(SampleStore::Me), u"Pat"_s));
    mustGive(store.putChannels({SampleStore::info(u"a"_s, u"A"_s)}));
    for (int seq = 1; seq <= 200; ++seq) {
        const Message message =
            SampleStore::message(u"a"_s, seq, u"petals-%1"_s.arg(seq) + QString(200, u'x'));
        mustGive(store.putMessages(SampleStore::name(u"a"_s), u"epoch-1"_s, {message}));
    }
    mustGive(store.markRead(SampleStore::name(u"a"_s), 150));
    mustGive(store.saveDraft(SampleStore::name(u"a"_s), u"half a sen"_s));
    mustGive(store.arrange(SampleStore::name(u"a"_s), arrangement()));
    mustGive(store.putInOrder({SampleStore::name(u"b"_s), SampleStore::name(u"a"_s)}));
    mustGive(store.enqueue(SampleStore::outboxItem(u"a"_s, u"first"_s)));
    mustGive(store.enqueue(SampleStore::outboxItem(u"a"_s, u"second"_s)));
    mustGive(store.setDelivery(u"client-first"_s, DeliveryState::Sending, {}));
}

int TestStoreRescue::destroy(const QByteArray &text)
{
    QFile file(path());
    if (!file.open(QFile::ReadWrite))
        return 0;
    constexpr qint64 PageSize = 4096;
    int destroyed = 0;
    for (qint64 at = PageSize; at < file.size(); at += PageSize) { // not the schema
        file.seek(at);
        if (!file.read(PageSize).contains(text))
            continue;
        file.seek(at);
        file.write(QByteArray(int(PageSize), '\xee'));
        ++destroyed;
    }
    return destroyed;
}

// The lock of a process that is no more is left over.
void TestStoreRescue::endBadly()
{
    QProcess gone;
    gone.start(u"true"_s, QStringList());
    QVERIFY(gone.waitForStarted());
    const qint64 process = gone.processId();
    QVERIFY(gone.waitForFinished());
    QFile lock(m_folder->filePath(u"wedsync.lock"_s));
    QVERIFY(lock.open(QFile::WriteOnly));
    lock.write(QByteArray::number(process) + "\nwedsync\n" + QSysInfo::machineHostName().toUtf8()
               + '\n' + QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() + '\n');
}

StoreRescue TestStoreRescue::reopen(LocalStore &store)
{
    QSignalSpy rebuilt(&store, &LocalStore::rebuilt);
    mustGive(store.open());
    if (!QTest::qWaitFor([&rebuilt] { return !rebuilt.isEmpty(); }))
        return {};
    return rebuilt.first().first().value<StoreRescue>();
}

void TestStoreRescue::keepsWhatOnlyThisComputerHas()
{
    QVERIFY(destroy("petals-") > 3);
    endBadly();
    LocalStore store(m_folder->path());
    const StoreRescue rescue = reopen(store);
    QCOMPARE(rescue.messages, 2);
    QCOMPARE(rescue.drafts, 1);
    QVERIFY(rescue.isWhole);
    QVERIFY(QFile::exists(rescue.damagedFile));
    QCOMPARE(damagedFiles().size(), 1);

    const ChannelName name = SampleStore::name(u"a"_s);
    const QList<OutboxItem> outbox = mustGive(store.outbox(name));
    QCOMPARE(outbox.size(), 2);
    QCOMPARE(outbox.first().clientMessageId, u"client-first"_s); // the same id: never twice
    QCOMPARE(outbox.first().payload, SampleStore::outboxItem(u"a"_s, u"first"_s).payload);
    QVERIFY(outbox.first().attempted && !outbox.last().attempted);
    QCOMPARE(mustGive(store.draft(name)), u"half a sen"_s);
    const auto arranged = [&] {
        const QList<ChannelSummary> list = mustGive(store.summaries());
        return list.size() == 1 && list.first().arrangement == arrangement()
            && list.first().manualPosition == 1;
    };
    QVERIFY(arranged());
    mustGive(store.putChannels({SampleStore::info(u"a"_s, u"A"_s)}));
    QVERIFY(arranged());
    // From here on the server brings everything again.
    QCOMPARE(mustGive(store.position(name)), Position());
    QVERIFY(mustGive(store.messages(name, 0, 10)).isEmpty());
    mustGive(store.putMessages(name, u"epoch-1"_s, {SampleStore::message(u"a"_s, 1, u"again"_s)}));
    QCOMPARE(mustGive(store.messages(name, 0, 10)).size(), 1);
}

void TestStoreRescue::saysWhatItLost_data()
{
    QTest::addColumn<QByteArray>("destroyed");
    QTest::addColumn<int>("messages");
    QTest::addColumn<int>("drafts");
    QTest::newRow("a draft") << QByteArray("half a sen") << 2 << 0;
    QTest::newRow("what waits to be sent") << QByteArray("client-first") << 0 << 1;
}

void TestStoreRescue::saysWhatItLost()
{
    QFETCH(QByteArray, destroyed);
    QVERIFY(destroy(destroyed) > 0);
    endBadly();
    LocalStore store(m_folder->path());
    const StoreRescue rescue = reopen(store);
    QVERIFY(!rescue.damagedFile.isEmpty() && !rescue.isWhole);
    QTEST(rescue.messages, "messages");
    QTEST(rescue.drafts, "drafts");
    // What was read is known again with the messages.
    const ChannelName name = SampleStore::name(u"a"_s);
    for (const qint64 seq : {149, 150, 151})
        mustGive(
            store.putMessages(name, u"epoch-1"_s, {SampleStore::message(u"a"_s, seq, u"again"_s)}));
    QCOMPARE(mustGive(store.readSeq(name)), 150);
}

// Two people, and a channel of which nothing but its place in the list is known.
void TestStoreRescue::keepsEachUsersOwn()
{
    const QString me = QString::fromLatin1(SampleStore::Me);
    const QString anna = QString::fromLatin1(SampleStore::Anna);
    {
        LocalStore store(m_folder->path());
        mustGive(store.open());
        mustGive(store.setDelivery(u"client-first"_s, DeliveryState::Queued, {}));
        mustGive(store.setUser(anna, u"Anna"_s));
        mustGive(store.putChannels({SampleStore::info(u"b"_s, u"B"_s)}));
        mustGive(store.putInOrder({SampleStore::name(u"b"_s)}));
        mustGive(store.enqueue(SampleStore::outboxItem(u"b"_s, u"third"_s)));
        mustGive(store.setUser(me, u"Pat"_s));
    }
    QVERIFY(destroy("petals-") > 3);
    endBadly();
    LocalStore store(m_folder->path());
    QCOMPARE(reopen(store).messages, 3);
    const QList<OutboxItem> own = mustGive(store.outbox(ChannelName()));
    QCOMPARE(own.size(), 2); // of the one who was signed in last
    QVERIFY(own.first().attempted); // it waits again, and had been on its way
    mustGive(store.setUser(anna, u"Anna"_s));
    QCOMPARE(mustGive(store.outbox(ChannelName())).size(), 1);
    QCOMPARE(mustGive(store.summaries()).constFirst().manualPosition, 0);
}

// The process was killed: what it wrote last is not in the database itself yet.
void TestStoreRescue::keepsWhatOnlyTheLogHas()
{
    const QStringList names = {u"wedsync.db"_s, u"wedsync.db-wal"_s};
    QTemporaryDir copy(support::memoryFolderTemplate());
    {
        LocalStore store(m_folder->path());
        mustGive(store.open());
        mustGive(store.saveDraft(SampleStore::name(u"a"_s), u"half a sentence"_s));
        for (const QString &name : names)
            QVERIFY(QFile::copy(m_folder->filePath(name), copy.filePath(name)));
    }
    for (const QString &name : names) {
        QFile::remove(m_folder->filePath(name));
        QVERIFY(QFile::copy(copy.filePath(name), m_folder->filePath(name)));
    }
    QVERIFY(destroy("petals-") > 3);
    endBadly();
    LocalStore store(m_folder->path());
    QCOMPARE(reopen(store).drafts, 1);
    QCOMPARE(mustGive(store.draft(SampleStore::name(u"a"_s))), u"half a sentence"_s);
}

void TestStoreRescue::takesWhatAnEarlierVersionWasSendingForSent()
{
    {
        auto file = SqliteDatabase::open(QFile::encodeName(path()).toStdString(),
                                         SqliteDatabase::Durability::Normal);
        QVERIFY(file && file->execute("ALTER TABLE outbox DROP COLUMN attempted"));
        QVERIFY(file->execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    QVERIFY(destroy("petals-") > 3);
    endBadly();
    LocalStore store(m_folder->path());
    QCOMPARE(reopen(store).messages, 2);
    const QList<OutboxItem> outbox = mustGive(store.outbox(ChannelName()));
    QVERIFY(outbox.first().attempted && !outbox.last().attempted);
}

void TestStoreRescue::beginsAnewWhenNothingCanBeRead()
{
    QFile file(path());
    QVERIFY(file.open(QFile::ReadWrite));
    file.write(QByteArray(4096, 'x'));
    file.close();
    LocalStore store(m_folder->path());
    QSignalSpy rebuilt(&store, &LocalStore::rebuilt);
    mustGive(store.open());
    QTRY_COMPARE(rebuilt.size(), 1);
    QVERIFY(!rebuilt.first().first().value<StoreRescue>().isWhole);
    QCOMPARE(damagedFiles().size(), 1);
    QVERIFY(mustGive(store.summaries()).isEmpty());
}

void TestStoreRescue::looksAgainAfterItMetDamage()
{
    QVERIFY(destroy("petals-") > 3);
    {
        LocalStore store(m_folder->path());
        mustGive(store.open()); // after an orderly end nobody reads it all
        const auto messages = await(store.messages(SampleStore::name(u"a"_s), 0, 1000));
        QVERIFY(!messages);
        QCOMPARE(messages.error().kind, ErrorKind::StoreUnavailable);
    }
    LocalStore store(m_folder->path());
    QSignalSpy rebuilt(&store, &LocalStore::rebuilt);
    mustGive(store.open());
    QTRY_COMPARE(rebuilt.size(), 1);
    QCOMPARE(mustGive(store.outbox(ChannelName())).size(), 2);
}

void TestStoreRescue::leavesASoundFileAlone()
{
    endBadly();
    LocalStore store(m_folder->path());
    QSignalSpy rebuilt(&store, &LocalStore::rebuilt);
    mustGive(store.open());
    QCOMPARE(mustGive(store.messages(SampleStore::name(u"a"_s), 0, 1000)).size(), 200);
    QCoreApplication::processEvents();
    QCOMPARE(rebuilt.size(), 0);
    QVERIFY(damagedFiles().isEmpty());
}

QTEST_GUILESS_MAIN(TestStoreRescue)
#include "tst_storerescue.moc"
