// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace support {

//! Template for a temporary folder in memory where the system has one: what is tested there is not
//! the disk, and a busy disk takes tens of milliseconds for each commit.
inline QString memoryFolderTemplate()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    const QString parent =
        memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath();
    return parent + QStringLiteral("/wedsync-test-XXXXXX");
}

} // namespace support
