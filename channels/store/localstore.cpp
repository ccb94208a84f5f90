// SPDX-License-Identifier: MIT
#include "channels/store/localstore.h"

#include "channels/store/channelstore.h"
#include "channels/store/messagestore.h"
#include "channels/store/outboxstore.h"
#include "channels/store/storeworker.h"
#include "channels/store/timelinestore.h"

namespace channels {

LocalStore::LocalStore(const QString &folder, QObject *parent)
    : QObject(parent), m_worker(std::make_unique<StoreWorker>(folder))
{
}

LocalStore::LocalStore(const QString &folder, StoreQueue &queue, QObject *parent)
    : QObject(parent), m_worker(std::make_unique<StoreWorker>(folder, &queue))
{
}

LocalStore::~LocalStore() = default;

// Queued from the store thread, once the change is on disk and before the call's future is
// finished: who continues on the future has already seen the signal.
template <typename Announcement>
void LocalStore::announce(Announcement announcement)
{
    m_worker->announce([this, announcement = std::move(announcement)] {
        QMetaObject::invokeMethod(this, announcement, Qt::QueuedConnection);
    });
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

QFuture<Result<QList<Message>>> LocalStore::unanswered(int reach)
{
    return m_worker->post(
        [=](Database &database) { return TimelineStore(database).unanswered(reach); });
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

QFuture<Result<qint64>> LocalStore::readSeq(const ChannelName &channel)
{
    return m_worker->post(
        [=](Database &database) { return ChannelStore(database).readSeq(channel); });
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
    return m_worker->postChange([this, change = std::move(change)](Database &database) -> Status {
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
    return m_worker->postChange([this, change = std::move(change)](Database &database) -> Status {
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

// Alone, for who reads is remembered beside the database too.
QFuture<Status> LocalStore::setUser(const QString &userId, const QString &displayName)
{
    return m_worker->postAlone([=, this](Database &database) -> Status {
        const std::int64_t before = database.user();
        if (const Status set = database.setUser(userId, displayName); !set)
            return set.error();
        if (database.user() != before)
            announce([this] { Q_EMIT channelsChanged(); });
        return done();
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
    return m_worker->postChange(
        [this, channel, epoch, messages, gaps](Database &database) -> Result<QList<Message>> {
            const Result<MessageStore::Change> put =
                MessageStore(database).put(channel, epoch, messages, gaps);
            if (!put)
                return put.error();
            if (!put->added.isEmpty())
                m_worker->planIndexing();
            announce([this, channel, gaps, change = *put] {
                if (change.replaced) {
                    Q_EMIT messagesReplaced(channel);
                } else {
                    if (!gaps.isEmpty())
                        Q_EMIT gapsAdded(channel, gaps);
                    if (!change.added.isEmpty())
                        Q_EMIT messagesAdded(channel, change.added);
                }
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

QFuture<Status> LocalStore::markUnreadFrom(const ChannelName &channel, qint64 seq)
{
    return changeChannels(
        [=](Database &database) { return ChannelStore(database).markUnreadFrom(channel, seq); });
}

QFuture<Status> LocalStore::markReadAt(const ChannelName &channel, const QString &messageId)
{
    return changeChannels(
        [=](Database &database) { return ChannelStore(database).markReadAt(channel, messageId); });
}

QFuture<Status> LocalStore::markSeen(const ChannelName &channel, const QString &userId, qint64 seq)
{
    return m_worker->postChange([=, this](Database &database) -> Status {
        const Result<bool> raised = TimelineStore(database).raiseSeen(channel, userId, seq);
        if (!raised)
            return raised.error();
        if (*raised)
            announce([=, this] { Q_EMIT seenChanged(channel, seq); });
        return done();
    });
}

QFuture<Status> LocalStore::noteOpened(const ChannelName &channel, const QDateTime &at)
{
    return m_worker->postChange(
        [=](Database &database) { return ChannelStore(database).noteOpened(channel, at); });
}

QFuture<Status> LocalStore::putInOrder(const QList<ChannelName> &order)
{
    return changeChannels(
        [=](Database &database) { return ChannelStore(database).putInOrder(order); });
}

QFuture<Status> LocalStore::arrange(const ChannelName &channel,
                                    const ChannelArrangement &arrangement)
{
    return changeChannels(
        [=](Database &database) { return ChannelStore(database).arrange(channel, arrangement); });
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
