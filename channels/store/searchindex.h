// SPDX-License-Identifier: MIT
#pragma once

#include "channels/store/database.h"

namespace channels {

//! The words of the messages, for SearchStore. They are taken in after the messages themselves:
//! that takes longer than to store a message, and nobody looks for what has just come. The store
//! thread only.
class SearchIndex final {
public:
    //! Taken in at a time, so that what a person writes meanwhile waits for a few milliseconds
    //! only.
    static constexpr int ChunkSize = 50;

    //! Pages of the index that are put together at a time: FTS5 by itself does many hundred at
    //! once, now and then, which takes a tenth of a second.
    static constexpr int PagesToMerge = 16;

    explicit SearchIndex(Database &database) : m_database(database) { }

    //! Takes in the next messages; answers whether there may be more. Does not wait for the disk:
    //! what is lost with the power is taken in again.
    Result<bool> advance();
    //! Messages were deleted: the next ones may get the rows that they had.
    Status lower();

private:
    Result<std::int64_t> reached();
    Result<bool> takeNext();
    Status take(std::int64_t after, std::int64_t upTo);

    Database &m_database;
};

} // namespace channels
