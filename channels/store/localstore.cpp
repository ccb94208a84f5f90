// SPDX-License-Identifier: MIT
#include "channels/store/localstore.h"

#include "channels/store/channelstore.h"
#include "channels/store/messagestore.h"
#include "channels/store/outboxstore.h"
#include "channels/store/searchstore.h"
#include "channels/store/storethread.h"
#include "channels/store/timelinestore.h"

#include <QFile>

namespace channels {

//! The store thread and what lives on it.
class LocalStore::Worker final {
public:
    explicit Worker(QString folder, StoreQueue *queue = nullptr)
        : m_folder(std::move(folder)), m_thread(queue), m_searchThread(queue)
    {
    }

    Status open()
    {
        if (m_database)
            return done();
        Result<std::unique_ptr<Database>> opened = Database::open(m_folder);
        if (!opened)
            return opened.error();
        m_database = std::move(*opened);
        return done();
    }

    //! Runs \a work with the open database on the store thread.
    template <typename Work>
    auto post(Work work) -> QFuture<std::invoke_result_t<Work &, Database &>>
    {
        using Answer = std::invoke_result_t<Work &, Database &>;
        return m_thread.post([this, work = std::move(work)]() mutable -> Answer {
            if (!m_database)
                return Error {
                    ErrorKind::StoreUnavailable, QStringLiteral("The store is not open."), {}};
            Answer answer = work(*m_database);
            if (!answer && m_database->sql().metDamage())
                m_database->noteDamage();
            return answer;
        });
    }

    //! Opens the database, then calls \a opened with it on the store thread.
    template <typename Opened>
    QFuture<Status> postOpen(Opened opened)
    {
        return m_thread.post([this, opened = std::move(opened)] {
            Status status = open();
            if (status)
                opened(*m_database);
            return status;
        });
    }

    QFuture<Result<QList<SearchHit>>> postSearch(const ChannelName &channel, const QString &text,
                                                 int limit)
    {
        return m_searchThread.post([=, this]() -> Result<QList<SearchHit>> {
            // Never made: to look for a file is not to make one.
            if (!m_search && !QFile::exists(Database::pathIn(m_folder)))
                return Error {
                    ErrorKind::StoreUnavailable, QStringLiteral("The store is not open."), {}};
            if (!m_search) {
                Result<std::unique_ptr<SearchStore>> opened =
                    SearchStore::open(Database::pathIn(m_folder));
                if (!opened)
                    return opened.error();
                m_search = std::move(*opened);
            }
            return m_search->find(channel, text, limit);
        });
    }

private:
    QString m_folder;
    std::unique_ptr<Database> m_database; // touched on the thread only, and after it has ended
    std::unique_ptr<SearchStore> m_search; // the same of the other thread
    // Last: they end before what their work uses.
    StoreThread m_thread;
    StoreThread m_searchThread;
};

LocalStore::LocalStore(const QString &folder, QObject *parent)
    : QObject(parent), m_worker(std::make_unique<Worker>(folder))
{
}

LocalStore::LocalStore(const QString &folder, StoreQueue &queue, QObject *parent)
    : QObject(parent), m_worker(std::make_unique<Worker>(folder, &queue))
{
}

LocalStore::~LocalStore() = default;

// Queued from the store thread before the call's future is finished: who continues on the future
// has already seen the signal.
template <typename Announcement>
void LocalStore::announce(Announcement announcement)
{
    QMetaObject::invokeMethod(this, std::move(announcement), Qt::QueuedConnection);
}

QFuture<Status> LocalStore::open()
{
    return m_worker->postOpen([this](Database &database) {
        if (database.rescue())
            announce([this, rescue = *database.rescue()] { Q_EMIT rebuilt(rescue); });
    });
}

QFuture<Result<QList<ChannelSummary>>> LocalStore::summaries()
{
    return m_worker->post([](Database &database) { return ChannelStore(database).summaries(); });
}

QFuture<Result<QList<Message>>> LocalStore::messages(const ChannelName &channel, qint64 beforeSeq,
                                                     int limit)
{
    return m_worker->post([=](Database &database) {
        return TimelineStore(database).messages(channel, beforeSeq, limit);
    });
}

QFuture<Result<TimelinePage>> LocalStore::timelineBefore(const ChannelName &channel,
                                                         qint64 beforeSeq, int limit)
{
    return m_worker->post([=](Database &database) {
        return TimelineStore(database).before(channel, beforeSeq, limit);
    });
}

QFuture<Result<TimelinePage>> LocalStore::timelineAfter(const ChannelName &channel, qint64 afterSeq,
                                                        int limit)
{
    return m_worker->post([=](Database &database) {
        return TimelineStore(database).after(channel, afterSeq, limit);
    });
}

QFuture<Result<QList<SearchHit>>> LocalStore::search(const ChannelName &channel,
                                                     const QString &text, int limit)
{
    return m_worker->postSearch(channel, text, limit);
}

QFuture<Result<QList<OutboxItem>>> LocalStore::outbox(const ChannelName &channel)
{
    return m_worker->post([=](Database &database) { return OutboxStore(database).items(channel); });
}

QFuture<Result<QString>> LocalStore::draft(const ChannelName &channel)
{
    return m_worker->post(
        [=](Database &database) { return ChannelStore(database).draft(channel); });
}

QFuture<Result<Position>> LocalStore::position(const ChannelName &channel)
{
    return m_worker->post(
        [=](Database &database) { return MessageStore(database).position(channel); });
}

// Carries out a change of ChannelStore and announces it when it made a difference.
template <typename Change>
QFuture<Status> LocalStore::changeChannels(Change change)
{
    return m_worker->post([this, change = std::move(change)](Database &database) -> Status {
        const Result<bool> different = change(database);
        if (!different)
            return different.error();
        if (*different)
            announce([this] { Q_EMIT channelsChanged(); });
        return done();
    });
}

// Carries out a change of OutboxStore and announces it when there was something to change.
template <typename Change>
QFuture<Status> LocalStore::changeOutbox(Change change)
{
    return m_worker->post([this, change = std::move(change)](Database &database) -> Status {
        const Result<std::optional<ChannelName>> changed = change(database);
        if (!changed)
            return changed.error();
        if (*changed) {
            announce([this, channel = **changed] {
                Q_EMIT outboxChanged(channel);
                Q_EMIT channelsChanged();
            });
        }
        return done();
    });
}

QFuture<Status> LocalStore::setUser(const QString &userId, const QString &displayName)
{
    return changeChannels([=](Database &database) -> Result<bool> {
        const std::int64_t before = database.user();
        const Status set = database.setUser(userId, displayName);
        if (!set)
            return set.error();
        return database.user() != before;
    });
}

QFuture<Status> LocalStore::putChannels(const QList<ChannelInfo> &channels)
{
    return changeChannels([=](Database &database) { return ChannelStore(database).put(channels); });
}

QFuture<Result<QList<Message>>> LocalStore::putMessages(const ChannelName &channel,
                                                        const QString &epoch,
                                                        const QList<Message> &messages,
                                                        const QList<Gap> &gaps)
{
    return m_worker->post(
        [this, channel, epoch, messages, gaps](Database &database) -> Result<QList<Message>> {
            const Result<MessageStore::Change> put =
                MessageStore(database).put(channel, epoch, messages, gaps);
            if (!put)
                return put.error();
            announce([this, channel, gaps, change = *put] {
                if (change.replaced)
                    Q_EMIT messagesReplaced(channel);
                if (!change.replaced && !gaps.isEmpty())
                    Q_EMIT gapsAdded(channel, gaps);
                if (!change.replaced && !change.added.isEmpty())
                    Q_EMIT messagesAdded(channel, change.added);
                if (change.outboxChanged)
                    Q_EMIT outboxChanged(channel);
                if (change.replaced || change.outboxChanged || !change.added.isEmpty())
                    Q_EMIT channelsChanged();
            });
            return put->added;
        });
}

QFuture<Status> LocalStore::markRead(const ChannelName &channel, qint64 seq)
{
    return changeChannels(
        [=](Database &database) { return ChannelStore(database).markRead(channel, seq); });
}

QFuture<Status> LocalStore::markReadAt(const ChannelName &channel, const QString &messageId)
{
    return changeChannels(
        [=](Database &database) { return ChannelStore(database).markReadAt(channel, messageId); });
}

QFuture<Status> LocalStore::markSeen(const ChannelName &channel, const QString &userId, qint64 seq)
{
    return m_worker->post([=, this](Database &database) -> Status {
        const Result<bool> raised = TimelineStore(database).raiseSeen(channel, userId, seq);
        if (!raised)
            return raised.error();
        if (*raised)
            announce([=, this] { Q_EMIT seenChanged(channel, seq); });
        return done();
    });
}

QFuture<Status> LocalStore::saveDraft(const ChannelName &channel, const QString &text)
{
    return changeChannels(
        [=](Database &database) { return ChannelStore(database).saveDraft(channel, text); });
}

QFuture<Status> LocalStore::enqueue(const OutboxItem &item)
{
    return changeOutbox([=](Database &database) -> Result<std::optional<ChannelName>> {
        const Status enqueued = OutboxStore(database).enqueue(item);
        if (!enqueued)
            return enqueued.error();
        return std::optional(item.channel);
    });
}

QFuture<Status> LocalStore::setDelivery(const QString &clientMessageId, DeliveryState state,
                                        const std::optional<Error> &error)
{
    return changeOutbox([=](Database &database) {
        return OutboxStore(database).setDelivery(clientMessageId, state, error);
    });
}

QFuture<Status> LocalStore::editInOutbox(const QString &clientMessageId, const QByteArray &payload)
{
    return changeOutbox(
        [=](Database &database) { return OutboxStore(database).edit(clientMessageId, payload); });
}

QFuture<Status> LocalStore::removeFromOutbox(const QString &clientMessageId)
{
    return changeOutbox(
        [=](Database &database) { return OutboxStore(database).remove(clientMessageId); });
}

} // namespace channels
