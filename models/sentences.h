// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "channels/types/error.h"
#include "channels/types/member.h"
#include "channels/types/outboxitem.h"
#include "channels/types/timelinepage.h"

#include <QDate>
#include <QString>

// The words in which the program speaks of channels and messages, seen and heard, in one place.
// The fixed ones are those of the automation names: a channel row and a message row each read as
// one sentence.
namespace models {

QString word(channels::ChannelType type); // "shared"
QString word(channels::MemberRole role); // "owner"
QString word(channels::ChannelState state); // "catching up"
QString word(channels::DeliveryState state); // "delivered"
//! What happened and what can be done, in one plain sentence.
QString sentence(channels::ErrorKind kind);

QString unreadCount(int count); // "3 unread"
QString changeCount(int count); // "1 change"
QString newMessageCount(int count); // "1 new message"
QString waitingSentCount(int count); // "2 waiting messages sent"

//! "12 messages expired before you reconnected"
QString gapSentence(const channels::Gap &gap);

//! "wedding in 20 days"; empty when \a wedding is null.
QString weddingDistance(const QDate &wedding, const QDate &today);
//! The day separator's mark: "D-10", "D-day", "D+3"; empty when \a wedding is null.
QString dayMark(const QDate &day, const QDate &wedding);
//! The same for the ear: "10 days before the wedding".
QString spokenDayMark(const QDate &day, const QDate &wedding);
//! "now", "5 min", "2 h", "yesterday", "Mon", "2 Dec", "2 Dec 2024": how long ago, short.
QString shortAge(const QDateTime &then, const QDateTime &now);

//! "Sarah & Tom, shared, wedding in 20 days, 3 unread, 1 change, draft, live"
QString channelSentence(const channels::ChannelSummary &channel, const QDateTime &now);
//! "Anna, owner, here now"; \a name as it is shown.
QString memberSentence(const QString &name, const channels::Member &member);

//! What is heard of a message, in the order that a person has chosen.
enum class MessagePart { Sender, Time, Text, State };
using MessageOrder = QList<MessagePart>;
MessageOrder standardMessageOrder();
//! From the settings' words, as "text sender time state"; what is missing there comes last.
MessageOrder messageOrderFrom(const QString &words);
QString toWords(const MessageOrder &order);

//! "Anna, 09:12: The florist asks…, delivered"; \a state may be empty.
QString messageSentence(const QString &sender, const QDateTime &at, const QString &text,
                        const QString &state, const MessageOrder &order = standardMessageOrder());

} // namespace models
