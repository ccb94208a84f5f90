// SPDX-License-Identifier: MIT
#include "ui/diagnosticsdialog.h"

#include "ui/fitting.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

DiagnosticsDialog::DiagnosticsDialog(const QString &report, QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit(report))
{
    setWindowTitle(tr("Diagnostics"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Report"));
    auto *hint = new QLabel(tr("There are no names, messages or passwords in this report."));
    hint->setProperty("muted", true);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    layout->setSpacing(Grid);
    layout->addWidget(m_text, 1);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    resizeToFit(*this, QSize(72 * Grid, 50 * Grid));
}

void DiagnosticsDialog::setReport(const QString &report)
{
    m_text->setPlainText(report);
}

} // namespace ui
