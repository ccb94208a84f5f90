// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace models {
class ChannelListModel;
}

namespace ui {

//! What is there while no channel is open: how much is new, or the ways to begin.
class StartPage final : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(models::ChannelListModel &channels, QWidget *parent = nullptr);

    void setChoices(bool offered);
    QWidget *firstChoice() const; // nullptr: none is offered

Q_SIGNALS:
    void hostRequested();
    void demoRequested();
    //! A link that may be an invite; what it is not, the receiver says.
    void inviteEntered(const QUrl &link);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateText();
    void updateFont();
    void join();

    models::ChannelListModel &m_channels;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_host;
    QWidget *m_inviteLine;
    QLineEdit *m_invite;
    QPushButton *m_join;
    QPushButton *m_demo;
    bool m_choices = false;
};

} // namespace ui
