// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <QString>

namespace app {

//! The access token in \a file. Fails with one sentence for people when the file cannot be read or
//! holds none; the server decides whether it is a good one.
[[nodiscard]] channels::Result<QString> readTokenFile(const QString &file);

} // namespace app
