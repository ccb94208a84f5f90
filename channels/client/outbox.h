// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/messagequeue.h"
#include "channels/client/push.h"
#include "channels/types/message.h"

#include <QFuture>
#include <QObject>

namespace channels {

class LocalStore;

//! Carries out what MessageQueue decides: the items are on disk, the sending is the channel's, the
//! time the scheduler's. The main thread only.
class Outbox final : public QObject {
    Q_OBJECT

public:
    //! Sends one item and calls back once with the reply.
    using Send = std::function<void(const OutboxItem &item, Pushes::Answer answer)>;

    Outbox(LocalStore &store, Scheduler &scheduler, std::function<double()> random, Send send,
           QObject *parent = nullptr);

    //! Takes over what the disk has for the user who is signed in now; tries again until it can be
    //! read. Nothing is sent before.
    void load();
    //! Writes the item down, then sends it when it can.
    QFuture<Result<QString>> enqueue(const OutboxItem &item);
    void retry(const QString &clientMessageId);
    //! Another text under the same id. Fails with Conflict for what may be on its way.
    QFuture<Status> edit(const QString &clientMessageId, const QByteArray &payload);
    //! Looks at what is due: time has jumped.
    void wake() { pump(); }
    //! Does nothing for a message that is on its way: it cannot be called back.
    void discard(const QString &clientMessageId);

    //! What the server takes into the channel in a minute; nothing (0) when it does not say.
    void setRate(const ChannelName &channel, qint64 messagesPerMinute);
    //! The channel is joined and everything in it has come.
    void openChannel(const ChannelName &channel);
    void closeChannel(const ChannelName &channel);
    void closeAll();
    void epochReplaced(const ChannelName &channel);
    //! Own messages that are in the channel now; the store has let them go already.
    void cameBack(const QList<Message> &own);
    //! Everything in the channel up to \a seq is in the store; what came back of it was told.
    void arrived(const ChannelName &channel, qint64 seq);

Q_SIGNALS:
    void progressed(const channels::ChannelName &channel, const channels::DrainProgress &progress);
    void failed(const channels::ChannelName &channel, const QString &clientMessageId,
                const channels::Error &error);

private:
    void onLoaded(const Result<QList<OutboxItem>> &items);
    void onEnqueued(const OutboxItem &item);
    void pump();
    void begin(const OutboxItem &item);
    void send(const OutboxItem &item);
    void onReply(const QString &clientMessageId, const Result<std::string> &response);
    void write(const MessageQueue::Change &change);
    void writeAgain();
    void removeFromDisk(const QString &clientMessageId);
    void announceProgress();

    LocalStore &m_store;
    Scheduler &m_scheduler;
    std::function<double()> m_random;
    Send m_send;
    MessageQueue m_queue;
    bool m_loaded = false; // until then the disk knows more than the queue
    int m_load = 0; // the answer to an earlier question is let go
    QList<QString> m_removedMeanwhile; // while the disk was read
    Backoff m_loadBackoff;
    Timer m_loadTimer;
    QSet<QString> m_beginning; // due, and being written down as on their way
    QHash<QString, MessageQueue::Change> m_unwritten; // by client message id: the disk was full
    Backoff m_writeBackoff;
    Timer m_writeTimer;
    std::map<ChannelName, DrainProgress> m_announced;
    Timer m_timer;
};

} // namespace channels
