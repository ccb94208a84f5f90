// SPDX-License-Identifier: MIT
#include "models/messagelistmodel.h"

#include "channels/store/localstore.h"
#include "channels/types/answer.h"
#include "models/sentences.h"

#include <QLocale>
#include <QMetaEnum>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr qint64 ContinuesSeconds = 5 * 60;

} // namespace

MessageListModel::MessageListModel(channels::LocalStore &store, Clock clock, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_clock(std::move(clock))
{
    connect(&store, &channels::LocalStore::messagesAdded, this, &MessageListModel::onMessagesAdded);
    connect(&store, &channels::LocalStore::messagesReplaced, this,
            [this](const channels::ChannelName &channel) {
                if (channel == m_channel.name)
                    open(channels::ChannelInfo(m_channel), 0);
            });
    connect(&store, &channels::LocalStore::outboxChanged, this,
            [this](const channels::ChannelName &channel) {
                if (channel == m_channel.name && m_firstPage)
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
        return messageSentence(row.message.senderName, row.message.createdAt,
                               spokenTextOf(row.event), stateWord(row));
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
        return QVariant::fromValue(row.delivery);
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

int MessageListModel::unreadLineRow() const
{
    if (m_unreadLineSeq == 0)
        return -1;
    for (int i = m_stored - 1; i >= 0; --i) {
        if (m_rows.at(i).message.seq == m_unreadLineSeq)
            return i;
    }
    return -1;
}

void MessageListModel::open(const channels::ChannelInfo &channel, int unread)
{
    beginResetModel();
    m_rows.clear();
    m_stored = 0;
    m_ownIds.clear();
    m_channel = channel;
    m_unread = unread;
    m_unreadLineSeq = 0;
    m_atOldest = false;
    m_fetching = false;
    m_answered = false;
    m_firstPage = false;
    ++m_visit;
    endResetModel();
    if (!channel.name.isEmpty())
        fetchPage(0);
}

void MessageListModel::close()
{
    open({}, 0);
}

void MessageListModel::setUserId(const QString &userId)
{
    m_userId = userId;
    open(channels::ChannelInfo(m_channel), m_unread);
}

void MessageListModel::fetchOlder()
{
    if (canFetchOlder())
        fetchPage(m_stored > 0 ? m_rows.first().message.seq : 0);
}

void MessageListModel::fetchPage(qint64 beforeSeq)
{
    m_fetching = true;
    channels::onAnswer(
        m_store.messages(m_channel.name, beforeSeq, PageSize), this,
        [this, visit = m_visit](const channels::Result<QList<channels::Message>> &page) {
            if (visit != m_visit)
                return;
            m_fetching = false;
            if (page)
                insertOlder(*page);
            else
                Q_EMIT failed(page.error());
        });
}

void MessageListModel::insertOlder(const QList<channels::Message> &page)
{
    m_answered = true;
    m_atOldest = page.size() < PageSize;
    QList<Row> rows;
    for (const channels::Message &message : page)
        rows.append(rowOf(message));
    if (!rows.isEmpty()) {
        beginInsertRows({}, 0, int(rows.size()) - 1);
        m_rows = rows + m_rows;
        m_stored += int(rows.size());
        for (const Row &row : rows)
            m_ownIds.insert(row.message.clientMessageId);
        endInsertRows();
        const int under = int(rows.size()); // the row that was first has a row above it now
        if (under < m_rows.size())
            Q_EMIT dataChanged(index(under), index(under), {ContinuesRole, DayRole});
    }
    drawUnreadLine();
    if (m_unreadLineSeq == 0 && m_unread > 0 && canFetchOlder()) {
        fetchOlder(); // the unread begin further up
        return;
    }
    if (!std::exchange(m_firstPage, true)) {
        readOutbox();
        Q_EMIT opened();
    }
}

void MessageListModel::drawUnreadLine()
{
    if (m_unread == 0 || m_unreadLineSeq != 0 || m_stored == 0)
        return;
    // Only when the oldest row is read, or is the oldest there is, is the first unread one known.
    if (m_rows.first().message.seq > m_channel.readSeq + 1 && !m_atOldest)
        return;
    const auto end = m_rows.cbegin() + m_stored;
    const auto first = std::find_if(m_rows.cbegin(), end, [this](const Row &row) {
        return row.message.seq > m_channel.readSeq && !row.own;
    });
    if (first == end) {
        m_unread = 0;
        return;
    }
    m_unreadLineSeq = first->message.seq;
    // Counted where the line is drawn: more may have come since the channel's row was read.
    m_unread = int(std::count_if(first, end, [](const Row &row) { return !row.own; }));
    const QModelIndex line = index(int(first - m_rows.cbegin()));
    Q_EMIT dataChanged(line, line, {UnreadLineRole});
}

void MessageListModel::onMessagesAdded(const channels::ChannelName &channel,
                                       const QList<channels::Message> &messages)
{
    // Answers and announcements come in the order in which the store worked: what is announced
    // before the first page is in it.
    if (channel != m_channel.name || !m_answered)
        return;
    const qint64 newest = newestSeq();
    QList<channels::Message> fresh;
    for (const channels::Message &message : messages) {
        if (message.seq > newest)
            fresh.append(message);
    }
    if (fresh.size() < messages.size()) {
        // A gap further up was filled: what is shown has to be read again.
        open(channels::ChannelInfo(m_channel), m_unread);
        return;
    }
    if (!fresh.isEmpty())
        append(fresh);
}

void MessageListModel::append(const QList<channels::Message> &messages)
{
    QList<Row> rows;
    int ofOthers = 0;
    qint64 firstOfOthers = 0;
    for (const channels::Message &message : messages) {
        rows.append(rowOf(message));
        if (!rows.last().own && ofOthers++ == 0)
            firstOfOthers = message.seq;
    }
    for (const Row &row : rows) {
        if (row.message.clientMessageId.isEmpty())
            continue;
        m_ownIds.insert(row.message.clientMessageId);
        for (int i = m_stored; i < m_rows.size(); ++i) {
            if (m_rows.at(i).message.clientMessageId == row.message.clientMessageId) {
                removePending(i);
                break;
            }
        }
    }
    beginInsertRows({}, m_stored, m_stored + int(rows.size()) - 1);
    for (int i = 0; i < rows.size(); ++i)
        m_rows.insert(m_stored + i, rows.at(i));
    m_stored += int(rows.size());
    endInsertRows();
    if (m_stored < m_rows.size())
        Q_EMIT dataChanged(index(m_stored), index(m_stored), {ContinuesRole, DayRole});
    if (m_attended || ofOthers == 0 || !m_firstPage)
        return;
    if (m_unreadLineSeq == 0)
        m_unreadLineSeq = firstOfOthers;
    m_unread += ofOthers;
    const QModelIndex line = index(unreadLineRow());
    Q_EMIT dataChanged(line, line, {UnreadLineRole});
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
    QList<Row> pending;
    QSet<QString> ids;
    for (const channels::OutboxItem &item : items) {
        if (m_ownIds.contains(item.clientMessageId))
            continue;
        pending.append(rowOf(item));
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
        if (row.delivery == pending.at(i).delivery && row.error == pending.at(i).error)
            continue;
        row = pending.at(i);
        const QModelIndex changed = index(m_stored + i);
        Q_EMIT dataChanged(changed, changed, {DeliveryRole, ErrorRole, Qt::AccessibleTextRole});
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

MessageListModel::Row MessageListModel::rowOf(const channels::Message &message) const
{
    Row row {message, eventText(message.eventType, message.payload), false, {}, {}};
    row.own = !m_userId.isEmpty() && message.senderId == m_userId;
    row.delivery = channels::DeliveryState::Delivered;
    if (row.own)
        row.message.senderName = tr("You");
    else if (message.senderName.isEmpty())
        row.message.senderName = tr("Somebody");
    return row;
}

MessageListModel::Row MessageListModel::rowOf(const channels::OutboxItem &item) const
{
    Row row;
    row.message.channel = item.channel;
    row.message.eventType = item.eventType;
    row.message.payload = item.payload;
    row.message.senderId = m_userId;
    row.message.senderName = tr("You");
    row.message.createdAt = item.createdAt;
    row.message.clientMessageId = item.clientMessageId;
    row.event = eventText(item.eventType, item.payload);
    row.own = true;
    row.delivery = item.state;
    if (item.error)
        row.error = sentence(item.error->kind);
    return row;
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

QString MessageListModel::stateWord(const Row &row) const
{
    if (row.own) {
        const QString state = word(row.delivery);
        return row.error.isEmpty() ? state : u"%1: %2"_s.arg(state, row.error);
    }
    return {};
}

} // namespace models
