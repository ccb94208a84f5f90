// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/backoff.h"
#include "channels/client/drainprogress.h"
#include "channels/types/outboxitem.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <chrono>
#include <deque>
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
    //! What a server that does not say takes into one channel in any such time (CONTRACT section
    //! 7): more is not even tried. What others say in the channel counts there too, and only the
    //! server knows of it.
    static constexpr std::size_t MaxPerWindow = 100;
    static constexpr std::chrono::seconds Window {60};

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
    void remove(const QString &clientMessageId, Time now);
    //! The user's word: a failed or waiting item goes out after all. Nothing for any other.
    std::optional<Change> retry(const QString &clientMessageId);
    //! Whether the item's text can still be changed: no server can have it. It stays where it is,
    //! unsent, until edited() says how that ended.
    [[nodiscard]] bool beginEdit(const QString &clientMessageId);
    //! \a payload: nothing when it stays as it was. An edited item waits to be sent, however old.
    void edited(const QString &clientMessageId, const std::optional<QByteArray> &payload);

    //! What the server takes into the channel within the window.
    void setMaxPerWindow(const ChannelName &channel, std::size_t messages);
    //! Whether the channel can be sent to: joined and caught up. What was on its way when it could
    //! not any more is sent again under the same client id.
    void setOpen(const ChannelName &channel, bool open);
    void closeAll();
    //! The server's store is another one: what it had acknowledged may be lost there.
    void epochReplaced(const ChannelName &channel);
    //! Everything in the channel has come. What was acknowledged and is not among it has expired
    //! since: it waits for nothing more. Answers the items' client message ids, and forgets them.
    QStringList takeAcknowledged(const ChannelName &channel);
    //! The same for what lies at \a seq or before, as long as the server's store is the same one:
    //! now, and for what is acknowledged from now on.
    QStringList arrived(const ChannelName &channel, qint64 seq);

    //! \a wall is UTC. What is too old by then waits for the user, whether or not it could be sent.
    [[nodiscard]] Due due(Time now, const QDateTime &wall);
    //! When due() is to be asked again, if nothing happens before.
    std::optional<Time> nextTime() const;

    //! The message is the channel's number \a seq. Delivered, and forgotten here: it lies behind
    //! what has arrived, so nothing of it will come any more.
    std::optional<Change> acknowledged(const QString &clientMessageId, qint64 seq, Time now);
    //! The server, or the lack of its answer, said no. Nothing when it will be tried again.
    //! \a random is in [0, 1).
    std::optional<Change> refused(const QString &clientMessageId, const Error &error, Time now,
                                  double random);

    //! What was due could not be written down as on its way, so it was not sent: it is due again
    //! after a pause, and as it was before.
    void postponed(const QString &clientMessageId, Time now, double random);
    //! Sent, and neither acknowledged nor refused yet.
    bool isInFlight(const QString &clientMessageId) const;
    //! Of each channel in which something is on its way.
    std::map<ChannelName, DrainProgress> progress() const;
    //! States of the items that the queue knows, in their order.
    const std::vector<OutboxItem> &items() const { return m_items; }

private:
    struct Lane {
        bool open = false;
        QString inFlight; // client message id; empty: none
        bool isFirstAttempt = false; // of what is in flight
        std::optional<Time> holdUntil;
        bool rateLimited = false; // the hold outlives the connection
        std::deque<Time> sentAt; // what the server took within the window, oldest first
        std::size_t maxPerWindow = MaxPerWindow;
        qint64 arrived = 0; // up to this seq everything has come
        int sent = 0; // acknowledged since the drain began
        Backoff backoff;
    };

    OutboxItem *find(const QString &clientMessageId);
    void landed(const OutboxItem &item, Time now);
    QStringList takeSent(const ChannelName &channel, qint64 upTo);
    bool isHeld(const OutboxItem &item, const QDateTime &wall) const;
    static void send(Lane &lane, OutboxItem &item, Due &due);
    void pace(Lane &lane, Time now);
    void settleProgress();

    std::vector<OutboxItem> m_items;
    std::map<ChannelName, Lane> m_lanes;
    QSet<QString> m_edited; // between beginEdit() and edited()
    QHash<QString, qint64> m_seqs; // of what was acknowledged and has not come yet
};

//! Whether a refusal of a message is for good. The others are tried again.
[[nodiscard]] bool isFinalRefusal(ErrorKind kind);

} // namespace channels
