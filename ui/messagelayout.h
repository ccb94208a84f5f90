// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/outboxitem.h"
#include "ui/theme.h"

#include <QFont>
#include <QList>
#include <QModelIndex>
#include <QRect>
#include <QString>

#include <optional>

namespace ui {

//! Where everything of one row of the timeline goes, left to right; painting mirrors it where text
//! runs the other way. Measuring and painting use the same layout, so they cannot disagree.
struct MessageLayout {
    struct Text {
        QRect rect;
        QString text;
        QFont font;
        QColor color;
        Qt::Alignment alignment = Qt::AlignLeft;
    };
    struct Box {
        QRect rect;
        QColor fill;
        QColor edge; // invalid: none
        int radius = 0;
    };
    struct Delivery {
        QRect rect;
        channels::DeliveryState state;
        QColor color;
    };

    int height = 0;
    int top = 0; // under the day separator and the unread line: where the message itself begins
    QList<Box> boxes;
    QList<Text> texts;
    std::optional<Delivery> delivery;
};

//! Lays out the row at \a index of a MessageListModel in \a width pixels. \a wedding, when there is
//! one, is what the day separators count from.
MessageLayout layoutMessage(const QModelIndex &index, int width, const QFont &font,
                            const Theme &theme, const QDate &wedding);

//! How high \a text is when it is wrapped at words, or anywhere in a word that is longer than a
//! line.
int wrappedHeight(const QString &text, const QFont &font, int width);
void paintWrapped(class QPainter &painter, const MessageLayout::Text &text, const QRect &rect);

} // namespace ui
