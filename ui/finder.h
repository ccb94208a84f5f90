// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme.h"

#include <QDialog>
#include <QModelIndex>

class QAbstractItemModel;
class QLabel;
class QLineEdit;

namespace ui {

class Announcer;
class FinderRow;
class ListView;

//! Type a few letters, move with the arrow keys, Enter: the keyboard stays in the field, and the
//! row that is chosen there is announced.
class Finder final : public QDialog {
    Q_OBJECT

public:
    //! Rows show \a titleRole over \a detailRole; they are of \a model, which outlives this.
    Finder(const QString &title, const QString &hint, QAbstractItemModel &model, int titleRole,
           int detailRole, Announcer &announcer, QWidget *parent);

    void setTheme(const Theme &theme);
    //! Clean, over its window, ready to be typed into.
    void begin();
    QString text() const;

Q_SIGNALS:
    void textChanged(const QString &text);
    void chosen(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void move(int step);
    void select(int row);
    void choose(const QModelIndex &index);
    void onRowsChanged();

    QAbstractItemModel &m_model;
    Announcer &m_announcer;
    QLineEdit *m_edit;
    ListView *m_list;
    QLabel *m_count;
    FinderRow *m_row;
};

} // namespace ui
