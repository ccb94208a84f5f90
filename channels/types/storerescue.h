// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

namespace channels {

//! What could be taken over from a damaged database.
struct StoreRescue {
    QString damagedFile; // where it lies now; kept for whoever can read more out of it
    int messages = 0; // of the outbox: they will be sent
    int drafts = 0;
    bool isWhole = false; // nothing that a person wrote was lost

    bool operator==(const StoreRescue &) const = default;
};

} // namespace channels

Q_DECLARE_METATYPE(channels::StoreRescue)
