// SPDX-License-Identifier: MIT
#pragma once

#include "ui/announcementqueue.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace ui {

//! The way a text takes to a screen reader. Which of the two a running reader hears differs by its
//! version, so it is asked (see reachReader()); it is never sent both.
enum class AnnouncementRoute {
    None, // nobody listens, or the window is not active
    Announcement, // AT-SPI object:announcement
    Notification, // an object of role Notification whose name changes and which then shows
};

//! Speaks through the screen reader, only while its window is active (elsewhere it would talk over
//! another program).
class Announcer final : public QObject {
    Q_OBJECT

public:
    explicit Announcer(QWidget &window, QObject *parent = nullptr);
    ~Announcer() override;

    //! \a topic: a later text of the same topic replaces one that still waits.
    void announce(const QString &text, Politeness politeness, const QString &topic);
    void noteTyping();

Q_SIGNALS:
    void announced(const QString &text, ui::Politeness politeness, ui::AnnouncementRoute route);
    //! What waited about \a topics does so no more.
    void told(const QStringList &topics);

private:
    void schedule();
    void speakNext();
    void speak(const AnnouncementQueue::Utterance &utterance, AnnouncementRoute route);

    QWidget &m_window;
    AnnouncementQueue m_queue;
    QElapsedTimer m_clock;
    QTimer m_timer;
    QObject *m_notification; // its accessible name is what is said
};

} // namespace ui
