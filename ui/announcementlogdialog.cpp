// SPDX-License-Identifier: MIT
#include "ui/announcementlogdialog.h"

#include "ui/announcementlog.h"
#include "ui/fitting.h"
#include "ui/listview.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

AnnouncementLogDialog::AnnouncementLogDialog(AnnouncementLog &log, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("All announcements"));
    auto *list = new ListView;
    list->setObjectName(u"announcementLog"_s);
    list->setAccessibleName(tr("Announcements"));
    list->setWordWrap(true);
    list->setModel(&log);
    auto *empty = new QLabel(tr("Nothing has been announced yet."));
    empty->setProperty("muted", true);
    empty->setVisible(log.rowCount() == 0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setEnabled(log.rowCount() > 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    layout->setSpacing(Grid);
    layout->addWidget(empty);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    connect(copy, &QPushButton::clicked, this,
            [list] { QGuiApplication::clipboard()->setText(list->place().data().toString()); });
    connect(&log, &QAbstractItemModel::rowsInserted, this, [empty, copy] {
        empty->hide();
        copy->setEnabled(true);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (log.rowCount() > 0) {
        list->setPlace(log.index(log.rowCount() - 1));
        list->scrollToBottom();
    }
    resizeToFit(*this, QSize(76 * Grid, 60 * Grid));
    list->setFocus();
}

} // namespace ui
