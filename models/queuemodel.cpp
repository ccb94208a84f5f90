// SPDX-License-Identifier: MIT
#include "models/queuemodel.h"

#include "channels/store/localstore.h"
#include "channels/types/answer.h"
#include "models/eventtext.h"
#include "models/sentences.h"

#include <QMetaEnum>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

bool needsAttention(const channels::OutboxItem &item)
{
    return item.state == channels::DeliveryState::Failed
        || item.state == channels::DeliveryState::Waiting;
}

QString errorOf(const channels::OutboxItem &item)
{
    return item.error ? sentence(item.error->kind) : QString();
}

QList<channels::OutboxItem> undelivered(QList<channels::OutboxItem> items)
{
    items.removeIf([](const channels::OutboxItem &item) {
        return item.state == channels::DeliveryState::Delivered
            || item.state == channels::DeliveryState::Seen;
    });
    return items;
}

} // namespace

QueueModel::QueueModel(channels::LocalStore &store, QObject *parent)
    : QAbstractListModel(parent), m_store(store)
{
    connect(&store, &channels::LocalStore::outboxChanged, this,
            [this](const channels::ChannelName &channel) {
                if (channel == m_channel)
                    read();
            });
    connect(&store, &channels::LocalStore::messagesAdded, this,
            [this](const channels::ChannelName &channel, const QList<channels::Message> &messages) {
                if (channel == m_channel)
                    noteDelivered(messages);
            });
    m_drop.setSingleShot(true);
    connect(&m_drop, &QTimer::timeout, this, &QueueModel::dropOld);
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const channels::OutboxItem &item = m_items.at(index.row());
    const EventText event = eventText(item.eventType, item.payload);
    switch (role) {
    case Qt::DisplayRole:
        return previewOf(event);
    case Qt::AccessibleTextRole: {
        const QString state = word(item.state);
        const QString error = errorOf(item);
        return messageSentence(tr("You"), item.createdAt, spokenTextOf(event),
                               error.isEmpty() ? state : u"%1: %2"_s.arg(state, error), m_order);
    }
    case ClientMessageIdRole:
        return item.clientMessageId;
    case TextRole:
        return event.text;
    case StateRole:
        return QVariant::fromValue(item.state);
    case ErrorRole:
        return errorOf(item);
    case CreatedAtRole:
        return item.createdAt;
    case CanRetryRole:
        return needsAttention(item);
    default:
        return {};
    }
}

QHash<int, QByteArray> QueueModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    const auto roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i)
        names.insert(roles.value(i), roles.key(i));
    return names;
}

int QueueModel::needingAttention() const
{
    return int(std::ranges::count_if(m_items, needsAttention));
}

int QueueModel::waiting() const
{
    return int(m_items.size() - m_deliveredUntil.size()) - needingAttention();
}

void QueueModel::open(const channels::ChannelName &channel)
{
    ++m_visit;
    m_channel = channel;
    beginResetModel();
    m_items.clear();
    m_arrived.clear();
    m_deliveredUntil.clear();
    endResetModel();
    Q_EMIT countsChanged();
    Q_EMIT progressChanged();
    if (!channel.isEmpty())
        read();
}

void QueueModel::setProgress(const channels::ChannelName &channel,
                             const channels::DrainProgress &progress)
{
    if (progress == channels::DrainProgress())
        m_progress.remove(channel);
    else
        m_progress.insert(channel, progress);
    Q_EMIT waitingChanged(channel, progress.total - progress.sent);
    if (channel == m_channel)
        Q_EMIT progressChanged();
}

void QueueModel::read()
{
    channels::onAnswer(
        m_store.outbox(m_channel), this,
        [this, visit = m_visit](const channels::Result<QList<channels::OutboxItem>> &items) {
            if (visit != m_visit)
                return;
            if (items)
                apply(undelivered(*items));
            else
                Q_EMIT failed(items.error());
        });
}

// An item leaves the outbox when its message comes, or because somebody discards it.
void QueueModel::noteDelivered(const QList<channels::Message> &messages)
{
    for (const channels::Message &message : messages) {
        const bool isShown = std::ranges::count(m_items, message.clientMessageId,
                                                &channels::OutboxItem::clientMessageId)
            > 0;
        if (isShown)
            m_arrived.insert(message.clientMessageId);
    }
}

void QueueModel::removeVanished(const QList<channels::OutboxItem> &items)
{
    QSet<QString> ids;
    for (const channels::OutboxItem &item : items)
        ids.insert(item.clientMessageId);
    for (int i = int(m_items.size()) - 1; i >= 0; --i) {
        channels::OutboxItem &item = m_items[i];
        if (ids.contains(item.clientMessageId) || m_deliveredUntil.contains(item.clientMessageId))
            continue;
        if (m_arrived.remove(item.clientMessageId)) {
            item.state = channels::DeliveryState::Delivered;
            item.error.reset();
            m_deliveredUntil.insert(item.clientMessageId,
                                    QDeadlineTimer(m_deliveredFor.value_or(DeliveredFor)));
            Q_EMIT dataChanged(index(i), index(i),
                               {StateRole, ErrorRole, CanRetryRole, Qt::AccessibleTextRole});
            continue;
        }
        beginRemoveRows({}, i, i);
        m_items.removeAt(i);
        endRemoveRows();
    }
    planDrop();
}

void QueueModel::apply(const QList<channels::OutboxItem> &items)
{
    removeVanished(items);
    // Items leave from anywhere and come at the end, so the ones shown are a prefix.
    int next = 0;
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_deliveredUntil.contains(m_items.at(i).clientMessageId))
            continue;
        const channels::OutboxItem &item = items.at(next++);
        if (m_items.at(i) == item)
            continue;
        m_items[i] = item;
        Q_EMIT dataChanged(index(i), index(i),
                           {StateRole, ErrorRole, CanRetryRole, Qt::AccessibleTextRole});
    }
    if (next < items.size()) {
        const auto first = int(m_items.size());
        beginInsertRows({}, first, first + int(items.size()) - next - 1);
        m_items += items.mid(next);
        endInsertRows();
    }
    Q_EMIT countsChanged();
}

void QueueModel::setDeliveredFor(std::optional<std::chrono::milliseconds> stay)
{
    m_deliveredFor = stay;
    for (QDeadlineTimer &until : m_deliveredUntil)
        until = QDeadlineTimer(stay.value_or(DeliveredFor));
    planDrop();
}

void QueueModel::hold(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    setDeliveredFor(m_deliveredFor);
}

void QueueModel::dropDelivered()
{
    for (QDeadlineTimer &until : m_deliveredUntil)
        until = QDeadlineTimer(0);
    if (!m_deliveredUntil.isEmpty())
        dropOld();
}

void QueueModel::planDrop()
{
    m_drop.stop();
    if (m_held || !m_deliveredFor || m_deliveredUntil.isEmpty())
        return;
    qint64 next = DeliveredFor.count();
    for (const QDeadlineTimer &until : std::as_const(m_deliveredUntil))
        next = std::min(next, until.remainingTime());
    m_drop.start(std::chrono::milliseconds(next + 1));
}

void QueueModel::dropOld()
{
    for (int i = int(m_items.size()) - 1; i >= 0; --i) {
        const auto until = m_deliveredUntil.constFind(m_items.at(i).clientMessageId);
        if (until == m_deliveredUntil.cend() || !until->hasExpired())
            continue;
        beginRemoveRows({}, i, i);
        m_deliveredUntil.erase(until);
        m_items.removeAt(i);
        endRemoveRows();
    }
    planDrop();
    Q_EMIT countsChanged();
}

} // namespace models
