// SPDX-License-Identifier: MIT
#pragma once

#include "channels/store/database.h"
#include "channels/types/timelinepage.h"

namespace channels {

//! Stretches of a channel's timeline, and how far others have read it. The store thread only.
class TimelineStore final {
public:
    explicit TimelineStore(Database &database) : m_database(database) { }

    //! The newest \a limit messages with seq < \a beforeSeq (0: from the end), ascending.
    Result<QList<Message>> messages(const ChannelName &name, qint64 beforeSeq, int limit);
    //! The same, with the gaps among them.
    Result<TimelinePage> before(const ChannelName &name, qint64 beforeSeq, int limit);
    //! The oldest \a limit messages with seq > \a afterSeq, with the gaps among them.
    Result<TimelinePage> after(const ChannelName &name, qint64 afterSeq, int limit);

    //! What may be questions that this user has not answered: chat of others, with a mark of asking
    //! in it, since this user last wrote in its channel; among the newest \a reach messages of each
    //! channel, oldest first.
    Result<QList<Message>> unanswered(int reach);

    //! Another member has read up to \a seq. Answers whether that is news; one's own reading is
    //! not.
    Result<bool> raiseSeen(const ChannelName &name, const QString &userId, qint64 seq);

private:
    //! At most \a limit messages from \a from on, in the order that \a sql says.
    Result<QList<Message>> select(std::string_view sql, const ChannelName &name, qint64 from,
                                  int limit);
    //! Adds what lies within the seqs from \a from to \a to, both included.
    Status addGaps(const ChannelName &name, qint64 from, qint64 to, TimelinePage &page);
    Result<qint64> seenSeq(const ChannelName &name);

    Database &m_database;
};

} // namespace channels
