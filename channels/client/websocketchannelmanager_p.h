// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/channelfeed.h"
#include "channels/client/channelmembers.h"
#include "channels/client/clockwatch.h"
#include "channels/client/livechannels.h"
#include "channels/client/outbox.h"
#include "channels/client/parts.h"
#include "channels/client/readreports.h"
#include "channels/client/socket.h"
#include "channels/client/websocketchannelmanager.h"
#include "channels/store/localstore.h"

#include <QLoggingCategory>

#include <map>

namespace channels {

Q_DECLARE_LOGGING_CATEGORY(logManager)

//! The manager's insides: who is signed in, the socket, one feed per channel, the outbox.
class WebSocketChannelManager::Private final : public QObject {
public:
    Private(WebSocketChannelManager &manager, LocalStore &localStore, std::unique_ptr<Parts> given);
    ~Private() override;

    void signIn(const QUrl &toServer, const QString &accessToken);
    void signOut(const std::optional<Error> &why);
    void renewAccess(const QString &accessToken);
    void reconnectNow();
    void openChannel(const ChannelName &channel);
    QFuture<Status> pauseChannel(const ChannelName &channel);
    QFuture<Result<QString>> send(const ChannelName &channel, const QString &eventType,
                                  const QByteArray &payload);
    void markRead(const ChannelName &channel, qint64 seq);
    ChannelFeed *feed(const ChannelName &channel) const;

    WebSocketChannelManager &q;
    LocalStore &store;
    std::unique_ptr<Parts> parts;
    Socket socket;
    Outbox outbox;
    ChannelMembers members;
    ChannelFeed::Access access; // without a user id: signed out
    ConnectionState state;
    LiveChannels live;
    void requestList();

private:
    void readSummaries();
    void onSummaries(const Result<QList<ChannelSummary>> &summaries);
    void onSocketState(Socket::State socketState);
    void onList(const Result<QList<ListedChannel>> &listed);
    void onListFailed(const Error &error);
    void takeList(const QList<ListedChannel> &listed);
    void askWhyRefused();
    void refuse(const Error &why);
    void settleSocket();
    bool isResting() const { return m_isResting; }
    void watchClock();
    void wake();
    void follow(const ChannelName &channel);
    void watch(ChannelFeed &feed);
    void onFeedReady(const ChannelName &channel, bool ready);
    void onFeedRefused(const ChannelName &channel, const Error &error);
    void makeRoomFor(const ChannelName &channel);
    void giveBackOutlived();
    void onStored(const QList<Message> &messages);
    void updateState();
    ConnectionState currentState() const;

    std::map<ChannelName, std::unique_ptr<ChannelFeed>> m_feeds;
    ReadReports m_reads;
    QUrl m_server;
    std::optional<Error> m_signedOutBy;
    std::optional<Error> m_refusedBy; // for good: only a person tries again
    int m_session = 0; // answers that were asked for in an earlier one are let go
    bool m_listed = false; // since the socket opened, or since it was closed for want of channels
    bool m_told = false; // the socket, that every channel is joined again
    bool m_hasOpened = false; // the connection that is there, or was lost last
    // Nothing is live, so a socket would only be thrown out: the list is asked for by itself.
    bool m_isResting = false;
    QDateTime m_nextPoll; // of a list that could not be had while resting
    Backoff m_listBackoff;
    Timer m_listTimer;
    Backoff m_summariesBackoff;
    Timer m_summariesTimer;
    ClockWatch m_clockWatch;
    Timer m_clockTimer;
    Timer m_lookTimer;
};

//! Only another token helps.
inline bool isTokenRefusal(ErrorKind kind)
{
    return kind == ErrorKind::Unauthorized || kind == ErrorKind::TokenExpired;
}

} // namespace channels
