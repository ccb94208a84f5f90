// SPDX-License-Identifier: MIT
#include "channels/client/outbox.h"

#include "channels/client/answers.h"
#include "channels/store/localstore.h"
#include "channels/types/answer.h"

#include <QLoggingCategory>
#include <QPromise>

#include <algorithm>
#include <memory>
#include <utility>

namespace channels {

namespace {

Q_LOGGING_CATEGORY(logOutbox, "wedsync.outbox", QtInfoMsg)

} // namespace

Outbox::Outbox(LocalStore &store, Scheduler &scheduler, std::function<double()> random, Send send,
               QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_scheduler(scheduler)
    , m_random(std::move(random))
    , m_send(std::move(send))
    , m_loadTimer(scheduler)
    , m_writeTimer(scheduler)
    , m_timer(scheduler)
{
}

void Outbox::load()
{
    m_loaded = false;
    m_loadTimer.stop();
    m_unwritten.clear(); // the states that are on disk are the ones to go on from
    m_removedMeanwhile.clear();
    onAnswer(m_store.outbox(ChannelName()), this,
             [this, load = ++m_load](const Result<QList<OutboxItem>> &items) {
                 if (load == m_load)
                     onLoaded(items);
             });
}

void Outbox::onLoaded(const Result<QList<OutboxItem>> &items)
{
    if (!items) {
        qCWarning(logOutbox, "The outbox cannot be read: %s", qPrintable(items.error().detail));
        m_loadTimer.start(m_loadBackoff.next(m_random()), [this] { load(); });
        return;
    }
    m_loadBackoff.reset();
    m_loaded = true;
    m_queue.load(*items);
    for (const QString &id : std::exchange(m_removedMeanwhile, {}))
        m_queue.remove(id, m_scheduler.now());
    pump();
}

QFuture<Result<QString>> Outbox::enqueue(const OutboxItem &item)
{
    // Shared because the answer may come to nobody: the future is given up then.
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    onAnswer(m_store.enqueue(item), this, [this, item, promise](const Status &stored) {
        if (stored)
            onEnqueued(item);
        promise->addResult(stored ? Result<QString>(item.clientMessageId)
                                  : Result<QString>(stored.error()));
        promise->finish();
        pump();
    });
    return promise->future();
}

// What was written down while the disk was read may be among what was read.
void Outbox::onEnqueued(const OutboxItem &item)
{
    if (!m_loaded) {
        load();
        return;
    }
    const auto &known = m_queue.items();
    if (std::ranges::find(known, item.clientMessageId, &OutboxItem::clientMessageId) == known.end())
        m_queue.add(item);
}

QFuture<Status> Outbox::edit(const QString &clientMessageId, const QByteArray &payload)
{
    if (!m_queue.beginEdit(clientMessageId)) {
        return QtFuture::makeReadyFuture(
            Status(ErrorKind::Conflict, QStringLiteral("The message is on its way already.")));
    }
    auto promise = std::make_shared<QPromise<Status>>();
    promise->start();
    onAnswer(m_store.editInOutbox(clientMessageId, payload), this,
             [this, clientMessageId, payload, promise](const Status &edited) {
                 m_queue.edited(clientMessageId, edited ? std::optional(payload) : std::nullopt);
                 promise->addResult(edited);
                 promise->finish();
                 pump();
             });
    return promise->future();
}

void Outbox::retry(const QString &clientMessageId)
{
    if (const auto change = m_queue.retry(clientMessageId)) {
        write(*change);
        pump();
    }
}

void Outbox::discard(const QString &clientMessageId)
{
    if (m_queue.isInFlight(clientMessageId))
        return;
    m_queue.remove(clientMessageId, m_scheduler.now());
    if (!m_loaded)
        m_removedMeanwhile.append(clientMessageId);
    removeFromDisk(clientMessageId);
    announceProgress();
}

// What the disk keeps waits still, as it is shown to the person who wrote it.
void Outbox::removeFromDisk(const QString &clientMessageId)
{
    onAnswer(m_store.removeFromOutbox(clientMessageId), this, [this](const Status &removed) {
        if (!removed)
            load();
    });
}

void Outbox::setRate(const ChannelName &channel, qint64 messagesPerMinute)
{
    m_queue.setMaxPerWindow(channel,
                            messagesPerMinute > 0 ? std::size_t(messagesPerMinute)
                                                  : MessageQueue::MaxPerWindow);
}

void Outbox::openChannel(const ChannelName &channel)
{
    for (const QString &id : m_queue.takeAcknowledged(channel))
        removeFromDisk(id);
    m_queue.setOpen(channel, true);
    pump();
}

void Outbox::closeChannel(const ChannelName &channel)
{
    m_queue.setOpen(channel, false);
}

void Outbox::closeAll()
{
    m_queue.closeAll();
    m_timer.stop();
    m_loadTimer.stop();
    m_writeTimer.stop();
    ++m_load;
}

void Outbox::epochReplaced(const ChannelName &channel)
{
    m_queue.epochReplaced(channel);
}

void Outbox::cameBack(const QList<Message> &own)
{
    for (const Message &message : own) {
        m_queue.remove(message.clientMessageId, m_scheduler.now());
        if (!m_loaded)
            m_removedMeanwhile.append(message.clientMessageId);
    }
    pump();
}

void Outbox::arrived(const ChannelName &channel, qint64 seq)
{
    for (const QString &id : m_queue.arrived(channel, seq))
        removeFromDisk(id);
}

void Outbox::pump()
{
    if (!m_loaded)
        return;
    const MessageQueue::Due due = m_queue.due(m_scheduler.now(), m_scheduler.wallNow());
    QSet<QString> first;
    for (const MessageQueue::Change &change : due.changes) {
        if (change.state == DeliveryState::Sending)
            first.insert(change.clientMessageId);
        else
            write(change);
    }
    for (const OutboxItem &item : due.send) {
        if (first.contains(item.clientMessageId))
            begin(item);
        else if (!m_beginning.contains(item.clientMessageId))
            send(item);
    }
    announceProgress();
    const std::optional<MessageQueue::Time> next = m_queue.nextTime();
    if (!next) {
        m_timer.stop();
        return;
    }
    const auto delay = std::chrono::ceil<Scheduler::Duration>(*next - m_scheduler.now());
    m_timer.start(std::max(delay, Scheduler::Duration::zero()), [this] { pump(); });
}

// What is on its way can not be changed any more. The disk knows that before the server can know
// the message: after a loss of power somebody might change a text that others read already.
void Outbox::begin(const OutboxItem &item)
{
    const QString id = item.clientMessageId;
    m_unwritten.remove(id);
    m_beginning.insert(id);
    onAnswer(m_store.setDelivery(id, DeliveryState::Sending, {}), this,
             [this, item, load = m_load](const Status &written) {
                 m_beginning.remove(item.clientMessageId);
                 if (load != m_load)
                     return;
                 if (!written) {
                     qCWarning(logOutbox, "A message cannot be sent: %s",
                               qPrintable(written.error().detail));
                     m_queue.postponed(item.clientMessageId, m_scheduler.now(), m_random());
                     pump();
                 } else if (m_queue.isInFlight(item.clientMessageId)) {
                     send(item);
                 }
             });
}

void Outbox::send(const OutboxItem &item)
{
    m_send(item, [this, id = item.clientMessageId](const Result<std::string> &response) {
        onReply(id, response);
    });
}

void Outbox::onReply(const QString &clientMessageId, const Result<std::string> &response)
{
    const Result<PublishAnswer> published =
        response ? readPublishAnswer(*response) : Result<PublishAnswer>(response.error());
    const std::optional<MessageQueue::Change> change = published
        ? m_queue.acknowledged(clientMessageId, published->seq, m_scheduler.now())
        : m_queue.refused(clientMessageId, published.error(), m_scheduler.now(), m_random());
    if (change && change->state == DeliveryState::Delivered)
        removeFromDisk(clientMessageId);
    else if (change)
        write(*change);
    if (change && change->error)
        Q_EMIT failed(change->channel, clientMessageId, *change->error);
    pump();
}

// What is on disk without this is safe too: a message that was sent is sent again under the same
// id. But one that waits for its writer's word must be seen to wait, so it is written until it is
// there.
void Outbox::write(const MessageQueue::Change &change)
{
    m_unwritten.remove(change.clientMessageId);
    onAnswer(m_store.setDelivery(change.clientMessageId, change.state, change.error), this,
             [this, change](const Status &written) {
                 if (written) {
                     m_writeBackoff.reset();
                     m_unwritten.remove(change.clientMessageId);
                     return;
                 }
                 qCWarning(logOutbox, "A message's state cannot be written: %s",
                           qPrintable(written.error().detail));
                 m_unwritten.insert(change.clientMessageId, change);
                 m_writeTimer.start(m_writeBackoff.next(m_random()), [this] { writeAgain(); });
             });
}

void Outbox::writeAgain()
{
    for (const MessageQueue::Change &change : std::exchange(m_unwritten, {}))
        write(change);
}

void Outbox::announceProgress()
{
    const std::map<ChannelName, DrainProgress> progress = m_queue.progress();
    const auto before = std::exchange(m_announced, progress);
    for (const auto &[channel, drain] : before) {
        if (!progress.contains(channel))
            Q_EMIT progressed(channel, {});
    }
    for (const auto &[channel, drain] : progress) {
        const auto known = before.find(channel);
        if (known == before.end() || known->second != drain)
            Q_EMIT progressed(channel, drain);
    }
}

} // namespace channels
