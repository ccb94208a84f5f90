// SPDX-License-Identifier: MIT
// What the outbox does while the disk has not answered yet.
#include "channels/client/outbox.h"
#include "channels/store/storethread.h"
#include "tests/support/await.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/samplestore.h"

#include <QTest>

#include <deque>

using namespace channels;
using namespace Qt::StringLiterals;
using support::FakeScheduler;
using support::mustGive;

namespace {

//! A store's work, done when the test says so.
class HeldQueue final : public StoreQueue {
public:
    void post(std::function<void()> work) override { m_work.push_back(std::move(work)); }

    bool isEmpty() const { return m_work.empty(); }
    //! Carries out what was asked so far; what that asks for waits.
    void run()
    {
        for (auto &work : std::exchange(m_work, {}))
            work();
        QCoreApplication::processEvents();
    }
    void runAll()
    {
        while (!isEmpty())
            run();
    }

private:
    std::deque<std::function<void()>> m_work;
};

} // namespace

class TestOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sendsOnlyWhatTheDiskKnowsToBeOnItsWay();
    void refusesAnotherTextWhileTheDiskIsTold();
    void sendsNothingMoreOnceItIsClosed();

private:
    template <typename Future>
    auto give(Future future)
    {
        m_queue->runAll();
        return mustGive(future);
    }
    DeliveryState stateOnDisk() { return give(m_store->outbox(m_channel)).constFirst().state; }

    const ChannelName m_channel = SampleStore::name(u"a"_s);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HeldQueue> m_queue;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<FakeScheduler> m_scheduler;
    std::unique_ptr<Outbox> m_outbox;
    QList<OutboxItem> m_sent;
};

// One message that waits, in a channel that is not joined.
void TestOutbox::init()
{
    m_sent.clear();
    m_folder = std::make_unique<QTemporaryDir>(support::memoryFolderTemplate());
    m_queue = std::make_unique<HeldQueue>();
    m_store = std::make_unique<LocalStore>(m_folder->path(), *m_queue);
    give(m_store->open());
    give(m_store->setUser(QString::fromLatin1(SampleStore::Me), u"Pat"_s));
    give(m_store->putChannels({SampleStore::info(u"a"_s, u"A"_s)}));
    m_scheduler = std::make_unique<FakeScheduler>();
    m_outbox = std::make_unique<Outbox>(
        *m_store, *m_scheduler, [] { return 1.0; },
        [this](const OutboxItem &item, const Pushes::Answer &) { m_sent.append(item); });
    m_outbox->load();
    m_queue->runAll();
    OutboxItem item = SampleStore::outboxItem(u"a"_s, u"first"_s);
    item.createdAt = m_scheduler->wallNow();
    give(m_outbox->enqueue(item));
    QVERIFY(m_sent.isEmpty());
}

void TestOutbox::cleanup()
{
    m_outbox.reset();
    m_store.reset();
}

// After a loss of power the text could be changed, which others would have read already.
void TestOutbox::sendsOnlyWhatTheDiskKnowsToBeOnItsWay()
{
    m_outbox->openChannel(m_channel);
    QVERIFY(!m_queue->isEmpty());
    m_scheduler->advance(std::chrono::seconds(1));
    QVERIFY(m_sent.isEmpty());
    m_queue->runAll();
    QCOMPARE(m_sent.size(), 1);
    QCOMPARE(stateOnDisk(), DeliveryState::Sending);
}

void TestOutbox::refusesAnotherTextWhileTheDiskIsTold()
{
    m_outbox->openChannel(m_channel);
    const QFuture<Status> edited = m_outbox->edit(u"client-first"_s, R"({"text":"second"})");
    QVERIFY(edited.isFinished());
    QCOMPARE(edited.result().error().kind, ErrorKind::Conflict);
    m_queue->runAll();
    QCOMPARE(m_sent.constFirst().payload, SampleStore::outboxItem(u"a"_s, u"first"_s).payload);
}

// Whoever signs out while the disk is told has not sent it.
void TestOutbox::sendsNothingMoreOnceItIsClosed()
{
    m_outbox->openChannel(m_channel);
    m_outbox->closeAll();
    m_queue->runAll();
    m_scheduler->advance(std::chrono::seconds(1));
    QVERIFY(m_sent.isEmpty());
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
