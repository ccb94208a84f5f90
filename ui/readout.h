// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QMenu;
class QWidget;

namespace models {
class MessageListModel;
class Settings;
} // namespace models

namespace ui {

class Actions;
class AnnouncementLog;
class Announcer;

//! What is read out when a person asks for it: the last announcement, all of them as a list, and
//! the newest messages of the open channel. And the choice of what is announced unasked.
class ReadOut final : public QObject {
    Q_OBJECT

public:
    ReadOut(Announcer &announcer, const models::MessageListModel &messages,
            models::Settings &settings, QWidget &window);

    void fill(QMenu &menu, Actions &actions);

private:
    void readFromEnd(int number);
    void showLog();
    void showChoices();

    Announcer &m_announcer;
    const models::MessageListModel &m_messages;
    models::Settings &m_settings;
    QWidget &m_window;
    AnnouncementLog *m_log;
};

} // namespace ui
