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

} // namespace

QueueModel::QueueModel(channels::LocalStore &store, QObject *parent)
    : QAbstractListModel(parent), m_store(store)
{
    connect(&store, &channels::LocalStore::outboxChanged, this,
            [this](const channels::ChannelName &channel) {
                if (channel == m_channel)
                    read();
            });
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
                               error.isEmpty() ? state : u"%1: %2"_s.arg(state, error));
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
    return int(m_items.size()) - needingAttention();
}

void QueueModel::open(const channels::ChannelName &channel)
{
    ++m_visit;
    m_channel = channel;
    beginResetModel();
    m_items.clear();
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
                apply(*items);
            else
                Q_EMIT failed(items.error());
        });
}

void QueueModel::apply(const QList<channels::OutboxItem> &items)
{
    QList<channels::OutboxItem> undelivered;
    QSet<QString> ids;
    for (const channels::OutboxItem &item : items) {
        if (item.state == channels::DeliveryState::Delivered
            || item.state == channels::DeliveryState::Seen)
            continue;
        undelivered.append(item);
        ids.insert(item.clientMessageId);
    }
    for (int i = int(m_items.size()) - 1; i >= 0; --i) {
        if (ids.contains(m_items.at(i).clientMessageId))
            continue;
        beginRemoveRows({}, i, i);
        m_items.removeAt(i);
        endRemoveRows();
    }
    // Items leave from anywhere and come at the end, so the ones shown are a prefix.
    const auto shown = int(m_items.size());
    for (int i = 0; i < shown; ++i) {
        if (m_items.at(i) == undelivered.at(i))
            continue;
        m_items[i] = undelivered.at(i);
        Q_EMIT dataChanged(index(i), index(i),
                           {StateRole, ErrorRole, CanRetryRole, Qt::AccessibleTextRole});
    }
    if (shown < undelivered.size()) {
        beginInsertRows({}, shown, int(undelivered.size()) - 1);
        m_items += undelivered.mid(shown);
        endInsertRows();
    }
    Q_EMIT countsChanged();
}

} // namespace models
