// SPDX-License-Identifier: MIT
#pragma once

#include "channels/store/database.h"
#include "channels/types/outboxitem.h"

#include <QList>

#include <optional>

namespace channels {

//! What the user has written and the server has not shown back yet. The store thread only.
class OutboxStore final {
public:
    //! How many messages of one channel may wait to be sent (CONTRACT section 6).
    static constexpr int MaxPerChannel = 100;

    explicit OutboxStore(Database &database) : m_database(database) { }

    Result<QList<OutboxItem>> items(const ChannelName &name);
    Status enqueue(const OutboxItem &item);
    //! Nothing when there is no such item: it has come back, or was discarded, meanwhile.
    Result<std::optional<ChannelName>> setDelivery(const QString &clientMessageId,
                                                   DeliveryState state,
                                                   const std::optional<Error> &error);
    //! Another text under the same id; it waits to be sent then. Fails with Conflict when a server
    //! may have the old one, or there is no such item.
    Result<std::optional<ChannelName>> edit(const QString &clientMessageId,
                                            const QByteArray &payload);
    Result<std::optional<ChannelName>> remove(const QString &clientMessageId);

private:
    Result<std::optional<ChannelName>> channelOf(const QString &clientMessageId);

    Database &m_database;
};

} // namespace channels
