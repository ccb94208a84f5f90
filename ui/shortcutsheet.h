// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QStandardItemModel;

namespace ui {

class Actions;
class ListView;

//! Every action with its key, and the means to give it another.
class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    ShortcutSheet(Actions &actions, QWidget *parent);

private:
    QAction *current() const;
    void fill();
    void showCurrent();
    void apply();
    void reset();

    Actions &m_actions;
    ListView *m_list;
    QStandardItemModel *m_rows;
    QKeySequenceEdit *m_key;
    QLabel *m_result;
};

} // namespace ui
