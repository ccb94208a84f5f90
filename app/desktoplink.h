// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/authclient.h"
#include "channels/types/channelname.h"

#include <QString>

#include <optional>
#include <variant>

namespace app {

//! What a link from outside asks this program for: to take up an invite, or to open a channel.
using DesktopLink = std::variant<channels::InviteLink, channels::ChannelName>;

//! `wedsync://join?url=…`, the invite's own `https://host/join/{code}`, or
//! `wedsync://open?channel=…`. Nothing when \a text is none of them. Pure.
[[nodiscard]] std::optional<DesktopLink> desktopLinkFrom(const QString &text);

} // namespace app
