// SPDX-License-Identifier: MIT
#include "channels/client/networkwatch.h"

#include <QNetworkInformation>

namespace channels {

std::unique_ptr<NetworkWatch> makeNetworkWatch()
{
    auto watch = std::make_unique<NetworkWatch>();
    if (!QNetworkInformation::loadDefaultBackend())
        return watch;
    const QNetworkInformation *network = QNetworkInformation::instance();
    QObject::connect(network, &QNetworkInformation::reachabilityChanged, watch.get(),
                     &NetworkWatch::changed);
    QObject::connect(network, &QNetworkInformation::transportMediumChanged, watch.get(),
                     &NetworkWatch::changed);
    return watch;
}

} // namespace channels
