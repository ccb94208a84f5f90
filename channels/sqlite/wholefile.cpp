// SPDX-License-Identifier: MIT
#include "channels/sqlite/wholefile.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace channels {

namespace {

//! An open file, closed with its owner.
class Descriptor final {
public:
    explicit Descriptor(int number) : m_number(number) { }
    Descriptor(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }

    bool isOpen() const { return m_number >= 0; }
    //! False while another has it. Some file systems know no locks.
    bool lock() const { return ::flock(m_number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK; }
    //! Some file systems cannot sync a folder, and need not.
    bool sync() const { return ::fsync(m_number) == 0 || errno == EINVAL; }

private:
    int m_number;
};

Error failure(const std::string &path, int reason)
{
    return {ErrorKind::StoreUnavailable,
            QStringLiteral("The file %1 cannot be made: %2.")
                .arg(QString::fromStdString(path), QString::fromLocal8Bit(std::strerror(reason))),
            {}};
}

Error conflict(const char *sentence, const std::string &path)
{
    return {
        ErrorKind::Conflict, QString::fromLatin1(sentence).arg(QString::fromStdString(path)), {}};
}

Error exists(const std::string &path)
{
    return conflict("%1 exists already; it was left untouched.", path);
}

Error isBeingMade(const std::string &path)
{
    return conflict("Another program is making the file %1 at the moment.", path);
}

//! With what SQLite puts beside a database: a log of an earlier try would be taken for this one's.
void remove(const std::string &partial)
{
    for (const char *suffix : {"-journal", "-wal", "-shm", ""})
        ::unlink((partial + suffix).c_str());
}

Status giveName(const std::string &partial, const std::string &path, NameTaken taken)
{
    int renamed = -1;
    if (taken == NameTaken::Refuse) {
        renamed = ::renameat2(AT_FDCWD, partial.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE);
        if (renamed != 0 && errno == EEXIST)
            return exists(path);
    }
    // Not every file system can refuse by itself.
    if (renamed != 0 && (taken == NameTaken::Replace || errno == EINVAL || errno == ENOSYS))
        renamed = ::rename(partial.c_str(), path.c_str());
    if (renamed != 0)
        return failure(path, errno);
    const std::string folder = std::filesystem::path(path).parent_path().string();
    const Descriptor names(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (names.isOpen() && names.sync())
        return done();
    const int reason = errno;
    ::unlink(path.c_str());
    return failure(path, reason);
}

} // namespace

Status makeWholeFile(const std::string &path, NameTaken taken,
                     const std::function<Status(const std::string &partialPath)> &fill)
{
    std::error_code unknown;
    if (taken == NameTaken::Refuse && std::filesystem::exists(path, unknown))
        return exists(path);
    const std::string partial = path + ".partial";
    // Locked as long as this one is made: whoever opened it meanwhile must not take it for left.
    const Descriptor left(::open(partial.c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC));
    if (left.isOpen() && !left.lock())
        return isBeingMade(path);
    remove(partial);
    const Descriptor file(
        ::open(partial.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return failure(path, errno);
    if (!file.lock())
        return isBeingMade(path);
    Status made = fill(partial);
    if (made && !file.sync())
        made = failure(path, errno);
    if (made)
        made = giveName(partial, path, taken);
    if (!made)
        remove(partial);
    return made;
}

} // namespace channels
