// SPDX-License-Identifier: MIT
#include "ui/fieldlabel.h"

namespace ui {

FieldLabel::FieldLabel(const QString &text, QWidget *field) : QLabel(text)
{
    setBuddy(field);
}

QSize FieldLabel::sizeHint() const
{
    return withRoom(QLabel::sizeHint());
}

QSize FieldLabel::minimumSizeHint() const
{
    return withRoom(QLabel::minimumSizeHint());
}

QSize FieldLabel::withRoom(const QSize &size) const
{
    return size + QSize(fontMetrics().height() / 4, 0);
}

} // namespace ui
