// SPDX-License-Identifier: MIT
#include "tests/simulation/serverhost.h"

#include "channels/sqlite/sqlitedatabase.h"

namespace simulation {

using namespace channels;
using namespace channels::server;

namespace {

// The simulated years begin on a day in 2026, whatever the computer's clock says.
const std::chrono::system_clock::time_point WallStart {
    std::chrono::sys_days(std::chrono::year(2026) / 5 / 1) + std::chrono::hours(10)};

} // namespace

//! What is gone when the process ends.
struct ServerHost::Running {
    Running(const StorePolicy &policy, const Authenticator &theAuthenticator,
            std::unique_ptr<ServerStore> serverStore)
        : options(optionsFor(policy))
        , authenticator(theAuthenticator)
        , hub(options.limits, metrics)
        , store(StoreThread::ByHand(), std::move(serverStore), context, {})
        , parts {context, options, authenticator, store, hub, metrics, presence, throttle}
        , api(parts)
    {
    }
    static ServerOptions optionsFor(const StorePolicy &policy)
    {
        ServerOptions options;
        options.limits.messagesPerMinute = policy.messagesPerMinute;
        return options;
    }

    boost::asio::io_context context;
    ServerOptions options;
    Authenticator authenticator;
    Metrics metrics;
    AuthThrottle throttle {1000};
    PresenceTracker presence {1};
    Hub hub;
    StoreThread store;
    ServerParts parts;
    HttpApi api;
    bool storeTurn = false; // planned
};

ServerHost::ServerHost(Timeline &timeline, Lot &lot, MemoryDisk &disk,
                       const Authenticator &authenticator)
    : m_timeline(timeline), m_lot(lot), m_disk(disk), m_authenticator(authenticator)
{
}

ServerHost::~ServerHost() = default;

std::chrono::system_clock::time_point ServerHost::wallNow() const
{
    return WallStart
        + std::chrono::duration_cast<std::chrono::microseconds>(m_timeline.now().time_since_epoch())
        + wallOffset;
}

bool ServerHost::start()
{
    auto store = SqliteStore::open(m_disk.folder(), policy, [this] { return wallNow(); });
    if (!store)
        return false;
    m_running = std::make_unique<Running>(policy, m_authenticator, std::move(*store));
    m_owner = m_timeline.newOwner();
    return true;
}

void ServerHost::end(End how)
{
    m_timeline.forget(m_owner);
    m_disk.freeze();
    m_running.reset();
    if (how == End::PowerLost)
        m_disk.losePower([this](std::size_t writes) { return m_lot.below(writes + 1); });
    m_disk.thaw();
}

MemoryDisk::Files ServerHost::backUp()
{
    // As Administration::backup() does it, which works on the store of a server that runs.
    const std::string path = SqliteStore::fileIn(m_disk.folder());
    const std::string copyPath = path + ".copy";
    {
        auto database = SqliteDatabase::open(path, SqliteDatabase::Durability::Full);
        if (!database || !SqliteStore::backUp(*database, copyPath))
            return {};
    }
    MemoryDisk::Files files = m_disk.copy();
    MemoryDisk::Files backup {
        {path.substr(m_disk.folder().size()), files.at(copyPath.substr(m_disk.folder().size()))}};
    m_disk.remove(copyPath);
    return backup;
}

std::string ServerHost::epoch() const
{
    return m_running ? m_running->store.epoch() : std::string();
}

std::shared_ptr<PhoenixSession> ServerHost::connect(Outlet &outlet, const std::string &token)
{
    return std::make_shared<PhoenixSession>(m_running->parts, outlet, Vsn::V2, token, "127.0.0.1");
}

void ServerHost::handle(const HttpRequest &request, Respond respond)
{
    m_running->api.handle(request, std::move(respond));
    worked();
}

void ServerHost::expire()
{
    m_running->store.write([](ServerStore &store) { return store.expire(); },
                           [](const Result<std::int64_t> &) {});
    worked();
}

// Jobs that are handed over while a turn is planned share its transaction.
void ServerHost::worked()
{
    if (!m_running || m_running->storeTurn || m_running->store.waitingJobs() == 0)
        return;
    m_running->storeTurn = true;
    m_timeline.after(m_lot.duration(Duration(50), Duration(4000)), m_owner, [this] {
        m_running->storeTurn = false;
        m_running->store.runBatches();
        m_disk.moveLog(SqliteStore::fileIn(m_disk.folder()));
        // The answers are another step: the server may be gone by then.
        m_timeline.after(m_lot.duration(Duration(0), Duration(1000)), m_owner, [this] {
            m_running->context.restart();
            m_running->context.poll();
            worked();
        });
    });
}

} // namespace simulation
