// SPDX-License-Identifier: MIT
#pragma once

#include "ui/messagelayout.h"
#include "ui/theme.h"

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
    void setContext(const MessageContext &context) { m_context = context; }
    const MessageContext &context() const { return m_context; }
    void setWidth(int width) { m_width = width; } // of the rows, in pixels

protected:
    //! A click on a change's Seen.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    void seenClicked(qint64 seq);

private:
    Theme m_theme;
    MessageContext m_context;
    int m_width = 0;
};

} // namespace ui
