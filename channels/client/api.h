// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/apianswers.h"

#include <QFuture>
#include <QUrl>

namespace channels {

//! The server's HTTP calls that the client makes. Each is answered once, in the main thread's event
//! loop: Unreachable when there is no answer.
class Api {
public:
    virtual ~Api() = default;

    //! Whom to call, and as whom, from now on.
    virtual void setAccess(const QUrl &server, const QString &accessToken) = 0;

    virtual QFuture<Result<QList<ListedChannel>>> channels() = 0;
    //! At most \a limit messages after the seq \a after, ascending.
    virtual QFuture<Result<MessagePage>> messages(const ChannelName &channel, qint64 after,
                                                  int limit) = 0;
    virtual QFuture<Status> markRead(const ChannelName &channel, const QString &messageId) = 0;
    //! Gives the channel's place in the user's tier back; it stays listed and counted.
    virtual QFuture<Status> pause(const ChannelName &channel) = 0;
    virtual QFuture<Result<QList<Member>>> members(const ChannelName &channel) = 0;
};

} // namespace channels
