// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/parts.h"
#include "channels/client/websocketchannelmanager.h"
#include "channels/store/localstore.h"
#include "tests/support/await.h"
#include "tests/support/clientframes.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fakescheduler.h"
#include "tests/support/fakeserver.h"
#include "tests/support/memoryfolder.h"

#include <QTemporaryDir>
#include <QTest>

namespace support {

//! A whole client whose server, HTTP calls, clock and network are a test's; only its store is real.
class ClientWorld {
public:
    ClientWorld()
    {
        mustGive(store.open());
        auto parts = std::make_unique<channels::WebSocketChannelManager::Parts>();
        auto ownedScheduler = std::make_unique<FakeScheduler>();
        auto ownedApi = std::make_unique<FakeApi>();
        auto ownedNetwork = std::make_unique<channels::NetworkWatch>();
        scheduler = ownedScheduler.get();
        api = ownedApi.get();
        network = ownedNetwork.get();
        parts->scheduler = std::move(ownedScheduler);
        parts->api = std::move(ownedApi);
        parts->network = std::move(ownedNetwork);
        parts->makeTransport = server.factory();
        parts->random = [] { return 1.0; };
        parts->makeId = [this] { return QStringLiteral("client-%1").arg(++m_ids); };
        manager = std::make_unique<channels::WebSocketChannelManager>(store, std::move(parts));
    }

    channels::ConnectionPhase phase() const { return manager->connectionState().phase; }

    //! Lets everything happen that is under way in the store and the event loop.
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            mustGive(store.draft(frames::Sarah));
            QCoreApplication::processEvents();
        }
    }
    void signIn()
    {
        manager->signIn(QUrl(QStringLiteral("http://localhost:4710")), frames::tokenOf(frames::Me));
        settle();
    }
    //! Answers the oldest question for the list.
    void list(const channels::Result<QList<channels::ListedChannel>> &listed)
    {
        QVERIFY(!api->lists.empty());
        const auto answer = api->lists.front();
        api->lists.pop_front();
        FakeApi::give(answer, listed);
        settle();
    }
    channels::Frame takeJoin(const channels::ChannelName &channel = frames::Sarah)
    {
        return server.take("phx_join", channel.text());
    }
    //! Answers the join of \a channel, which has nothing in it.
    channels::Frame join(const channels::ChannelName &channel = frames::Sarah)
    {
        const channels::Frame frame = takeJoin(channel);
        server.reply(frame, frames::joinResponse(0, {}));
        settle();
        return frame;
    }
    //! Signed in, with Sarah's channel live and empty.
    void goLive()
    {
        signIn();
        server.accept();
        list(QList {frames::listed(frames::Sarah)});
        join();
        QCOMPARE(phase(), channels::ConnectionPhase::Live);
    }

private:
    QTemporaryDir m_folder {memoryFolderTemplate()};
    int m_ids = 0;

public:
    channels::LocalStore store {m_folder.path()};
    FakeServer server;
    // The manager's.
    FakeScheduler *scheduler = nullptr;
    FakeApi *api = nullptr;
    channels::NetworkWatch *network = nullptr;
    std::unique_ptr<channels::WebSocketChannelManager> manager;
};

} // namespace support
