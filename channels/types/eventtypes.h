// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

// The event names that the programs know, each in this one place. Any other name is carried, stored
// and shown like these.
namespace channels::eventtypes {

inline constexpr QStringView TimelineChanged(u"timeline:changed");
inline constexpr QStringView VenueChanged(u"venue:changed");
inline constexpr QStringView FormResponse(u"form:response:new");
inline constexpr QStringView JourneyStep(u"journey:step:completed");
inline constexpr QStringView Chat(u"message:new"); // {"text":"…"}
inline constexpr QStringView Typing(u"user:typing");

//! Fanned out to who is there now: never stored, never counted as unread.
inline bool isEphemeral(QStringView eventType)
{
    return eventType == Typing;
}

//! Changes where or when something happens: what a supplier must not overlook.
inline bool isPlanChange(QStringView eventType)
{
    return eventType == TimelineChanged || eventType == VenueChanged;
}

} // namespace channels::eventtypes
