// SPDX-License-Identifier: MIT
#pragma once

#include "channels/sqlite/sqlitedatabase.h"
#include "channels/sqlite/walcheckpointer.h"
#include "channels/types/channelname.h"
#include "channels/types/storerescue.h"

#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace channels {

//! The desktop's database file while it is open: the lock on its folder, the connection, and the
//! user who reads. The store thread only.
class Database final {
public:
    //! Makes the folder when it is missing, locks it, opens and migrates the file. A damaged one is
    //! set aside first, and what can be read of a person's own words is taken over: rescue() tells.
    //! Fails with StoreUnavailable and a sentence.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &folder);
    static QString pathIn(const QString &folder);

    //! For open().
    Database(std::unique_ptr<QLockFile> lock, std::unique_ptr<WalCheckpointer> checkpointer,
             SqliteDatabase sql);

    SqliteDatabase &sql() { return m_sql; }
    //! Row of the user who is signed in, or was last.
    std::int64_t user() const { return m_user; }
    const QString &userId() const { return m_userId; }
    //! What open() has taken over from a damaged file; nothing when there was none.
    const std::optional<StoreRescue> &rescue() const { return m_rescue; }
    //! Something in the file cannot be read: the next open() is to look at all of it.
    void noteDamage();

    //! Makes \a userId the one who reads. An empty \a displayName leaves the known one.
    [[nodiscard]] Status setUser(const QString &userId, const QString &displayName);

    //! The user's row of a channel; nothing when the channel was never heard of.
    [[nodiscard]] Result<std::optional<std::int64_t>> findChannel(const ChannelName &name);
    //! The same, and makes the row: text for a channel is kept even when the channel's own
    //! description has not come yet.
    [[nodiscard]] Result<std::int64_t> channel(const ChannelName &name);

private:
    static Result<std::unique_ptr<Database>> openFile(const QString &path,
                                                      std::unique_ptr<QLockFile> &lockFile);
    Status readUser();

    std::unique_ptr<QLockFile> m_lock; // released last
    std::unique_ptr<WalCheckpointer> m_checkpointer; // outlives the connection that it serves
    SqliteDatabase m_sql;
    std::int64_t m_user = 0;
    QString m_userId;
    std::optional<StoreRescue> m_rescue;
    QString m_damageMark; // the file that says so
};

} // namespace channels
