// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>
#include <QStringList>
#include <QWidget>

//! What a window has that somebody without a mouse, or without sight, would stumble over; each
//! function answers one sentence for each fault.
namespace audit {

//! Of each thing that can be worked: no name, or no role.
QStringList namelessControls(QWidget &window);
//! Where Tab does not get to, or back from, or goes against the direction of reading. The window
//! has to be the active one.
QStringList keyboardFaults(QWidget &window);
//! What a mouse can press and no key can.
QStringList mouseOnly(QWidget &window);
//! Smaller than 24 by 24.
QStringList smallTargets(QWidget &window);
//! A field's heading that does not lead to it, a text with an access key for nothing.
QStringList strayLabels(QWidget &window);
//! Words that have less room than they need, and what lies outside its parent or over another
//! thing.
QStringList cutTexts(QWidget &window);

//! Where in the order of reading: above comes first, in the same line what is at its beginning.
bool isReadBefore(const QRect &one, const QRect &other, Qt::LayoutDirection direction);

} // namespace audit
