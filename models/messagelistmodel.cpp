// SPDX-License-Identifier: MIT
#include "models/messagelistmodel.h"

#include "channels/store/localstore.h"
#include "channels/types/answer.h"
#include "models/sentences.h"

#include <QLocale>
#include <QMetaEnum>

#include <algorithm>

// MessageListModel: what a row says, and what arrives while it is shown; moving the window has a
// file of its own.

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr qint64 ContinuesSeconds = 5 * 60;

} // namespace

MessageListModel::MessageListModel(channels::LocalStore &store, Clock clock, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_clock(std::move(clock))
{
    connect(&store, &channels::LocalStore::messagesAdded, this, &MessageListModel::onMessagesAdded);
    connect(&store, &channels::LocalStore::gapsAdded, this, &MessageListModel::onGapsAdded);
    connect(&store, &channels::LocalStore::seenChanged, this, &MessageListModel::onSeenChanged);
    connect(&store, &channels::LocalStore::messagesReplaced, this,
            [this](const channels::ChannelName &channel) {
                if (channel == m_channel.name)
                    open(channels::ChannelInfo(m_channel), 0);
            });
    connect(&store, &channels::LocalStore::outboxChanged, this,
            [this](const channels::ChannelName &channel) {
                if (channel == m_channel.name && m_firstPage && m_atNewest)
                    readOutbox();
            });
}

int MessageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return previewOf(row.event);
    case Qt::AccessibleTextRole:
        return row.missing > 0 ? row.event.title
                               : messageSentence(row.message.senderName, row.message.createdAt,
                                                 spokenTextOf(row.event), stateWord(row), m_order);
    case Qt::AccessibleDescriptionRole: {
        if (!startsDay(index.row()))
            return QString();
        const QDate day = row.message.createdAt.toLocalTime().date();
        const QString mark = spokenDayMark(day, m_channel.weddingDate);
        const QString date = QLocale().toString(day, u"dddd d MMMM"_s);
        return mark.isEmpty() ? date : u"%1, %2"_s.arg(date, mark);
    }
    case EventRole:
        return QVariant::fromValue(row.event);
    case SenderRole:
        return row.message.senderName;
    case TimeRole:
        return row.message.createdAt;
    case OwnRole:
        return row.own;
    case DeliveryRole:
        return QVariant::fromValue(deliveryOf(row));
    case ErrorRole:
        return row.error;
    case SeqRole:
        return row.message.seq;
    case ContinuesRole:
        return continues(index.row());
    case DayRole:
        return startsDay(index.row()) ? row.message.createdAt.toLocalTime().date() : QDate();
    case UnreadLineRole:
        return index.row() == unreadLineRow() ? m_unread : 0;
    case GapRole:
        return int(row.missing);
    default:
        return {};
    }
}

QHash<int, QByteArray> MessageListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    const auto roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i)
        names.insert(roles.value(i), roles.key(i));
    return names;
}

qint64 MessageListModel::newestSeq() const
{
    return m_stored > 0 ? m_rows.at(m_stored - 1).message.seq : 0;
}

int MessageListModel::rowAtOrBefore(qint64 seq) const
{
    const auto end = m_rows.cbegin() + m_stored;
    const auto after = std::partition_point(
        m_rows.cbegin(), end, [seq](const Row &row) { return row.message.seq <= seq; });
    return int(after - m_rows.cbegin()) - 1;
}

int MessageListModel::unreadLineRow() const
{
    if (m_unreadLineSeq == 0)
        return -1;
    const int row = rowAtOrBefore(m_unreadLineSeq);
    return row >= 0 && m_rows.at(row).message.seq == m_unreadLineSeq ? row : -1;
}

// Nothing of what was shown stays, and no answer that is under way is taken.
void MessageListModel::clearRows()
{
    beginResetModel();
    m_rows.clear();
    m_stored = 0;
    m_ownIds.clear();
    m_atOldest = false;
    m_atNewest = true;
    m_target = 0;
    m_fetching = false;
    m_answered = false;
    m_firstPage = false;
    ++m_visit;
    endResetModel();
}

void MessageListModel::open(const channels::ChannelInfo &channel, int unread)
{
    m_channel = channel;
    m_unread = unread;
    m_unreadLineSeq = 0;
    m_seenSeq = 0;
    clearRows();
    if (channel.name.isEmpty())
        return;
    if (unread > PageSize) // the unread line lies further up than the last page
        moveTo(channel.readSeq);
    else
        fetchBefore(0);
}

void MessageListModel::close()
{
    open({}, 0);
}

void MessageListModel::setUserId(const QString &userId)
{
    m_userId = userId;
    reopen();
}

void MessageListModel::removeAllPending()
{
    if (m_stored == m_rows.size())
        return;
    beginRemoveRows({}, m_stored, int(m_rows.size()) - 1);
    m_rows.resize(m_stored);
    endRemoveRows();
}

void MessageListModel::drawUnreadLine()
{
    if (m_unread == 0 || m_unreadLineSeq != 0 || m_stored == 0)
        return;
    // Only when the oldest row is read, or is the oldest there is, is the first unread one known.
    if (m_rows.first().message.seq > m_channel.readSeq + 1 && !m_atOldest)
        return;
    const auto end = m_rows.cbegin() + m_stored;
    const auto isNew = [this](const Row &row) {
        return row.message.seq > m_channel.readSeq && !row.own && row.missing == 0;
    };
    const auto first = std::find_if(m_rows.cbegin(), end, isNew);
    if (first == end) {
        if (m_atNewest)
            m_unread = 0;
        return;
    }
    m_unreadLineSeq = first->message.seq;
    // Counted where the line is drawn, when all of it is here: more may have come since the
    // channel's row was read.
    if (m_atNewest)
        m_unread = int(std::count_if(first, end, isNew));
    const QModelIndex line = index(int(first - m_rows.cbegin()));
    Q_EMIT dataChanged(line, line, {UnreadLineRole});
}

void MessageListModel::markUnreadFrom(qint64 seq)
{
    const int line = unreadLineRow();
    m_unreadLineSeq = 0;
    if (line >= 0)
        Q_EMIT dataChanged(index(line), index(line), {UnreadLineRole});
    m_channel.readSeq = seq - 1;
    m_unread = std::max(1, m_unread);
    drawUnreadLine();
}

void MessageListModel::onMessagesAdded(const channels::ChannelName &channel,
                                       const QList<channels::Message> &messages)
{
    // Answers and announcements come in the order in which the store worked: what is announced
    // before the first page is in it. What comes behind the window is fetched when it gets there.
    if (channel != m_channel.name || !m_answered || !m_atNewest)
        return;
    const qint64 newest = newestSeq();
    QList<Row> fresh;
    for (const channels::Message &message : messages) {
        if (message.seq > newest)
            fresh.append(timelineRow(message, m_userId));
    }
    if (fresh.size() < messages.size()) {
        // A gap further up was filled: what is shown has to be read again.
        reopen();
        return;
    }
    if (!fresh.isEmpty())
        arrive(fresh);
}

void MessageListModel::onGapsAdded(const channels::ChannelName &channel,
                                   const QList<channels::Gap> &gaps)
{
    if (channel != m_channel.name || !m_answered || !m_atNewest)
        return;
    QList<Row> fresh;
    for (const channels::Gap &gap : gaps) {
        if (gap.first > newestSeq())
            fresh.append(timelineRow(
                gap, m_stored > 0 ? m_rows.at(m_stored - 1).message.createdAt : m_clock().toUTC()));
    }
    // Among messages that come with it: in their order it is shown when they are read together.
    if (fresh.size() == 1 && gaps.size() == 1)
        arrive(fresh);
    else
        reopen();
}

void MessageListModel::setMessageOrder(const MessageOrder &order)
{
    m_order = order;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::AccessibleTextRole});
}

void MessageListModel::onSeenChanged(const channels::ChannelName &channel, qint64 seq)
{
    if (channel != m_channel.name || seq <= m_seenSeq)
        return;
    m_seenSeq = seq;
    if (m_stored > 0)
        Q_EMIT dataChanged(index(0), index(m_stored - 1), {DeliveryRole, Qt::AccessibleTextRole});
}

// New rows at the channel's end.
void MessageListModel::arrive(const QList<Row> &rows)
{
    int ofOthers = 0;
    qint64 firstOfOthers = 0;
    for (const Row &row : rows) {
        if (!row.own && row.missing == 0 && ofOthers++ == 0)
            firstOfOthers = row.message.seq;
    }
    append(rows);
    if (m_stored > MaxRows + PageSize)
        trimOldest();
    if (m_attended || ofOthers == 0 || !m_firstPage)
        return;
    if (m_unreadLineSeq == 0)
        m_unreadLineSeq = firstOfOthers;
    m_unread += ofOthers;
    if (const int row = unreadLineRow(); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {UnreadLineRole});
}

void MessageListModel::readOutbox()
{
    channels::onAnswer(
        m_store.outbox(m_channel.name), this,
        [this, visit = m_visit](const channels::Result<QList<channels::OutboxItem>> &items) {
            if (visit != m_visit)
                return;
            if (items)
                showOutbox(*items);
            else
                Q_EMIT failed(items.error());
        });
}

void MessageListModel::showOutbox(const QList<channels::OutboxItem> &items)
{
    if (!m_atNewest)
        return; // the window has moved away meanwhile
    QList<Row> pending;
    QSet<QString> ids;
    for (const channels::OutboxItem &item : items) {
        if (m_ownIds.contains(item.clientMessageId))
            continue;
        pending.append(timelineRow(item, m_userId));
        ids.insert(item.clientMessageId);
    }
    for (int i = int(m_rows.size()) - 1; i >= m_stored; --i) {
        if (!ids.contains(m_rows.at(i).message.clientMessageId))
            removePending(i);
    }
    // The outbox only loses items anywhere and gains them at its end, so the ones shown are a
    // prefix.
    const int shown = int(m_rows.size()) - m_stored;
    for (int i = 0; i < shown; ++i) {
        Row &row = m_rows[m_stored + i];
        if (row.delivery == pending.at(i).delivery && row.error == pending.at(i).error
            && row.message.payload == pending.at(i).message.payload)
            continue;
        row = pending.at(i);
        const QModelIndex changed = index(m_stored + i);
        Q_EMIT dataChanged(changed, changed);
    }
    if (shown == pending.size())
        return;
    beginInsertRows({}, int(m_rows.size()), m_stored + int(pending.size()) - 1);
    m_rows += pending.mid(shown);
    endInsertRows();
}

void MessageListModel::removePending(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

bool MessageListModel::continues(int row) const
{
    if (row == 0 || startsDay(row) || row == unreadLineRow())
        return false;
    const Row &above = m_rows.at(row - 1);
    const Row &here = m_rows.at(row);
    return above.message.senderId == here.message.senderId
        && above.message.createdAt.secsTo(here.message.createdAt) <= ContinuesSeconds;
}

bool MessageListModel::startsDay(int row) const
{
    return row == 0
        || m_rows.at(row - 1).message.createdAt.toLocalTime().date()
        != m_rows.at(row).message.createdAt.toLocalTime().date();
}

channels::DeliveryState MessageListModel::deliveryOf(const Row &row) const
{
    const bool isSeen = row.own && row.message.seq > 0 && row.message.seq <= m_seenSeq;
    return isSeen ? channels::DeliveryState::Seen : row.delivery;
}

QString MessageListModel::stateWord(const Row &row) const
{
    if (row.own) {
        const QString state = word(deliveryOf(row));
        return row.error.isEmpty() ? state : u"%1: %2"_s.arg(state, row.error);
    }
    return {};
}

} // namespace models
