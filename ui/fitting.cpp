// SPDX-License-Identifier: MIT
#include "ui/fitting.h"

#include <QDialog>
#include <QScreen>
#include <QScrollArea>

namespace ui {

namespace {

constexpr QSize Frame(8, 40); // of the window manager's, about

} // namespace

void resizeToFit(QDialog &dialog, const QSize &wanted)
{
    dialog.resize(wanted.boundedTo(dialog.screen()->availableSize() - Frame));
}

QScrollArea *scrolled(QWidget *page)
{
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

} // namespace ui
