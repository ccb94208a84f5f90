// SPDX-License-Identifier: MIT
#include "models/searchmodel.h"

#include "channels/store/localstore.h"
#include "channels/types/answer.h"
#include "models/channellistmodel.h"
#include "models/sentences.h"

#include <QMetaEnum>

#include <utility>

using namespace Qt::StringLiterals;

namespace models {

SearchModel::SearchModel(channels::LocalStore &store, const ChannelListModel &channels,
                         QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_channels(channels)
{
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const channels::Message &message = row.hit.message;
    switch (role) {
    case Qt::DisplayRole:
        return previewOf(row.event);
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(row.channelTitle,
                               messageSentence(row.sender, message.createdAt,
                                               spokenTextOf(row.event), QString(), m_order));
    case ChannelRole:
        return QVariant::fromValue(message.channel);
    case ChannelTitleRole:
        return row.channelTitle;
    case SeqRole:
        return message.seq;
    case SenderRole:
        return row.sender;
    case TimeRole:
        return message.createdAt;
    case ExcerptRole:
        return row.hit.excerpt;
    case EventRole:
        return QVariant::fromValue(row.event);
    default:
        return {};
    }
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    const auto roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i)
        names.insert(roles.value(i), roles.key(i));
    return names;
}

void SearchModel::search(const channels::ChannelName &channel, const QString &text)
{
    m_channel = channel;
    m_text = text;
    if (m_asking)
        m_askAgain = true;
    else
        ask();
}

void SearchModel::ask()
{
    m_asking = true;
    channels::onAnswer(m_store.search(m_channel, m_text, MaxHits), this,
                       [this](const channels::Result<QList<channels::SearchHit>> &hits) {
                           m_asking = false;
                           if (std::exchange(m_askAgain, false)) {
                               ask(); // for what was typed meanwhile
                               return;
                           }
                           if (hits)
                               show(*hits);
                           else
                               Q_EMIT failed(hits.error());
                       });
}

void SearchModel::show(const QList<channels::SearchHit> &hits)
{
    beginResetModel();
    m_rows.clear();
    for (const channels::SearchHit &hit : hits) {
        const channels::Message &message = hit.message;
        const int channel = m_channels.rowOf(message.channel);
        m_rows.append(
            {hit, eventText(message.eventType, message.payload),
             channel < 0 ? message.channel.toString() : m_channels.summaryAt(channel).info.title,
             message.senderId == m_userId ? tr("You") : message.senderName});
    }
    endResetModel();
    Q_EMIT finished();
}

} // namespace models
