// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <string>
#include <utility>

namespace channels::server {

//! Keeps a second server from a data folder: two would each deliver only what came through
//! themselves. Held until it is destroyed or the process ends, in whatever way. Commands beside the
//! server need none.
class FolderLock final {
public:
    //! Conflict with a sentence when another server holds it; StoreUnavailable when the folder
    //! cannot be used.
    [[nodiscard]] static Result<FolderLock> take(const std::string &folder);
    //! Whether a server has the folder now. False when that cannot be told.
    [[nodiscard]] static bool isTaken(const std::string &folder);
    ~FolderLock();
    FolderLock(FolderLock &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1)) { }
    FolderLock(const FolderLock &) = delete;

private:
    explicit FolderLock(int descriptor) : m_descriptor(descriptor) { }
    int m_descriptor;
};

} // namespace channels::server
