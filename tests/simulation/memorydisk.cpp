// SPDX-License-Identifier: MIT
#include "tests/simulation/memorydisk.h"

#include "channels/sqlite/sqlitedatabase.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <new>
#include <set>
#include <thread>

namespace simulation {

using channels::SqliteDatabase;

namespace {

constexpr std::size_t LogBytesToMove = 400 * 4096;
constexpr std::string_view VfsName = "simulated-disk";

std::vector<MemoryDisk *> &disks()
{
    static std::vector<MemoryDisk *> all;
    return all;
}

void mustBeMainThread()
{
    static const std::thread::id first = std::this_thread::get_id();
    if (first != std::this_thread::get_id()) {
        std::fputs("A simulated disk was used by another thread.\n", stderr);
        std::abort();
    }
}

} // namespace

// SQLite's view of a disk; everything is static, as its C interface asks for.
struct DiskVfs {
    //! A connection's hold on a file. SQLite allocates and frees it.
    struct Handle {
        sqlite3_file base;
        MemoryDisk *disk;
        std::shared_ptr<DiskFile> *file;
        std::string *path; // below the disk's folder
        int level;
        bool usesIndex;
        std::uint8_t slotsShared;
        std::uint8_t slotsExclusive;
        bool deleteOnClose;
    };

    static Handle &of(sqlite3_file *file) { return *reinterpret_cast<Handle *>(file); }
    static DiskFile &fileOf(sqlite3_file *file) { return **of(file).file; }

    static MemoryDisk *diskOf(std::string_view path)
    {
        const auto found = std::ranges::find_if(
            disks(), [path](const MemoryDisk *disk) { return path.starts_with(disk->m_folder); });
        return found == disks().end() ? nullptr : *found;
    }

    static int write(Handle &handle, const void *data, std::size_t size, std::size_t offset)
    {
        if (handle.disk->m_frozen)
            return SQLITE_IOERR_WRITE;
        if (handle.disk->m_full)
            return SQLITE_FULL;
        DiskFile &file = **handle.file;
        const std::size_t before = file.bytes.size();
        const std::size_t known = offset < before ? std::min(size, before - offset) : 0;
        file.unsynced.push_back(
            {before, offset, file.bytes.substr(std::min(offset, before), known)});
        if (offset + size > before)
            file.bytes.resize(offset + size);
        std::memcpy(file.bytes.data() + offset, data, size);
        return SQLITE_OK;
    }

    // ---- a file's methods

    static int close(sqlite3_file *raw)
    {
        Handle &handle = of(raw);
        unlock(raw, SQLITE_LOCK_NONE);
        if (handle.usesIndex)
            shmUnmap(raw, 0);
        if (handle.deleteOnClose)
            handle.disk->m_files.erase(*handle.path);
        delete handle.file;
        delete handle.path;
        return SQLITE_OK;
    }
    static int read(sqlite3_file *raw, void *to, int size, sqlite3_int64 offset)
    {
        const std::string &bytes = fileOf(raw).bytes;
        const std::size_t at = std::min(std::size_t(offset), bytes.size());
        const std::size_t there = std::min(std::size_t(size), bytes.size() - at);
        std::memcpy(to, bytes.data() + at, there);
        if (there == std::size_t(size))
            return SQLITE_OK;
        std::memset(static_cast<char *>(to) + there, 0, std::size_t(size) - there);
        return SQLITE_IOERR_SHORT_READ;
    }
    static int write(sqlite3_file *raw, const void *data, int size, sqlite3_int64 offset)
    {
        mustBeMainThread();
        return write(of(raw), data, std::size_t(size), std::size_t(offset));
    }
    static int truncate(sqlite3_file *raw, sqlite3_int64 size)
    {
        Handle &handle = of(raw);
        if (handle.disk->m_frozen)
            return SQLITE_IOERR_TRUNCATE;
        DiskFile &file = **handle.file;
        const std::size_t before = file.bytes.size();
        if (std::size_t(size) >= before)
            return SQLITE_OK;
        file.unsynced.push_back({before, std::size_t(size), file.bytes.substr(std::size_t(size))});
        file.bytes.resize(std::size_t(size));
        return SQLITE_OK;
    }
    static int sync(sqlite3_file *raw, int)
    {
        if (of(raw).disk->m_frozen)
            return SQLITE_IOERR_FSYNC;
        ++of(raw).disk->m_syncs;
        fileOf(raw).unsynced.clear();
        return SQLITE_OK;
    }
    static int fileSize(sqlite3_file *raw, sqlite3_int64 *size)
    {
        *size = sqlite3_int64(fileOf(raw).bytes.size());
        return SQLITE_OK;
    }

    static int lock(sqlite3_file *raw, int level)
    {
        Handle &handle = of(raw);
        DiskFile &file = fileOf(raw);
        if (handle.level >= level)
            return SQLITE_OK;
        const bool othersExclusive = file.exclusive && file.exclusive != raw;
        if (othersExclusive)
            return SQLITE_BUSY;
        if (handle.level == SQLITE_LOCK_NONE)
            ++file.shared;
        handle.level = SQLITE_LOCK_SHARED;
        if (level == SQLITE_LOCK_SHARED)
            return SQLITE_OK;
        if (file.reserved && file.reserved != raw)
            return SQLITE_BUSY;
        file.reserved = raw;
        handle.level = SQLITE_LOCK_RESERVED;
        if (level == SQLITE_LOCK_RESERVED)
            return SQLITE_OK;
        if (file.shared > 1)
            return SQLITE_BUSY;
        file.exclusive = raw;
        handle.level = level;
        return SQLITE_OK;
    }
    static int unlock(sqlite3_file *raw, int level)
    {
        Handle &handle = of(raw);
        DiskFile &file = fileOf(raw);
        if (handle.level <= level)
            return SQLITE_OK;
        if (file.exclusive == raw)
            file.exclusive = nullptr;
        if (file.reserved == raw)
            file.reserved = nullptr;
        if (level == SQLITE_LOCK_NONE)
            file.shared = std::max(0, file.shared - 1);
        handle.level = level;
        return SQLITE_OK;
    }
    static int checkReserved(sqlite3_file *raw, int *reserved)
    {
        *reserved = fileOf(raw).reserved != nullptr;
        return SQLITE_OK;
    }
    static int fileControl(sqlite3_file *, int what, void *answer)
    {
        if (what != SQLITE_FCNTL_HAS_MOVED)
            return SQLITE_NOTFOUND;
        *static_cast<int *>(answer) = 0;
        return SQLITE_OK;
    }
    static int sectorSize(sqlite3_file *) { return 4096; }
    static int characteristics(sqlite3_file *) { return 0; }

    // ---- the WAL index

    static int shmMap(sqlite3_file *raw, int region, int size, int extend, void volatile **at)
    {
        DiskFile &file = fileOf(raw);
        if (!of(raw).usesIndex) {
            of(raw).usesIndex = true;
            ++file.indexUsers;
        }
        *at = nullptr;
        if (std::size_t(region) >= file.regions.size() && !extend)
            return SQLITE_OK;
        while (std::size_t(region) >= file.regions.size())
            file.regions.push_back(std::make_unique<std::vector<char>>(std::size_t(size)));
        *at = file.regions[std::size_t(region)]->data();
        return SQLITE_OK;
    }
    static std::uint8_t bit(int slot) { return std::uint8_t(1U << unsigned(slot)); }
    static bool othersHave(sqlite3_file *raw, int slot, int flags)
    {
        DiskFile &file = fileOf(raw);
        if (file.slotExclusive[slot] && file.slotExclusive[slot] != raw)
            return true;
        const int own = (of(raw).slotsShared & bit(slot)) != 0 ? 1 : 0;
        return (flags & SQLITE_SHM_EXCLUSIVE) != 0 && file.slotShared[slot] > own;
    }
    static int shmLock(sqlite3_file *raw, int first, int count, int flags)
    {
        Handle &handle = of(raw);
        DiskFile &file = fileOf(raw);
        const bool locks = (flags & SQLITE_SHM_LOCK) != 0;
        for (int slot = first; locks && slot < first + count; ++slot) {
            if (othersHave(raw, slot, flags))
                return SQLITE_BUSY;
        }
        for (int slot = first; slot < first + count; ++slot) {
            if ((flags & SQLITE_SHM_EXCLUSIVE) != 0) {
                file.slotExclusive[slot] = locks ? raw : nullptr;
                handle.slotsExclusive = std::uint8_t(locks ? handle.slotsExclusive | bit(slot)
                                                           : handle.slotsExclusive & ~bit(slot));
            } else if (((handle.slotsShared & bit(slot)) != 0) != locks) {
                file.slotShared[slot] += locks ? 1 : -1;
                handle.slotsShared = std::uint8_t(handle.slotsShared ^ bit(slot));
            }
        }
        return SQLITE_OK;
    }
    static void shmBarrier(sqlite3_file *) { }
    static int shmUnmap(sqlite3_file *raw, int)
    {
        Handle &handle = of(raw);
        DiskFile &file = fileOf(raw);
        for (int slot = 0; slot < 8; ++slot) {
            if ((handle.slotsShared & (1U << unsigned(slot))) != 0)
                --file.slotShared[slot];
            if (file.slotExclusive[slot] == raw)
                file.slotExclusive[slot] = nullptr;
        }
        handle.slotsShared = handle.slotsExclusive = 0;
        if (handle.usesIndex && --file.indexUsers <= 0)
            file.regions.clear(); // the next one reads the log and makes the index anew
        handle.usesIndex = false;
        return SQLITE_OK;
    }

    // ---- the VFS's methods

    static const sqlite3_io_methods &methods()
    {
        static const sqlite3_io_methods all = {2,
                                               close,
                                               read,
                                               write,
                                               truncate,
                                               sync,
                                               fileSize,
                                               lock,
                                               unlock,
                                               checkReserved,
                                               fileControl,
                                               sectorSize,
                                               characteristics,
                                               shmMap,
                                               shmLock,
                                               shmBarrier,
                                               shmUnmap,
                                               nullptr,
                                               nullptr};
        return all;
    }

    //! An empty file of that name on the real disk, for what looks past SQLite whether it is there.
    static void showOutside(const std::string &path)
    {
        static std::set<std::string> shown;
        if (shown.insert(path).second)
            std::ofstream(path, std::ios::app).flush();
    }

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *raw, int flags, int *outFlags)
    {
        mustBeMainThread();
        raw->pMethods = nullptr;
        static int temporary = 0;
        const std::string path =
            name ? name : disks().front()->m_folder + "/temporary-" + std::to_string(++temporary);
        MemoryDisk *disk = diskOf(path);
        if (!disk)
            return SQLITE_CANTOPEN;
        const std::string below = path.substr(disk->m_folder.size());
        auto found = disk->m_files.find(below);
        if (found == disk->m_files.end()) {
            // The program makes its files before SQLite opens them, so that their mode is right.
            if (disk->m_frozen || disk->m_full)
                return SQLITE_CANTOPEN;
            found = disk->m_files.emplace(below, std::make_shared<DiskFile>()).first;
        }
        showOutside(path);
        const bool passing = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
        new (raw) Handle {{&methods()},
                          disk,
                          new std::shared_ptr<DiskFile>(found->second),
                          new std::string(below),
                          SQLITE_LOCK_NONE,
                          false,
                          0,
                          0,
                          passing};
        if (outFlags)
            *outFlags = flags;
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs *, const char *name, int)
    {
        MemoryDisk *disk = diskOf(name);
        if (!disk || disk->m_frozen)
            return SQLITE_IOERR_DELETE;
        return disk->m_files.erase(std::string(name).substr(disk->m_folder.size())) > 0
            ? SQLITE_OK
            : SQLITE_IOERR_DELETE_NOENT;
    }
    static int access(sqlite3_vfs *, const char *name, int, int *there)
    {
        const MemoryDisk *disk = diskOf(name);
        *there = disk && disk->m_files.contains(std::string(name).substr(disk->m_folder.size()));
        return SQLITE_OK;
    }
    static int fullPath(sqlite3_vfs *, const char *name, int size, char *out)
    {
        return std::snprintf(out, std::size_t(size), "%s", name) < size ? SQLITE_OK
                                                                        : SQLITE_CANTOPEN;
    }
    static int randomness(sqlite3_vfs *, int size, char *out)
    {
        std::memset(out, 7, std::size_t(size)); // salts of the log: the same in each run
        return size;
    }
    static int sleep(sqlite3_vfs *, int microseconds) { return microseconds; }
    static int currentTime(sqlite3_vfs *, double *days)
    {
        *days = 2'461'162.5; // a day in 2026: no statement asks SQLite for the time
        return SQLITE_OK;
    }
    static int lastError(sqlite3_vfs *, int, char *) { return 0; }

    static void install()
    {
        static sqlite3_vfs vfs = {};
        if (vfs.zName)
            return;
        vfs.iVersion = 1;
        vfs.szOsFile = int(sizeof(Handle));
        vfs.mxPathname = 512;
        vfs.zName = VfsName.data();
        vfs.xOpen = open;
        vfs.xDelete = remove;
        vfs.xAccess = access;
        vfs.xFullPathname = fullPath;
        vfs.xRandomness = randomness;
        vfs.xSleep = sleep;
        vfs.xCurrentTime = currentTime;
        vfs.xGetLastError = lastError;
        sqlite3_vfs_register(&vfs, 1);
    }
};

MemoryDisk::MemoryDisk(const std::string &folder) : m_folder(folder)
{
    DiskVfs::install();
    disks().push_back(this);
}

MemoryDisk::~MemoryDisk()
{
    std::erase(disks(), this);
}

void MemoryDisk::thaw()
{
    m_frozen = false;
    m_full = false;
}

void MemoryDisk::undo(DiskFile &file, std::size_t keep)
{
    while (file.unsynced.size() > keep) {
        const DiskFile::Undo last = std::move(file.unsynced.back());
        file.unsynced.pop_back();
        file.bytes.resize(last.size);
        file.bytes.replace(std::min(last.offset, last.size), last.bytes.size(), last.bytes);
    }
    file.unsynced.clear(); // what is there now has survived
}

void MemoryDisk::moveLog(const std::string &path)
{
    if (size(path + "-wal") < LogBytesToMove)
        return;
    auto database = SqliteDatabase::open(path, SqliteDatabase::Durability::Full);
    if (database)
        (void)database->execute("PRAGMA wal_checkpoint(TRUNCATE)").ok();
}

MemoryDisk::Files MemoryDisk::copy() const
{
    Files files;
    for (const auto &[path, file] : m_files)
        files.emplace(path, file->bytes);
    return files;
}

void MemoryDisk::replace(const Files &files)
{
    m_files.clear();
    for (const auto &[path, bytes] : files) {
        auto file = std::make_shared<DiskFile>();
        file->bytes = bytes;
        m_files.emplace(path, std::move(file));
    }
}

std::size_t MemoryDisk::size(const std::string &path) const
{
    const auto found = m_files.find(path.substr(m_folder.size()));
    return found == m_files.end() ? 0 : found->second->bytes.size();
}

void MemoryDisk::remove(const std::string &path)
{
    m_files.erase(path.substr(m_folder.size()));
}

} // namespace simulation
