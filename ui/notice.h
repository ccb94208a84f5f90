// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace ui {

//! One line about what just happened, over the timeline: something that went wrong, or something
//! that can be taken back. Stays until it is replaced or cleared.
class Notice final : public QFrame {
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    void showProblem(const QString &sentence);
    //! \a undo is called at most once.
    void offerUndo(const QString &sentence, const std::function<void()> &undo);
    void clear();

    QWidget *undoButton() const;

private:
    void show(const QString &sentence, bool isProblem);

    QLabel *m_text;
    QPushButton *m_undoButton;
    std::function<void()> m_undo;
};

} // namespace ui
