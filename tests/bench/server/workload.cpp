// SPDX-License-Identifier: MIT
#include "tests/bench/server/workload.h"

#include "tests/bench/server/client.h"
#include "tests/bench/server/measure.h"

#include <cstdio>
#include <memory>
#include <unistd.h>
#include <vector>

namespace bench {

namespace {

constexpr std::uint64_t Second = 1'000'000'000;
constexpr std::uint64_t Patience = 20 * Second; // without any progress
constexpr std::size_t ConnectingAtOnce = 256;
constexpr std::size_t IdleChannels = 200;
constexpr std::size_t FirstIdle = 50; // joined before memory is read: they pay for what all share

std::string benchChannel(std::size_t index)
{
    return "form:bench:" + std::to_string(index);
}

std::string idleChannel(std::size_t index)
{
    return "form:idle:" + std::to_string(index % IdleChannels);
}

//! The clients of one run, the time and processor time that it takes, and what all workloads share.
class Run : public ClientListener {
public:
    Run(const Target &target, const Workload &workload) : m_target(target), m_workload(workload) { }

    void joined(Client &) override { ++m_joined; }
    void delivered(Client &, std::string_view) override { }
    void acknowledged(Client &) override { }

protected:
    enum class As { Listener, Publisher };

    Client &add(const std::string &channel, As as = As::Listener)
    {
        m_clients.push_back(std::make_unique<Client>(m_epoll, m_target, m_clients.size(), *this));
        m_clients.back()->start(channel, as == As::Listener);
        return *m_clients.back();
    }
    //! Joins one client to each, a bounded number at a time.
    std::vector<Client *> join(std::size_t count, std::string (*channelOf)(std::size_t),
                               As as = As::Listener)
    {
        std::vector<Client *> joined;
        for (std::size_t i = 0; i < count; ++i) {
            joined.push_back(&add(channelOf(i), as));
            await([&] { return m_clients.size() - m_joined < ConnectingAtOnce; });
        }
        awaitJoined();
        return joined;
    }
    void awaitJoined()
    {
        await([&] { return m_joined == m_clients.size(); });
    }
    template <typename Condition>
    void await(Condition condition)
    {
        std::uint64_t progress = now();
        while (!condition()) {
            if (m_epoll.turn(100) > 0)
                progress = now();
            else if (now() - progress > Patience)
                fail("Nothing comes any more: " + std::to_string(m_joined) + " of "
                     + std::to_string(m_clients.size()) + " joined, " + std::to_string(m_count)
                     + " deliveries or acknowledgements.");
        }
    }
    //! Turns for so long; \a eachTurn is called in between. It never sleeps, which would be
    //! late by more than what is measured; and waking a reader costs the one who writes, which only
    //! servers slower than their readers would pay for.
    template <typename Each>
    void turnFor(double seconds, Each eachTurn)
    {
        const std::uint64_t end = now() + std::uint64_t(seconds * double(Second));
        std::uint64_t lastCount = m_count;
        std::uint64_t progress = now();
        for (std::uint64_t time = progress; time < end; time = now()) {
            eachTurn();
            m_epoll.turn(0);
            if (m_count != lastCount) {
                lastCount = m_count;
                progress = time;
            } else if (time - progress > Patience) {
                fail("Nothing comes any more after " + std::to_string(m_count) + ".");
            }
        }
    }

    void beginMeasuring()
    {
        m_latencies = {};
        m_startCount = m_count;
        m_startTime = now();
        m_startCpu = cpuOf(m_workload.server);
        m_startOwnCpu = cpuOf(::getpid());
    }
    void report()
    {
        const double serverCpu = double(cpuOf(m_workload.server) - m_startCpu) / double(Second);
        const double ownCpu = double(cpuOf(::getpid()) - m_startOwnCpu) / double(Second);
        const double seconds = double(now() - m_startTime) / double(Second);
        const auto count = double(m_count - m_startCount);
        std::printf(R"({"count":%.0f,"seconds":%.6f,"perSecond":%.1f,"serverCpu":%.6f,)"
                    R"("generatorCpu":%.6f,"cpuMicrosecondsEach":%.4f,"p50":%.1f,"p99":%.1f})"
                    "\n",
                    count, seconds, count / seconds, serverCpu, ownCpu, serverCpu * 1e6 / count,
                    m_latencies.quantile(0.5), m_latencies.quantile(0.99));
    }

    const Target &m_target;
    const Workload &m_workload;
    Epoll m_epoll;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::size_t m_joined = 0;
    std::uint64_t m_count = 0; // deliveries or acknowledgements so far
    Latencies m_latencies;

private:
    std::uint64_t m_startCount = 0;
    std::uint64_t m_startTime = 0;
    std::uint64_t m_startCpu = 0;
    std::uint64_t m_startOwnCpu = 0;
};

//! One publisher, one channel; the next message when the oldest one has reached all.
class FanOut final : public Run {
public:
    using Run::Run;

    void run()
    {
        const auto only = [](std::size_t) { return benchChannel(0); };
        m_publisher = join(1, only, As::Publisher).front();
        join(m_workload.subscribers, only);
        for (std::size_t i = 0; i < m_workload.outstanding; ++i)
            m_publisher->publish(payloadSentAt(now()));
        turnFor(m_workload.seconds / 4, [] {});
        beginMeasuring();
        turnFor(m_workload.seconds, [] {});
        report();
    }

    void delivered(Client &client, std::string_view payload) override
    {
        if (&client == m_publisher)
            fail("The publisher was given its own message.");
        if (m_count % 97 == 0)
            m_latencies.add(now() - sentAt(payload));
        if (++m_count % m_workload.subscribers == 0)
            m_publisher->publish(payloadSentAt(now()));
    }

private:
    Client *m_publisher = nullptr;
};

//! Many channels, each with a publisher of its own: as fast as it goes with one message under way
//! in each, or at a given rate, round about.
class Channels final : public Run {
public:
    using Run::Run;

    void run()
    {
        join(m_workload.idle, idleChannel);
        m_first = m_clients.size();
        m_publishers = join(m_workload.channels, benchChannel, As::Publisher);
        m_reached.resize(m_workload.channels);
        for (std::size_t i = 0; i < m_workload.subscribers; ++i)
            join(m_workload.channels, benchChannel);
        if (m_workload.rate == 0) {
            for (Client *publisher : m_publishers)
                publisher->publish(payloadSentAt(now()));
        }
        m_due = now();
        turnFor(m_workload.seconds / 4, [this] { publishDue(); });
        beginMeasuring();
        turnFor(m_workload.seconds, [this] { publishDue(); });
        report();
    }

    void delivered(Client &client, std::string_view payload) override
    {
        const std::size_t place = client.number() - m_first;
        if (place < m_workload.channels)
            fail("A publisher was given its own message.");
        ++m_count;
        if (m_workload.rate > 0) {
            m_latencies.add(now() - sentAt(payload));
            return;
        }
        const std::size_t channel = place % m_workload.channels;
        if (++m_reached[channel] % m_workload.subscribers == 0)
            m_publishers[channel]->publish(payloadSentAt(now()));
    }

private:
    // A message is late from when it was due, not from when this program came to send it.
    void publishDue()
    {
        if (m_workload.rate == 0)
            return;
        const std::uint64_t step = Second * m_workload.subscribers / m_workload.rate;
        while (m_due <= now()) {
            m_publishers[m_next++ % m_workload.channels]->publish(payloadSentAt(m_due));
            m_due += step;
        }
    }

    std::size_t m_first = 0;
    std::vector<Client *> m_publishers;
    std::vector<std::uint64_t> m_reached; // deliveries by channel
    std::uint64_t m_due = 0;
    std::size_t m_next = 0;
};

//! Memory of connections that have joined and do nothing.
class Idle final : public Run {
public:
    using Run::Run;

    void run()
    {
        join(FirstIdle, idleChannel);
        settle();
        const std::uint64_t before = memoryOf(m_workload.server);
        join(m_workload.idle, idleChannel);
        settle();
        const std::uint64_t after = memoryOf(m_workload.server);
        std::printf(R"({"count":%zu,"bytesEach":%.0f})"
                    "\n",
                    m_workload.idle, (double(after) - double(before)) / double(m_workload.idle));
    }

private:
    // What servers do a moment later, such as giving memory back.
    void settle()
    {
        for (const std::uint64_t end = now() + Second; now() < end;)
            m_epoll.turn(50);
    }
};

//! Everybody joins at once.
class Joins final : public Run {
public:
    using Run::Run;

    void run()
    {
        beginMeasuring();
        for (std::size_t i = 0; i < m_workload.subscribers; ++i)
            add(benchChannel(i % m_workload.channels));
        awaitJoined();
        m_count = m_joined;
        report();
    }
};

//! Publishers that wait for the acknowledgement of each message, every one in its own channel.
class Durable final : public Run {
public:
    using Run::Run;

    void run()
    {
        for (Client *publisher : join(m_workload.publishers, benchChannel, As::Publisher))
            publish(*publisher);
        turnFor(m_workload.seconds / 4, [] {});
        beginMeasuring();
        turnFor(m_workload.seconds, [] {});
        report();
    }

    void acknowledged(Client &client) override
    {
        ++m_count;
        m_latencies.add(now() - m_sentAt[client.number()]);
        publish(client);
    }

private:
    void publish(Client &client)
    {
        m_sentAt.resize(m_clients.size());
        m_sentAt[client.number()] = now();
        client.publish(payloadSentAt(m_sentAt[client.number()]));
    }

    std::vector<std::uint64_t> m_sentAt;
};

} // namespace

void run(const Target &target, const Workload &workload)
{
    if (workload.kind == "fanout")
        FanOut(target, workload).run();
    else if (workload.kind == "channels")
        Channels(target, workload).run();
    else if (workload.kind == "idle")
        Idle(target, workload).run();
    else if (workload.kind == "joins")
        Joins(target, workload).run();
    else if (workload.kind == "durable")
        Durable(target, workload).run();
    else
        fail("There is no workload \"" + workload.kind + "\".");
}

} // namespace bench
