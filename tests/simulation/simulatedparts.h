// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/parts.h"
#include "tests/simulation/network.h"

#include <memory>

namespace simulation {

//! A desktop's clocks and timers, on the simulated world's time.
class SimulatedScheduler final : public channels::Scheduler {
public:
    //! \a wallOffset is added to the wall clock, whenever it is asked.
    SimulatedScheduler(Timeline &timeline, const std::chrono::milliseconds &wallOffset)
        : m_timeline(timeline), m_wallOffset(wallOffset), m_owner(timeline.newOwner())
    {
    }
    ~SimulatedScheduler() override { m_timeline.forget(m_owner); }

    Time now() const override { return m_timeline.now(); }
    QDateTime wallNow() const override;
    TimerId after(Duration delay, Callback callback) override
    {
        return TimerId(
            m_timeline.after(std::max(delay, Duration(0)), m_owner, std::move(callback)));
    }
    void cancel(TimerId timer) override { m_timeline.cancel(Timeline::EventId(timer)); }

private:
    Timeline &m_timeline;
    const std::chrono::milliseconds &m_wallOffset;
    Timeline::Owner m_owner;
};

//! The client's HTTP calls, over the simulated network: requests and answers are the real ones.
class SimulatedApi final : public channels::Api {
public:
    SimulatedApi(Network &network, const Line &line)
        : m_network(network), m_line(line), m_owner(network.timeline.newOwner())
    {
    }
    ~SimulatedApi() override { m_network.timeline.forget(m_owner); }

    void setAccess(const QUrl &server, const QString &accessToken) override;
    QFuture<channels::Result<QList<channels::ListedChannel>>> channels() override;
    QFuture<channels::Result<channels::MessagePage>> messages(const channels::ChannelName &channel,
                                                              qint64 after, int limit) override;
    QFuture<channels::Status> markRead(const channels::ChannelName &channel,
                                       const QString &messageId) override;
    QFuture<channels::Status> pause(const channels::ChannelName &channel) override;
    QFuture<channels::Result<QList<channels::Member>>>
    members(const channels::ChannelName &channel) override;

private:
    channels::server::HttpRequest request(const std::string &method, const std::string &call) const;
    template <typename T, typename Read>
    QFuture<channels::Result<T>> answer(const channels::server::HttpRequest &request, Read read);

    Network &m_network;
    const Line &m_line;
    Timeline::Owner m_owner;
    std::string m_token;
};

} // namespace simulation
