// SPDX-License-Identifier: MIT
#include "channels/server/storethread.h"

#include <QTest>

#include <future>
#include <string>

using namespace channels;
using namespace channels::server;

namespace {

//! A store that does what the test's script says. What it wrote down is read once its thread is
//! idle or gone.
class FakeStore final : public ServerStore {
public:
    struct Script {
        std::vector<std::string> log; // in the order in which the store's thread came by
        std::vector<bool> commits; // whether the next ones succeed; then all do
        bool canBegin = true;
        std::promise<void> firstCommit; // set when the first commit begins
        std::shared_future<void> gate; // the first commit waits for it
        int committed = 0;
    };

    explicit FakeStore(Script &script) : m_script(script) { }

    Status begin() override
    {
        m_script.log.emplace_back("begin");
        return m_script.canBegin ? done() : unavailable();
    }
    Status commit() override
    {
        m_script.log.emplace_back("commit");
        if (++m_script.committed == 1 && m_script.gate.valid()) {
            m_script.firstCommit.set_value();
            m_script.gate.wait();
        }
        const std::size_t number = std::size_t(m_script.committed) - 1;
        return number < m_script.commits.size() && !m_script.commits[number] ? unavailable()
                                                                             : done();
    }
    void rollback() override { m_script.log.emplace_back("rollback"); }
    std::string epoch() const override { return "epoch-1"; }

    static Status unavailable()
    {
        return {ErrorKind::StoreUnavailable, QStringLiteral("The disk is full.")};
    }

    // The jobs of these tests call none of these.
    Result<UserRow> user(const Identity &) override { return unused(); }
    Result<ChannelRow> createChannel(const Identity &, const CreateChannel &) override
    {
        return unused();
    }
    Result<Subscribed> subscribe(const Identity &, const ChannelName &, const CatchUp &) override
    {
        return unused();
    }
    Status unsubscribe(const Identity &, const ChannelName &, bool) override { return unused(); }
    Result<Published> publish(const Identity &, const Publish &) override { return unused(); }
    Result<std::vector<ChannelRow>> list(const Identity &) override { return unused(); }
    Result<Page> history(const Identity &, const HistoryQuery &) override { return unused(); }
    Result<ReadMarker> markRead(const Identity &, const ChannelName &, const std::string &) override
    {
        return unused();
    }
    Result<std::vector<MemberRow>> members(const Identity &, const ChannelName &) override
    {
        return unused();
    }
    Status manageMember(const Identity &, const ManageMember &) override { return unused(); }
    Status invite(const Identity &, const ChannelName &, const InviteRow &) override
    {
        return unused();
    }
    Result<Login> redeem(const std::optional<Identity> &, const Redeem &) override
    {
        return unused();
    }
    Result<Refreshed> refresh(const std::string &, const std::string &) override
    {
        return unused();
    }
    Status revoke(const Identity &, const Revoke &) override { return unused(); }
    Result<ChannelRow> listener(const Identity &, const ChannelName &) override { return unused(); }
    Result<AccessChanges> accessChangesAfter(std::int64_t) override { return unused(); }
    Result<std::int64_t> expire() override { return unused(); }
    std::int64_t sizeBytes() const override { return 0; }
    Status probe() override { return unused(); }

private:
    static Error unused() { return {ErrorKind::Internal, QStringLiteral("not in the script"), {}}; }

    Script &m_script;
};

//! A store thread with jobs that answer numbers.
struct World {
    explicit World(FakeStore::Script &s)
        : script(s)
        , thread(std::make_unique<StoreThread>(
              std::make_unique<FakeStore>(script), context,
              StoreThread::Outcome {
                  [this](std::chrono::nanoseconds, std::int64_t jobs) { batches.push_back(jobs); },
                  [this](const Error &error) { failures.push_back(error.detail); }}))
    {
    }

    //! A job that answers its own number.
    void hand(bool writes, int number)
    {
        const auto work = [this, number](ServerStore &) -> Result<int> {
            script.log.push_back("job " + std::to_string(number));
            return number;
        };
        handWork(writes, number, work);
    }
    template <typename Work>
    void handWork(bool writes, int number, Work work)
    {
        const auto answered = [this, number](const Result<int> &answer) {
            order.push_back(number);
            answers.push_back(answer);
        };
        if (writes)
            thread->write(work, answered);
        else
            thread->read(work, answered);
    }
    //! Runs the server's side until \a count answers are there.
    void waitFor(std::size_t count)
    {
        while (answers.size() < count)
            context.run_one();
    }
    //! Lets the first commit wait until release(), so that what is handed over meanwhile gathers.
    void hold() { script.gate = gate.get_future().share(); }
    void waitForFirstCommit() { script.firstCommit.get_future().wait(); }

    FakeStore::Script &script;
    std::promise<void> gate;
    boost::asio::io_context context;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> stays {
        boost::asio::make_work_guard(context)};
    std::vector<std::int64_t> batches;
    QStringList failures;
    std::vector<int> order;
    std::vector<Result<int>> answers;
    std::unique_ptr<StoreThread> thread;
};

using Log = std::vector<std::string>;

} // namespace

class TestStoreThread : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gathersJobsInOneCommit()
    {
        FakeStore::Script script;
        World world(script);
        world.hold();
        world.hand(true, 0);
        world.waitForFirstCommit();
        for (int i = 1; i <= 100; ++i)
            world.hand(i % 3 != 0, i);
        QCOMPARE(world.thread->waitingJobs(), 101);
        world.gate.set_value();
        world.waitFor(101);
        // All that waited for the first commit share the second, readers among them.
        QCOMPARE(script.committed, 2);
        QVERIFY((world.batches == std::vector<std::int64_t> {1, 100}));
        for (int i = 0; i <= 100; ++i) {
            QCOMPARE(world.order[std::size_t(i)], i);
            QVERIFY(world.answers[std::size_t(i)].ok());
            QCOMPARE(*world.answers[std::size_t(i)], i);
        }
        QCOMPARE(world.thread->waitingJobs(), 0);
        QCOMPARE(world.thread->epoch(), std::string("epoch-1"));
    }

    void answersNothingBeforeTheCommit()
    {
        FakeStore::Script script;
        World world(script);
        world.hold();
        world.hand(true, 0);
        world.waitForFirstCommit();
        // The job has run and its transaction is at the disk: no answer may be there yet.
        QCOMPARE(world.context.poll(), 0U);
        QVERIFY(world.answers.empty());
        world.gate.set_value();
        world.waitFor(1);
        QVERIFY((script.log == Log {"begin", "job 0", "commit"}));
    }

    void readsWithoutATransaction()
    {
        FakeStore::Script script;
        World world(script);
        world.hand(false, 0);
        world.waitFor(1);
        QVERIFY((script.log == Log {"job 0"}));
        QVERIFY(world.batches.empty());
    }

    void failsEveryWriterWhenTheCommitFails()
    {
        FakeStore::Script script;
        script.commits = {true, false};
        World world(script);
        world.hold();
        world.hand(true, 0);
        world.waitForFirstCommit();
        world.hand(true, 1);
        world.hand(false, 2);
        world.hand(true, 3);
        world.gate.set_value();
        world.waitFor(4);
        QVERIFY((world.order == std::vector<int> {0, 1, 2, 3}));
        QVERIFY(world.answers[0].ok());
        for (const std::size_t writer : {1U, 3U}) {
            QVERIFY(!world.answers[writer].ok());
            const Error &error = world.answers[writer].error();
            QVERIFY(error.kind == ErrorKind::StoreUnavailable);
            QCOMPARE(error.detail, QStringLiteral("Nothing was stored: The disk is full."));
        }
        // A reader is answered from what is stored: asked again, after the rollback.
        QVERIFY(world.answers[2].ok());
        QVERIFY((script.log
                 == Log {"begin", "job 0", "commit", "begin", "job 1", "job 2", "job 3", "commit",
                         "rollback", "job 2"}));
        // Only what is stored counts as a commit.
        QVERIFY((world.batches == std::vector<std::int64_t> {1}));
        QCOMPARE(world.failures,
                 QStringList {QStringLiteral("Nothing was stored: The disk is full.")});
        // And the next ones are stored again.
        world.hand(true, 4);
        world.waitFor(5);
        QVERIFY(world.answers[4].ok());
    }

    void failsEveryWriterWhenNoTransactionBegins()
    {
        FakeStore::Script script;
        script.canBegin = false;
        World world(script);
        world.hand(true, 0);
        world.waitFor(1);
        QVERIFY(world.answers[0].error().kind == ErrorKind::StoreUnavailable);
        QVERIFY((script.log == Log {"begin"}));
        QVERIFY(world.batches.empty());
        world.hand(false, 1);
        world.waitFor(2);
        QVERIFY(world.answers[1].ok());
    }

    void stopsATransactionThatLostTheStore()
    {
        FakeStore::Script script;
        World world(script);
        world.hold();
        world.hand(true, 0);
        world.waitForFirstCommit();
        world.hand(true, 1);
        world.handWork(true, 2, [&script](ServerStore &) -> Result<int> {
            script.log.emplace_back("lost");
            return FakeStore::unavailable().error();
        });
        world.hand(true, 3);
        world.gate.set_value();
        world.waitFor(4);
        // After a failed statement SQLite may have rolled back by itself: nothing more may run.
        QVERIFY(
            (script.log == Log {"begin", "job 0", "commit", "begin", "job 1", "lost", "rollback"}));
        for (const std::size_t writer : {1U, 2U, 3U})
            QCOMPARE(world.answers[writer].error().detail,
                     QStringLiteral("Nothing was stored: The disk is full."));
    }

    void commitsOtherJobsBesideARefusal()
    {
        FakeStore::Script script;
        World world(script);
        world.hold();
        world.hand(true, 0);
        world.waitForFirstCommit();
        world.handWork(true, 1, [](ServerStore &) -> Result<int> {
            return Error {ErrorKind::RateLimited, {}, {}};
        });
        world.hand(true, 2);
        world.gate.set_value();
        world.waitFor(3);
        QCOMPARE(script.committed, 2);
        QVERIFY(world.answers[1].error().kind == ErrorKind::RateLimited);
        QVERIFY(world.answers[2].ok());
    }

    void holdsNothingOfAJobThatHasRun()
    {
        // What a job carries may be large, and its answer may wait for the server's thread.
        FakeStore::Script script;
        World world(script);
        std::vector<std::weak_ptr<int>> carried;
        std::vector<bool> gone;
        for (const bool writes : {true, false}) {
            auto load = std::make_shared<int>(7);
            carried.emplace_back(load);
            const auto answered = [&gone, &world, watched = carried.back()](const Result<int> &a) {
                gone.push_back(watched.expired());
                world.answers.push_back(a);
            };
            auto work = [load = std::move(load)](ServerStore &) -> Result<int> { return *load; };
            if (writes)
                world.thread->write(std::move(work), answered);
            else
                world.thread->read(std::move(work), answered);
        }
        world.waitFor(2);
        QVERIFY((gone == std::vector<bool> {true, true}));
        QCOMPARE(*world.answers[0], 7);
        QCOMPARE(*world.answers[1], 7);
    }

    void carriesOutWhatWasHandedOver()
    {
        FakeStore::Script script;
        World world(script);
        world.hold();
        world.hand(true, 0);
        world.waitForFirstCommit();
        world.hand(true, 1);
        world.gate.set_value();
        world.thread.reset();
        QVERIFY((script.log == Log {"begin", "job 0", "commit", "begin", "job 1", "commit"}));
        // Nobody ran the server's side: the answers are dropped with its context.
        QVERIFY(world.answers.empty());
    }
};

QTEST_APPLESS_MAIN(TestStoreThread)
#include "tst_storethread.moc"
