// SPDX-License-Identifier: MIT
#include "channels/server/privatefile.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace channels::server {

namespace {

constexpr std::uintmax_t MaxFileBytes = 1024 * 1024;

Error failure(const char *sentence, const std::string &path, int reason)
{
    return {ErrorKind::StoreUnavailable,
            QString::fromLatin1(sentence).arg(QString::fromStdString(path),
                                              QString::fromLocal8Bit(std::strerror(reason))),
            {}};
}

// Written whole under another name, then linked into place: nobody ever reads half of it.
Status makePrivateFile(const std::string &path, const std::string &content)
{
    std::string temporary = path + ".XXXXXX";
    const int file = ::mkstemp(temporary.data()); // mode 0600
    if (file < 0)
        return failure("The file %1 cannot be made: %2.", path, errno);
    const bool written = ::write(file, content.data(), content.size()) == ssize_t(content.size())
        && ::fsync(file) == 0;
    const int writeError = errno;
    ::close(file);
    const bool linked =
        written && (::link(temporary.c_str(), path.c_str()) == 0 || errno == EEXIST);
    const int linkError = errno;
    ::unlink(temporary.c_str());
    if (!written)
        return failure("The file %1 cannot be written: %2.", path, writeError);
    if (!linked)
        return failure("The file %1 cannot be made: %2.", path, linkError);
    return done();
}

constexpr auto Others = std::filesystem::perms::group_all | std::filesystem::perms::others_all;

void dropOthers(const std::filesystem::path &path, MadePrivate &made)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (error || (status.permissions() & Others) == fs::perms::none)
        return;
    fs::permissions(path, Others, fs::perm_options::remove, error);
    if (!error)
        made.changed.push_back(path.string());
    else
        made.failures.push_back(failure("Others may use %1, and that cannot be changed: %2.",
                                        path.string(), error.value())
                                    .detail.toStdString());
}

} // namespace

MadePrivate makePrivate(const std::string &folder, std::initializer_list<std::string_view> names)
{
    namespace fs = std::filesystem;
    MadePrivate made;
    dropOthers(folder, made); // first: then nobody else can put anything there
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        const std::string file = entry->path().filename().string();
        const bool isOurs = std::ranges::any_of(
            names, [&](std::string_view name) { return file.starts_with(name); });
        std::error_code noFile;
        if (isOurs && fs::is_regular_file(entry->symlink_status(noFile)))
            dropOthers(entry->path(), made);
    }
    return made;
}

Status preparePrivateFolder(const std::string &folder)
{
    namespace fs = std::filesystem;
    if (folder.empty())
        return {ErrorKind::InvalidRequest, QStringLiteral("A data folder is needed.")};
    std::error_code error;
    const fs::path path(folder);
    if (!fs::exists(path, error)) {
        const fs::path parent = fs::absolute(path, error).parent_path();
        fs::create_directories(parent, error);
        if (error)
            return failure("The data folder %1 cannot be made: %2.", folder, error.value());
        if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
            return failure("The data folder %1 cannot be made: %2.", folder, errno);
    }
    if (!fs::is_directory(path, error))
        return failure("The data folder %1 is not a folder: %2.", folder, ENOTDIR);
    if (::access(folder.c_str(), R_OK | W_OK | X_OK) != 0)
        return failure("The data folder %1 cannot be used: %2.", folder, errno);
    return done();
}

Result<std::string> readFile(const std::string &path)
{
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error)
        return failure("The file %1 cannot be read: %2.", path, error.value());
    if (size > MaxFileBytes)
        return failure("The file %1 cannot be read: %2.", path, EFBIG);
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    if (!file.is_open() || (!file && size > 0)) // of an empty one nothing is read
        return failure("The file %1 cannot be read: %2.", path, errno != 0 ? errno : EIO);
    return content.str();
}

Status makeMissingPrivateFile(const std::string &path, const std::function<std::string()> &make)
{
    std::error_code error;
    // What cannot be looked for is told by who reads it.
    if (std::filesystem::exists(path, error) || error)
        return done();
    return makePrivateFile(path, make());
}

} // namespace channels::server
