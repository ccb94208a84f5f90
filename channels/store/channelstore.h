// SPDX-License-Identifier: MIT
#pragma once

#include "channels/store/database.h"
#include "channels/types/channelinfo.h"

#include <QList>

namespace channels {

//! Channels, read positions and drafts of the user who reads. The store thread only. The functions
//! that write answer whether a summary became different.
class ChannelStore final {
public:
    explicit ChannelStore(Database &database) : m_database(database) { }

    Result<QList<ChannelSummary>> summaries();
    Result<qint64> readSeq(const ChannelName &name);
    Result<QString> draft(const ChannelName &name);

    Result<bool> put(const QList<ChannelInfo> &channels);
    Result<bool> markRead(const ChannelName &name, qint64 seq);
    Result<bool> markUnreadFrom(const ChannelName &name, qint64 seq);
    //! The server's way of saying it. A message that is not here yet counts once it comes.
    Result<bool> markReadAt(const ChannelName &name, const QString &messageId);
    Result<bool> saveDraft(const ChannelName &name, const QString &text);
    Status noteOpened(const ChannelName &name, const QDateTime &at);
    //! What is not in \a order has no place of its own any more.
    Result<bool> putInOrder(const QList<ChannelName> &order);
    Result<bool> arrange(const ChannelName &name, const ChannelArrangement &arrangement);

private:
    Status putOne(SqliteStatement &upsert, const ChannelInfo &channel);
    //! Inside a transaction of the caller, both.
    Result<bool> moveUnread(SqliteStatement &move, std::int64_t channel);
    Result<bool> raiseReadPosition(std::int64_t channel, qint64 seq);

    Database &m_database;
};

} // namespace channels
