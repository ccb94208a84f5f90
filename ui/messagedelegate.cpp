// SPDX-License-Identifier: MIT
#include "ui/messagedelegate.h"

#include "models/messagelistmodel.h"
#include "ui/shapes.h"

#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace ui {

namespace {

constexpr qsizetype MostHeights = 4000;

} // namespace

MessageDelegate::MessageDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(lightTheme())
{
}

void MessageDelegate::setContext(const MessageContext &context)
{
    m_context = context;
    m_heights.clear();
}

void MessageDelegate::setWidth(int width)
{
    if (std::exchange(m_width, width) != width)
        m_heights.clear();
}

MessageDelegate::HeightKey MessageDelegate::heightKey(const QModelIndex &index)
{
    using Model = models::MessageListModel;
    return {index.data(Model::SeqRole).toLongLong(),
            index.data(Model::GapRole).toInt(),
            index.data(Model::UnreadLineRole).toInt(),
            index.data(Model::ContinuesRole).toBool(),
            index.data(Model::DayRole).toDate().isValid(),
            index.data(Model::DeliveryRole).value<channels::DeliveryState>()};
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto measure = [&] {
        return layoutMessage(index, m_width, option.font, m_theme, m_context).height;
    };
    const HeightKey key = heightKey(index);
    if (key.seq == 0) // it waits in the outbox, and may be edited there
        return {m_width, measure()};
    if (m_heightFont != option.font || m_heights.size() > MostHeights) {
        m_heights.clear();
        m_heightFont = option.font;
    }
    auto height = m_heights.constFind(key);
    if (height == m_heights.constEnd())
        height = m_heights.insert(key, measure());
    return {m_width, *height};
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QRect row = option.rect;
    const MessageLayout layout = layoutMessage(index, row.width(), option.font, m_theme, m_context);
    const auto place = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, row, rect.translated(row.topLeft()));
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    const bool current = option.state & QStyle::State_Selected;
    if (current && option.widget && option.widget->hasFocus()) {
        const QRectF ring = QRectF(row).adjusted(Grid, layout.top + 3, -Grid, -1);
        painter->setPen(QPen(m_theme.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(ring, Grid, Grid);
    }
    for (const MessageLayout::Box &box : layout.boxes) {
        painter->setBrush(box.fill);
        painter->setPen(box.edge.isValid() ? QPen(box.edge, 1) : QPen(Qt::NoPen));
        const QRectF rect = place(box.rect);
        const qreal inset = box.edge.isValid() ? 0.5 : 0;
        if (box.radius > 0)
            painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), box.radius,
                                     box.radius);
        else
            painter->fillRect(rect, box.fill);
    }
    for (const MessageLayout::Text &text : layout.texts)
        paintWrapped(*painter, text, place(text.rect));
    if (layout.delivery)
        paintDelivery(*painter, place(layout.delivery->rect), layout.delivery->state,
                      layout.delivery->color);
    painter->restore();
}

bool MessageDelegate::editorEvent(QEvent *event, QAbstractItemModel *,
                                  const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const QRect row = option.rect;
    const MessageLayout layout = layoutMessage(index, row.width(), option.font, m_theme, m_context);
    if (layout.seenButton.isNull())
        return false;
    const QRect button =
        QStyle::visualRect(option.direction, row, layout.seenButton.translated(row.topLeft()));
    if (!button.contains(static_cast<QMouseEvent *>(event)->position().toPoint()))
        return false;
    Q_EMIT seenClicked(index.data(models::MessageListModel::SeqRole).toLongLong());
    return true;
}

} // namespace ui
