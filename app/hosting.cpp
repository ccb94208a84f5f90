// SPDX-License-Identifier: MIT
#include "app/hosting.h"

#include <QDir>
#include <QSettings>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;
namespace server = channels::server;

namespace {

constexpr std::chrono::hours TokenLife {1};
const auto AddressKey = u"PublicAddress"_s;

QString settingsFile(const QString &folder)
{
    return QDir(folder).filePath(u"hosting.ini"_s);
}

QUrl savedAddress(const QString &folder)
{
    const QSettings settings(settingsFile(folder), QSettings::IniFormat);
    return QUrl(settings.value(AddressKey).toString());
}

// The server listens on this computer alone: whoever comes from elsewhere comes through the proxy
// or the tunnel that the address leads to, which has the certificate.
void useAddress(server::ServerOptions &options, const QUrl &address)
{
    options.publicUrl = address.toString(QUrl::StripTrailingSlash).toStdString();
    options.behindProxy = !address.isEmpty();
}

} // namespace

bool Hosting::exists(const QString &folder)
{
    return !QDir(folder).entryList({u"*.db"_s, u"*.sqlite"_s}, QDir::Files).isEmpty();
}

channels::Result<std::unique_ptr<Hosting>> Hosting::start(const QString &folder, std::uint16_t port,
                                                          const QString &supplierName)
{
    // The server's folder is private, the ones above it are the user's own and made as usual.
    QDir().mkpath(QFileInfo(folder).absolutePath());
    std::unique_ptr<Hosting> hosting(new Hosting);
    server::ServerOptions options;
    options.dataFolder = QDir::toNativeSeparators(folder).toStdString();
    options.port = port;
    useAddress(options, savedAddress(folder));
    if (const channels::Status started = hosting->m_server.start(options); !started)
        return started.error();
    options.port = hosting->m_server.port(); // the same one when it is started again
    hosting->m_options = options;
    auto administration = server::Administration::open(options.dataFolder);
    if (!administration)
        return administration.error();
    hosting->m_administration = std::move(*administration);
    if (const channels::Status found = hosting->findSupplier(supplierName); !found)
        return found.error();
    return hosting;
}

channels::Status Hosting::findSupplier(const QString &name)
{
    const auto users = m_administration->users();
    if (!users)
        return users.error();
    const auto supplier =
        std::ranges::find(*users, channels::UserType::Supplier, &server::UserRow::userType);
    if (supplier != users->end()) {
        m_supplierId = supplier->id;
        return channels::done();
    }
    const auto added = m_administration->addUser(name.toStdString(), channels::UserType::Supplier,
                                                 channels::Tier::Paid);
    if (!added)
        return added.error();
    m_supplierId = added->user.id;
    return channels::done();
}

channels::Status Hosting::restart()
{
    return isRunning() ? channels::done() : m_server.start(m_options);
}

QUrl Hosting::publicUrl() const
{
    return QUrl(QString::fromStdString(m_options.publicUrl));
}

channels::Status Hosting::setPublicUrl(const QUrl &url)
{
    QSettings settings(settingsFile(QString::fromStdString(m_options.dataFolder)),
                       QSettings::IniFormat);
    settings.setValue(AddressKey, url.toString());
    settings.sync();
    if (settings.status() != QSettings::NoError) {
        return channels::Error {channels::ErrorKind::StoreUnavailable,
                                u"%1 cannot be written."_s.arg(settings.fileName()),
                                {}};
    }
    QFile::setPermissions(settings.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    useAddress(m_options, url);
    if (!isRunning())
        return channels::done();
    stop();
    return restart();
}

QUrl Hosting::url() const
{
    return QUrl(QString::fromStdString(m_server.url()));
}

channels::Result<QString> Hosting::issueToken()
{
    const auto issued = m_administration->issueToken(m_supplierId, TokenLife, false);
    if (!issued)
        return issued.error();
    return QString::fromStdString(issued->accessToken);
}

channels::Result<Access> Hosting::access()
{
    const channels::Result<QString> token = issueToken();
    if (!token)
        return token.error();
    return Access {url(), *token, [this] { return QtFuture::makeReadyFuture(issueToken()); }};
}

} // namespace app
