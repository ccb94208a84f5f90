// SPDX-License-Identifier: MIT
#include "channels/server/sqlitestore.h"

#include "channels/types/uuid.h"

#include <algorithm>

// SqliteStore: publishing, catching up and reading.

namespace channels::server {

namespace {

constexpr Milliseconds RateWindowMs = 60'000;

} // namespace

Result<const PublishCache::Sender *> SqliteStore::sender(const Identity &identity,
                                                         const ChannelName &channel)
{
    if (const PublishCache::Sender *known = m_publishCache.sender(identity, channel.text()))
        return known;
    const Result<UserRow> bearer = user(identity);
    if (!bearer)
        return bearer.error();
    const Result<ChannelRow> reached = reach(identity, channel, Operation::Send);
    if (!reached)
        return reached.error();
    return &m_publishCache.addSender(identity, {*bearer, *reached});
}

Result<PublishCache::Position *> SqliteStore::position(const ChannelRow &channel)
{
    if (PublishCache::Position *known = m_publishCache.position(channel.id))
        return known;
    const Result<std::int64_t> active = m_channels.activeSubscriptionsOf(channel.id);
    if (!active)
        return active.error();
    const Result<std::optional<ChannelRow>> now = m_channels.findById({}, channel.id);
    if (!now)
        return now.error();
    return &m_publishCache.addPosition(channel.id, {(*now)->headSeq, *active});
}

Result<std::optional<Error>> SqliteStore::overRate(const ChannelRow &channel, std::int64_t headSeq)
{
    // seq has no holes, so the window is full exactly when the message `limit` places back is
    // younger than the window: one look-up, and it holds across restarts and processes. A clock
    // that was set back makes that message lie in the future; it does not count then.
    const std::int64_t oldest = headSeq - std::int64_t(m_policy.messagesPerMinute) + 1;
    if (oldest < 1)
        return std::optional<Error>();
    const Result<std::optional<Milliseconds>> createdAt = m_messages.createdAt(channel.id, oldest);
    if (!createdAt)
        return createdAt.error();
    const Milliseconds age = now() - createdAt->value_or(0);
    if (age < 0 || age >= RateWindowMs)
        return std::optional<Error>();
    return std::optional(
        Error {ErrorKind::RateLimited,
               QStringLiteral("This channel takes %1 messages a minute; wait a moment.")
                   .arg(m_policy.messagesPerMinute),
               std::chrono::milliseconds(RateWindowMs - age)});
}

Result<std::optional<StoredMessage>> SqliteStore::storedAs(const ChannelRow &channel,
                                                           const UserRow &sender,
                                                           const std::string &clientMessageId)
{
    Result<std::optional<StoredMessage>> stored =
        m_messages.byClientId(channel, sender.id, clientMessageId);
    if (!stored || *stored)
        return stored;
    const Result<std::optional<Receipt>> receipt =
        m_receipts.find(channel.id, sender.id, clientMessageId);
    if (!receipt)
        return receipt.error();
    if (!*receipt)
        return std::optional<StoredMessage>();
    StoredMessage message;
    message.id = (*receipt)->messageId;
    message.seq = (*receipt)->seq;
    message.channelName = channel.name;
    message.senderId = sender.id;
    message.senderName = sender.displayName;
    message.clientMessageId = clientMessageId;
    return std::optional(std::move(message));
}

Result<Published> SqliteStore::publish(const Identity &identity, const Publish &request)
{
    const Result<const PublishCache::Sender *> from = sender(identity, request.channel);
    if (!from)
        return from.error();
    const auto &[user, channel] = **from;
    const Result<PublishCache::Position *> end = position(channel);
    if (!end)
        return end.error();
    PublishCache::Position &state = **end;
    Published published;
    const bool counted = channel.role && channel.status == SubscriptionStatus::Active;
    published.recipientCount = state.activeSubscriptions - (counted ? 1 : 0);
    if (request.clientMessageId) {
        Result<std::optional<StoredMessage>> first =
            storedAs(channel, user, *request.clientMessageId);
        if (!first)
            return first.error();
        if (*first) {
            published.message = std::move(**first);
            published.repeated = true;
            return published;
        }
    }
    const Result<std::optional<Error>> over = overRate(channel, state.headSeq);
    if (!over)
        return over.error();
    if (*over)
        return **over;

    StoredMessage &message = published.message;
    message.id = makeUuidV7(m_clock());
    message.seq = state.headSeq + 1;
    message.channelName = channel.name;
    message.eventType = request.eventType;
    message.payload = request.payload;
    message.senderId = user.id;
    message.senderName = user.displayName;
    message.createdAt = now();
    message.expiresAt = message.createdAt + m_policy.messageTtl.count();
    message.clientMessageId = request.clientMessageId;
    // A constraint that says no here means that the store contradicts itself.
    if (const Status inserted = m_messages.insert(channel.id, message); !inserted)
        return Error {ErrorKind::StoreUnavailable, inserted.error().detail, {}};
    state.headSeq = message.seq;
    return published;
}

Result<Page> SqliteStore::catchUpPage(const ChannelRow &channel, const CatchUp &catchUp)
{
    std::int64_t afterSeq = 0;
    bool positionKnown = true;
    switch (catchUp.from) {
    case CatchUp::From::Nothing:
        return Page {};
    case CatchUp::From::LastSeen:
        afterSeq = channel.lastSeenSeq;
        break;
    case CatchUp::From::Seq:
        // Another epoch, or ahead of this store: the client's numbers mean nothing here. Without an
        // epoch only "nothing yet" does.
        positionKnown =
            (catchUp.epoch == m_epoch || (catchUp.epoch.empty() && catchUp.afterSeq == 0))
            && catchUp.afterSeq <= channel.headSeq && catchUp.afterSeq >= 0;
        afterSeq = positionKnown ? catchUp.afterSeq : 0;
        break;
    case CatchUp::From::Time:
        return m_messages.since(channel, catchUp.since, catchUp.limit, retention());
    case CatchUp::From::MessageId: {
        const Result<std::int64_t> seq = m_messages.seqOf(channel.id, catchUp.lastMessageId);
        if (!seq)
            return seq.error();
        positionKnown = *seq > 0;
        afterSeq = *seq;
        break;
    }
    }
    Result<Page> page = m_messages.after(channel, afterSeq, catchUp.limit, retention());
    if (page && !positionKnown) {
        page->recovered = false;
        page->limited = true;
    }
    return page;
}

Result<Subscribed> SqliteStore::subscribe(const Identity &identity, const ChannelName &channel,
                                          const CatchUp &catchUp)
{
    const Result<UserRow> caller = user(identity);
    if (!caller)
        return caller.error();
    Result<ChannelRow> reached = reach(identity, channel, Operation::Subscribe);
    if (!reached)
        return reached.error();
    Subscribed subscribed {std::move(*reached), {}};
    ChannelRow &row = subscribed.channel;
    const Access access =
        accessTo(Operation::Subscribe, row.type, {identity.service, row.role, row.status});
    if (access == Access::Pending) {
        const Status asked =
            setSubscription(row.id, caller->id, MemberRole::Member, SubscriptionStatus::Pending);
        if (!asked)
            return asked.error();
        // Only that it is asked for; nothing of the channel itself.
        return Subscribed {
            {row.id, row.name, row.type, "{}", 0, 0, {}, SubscriptionStatus::Pending, 0, {}, 0},
            {}};
    }
    const bool resumes = row.role && row.status == SubscriptionStatus::Paused;
    if (access == Access::BecomesReader)
        row.role = MemberRole::Reader; // also for one who asked to be more
    if (access == Access::BecomesReader || resumes) {
        if (const Status active = activate(*caller, row); !active)
            return active.error();
    }
    const Result<std::int64_t> count = m_messages.unread(row, identity.userId, retention());
    if (!count)
        return count.error();
    row.unreadCount = *count;
    Result<Page> page = catchUpPage(row, catchUp);
    if (!page)
        return page.error();
    subscribed.page = std::move(*page);
    return subscribed;
}

Result<Page> SqliteStore::history(const Identity &identity, const HistoryQuery &request)
{
    if (const Result<UserRow> caller = user(identity); !caller)
        return caller.error();
    const Result<ChannelRow> channel = reach(identity, request.channel, Operation::History);
    if (!channel)
        return channel.error();
    if (request.after) {
        const std::int64_t after = std::clamp<std::int64_t>(*request.after, 0, channel->headSeq);
        return m_messages.after(*channel, after, request.limit, retention());
    }
    return m_messages.before(*channel, request.before.value_or(channel->headSeq + 1), request.limit,
                             retention());
}

Result<ReadMarker> SqliteStore::markRead(const Identity &identity, const ChannelName &channel,
                                         const std::string &lastSeenMessageId)
{
    if (const Result<UserRow> caller = user(identity); !caller)
        return caller.error();
    Result<ChannelRow> row = reach(identity, channel, Operation::MarkRead);
    if (!row)
        return row.error();
    const Result<std::int64_t> seq = m_messages.seqOf(row->id, lastSeenMessageId);
    if (!seq)
        return seq.error();
    if (*seq == 0) {
        const Result<bool> deleted = m_messages.wasDeleted(*row, lastSeenMessageId);
        if (!deleted)
            return deleted.error();
        if (!*deleted) {
            return Error {ErrorKind::NotFound,
                          QStringLiteral("There is no such message in this channel."),
                          {}};
        }
    }
    ReadMarker marker;
    if (row->role && *seq > row->lastSeenSeq) {
        const Status moved =
            m_channels.setLastSeen(row->id, identity.userId, *seq, lastSeenMessageId);
        if (!moved)
            return moved.error();
        row->lastSeenSeq = *seq;
        row->lastSeenMessageId = lastSeenMessageId;
        marker.moved = true;
    }
    const Result<std::int64_t> count = m_messages.unread(*row, identity.userId, retention());
    if (!count)
        return count.error();
    marker.unreadCount = *count;
    marker.lastSeenMessageId = row->lastSeenMessageId.value_or(std::string());
    marker.lastSeenSeq = row->lastSeenSeq;
    return marker;
}

} // namespace channels::server
