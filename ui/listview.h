// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>

namespace ui {

//! A list that screen readers read: entering it reads its current row, which Qt 6.4 leaves out, and
//! a row that becomes current while the keyboard is elsewhere does not take the reader there.
class ListView : public QListView {
    Q_OBJECT

public:
    explicit ListView(QWidget *parent = nullptr);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void readCurrentRow();
};

} // namespace ui
