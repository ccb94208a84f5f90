// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"
#include "channels/types/channeltypes.h"
#include "channels/types/connectionstate.h"

#include <QDate>
#include <QDateTime>

namespace channels {

//! A channel as this user knows it: what the server lists plus where reading stands.
struct ChannelInfo {
    ChannelName name;
    QString id;
    ChannelType type = ChannelType::Private;
    MemberRole role = MemberRole::Reader;
    SubscriptionStatus status = SubscriptionStatus::Active;
    QString title; // metadata.title, or the name's id when there is none
    QDate weddingDate; // metadata.weddingDate; null when none
    QString venue; // metadata.venue
    QString epoch;
    qint64 headSeq = 0; // newest seq the server has told of
    qint64 readSeq = 0; // newest seq this user has read
    QDateTime lastActivity; // UTC
    int serverUnread = 0; // as the server counts; what is not here yet included

    bool operator==(const ChannelInfo &) const = default;
};

//! What a person has decided about a channel in their own list; no server knows of it.
struct ChannelArrangement {
    bool isPinned = false;
    bool isArchived = false;
    QDateTime mutedUntil; // UTC; null: not muted
    QString notifyLevel = {}; // "all", "changes", "none"; empty: as for all channels

    bool operator==(const ChannelArrangement &) const = default;
};

//! One row of the sidebar: a channel with all that its indicator shows, from one query.
struct ChannelSummary {
    ChannelInfo info;
    ChannelState state = ChannelState::Offline; // from the connection, not from the store
    int unread =
        0; // messages of others after readSeq; of a copy with an open end, the server's count
    int unseenChanges = 0; // of these, the ones that change timeline or venue
    int queued = 0; // own messages not yet acknowledged
    bool hasDraft = false;
    QString lastEventType; // of the newest message; empty when there is none
    QByteArray lastPayload; // its payload, JSON
    QString lastSenderId;
    QString lastSenderName;
    QDateTime lastMessageAt; // UTC; null when there is none
    QDateTime lastOpened; // UTC, on this computer; null: never
    ChannelArrangement arrangement;
    int manualPosition = -1; // in the order that a person has made; -1: not put anywhere

    bool operator==(const ChannelSummary &) const = default;
};

} // namespace channels

Q_DECLARE_METATYPE(channels::ChannelInfo)
Q_DECLARE_METATYPE(channels::ChannelSummary)
