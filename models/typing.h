// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/message.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace models {

//! Who is writing in which channel, from the short-lived events that tell of it: for three seconds
//! after each, or until their message comes.
class Typing final : public QObject {
    Q_OBJECT

public:
    explicit Typing(QObject *parent = nullptr);

    //! Display names, sorted; empty: nobody.
    QStringList names(const channels::ChannelName &channel) const;
    //! "Sarah is typing…"; empty: nobody is.
    QString sentence(const channels::ChannelName &channel) const;

    void setUserId(const QString &userId) { m_userId = userId; } // whose own typing is no news
    void note(const channels::Message &event);
    void forget(const channels::ChannelName &channel, const QString &userId);

Q_SIGNALS:
    void changed(const channels::ChannelName &channel);

private:
    struct Person {
        QString name;
        QDeadlineTimer until;
    };

    void expire();

    QString m_userId;
    QHash<channels::ChannelName, QMap<QString, Person>> m_people; // by user id
    QTimer m_timer;
};

} // namespace models
