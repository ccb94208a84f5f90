// SPDX-License-Identifier: MIT
#include "channels/client/websocketchannelmanager_p.h"
#include "channels/types/answer.h"

#include <algorithm>

// WebSocketChannelManager: which channels are live, and what their feeds tell.

namespace channels {

namespace {

// Who only passes a channel by has not looked at it.
constexpr Scheduler::Duration LookTime {2'000};

} // namespace

void WebSocketChannelManager::Private::follow(const ChannelName &channel)
{
    std::unique_ptr<ChannelFeed> &feed = m_feeds[channel];
    if (!feed) {
        feed = std::make_unique<ChannelFeed>(store, *parts->api, socket, *parts->scheduler,
                                             parts->random, access, channel);
        watch(*feed);
    }
    if (live.isWanted(channel))
        feed->start();
    else
        feed->stop();
}

void WebSocketChannelManager::Private::openChannel(const ChannelName &channel)
{
    if (live.current() == channel)
        return;
    live.open(channel);
    m_lookTimer.start(LookTime,
                      [this, channel] { store.noteOpened(channel, parts->scheduler->wallNow()); });
    if (feed(channel))
        follow(channel);
    settleSocket();
    Q_EMIT q.currentChannelChanged(channel);
    members.open(channel);
    updateState();
}

QFuture<Status> WebSocketChannelManager::Private::pauseChannel(const ChannelName &channel)
{
    const QFuture<Status> answer = parts->api->pause(channel);
    onAnswer(answer, this, [this, channel, session = m_session](const Status &paused) {
        if (session != m_session || !paused)
            return;
        live.paused(channel);
        if (channel == live.current())
            openChannel(ChannelName());
        if (ChannelFeed *of = feed(channel))
            of->stop();
        requestList();
        updateState();
    });
    return answer;
}

// The tier's places are all taken.
void WebSocketChannelManager::Private::makeRoomFor(const ChannelName &channel)
{
    const std::optional<ChannelName> least = live.givesWayTo(channel);
    if (!least)
        return;
    onAnswer(parts->api->pause(*least), this,
             [this, channel, gone = *least, session = m_session](const Status &paused) {
                 if (session != m_session || !paused)
                     return;
                 live.paused(gone);
                 if (ChannelFeed *of = feed(gone))
                     of->stop();
                 Q_EMIT q.channelGaveWay(gone, channel);
                 if (feed(channel))
                     follow(channel);
                 updateState();
             });
}

void WebSocketChannelManager::Private::giveBackOutlived()
{
    const QDate today = parts->scheduler->wallNow().toLocalTime().date();
    for (const ChannelName &channel : live.outlived(today)) {
        live.paused(channel); // the next list says otherwise when that could not be done
        onAnswer(pauseChannel(channel), this,
                 [this, channel, session = m_session](const Status &paused) {
                     if (session == m_session && paused)
                         Q_EMIT q.channelGaveWay(channel, ChannelName());
                 });
    }
}

void WebSocketChannelManager::Private::watch(ChannelFeed &feed)
{
    const ChannelName channel = feed.name();
    connect(&feed, &ChannelFeed::stateChanged, this, [this, channel](ChannelState channelState) {
        Q_EMIT q.channelStateChanged(channel, channelState);
        updateState();
    });
    connect(&feed, &ChannelFeed::readyChanged, this,
            [this, channel](bool ready) { onFeedReady(channel, ready); });
    connect(&feed, &ChannelFeed::refused, this,
            [this, channel](const Error &error) { onFeedRefused(channel, error); });
    connect(&feed, &ChannelFeed::epochReplaced, this,
            [this, channel] { outbox.epochReplaced(channel); });
    connect(&feed, &ChannelFeed::stored, this,
            [this](const QList<Message> &messages) { onStored(messages); });
    connect(&feed, &ChannelFeed::arrived, this,
            [this, channel](qint64 seq) { outbox.arrived(channel, seq); });
    connect(&feed, &ChannelFeed::ended, this, [this](const Error &why) {
        qCInfo(logManager, "A channel was ended: %s", qPrintable(why.detail));
        requestList(); // paused, or no longer this user's: the list tells
    });
    connect(&feed, &ChannelFeed::presenceChanged, this, [this, channel] {
        if (const ChannelFeed *of = this->feed(channel))
            members.setPresent(channel, of->presence().keys());
    });
    connect(&feed, &ChannelFeed::ephemeralReceived, &q,
            &WebSocketChannelManager::ephemeralReceived);
}

void WebSocketChannelManager::Private::onFeedReady(const ChannelName &channel, bool ready)
{
    if (!ready) {
        outbox.closeChannel(channel);
        return;
    }
    if (const ChannelFeed *of = feed(channel)) {
        outbox.setRate(channel, of->messagesPerMinute());
        m_reads.setServerKnows(channel, of->serverReadId());
    }
    outbox.openChannel(channel);
    // What was read may be known here only since its message has come.
    onAnswer(store.readSeq(channel), this,
             [this, channel, session = m_session](const Result<qint64> &seq) {
                 if (session != m_session)
                     return;
                 if (seq)
                     m_reads.setRead(channel, *seq);
                 m_reads.report(channel);
             });
    members.refresh(channel);
    if (live.joined(channel))
        requestList(); // it was paused: the server has made it active
}

void WebSocketChannelManager::Private::onFeedRefused(const ChannelName &channel, const Error &error)
{
    qCInfo(logManager, "A channel was refused: %s", qPrintable(error.detail));
    if (isTokenRefusal(error.kind)) {
        signOut(error);
        return;
    }
    if (error.kind != ErrorKind::ChannelLimitReached)
        return;
    // No place left in the tier: it is paused, not lost.
    if (ChannelFeed *refused = feed(channel))
        refused->stop();
    live.paused(channel);
    makeRoomFor(channel);
    settleSocket();
    updateState();
}

void WebSocketChannelManager::Private::onStored(const QList<Message> &messages)
{
    QList<Message> own;
    std::ranges::copy_if(messages, std::back_inserter(own), [this](const Message &message) {
        return message.senderId == access.userId && !message.clientMessageId.isEmpty();
    });
    if (!own.isEmpty())
        outbox.cameBack(own);
}

} // namespace channels
