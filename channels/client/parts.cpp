// SPDX-License-Identifier: MIT
#include "channels/client/parts.h"

#include "channels/client/apiclient.h"
#include "channels/client/qtscheduler.h"
#include "channels/client/websockettransport.h"
#include "channels/types/uuid.h"

#include <QRandomGenerator>

namespace channels {

std::unique_ptr<WebSocketChannelManager::Parts> makeParts()
{
    auto parts = std::make_unique<WebSocketChannelManager::Parts>();
    parts->scheduler = std::make_unique<QtScheduler>();
    parts->makeTransport = [] { return std::make_unique<WebSocketTransport>(); };
    parts->api = std::make_unique<ApiClient>();
    parts->random = [] { return QRandomGenerator::global()->generateDouble(); };
    parts->makeId = [] { return QString::fromStdString(makeUuid()); };
    parts->network = makeNetworkWatch();
    return parts;
}

} // namespace channels
