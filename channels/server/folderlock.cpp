// SPDX-License-Identifier: MIT
#include "channels/server/folderlock.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace channels::server {

Result<FolderLock> FolderLock::take(const std::string &folder)
{
    // The folder itself, so that nothing is left in one that is refused for another reason.
    FolderLock lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (lock.m_descriptor >= 0 && ::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return lock;
    const int reason = errno;
    if (lock.m_descriptor >= 0 && reason == EWOULDBLOCK) {
        return {ErrorKind::Conflict,
                QStringLiteral("Another server works with the data folder %1 already.")
                    .arg(QString::fromStdString(folder))};
    }
    return {ErrorKind::StoreUnavailable,
            QStringLiteral("The data folder %1 cannot be used: %2.")
                .arg(QString::fromStdString(folder), QString::fromLocal8Bit(::strerror(reason)))};
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace channels::server
