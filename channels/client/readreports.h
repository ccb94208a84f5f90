// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/api.h"

#include <QObject>
#include <QSet>

#include <map>

namespace channels {

class LocalStore;

//! Tells the server how far this user has read here, until it knows. The main thread only.
class ReadReports final : public QObject {
    Q_OBJECT

public:
    ReadReports(LocalStore &store, Api &api, QObject *parent = nullptr);

    //! As the store has it from before.
    void setRead(const ChannelName &channel, qint64 seq);
    //! Read up to \a seq just now; false when that is no news.
    bool raise(const ChannelName &channel, qint64 seq);
    //! What the server knows, by the message's id (empty: nothing).
    void setServerKnows(const ChannelName &channel, const QString &messageId);
    //! There is a connection: tells what is not known there.
    void report(const ChannelName &channel);
    void reportAll();
    //! The channel's numbers mean other messages now; what of it is read, the store will tell.
    void epochReplaced(const ChannelName &channel);
    //! Another user, or none.
    void clear();

private:
    struct Entry {
        qint64 seq = 0;
        QString serverKnows;
        bool isOwed = false;
    };

    void tell(const ChannelName &channel, qint64 seq, const QString &messageId);

    LocalStore &m_store;
    Api &m_api;
    std::map<ChannelName, Entry> m_channels;
    int m_session = 0; // answers of an earlier one are let go
};

} // namespace channels
