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

QModelIndex ListView::place() const
{
    return selectionModel() ? selectionModel()->selectedRows().value(0) : QModelIndex();
}

void ListView::setPlace(const QModelIndex &index)
{
    if (hasFocus())
        setCurrentIndex(index);
    else
        selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
}

void ListView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(place().isValid() ? place() : model()->index(0, 0));
    QListView::focusInEvent(event);
    // After Qt's own focus event for the list itself, else the reader is taken back to the list.
    QTimer::singleShot(0, this, &ListView::readCurrentRow);
}

void ListView::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    // Not when it will come back here by itself.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        selectionModel()->clearCurrentIndex();
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

} // namespace ui
