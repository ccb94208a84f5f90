// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/channelfeed.h"
#include "channels/client/clockwatch.h"
#include "channels/client/parts.h"
#include "channels/client/socket.h"

namespace channels {

class ChannelFeeds;

//! One user at one server, from signing in to signing out: when there is to be a socket, what the
//! server's list says and when it is asked for, what was refused for good, and the one word for all
//! of it. The main thread only.
class ServerSession final : public QObject {
    Q_OBJECT

public:
    //! \a access is the session's to write; without a user id nobody is signed in. All outlive it.
    ServerSession(WebSocketChannelManager::Parts &parts, Socket &socket,
                  ChannelFeed::Access &access, ChannelFeeds &feeds, QObject *parent = nullptr);
    ~ServerSession() override;

    const ConnectionState &state() const { return m_state; }
    //! The server has told its list, since the socket opened, or since it was closed for want of
    //! channels.
    bool isListed() const { return m_isListed; }

    //! As WebSocketChannelManager's.
    void signIn(const QUrl &server, const QString &accessToken);
    void signOut(const std::optional<Error> &why);
    //! Answers whether it is a token of this user.
    bool renewAccess(const QString &accessToken);
    void reconnectNow();
    //! Anew: what was asked for before counts no more.
    void requestList();
    //! Which channels are to be live has changed: opens the socket, or closes it.
    void settle();
    //! A channel's state has changed, and with it perhaps the word for all.
    void update();

Q_SIGNALS:
    void stateChanged(const channels::ConnectionState &state);
    //! Somebody is signed in; the socket is not open yet.
    void signedIn(const QString &userId);
    //! Nobody is signed in any more; the socket is open still.
    void signingOut();
    //! The socket is closed.
    void signedOut();
    void listed(const QList<channels::ListedChannel> &channels);
    //! The computer has slept, or the network is another one.
    void woken();

private:
    void onSocketState(Socket::State socketState);
    void askWhyRefused();
    void refuse(const Error &why);
    void onList(const Result<QList<ListedChannel>> &answer);
    void onListFailed(const Error &error);
    void watchClock();
    void wake();
    ConnectionState currentState() const;

    WebSocketChannelManager::Parts &m_parts;
    Socket &m_socket;
    ChannelFeed::Access &m_access;
    ChannelFeeds &m_feeds;
    ConnectionState m_state;
    QUrl m_server;
    std::optional<Error> m_signedOutBy;
    std::optional<Error> m_offlineBy; // of the last attempt that did not get through
    std::optional<Error> m_refusedBy; // for good: only a person tries again
    int m_session = 0; // answers that were asked for in an earlier one are let go
    int m_question = 0; // likewise of lists: an older one says what was, not what is
    bool m_isListed = false;
    bool m_told = false; // the socket, that every channel is joined again
    bool m_hasOpened = false; // the connection that is there, or was lost last
    // Nothing is live, so a socket would only be thrown out: the list is asked for by itself.
    bool m_isResting = false;
    QDateTime m_nextPoll; // of a list that could not be had while resting
    Backoff m_listBackoff;
    Timer m_listTimer;
    Timer m_patience; // with a list that does not come
    ClockWatch m_clockWatch;
    Timer m_clockTimer;
};

//! Whether a new token is what is needed.
[[nodiscard]] bool isTokenRefusal(ErrorKind kind);

} // namespace channels
