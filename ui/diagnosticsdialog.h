// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace ui {

//! How the program and what it leans on are doing, as text that can be copied into a letter to
//! somebody who helps. Holds no names, messages, addresses of servers or secrets: whoever made the
//! text left them out.
class DiagnosticsDialog final : public QDialog {
    Q_OBJECT

public:
    DiagnosticsDialog(const QString &report, QWidget *parent);

    //! More has become known.
    void setReport(const QString &report);

private:
    QPlainTextEdit *m_text;
};

} // namespace ui
