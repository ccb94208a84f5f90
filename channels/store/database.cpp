// SPDX-License-Identifier: MIT
#include "channels/store/database.h"

#include "channels/store/migrations.h"
#include "channels/store/sqltext.h"
#include "channels/store/storerescue.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace channels {

namespace {

Error unavailable(const QString &sentence)
{
    return {ErrorKind::StoreUnavailable, sentence, {}};
}

// The folder itself is private; the ones above it are the user's own and made as usual.
Status makeFolder(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    if (QFileInfo(path).isDir())
        return done();
    const bool parentThere = QDir().mkpath(QFileInfo(path).absolutePath());
    if (parentThere && ::mkdir(QFile::encodeName(path).constData(), 0700) == 0)
        return done();
    return unavailable(QStringLiteral("The folder %1 cannot be made: %2.")
                           .arg(path, QString::fromLocal8Bit(std::strerror(errno))));
}

Status lock(QLockFile &lockFile, const QString &folder)
{
    lockFile.setStaleLockTime(0); // stale only when the process that took it is gone
    if (lockFile.tryLock())
        return done();
    if (lockFile.error() == QLockFile::LockFailedError) {
        qint64 process = 0;
        QString host;
        QString program;
        lockFile.getLockInfo(&process, &host, &program);
        return unavailable(
            QStringLiteral("The folder %1 is in use by another WedSync (process %2).")
                .arg(folder)
                .arg(process));
    }
    return unavailable(QStringLiteral("The folder %1 cannot be written to.").arg(folder));
}

} // namespace

Database::Database(std::unique_ptr<QLockFile> lock, std::unique_ptr<WalCheckpointer> checkpointer,
                   SqliteDatabase sql)
    : m_lock(std::move(lock)), m_checkpointer(std::move(checkpointer)), m_sql(std::move(sql))
{
    m_checkpointer->serve(m_sql);
}

QString Database::pathIn(const QString &folder)
{
    return QDir(folder).absoluteFilePath(QStringLiteral("wedsync.db"));
}

Result<std::unique_ptr<Database>> Database::open(const QString &folder)
{
    if (const Status made = makeFolder(folder); !made)
        return made.error();
    const QDir dir(folder);
    const QString lockPath = dir.absoluteFilePath(QStringLiteral("wedsync.lock"));
    const QString damageMark = dir.absoluteFilePath(QStringLiteral("wedsync.damaged"));
    // A lock that is left over means that the last session did not end by itself: power may have
    // gone while the disk was writing. Only then, or when that session met damage, is the whole
    // file worth reading.
    const bool isSuspect = QFile::exists(lockPath) || QFile::exists(damageMark);
    auto lockFile = std::make_unique<QLockFile>(lockPath);
    if (const Status locked = lock(*lockFile, dir.absolutePath()); !locked)
        return locked.error();

    const QString path = pathIn(folder);
    const std::string file = QFile::encodeName(path).toStdString();
    bool isDamaged = isSuspect && SqliteDatabase::isDamaged(file);
    Result<std::unique_ptr<Database>> opened =
        isDamaged ? Error {ErrorKind::StoreUnavailable, QString(), {}} : openFile(path, lockFile);
    if (!opened && !isDamaged)
        isDamaged = SqliteDatabase::isDamaged(file);
    if (isDamaged) {
        const Result<QString> aside = setDamagedAside(path);
        if (!aside)
            return aside.error();
        opened = openFile(path, lockFile);
        if (opened) {
            const Result<StoreRescue> rescue = rescueStore(*aside, **opened);
            if (!rescue) { // the disk is full: what there is to rescue must be found again
                opened->reset();
                putBack(*aside, path);
                return rescue.error();
            }
            (*opened)->m_rescue = *rescue;
        }
    }
    if (!opened)
        return opened;
    QFile::remove(damageMark);
    (*opened)->m_damageMark = damageMark;
    return opened;
}

// Takes \a lockFile over when it succeeds.
Result<std::unique_ptr<Database>> Database::openFile(const QString &path,
                                                     std::unique_ptr<QLockFile> &lockFile)
{
    const std::string file = QFile::encodeName(path).toStdString();
    Result<SqliteDatabase> sql = SqliteDatabase::open(file, SqliteDatabase::Durability::Full);
    if (!sql)
        return sql.error();
    if (const Status migrated = sql->migrate(storeMigrations()); !migrated)
        return migrated.error();
    Result<std::unique_ptr<WalCheckpointer>> checkpointer = WalCheckpointer::open(file);
    if (!checkpointer)
        return checkpointer.error();
    auto database =
        std::make_unique<Database>(std::move(lockFile), std::move(*checkpointer), std::move(*sql));
    if (const Status known = database->readUser(); !known) {
        lockFile = std::move(database->m_lock);
        return known.error();
    }
    return database;
}

void Database::noteDamage()
{
    QFile mark(m_damageMark);
    // A disk that takes no file takes no new database either.
    if (!mark.open(QIODevice::WriteOnly))
        return;
    mark.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

Status Database::readUser()
{
    Result<SqliteStatement> query = m_sql.prepare(R"sql(
        SELECT users.id, users.user_id FROM users JOIN meta ON meta.value = users.user_id
        WHERE meta.key = 'user')sql");
    if (!query)
        return query.error();
    const Result<bool> row = query->step();
    if (!row)
        return row.error();
    if (!*row)
        return unavailable(QStringLiteral("The database does not say whose it is: it is damaged."));
    m_user = query->integer(0);
    m_userId = textColumn(*query, 1);
    return done();
}

Status Database::setUser(const QString &userId, const QString &displayName)
{
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_sql);
    if (!transaction)
        return transaction.error();
    Result<SqliteStatement> user = m_sql.prepare(R"sql(
        INSERT INTO users (user_id, display_name) VALUES (?1, ?2)
        ON CONFLICT (user_id) DO UPDATE SET display_name = excluded.display_name
        WHERE excluded.display_name <> '')sql");
    if (!user)
        return user.error();
    bindText(*user, 1, userId);
    bindText(*user, 2, displayName);
    if (const Status stored = user->run(); !stored)
        return stored;
    Result<SqliteStatement> meta = m_sql.prepare("UPDATE meta SET value = ?1 WHERE key = 'user'");
    if (!meta)
        return meta.error();
    bindText(*meta, 1, userId);
    if (const Status stored = meta->run(); !stored)
        return stored;
    if (const Status committed = transaction->commit(); !committed)
        return committed;
    return readUser();
}

Result<std::optional<std::int64_t>> Database::findChannel(const ChannelName &name)
{
    Result<SqliteStatement> query =
        m_sql.prepare("SELECT id FROM channels WHERE user = ?1 AND name = ?2");
    if (!query)
        return query.error();
    query->bind(1, m_user).bind(2, std::string_view(name.text()));
    const Result<bool> row = query->step();
    if (!row)
        return row.error();
    return *row ? std::optional(query->integer(0)) : std::nullopt;
}

Result<std::int64_t> Database::channel(const ChannelName &name)
{
    const Result<std::optional<std::int64_t>> found = findChannel(name);
    if (!found)
        return found.error();
    if (*found)
        return **found;
    Result<SqliteStatement> insert = m_sql.prepare(R"sql(
        INSERT INTO channels (user, name, server_id, type, role, status, title, wedding_date, venue,
                              epoch, head_seq)
        VALUES (?1, ?2, '', 'private', 'reader', 'active', ?3, '', '', '', 0)
        RETURNING id)sql");
    if (!insert)
        return insert.error();
    insert->bind(1, m_user).bind(2, std::string_view(name.text())).bind(3, name.id());
    const Result<bool> row = insert->step();
    if (!row)
        return row.error();
    return insert->integer(0);
}

} // namespace channels
