// SPDX-License-Identifier: MIT
#include "ui/reading.h"

#include <QPainter>
#include <QStyle>

namespace ui {

Qt::LayoutDirection readingDirection(const QString &text, Qt::LayoutDirection around)
{
    bool fromLeft = false;
    bool fromRight = false;
    for (const char32_t c : text.toUcs4()) {
        const QChar::Direction direction = QChar::direction(c);
        fromLeft = fromLeft || direction == QChar::DirL;
        fromRight = fromRight || direction == QChar::DirR || direction == QChar::DirAL;
    }
    if (fromLeft == fromRight)
        return around;
    return fromLeft ? Qt::LeftToRight : Qt::RightToLeft;
}

void paintElided(QPainter &painter, const QRect &rect, Qt::Alignment vertical, const QString &text,
                 Qt::LayoutDirection around)
{
    const int direction = readingDirection(text, around) == Qt::LeftToRight
        ? int(Qt::TextForceLeftToRight)
        : int(Qt::TextForceRightToLeft);
    painter.drawText(rect,
                     int(vertical | QStyle::visualAlignment(around, Qt::AlignLeft)) | direction,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace ui
