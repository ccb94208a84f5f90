// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "channels/types/message.h"
#include "channels/types/outboxitem.h"
#include "models/clock.h"
#include "models/sentences.h"
#include "models/timelinerow.h"

#include <QAbstractListModel>
#include <QSet>

namespace channels {
class LocalStore;
}

namespace models {

//! The timeline of one channel, as a window of at most MaxRows stored rows that moves over it, and
//! at the channel's end what this user has written that has not come back yet. A hundred thousand
//! messages cost no more than the window. Never holds rows of two channels.
class MessageListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        EventRole = Qt::UserRole + 1, // EventText
        SenderRole, // QString; "You" for this user
        TimeRole, // QDateTime, UTC
        OwnRole, // bool
        DeliveryRole, // channels::DeliveryState; own messages only
        ErrorRole, // QString, a sentence; empty unless Failed
        SeqRole, // qint64; 0 while it waits in the outbox
        ContinuesRole, // bool: same sender, same day, a few minutes after the row above
        DayRole, // QDate, on the first row of each day; null on the others
        UnreadLineRole, // int: how many are new, on the row under the unread line; 0 on the others
        GapRole, // int: how many messages are missing here for good; 0 on a message's row
    };
    Q_ENUM(Role)

    static constexpr int PageSize = 60; // messages fetched at once
    static constexpr int MaxRows = 4 * PageSize; // more of one end is let go at the other

    MessageListModel(channels::LocalStore &store, Clock clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const channels::ChannelInfo &channel() const { return m_channel; } // name empty: none is open
    QDate today() const { return m_clock().date(); }
    qint64 newestSeq() const; // 0: no message
    int unreadLineRow() const; // -1: no line

    //! Shows \a channel and nothing else, from the newest message. \a unread is how many of it are.
    void open(const channels::ChannelInfo &channel, int unread);
    void close();
    void setUserId(const QString &userId);
    //! In which order the parts of a message are heard.
    void setMessageOrder(const MessageOrder &order);
    //! Draws the unread line anew, over what others wrote from \a seq on.
    void markUnreadFrom(qint64 seq);
    //! While somebody looks at the end, what arrives is not new to them: no line is drawn for it.
    void setAttended(bool attended) { m_attended = attended; }

    //! Older rows go in front, so this is no fetchMore(): a view asks for that at its end.
    bool canFetchOlder() const { return !m_channel.name.isEmpty() && !m_fetching && !m_atOldest; }
    void fetchOlder();
    //! The window ends before the channel does: nothing is appended until it is back.
    bool isAtNewest() const { return m_atNewest; }
    bool canFetchNewer() const { return !m_channel.name.isEmpty() && !m_fetching && !m_atNewest; }
    void fetchNewer();
    //! Moves the window to the channel's end; opened() tells when it is there.
    void showNewest();
    //! Moves the window so that the message \a seq is in it, with what was said around it;
    //! located() tells when it is there.
    void showMessage(qint64 seq);

Q_SIGNALS:
    void opened(); // the first page of the channel is there
    void located(int row); // of showMessage(): the message, or the one before where it was
    void failed(const channels::Error &error);

private:
    using Row = TimelineRow;

    bool continues(int row) const;
    bool startsDay(int row) const;
    channels::DeliveryState deliveryOf(const Row &row) const;
    QString stateWord(const Row &row) const;
    void clearRows();
    void reopen() { open(channels::ChannelInfo(m_channel), m_unread); }
    void moveTo(qint64 seq);
    void fetchBefore(qint64 beforeSeq);
    void insertOlder(const channels::TimelinePage &page);
    void insertNewer(const channels::TimelinePage &page);
    void settle();
    void prepend(const QList<Row> &rows);
    void append(const QList<Row> &rows);
    void trimOldest();
    void trimNewest();
    void forgetOwnIds(int first, int end);
    void onMessagesAdded(const channels::ChannelName &channel,
                         const QList<channels::Message> &messages);
    void onGapsAdded(const channels::ChannelName &channel, const QList<channels::Gap> &gaps);
    void onSeenChanged(const channels::ChannelName &channel, qint64 seq);
    void arrive(const QList<Row> &rows);
    void readOutbox();
    void showOutbox(const QList<channels::OutboxItem> &items);
    void removePending(int row);
    void removeAllPending();
    void drawUnreadLine();
    int rowAtOrBefore(qint64 seq) const;

    channels::LocalStore &m_store;
    Clock m_clock;
    MessageOrder m_order = standardMessageOrder();
    QString m_userId;
    channels::ChannelInfo m_channel;
    QList<Row> m_rows; // [0, m_stored) by seq, then (at the channel's end) the outbox
    int m_stored = 0;
    QSet<QString> m_ownIds; // client message ids of the stored rows: not to be shown twice
    quint64 m_visit = 0; // one number per open(): an answer for an earlier one is dropped
    int m_unread = 0;
    qint64 m_unreadLineSeq = 0; // 0: no line
    bool m_fetching = false;
    bool m_atOldest = false;
    bool m_atNewest = true;
    qint64 m_target = 0; // of showMessage(), until it is there
    qint64 m_seenSeq = 0; // up to here somebody else has read
    bool m_attended = false;
    bool m_answered = false; // the store has answered for this visit
    bool m_firstPage = false; // is there, down to the unread line
};

} // namespace models
