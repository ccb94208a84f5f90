// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/member.h"
#include "channels/types/outboxitem.h"
#include "models/eventtext.h"
#include "ui/theme.h"

#include <QDate>
#include <QFont>
#include <QHash>
#include <QList>
#include <QModelIndex>
#include <QRect>
#include <QString>

#include <optional>

namespace ui {

//! What a row of the timeline is shown with, beside the row itself.
struct MessageContext {
    QDate wedding; // what the day separators count from; null: they do not
    qint64 readSeq = 0; // this user has read up to here
    QString userId;
    QList<channels::Member> members; // who has seen a change
    //! What a form was answered before, by the seq of the later answer.
    QHash<qint64, QList<models::EventField>> earlierAnswers;

    bool operator==(const MessageContext &) const = default;
};

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
    QRect seenButton; // null: there is none
};

//! Lays out the row at \a index of a MessageListModel in \a width pixels.
MessageLayout layoutMessage(const QModelIndex &index, int width, const QFont &font,
                            const Theme &theme, const MessageContext &context);

//! How high \a text is when it is wrapped at words, or anywhere in a word that is longer than a
//! line.
int wrappedHeight(const QString &text, const QFont &font, int width);
void paintWrapped(class QPainter &painter, const MessageLayout::Text &text, const QRect &rect);

} // namespace ui
