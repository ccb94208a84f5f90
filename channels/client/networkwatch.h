// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

namespace channels {

//! Tells that this computer's network is another one than before. The main thread only.
class NetworkWatch : public QObject {
    Q_OBJECT

public:
    explicit NetworkWatch(QObject *parent = nullptr) : QObject(parent) { }

Q_SIGNALS:
    //! Connections may be dead, and what could not be reached may be reachable now.
    void changed();
};

//! As the system tells it (QNetworkInformation); silent where the system tells nothing.
[[nodiscard]] std::unique_ptr<NetworkWatch> makeNetworkWatch();

} // namespace channels
