// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"

#include <QElapsedTimer>
#include <QObject>

class QWidget;

namespace models {
class MessageListModel;
}

namespace ui {

class MessageView;

//! Marks the open channel as read when a person has surely seen it: the window is active, the end
//! is on screen, and a key or the pointer was touched since the newest message came.
class ReadMarker final : public QObject {
    Q_OBJECT

public:
    ReadMarker(QWidget &window, models::MessageListModel &messages, MessageView &view,
               QObject *parent = nullptr);

    //! Whoever opens a channel touches something to do so, after all of its messages have come; a
    //! channel that the program opens by itself has been touched by nobody. Before it is opened.
    void setOpenedByPerson(bool byPerson) { m_openedByPerson = byPerson; }
    //! "seen": the rule above; "leave": when the channel is left; "hand": only by hand.
    void setRule(const QString &rule) { m_rule = rule; }
    //! Another channel is about to be opened.
    void leave();
    //! Somebody wants messages of the open channel unread: it stays so until it is opened again, or
    //! marked by hand.
    void keepUnread() { m_keepsUnread = true; }
    //! By hand, whatever the rule says.
    void markNow();

Q_SIGNALS:
    void readUpTo(const channels::ChannelName &channel, qint64 seq);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    bool isWatched() const;

    QWidget &m_window;
    models::MessageListModel &m_messages;
    MessageView &m_view;
    QElapsedTimer m_sinceTouch; // invalid: never yet
    qint64 m_touchedSeq = 0; // the newest message when somebody last touched something
    bool m_keepsUnread = false;
    qint64 m_markedSeq = 0;
    bool m_openedByPerson = true;
    QString m_rule = QStringLiteral("seen");
};

} // namespace ui
