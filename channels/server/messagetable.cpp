// SPDX-License-Identifier: MIT
#include "channels/server/messagetable.h"

#include "channels/types/uuid.h"

#include <algorithm>
#include <unordered_map>

namespace channels::server {

namespace {

constexpr int ExpiredAtOnce = 1000; // so that one upkeep does not hold up the commits behind it

// What read() reads of messages `m`, the columns written once. What is made with it has to be
// static: statements are found again by their address.
std::string selectMessages(std::string_view which)
{
    return "SELECT m.id, m.seq, m.message_type, m.payload, m.sender_id, u.display_name, "
           "m.created_at, m.expires_at, m.client_message_id FROM channel_message_queue m "
           "LEFT JOIN users u ON u.id = m.sender_id "
        + std::string(which);
}

//! Messages after this are readable whatever their age.
std::int64_t keptAfter(const ChannelRow &channel, const Retention &retention)
{
    return retention.keepNewest ? channel.headSeq - MessageTable::KeptNewest : channel.headSeq;
}

bool isHole(const StoredMessage &before, const StoredMessage &after)
{
    return after.seq != before.seq + 1;
}

//! Whether the newest messages of a channel leave some of it untold.
bool hasHole(const std::vector<StoredMessage> &newest, std::int64_t headSeq)
{
    return std::ranges::adjacent_find(newest, isHole) != newest.end()
        || (!newest.empty() && newest.back().seq < headSeq);
}

} // namespace

Status MessageTable::insert(const std::string &channelId, const StoredMessage &message)
{
    SqliteQuery insert = m_statements.query(
        "INSERT INTO channel_message_queue (id, channel_id, seq, message_type, payload, sender_id, "
        "client_message_id, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, message.id).bind(2, channelId).bind(3, message.seq).bind(4, message.eventType);
    insert.bind(5, message.payload);
    insert.bindOptional(6,
                        message.senderId.empty() ? std::nullopt : std::optional(message.senderId));
    insert.bindOptional(7, message.clientMessageId);
    return insert.bind(8, message.createdAt).bind(9, message.expiresAt).run();
}

Result<MessageTable::Reading> MessageTable::read(SqliteQuery query, const std::string &channelName)
{
    Reading reading;
    std::size_t bytes = 0;
    while (query.next()) {
        StoredMessage message;
        message.id = query.textValue(0);
        message.seq = query.integer(1);
        message.channelName = channelName;
        message.eventType = query.textValue(2);
        message.payload = query.textValue(3);
        message.senderId = query.textValue(4);
        message.senderName = query.textValue(5);
        message.createdAt = query.integer(6);
        message.expiresAt = query.integer(7);
        message.clientMessageId = query.optionalText(8);
        bytes += message.payload.size();
        if (bytes > PageBytes && !reading.messages.empty()) {
            reading.isCut = true;
            return reading;
        }
        reading.messages.push_back(std::move(message));
    }
    if (query.failed())
        return query.error();
    return reading;
}

Result<std::optional<StoredMessage>> MessageTable::byClientId(const ChannelRow &channel,
                                                              const std::string &senderId,
                                                              const std::string &clientMessageId)
{
    static const std::string Sql =
        selectMessages("WHERE m.channel_id = ? AND m.sender_id IS ? AND m.client_message_id = ?");
    SqliteQuery query = m_statements.query(Sql);
    query.bind(1, channel.id);
    query.bindOptional(2, senderId.empty() ? std::nullopt : std::optional(senderId));
    query.bind(3, clientMessageId);
    Result<Reading> found = read(std::move(query), channel.name);
    if (!found)
        return found.error();
    return found->messages.empty() ? std::optional<StoredMessage>()
                                   : std::optional(std::move(found->messages.front()));
}

Result<std::int64_t> MessageTable::seqOf(const std::string &channelId, const std::string &messageId)
{
    SqliteQuery query =
        m_statements.query("SELECT seq FROM channel_message_queue WHERE id = ? AND channel_id = ?");
    query.bind(1, messageId).bind(2, channelId);
    if (query.next())
        return query.integer(0);
    return query.failed() ? Result<std::int64_t>(query.error()) : Result<std::int64_t>(0);
}

Result<bool> MessageTable::wasDeleted(const ChannelRow &channel, const std::string &messageId)
{
    const auto made = timeOfUuidV7(messageId);
    if (!made)
        return false;
    SqliteQuery query = m_statements.query("SELECT seq, created_at FROM channel_message_queue "
                                           "WHERE channel_id = ? ORDER BY seq LIMIT 1");
    query.bind(1, channel.id);
    const bool someAreLeft = query.next();
    if (query.failed())
        return query.error();
    const std::int64_t first = someAreLeft ? query.integer(0) : channel.headSeq + 1;
    const Milliseconds until = someAreLeft ? query.integer(1) : channel.lastActivity;
    return first > 1 && made->time_since_epoch().count() <= until;
}

Result<std::optional<Milliseconds>> MessageTable::createdAt(const std::string &channelId,
                                                            std::int64_t seq)
{
    SqliteQuery query = m_statements.query(
        "SELECT created_at FROM channel_message_queue WHERE channel_id = ? AND seq = ?");
    query.bind(1, channelId).bind(2, seq);
    if (query.next())
        return std::optional(query.integer(0));
    if (query.failed())
        return query.error();
    return std::optional<Milliseconds>();
}

Result<std::int64_t> MessageTable::unread(const ChannelRow &channel, const std::string &userId,
                                          const Retention &retention, std::int64_t lookedAt)
{
    SqliteQuery count = m_statements.query(
        "SELECT count(*) FROM channel_message_queue WHERE channel_id = ?1 AND seq > ?2 "
        "AND (sender_id IS NULL OR sender_id <> ?3) AND (expires_at > ?4 OR seq > ?5)");
    const std::int64_t notLookedAt = channel.headSeq - lookedAt; // and all before it
    count.bind(1, channel.id).bind(2, std::max(channel.lastSeenSeq, notLookedAt)).bind(3, userId);
    count.bind(4, retention.now).bind(5, keptAfter(channel, retention));
    if (!count.next())
        return count.error();
    const std::int64_t newest = count.integer(0);
    if (channel.lastSeenSeq >= notLookedAt)
        return newest;
    const Result<std::int64_t> first = firstReadable(channel, channel.lastSeenSeq, retention);
    if (!first)
        return first.error();
    return newest + std::max<std::int64_t>(0, notLookedAt - *first + 1);
}

Result<Page> MessageTable::after(const ChannelRow &channel, std::int64_t seq, int limit,
                                 const Retention &retention)
{
    static const std::string Sql = selectMessages(
        "WHERE m.channel_id = ?1 AND m.seq > ?2 AND (m.expires_at > ?3 OR m.seq > ?4) "
        "ORDER BY m.seq LIMIT ?5");
    SqliteQuery query = m_statements.query(Sql);
    query.bind(1, channel.id).bind(2, seq).bind(3, retention.now);
    query.bind(4, keptAfter(channel, retention)).bind(5, limit);
    Result<Reading> found = read(std::move(query), channel.name);
    if (!found)
        return found.error();
    Page page;
    page.messages = std::move(found->messages);
    // The page ends at a hole, so that the next one tells it: where the messages' life was changed
    // between two runs, younger ones may expire first.
    const auto hole = std::ranges::adjacent_find(page.messages, isHole);
    if (hole != page.messages.end())
        page.messages.erase(hole + 1, page.messages.end());
    const std::int64_t first =
        page.messages.empty() ? channel.headSeq + 1 : page.messages.front().seq;
    const std::int64_t last = page.messages.empty() ? channel.headSeq : page.messages.back().seq;
    if (first > seq + 1) {
        page.recovered = false;
        page.missingFrom = seq + 1;
        page.missingTo = first - 1;
    }
    page.limited = !page.recovered || last < channel.headSeq;
    return page;
}

Result<Page> MessageTable::before(const ChannelRow &channel, std::int64_t seq, int limit,
                                  const Retention &retention)
{
    Result<Reading> found = readBefore(channel, seq, limit, retention);
    if (!found)
        return found.error();
    Page page;
    page.messages = std::move(found->messages);
    // The page begins after its newest hole, so that the next one tells it, as in after().
    const auto hole = std::ranges::adjacent_find(
        page.messages, [](const StoredMessage &newer, const StoredMessage &older) {
            return isHole(older, newer);
        });
    if (hole != page.messages.end())
        page.messages.erase(hole + 1, page.messages.end());
    std::ranges::reverse(page.messages);
    const std::int64_t end = std::min(seq, channel.headSeq + 1);
    const std::int64_t first = page.messages.empty() ? end : page.messages.front().seq;
    const std::int64_t last = page.messages.empty() ? end - 1 : page.messages.back().seq;
    page.limited = first > 1 || last < end - 1;
    return page;
}

Result<Page> MessageTable::since(const ChannelRow &channel, Milliseconds since, int limit,
                                 const Retention &retention)
{
    // Newest first: the time tells nothing of where in the channel to begin.
    // One more than asked for tells whether there are more.
    Result<Reading> found = readBefore(channel, channel.headSeq + 1, limit + 1, retention);
    if (!found)
        return found.error();
    Page page;
    page.messages = std::move(found->messages);
    // Where the clock was set back, messages before it come after later ones: they are among what
    // was missed.
    const auto older =
        std::find_if(page.messages.rbegin(), page.messages.rend(), [since](const StoredMessage &m) {
            return m.createdAt >= since;
        }).base();
    std::int64_t olderSeq = older == page.messages.end() ? 0 : older->seq;
    const Result<bool> isDeeper = olderSeq > 0 ? isSinceBefore(channel.id, olderSeq, since) : false;
    if (!isDeeper)
        return isDeeper.error();
    if (*isDeeper)
        olderSeq = 0; // so all of these came after it, and the page does not reach it
    else
        page.messages.erase(older, page.messages.end());
    page.limited =
        olderSeq == 0 && (*isDeeper || found->isCut || std::ssize(page.messages) > limit);
    if (std::ssize(page.messages) > limit)
        page.messages.pop_back();
    std::ranges::reverse(page.messages);

    const Result<std::int64_t> first = page.limited ? firstReadable(channel, 0, retention)
        : page.messages.empty()                     ? channel.headSeq + 1
                                                    : page.messages.front().seq;
    if (!first)
        return first.error();
    const Result<bool> gone =
        *first - 1 > olderSeq ? isSince(channel.id, *first - 1, since) : false;
    if (!gone)
        return gone.error();
    page.recovered = !hasHole(page.messages, channel.headSeq) && !*gone;
    page.limited = page.limited || !page.recovered;
    return page;
}

Result<MessageTable::Reading> MessageTable::readBefore(const ChannelRow &channel, std::int64_t seq,
                                                       int limit, const Retention &retention)
{
    static const std::string Sql = selectMessages(
        "WHERE m.channel_id = ?1 AND m.seq < ?2 AND (m.expires_at > ?3 OR m.seq > ?4) "
        "ORDER BY m.seq DESC LIMIT ?5");
    SqliteQuery query = m_statements.query(Sql);
    query.bind(1, channel.id).bind(2, seq).bind(3, retention.now);
    query.bind(4, keptAfter(channel, retention)).bind(5, limit);
    return read(std::move(query), channel.name);
}

Result<std::int64_t> MessageTable::firstReadable(const ChannelRow &channel, std::int64_t after,
                                                 const Retention &retention)
{
    SqliteQuery query =
        m_statements.query("SELECT seq FROM channel_message_queue WHERE channel_id = ?1 "
                           "AND seq > ?4 AND (expires_at > ?2 OR seq > ?3) ORDER BY seq LIMIT 1");
    query.bind(1, channel.id).bind(2, retention.now).bind(3, keptAfter(channel, retention));
    query.bind(4, after);
    if (query.next())
        return query.integer(0);
    return query.failed() ? Result<std::int64_t>(query.error())
                          : Result<std::int64_t>(channel.headSeq + 1);
}

Result<bool> MessageTable::isSince(const std::string &channelId, std::int64_t seq,
                                   Milliseconds since)
{
    // Of those that are deleted only the newest one's time is kept.
    SqliteQuery query = m_statements.query(
        "SELECT coalesce((SELECT created_at FROM channel_message_queue WHERE channel_id = ?1 "
        "AND seq = ?2), (SELECT last_activity FROM websocket_channels WHERE id = ?1)) >= ?3");
    query.bind(1, channelId).bind(2, seq).bind(3, since);
    if (!query.next())
        return query.error();
    return query.integer(0) != 0;
}

Result<bool> MessageTable::isSinceBefore(const std::string &channelId, std::int64_t seq,
                                         Milliseconds since)
{
    SqliteQuery query = m_statements.query(
        "SELECT 1 FROM (SELECT created_at FROM channel_message_queue WHERE channel_id = ?1 "
        "AND seq < ?2 ORDER BY seq DESC LIMIT ?3) WHERE created_at >= ?4 LIMIT 1");
    query.bind(1, channelId).bind(2, seq).bind(3, LookedBack).bind(4, since);
    const bool isThere = query.next();
    return query.failed() ? Result<bool>(query.error()) : Result<bool>(isThere);
}

Result<MessageTable::Expiry> MessageTable::expire(const Retention &retention)
{
    SqliteQuery remove = m_statements.query(
        "DELETE FROM channel_message_queue WHERE rowid IN (SELECT m.rowid "
        "FROM channel_message_queue m JOIN websocket_channel_positions c ON c.id = m.channel_id "
        "WHERE m.expires_at <= ?1 AND (?2 = 0 OR m.seq <= c.head_seq - ?3) LIMIT ?4) "
        "RETURNING channel_id, seq, created_at, expires_at, id, sender_id, client_message_id");
    remove.bind(1, retention.now).bind(2, retention.keepNewest ? 1 : 0);
    remove.bind(3, KeptNewest).bind(4, ExpiredAtOnce);
    std::unordered_map<std::string, Expired> last;
    Expiry expiry;
    while (remove.next()) {
        const std::string channelId = remove.textValue(0);
        Expired &expired = last.try_emplace(channelId, Expired {channelId, 0, 0, 0}).first->second;
        ++expired.count;
        expired.seq = std::max(expired.seq, remove.integer(1));
        expired.createdAt = std::max(expired.createdAt, remove.integer(2));
        const Milliseconds keptUntil =
            ReceiptTable::keptUntil(remove.integer(2), remove.integer(3));
        if (!remove.isNull(6) && keptUntil > retention.now) {
            expiry.receipts.push_back({channelId, remove.textValue(5), remove.textValue(6),
                                       remove.textValue(4), remove.integer(1), keptUntil});
        }
    }
    if (remove.failed())
        return remove.error();
    for (auto &[id, ofChannel] : last)
        expiry.channels.push_back(std::move(ofChannel));
    return expiry;
}

} // namespace channels::server
