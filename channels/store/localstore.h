// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "channels/types/message.h"
#include "channels/types/outboxitem.h"
#include "channels/types/result.h"
#include "channels/types/storerescue.h"
#include "channels/types/timelinepage.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>

#include <memory>

namespace channels {

class StoreQueue;
class StoreWorker;

//! Where a channel's copy ends, and of which life of the server's store it is.
struct Position {
    QString epoch; // empty: nothing was ever fetched
    qint64 seq = 0;

    bool operator==(const Position &) const = default;
};

//! The desktop's database: channels, messages, drafts, read positions and the outbox. Every
//! statement runs on the store thread; calls return at once and are carried out in the order in
//! which they were made, changes that come close together in one transaction. Call from the main
//! thread; continue with `.then(context, …)`. Failures are StoreUnavailable: the disk is full, the
//! folder is not writable, the file is damaged.
class LocalStore final : public QObject {
    Q_OBJECT

public:
    //! \a folder is made when it is missing (0700; the database 0600).
    explicit LocalStore(const QString &folder, QObject *parent = nullptr);
    //! Without a thread of its own: the work is carried out when \a queue says so.
    LocalStore(const QString &folder, StoreQueue &queue, QObject *parent = nullptr);
    ~LocalStore() override; // finishes what was asked for

    //! First call. Fails also when another process has the database open, or a newer version wrote
    //! it. A damaged one is set aside and begun anew: rebuilt() tells.
    QFuture<Status> open();

    // ---- reading
    //! One row per known channel: every number that is shown anywhere comes from this one query.
    QFuture<Result<QList<ChannelSummary>>> summaries();
    //! The newest \a limit messages with seq < \a beforeSeq (0: from the end), ascending.
    QFuture<Result<QList<Message>>> messages(const ChannelName &channel, qint64 beforeSeq,
                                             int limit);
    //! The same, with the gaps among them and how far others have read.
    QFuture<Result<TimelinePage>> timelineBefore(const ChannelName &channel, qint64 beforeSeq,
                                                 int limit);
    //! The oldest \a limit messages with seq > \a afterSeq, likewise.
    QFuture<Result<TimelinePage>> timelineAfter(const ChannelName &channel, qint64 afterSeq,
                                                int limit);
    //! What may be questions that this user has not answered, of all channels, oldest first: see
    //! TimelineStore.
    QFuture<Result<QList<Message>>> unanswered(int reach);
    //! Messages with all the words of \a text, of one channel or (empty name) of all, newest first.
    //! The last word may be the beginning of one. On a thread of its own: nothing waits for it, and
    //! it finds what was stored before the call.
    QFuture<Result<QList<SearchHit>>> search(const ChannelName &channel, const QString &text,
                                             int limit);
    //! What waits to be sent, oldest first; an empty name: of every channel.
    QFuture<Result<QList<OutboxItem>>> outbox(const ChannelName &channel);
    //! The newest seq of the channel that this user has read, as far as it is here; 0: none.
    QFuture<Result<qint64>> readSeq(const ChannelName &channel);
    QFuture<Result<QString>> draft(const ChannelName &channel);
    QFuture<Result<Position>> position(const ChannelName &channel);

    // ---- writing; each answers once it is on disk
    //! Who reads: messages of this user are not unread. Remembered in the file.
    QFuture<Status> setUser(const QString &userId, const QString &displayName);
    //! The server's list. A channel that is not in it stays, with its messages.
    QFuture<Status> putChannels(const QList<ChannelInfo> &channels);
    //! Applies each seq once, in order; what is there already is skipped. A new epoch replaces the
    //! channel's messages. Answers the ones that are new. An own message that waits in the outbox
    //! leaves it in the same step. \a gaps: what will never come.
    QFuture<Result<QList<Message>>> putMessages(const ChannelName &channel, const QString &epoch,
                                                const QList<Message> &messages,
                                                const QList<Gap> &gaps = {});
    //! Never moves backwards.
    QFuture<Status> markRead(const ChannelName &channel, qint64 seq);
    //! A person wants what begins with \a seq unread again, until markRead(). It counts as unread
    //! here, whatever the read position is, which stays where it is.
    QFuture<Status> markUnreadFrom(const ChannelName &channel, qint64 seq);
    //! As markRead() by the message's id, as servers tell it; counts once the message has come.
    QFuture<Status> markReadAt(const ChannelName &channel, const QString &messageId);
    //! Another member has read up to \a seq; never backwards.
    QFuture<Status> markSeen(const ChannelName &channel, const QString &userId, qint64 seq);
    //! A person looks at the channel. Does nothing for one that is not known, and announces
    //! nothing.
    QFuture<Status> noteOpened(const ChannelName &channel, const QDateTime &at);
    //! The order that a person has put the channels in; what is not in it has no place there.
    QFuture<Status> putInOrder(const QList<ChannelName> &order);
    QFuture<Status> arrange(const ChannelName &channel, const ChannelArrangement &arrangement);
    QFuture<Status> saveDraft(const ChannelName &channel, const QString &text);
    //! Fails with QueueFull when 100 of the channel wait already: nothing is stored then.
    QFuture<Status> enqueue(const OutboxItem &item);
    QFuture<Status> setDelivery(const QString &clientMessageId, DeliveryState state,
                                const std::optional<Error> &error);
    //! Another payload under the same id. Fails with Conflict when a server may have the old one.
    QFuture<Status> editInOutbox(const QString &clientMessageId, const QByteArray &payload);
    QFuture<Status> removeFromOutbox(const QString &clientMessageId);

Q_SIGNALS:
    // After the change is on disk, on the main thread.
    void channelsChanged(); // a summary is different, or a channel is new
    void messagesAdded(const channels::ChannelName &channel,
                       const QList<channels::Message> &messages);
    void gapsAdded(const channels::ChannelName &channel, const QList<channels::Gap> &gaps);
    void messagesReplaced(const channels::ChannelName &channel); // a new epoch: read them again
    void outboxChanged(const channels::ChannelName &channel);
    void seenChanged(const channels::ChannelName &channel, qint64 seq); // by others, up to seq
    //! By open(): the file was damaged, and a new one stands in its place.
    void rebuilt(const channels::StoreRescue &rescue);

private:
    template <typename Announcement>
    void announce(Announcement announcement);
    template <typename Change>
    QFuture<Status> changeChannels(Change change);
    template <typename Change>
    QFuture<Status> changeOutbox(Change change);

    std::unique_ptr<StoreWorker> m_worker;
};

} // namespace channels
