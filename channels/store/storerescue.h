// SPDX-License-Identifier: MIT
#pragma once

#include "channels/store/database.h"

namespace channels {

//! Moves the database \a path out of the way, with what belongs to it, and answers its new name.
//! Nobody may have it open. Fails with StoreUnavailable.
[[nodiscard]] Result<QString> setDamagedAside(const QString &path);

//! Undoes setDamagedAside(), in place of a database that is not wanted.
void putBack(const QString &aside, const QString &path);

//! Copies what only this computer has (the outbox, drafts, read positions, the list as it was
//! arranged, whose they are) from \a damagedFile into \a database, as far as it can be read;
//! everything else comes from the server again. The store thread only.
[[nodiscard]] Result<StoreRescue> rescueStore(const QString &damagedFile, Database &database);

} // namespace channels
