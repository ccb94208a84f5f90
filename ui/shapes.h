// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channeltypes.h"
#include "channels/types/connectionstate.h"
#include "channels/types/outboxitem.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace ui {

// Painted as paths, not as characters: no font is sure to have them.

//! The channel's shape (◆ private, ● shared, ■ broadcast), filled while it is live; an outline,
//! with a mark of its own for each of the other states.
void paintChannelShape(QPainter &painter, const QRectF &rect, channels::ChannelType type,
                       channels::ChannelState state, const QColor &color);

void paintTriangle(QPainter &painter, const QRectF &rect, const QColor &color); // Δ
void paintMuted(QPainter &painter, const QRectF &rect, const QColor &color); // a crossed speaker
void paintPencil(QPainter &painter, const QRectF &rect, const QColor &color); // ✎
//! A clock while it waits, one tick once sent, two once delivered, a cross when it failed.
void paintDelivery(QPainter &painter, const QRectF &rect, channels::DeliveryState state,
                   const QColor &color);

} // namespace ui
