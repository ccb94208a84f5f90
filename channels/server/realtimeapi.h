// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/authenticator.h"
#include "channels/server/httpmessage.h"
#include "channels/server/httpreply.h"
#include "channels/server/serverparts.h"
#include "channels/server/serverstore.h"

#include <memory>
#include <string>
#include <vector>

namespace channels::server {

//! The official clients' REST calls (WIRE section 7): a batch of broadcasts, or one. Each item is
//! answered for itself. The server's thread only.
class RealtimeApi final {
public:
    explicit RealtimeApi(ServerParts parts) : m_parts(parts) { }

    //! Whether \a path is one of these calls, under whatever prefix.
    [[nodiscard]] static bool takes(std::string_view path);
    void handle(const HttpRequest &request, const Identity &identity, Respond respond);

private:
    struct Batch;

    void one(const HttpRequest &request, std::string_view rest, const Identity &identity,
             Respond respond);
    void batch(const HttpRequest &request, const Identity &identity, Respond respond);
    void publish(const Identity &identity, const Result<Publish> &item, std::size_t index,
                 const std::shared_ptr<Batch> &batch);

    ServerParts m_parts;
};

} // namespace channels::server
