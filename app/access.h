// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <QFuture>
#include <QString>
#include <QUrl>

#include <functional>

namespace app {

//! Which server to talk to, and as whom.
struct Access {
    using Renew = std::function<QFuture<channels::Result<QString>>()>;

    QUrl server; // empty: none
    QString accessToken;
    //! Another token for the same user, when this one has expired; empty when there is no way to.
    Renew renew;
};

} // namespace app
