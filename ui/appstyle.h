// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace ui {

//! Fusion, the same on every desktop, without the menu bar's Alt key: where key events go by way of
//! the accessibility bus, the release of Alt can come late, and Alt+Down would end in the menu bar.
//! F10 goes there instead.
class AppStyle final : public QProxyStyle {
    Q_OBJECT

public:
    AppStyle();

    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                  const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
};

} // namespace ui
