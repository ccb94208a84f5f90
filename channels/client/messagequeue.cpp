// SPDX-License-Identifier: MIT
#include "channels/client/messagequeue.h"

#include <algorithm>
#include <limits>

namespace channels {

namespace {

bool isPending(const OutboxItem &item)
{
    return item.state == DeliveryState::Queued || item.state == DeliveryState::Sending;
}

} // namespace

bool isFinalRefusal(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidRequest:
    case ErrorKind::InvalidChannelName:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::PayloadTooLarge:
        return true;
    // The server's or the connection's trouble, or a token's: the message is as good as before.
    case ErrorKind::Unauthorized:
    case ErrorKind::TokenExpired:
    case ErrorKind::ChannelLimitReached:
    case ErrorKind::RateLimited:
    case ErrorKind::TooManyConnections:
    case ErrorKind::QueueFull:
    case ErrorKind::ServerDraining:
    case ErrorKind::StoreUnavailable:
    case ErrorKind::Internal:
    case ErrorKind::CertificateRefused:
    case ErrorKind::AnotherProgram:
    case ErrorKind::Unreachable:
        return false;
    }
    return false;
}

void MessageQueue::load(const QList<OutboxItem> &items)
{
    m_items.assign(items.begin(), items.end());
    m_edited.clear();
    m_seqs.clear();
    for (auto &[channel, lane] : m_lanes) {
        lane.inFlight.clear();
        lane.sent = 0;
    }
}

void MessageQueue::add(const OutboxItem &item)
{
    m_items.push_back(item);
}

void MessageQueue::remove(const QString &clientMessageId, Time now)
{
    const auto found = std::ranges::find(m_items, clientMessageId, &OutboxItem::clientMessageId);
    if (found == m_items.end())
        return;
    // It came back before its acknowledgement, or without one.
    if (found->state == DeliveryState::Sending)
        landed(*found, now);
    m_items.erase(found);
    m_edited.remove(clientMessageId);
    m_seqs.remove(clientMessageId);
    settleProgress();
}

std::optional<MessageQueue::Change> MessageQueue::retry(const QString &clientMessageId)
{
    OutboxItem *item = find(clientMessageId);
    if (!item || (item->state != DeliveryState::Failed && item->state != DeliveryState::Waiting))
        return {};
    item->state = DeliveryState::Queued;
    item->error.reset();
    item->confirmed = true;
    return Change {clientMessageId, item->channel, item->state, {}};
}

bool MessageQueue::beginEdit(const QString &clientMessageId)
{
    const OutboxItem *item = find(clientMessageId);
    if (!item || item->attempted
        || (item->state != DeliveryState::Queued && item->state != DeliveryState::Failed
            && item->state != DeliveryState::Waiting))
        return false;
    m_edited.insert(clientMessageId);
    return true;
}

void MessageQueue::edited(const QString &clientMessageId, const std::optional<QByteArray> &payload)
{
    m_edited.remove(clientMessageId);
    OutboxItem *item = find(clientMessageId);
    if (!item || !payload)
        return;
    item->payload = *payload;
    item->confirmed = item->confirmed || item->state != DeliveryState::Queued;
    item->state = DeliveryState::Queued;
    item->error.reset();
}

void MessageQueue::setMaxPerWindow(const ChannelName &channel, std::size_t messages)
{
    m_lanes[channel].maxPerWindow = messages;
}

void MessageQueue::setOpen(const ChannelName &channel, bool open)
{
    Lane &lane = m_lanes[channel];
    if (lane.open == open)
        return;
    lane.open = open;
    lane.inFlight.clear();
    if (!open)
        return;
    lane.backoff.reset();
    if (!lane.rateLimited)
        lane.holdUntil.reset();
}

void MessageQueue::closeAll()
{
    for (auto &[channel, lane] : m_lanes) {
        lane.open = false;
        lane.inFlight.clear();
    }
}

void MessageQueue::epochReplaced(const ChannelName &channel)
{
    m_lanes[channel].arrived = 0;
    for (OutboxItem &item : m_items) {
        if (item.channel != channel || item.state != DeliveryState::Sent)
            continue;
        item.state = DeliveryState::Queued;
        m_seqs.remove(item.clientMessageId);
    }
}

QStringList MessageQueue::takeAcknowledged(const ChannelName &channel)
{
    return takeSent(channel, std::numeric_limits<qint64>::max());
}

QStringList MessageQueue::arrived(const ChannelName &channel, qint64 seq)
{
    Lane &lane = m_lanes[channel];
    lane.arrived = std::max(lane.arrived, seq);
    return takeSent(channel, seq);
}

// An item of which nobody knows where it is counts as behind everything.
QStringList MessageQueue::takeSent(const ChannelName &channel, qint64 upTo)
{
    constexpr qint64 End = std::numeric_limits<qint64>::max();
    QStringList ids;
    std::erase_if(m_items, [&](const OutboxItem &item) {
        const bool settled = item.channel == channel && item.state == DeliveryState::Sent
            && m_seqs.value(item.clientMessageId, End) <= upTo;
        if (settled)
            ids.append(item.clientMessageId);
        return settled;
    });
    for (const QString &id : ids)
        m_seqs.remove(id);
    return ids;
}

MessageQueue::Due MessageQueue::due(Time now, const QDateTime &wall)
{
    Due due;
    for (auto &[channel, lane] : m_lanes)
        pace(lane, now);
    QSet<ChannelName> stopped;
    for (OutboxItem &item : m_items) {
        if (!isPending(item))
            continue;
        const auto found = m_lanes.find(item.channel);
        const bool hasLane = found != m_lanes.end();
        if (hasLane && found->second.inFlight == item.clientMessageId)
            continue;
        if (m_edited.contains(item.clientMessageId))
            stopped.insert(item.channel); // what comes after it goes after it
        if (stopped.contains(item.channel))
            continue;
        if (isHeld(item, wall)) {
            item.state = DeliveryState::Waiting;
            due.changes.append({item.clientMessageId, item.channel, item.state, {}});
            continue;
        }
        if (!hasLane || !found->second.open)
            continue;
        Lane &lane = found->second;
        if (lane.inFlight.isEmpty() && !lane.holdUntil)
            send(lane, item, due);
    }
    settleProgress();
    return due;
}

void MessageQueue::send(Lane &lane, OutboxItem &item, Due &due)
{
    lane.inFlight = item.clientMessageId;
    lane.isFirstAttempt = !item.attempted;
    item.attempted = true;
    if (item.state != DeliveryState::Sending) {
        item.state = DeliveryState::Sending;
        due.changes.append({item.clientMessageId, item.channel, item.state, {}});
    }
    due.send.append(item);
}

std::optional<MessageQueue::Time> MessageQueue::nextTime() const
{
    std::optional<Time> next;
    for (const auto &[channel, lane] : m_lanes) {
        if (lane.open && lane.holdUntil && (!next || *lane.holdUntil < *next))
            next = lane.holdUntil;
    }
    return next;
}

std::optional<MessageQueue::Change> MessageQueue::acknowledged(const QString &clientMessageId,
                                                               qint64 seq, Time now)
{
    OutboxItem *item = find(clientMessageId);
    if (!item || item->state != DeliveryState::Sending)
        return {};
    landed(*item, now);
    const bool isBehind = seq <= m_lanes[item->channel].arrived;
    item->state = isBehind ? DeliveryState::Delivered : DeliveryState::Sent;
    const Change change {clientMessageId, item->channel, item->state, {}};
    if (isBehind)
        remove(clientMessageId, now);
    else
        m_seqs.insert(clientMessageId, seq);
    settleProgress();
    return change;
}

std::optional<MessageQueue::Change>
MessageQueue::refused(const QString &clientMessageId, const Error &error, Time now, double random)
{
    OutboxItem *item = find(clientMessageId);
    if (!item || item->state != DeliveryState::Sending)
        return {};
    Lane &lane = m_lanes[item->channel];
    if (lane.inFlight == clientMessageId)
        lane.inFlight.clear();
    if (isFinalRefusal(error.kind)) {
        item->state = DeliveryState::Failed;
        item->error = error;
        item->attempted = false; // the server says that it has not got it
        const Change change {clientMessageId, item->channel, item->state, error};
        settleProgress();
        return change;
    }
    lane.rateLimited = error.kind == ErrorKind::RateLimited;
    if (lane.rateLimited)
        lane.holdUntil = now + error.retryAfter.value_or(RateLimitPause);
    else
        lane.holdUntil = now + error.retryAfter.value_or(lane.backoff.next(random));
    return {};
}

void MessageQueue::postponed(const QString &clientMessageId, Time now, double random)
{
    OutboxItem *item = find(clientMessageId);
    if (!item || item->state != DeliveryState::Sending)
        return;
    Lane &lane = m_lanes[item->channel];
    item->state = DeliveryState::Queued;
    if (lane.inFlight != clientMessageId)
        return;
    item->attempted = !lane.isFirstAttempt;
    lane.inFlight.clear();
    lane.holdUntil = now + lane.backoff.next(random);
}

bool MessageQueue::isInFlight(const QString &clientMessageId) const
{
    return std::ranges::any_of(
        m_lanes, [&](const auto &entry) { return entry.second.inFlight == clientMessageId; });
}

std::map<ChannelName, DrainProgress> MessageQueue::progress() const
{
    std::map<ChannelName, DrainProgress> progress;
    for (const OutboxItem &item : m_items) {
        if (isPending(item))
            ++progress[item.channel].total;
    }
    for (auto &[channel, drain] : progress) {
        const auto found = m_lanes.find(channel);
        if (found == m_lanes.end())
            continue;
        const Lane &lane = found->second;
        drain.sent = lane.sent;
        drain.total += lane.sent;
        drain.isPaced = lane.open && lane.holdUntil && lane.rateLimited;
    }
    return progress;
}

OutboxItem *MessageQueue::find(const QString &clientMessageId)
{
    const auto found = std::ranges::find(m_items, clientMessageId, &OutboxItem::clientMessageId);
    return found == m_items.end() ? nullptr : &*found;
}

// Older than a day, and nobody has said that it is to go out all the same.
bool MessageQueue::isHeld(const OutboxItem &item, const QDateTime &wall) const
{
    return !item.confirmed && item.createdAt.secsTo(wall) > std::chrono::seconds(MaxAge).count();
}

// The server has the item: the lane is free for the next.
void MessageQueue::landed(const OutboxItem &item, Time now)
{
    Lane &lane = m_lanes[item.channel];
    if (lane.inFlight == item.clientMessageId)
        lane.inFlight.clear();
    lane.backoff.reset();
    // The server has counted it before its answer is here: a window that is counted from now on
    // never ends too early.
    lane.sentAt.push_back(now);
    ++lane.sent;
}

void MessageQueue::pace(Lane &lane, Time now)
{
    if (lane.holdUntil && now >= *lane.holdUntil) {
        lane.holdUntil.reset();
        lane.rateLimited = false;
    }
    while (!lane.sentAt.empty() && now - lane.sentAt.front() >= Window)
        lane.sentAt.pop_front();
    if (lane.sentAt.size() < lane.maxPerWindow)
        return;
    const Time free = lane.sentAt[lane.sentAt.size() - lane.maxPerWindow] + Window;
    lane.holdUntil = std::max(lane.holdUntil.value_or(free), free);
    lane.rateLimited = true;
}

// Where nothing waits any more the next message begins another drain.
void MessageQueue::settleProgress()
{
    QSet<ChannelName> draining;
    for (const OutboxItem &item : m_items) {
        if (isPending(item))
            draining.insert(item.channel);
    }
    for (auto &[channel, lane] : m_lanes) {
        if (!draining.contains(channel))
            lane.sent = 0;
    }
}

} // namespace channels
