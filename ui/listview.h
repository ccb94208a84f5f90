// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>

namespace ui {

//! A list that screen readers read: entering it reads its current row, which Qt 6.4 leaves out.
//! Only while the keyboard is in it does it have a current row, for Qt tells each list's current
//! row as focused; elsewhere it keeps its place, which stays selected.
class ListView : public QListView {
    Q_OBJECT

public:
    explicit ListView(QWidget *parent = nullptr);

    //! Where the keyboard is, or will be when it comes: the selected row.
    QModelIndex place() const;
    void setPlace(const QModelIndex &index);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void readCurrentRow();
};

} // namespace ui
