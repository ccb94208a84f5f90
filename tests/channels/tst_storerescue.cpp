// SPDX-License-Identifier: MIT
// A database that the disk has damaged.
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

void TestStoreRescue::keepsWhatOnlyThisComputerHas()
{
    QVERIFY(destroy("petals-") > 3);
    endBadly();
    LocalStore store(m_folder->path());
    QSignalSpy rebuilt(&store, &LocalStore::rebuilt);
    mustGive(store.open());
    QTRY_COMPARE(rebuilt.size(), 1);
    const auto rescue = rebuilt.first().first().value<StoreRescue>();
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
