// SPDX-License-Identifier: MIT
#pragma once

#include "ui/messagelayout.h"
#include "ui/theme.h"

#include <QHash>

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
    void setContext(const MessageContext &context);
    const MessageContext &context() const { return m_context; }
    void setWidth(int width); // of the rows, in pixels

protected:
    //! A click on a change's Seen.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    void seenClicked(qint64 seq);

private:
    // What the height of a row hangs on, beside what holds for all rows.
    struct HeightKey {
        qint64 seq = 0;
        int gap = 0;
        int unreadLine = 0;
        bool continues = false;
        bool startsDay = false;
        channels::DeliveryState delivery = channels::DeliveryState::Delivered;

        bool operator==(const HeightKey &) const = default;
        friend size_t qHash(const HeightKey &key, size_t seed)
        {
            return qHashMulti(seed, key.seq, key.gap, key.unreadLine, key.continues, key.startsDay,
                              int(key.delivery));
        }
    };
    static HeightKey heightKey(const QModelIndex &index);

    // A view lays all of its rows out again whenever one comes: text is measured once.
    mutable QHash<HeightKey, int> m_heights;
    mutable QFont m_heightFont;
    Theme m_theme;
    MessageContext m_context;
    int m_width = 0;
};

} // namespace ui
