// SPDX-License-Identifier: MIT
#include "channels/server/datafolder.h"

#include "channels/server/invite.h"
#include "channels/server/log.h"
#include "channels/server/privatefile.h"

#include <filesystem>

namespace channels::server {

namespace {

// What was copied or restored by hand may have come with looser modes.
void closeToOthers(const std::string &folder)
{
    const MadePrivate made =
        makePrivate(folder, {"wedsync-server.sqlite", "jwt-secret", "access-changed"});
    std::string changed;
    for (const std::string &path : made.changed)
        changed += (changed.empty() ? "" : ", ") + path;
    if (!changed.empty())
        log(LogLevel::Warning, "data was open to others, closed", {{"paths", changed}});
    for (const std::string &sentence : made.failures)
        log(LogLevel::Warning, "data is open to others", {{"reason", sentence}});
}

StorePolicy storePolicy(const ServerOptions &options)
{
    return {options.messageTtl,           options.keepNewest,
            options.limits.channelsFree,  options.limits.channelsPaid,
            options.limits.channelsOwned, options.limits.messagesPerMinute};
}

} // namespace

Result<std::unique_ptr<SqliteStore>> openStore(const ServerOptions &options)
{
    std::error_code missing;
    const std::string file = SqliteStore::fileIn(options.dataFolder);
    const std::uintmax_t size = std::filesystem::file_size(file, missing);
    const bool isNew = missing == std::errc::no_such_file_or_directory || (!missing && size == 0);
    Result<std::unique_ptr<SqliteStore>> store = SqliteStore::open(
        options.dataFolder, storePolicy(options), [] { return std::chrono::system_clock::now(); });
    if (store)
        closeToOthers(options.dataFolder);
    if (store && isNew)
        log(LogLevel::Warning, "a new, empty database was made", {{"path", file}});
    return store;
}

Result<Authenticator> openAuthenticator(const ServerOptions &options)
{
    std::error_code error;
    const std::string own = Authenticator::fileIn(options.dataFolder);
    const bool isMade = options.jwtSecretFile.empty() && !std::filesystem::exists(own, error);
    Result<Authenticator> authenticator = Authenticator::ofFolder(
        options.dataFolder, options.jwtSecretFile, options.jwtPublicKeyFile);
    if (authenticator && isMade)
        log(LogLevel::Info, "a new token secret was made, no earlier token holds", {{"path", own}});
    return authenticator;
}

Status rememberOptions(SqliteStore &store, const ServerOptions &options, const std::string &url)
{
    std::string secret = options.jwtSecretFile;
    if (!secret.empty()) {
        std::error_code error;
        secret = std::filesystem::canonical(secret, error).string();
        if (error) {
            return {ErrorKind::StoreUnavailable,
                    QStringLiteral("The file %1 cannot be found again: %2.")
                        .arg(QString::fromStdString(options.jwtSecretFile),
                             QString::fromStdString(error.message()))};
        }
    }
    return store.remember({{PublicUrlFact, url}, {SecretFileFact, secret}});
}

} // namespace channels::server
