// SPDX-License-Identifier: MIT
#include "app/hostingdesk.h"

#include "channels/server/weborigin.h"
#include "channels/types/answer.h"
#include "channels/types/uuid.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

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

ui::HostedReach::Outcome shownOutcome(ServerAnswer::Outcome outcome)
{
    switch (outcome) {
    case ServerAnswer::Outcome::Reached:
        return ui::HostedReach::Outcome::Reached;
    case ServerAnswer::Outcome::Unreachable:
        return ui::HostedReach::Outcome::Unreachable;
    case ServerAnswer::Outcome::CertificateRefused:
        return ui::HostedReach::Outcome::CertificateRefused;
    case ServerAnswer::Outcome::AnotherProgram:
        return ui::HostedReach::Outcome::AnotherProgram;
    }
    return ui::HostedReach::Outcome::NotAsked;
}

ui::HostedReach::Certificate shownCertificate(const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return {};
    const QByteArray digest = certificate.digest(QCryptographicHash::Sha256);
    QString subject = certificate.subjectDisplayName();
    if (subject.isEmpty()) // newer ones have their names beside the subject only
        subject = certificate.subjectAlternativeNames().value(QSsl::DnsEntry);
    return {subject, certificate.issuerDisplayName(), certificate.expiryDate().toUTC(),
            QString::fromLatin1(digest.toHex(':').toUpper())};
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
    connect(&dialog, &Dialog::removeRequested, this, &HostingDesk::remove);
    connect(&dialog, &Dialog::backupRequested, this, [this](const QString &file) {
        finish(m_hosting.administration().backup(file.toStdString()),
               tr("Everything is in %1 now.").arg(file));
    });
    connect(&dialog, &Dialog::addressEntered, this, &HostingDesk::useAddress);
    connect(&dialog, &Dialog::addressCheckRequested, this, &HostingDesk::checkAddress);
    connect(&m_probe, &ServerProbe::answered, this, &HostingDesk::takeAnswer);
    connect(&m_often, &QTimer::timeout, this, &HostingDesk::look);
    m_often.start(3s);
    refresh();
    checkAddress();
}

void HostingDesk::refresh()
{
    m_state.isRunning = m_hosting.isRunning();
    m_state.url = m_hosting.url().toString();
    m_state.reach.publicUrl = m_hosting.publicUrl().toString();
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
                 user.id == m_hosting.supplierId(), connectionsOf(user.id)});
        }
    }
    m_dialog.setState(m_state);
    look();
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

void HostingDesk::remove(const QString &userId)
{
    const auto ownerless = m_hosting.administration().removeUser(userId.toStdString());
    QStringList titles;
    if (ownerless) {
        for (const channels::server::ChannelRow &row : *ownerless)
            titles.append(titleOf(row));
    }
    finish(ownerless ? channels::done() : ownerless.error(),
           titles.isEmpty() ? tr("Removed.")
                            : tr("Removed. Nobody can invite to these any more: %1.")
                                  .arg(QLocale().createSeparatedList(titles)));
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

// Who is connected and what is logged changes by itself.
void HostingDesk::look()
{
    m_state.isRunning = m_hosting.isRunning();
    m_state.reach.log = m_hosting.logLines();
    if (!m_state.isRunning) {
        showConnected({});
        return;
    }
    channels::onAnswer(m_hosting.connectedUsers(), this,
                       [this](const std::map<std::string, int> &users) { showConnected(users); });
}

void HostingDesk::showConnected(const std::map<std::string, int> &users)
{
    m_connected = users;
    for (ui::HostedState::Person &person : m_state.people)
        person.connections = connectionsOf(person.id.toStdString());
    m_dialog.setState(m_state);
}

int HostingDesk::connectionsOf(const std::string &userId) const
{
    const auto user = m_connected.find(userId);
    return user == m_connected.end() ? 0 : user->second;
}

void HostingDesk::useAddress(const QString &address)
{
    if (!address.isEmpty() && !channels::server::isServerUrl(address.toStdString())) {
        m_dialog.report(tr("That is no address: it should look like https://example.com"));
        return;
    }
    finish(m_hosting.setPublicUrl(QUrl(address, QUrl::StrictMode)),
           address.isEmpty() ? tr("Invites lead to this computer only now.")
                             : tr("Invites begin with %1 from now on.").arg(address));
    checkAddress();
}

void HostingDesk::checkAddress()
{
    const QUrl address = m_hosting.publicUrl();
    m_state.reach.certificate = {};
    m_state.reach.outcome =
        address.isEmpty() ? ui::HostedReach::Outcome::NotAsked : ui::HostedReach::Outcome::Asking;
    if (!address.isEmpty())
        m_probe.ask(address);
    m_dialog.setState(m_state);
}

void HostingDesk::takeAnswer(const QUrl &server, const ServerAnswer &answer)
{
    if (server != m_hosting.publicUrl())
        return;
    m_state.reach.outcome = shownOutcome(answer.outcome);
    m_state.reach.certificate = shownCertificate(answer.certificate);
    m_dialog.setState(m_state);
}

void HostingDesk::finish(const channels::Status &status, const QString &sentence)
{
    m_dialog.report(status ? sentence : status.error().detail);
    refresh();
}

} // namespace app
