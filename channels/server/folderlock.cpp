// SPDX-License-Identifier: MIT
#include "channels/server/folderlock.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace channels::server {

namespace {

// isTaken() holds it for as long as the question takes.
constexpr int Tries = 5;
constexpr std::chrono::milliseconds Pause {10};

} // namespace

Result<FolderLock> FolderLock::take(const std::string &folder)
{
    // The folder itself, so that nothing is left in one that is refused for another reason.
    FolderLock lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    int reason = errno;
    for (int i = 0; lock.m_descriptor >= 0 && i < Tries; ++i) {
        if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) == 0)
            return lock;
        reason = errno;
        if (reason != EWOULDBLOCK)
            break;
        std::this_thread::sleep_for(Pause);
    }
    if (lock.m_descriptor >= 0 && reason == EWOULDBLOCK) {
        return {ErrorKind::Conflict,
                QStringLiteral("Another server works with the data folder %1 already.")
                    .arg(QString::fromStdString(folder))};
    }
    return {ErrorKind::StoreUnavailable,
            QStringLiteral("The data folder %1 cannot be used: %2.")
                .arg(QString::fromStdString(folder), QString::fromLocal8Bit(::strerror(reason)))};
}

bool FolderLock::isTaken(const std::string &folder)
{
    const FolderLock asking(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return asking.m_descriptor >= 0 && ::flock(asking.m_descriptor, LOCK_SH | LOCK_NB) != 0
        && errno == EWOULDBLOCK;
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace channels::server
