// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

namespace ui {

//! The program's sign, with a number on it when there is one: "99+" from a hundred on.
QIcon signIcon(int number);

//! In the desktop's tray, where it has one: how much is new, and a way back to the window.
class TrayIcon final : public QObject {
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent = nullptr);

    static bool isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void setUnread(int unread);

Q_SIGNALS:
    void shown(); // the window is asked for
    void quitRequested();

private:
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    int m_unread = -1;
};

} // namespace ui
