// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"
#include "models/shownchannels.h"
#include "ui/listview.h"
#include "ui/theme.h"

#include <QTimer>

namespace models {
class ChannelListModel;
}

namespace ui {

class ChannelIndicator;

//! The sidebar: every wedding and channel, one row each. A click or Enter opens one; the arrow keys
//! only look.
class ChannelManager final : public ListView {
    Q_OBJECT

public:
    explicit ChannelManager(models::ChannelListModel &channelList, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    //! The channel that is open is marked, whichever row has the keyboard.
    void setOpenChannel(const channels::ChannelName &channel);
    const channels::ChannelName &openChannel() const { return m_open; }

    enum class Which { Any, Unread };
    //! Opens the next (\a step 1) or previous (-1) row after the open one, around the end.
    void openNeighbour(int step, Which which);

    //! Opens the \a number th (1: the first) of those that are pinned.
    void openPinned(int number);
    void setUnreadOnly(bool only);
    void setArchivedShown(bool shown);
    //! How many rows of the whole list \a step rows of those that are shown are, from \a channel.
    int listStep(const channels::ChannelName &channel, int step) const;

Q_SIGNALS:
    void openRequested(const channels::ChannelName &channel);
    void menuRequested(const channels::ChannelName &channel, const QPoint &globalPosition);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void open(const QModelIndex &index);
    bool isOnHeading(const QPoint &position) const;

    models::ChannelListModel &m_channels;
    models::ShownChannels m_shown;
    ChannelIndicator *m_indicator;
    channels::ChannelName m_open;
    Theme m_theme;
    QTimer m_minute; // ages in the rows
};

} // namespace ui
