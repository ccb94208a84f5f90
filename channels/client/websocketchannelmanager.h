// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/drainprogress.h"
#include "channels/types/channelname.h"
#include "channels/types/connectionstate.h"
#include "channels/types/member.h"
#include "channels/types/message.h"
#include "channels/types/result.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <memory>

namespace channels {

class LocalStore;

//! The specification's service: which channels are live, joining them by itself after each connect,
//! sending through the outbox, switching. The main thread only.
class WebSocketChannelManager final : public QObject {
    Q_OBJECT

public:
    //! Clock, random source and transports come in through \a parts (see channels/client/parts.h),
    //! so that a test or a simulation can hold them.
    struct Parts;
    WebSocketChannelManager(LocalStore &store, std::unique_ptr<Parts> parts,
                            QObject *parent = nullptr);
    ~WebSocketChannelManager() override;

    ConnectionState connectionState() const;
    ChannelState channelState(const ChannelName &channel) const;
    ChannelName currentChannel() const; // empty: none is open
    QString userId() const; // the token's subject; empty before signIn()

    //! Starts connecting to \a server ("http://127.0.0.1:4710", https too) and stays at it until
    //! signOut(): backoff, heartbeat, rejoin and catch-up are its own business.
    void signIn(const QUrl &server, const QString &accessToken);
    void signOut();
    //! Another token for the same user: channels stay joined, the server is told. Somebody else's,
    //! or one that cannot be read, changes nothing.
    void renewAccess(const QString &accessToken);
    //! Tries at once, after a refusal too; a connection that is there is asked whether it is alive.
    void reconnectNow();

    //! Asks the server for its list of channels now; it is asked for now and then anyway.
    void refreshChannels();
    //! Switches; an empty name: none is open. The channel that was open keeps receiving. A paused
    //! one becomes live; when the tier has no place left the one that nobody has looked at for the
    //! longest time gives way.
    void openChannel(const ChannelName &channel);
    //! Stores the message in the outbox, then sends it when it can. Answers its client message id
    //! once it is on disk; QueueFull or StoreUnavailable otherwise (nothing was stored), and
    //! InvalidRequest or PayloadTooLarge for what no server takes. A short-lived event is not
    //! stored: it goes out now or not at all, and its id is empty.
    QFuture<Result<QString>> send(const ChannelName &channel, const QString &eventType,
                                  const QByteArray &payload);
    //! Only for a Failed or Waiting item.
    void retry(const QString &clientMessageId);
    //! Another payload under the same id, for a message that no server can have yet; it waits to be
    //! sent then. Fails with Conflict otherwise, and as send() does.
    QFuture<Status> edit(const QString &clientMessageId, const QByteArray &payload);
    //! Not for a message that is on its way right now.
    void discard(const QString &clientMessageId);
    //! Gives the channel's place in the tier back: it stays listed and counted, and is not live.
    QFuture<Status> pauseChannel(const ChannelName &channel);
    //! Of the open channel; empty until the server has told.
    QList<Member> members() const;
    //! Marks as read up to \a seq here and on the server; never backwards.
    void markRead(const ChannelName &channel, qint64 seq);

Q_SIGNALS:
    void connectionStateChanged(const channels::ConnectionState &state);
    void channelStateChanged(const channels::ChannelName &channel, channels::ChannelState state);
    void currentChannelChanged(const channels::ChannelName &channel);
    //! An empty \a progress: the channel has nothing more to send.
    void drainProgressed(const channels::ChannelName &channel,
                         const channels::DrainProgress &progress);
    void sendFailed(const channels::ChannelName &channel, const QString &clientMessageId,
                    const channels::Error &error);
    //! \a channel was paused so that \a successor could become live; an empty one: because its
    //! wedding is long past.
    void channelGaveWay(const channels::ChannelName &channel,
                        const channels::ChannelName &successor);
    //! The open channel was paused from elsewhere, as by another computer of the same user whose
    //! person needed its place. None is open from here on; opening it again takes a place.
    void channelTaken(const channels::ChannelName &channel);
    //! Members of the open channel, or who of them is present.
    void membersChanged(const channels::ChannelName &channel);
    //! A short-lived event (see eventtypes): stored nowhere, without id and seq.
    void ephemeralReceived(const channels::Message &event);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace channels
