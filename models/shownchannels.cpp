// SPDX-License-Identifier: MIT
#include "models/shownchannels.h"

#include "models/channellistmodel.h"

namespace models {

ShownChannels::ShownChannels(ChannelListModel &channels, QObject *parent)
    : QSortFilterProxyModel(parent), m_channels(channels)
{
    setSourceModel(&channels);
}

QVariant ShownChannels::data(const QModelIndex &index, int role) const
{
    if (role != ChannelListModel::FirstOfGroupRole || !index.isValid())
        return QSortFilterProxyModel::data(index, role);
    // The first of its group may be out of sight.
    if (m_channels.sortOrder() != ChannelListModel::SortOrder::WeddingDate)
        return false;
    const auto groupAt = [this](int row) {
        return this->index(row, 0).data(ChannelListModel::GroupRole);
    };
    return index.row() == 0 || groupAt(index.row() - 1) != groupAt(index.row());
}

int ShownChannels::rowOf(const channels::ChannelName &channel) const
{
    const int row = m_channels.rowOf(channel);
    return row < 0 ? -1 : mapFromSource(m_channels.index(row)).row();
}

void ShownChannels::setOpenChannel(const channels::ChannelName &channel)
{
    m_open = channel;
    filterAgain();
}

void ShownChannels::setUnreadOnly(bool only)
{
    m_unreadOnly = only;
    filterAgain();
}

void ShownChannels::setArchivedShown(bool shown)
{
    m_archivedShown = shown;
    filterAgain();
}

bool ShownChannels::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const channels::ChannelSummary &channel = m_channels.summaryAt(sourceRow);
    if (channel.unread > 0 || channel.info.name == m_open)
        return true;
    return !m_unreadOnly && (m_archivedShown || !channel.arrangement.isArchived);
}

void ShownChannels::filterAgain()
{
    invalidateFilter();
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0),
                           {ChannelListModel::FirstOfGroupRole});
    }
}

} // namespace models
