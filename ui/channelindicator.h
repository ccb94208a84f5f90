// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"
#include "models/clock.h"
#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace ui {

//! One row of the sidebar: type and state as a shape, title, age, preview, and what is unread,
//! changed and begun. The first row of a group carries the group's heading above it.
class ChannelIndicator final : public QStyledItemDelegate {
    Q_OBJECT

public:
    //! \a clock tells how old messages are.
    explicit ChannelIndicator(models::Clock clock, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    //! How much of the top of \a index's row is the heading: not part of the channel.
    int headingHeight(const QFont &font, const QModelIndex &index) const;

    void setTheme(const Theme &theme) { m_theme = theme; }
    void setOpenChannel(const channels::ChannelName &channel) { m_open = channel; }

private:
    void paintHeading(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    void paintGround(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintTitleLine(QPainter &painter, QRect rect, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const;
    void paintPreviewLine(QPainter &painter, QRect rect, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const;

    const models::Clock m_clock;
    Theme m_theme;
    channels::ChannelName m_open;
};

} // namespace ui
