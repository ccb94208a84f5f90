// SPDX-License-Identifier: MIT
#include "ui/listview.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QTimer>

namespace ui {

ListView::ListView(QWidget *parent) : QListView(parent)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setTabKeyNavigation(false);
    setMouseTracking(true);
}

void ListView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    // After Qt's own focus event for the list itself, else the reader is taken back to the list.
    QTimer::singleShot(0, this, &ListView::readCurrentRow);
}

void ListView::readCurrentRow()
{
    if (!hasFocus() || !currentIndex().isValid() || !QAccessible::isActive())
        return;
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(this);
    QAccessibleInterface *row = list ? list->child(currentIndex().row()) : nullptr;
    if (!row)
        return;
    QAccessibleEvent event(row, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void ListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    // Past QListView, which would tell the reader of a focus that is not here.
    if (hasFocus())
        QListView::currentChanged(current, previous);
    else
        QAbstractItemView::currentChanged(current, previous);
}

} // namespace ui
