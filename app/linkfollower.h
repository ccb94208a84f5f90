// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktoplink.h"
#include "models/channellistmodel.h"
#include "ui/mainwindow.h"

#include <QObject>
#include <QPointer>

class QMessageBox;

namespace app {

//! Follows links from outside, once the person at the desktop has agreed: a page or a letter can
//! open one without being asked.
class LinkFollower final : public QObject {
    Q_OBJECT

public:
    //! Both outlive this object.
    LinkFollower(const models::ChannelListModel &channels, ui::MainWindow &window);

    //! The server that this program talks to; empty: none yet.
    void setServer(const QUrl &server) { m_server = server; }
    //! Asks whether to follow \a text, in place of the question about an earlier one.
    void ask(const QString &text);

Q_SIGNALS:
    //! Agreed to.
    void inviteAccepted(const channels::InviteLink &invite);

private:
    void askToJoin(const channels::InviteLink &invite);
    void askToOpen(const channels::ChannelName &channel);
    QMessageBox *question(const QString &sentence, const QString &yes);

    const models::ChannelListModel &m_channels;
    ui::MainWindow &m_window;
    QUrl m_server;
    QPointer<QMessageBox> m_question;
};

} // namespace app
