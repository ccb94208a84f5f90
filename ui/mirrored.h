// SPDX-License-Identifier: MIT
#pragma once

#include <QGuiApplication>
#include <QMargins>

namespace ui {

//! The margins on the sides that they have where text runs from the right. Layouts mirror what is
//! in them, but not their margins.
inline QMargins mirrored(const QMargins &margins)
{
    if (QGuiApplication::isLeftToRight())
        return margins;
    return {margins.right(), margins.top(), margins.left(), margins.bottom()};
}

} // namespace ui
