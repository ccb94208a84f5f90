// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/connectionstate.h"
#include "ui/theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace ui {

//! The connection in one line of words, with the means to try at once. Never a dialog.
class ConnectionStrip final : public QFrame {
    Q_OBJECT

public:
    explicit ConnectionStrip(QWidget *parent = nullptr);

    void setConnection(const channels::ConnectionState &connection);
    const channels::ConnectionState &connection() const { return m_connection; }
    void setTheme(const Theme &theme);
    //! Where the keyboard goes when it comes here; hidden while there is nothing to try.
    QWidget *tryNow() const;

Q_SIGNALS:
    void reconnectRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateText();

    channels::ConnectionState m_connection;
    Theme m_theme;
    QLabel *m_text;
    QPushButton *m_tryNow;
    QTimer m_second;
};

} // namespace ui
