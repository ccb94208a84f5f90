// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>

class QWidget;

namespace ui {

//! Gives \a widget \a role for assistive technology, where its class has none of its own (a plain
//! QWidget is told as "filler"). Before its name is set, which is when the role is first asked for.
void setAccessibleRole(QWidget &widget, QAccessible::Role role);

} // namespace ui
