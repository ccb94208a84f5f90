// SPDX-License-Identifier: MIT
#include "tests/simulation/desktop.h"

#include "channels/sqlite/sqlitedatabase.h"
#include "channels/store/database.h"
#include "channels/store/storerescue.h"
#include "channels/types/answer.h"
#include "channels/types/eventtypes.h"
#include "tests/simulation/simulatedparts.h"

#include <QPromise>

#include <algorithm>
#include <memory>
#include <utility>

namespace simulation {

using namespace channels;
using channels::server::HttpRequest;
using channels::server::HttpResponse;

namespace {

constexpr int WholeChannel = 100'000;
constexpr std::size_t PageSize = 4096; // of a database
constexpr int MostWaiting = 100; // in one channel's outbox, by the contract
const QUrl Server(QStringLiteral("http://127.0.0.1:4710"));
const Duration ShortestJob {20};
const Duration LongestJob {3000};

} // namespace

Desktop::Desktop(std::string name, Network &network, Ledger &ledger, MemoryDisk &disk, User user)
    : m_name(std::move(name))
    , m_network(network)
    , m_ledger(ledger)
    , m_disk(disk)
    , m_user(std::move(user))
{
}

Desktop::~Desktop()
{
    if (isUp())
        end(End::Killed);
}

bool Desktop::isLive() const
{
    return m_manager && m_manager->connectionState().phase == ConnectionPhase::Live;
}

void Desktop::start()
{
    m_owner = m_network.timeline.newOwner();
    m_lastJob = m_network.timeline.now();
    m_ending.reset();
    m_screens.clear();
    m_store = std::make_unique<LocalStore>(QString::fromStdString(m_disk.folder()), *this);
    connect(m_store.get(), &LocalStore::messagesAdded, this, &Desktop::onAdded);
    connect(m_store.get(), &LocalStore::messagesReplaced, this, &Desktop::load);
    m_store->open();
    auto parts = std::make_unique<WebSocketChannelManager::Parts>();
    parts->scheduler = std::make_unique<SimulatedScheduler>(m_network.timeline, wallOffset);
    parts->makeTransport = m_network.transports(line);
    parts->api = std::make_unique<SimulatedApi>(m_network, line);
    parts->random = [this] { return m_network.lot.fraction(); };
    parts->makeId = [this] { return m_ledger.byNumber(m_lastMade).clientMessageId; };
    m_manager = std::make_unique<WebSocketChannelManager>(*m_store, std::move(parts));
    m_scheduler = std::make_unique<SimulatedScheduler>(m_network.timeline, wallOffset);
    m_renewal =
        std::make_unique<TokenRenewal>(*m_scheduler, [this] { return m_network.lot.fraction(); });
    connect(m_renewal.get(), &TokenRenewal::renewed, this, &Desktop::onRenewed);
    connect(m_manager.get(), &WebSocketChannelManager::connectionStateChanged, m_renewal.get(),
            [this](const ConnectionState &state) {
                if (state.phase == ConnectionPhase::SignedOut && state.error)
                    m_renewal->onRefused();
            });
    m_renewal->start(QString::fromStdString(token()), [this] { return askForToken(); });
    m_manager->signIn(Server, QString::fromStdString(token()));
    onAnswer(m_store->summaries(), m_store.get(),
             [this](const Result<QList<ChannelSummary>> &summaries) {
                 if (!summaries)
                     return;
                 for (const ChannelSummary &summary : *summaries)
                     load(summary.info.name);
             });
}

// What a server makes of a refresh token is its own tests' business: here it answers when it can be
// reached.
QFuture<Result<QString>> Desktop::askForToken()
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    HttpRequest request;
    request.method = "GET";
    request.path = "/healthz";
    m_network.request(line, m_owner, std::move(request),
                      [this, promise](const std::optional<HttpResponse> &response) {
                          Result<QString> token {Error {ErrorKind::Unreachable, QString(), {}}};
                          if (response) {
                              m_token += hasAnotherToken() ? 1 : 0;
                              token = QString::fromStdString(this->token());
                          }
                          promise->addResult(token);
                          promise->finish();
                      });
    return promise->future();
}

void Desktop::onRenewed(const QString &token)
{
    m_ledger.note(m_network.timeline.now(), m_name + " has another token");
    if (m_manager->userId().isEmpty())
        m_manager->signIn(Server, token);
    else
        m_manager->renewAccess(token);
    for (std::size_t before = 0; before < m_token; ++before)
        m_network.retireToken(m_user.tokens[before]);
}

void Desktop::renewToken()
{
    if (!hasAnotherToken())
        return;
    m_network.timeline.after(std::chrono::minutes(1), m_owner, [this, before = token()] {
        m_network.expireToken(before, m_user.expiredToken);
    });
    ++m_token;
    onRenewed(QString::fromStdString(token()));
}

void Desktop::expireToken()
{
    if (hasAnotherToken())
        m_network.expireToken(token(), m_user.expiredToken);
}

void Desktop::quit()
{
    m_network.clientEnds(line, true);
    m_renewal.reset();
    m_manager.reset();
    while (!m_jobs.empty()) { // what LocalStore's own thread does at its end
        const auto job = std::move(m_jobs.front());
        m_jobs.pop_front();
        job();
    }
    m_network.timeline.forget(m_owner);
    m_store.reset();
    m_disk.thaw();
}

void Desktop::end(End how)
{
    m_network.clientEnds(line, how == End::Killed);
    m_network.timeline.forget(m_owner);
    m_jobs.clear();
    m_disk.freeze();
    m_renewal.reset();
    m_manager.reset();
    m_jobs.clear(); // what was asked for at the end is not carried out either
    m_store.reset();
    if (how == End::PowerLost)
        m_disk.losePower([this](std::size_t writes) { return m_network.lot.below(writes + 1); });
    m_disk.thaw();
}

void Desktop::endAfter(int jobs, End how)
{
    m_ending.reset();
    if (jobs >= 0)
        m_ending = {jobs, how};
}

// Files are put aside by the store itself only where there are real ones.
void Desktop::damage()
{
    end(End::Killed);
    const std::map<QString, std::string> before = outboxOnDisk();
    const std::string aside = "/wedsync.db.damaged";
    MemoryDisk::Files files;
    for (auto &[path, bytes] : m_disk.copy()) {
        if (path == "/wedsync.db" || path == "/wedsync.db-wal")
            files[aside + path.substr(std::string_view("/wedsync.db").size())] = bytes;
    }
    std::string &bytes = files.at(aside);
    for (int pages = m_network.lot.between(1, 6); pages > 0; --pages) {
        const std::size_t page = m_network.lot.below(bytes.size() / PageSize);
        bytes.replace(page * PageSize, PageSize, PageSize, '\xa5');
    }
    m_disk.replace(files);
    bool isWhole = false;
    {
        const auto database = Database::open(QString::fromStdString(m_disk.folder()));
        if (!database)
            qFatal("%s", qPrintable(database.error().detail));
        const auto rescue =
            rescueStore(QString::fromStdString(m_disk.folder() + aside), **database);
        isWhole = rescue && rescue->isWhole;
    }
    m_disk.remove(m_disk.folder() + aside);
    m_disk.remove(m_disk.folder() + aside + "-wal");
    const std::map<QString, std::string> after = outboxOnDisk();
    for (const auto &[id, state] : before) {
        Written *written = m_ledger.byId(id);
        if (!written)
            continue;
        const bool isRescued = after.contains(id);
        if (!isRescued && isWhole)
            m_ledger.violate(m_network.timeline.now(), m_name + " lost what was to be rescued");
        written->mayBeLost = written->mayBeLost || !isRescued;
        // It goes out by itself now, behind what has overtaken it.
        written->heldBack = written->heldBack || state == "failed" || state == "waiting";
    }
}

std::map<QString, std::string> Desktop::outboxOnDisk() const
{
    std::map<QString, std::string> ids;
    auto database =
        SqliteDatabase::open(m_disk.folder() + "/wedsync.db", SqliteDatabase::Durability::Full);
    if (!database)
        return ids;
    auto query = database->prepare("SELECT client_message_id, state FROM outbox");
    if (!query)
        return ids;
    for (auto row = query->step(); row && *row; row = query->step())
        ids.emplace(QString::fromStdString(std::string(query->text(0))), query->text(1));
    return ids;
}

void Desktop::post(std::function<void()> work)
{
    m_jobs.push_back(std::move(work));
    m_lastJob = std::max(m_lastJob, m_network.timeline.now())
        + m_network.lot.duration(ShortestJob, LongestJob);
    m_network.timeline.at(m_lastJob, m_owner, [this] { runJob(); });
}

void Desktop::runJob()
{
    if (m_jobs.empty())
        return;
    const auto job = std::move(m_jobs.front());
    m_jobs.pop_front();
    job();
    m_disk.moveLog(m_disk.folder() + "/wedsync.db");
    if (m_ending && --m_ending->first < 0) {
        m_ledger.note(m_network.timeline.now(), m_name + " ends behind a piece of work");
        end(m_ending->second);
    }
}

void Desktop::load(const ChannelName &channel)
{
    m_screens[channel] = {};
    onAnswer(m_store->messages(channel, 0, WholeChannel), m_store.get(),
             [this, channel](const Result<QList<Message>> &messages) {
                 if (messages)
                     m_screens[channel] = {false, *messages};
             });
}

void Desktop::onAdded(const ChannelName &channel, const QList<Message> &messages)
{
    // A channel that was not there before begins empty.
    Screen &screen = m_screens.try_emplace(channel, Screen {false, {}}).first->second;
    if (screen.isLoading)
        return; // what is being read has them
    for (const Message &message : messages) {
        const qint64 newest = screen.messages.isEmpty() ? 0 : screen.messages.constLast().seq;
        if (message.seq <= newest) {
            m_ledger.violate(m_network.timeline.now(),
                             m_name + " was told of " + channel.text() + ' '
                                 + std::to_string(message.seq) + " after "
                                 + std::to_string(newest));
        }
        screen.messages.append(message);
    }
}

void Desktop::write(const ChannelName &channel)
{
    const int number = m_ledger.write(m_name, channel).number;
    m_lastMade = number;
    const QByteArray payload = QByteArray("{\"n\":") + QByteArray::number(number) + '}';
    onAnswer(m_manager->send(channel, eventtypes::Chat.toString(), payload), m_store.get(),
             [this, number](const Result<QString> &id) {
                 Written &written = m_ledger.byNumber(number);
                 (id ? written.accepted : written.refused) = true;
                 if (id && *id != written.clientMessageId)
                     m_ledger.violate(m_network.timeline.now(), "an id was changed");
             });
}

void Desktop::read(const ChannelName &channel, double fraction)
{
    const auto screen = m_screens.find(channel);
    if (screen == m_screens.end() || screen->second.messages.isEmpty())
        return;
    const QList<Message> &messages = screen->second.messages;
    m_manager->markRead(channel, messages[qsizetype(double(messages.size()) * fraction)].seq);
}

void Desktop::discardOne(Lot &lot)
{
    const std::uint64_t chosen = lot.below(100);
    onAnswer(m_store->outbox(ChannelName()), m_store.get(),
             [this, chosen](const Result<QList<OutboxItem>> &items) {
                 if (!items || items->isEmpty() || !isUp())
                     return;
                 const OutboxItem &item = (*items)[qsizetype(chosen) % items->size()];
                 if (Written *written = m_ledger.byId(item.clientMessageId))
                     written->discarded = true; // or not, when it is on its way already
                 m_manager->discard(item.clientMessageId);
             });
}

void Desktop::editOne(Lot &lot)
{
    const std::uint64_t chosen = lot.below(100);
    onAnswer(m_store->outbox(ChannelName()), m_store.get(),
             [this, chosen](const Result<QList<OutboxItem>> &items) {
                 if (!items || items->isEmpty() || !isUp())
                     return;
                 const QString id = (*items)[qsizetype(chosen) % items->size()].clientMessageId;
                 if (Written *written = m_ledger.byId(id))
                     edit(id, *written);
             });
}

void Desktop::edit(const QString &clientMessageId, Written &written)
{
    const int number = written.number;
    const int edit = ++written.edits;
    written.heldBack = true; // it waited for its writer, and what failed before it is put back
    const QByteArray payload = QByteArray("{\"n\":") + QByteArray::number(number)
        + ",\"edit\":" + QByteArray::number(edit) + '}';
    onAnswer(m_manager->edit(clientMessageId, payload), m_store.get(),
             [this, number, edit](const Status &edited) {
                 if (edited)
                     m_ledger.byNumber(number).edited = edit;
             });
}

void Desktop::retryAll()
{
    onAnswer(m_store->outbox(ChannelName()), m_store.get(),
             [this](const Result<QList<OutboxItem>> &items) {
                 if (!items || !isUp())
                     return;
                 for (const OutboxItem &item : *items) {
                     if (item.state != DeliveryState::Failed
                         && item.state != DeliveryState::Waiting)
                         continue;
                     if (Written *written = m_ledger.byId(item.clientMessageId))
                         written->heldBack = true;
                     m_manager->retry(item.clientMessageId);
                 }
             });
}

// Three questions in a row: nothing else comes between them on the store's queue.
void Desktop::checkBadges()
{
    for (const auto &[channel, screen] : m_screens) {
        struct Seen {
            ChannelSummary summary;
            QList<OutboxItem> waiting;
        };
        const auto seen = std::make_shared<Seen>();
        const auto keep = [seen, channel = channel](const Result<QList<ChannelSummary>> &all) {
            const auto found = std::ranges::find_if(
                *all, [&](const ChannelSummary &summary) { return summary.info.name == channel; });
            if (found != all->end())
                seen->summary = *found;
        };
        onAnswer(m_store->summaries(), m_store.get(), keep);
        onAnswer(m_store->outbox(channel), m_store.get(),
                 [seen](const Result<QList<OutboxItem>> &items) { seen->waiting = *items; });
        onAnswer(m_store->messages(channel, 0, WholeChannel), m_store.get(),
                 [this, seen](const Result<QList<Message>> &messages) {
                     compareBadge(seen->summary, seen->waiting, *messages);
                 });
    }
}

void Desktop::compareBadge(const ChannelSummary &summary, const QList<OutboxItem> &waiting,
                           const QList<Message> &messages)
{
    const auto queued = std::ranges::count_if(
        waiting, [](const OutboxItem &item) { return item.state != DeliveryState::Sent; });
    const auto unread = std::ranges::count_if(messages, [&](const Message &message) {
        return message.seq > summary.info.readSeq && message.senderId.toStdString() != m_user.id;
    });
    const std::string where = m_name + " in " + summary.info.name.text();
    const Time now = m_network.timeline.now();
    if (queued > MostWaiting)
        m_ledger.violate(now, where + " lets " + std::to_string(queued) + " wait");
    if (summary.queued != queued)
        m_ledger.violate(now,
                         where + " shows " + std::to_string(summary.queued) + " waiting, not "
                             + std::to_string(queued));
    // More than is here is what the server has told of and has not come yet.
    const bool isWhole = messages.isEmpty() ? summary.info.headSeq == 0
                                            : messages.constLast().seq >= summary.info.headSeq;
    if (summary.unread < unread || (isWhole && summary.unread != unread))
        m_ledger.violate(now,
                         where + " shows " + std::to_string(summary.unread) + " unread, not "
                             + std::to_string(unread));
}

} // namespace simulation
