// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "channels/types/member.h"
#include "channels/types/message.h"
#include "channels/types/result.h"

#include <QList>

#include <string_view>

namespace channels {

// What a server says over HTTP, read into values. As in answers.h, nothing is trusted: a text that
// is not what it should be is an Internal error. Pure; any thread.

//! One channel of the server's list.
struct ListedChannel {
    ChannelInfo info; // readSeq is 0: servers tell the read position by id
    QString lastSeenMessageId; // empty: none
};

//! A page of a channel's messages.
struct MessagePage {
    QList<Message> messages; // ascending
    bool limited = false; // there are more, or some are gone
};

//! Channels with a name, type, role or status that this program does not know are left out.
[[nodiscard]] Result<QList<ListedChannel>> readChannelList(std::string_view body);
[[nodiscard]] Result<QList<Member>> readMembers(std::string_view body);
[[nodiscard]] Result<MessagePage> readMessagePage(const ChannelName &channel,
                                                  std::string_view body);
//! Why an HTTP call was refused: from the body, or from the status when that says nothing.
[[nodiscard]] Error readHttpError(int status, std::string_view body);

} // namespace channels
