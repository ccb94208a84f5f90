// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "channels/types/message.h"

#include <QByteArray>
#include <QList>

// One wedding as a file, with its whole history: to keep, to hand over, to take elsewhere. Pure.
namespace models {

//! One page that needs nothing beside itself: the day as a picture and the plan's
//! changes first, then every message.
QByteArray weddingAsHtml(const channels::ChannelInfo &wedding,
                         const QList<channels::Message> &messages);
//! Everything, payloads unchanged: `{"channel":{…},"messages":[…]}`.
QByteArray weddingAsJson(const channels::ChannelInfo &wedding,
                         const QList<channels::Message> &messages);
//! The wedding's day and, for each item of the timeline that has a time, where it stands now.
QByteArray weddingAsCalendar(const channels::ChannelInfo &wedding,
                             const QList<channels::Message> &messages, const QDateTime &now);

} // namespace models
