// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channeltypes.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace ui {

//! Every length is a multiple of a half of this, in device-independent pixels.
inline constexpr int Grid = 8;

//! Every colour of the program, by what it is for. A colour for text has 4.5:1 against each ground
//! it is used on, one for shapes and edges of controls 3:1 (tests/ui/tst_theme.cpp holds that).
struct Theme {
    bool dark = false;

    // Grounds
    QColor canvas; // the timeline
    QColor sidebar;
    QColor raised; // cards and fields on the canvas
    QColor hover; // on the sidebar
    QColor selection; // the open channel, selected text
    QColor accent; // the send button, badges

    // On any of canvas, sidebar, raised, hover, selection
    QColor text;
    QColor muted; // second thoughts: times, previews
    QColor onAccent;
    QColor disabled;

    // Text and shapes with a meaning, on canvas, sidebar, raised, selection
    QColor danger;
    QColor success;
    QColor change; // Δ
    QColor privateChannel;
    QColor sharedChannel;
    QColor broadcastChannel;
    QColor focus; // the ring around what has the keyboard

    QColor controlEdge; // a field's or button's edge
    QColor hairline; // separates, means nothing

    QColor of(channels::ChannelType type) const;
    QPalette palette() const;
    QString styleSheet() const;
};

Theme lightTheme();
Theme darkTheme();
//! Text has 7:1 and shapes 4.5:1 on every ground.
Theme contrastTheme();
//! The theme that goes with the desktop's own \a palette: dark when its text is lighter than its
//! window.
Theme themeFor(const QPalette &palette);

//! WCAG 2.2 contrast ratio, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace ui
