// SPDX-License-Identifier: MIT
#include "ui/shapes.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

QPainterPath shapeOf(channels::ChannelType type, const QRectF &rect)
{
    QPainterPath path;
    switch (type) {
    case channels::ChannelType::Private: {
        path.moveTo(rect.center().x(), rect.top());
        path.lineTo(rect.right(), rect.center().y());
        path.lineTo(rect.center().x(), rect.bottom());
        path.lineTo(rect.left(), rect.center().y());
        path.closeSubpath();
        break;
    }
    case channels::ChannelType::Shared:
        path.addEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case channels::ChannelType::Broadcast:
        path.addRoundedRect(rect.adjusted(1, 1, -1, -1), 2, 2);
        break;
    }
    return path;
}

QPen penFor(const QColor &color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void tick(QPainter &painter, const QRectF &rect)
{
    const QPointF points[] = {{rect.left() + rect.width() * 0.1, rect.top() + rect.height() * 0.55},
                              {rect.left() + rect.width() * 0.4, rect.top() + rect.height() * 0.82},
                              {rect.left() + rect.width() * 0.9, rect.top() + rect.height() * 0.2}};
    painter.drawPolyline(points, 3);
}

void cross(QPainter &painter, const QRectF &rect)
{
    painter.drawLine(rect.topLeft(), rect.bottomRight());
    painter.drawLine(rect.topRight(), rect.bottomLeft());
}

} // namespace

void paintChannelShape(QPainter &painter, const QRectF &rect, channels::ChannelType type,
                       channels::ChannelState state, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPainterPath shape = shapeOf(type, rect);
    if (state == channels::ChannelState::Live) {
        painter.fillPath(shape, color);
        painter.restore();
        return;
    }
    painter.strokePath(shapeOf(type, rect.adjusted(1, 1, -1, -1)), penFor(color, 1.6));
    const QRectF inner = rect.adjusted(rect.width() * 0.32, rect.height() * 0.32,
                                       -rect.width() * 0.32, -rect.height() * 0.32);
    painter.setPen(penFor(color, 1.6));
    switch (state) {
    case channels::ChannelState::Live:
    case channels::ChannelState::Offline:
        break;
    case channels::ChannelState::Joining:
    case channels::ChannelState::CatchingUp: // half full
        painter.setClipRect(QRectF(rect.left(), rect.center().y(), rect.width(), rect.height()));
        painter.fillPath(shape, color);
        break;
    case channels::ChannelState::Paused:
        painter.drawLine(inner.topLeft(), inner.bottomLeft());
        painter.drawLine(inner.topRight(), inner.bottomRight());
        break;
    case channels::ChannelState::Refused:
        cross(painter, inner);
        break;
    }
    painter.restore();
}

void paintTriangle(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.moveTo(rect.center().x(), rect.top() + 1);
    path.lineTo(rect.right() - 0.5, rect.bottom() - 1);
    path.lineTo(rect.left() + 0.5, rect.bottom() - 1);
    path.closeSubpath();
    painter.strokePath(path, penFor(color, 1.6));
    painter.restore();
}

void paintMuted(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width(), rect.height());
    QPainterPath speaker;
    speaker.addRect(0.05, 0.35, 0.2, 0.3);
    speaker.moveTo(0.25, 0.35);
    speaker.lineTo(0.55, 0.1);
    speaker.lineTo(0.55, 0.9);
    speaker.lineTo(0.25, 0.65);
    speaker.closeSubpath();
    painter.fillPath(speaker, color);
    QPen pen(color, 0.11);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.drawLine(QPointF(0.68, 0.36), QPointF(0.95, 0.64));
    painter.drawLine(QPointF(0.95, 0.36), QPointF(0.68, 0.64));
    painter.restore();
}

void paintPencil(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.rotate(45);
    const qreal half = rect.height() * 0.55;
    const qreal wide = rect.width() * 0.17;
    QPainterPath path;
    path.moveTo(-wide, -half);
    path.lineTo(wide, -half);
    path.lineTo(wide, half * 0.5);
    path.lineTo(0, half);
    path.lineTo(-wide, half * 0.5);
    path.closeSubpath();
    path.moveTo(-wide, -half * 0.6);
    path.lineTo(wide, -half * 0.6);
    painter.strokePath(path, penFor(color, 1.3));
    painter.restore();
}

void paintDelivery(QPainter &painter, const QRectF &rect, channels::DeliveryState state,
                   const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(penFor(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    switch (state) {
    case channels::DeliveryState::Queued:
    case channels::DeliveryState::Sending:
    case channels::DeliveryState::Waiting: {
        const QRectF face = rect.adjusted(1, 1, -1, -1);
        painter.drawEllipse(face);
        painter.drawLine(face.center(), QPointF(face.center().x(), face.top() + 2));
        painter.drawLine(face.center(), QPointF(face.right() - 2, face.center().y()));
        break;
    }
    case channels::DeliveryState::Sent:
        tick(painter, rect.adjusted(1, 1, -1, -1));
        break;
    case channels::DeliveryState::Delivered:
    case channels::DeliveryState::Seen:
        tick(painter, rect.adjusted(-2, 1, -4, -1));
        tick(painter, rect.adjusted(3, 1, 1, -1));
        break;
    case channels::DeliveryState::Failed:
        cross(painter, rect.adjusted(2, 2, -2, -2));
        break;
    }
    painter.restore();
}

} // namespace ui
