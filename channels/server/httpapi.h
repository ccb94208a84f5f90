// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/answershares.h"
#include "channels/server/authapi.h"
#include "channels/server/channelapi.h"
#include "channels/server/httpmessage.h"
#include "channels/server/httpreply.h"
#include "channels/server/realtimeapi.h"
#include "channels/server/serverparts.h"
#include "channels/types/result.h"

#include <chrono>
#include <optional>
#include <vector>

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
    //! Asks the store, once a second at most: whoever asks meanwhile hears the same.
    void ready(Respond respond);
    void respondReadiness(const Respond &respond) const;
    void metrics(const HttpRequest &request, const Respond &respond);

    ServerParts m_parts;
    AnswerShares m_shares;
    ChannelApi m_channels;
    AuthApi m_auth;
    RealtimeApi m_realtime;
    std::optional<Status> m_readiness; // as it was at m_askedReadiness
    std::chrono::steady_clock::time_point m_askedReadiness;
    std::vector<Respond> m_awaitReadiness; // while the store is asked
};

} // namespace channels::server
