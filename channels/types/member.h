// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channeltypes.h"

#include <QMetaType>
#include <QString>

namespace channels {

//! Somebody who belongs to a channel.
struct Member {
    QString userId;
    QString displayName;
    UserType userType = UserType::Couple;
    MemberRole role = MemberRole::Reader;
    SubscriptionStatus status = SubscriptionStatus::Active; // Pending: asks to be let in
    qint64 lastSeenSeq = 0; // how far they have read
    bool isPresent = false; // looks at the channel right now

    bool operator==(const Member &) const = default;
};

} // namespace channels

Q_DECLARE_METATYPE(channels::Member)
