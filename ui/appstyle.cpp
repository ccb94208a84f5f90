// SPDX-License-Identifier: MIT
#include "ui/appstyle.h"

namespace ui {

AppStyle::AppStyle() : QProxyStyle(QStringLiteral("fusion")) { }

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *returnData) const
{
    if (hint == SH_MenuBar_AltKeyNavigation || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace ui
