// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <Qt>

class QPainter;
class QRect;

// Text of one direction of writing inside a window of the other: what a couple writes in English is
// read from the left, full stop at the right, also where the program speaks Arabic.

namespace ui {

//! The direction in which \a text is read: its own, when all of its letters have the same; else
//! that of the window \a around it, as for times and for sentences of this program about an English
//! name.
[[nodiscard]] Qt::LayoutDirection readingDirection(const QString &text, Qt::LayoutDirection around);

//! One line of \a text in the painter's font and colour, cut at its end where it does not fit, on
//! the side on which lines begin in the window \a around it. \a rect is where it is on the screen.
void paintElided(QPainter &painter, const QRect &rect, Qt::Alignment vertical, const QString &text,
                 Qt::LayoutDirection around);

} // namespace ui
