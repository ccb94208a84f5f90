// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/drainprogress.h"
#include "channels/types/message.h"
#include "channels/types/outboxitem.h"
#include "models/sentences.h"

#include <QAbstractListModel>
#include <QDeadlineTimer>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

namespace channels {
class LocalStore;
}

namespace models {

//! What this user has written in one channel that is not delivered yet, oldest first; and for a
//! while yet what has just been.
class QueueModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ClientMessageIdRole = Qt::UserRole + 1, // QString
        TextRole, // QString: what was written, with its lines; empty for what is no chat
        StateRole, // channels::DeliveryState
        ErrorRole, // QString, a sentence; empty unless Failed
        CreatedAtRole, // QDateTime, UTC
        CanRetryRole, // bool: Failed, or Waiting for the user's word
    };
    Q_ENUM(Role)

    explicit QueueModel(channels::LocalStore &store, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    static constexpr std::chrono::milliseconds DeliveredFor {10'000};

    int waiting() const; // will be sent by itself
    int needingAttention() const; // Failed or Waiting: will not

    //! How far the open channel's queue has got with what there is to send; empty: nothing goes
    //! out.
    channels::DrainProgress progress() const { return m_progress.value(m_channel); }

    //! How long what was delivered stays; nothing: until dropDelivered().
    void setDeliveredFor(std::optional<std::chrono::milliseconds> stay);
    //! Somebody looks at the list: nothing goes from it until they look away, and then as if it had
    //! just been delivered.
    void hold(bool held);
    void dropDelivered();
    //! In which order the parts of a message are heard.
    void setMessageOrder(const MessageOrder &order) { m_order = order; }

    void open(const channels::ChannelName &channel); // empty: nothing is shown
    void setProgress(const channels::ChannelName &channel, const channels::DrainProgress &progress);

Q_SIGNALS:
    void countsChanged();
    void progressChanged();
    //! So many messages of \a channel, open or not, are still to be sent by themselves.
    void waitingChanged(const channels::ChannelName &channel, int waiting);
    void failed(const channels::Error &error);

private:
    void read();
    void apply(const QList<channels::OutboxItem> &items);
    void removeVanished(const QList<channels::OutboxItem> &items);
    void noteDelivered(const QList<channels::Message> &messages);
    void dropOld();
    void planDrop();

    channels::LocalStore &m_store;
    channels::ChannelName m_channel;
    MessageOrder m_order = standardMessageOrder();
    QList<channels::OutboxItem> m_items;
    QHash<channels::ChannelName, channels::DrainProgress> m_progress; // where it is not empty
    QSet<QString> m_arrived; // client message ids of the channel's own messages that came
    QHash<QString, QDeadlineTimer> m_deliveredUntil; // of the rows that are delivered, by that id
    std::optional<std::chrono::milliseconds> m_deliveredFor = DeliveredFor;
    bool m_held = false;
    QTimer m_drop;
    quint64 m_visit = 0; // an answer for an earlier channel is dropped
};

} // namespace models
