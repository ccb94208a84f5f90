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

    //! Takes over what the disk has for the user who is signed in now.
    void load();
    //! Writes the item down, then sends it when it can.
    QFuture<Result<QString>> enqueue(const OutboxItem &item);
    void retry(const QString &clientMessageId);
    //! Does nothing for a message that is on its way: it cannot be called back.
    void discard(const QString &clientMessageId);

    //! The channel is joined and everything in it has come.
    void openChannel(const ChannelName &channel);
    void closeChannel(const ChannelName &channel);
    void closeAll();
    void epochReplaced(const ChannelName &channel);
    //! Own messages that are in the channel now; the store has let them go already.
    void cameBack(const QList<Message> &own);

Q_SIGNALS:
    void progressed(const channels::DrainProgress &progress);
    void failed(const channels::ChannelName &channel, const QString &clientMessageId,
                const channels::Error &error);

private:
    void pump();
    void send(const OutboxItem &item);
    void onReply(const QString &clientMessageId, const Result<std::string> &response);
    void write(const MessageQueue::Change &change);
    void announceProgress();

    LocalStore &m_store;
    Scheduler &m_scheduler;
    std::function<double()> m_random;
    Send m_send;
    MessageQueue m_queue;
    DrainProgress m_announced;
    Timer m_timer;
};

} // namespace channels
