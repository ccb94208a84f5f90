// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

namespace ui {

// The program's few text sizes, all of them relative to the user's own font.

inline QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

inline QFont strongFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

inline QFont smallFont(const QFont &font)
{
    return scaled(font, 0.88);
}
inline QFont titleFont(const QFont &font)
{
    return strongFont(scaled(font, 1.35));
}

} // namespace ui
