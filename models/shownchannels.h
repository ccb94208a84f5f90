// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"

#include <QSortFilterProxyModel>

namespace models {

class ChannelListModel;

//! Those of the channels that the sidebar shows, in their order. An archived one is out of sight
//! until something new comes to it, so that no unread number is without its row; the open one is
//! never hidden.
class ShownChannels final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    //! \a channels outlives this object.
    explicit ShownChannels(ChannelListModel &channels, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

    int rowOf(const channels::ChannelName &channel) const; // -1: not shown
    void setOpenChannel(const channels::ChannelName &channel);
    void setUnreadOnly(bool only);
    void setArchivedShown(bool shown);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    void filterAgain();

    ChannelListModel &m_channels;
    channels::ChannelName m_open;
    bool m_unreadOnly = false;
    bool m_archivedShown = false;
};

} // namespace models
