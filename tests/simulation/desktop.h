// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/tokenrenewal.h"
#include "channels/client/websocketchannelmanager.h"
#include "channels/store/localstore.h"
#include "channels/store/storethread.h"
#include "tests/simulation/ledger.h"
#include "tests/simulation/network.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace simulation {

class SimulatedScheduler;

//! A desktop as a process on a computer of its own: the real client on a simulated disk, clock and
//! network. It can end at any moment and be started again.
class Desktop final : public QObject, public channels::StoreQueue {
public:
    using End = ServerHost::End;

    struct User {
        std::string id;
        std::vector<std::string> tokens; // one after the other, each when the last has expired
        std::string expiredToken; // what each of them is then
    };

    Desktop(std::string name, Network &network, Ledger &ledger, MemoryDisk &disk, User user);
    ~Desktop() override;

    const std::string &name() const { return m_name; }
    const User &user() const { return m_user; }
    MemoryDisk &disk() { return m_disk; }
    bool isUp() const { return m_manager != nullptr; }
    bool isLive() const;
    channels::WebSocketChannelManager &manager() { return *m_manager; }
    channels::LocalStore &store() { return *m_store; }

    void start();
    //! Ends by itself, as when its window is closed: what was asked of the store is carried out.
    void quit();
    void end(End how);
    //! Ends in the midst: when the store has carried out \a jobs more pieces of work, before
    //! anybody hears of it. A negative number: not at all.
    void endAfter(int jobs, End how);
    //! Ends, and pages of its database are destroyed: what was its owner's own is rescued into a
    //! new one.
    void damage();
    //! The client message ids in its outbox and their states, read past the program.
    std::map<QString, std::string> outboxOnDisk() const;

    //! What the person at it does; all of it only while it is up.
    void write(const channels::ChannelName &channel);
    void read(const channels::ChannelName &channel, double fraction);
    void discardOne(Lot &lot);
    void editOne(Lot &lot);
    void retryAll();
    //! Its access token is another one from now on, as before each one's end.
    void renewToken();
    //! Its access token ends now: the server takes it no more, and the desktop asks for another.
    void expireToken();
    //! Compares what is shown of each channel with what is there, as of one moment.
    void checkBadges();

    Line line;
    std::chrono::milliseconds wallOffset {0};
    //! Messages that the store has told of since the start, by channel: what a person sees.
    struct Screen {
        bool isLoading = true;
        QList<channels::Message> messages;
    };
    const std::map<channels::ChannelName, Screen> &screens() const { return m_screens; }

    // StoreQueue
    void post(std::function<void()> work) override;

private:
    void runJob();
    const std::string &token() const { return m_user.tokens[m_token]; }
    bool hasAnotherToken() const { return m_token + 1 < m_user.tokens.size(); }
    QFuture<channels::Result<QString>> askForToken();
    void onRenewed(const QString &token);
    void compareBadge(const channels::ChannelSummary &summary,
                      const QList<channels::OutboxItem> &waiting,
                      const QList<channels::Message> &messages);
    void edit(const QString &clientMessageId, Written &written);
    void load(const channels::ChannelName &channel);
    void onAdded(const channels::ChannelName &channel, const QList<channels::Message> &messages);

    std::string m_name;
    Network &m_network;
    Ledger &m_ledger;
    MemoryDisk &m_disk;
    User m_user;
    Timeline::Owner m_owner = 0;
    std::deque<std::function<void()>> m_jobs;
    Time m_lastJob;
    std::optional<std::pair<int, End>> m_ending;
    int m_lastMade = 0; // the message whose id is asked for
    std::unique_ptr<channels::LocalStore> m_store;
    std::unique_ptr<channels::WebSocketChannelManager> m_manager;
    std::unique_ptr<SimulatedScheduler> m_scheduler;
    std::unique_ptr<channels::TokenRenewal> m_renewal;
    std::size_t m_token = 0; // survives the process, in the keychain
    std::map<channels::ChannelName, Screen> m_screens;
};

} // namespace simulation
