// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme.h"

#include <QDate>
#include <QStyledItemDelegate>

namespace ui {

//! One row of the timeline: chat as text, known events as cards.
class MessageDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit MessageDelegate(QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    void setTheme(const Theme &theme) { m_theme = theme; }
    void setWedding(const QDate &wedding) { m_wedding = wedding; }
    void setWidth(int width) { m_width = width; } // of the rows, in pixels

private:
    Theme m_theme;
    QDate m_wedding;
    int m_width = 0;
};

} // namespace ui
