// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace models {
class Settings;
}

namespace ui {

//! Everything that can be done by a key, each in a menu too, under the key that it comes with or
//! the one that a person has given it.
class Actions final : public QObject {
    Q_OBJECT

public:
    explicit Actions(models::Settings &settings, QObject *parent = nullptr);

    //! \a id names the action in the settings and stays the same for ever.
    QAction *add(QMenu &menu, const QString &id, const QString &text, const QKeySequence &key,
                 const std::function<void()> &act);

    const QList<QAction *> &all() const { return m_actions; }
    //! The action that has \a key already; nullptr: none has.
    QAction *owner(const QKeySequence &key) const;
    //! An empty \a key takes the shortcut away.
    void rebind(QAction &action, const QKeySequence &key);
    //! The key that it comes with.
    void reset(QAction &action);
    //! Without its mnemonic, and with the submenu that it is in: "Next Channel", "Mute: For an
    //! Hour".
    static QString nameOf(const QAction &action);

private:
    models::Settings &m_settings;
    QList<QAction *> m_actions;
};

} // namespace ui
