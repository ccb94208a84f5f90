// SPDX-License-Identifier: MIT
#include "app/hostingdesk.h"

#include "channels/types/uuid.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

constexpr std::chrono::seconds InviteLife = std::chrono::hours(24 * 7);

QString titleOf(const channels::server::ChannelRow &channel)
{
    const QString title = QJsonDocument::fromJson(QByteArray::fromStdString(channel.metadata))
                              .object()
                              .value("title"_L1)
                              .toString();
    return title.isEmpty() ? QString::fromStdString(channel.name) : title;
}

} // namespace

HostingDesk::HostingDesk(Hosting &hosting, ui::HostingDialog &dialog, QObject *parent)
    : QObject(parent), m_hosting(hosting), m_dialog(dialog)
{
    using Dialog = ui::HostingDialog;
    connect(&dialog, &Dialog::startRequested, this, &HostingDesk::start);
    connect(&dialog, &Dialog::stopRequested, this, [this] {
        m_hosting.stop();
        refresh();
    });
    connect(&dialog, &Dialog::weddingRequested, this, &HostingDesk::addWedding);
    connect(&dialog, &Dialog::inviteRequested, this, &HostingDesk::invite);
    connect(&dialog, &Dialog::tierRequested, this, [this](const QString &id, bool paid) {
        finish(m_hosting.administration().setTier(
                   id.toStdString(), paid ? channels::Tier::Paid : channels::Tier::Free),
               tr("Changed."));
    });
    connect(&dialog, &Dialog::removeRequested, this, [this](const QString &id) {
        const auto removed = m_hosting.administration().removeUser(id.toStdString());
        finish(removed ? channels::done() : removed.error(), tr("Removed."));
    });
    connect(&dialog, &Dialog::backupRequested, this, [this](const QString &file) {
        finish(m_hosting.administration().backup(file.toStdString()),
               tr("Everything is in %1 now.").arg(file));
    });
    connect(&m_often, &QTimer::timeout, this, &HostingDesk::countConnections);
    m_often.start(3s);
    refresh();
}

void HostingDesk::refresh()
{
    m_state.isRunning = m_hosting.isRunning();
    m_state.url = m_hosting.url().toString();
    m_state.weddings.clear();
    m_state.people.clear();
    if (const auto channels = m_hosting.administration().channels()) {
        for (const channels::server::ChannelRow &row : *channels) {
            if (const auto name = channels::ChannelName::parse(std::string_view(row.name)))
                m_state.weddings.append({*name, titleOf(row)});
        }
    }
    std::ranges::sort(m_state.weddings,
                      [](const ui::HostedState::Wedding &a, const ui::HostedState::Wedding &b) {
                          return QString::localeAwareCompare(a.title, b.title) < 0;
                      });
    if (const auto users = m_hosting.administration().users()) {
        for (const channels::server::UserRow &user : *users) {
            m_state.people.append(
                {QString::fromStdString(user.id), QString::fromStdString(user.displayName),
                 user.userType == channels::UserType::Supplier, user.tier == channels::Tier::Paid,
                 user.id == m_hosting.supplierId()});
        }
    }
    m_dialog.setState(m_state);
    countConnections();
}

void HostingDesk::start()
{
    finish(m_hosting.restart(), tr("The server runs."));
}

void HostingDesk::addWedding(const QString &title, const QDate &date, const QString &venue)
{
    // The couple get their account with the invite; until then the channel waits for them.
    const auto name = channels::ChannelName::parse("collaboration:" + m_hosting.supplierId() + ':'
                                                   + channels::makeUuid());
    Q_ASSERT(name); // ids are UUIDs
    QJsonObject metadata {{u"title"_s, title}, {u"weddingDate"_s, date.toString(Qt::ISODate)}};
    if (!venue.isEmpty())
        metadata.insert(u"venue"_s, venue);
    channels::server::NewChannel channel;
    channel.name = *name;
    channel.ownerId = m_hosting.supplierId();
    channel.metadata = QJsonDocument(metadata).toJson(QJsonDocument::Compact).toStdString();
    const auto created = m_hosting.administration().createChannel(channel);
    finish(created ? channels::done() : channels::Status(created.error()),
           tr("%1 has a channel now. Make an invite link for them.").arg(title));
    if (created)
        Q_EMIT weddingAdded(*name);
}

void HostingDesk::invite(const channels::ChannelName &channel)
{
    const auto invite = m_hosting.administration().createInvite(
        channel, channels::MemberRole::Member, InviteLife, 1);
    if (!invite) {
        m_dialog.report(invite.error().detail);
        return;
    }
    const auto expires =
        std::chrono::duration_cast<std::chrono::milliseconds>(invite->expiresAt.time_since_epoch());
    m_dialog.showInvite(QString::fromStdString(invite->url),
                        QDateTime::fromMSecsSinceEpoch(expires.count(), Qt::UTC));
}

void HostingDesk::countConnections()
{
    if (!m_hosting.isRunning() || !m_dialog.isVisible())
        return;
    QUrl url = m_hosting.url();
    url.setPath(u"/metrics"_s);
    QNetworkReply *reply = m_network.get(QNetworkRequest(url));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        static const QRegularExpression line(u"^wedsync_connections (\\d+)"_s,
                                             QRegularExpression::MultilineOption);
        const auto match = line.match(QString::fromUtf8(reply->readAll()));
        m_state.connections = match.hasMatch() ? match.captured(1).toInt() : -1;
        m_state.isRunning = m_hosting.isRunning();
        m_dialog.setState(m_state);
    });
}

void HostingDesk::finish(const channels::Status &status, const QString &sentence)
{
    m_dialog.report(status ? sentence : status.error().detail);
    refresh();
}

} // namespace app
