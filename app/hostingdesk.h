// SPDX-License-Identifier: MIT
#pragma once

#include "app/hosting.h"
#include "app/serverprobe.h"
#include "ui/hostingdialog.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <string>

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
    void remove(const QString &userId);
    void invite(const channels::ChannelName &channel);
    void useAddress(const QString &address);
    void checkAddress();
    void takeAnswer(const QUrl &server, const ServerAnswer &answer);
    void look();
    void showConnected(const std::map<std::string, int> &users);
    int connectionsOf(const std::string &userId) const;
    void finish(const channels::Status &status, const QString &sentence);

    Hosting &m_hosting;
    ui::HostingDialog &m_dialog;
    ui::HostedState m_state;
    std::map<std::string, int> m_connected; // by user id: on how many connections
    ServerProbe m_probe;
    QTimer m_often; // who is connected changes by itself
};

} // namespace app
