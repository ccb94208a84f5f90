// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

// Files and folders that only their owner may read (CONTRACT section 9).
namespace channels::server {

//! Makes \a folder (and what is missing above it) with mode 0700, and tries whether a file can be
//! made in it. StoreUnavailable with a sentence that names the folder and the reason.
[[nodiscard]] Status preparePrivateFolder(const std::string &folder);

//! Takes away what others may do with \a folder and with those of its files whose names begin with
//! one of \a names, as after a copy was put back. Answers what was changed, and a sentence for
//! what could not be.
struct MadePrivate {
    std::vector<std::string> changed; // paths
    std::vector<std::string> failures;
};
[[nodiscard]] MadePrivate makePrivate(const std::string &folder,
                                      std::initializer_list<std::string_view> names);

//! The whole of a file of at most 1 MiB.
[[nodiscard]] Result<std::string> readFile(const std::string &path);

//! Makes \a path when it is missing, mode 0600, with what \a make answers; of two processes that do
//! this at once one wins and both find the same.
[[nodiscard]] Status makeMissingPrivateFile(const std::string &path,
                                            const std::function<std::string()> &make);

} // namespace channels::server
