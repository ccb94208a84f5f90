// SPDX-License-Identifier: MIT
#include "ui/actions.h"

#include "models/settings.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr auto Standard = "standardKey"; // the property that keeps what it comes with
const auto NoKey = u"none"_s;

bool isSubmenu(const QMenu &menu)
{
    return std::ranges::none_of(menu.menuAction()->associatedObjects(), [](const QObject *place) {
        return qobject_cast<const QMenuBar *>(place) != nullptr;
    });
}

} // namespace

Actions::Actions(models::Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
}

QAction *Actions::add(QMenu &menu, const QString &id, const QString &text, const QKeySequence &key,
                      const std::function<void()> &act)
{
    QAction *action = menu.addAction(text);
    action->setObjectName(id);
    action->setProperty(Standard, key.toString(QKeySequence::PortableText));
    const QString chosen = m_settings.shortcut(id);
    action->setShortcut(chosen.isEmpty()      ? key
                            : chosen == NoKey ? QKeySequence()
                                              : QKeySequence(chosen, QKeySequence::PortableText));
    connect(action, &QAction::triggered, this, act);
    m_actions.append(action);
    return action;
}

QAction *Actions::owner(const QKeySequence &key) const
{
    for (QAction *action : m_actions) {
        if (!key.isEmpty() && action->shortcut() == key)
            return action;
    }
    return nullptr;
}

void Actions::rebind(QAction &action, const QKeySequence &key)
{
    action.setShortcut(key);
    m_settings.setShortcut(action.objectName(),
                           key.isEmpty() ? NoKey : key.toString(QKeySequence::PortableText));
}

void Actions::reset(QAction &action)
{
    action.setShortcut(
        QKeySequence(action.property(Standard).toString(), QKeySequence::PortableText));
    m_settings.setShortcut(action.objectName(), {});
}

QString Actions::nameOf(const QAction &action)
{
    const auto plain = [](QString text) { return text.remove(u'&').remove(u"…"_s); };
    const QString name = plain(action.text());
    for (const QObject *place : action.associatedObjects()) {
        const auto *menu = qobject_cast<const QMenu *>(place);
        if (menu && !menu->title().isEmpty() && isSubmenu(*menu))
            return u"%1: %2"_s.arg(plain(menu->title()), name);
    }
    return name;
}

} // namespace ui
