// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/api.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace channels {

class LocalStore;

//! Who belongs to the channel that is open, and who of them is present. The main thread only.
class ChannelMembers final : public QObject {
    Q_OBJECT

public:
    ChannelMembers(LocalStore &store, Api &api, QObject *parent = nullptr);

    const ChannelName &channel() const { return m_channel; }
    QList<Member> members() const;

    //! Shows \a channel from now on, from memory first.
    void open(const ChannelName &channel);
    //! Asks the server again, when \a channel is the open one. What it last said stays until then.
    void refresh(const ChannelName &channel);
    //! Keys (user ids) of who is present. Somebody who is not known yet is asked for.
    void setPresent(const ChannelName &channel, const QSet<QString> &keys);
    void clear();

Q_SIGNALS:
    void changed(const channels::ChannelName &channel);

private:
    void onAnswered(const ChannelName &channel, const Result<QList<Member>> &members);

    LocalStore &m_store;
    Api &m_api;
    ChannelName m_channel;
    QHash<ChannelName, QList<Member>> m_members;
    QHash<ChannelName, QSet<QString>> m_present;
    int m_session = 0; // answers of an earlier one are let go
};

} // namespace channels
