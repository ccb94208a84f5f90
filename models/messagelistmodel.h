// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "channels/types/message.h"
#include "channels/types/outboxitem.h"
#include "models/clock.h"
#include "models/eventtext.h"

#include <QAbstractListModel>
#include <QSet>

namespace channels {
class LocalStore;
}

namespace models {

//! The timeline of one channel: its newest messages, older ones on demand, and at the end what this
//! user has written that the channel has not shown back yet. Never holds rows of two channels.
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
    };
    Q_ENUM(Role)

    static constexpr int PageSize = 60; // messages fetched at once

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
    //! While somebody looks at the end, what arrives is not new to them: no line is drawn for it.
    void setAttended(bool attended) { m_attended = attended; }

    //! Older rows go in front, so this is no fetchMore(): a view asks for that at its end.
    bool canFetchOlder() const { return !m_channel.name.isEmpty() && !m_fetching && !m_atOldest; }
    void fetchOlder();

Q_SIGNALS:
    void opened(); // the first page of the channel is there
    void failed(const channels::Error &error);

private:
    struct Row {
        channels::Message message;
        EventText event;
        bool own = false;
        channels::DeliveryState delivery = channels::DeliveryState::Delivered;
        QString error;
    };

    Row rowOf(const channels::Message &message) const;
    Row rowOf(const channels::OutboxItem &item) const;
    bool continues(int row) const;
    bool startsDay(int row) const;
    QString stateWord(const Row &row) const;
    void fetchPage(qint64 beforeSeq);
    void insertOlder(const QList<channels::Message> &page);
    void onMessagesAdded(const channels::ChannelName &channel,
                         const QList<channels::Message> &messages);
    void append(const QList<channels::Message> &messages);
    void readOutbox();
    void showOutbox(const QList<channels::OutboxItem> &items);
    void removePending(int row);
    void drawUnreadLine();

    channels::LocalStore &m_store;
    Clock m_clock;
    QString m_userId;
    channels::ChannelInfo m_channel;
    QList<Row> m_rows; // [0, m_stored) by seq, then the outbox
    int m_stored = 0;
    QSet<QString> m_ownIds; // client message ids of the stored rows: not to be shown twice
    quint64 m_visit = 0; // one number per open(): an answer for an earlier one is dropped
    int m_unread = 0;
    qint64 m_unreadLineSeq = 0; // 0: no line
    bool m_fetching = false;
    bool m_atOldest = false;
    bool m_attended = false;
    bool m_answered = false; // the store has answered for this visit
    bool m_firstPage = false; // is there, down to the unread line
};

} // namespace models
