// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace simulation {

//! One database file as the disk has it: what was written, and what of that would not survive a
//! loss of power.
struct DiskFile {
    //! What a write that was not synced yet has replaced.
    struct Undo {
        std::size_t size = 0; // of the whole file before
        std::size_t offset = 0;
        std::string bytes;
    };

    std::string bytes;
    std::vector<Undo> unsynced; // oldest first

    // Who holds what, as POSIX locks and shared memory would say.
    int shared = 0; // connections with a SHARED lock or more
    const void *reserved = nullptr;
    const void *exclusive = nullptr;
    std::vector<std::unique_ptr<std::vector<char>>> regions; // of the WAL index
    int slotShared[8] = {};
    const void *slotExclusive[8] = {};
    int indexUsers = 0;
};

//! The disk of one simulated computer, below a folder: its databases are in memory, and it can be
//! full, stand still, lose power or be copied. SQLite gets to it by a VFS of its own, which is the
//! process' default once a disk was made; files below no disk's folder are refused. One thread
//! only: a run must be the same each time.
class MemoryDisk final {
public:
    using Files = std::map<std::string, std::string>; // by path below the folder

    explicit MemoryDisk(const std::string &folder);
    ~MemoryDisk();
    MemoryDisk(const MemoryDisk &) = delete;

    const std::string &folder() const { return m_folder; }

    //! From now on writing fails as on a full disk, until it is called with false.
    void setFull(bool full) { m_full = full; }
    bool isFull() const { return m_full; }
    //! The process that uses the disk is gone: until thaw() nothing reaches it any more, not even
    //! what destructors write.
    void freeze() { m_frozen = true; }
    //! The next process may come; locks of the last one are gone.
    void thaw();
    //! While frozen: of each file's writes since its last sync, the newest are lost. \a keep is
    //! asked with how many there are, and answers how many of the oldest are kept.
    template <typename Keep>
    void losePower(Keep keep)
    {
        for (auto &[path, file] : m_files)
            undo(*file, keep(file->unsynced.size()));
    }

    //! Moves a database's write-ahead log into it when it has grown: what the program's own thread
    //! for it would do, long before that would begin. \a path is the database's whole path.
    void moveLog(const std::string &path);

    Files copy() const;
    void replace(const Files &files);
    // By whole path.
    std::size_t size(const std::string &path) const; // 0 when there is no such file
    void remove(const std::string &path);
    std::int64_t syncs() const { return m_syncs; }

private:
    friend struct DiskVfs;
    static void undo(DiskFile &file, std::size_t keep);

    std::string m_folder;
    std::map<std::string, std::shared_ptr<DiskFile>> m_files; // by path below the folder
    bool m_full = false;
    bool m_frozen = false;
    std::int64_t m_syncs = 0;
};

} // namespace simulation
