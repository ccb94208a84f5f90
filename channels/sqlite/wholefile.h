// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <functional>
#include <string>

namespace channels {

//! What becomes of a file that has the name already.
enum class NameTaken {
    Refuse, // Conflict, and it is left untouched
    Replace,
};

//! Makes the file \a path (mode 0600) so that nobody ever finds a part of it: \a fill writes to
//! the empty file whose path it is given, `<path>.partial`, and has closed it when it answers. It
//! gets its name once it is on disk. What a failure, or a process that was killed, has left of an
//! earlier try is replaced. Fails with \a fill's error, with Conflict while another process makes
//! the same file, and with StoreUnavailable and a sentence that names the file.
[[nodiscard]] Status
makeWholeFile(const std::string &path, NameTaken taken,
              const std::function<Status(const std::string &partialPath)> &fill);

} // namespace channels
