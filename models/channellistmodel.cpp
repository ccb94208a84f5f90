// SPDX-License-Identifier: MIT
#include "models/channellistmodel.h"

#include "channels/store/localstore.h"
#include "channels/types/answer.h"
#include "models/sentences.h"

#include <QMetaEnum>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

using Group = ChannelListModel::Group;

Group groupOf(const channels::ChannelSummary &channel, const QDate &today)
{
    if (channel.arrangement.isArchived)
        return Group::Archived;
    if (channel.arrangement.isPinned)
        return Group::Pinned;
    const QDate wedding = channel.info.weddingDate;
    if (!wedding.isValid())
        return Group::Other;
    const qint64 days = today.daysTo(wedding);
    if (days < 0)
        return Group::Past;
    if (days <= 7)
        return Group::ThisWeek;
    return days <= 31 ? Group::ThisMonth : Group::Later;
}

// The same in every order.
int tierOf(Group group)
{
    return group == Group::Pinned ? 0 : group == Group::Archived ? 2 : 1;
}

} // namespace

ChannelListModel::ChannelListModel(channels::LocalStore &store, Clock clock, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_clock(std::move(clock))
{
    m_midnight.setSingleShot(true);
    connect(&m_midnight, &QTimer::timeout, this, &ChannelListModel::refresh);
    connect(&store, &channels::LocalStore::channelsChanged, this, &ChannelListModel::refresh);
}

int ChannelListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChannelListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const channels::ChannelSummary &channel = row.summary;
    switch (role) {
    case Qt::DisplayRole:
        return channel.info.title;
    case Qt::AccessibleTextRole:
        return channelSentence(channel, m_clock());
    case Qt::AccessibleDescriptionRole:
        return row.preview;
    case NameRole:
        return QVariant::fromValue(channel.info.name);
    case TypeRole:
        return QVariant::fromValue(channel.info.type);
    case StateRole:
        return QVariant::fromValue(channel.state);
    case UnreadRole:
        return channel.unread;
    case UnseenChangesRole:
        return channel.unseenChanges;
    case QueuedRole:
        return channel.queued;
    case HasDraftRole:
        return channel.hasDraft;
    case PreviewRole:
        return row.preview;
    case LastMessageAtRole:
        return channel.lastMessageAt;
    case WeddingDateRole:
        return channel.info.weddingDate;
    case GroupRole:
        return QVariant::fromValue(row.group);
    case FirstOfGroupRole: // only this order keeps groups together
        return m_sortOrder == SortOrder::WeddingDate
            && (index.row() == 0 || m_rows.at(index.row() - 1).group != row.group);
    case GroupUnreadRole:
        return m_groupUnread.value(row.group);
    case MutedRole:
        return isMuted(channel);
    case TypingRole:
        return m_typing.value(channel.info.name);
    default:
        return {};
    }
}

QHash<int, QByteArray> ChannelListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    const auto roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i)
        names.insert(roles.value(i), roles.key(i));
    return names;
}

int ChannelListModel::rowOf(const channels::ChannelName &channel) const
{
    return m_rowOf.value(channel, -1);
}

int ChannelListModel::unreadTotal() const
{
    int unread = 0;
    for (const Row &row : m_rows)
        unread += row.summary.unread;
    return unread;
}

void ChannelListModel::refresh()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    channels::onAnswer(m_store.summaries(), this,
                       [this, changes = m_changes](
                           const channels::Result<QList<channels::ChannelSummary>> &summaries) {
                           m_reading = false;
                           if (!summaries)
                               Q_EMIT failed(summaries.error());
                           else if (changes == m_changes)
                               apply(rowsOf(*summaries));
                           else
                               m_readAgain = true;
                           if (std::exchange(m_readAgain, false))
                               refresh();
                       });
    refreshAtMidnight();
}

void ChannelListModel::setChannelState(const channels::ChannelName &channel,
                                       channels::ChannelState state)
{
    m_states.insert(channel, state);
    const int row = rowOf(channel);
    if (row < 0 || m_rows.at(row).summary.state == state)
        return;
    m_rows[row].summary.state = state;
    Q_EMIT dataChanged(index(row), index(row), {StateRole, Qt::AccessibleTextRole});
}

void ChannelListModel::setTyping(const channels::ChannelName &channel, const QString &sentence)
{
    if (m_typing.value(channel) == sentence)
        return;
    if (sentence.isEmpty())
        m_typing.remove(channel);
    else
        m_typing.insert(channel, sentence);
    if (const int row = rowOf(channel); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {TypingRole});
}

void ChannelListModel::setUserId(const QString &userId)
{
    m_userId = userId;
    refresh();
}

void ChannelListModel::setSortOrder(SortOrder order)
{
    if (m_sortOrder == order)
        return;
    m_sortOrder = order;
    sortAgain();
}

ChannelListModel::SortOrder ChannelListModel::sortOrderFrom(const QString &setting)
{
    if (setting == "recent"_L1)
        return SortOrder::Recent;
    if (setting == "name"_L1)
        return SortOrder::Name;
    return setting == "manual"_L1 ? SortOrder::Manual : SortOrder::WeddingDate;
}

void ChannelListModel::move(const channels::ChannelName &channel, int step)
{
    const int from = rowOf(channel);
    const int to = std::clamp(from + step, 0, int(m_rows.size()) - 1);
    if (from < 0 || from == to)
        return;
    ++m_changes;
    m_sortOrder = SortOrder::Manual;
    QList<channels::ChannelName> order;
    for (const Row &row : m_rows)
        order.append(row.summary.info.name);
    order.move(from, to);
    for (int i = 0; i < order.size(); ++i) // shown at once, whatever the disk takes
        m_rows[rowOf(order.at(i))].summary.manualPosition = i;
    sortAgain();
    channels::onAnswer(m_store.putInOrder(order), this, [this](const channels::Status &stored) {
        if (!stored)
            Q_EMIT failed(stored.error());
    });
}

void ChannelListModel::arrange(const channels::ChannelName &channel,
                               const channels::ChannelArrangement &arrangement)
{
    const int at = rowOf(channel);
    if (at < 0 || m_rows.at(at).summary.arrangement == arrangement)
        return;
    ++m_changes;
    QList<Row> rows = m_rows; // shown at once, whatever the disk takes
    rows[at].summary.arrangement = arrangement;
    rows[at].group = groupOf(rows.at(at).summary, m_clock().date());
    putInOrder(rows);
    reorder(rows);
    update(rows);
    channels::onAnswer(m_store.arrange(channel, arrangement), this,
                       [this](const channels::Status &stored) {
                           if (!stored)
                               Q_EMIT failed(stored.error());
                       });
}

bool ChannelListModel::isMuted(const channels::ChannelSummary &channel) const
{
    return channel.arrangement.mutedUntil.isValid() && channel.arrangement.mutedUntil > m_clock();
}

void ChannelListModel::sortAgain()
{
    QList<Row> rows = m_rows;
    putInOrder(rows);
    reorder(rows);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {FirstOfGroupRole});
}

QList<ChannelListModel::Row>
ChannelListModel::rowsOf(const QList<channels::ChannelSummary> &summaries) const
{
    const QDate today = m_clock().date();
    QList<Row> rows;
    rows.reserve(summaries.size());
    for (const channels::ChannelSummary &summary : summaries) {
        Row row {summary, groupOf(summary, today), {}};
        row.summary.state = m_states.value(summary.info.name, channels::ChannelState::Offline);
        if (!summary.lastEventType.isEmpty()) {
            const EventText event = eventText(summary.lastEventType, summary.lastPayload);
            row.preview = previewOf(event);
            const QString sender =
                summary.lastSenderId == m_userId ? tr("You") : summary.lastSenderName;
            // "Sarah & Tom: …" under Sarah & Tom would say it twice.
            if (event.kind == EventKind::Chat && !sender.isEmpty() && sender != summary.info.title)
                row.preview = u"%1: %2"_s.arg(sender, row.preview);
        }
        rows.append(row);
    }
    putInOrder(rows);
    return rows;
}

void ChannelListModel::putInOrder(QList<Row> &rows) const
{
    const auto within = [&rows](const auto &order) {
        std::ranges::sort(rows, [&order](const Row &a, const Row &b) {
            const int x = tierOf(a.group);
            const int y = tierOf(b.group);
            return x != y ? x < y : order(a, b);
        });
    };
    const auto byName = [](const Row &a, const Row &b) {
        const channels::ChannelInfo &x = a.summary.info;
        const channels::ChannelInfo &y = b.summary.info;
        const int titles = QString::localeAwareCompare(x.title, y.title);
        return titles != 0 ? titles < 0 : x.name < y.name;
    };
    const auto byDate = [&byName](const Row &a, const Row &b) {
        if (a.group != b.group)
            return a.group < b.group;
        const QDate &x = a.summary.info.weddingDate;
        const QDate &y = b.summary.info.weddingDate;
        if (x != y) // a past wedding is the less interesting the older it is
            return (x < y) != (a.group == Group::Past);
        return byName(a, b);
    };
    const auto byActivity = [&byName](const Row &a, const Row &b) {
        const QDateTime &x = a.summary.info.lastActivity;
        const QDateTime &y = b.summary.info.lastActivity;
        return x != y ? x > y : byName(a, b);
    };
    const auto byHand = [&byName](const Row &a, const Row &b) {
        const int x = a.summary.manualPosition;
        const int y = b.summary.manualPosition;
        if (x != y)
            return y < 0 || (x >= 0 && x < y);
        return byName(a, b);
    };
    switch (m_sortOrder) {
    case SortOrder::WeddingDate:
        within(byDate);
        return;
    case SortOrder::Recent:
        within(byActivity);
        return;
    case SortOrder::Name:
        within(byName);
        return;
    case SortOrder::Manual:
        within(byHand);
        return;
    }
}

void ChannelListModel::apply(const QList<Row> &rows)
{
    removeVanished(rows);
    appendNew(rows);
    reorder(rows);
    update(rows);
    Q_EMIT refreshed();
}

void ChannelListModel::removeVanished(const QList<Row> &rows)
{
    QSet<channels::ChannelName> names;
    for (const Row &row : rows)
        names.insert(row.summary.info.name);
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (names.contains(m_rows.at(last).summary.info.name))
            continue;
        int first = last;
        while (first > 0 && !names.contains(m_rows.at(first - 1).summary.info.name))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        rebuildIndex();
        endRemoveRows();
        last = first;
    }
}

void ChannelListModel::appendNew(const QList<Row> &rows)
{
    QList<Row> fresh;
    std::ranges::copy_if(rows, std::back_inserter(fresh), [this](const Row &row) {
        return !m_rowOf.contains(row.summary.info.name);
    });
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    m_rows += fresh;
    rebuildIndex();
    endInsertRows();
}

void ChannelListModel::reorder(const QList<Row> &rows)
{
    const auto sameChannel = [](const Row &a, const Row &b) {
        return a.summary.info.name == b.summary.info.name;
    };
    if (std::ranges::equal(rows, m_rows, sameChannel))
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<channels::ChannelName> moved;
    for (const QModelIndex &index : before)
        moved.append(m_rows.at(index.row()).summary.info.name);
    QList<Row> ordered; // what the rows say is update()'s business
    for (const Row &row : rows)
        ordered.append(m_rows.at(m_rowOf.value(row.summary.info.name)));
    m_rows = ordered;
    rebuildIndex();
    QModelIndexList after;
    for (const channels::ChannelName &name : moved)
        after.append(index(m_rowOf.value(name)));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ChannelListModel::update(const QList<Row> &rows)
{
    // A row's heading is the business of its neighbours too, so one range covers all that differ.
    int first = -1;
    int last = -1;
    for (int i = 0; i < rows.size(); ++i) {
        if (rows.at(i) == m_rows.at(i))
            continue;
        first = first < 0 ? i : first;
        last = i;
    }
    if (first < 0)
        return;
    m_rows = rows;
    countGroups();
    Q_EMIT dataChanged(index(first), index(last));
    Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1),
                       {FirstOfGroupRole, GroupUnreadRole});
}

void ChannelListModel::countGroups()
{
    m_groupUnread.clear();
    for (const Row &row : m_rows)
        m_groupUnread[row.group] += row.summary.unread;
}

void ChannelListModel::rebuildIndex()
{
    countGroups();
    m_rowOf.clear();
    for (int i = 0; i < m_rows.size(); ++i)
        m_rowOf.insert(m_rows.at(i).summary.info.name, i);
}

void ChannelListModel::refreshAtMidnight()
{
    // Tomorrow every distance to a wedding is another one.
    const QDateTime now = m_clock();
    const QDateTime midnight = now.date().addDays(1).startOfDay();
    m_midnight.start(std::chrono::milliseconds(now.msecsTo(midnight) + 1000));
}

} // namespace models
