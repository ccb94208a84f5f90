// SPDX-License-Identifier: MIT
#include "models/messagelistmodel.h"

#include "channels/store/localstore.h"
#include "channels/types/answer.h"

#include <algorithm>

// MessageListModel: the window of stored rows, and moving it over the channel.

namespace models {

void MessageListModel::showNewest()
{
    if (m_channel.name.isEmpty() || m_atNewest)
        return;
    clearRows();
    fetchBefore(0);
}

void MessageListModel::showMessage(qint64 seq)
{
    if (m_channel.name.isEmpty())
        return;
    clearRows();
    m_target = seq;
    moveTo(seq);
}

// What leads up to \a seq first, then what follows it.
void MessageListModel::moveTo(qint64 seq)
{
    m_atNewest = false;
    fetchBefore(seq + 1);
}

void MessageListModel::fetchOlder()
{
    if (canFetchOlder())
        fetchBefore(m_stored > 0 ? m_rows.first().message.seq : 0);
}

void MessageListModel::fetchBefore(qint64 beforeSeq)
{
    m_fetching = true;
    channels::onAnswer(
        m_store.timelineBefore(m_channel.name, beforeSeq, PageSize), this,
        [this, visit = m_visit](const channels::Result<channels::TimelinePage> &page) {
            if (visit != m_visit)
                return;
            m_fetching = false;
            if (page)
                insertOlder(*page);
            else
                Q_EMIT failed(page.error());
        });
}

void MessageListModel::fetchNewer()
{
    if (!canFetchNewer())
        return;
    m_fetching = true;
    channels::onAnswer(
        m_store.timelineAfter(m_channel.name, newestSeq(), PageSize), this,
        [this, visit = m_visit](const channels::Result<channels::TimelinePage> &page) {
            if (visit != m_visit)
                return;
            m_fetching = false;
            if (page)
                insertNewer(*page);
            else
                Q_EMIT failed(page.error());
        });
}

void MessageListModel::insertOlder(const channels::TimelinePage &page)
{
    m_answered = true;
    m_atOldest = page.atOldest;
    m_seenSeq = std::max(m_seenSeq, page.seenSeq);
    prepend(timelineRows(page, m_userId));
    if (m_stored > MaxRows)
        trimNewest();
    settle();
}

void MessageListModel::insertNewer(const channels::TimelinePage &page)
{
    m_atNewest = page.atNewest;
    m_seenSeq = std::max(m_seenSeq, page.seenSeq);
    append(timelineRows(page, m_userId));
    if (m_stored > MaxRows)
        trimOldest();
    if (m_firstPage && m_atNewest)
        readOutbox();
    settle();
}

// What follows a page: the rest of the first view of a channel, and its announcement.
void MessageListModel::settle()
{
    drawUnreadLine();
    if (m_firstPage)
        return;
    // After moveTo(): what follows the place that was asked for.
    const qint64 place = m_target > 0 ? m_target : m_channel.readSeq;
    if (!m_atNewest && newestSeq() <= place) {
        fetchNewer();
        return;
    }
    if (m_atNewest && m_unreadLineSeq == 0 && m_unread > 0 && canFetchOlder()) {
        fetchOlder(); // the unread begin further up
        return;
    }
    m_firstPage = true;
    if (m_atNewest)
        readOutbox();
    if (const qint64 target = std::exchange(m_target, 0); target > 0)
        Q_EMIT located(rowAtOrBefore(target));
    else
        Q_EMIT opened();
}

void MessageListModel::prepend(const QList<Row> &rows)
{
    if (rows.isEmpty())
        return;
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

// Behind what is stored, before what waits. What waited and has come back moves.
void MessageListModel::append(const QList<Row> &rows)
{
    if (rows.isEmpty())
        return;
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
    m_rows = m_rows.first(m_stored) + rows + m_rows.sliced(m_stored);
    m_stored += int(rows.size());
    endInsertRows();
    if (m_stored < m_rows.size())
        Q_EMIT dataChanged(index(m_stored), index(m_stored), {ContinuesRole, DayRole});
}

void MessageListModel::trimOldest()
{
    const int surplus = m_stored - MaxRows;
    beginRemoveRows({}, 0, surplus - 1);
    forgetOwnIds(0, surplus);
    m_rows.remove(0, surplus);
    m_stored -= surplus;
    m_atOldest = false;
    endRemoveRows();
    Q_EMIT dataChanged(index(0), index(0), {ContinuesRole, DayRole});
}

void MessageListModel::trimNewest()
{
    removeAllPending();
    beginRemoveRows({}, MaxRows, m_stored - 1);
    forgetOwnIds(MaxRows, m_stored);
    m_rows.resize(MaxRows);
    m_stored = MaxRows;
    m_atNewest = false;
    endRemoveRows();
}

void MessageListModel::forgetOwnIds(int first, int end)
{
    for (int i = first; i < end; ++i)
        m_ownIds.remove(m_rows.at(i).message.clientMessageId);
}

} // namespace models
