// SPDX-License-Identifier: MIT
#include "app/linkfollower.h"

#include <QMessageBox>
#include <QPushButton>

namespace app {

namespace {

// As a person knows it: without the path, which is the code's.
QString shown(const QUrl &server)
{
    return server.port() < 0 ? server.host()
                             : QStringLiteral("%1:%2").arg(server.host()).arg(server.port());
}

bool isSameServer(const QUrl &one, const QUrl &other)
{
    const auto port = [](const QUrl &url) {
        return url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80);
    };
    return one.scheme() == other.scheme() && one.host() == other.host() && port(one) == port(other)
        && one.adjusted(QUrl::StripTrailingSlash).path()
        == other.adjusted(QUrl::StripTrailingSlash).path();
}

} // namespace

LinkFollower::LinkFollower(const models::ChannelListModel &channels, ui::MainWindow &window)
    : m_channels(channels), m_window(window)
{
}

void LinkFollower::ask(const QString &text)
{
    if (m_question)
        m_question->reject();
    m_window.bringForward();
    const std::optional<DesktopLink> link = desktopLinkFrom(text);
    if (!link)
        m_window.showProblem(tr("A link asked for something that this version does not know, so "
                                "nothing was done."));
    else if (const auto *invite = std::get_if<channels::InviteLink>(&*link))
        askToJoin(*invite);
    else
        askToOpen(std::get<channels::ChannelName>(*link));
}

void LinkFollower::askToJoin(const channels::InviteLink &invite)
{
    if (!m_server.isEmpty() && !isSameServer(m_server, invite.server)) {
        m_window.showProblem(
            tr("A link asks to join a wedding at %1, but here you take part in those at %2. Start "
               "WedSync with --data and a folder of its own for the other server.")
                .arg(shown(invite.server), shown(m_server)));
        return;
    }
    QMessageBox *box = question(tr("A link asks to join a wedding at %1. Do you know who sent it?")
                                    .arg(shown(invite.server)),
                                tr("Join"));
    connect(box, &QMessageBox::accepted, this, [this, invite] { Q_EMIT inviteAccepted(invite); });
}

void LinkFollower::askToOpen(const channels::ChannelName &channel)
{
    const int row = m_channels.rowOf(channel);
    if (row < 0) {
        m_window.showProblem(tr("A link asks to open a wedding that you do not take part in. Ask "
                                "its photographer for an invite."));
        return;
    }
    QMessageBox *box = question(
        tr("A link asks to open %1.").arg(m_channels.summaryAt(row).info.title), tr("Open"));
    connect(box, &QMessageBox::accepted, this, [this, channel] { m_window.openChannel(channel); });
}

QMessageBox *LinkFollower::question(const QString &sentence, const QString &yes)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Follow a link?"), sentence,
                                QMessageBox::Cancel, &m_window);
    box->setTextFormat(Qt::PlainText); // a part of it is somebody else's
    box->addButton(yes, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    m_question = box;
    box->open();
    return box;
}

} // namespace app
