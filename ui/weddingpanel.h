// SPDX-License-Identifier: MIT
#pragma once

#include "ui/listview.h"
#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace models {
class WeddingModel;
}

namespace ui {

//! One row beside the timeline, under its section's heading; the journey's first row as a ribbon.
class WeddingRow final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit WeddingRow(QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    void setTheme(const Theme &theme) { m_theme = theme; }
    void setWidth(int width) { m_width = width; } // of the rows, in pixels

private:
    int headingHeight(const QFont &font, const QModelIndex &index) const;
    QRect textRect(const QRect &row, const QFont &font, const QModelIndex &index) const;
    void paintMark(QPainter &painter, const QRectF &rect, const QModelIndex &index) const;
    void paintRibbon(QPainter &painter, const QRect &rect, const QModelIndex &index) const;

    Theme m_theme;
    int m_width = 0;
};

//! What is new in the open wedding, what waits for an answer, its people and its journey. Enter or
//! a click goes to the message that a row is about.
class WeddingPanel final : public ListView {
    Q_OBJECT

public:
    explicit WeddingPanel(models::WeddingModel &model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

Q_SIGNALS:
    void messageRequested(qint64 seq);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void go(const QModelIndex &index);

    WeddingRow *m_row;
};

} // namespace ui
