// SPDX-License-Identifier: MIT
#pragma once

#include "app/hosting.h"
#include "ui/hostingdialog.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

namespace app {

//! Carries out what is asked for in the hosting dialog, on the server inside this program.
class HostingDesk final : public QObject {
    Q_OBJECT

public:
    //! \a hosting and \a dialog outlive this.
    HostingDesk(Hosting &hosting, ui::HostingDialog &dialog, QObject *parent = nullptr);

    void refresh();

Q_SIGNALS:
    //! A wedding is there that was not.
    void weddingAdded(const channels::ChannelName &channel);

private:
    void start();
    void addWedding(const QString &title, const QDate &date, const QString &venue);
    void invite(const channels::ChannelName &channel);
    void countConnections();
    void finish(const channels::Status &status, const QString &sentence);

    Hosting &m_hosting;
    ui::HostingDialog &m_dialog;
    ui::HostedState m_state;
    QNetworkAccessManager m_network;
    QTimer m_often; // who is connected changes by itself
};

} // namespace app
