// SPDX-License-Identifier: MIT
#include "channels/client/messagequeue.h"

#include <algorithm>

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
    case ErrorKind::Unreachable:
        return false;
    }
    return false;
}

void MessageQueue::load(const QList<OutboxItem> &items)
{
    m_items.assign(items.begin(), items.end());
    m_edited.clear();
    m_sent = 0;
    for (auto &[channel, lane] : m_lanes)
        lane.inFlight.clear();
}

void MessageQueue::add(const OutboxItem &item)
{
    m_items.push_back(item);
}

void MessageQueue::remove(const QString &clientMessageId)
{
    const auto found = std::ranges::find(m_items, clientMessageId, &OutboxItem::clientMessageId);
    if (found == m_items.end())
        return;
    // It came back before its acknowledgement, or without one.
    if (found->state == DeliveryState::Sending)
        landed(*found);
    m_items.erase(found);
    m_edited.remove(clientMessageId);
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
    for (OutboxItem &item : m_items) {
        if (item.channel == channel && item.state == DeliveryState::Sent)
            item.state = DeliveryState::Queued;
    }
}

QStringList MessageQueue::takeAcknowledged(const ChannelName &channel)
{
    QStringList ids;
    std::erase_if(m_items, [&](const OutboxItem &item) {
        const bool settled = item.channel == channel && item.state == DeliveryState::Sent;
        if (settled)
            ids.append(item.clientMessageId);
        return settled;
    });
    return ids;
}

MessageQueue::Due MessageQueue::due(Time now, const QDateTime &wall)
{
    Due due;
    for (auto &[channel, lane] : m_lanes) {
        if (lane.holdUntil && now >= *lane.holdUntil) {
            lane.holdUntil.reset();
            lane.rateLimited = false;
        }
    }
    QSet<ChannelName> stopped;
    for (OutboxItem &item : m_items) {
        if (!isPending(item) || isInFlight(item.clientMessageId))
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
        const auto found = m_lanes.find(item.channel);
        if (found == m_lanes.end() || !found->second.open)
            continue;
        Lane &lane = found->second;
        if (!lane.inFlight.isEmpty() || lane.holdUntil)
            continue;
        lane.inFlight = item.clientMessageId;
        item.attempted = true;
        if (item.state != DeliveryState::Sending) {
            item.state = DeliveryState::Sending;
            due.changes.append({item.clientMessageId, item.channel, item.state, {}});
        }
        due.send.append(item);
    }
    settleProgress();
    return due;
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

std::optional<MessageQueue::Change> MessageQueue::acknowledged(const QString &clientMessageId)
{
    OutboxItem *item = find(clientMessageId);
    if (!item || item->state != DeliveryState::Sending)
        return {};
    landed(*item);
    item->state = DeliveryState::Sent;
    const Change change {clientMessageId, item->channel, item->state, {}};
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

bool MessageQueue::isInFlight(const QString &clientMessageId) const
{
    return std::ranges::any_of(
        m_lanes, [&](const auto &entry) { return entry.second.inFlight == clientMessageId; });
}

DrainProgress MessageQueue::progress() const
{
    const int waiting = int(std::ranges::count_if(m_items, isPending));
    return waiting == 0 ? DrainProgress() : DrainProgress {m_sent, m_sent + waiting};
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
void MessageQueue::landed(const OutboxItem &item)
{
    Lane &lane = m_lanes[item.channel];
    if (lane.inFlight == item.clientMessageId)
        lane.inFlight.clear();
    lane.backoff.reset();
    ++m_sent;
}

void MessageQueue::settleProgress()
{
    if (std::ranges::none_of(m_items, isPending))
        m_sent = 0; // the next message begins another drain
}

} // namespace channels
