// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "models/clock.h"
#include "models/eventtext.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

namespace channels {
class LocalStore;
}

namespace models {

//! The sidebar's rows: weddings grouped by how near they are, then the other channels. Every number
//! that is shown anywhere (badges, group counts, totals) is taken from these rows, and these rows
//! from one query of the store, so that no two of them can disagree.
class ChannelListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    //! By days from today, so that the last day of a month is no edge: ThisWeek is up to 7 days
    //! away, ThisMonth up to 31. What is pinned comes first and what is archived last, in every
    //! order.
    enum class Group { Pinned, ThisWeek, ThisMonth, Later, Past, Other, Archived };
    Q_ENUM(Group)

    //! Within a group by the wedding's date, or without groups.
    enum class SortOrder { WeddingDate, Recent, Name, Manual };
    Q_ENUM(SortOrder)

    enum Role {
        NameRole = Qt::UserRole + 1, // channels::ChannelName
        TypeRole, // channels::ChannelType
        StateRole, // channels::ChannelState
        UnreadRole, // int
        UnseenChangesRole, // int
        QueuedRole, // int
        HasDraftRole, // bool
        PreviewRole, // QString, one line; empty when nothing was ever written
        LastMessageAtRole, // QDateTime, UTC; null likewise
        WeddingDateRole, // QDate; null when it is no wedding
        GroupRole, // Group
        FirstOfGroupRole, // bool
        GroupUnreadRole, // int
        MutedRole, // bool
        TypingRole, // QString: "Sarah is typing…"; empty: nobody is
    };
    Q_ENUM(Role)

    ChannelListModel(channels::LocalStore &store, Clock clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int rowOf(const channels::ChannelName &channel) const; // -1: not in the list
    const channels::ChannelSummary &summaryAt(int row) const { return m_rows.at(row).summary; }
    int unreadTotal() const;
    QDateTime now() const { return m_clock(); }

    SortOrder sortOrder() const { return m_sortOrder; }
    void setSortOrder(SortOrder order);
    //! The order that the settings name: "date", "recent", "name" or "manual".
    static SortOrder sortOrderFrom(const QString &setting);
    //! Moves a channel by \a step rows (negative: up) in the order that is shown, and keeps that as
    //! the one made by hand. Channels that came later stand at its end, by their names.
    void move(const channels::ChannelName &channel, int step);

    //! Pins, mutes or archives a channel of the list, or takes that back.
    void arrange(const channels::ChannelName &channel,
                 const channels::ChannelArrangement &arrangement);
    bool isMuted(const channels::ChannelSummary &channel) const;

    //! Reads the rows again; many calls while one reading is under way make one more reading.
    void refresh();
    void setChannelState(const channels::ChannelName &channel, channels::ChannelState state);
    //! Who is writing there, in words; empty: nobody is. Not in the row's sentence, which would be
    //! read out each time that somebody pauses.
    void setTyping(const channels::ChannelName &channel, const QString &sentence);
    //! Whose own messages are "You" in the preview.
    void setUserId(const QString &userId);

Q_SIGNALS:
    void refreshed(); // after each reading, once the rows are consistent
    void failed(const channels::Error &error);

private:
    struct Row {
        channels::ChannelSummary summary;
        Group group = Group::Other;
        QString preview;

        bool operator==(const Row &) const = default;
    };

    QList<Row> rowsOf(const QList<channels::ChannelSummary> &summaries) const;
    void putInOrder(QList<Row> &rows) const;
    void sortAgain();
    void countGroups();
    void apply(const QList<Row> &rows);
    void removeVanished(const QList<Row> &rows);
    void appendNew(const QList<Row> &rows);
    void reorder(const QList<Row> &rows);
    void update(const QList<Row> &rows);
    void rebuildIndex();
    void refreshAtMidnight();

    channels::LocalStore &m_store;
    Clock m_clock;
    QTimer m_midnight;
    QList<Row> m_rows;
    QHash<channels::ChannelName, int> m_rowOf;
    QHash<channels::ChannelName, channels::ChannelState> m_states;
    QHash<channels::ChannelName, QString> m_typing;
    QString m_userId;
    SortOrder m_sortOrder = SortOrder::WeddingDate;
    QHash<Group, int> m_groupUnread;
    quint64 m_changes = 0; // by move() and arrange(): what was read before one does not know it
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace models
