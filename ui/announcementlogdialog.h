// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace ui {

class AnnouncementLog;

//! Every announcement again, as a list to walk through, the newest one first in sight.
class AnnouncementLogDialog final : public QDialog {
    Q_OBJECT

public:
    AnnouncementLogDialog(AnnouncementLog &log, QWidget *parent);
};

} // namespace ui
