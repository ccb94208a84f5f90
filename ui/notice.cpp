// SPDX-License-Identifier: MIT
#include "ui/notice.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include <utility>

namespace ui {

Notice::Notice(QWidget *parent)
    : QFrame(parent), m_text(new QLabel), m_undoButton(new QPushButton(tr("Undo")))
{
    m_text->setTextFormat(Qt::PlainText); // a part of it may be somebody else's
    m_text->setWordWrap(true);
    m_text->setMargin(Grid);
    m_undoButton->setProperty("link", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * Grid, 0, 2 * Grid, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undoButton);
    connect(m_undoButton, &QPushButton::clicked, this, [this] {
        const auto undo = std::exchange(m_undo, {});
        clear();
        undo();
    });
    clear();
}

void Notice::showProblem(const QString &sentence)
{
    m_undo = {};
    show(sentence, true);
}

void Notice::offerUndo(const QString &sentence, const std::function<void()> &undo)
{
    m_undo = undo;
    show(sentence, false);
}

void Notice::clear()
{
    m_undo = {};
    show({}, false);
}

QWidget *Notice::undoButton() const
{
    return m_undoButton;
}

void Notice::show(const QString &sentence, bool isProblem)
{
    m_text->setText(sentence);
    m_text->setProperty("danger", isProblem);
    m_text->style()->unpolish(m_text);
    m_text->style()->polish(m_text);
    m_undoButton->setVisible(bool(m_undo));
    setVisible(!sentence.isEmpty());
}

} // namespace ui
