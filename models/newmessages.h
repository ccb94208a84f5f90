// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/message.h"

#include <QObject>

namespace channels {
class LocalStore;
}

namespace models {

//! Messages of others that came to one channel at once.
struct Arrival {
    channels::ChannelName channel;
    int count = 0;
    QString senderName; // of the newest
    QString text; // of the newest, one line for the ear
    bool isChange = false; // one of them changes the timeline or the venue
    QString changedBy = {}; // the newest that does
    QString change = {};

    bool operator==(const Arrival &) const = default;
};

//! Tells of each batch of messages that others wrote, whichever channel it came to.
class NewMessages final : public QObject {
    Q_OBJECT

public:
    explicit NewMessages(channels::LocalStore &store, QObject *parent = nullptr);

    void setUserId(const QString &userId) { m_userId = userId; }

Q_SIGNALS:
    void arrived(const models::Arrival &arrival);

private:
    QString m_userId;
};

} // namespace models

Q_DECLARE_METATYPE(models::Arrival)
