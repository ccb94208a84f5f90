// SPDX-License-Identifier: MIT
#include "channels/client/channelroster.h"

#include "channels/client/readreports.h"
#include "channels/client/serversession.h"
#include "channels/store/localstore.h"
#include "channels/types/answer.h"

#include <QLoggingCategory>

#include <algorithm>

namespace channels {

namespace {

Q_LOGGING_CATEGORY(logRoster, "wedsync.roster", QtInfoMsg)

} // namespace

ChannelRoster::ChannelRoster(LocalStore &store, Api &api, Scheduler &scheduler,
                             std::function<double()> random, ChannelFeeds &feeds,
                             ServerSession &session, ReadReports &reads, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_api(api)
    , m_scheduler(scheduler)
    , m_random(std::move(random))
    , m_feeds(feeds)
    , m_session(session)
    , m_reads(reads)
    , m_retry(scheduler)
{
}

void ChannelRoster::read()
{
    onAnswer(m_store.summaries(), this,
             [this, visit = m_visit](const Result<QList<ChannelSummary>> &summaries) {
                 if (visit == m_visit)
                     onRead(summaries);
             });
}

void ChannelRoster::clear()
{
    ++m_visit;
    m_retry.stop();
    m_pausing.clear();
    m_roomFor = {};
    m_live.setListed({});
}

void ChannelRoster::onRead(const Result<QList<ChannelSummary>> &summaries)
{
    if (!summaries) {
        qCWarning(logRoster, "The channels cannot be read: %s",
                  qPrintable(summaries.error().detail));
        m_retry.start(m_backoff.next(m_random()), [this] { read(); });
        return;
    }
    m_backoff.reset();
    QList<ChannelInfo> infos;
    for (const ChannelSummary &summary : *summaries) {
        m_reads.setRead(summary.info.name, summary.info.readSeq);
        infos.append(summary.info);
    }
    if (!m_session.isListed()) // the server knows better
        m_live.setListed(infos);
    for (const ChannelSummary &summary : *summaries)
        m_live.setLastOpened(summary.info.name, summary.lastOpened);
    for (const ChannelInfo &info : infos) {
        if (!m_feeds.find(info.name))
            follow(info.name);
    }
    m_session.update();
}

void ChannelRoster::takeList(const QList<ListedChannel> &listed)
{
    QList<ChannelInfo> infos;
    for (const ListedChannel &channel : listed) {
        infos.append(channel.info);
        if (m_pausing.contains(channel.info.name))
            infos.last().status = SubscriptionStatus::Paused;
    }
    m_store.putChannels(infos);
    m_live.setListed(infos);
    tellOfTaken(infos);
    giveBackOutlived();
    for (const ListedChannel &channel : listed) {
        m_reads.setServerKnows(channel.info.name, channel.lastSeenMessageId);
        if (!channel.lastSeenMessageId.isEmpty())
            m_store.markReadAt(channel.info.name, channel.lastSeenMessageId);
        follow(channel.info.name);
    }
    m_reads.reportAll();
}

void ChannelRoster::open(const ChannelName &channel)
{
    m_live.open(channel);
    m_feeds.setOpened(channel);
    if (const ChannelFeed *feed = m_feeds.find(channel)) {
        if (feed->isReady())
            m_live.served(channel);
        follow(channel);
    }
    m_session.settle();
}

QFuture<Status> ChannelRoster::pause(const ChannelName &channel)
{
    const QFuture<Status> answer = askToPause(channel);
    onAnswer(answer, this, [this, channel, visit = m_visit](const Status &done) {
        if (visit != m_visit || !done)
            return;
        Q_EMIT paused(channel);
        m_feeds.stop(channel);
        m_session.update();
    });
    return answer;
}

// To join it on the word of a list of before would take the pause back.
QFuture<Status> ChannelRoster::askToPause(const ChannelName &channel)
{
    m_pausing.insert(channel);
    const QFuture<Status> answer = m_api.pause(channel);
    onAnswer(answer, this, [this, channel, visit = m_visit](const Status &done) {
        if (visit != m_visit)
            return;
        m_pausing.remove(channel);
        if (done)
            m_live.paused(channel);
        m_session.requestList();
    });
    return answer;
}

void ChannelRoster::joined(const ChannelName &channel)
{
    m_live.served(channel);
    if (m_live.joined(channel))
        m_session.requestList(); // it was paused: the server has made it active
}

// Only what it had joined can the server end, even if nothing of that was heard of here.
void ChannelRoster::ended(const ChannelName &channel)
{
    m_live.served(channel);
    m_session.requestList(); // the list tells which of both it is
}

// It is paused, not lost.
void ChannelRoster::hasNoPlace(const ChannelName &channel)
{
    m_feeds.stop(channel);
    m_live.paused(channel);
    if (m_live.isServed(channel)) // while there was no connection
        Q_EMIT taken(channel);
    else
        makeRoomFor(channel);
    m_session.settle();
    m_session.update();
}

void ChannelRoster::makeRoomFor(const ChannelName &channel)
{
    const std::optional<ChannelName> least = m_live.givesWayTo(channel);
    if (!least || !m_roomFor.isEmpty())
        return;
    m_roomFor = channel;
    onAnswer(askToPause(*least), this,
             [this, channel, gone = *least, visit = m_visit](const Status &done) {
                 if (visit != m_visit)
                     return;
                 m_roomFor = {};
                 if (done) {
                     m_feeds.stop(gone);
                     Q_EMIT gaveWay(gone, channel);
                 } else if (channel == current()) {
                     return;
                 }
                 if (m_feeds.find(current())) // this one, or what was opened meanwhile
                     follow(current());
                 m_session.settle();
                 m_session.update();
             });
}

// A list that was asked for before the channel was joined knows nothing of that: the connection
// does.
void ChannelRoster::tellOfTaken(const QList<ChannelInfo> &infos)
{
    const ChannelFeed *feed = m_feeds.find(current());
    if (!feed || feed->state() != ChannelState::Refused || !m_live.isServed(current()))
        return;
    const bool isPaused = std::ranges::any_of(infos, [this](const ChannelInfo &info) {
        return info.name == current() && info.status == SubscriptionStatus::Paused;
    });
    if (isPaused)
        Q_EMIT taken(ChannelName(current()));
}

void ChannelRoster::giveBackOutlived()
{
    const QDate today = m_scheduler.wallNow().toLocalTime().date();
    for (const ChannelName &channel : m_live.outlived(today)) {
        m_live.paused(channel); // the next list says otherwise when that could not be done
        onAnswer(pause(channel), this, [this, channel, visit = m_visit](const Status &done) {
            if (visit == m_visit && done)
                Q_EMIT gaveWay(channel, ChannelName());
        });
    }
}

void ChannelRoster::follow(const ChannelName &channel)
{
    // Refused once more, it would cost another channel its place.
    const bool waitsForRoom = !channel.isEmpty() && channel == m_roomFor;
    m_feeds.setWanted(channel, m_live.isWanted(channel) && !waitsForRoom);
}

} // namespace channels
