// SPDX-License-Identifier: MIT
#include "app/desktoplink.h"

#include <QUrl>
#include <QUrlQuery>

namespace app {

using namespace Qt::StringLiterals;

std::optional<DesktopLink> desktopLinkFrom(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isOwn = url.scheme() == "wedsync"_L1;
    // Nobody else's actions: what is new to this version is not taken for an invite.
    const QString action = isOwn ? url.host() : u"join"_s;
    if (action == "join"_L1) {
        if (const std::optional<channels::InviteLink> invite = channels::inviteFrom(url))
            return DesktopLink(*invite);
    } else if (action == "open"_L1) {
        const QString name = QUrlQuery(url).queryItemValue(u"channel"_s, QUrl::FullyDecoded);
        if (const auto channel = channels::ChannelName::parse(name))
            return DesktopLink(*channel);
    }
    return {};
}

} // namespace app
