// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/backoff.h"
#include "channels/client/drainprogress.h"
#include "channels/types/outboxitem.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace channels {

//! The outbox's rules (CONTRACT section 6.5): what may be sent now, and what becomes of it. In each
//! channel one message at a time, the oldest first, so that order never hangs on luck. States go
//! forwards only, except by retry(). Knows no socket, store or clock; the caller brings the time,
//! carries out what it is told, and keeps the items on disk.
class MessageQueue final {
public:
    using Time = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::milliseconds;

    //! Older than this, a message does not go out by itself any more.
    static constexpr std::chrono::hours MaxAge {24};
    //! What a server that says "too many" without saying for how long is given.
    static constexpr Duration RateLimitPause {1000};

    //! A new state of one item, to be written down and shown.
    struct Change {
        QString clientMessageId;
        ChannelName channel;
        DeliveryState state = DeliveryState::Queued;
        std::optional<Error> error;

        bool operator==(const Change &) const = default;
    };

    //! What is to be done now.
    struct Due {
        QList<Change> changes;
        QList<OutboxItem> send; // at most one per channel; answer with acknowledged() or refused()
    };

    //! Everything that waits, oldest first, as the disk has it.
    void load(const QList<OutboxItem> &items);
    //! One more, behind the others.
    void add(const OutboxItem &item);
    //! It is in the channel, or was discarded.
    void remove(const QString &clientMessageId);
    //! The user's word: a failed or waiting item goes out after all. Nothing for any other.
    std::optional<Change> retry(const QString &clientMessageId);
    //! Whether the item's text can still be changed: no server can have it. It stays where it is,
    //! unsent, until edited() says how that ended.
    [[nodiscard]] bool beginEdit(const QString &clientMessageId);
    //! \a payload: nothing when it stays as it was. An edited item waits to be sent, however old.
    void edited(const QString &clientMessageId, const std::optional<QByteArray> &payload);

    //! Whether the channel can be sent to: joined and caught up. What was on its way when it could
    //! not any more is sent again under the same client id.
    void setOpen(const ChannelName &channel, bool open);
    void closeAll();
    //! The server's store is another one: what it had acknowledged may be lost there.
    void epochReplaced(const ChannelName &channel);
    //! Everything in the channel has come. What was acknowledged and is not among it has expired
    //! since: it waits for nothing more. Answers the items' client message ids, and forgets them.
    QStringList takeAcknowledged(const ChannelName &channel);

    //! \a wall is UTC. What is too old by then waits for the user, whether or not it could be sent.
    [[nodiscard]] Due due(Time now, const QDateTime &wall);
    //! When due() is to be asked again, if nothing happens before.
    std::optional<Time> nextTime() const;

    std::optional<Change> acknowledged(const QString &clientMessageId);
    //! The server, or the lack of its answer, said no. Nothing when it will be tried again.
    //! \a random is in [0, 1).
    std::optional<Change> refused(const QString &clientMessageId, const Error &error, Time now,
                                  double random);

    //! Sent, and neither acknowledged nor refused yet.
    bool isInFlight(const QString &clientMessageId) const;
    DrainProgress progress() const;
    //! States of the items that the queue knows, in their order.
    const std::vector<OutboxItem> &items() const { return m_items; }

private:
    struct Lane {
        bool open = false;
        QString inFlight; // client message id; empty: none
        std::optional<Time> holdUntil;
        bool rateLimited = false; // the hold outlives the connection
        Backoff backoff;
    };

    OutboxItem *find(const QString &clientMessageId);
    void landed(const OutboxItem &item);
    bool isHeld(const OutboxItem &item, const QDateTime &wall) const;
    void settleProgress();

    std::vector<OutboxItem> m_items;
    std::map<ChannelName, Lane> m_lanes;
    QSet<QString> m_edited; // between beginEdit() and edited()
    int m_sent = 0; // acknowledged since the drain began
};

//! Whether a refusal of a message is for good. The others are tried again.
[[nodiscard]] bool isFinalRefusal(ErrorKind kind);

} // namespace channels
