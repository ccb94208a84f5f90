// SPDX-License-Identifier: MIT
#pragma once

#include "channels/store/database.h"
#include "channels/types/timelinepage.h"

#include <QList>

namespace channels {

struct Position;

//! Takes in the messages of the user's channels. The store thread only.
class MessageStore final {
public:
    //! What put() has done.
    struct Change {
        QList<Message> added; // the ones that are new, ascending
        bool replaced = false; // what was there of another epoch is gone
        bool outboxChanged = false; // own messages came back, or have to be sent again
    };

    explicit MessageStore(Database &database) : m_database(database) { }

    Result<Position> position(const ChannelName &name);
    //! Everything or nothing. \a gaps is what will never come, of the same epoch.
    Result<Change> put(const ChannelName &name, const QString &epoch,
                       const QList<Message> &messages, const QList<Gap> &gaps);

private:
    Result<bool> beginEpoch(std::int64_t channel, const QString &epoch);
    Status insert(std::int64_t channel, const QList<Message> &messages, Change &change);
    Status insertGaps(std::int64_t channel, const QList<Gap> &gaps);
    Status keepLast(std::int64_t channel, const QList<Message> &added);
    Status countUnread(std::int64_t channel, const QList<Message> &added);
    Status settleOutbox(std::int64_t channel, const QList<Message> &messages, Change &change);
    Status advance(std::int64_t channel);

    Database &m_database;
};

} // namespace channels
