// SPDX-License-Identifier: MIT
#include "ui/appstyle.h"

#include <QLocale>

namespace ui {

AppStyle::AppStyle() : QProxyStyle(QStringLiteral("fusion")) { }

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *returnData) const
{
    if (hint == SH_MenuBar_AltKeyNavigation || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    // An underlined letter is drawn apart from its neighbours, to which Arabic letters are joined.
    // The key works without the line.
    if (hint == SH_UnderlineShortcut && QLocale().script() == QLocale::ArabicScript)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace ui
