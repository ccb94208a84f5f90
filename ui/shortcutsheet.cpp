// SPDX-License-Identifier: MIT
#include "ui/shortcutsheet.h"

#include "ui/accessiblerole.h"
#include "ui/actions.h"
#include "ui/fieldlabel.h"
#include "ui/fitting.h"
#include "ui/flowlayout.h"
#include "ui/listview.h"
#include "ui/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace ui {

ShortcutSheet::ShortcutSheet(Actions &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_list(new ListView)
    , m_rows(new QStandardItemModel(this))
    , m_key(new QKeySequenceEdit)
    , m_result(new QLabel)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_list->setObjectName(u"shortcuts"_s);
    m_list->setAccessibleName(tr("Actions"));
    m_list->setModel(m_rows);
    auto *label = new FieldLabel(tr("&Key for this action:"), m_key);
    setAccessibleRole(*m_key, QAccessible::EditableText);
    m_key->setAccessibleName(tr("Key for this action"));
    for (QLineEdit *field : m_key->findChildren<QLineEdit *>())
        field->setAccessibleName(m_key->accessibleName());
    // A long one, whatever the size of the text.
    m_key->setMinimumWidth(m_key->fontMetrics().horizontalAdvance(u"Ctrl+Shift+Down"_s) + 4 * Grid);
    auto *set = new QPushButton(tr("&Use this key"));
    auto *standard = new QPushButton(tr("&Back to its own"));
    m_result->setWordWrap(true);
    m_result->setProperty("muted", true);
    m_result->setText(tr("Choose an action, then press its new key in the field. An empty field "
                         "takes the key away."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);

    auto *line = new QHBoxLayout;
    line->setSpacing(Grid);
    line->addWidget(label);
    line->addWidget(m_key, 1);
    auto *act = new FlowLayout;
    act->setSpacing(Grid);
    act->addWidget(set);
    act->addWidget(standard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    layout->setSpacing(Grid);
    layout->addWidget(m_list, 1);
    layout->addLayout(line);
    layout->addLayout(act);
    layout->addWidget(m_result);
    layout->addWidget(buttons);
    connect(set, &QPushButton::clicked, this, &ShortcutSheet::apply);
    connect(standard, &QPushButton::clicked, this, &ShortcutSheet::reset);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ShortcutSheet::showCurrent);
    fill();
    m_list->setPlace(m_rows->index(0, 0));
    resizeToFit(*this, QSize(76 * Grid, 64 * Grid));
}

void ShortcutSheet::fill()
{
    const int row = std::max(0, m_list->place().row());
    m_rows->clear();
    for (const QAction *action : m_actions.all()) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QStandardItem(
            u"%1   %2"_s.arg(key.isEmpty() ? u"–"_s : key, Actions::nameOf(*action)));
        item->setData(u"%1, %2"_s.arg(Actions::nameOf(*action), key.isEmpty() ? tr("no key") : key),
                      Qt::AccessibleTextRole);
        m_rows->appendRow(item);
    }
    m_list->setPlace(m_rows->index(row, 0));
}

QAction *ShortcutSheet::current() const
{
    return m_actions.all().value(m_list->place().row());
}

void ShortcutSheet::showCurrent()
{
    if (const QAction *action = current())
        m_key->setKeySequence(action->shortcut());
}

void ShortcutSheet::apply()
{
    QAction *action = current();
    if (!action)
        return;
    const QKeySequence key = m_key->keySequence();
    const QAction *owner = m_actions.owner(key);
    if (owner && owner != action) {
        m_result->setText(
            tr("%1 belongs to “%2” already: give that another key first.")
                .arg(key.toString(QKeySequence::NativeText), Actions::nameOf(*owner)));
        return;
    }
    m_actions.rebind(*action, key);
    m_result->setText(
        key.isEmpty() ? tr("“%1” has no key now.").arg(Actions::nameOf(*action))
                      : tr("“%1” has the key %2 now.")
                            .arg(Actions::nameOf(*action), key.toString(QKeySequence::NativeText)));
    fill();
}

void ShortcutSheet::reset()
{
    if (QAction *action = current()) {
        m_actions.reset(*action);
        m_result->setText(tr("“%1” has its own key again.").arg(Actions::nameOf(*action)));
        fill();
        showCurrent();
    }
}

} // namespace ui
