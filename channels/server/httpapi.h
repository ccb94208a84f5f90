// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/answershares.h"
#include "channels/server/authapi.h"
#include "channels/server/channelapi.h"
#include "channels/server/httpmessage.h"
#include "channels/server/httpreply.h"
#include "channels/server/realtimeapi.h"
#include "channels/server/serverparts.h"

namespace channels::server {

//! Everything that is served over plain HTTP: finds the call, checks the token, counts refusals.
//! The server's thread only.
class HttpApi final {
public:
    explicit HttpApi(ServerParts parts);

    //! Answers through \a respond, once: at once or when the store has answered.
    void handle(const HttpRequest &request, Respond respond);

private:
    bool handleOpen(const HttpRequest &request, const Respond &respond);
    void ready(Respond respond);
    void metrics(const HttpRequest &request, const Respond &respond);

    ServerParts m_parts;
    AnswerShares m_shares;
    ChannelApi m_channels;
    AuthApi m_auth;
    RealtimeApi m_realtime;
};

} // namespace channels::server
