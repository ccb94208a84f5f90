// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/connectionstate.h"

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace models {
class QueueModel;
}

namespace ui {

class ListView;

//! What waits to be sent in the open channel: one line, or a list with the means to try again or
//! give up.
class MessageQueuePanel final : public QFrame {
    Q_OBJECT

public:
    explicit MessageQueuePanel(models::QueueModel &model, QWidget *parent = nullptr);

    QWidget *toggle() const;
    //! Whether what was delivered stays in the list until it is closed.
    void setDeliveredStay(bool stays);
    void setConnection(const channels::ConnectionState &connection);
    bool isExpanded() const { return m_expanded; }

Q_SIGNALS:
    //! What waits is to go out at once, as far as that is in anybody's hands.
    void sendNowRequested();
    void retryRequested(const QString &clientMessageId);
    void discardRequested(const QString &clientMessageId);
    //! Another text for a message that has not gone out.
    void editRequested(const QString &clientMessageId, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateHold();
    void updateLine();
    void fitList();
    void updateButtons();
    void setExpanded(bool expanded);
    QString currentId() const;
    void askForText();

    models::QueueModel &m_model;
    channels::ConnectionState m_connection;
    QPushButton *m_line;
    QFrame *m_details;
    ListView *m_list;
    QPushButton *m_now;
    QPushButton *m_retry;
    QPushButton *m_edit;
    QPushButton *m_discard;
    bool m_expanded = false;
    QTimer m_second; // the seconds to the next attempt
};

} // namespace ui
