// SPDX-License-Identifier: MIT
#pragma once

#include "app/access.h"
#include "app/serverlog.h"
#include "channels/server/administration.h"
#include "channels/server/hostedserver.h"

#include <QFuture>
#include <QStringList>
#include <QUrl>

#include <map>
#include <memory>

namespace app {

//! The server inside this program, and the supplier whose computer it is. The desktop talks to it
//! over a socket like everybody else.
class Hosting final {
public:
    //! Starts a server on \a folder. The first start makes the supplier; later ones find them.
    //! \a port 0: the system chooses. Fails with one sentence (port in use, folder unreadable).
    [[nodiscard]] static channels::Result<std::unique_ptr<Hosting>>
    start(const QString &folder, std::uint16_t port, const QString &supplierName);
    //! Whether a server was ever run on \a folder.
    static bool exists(const QString &folder);

    bool isRunning() const { return m_server.isRunning(); }
    //! Whoever is connected is sent away and comes back when it runs again.
    void stop() { m_server.stop(); }
    //! Under the address that it had. Nothing when it runs.
    channels::Status restart();

    QUrl url() const;
    //! How others reach the server, and what invites begin with; empty: they do not, it is for this
    //! computer alone. Kept in the server's folder. Whoever is connected comes back at once.
    QUrl publicUrl() const;
    channels::Status setPublicUrl(const QUrl &url);
    //! What the server has logged last, oldest first. There are no names or messages in it.
    QStringList logLines() const { return m_log.lines(); }
    //! As HostedServer::connectedUsers().
    QFuture<std::map<std::string, int>> connectedUsers() const { return m_server.connectedUsers(); }
    const std::string &supplierId() const { return m_supplierId; }
    channels::server::Administration &administration() { return *m_administration; }
    //! The supplier's; lives as long as this.
    [[nodiscard]] channels::Result<Access> access();

private:
    Hosting() = default;
    channels::Status findSupplier(const QString &name);
    channels::Result<QString> issueToken();

    ServerLog m_log; // hears of the server's end too
    std::unique_ptr<channels::server::Administration> m_administration;
    channels::server::ServerOptions m_options;
    channels::server::HostedServer m_server;
    std::string m_supplierId;
};

} // namespace app
