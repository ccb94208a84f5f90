// SPDX-License-Identifier: MIT
#pragma once

class QDialog;
class QScrollArea;
class QSize;
class QWidget;

namespace ui {

//! \a wanted, or what the screen has room for with a frame around it.
void resizeToFit(QDialog &dialog, const QSize &wanted);

//! \a page in an area that scrolls where there is no room for it. No stop for Tab of its own: it
//! follows the focus inside.
QScrollArea *scrolled(QWidget *page);

} // namespace ui
