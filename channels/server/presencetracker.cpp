// SPDX-License-Identifier: MIT
#include "channels/server/presencetracker.h"

#include "channels/protocol/jsonparser.h"
#include "channels/protocol/jsonwriter.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace channels::server {

namespace {

//! The members of a JSON object, without its braces; nothing when \a payload is none. What a client
//! says of its own refs is left out: they are the server's to give.
std::optional<std::string> membersOf(std::string_view payload)
{
    JsonParser &parser = JsonParser::ofThisThread();
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    if (!parser.load(payload, MaxPayloadDepth)
        || parser.iterate().get(document) != simdjson::SUCCESS
        || document.get_object().get(object) != simdjson::SUCCESS)
        return {};
    std::string members;
    for (auto field : object) {
        std::string_view key;
        std::string_view value;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS)
            return {};
        if (key == "phx_ref" || key == "phx_ref_prev")
            continue;
        std::string name(key); // the view lasts until the next text is read
        if (simdjson::to_json_string(field.value()).get(value) != simdjson::SUCCESS)
            return {};
        if (!members.empty())
            members += ',';
        appendJsonString(members, name);
        members += ':';
        members += value;
    }
    return members;
}

std::string refText(std::uint64_t ref)
{
    static constexpr char Digits[] = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4)
        text += Digits[ref >> shift & 15];
    return text;
}

} // namespace

PresenceTracker::Member PresenceTracker::join(const std::string &channel, JoinId join,
                                              const std::string &userId, const std::string &key,
                                              const std::string &freshKey, Clock::time_point now)
{
    Member member {.join = join,
                   .userId = userId,
                   .key = key.empty() ? freshKey : key,
                   .keyWasMade = key.empty()};
    const auto found = m_channels.find(channel);
    if (found == m_channels.end())
        return member;
    for (auto &[lostKey, metas] : found->second) {
        for (Meta &meta : metas) {
            const bool fits = key.empty() ? meta.keyWasMade : lostKey == key && !meta.keyWasMade;
            if (fits && meta.userId == userId && meta.leavesAt && *meta.leavesAt > now) {
                meta.join = join;
                meta.leavesAt.reset();
                member.key = lostKey;
                return member;
            }
        }
    }
    return member;
}

Result<PresenceTracker::Diff> PresenceTracker::track(const std::string &channel,
                                                     const Member &member, std::string_view payload)
{
    if (payload.size() + member.key.size() > m_options.payloadBytes) {
        return Error {ErrorKind::PayloadTooLarge,
                      QStringLiteral("What a presence tells is at most %1 bytes.")
                          .arg(m_options.payloadBytes),
                      {}};
    }
    std::optional<std::string> members = membersOf(payload);
    if (!members) {
        return Error {
            ErrorKind::InvalidRequest, QStringLiteral("Presence track payload must be a map"), {}};
    }
    Metas &present = m_channels[channel];
    Metas joins;
    Metas leaves;
    if (Meta *meta = find(present, member.join)) {
        if (meta->members == *members)
            return Diff();
        leaves[member.key].push_back(*meta);
        meta->members = std::move(*members);
        meta->previousRef = std::exchange(meta->ref, m_nextRef++);
        joins[member.key].push_back(*meta);
        return Diff(diff(joins, leaves));
    }
    const std::size_t count = std::accumulate(
        present.begin(), present.end(), std::size_t(0),
        [](std::size_t sum, const auto &entry) { return sum + entry.second.size(); });
    if (count >= m_options.perChannel) {
        return Error {ErrorKind::TooManyConnections,
                      QStringLiteral("The channel has %1 presences, and takes no more.").arg(count),
                      {}};
    }
    const Meta meta {.join = member.join,
                     .userId = member.userId,
                     .keyWasMade = member.keyWasMade,
                     .members = std::move(*members),
                     .ref = m_nextRef++};
    present[member.key].push_back(meta);
    joins[member.key].push_back(meta);
    return Diff(diff(joins, leaves));
}

PresenceTracker::Diff PresenceTracker::untrack(const std::string &channel, JoinId join)
{
    return leavesOf(takeIf(channel, [join](const Meta &meta) { return meta.join == join; }));
}

PresenceTracker::Diff PresenceTracker::removeUser(const std::string &channel,
                                                  const std::string &userId)
{
    return leavesOf(takeIf(channel, [&](const Meta &meta) { return meta.userId == userId; }));
}

std::vector<PresenceTracker::Change> PresenceTracker::removeUser(const std::string &userId)
{
    std::vector<std::string> channels;
    for (const auto &[channel, metas] : m_channels)
        channels.push_back(channel);
    std::vector<Change> changes;
    for (const std::string &channel : channels) {
        if (Diff left = removeUser(channel, userId))
            changes.push_back({channel, std::move(*left)});
    }
    return changes;
}

void PresenceTracker::lose(const std::string &channel, JoinId join, Clock::time_point now)
{
    const auto found = m_channels.find(channel);
    if (found == m_channels.end())
        return;
    Meta *meta = find(found->second, join);
    if (!meta || meta->leavesAt)
        return;
    meta->leavesAt = now + m_options.grace;
    m_losses.push_back({*meta->leavesAt, channel, join});
}

std::vector<PresenceTracker::Change> PresenceTracker::expire(Clock::time_point now)
{
    std::set<std::string> affected;
    while (!m_losses.empty() && m_losses.front().leavesAt <= now) {
        affected.insert(std::move(m_losses.front().channel));
        m_losses.pop_front();
    }
    std::vector<Change> changes;
    for (const std::string &channel : affected) {
        const auto isDue = [now](const Meta &meta) {
            return meta.leavesAt && *meta.leavesAt <= now;
        };
        if (Diff left = leavesOf(takeIf(channel, isDue)))
            changes.push_back({channel, std::move(*left)});
    }
    return changes;
}

std::string PresenceTracker::state(const std::string &channel) const
{
    const auto found = m_channels.find(channel);
    JsonWriter json;
    write(json, found == m_channels.end() ? Metas() : found->second);
    return json.take();
}

void PresenceTracker::write(JsonWriter &json, const Meta &meta)
{
    std::string text = '{' + meta.members;
    if (!meta.members.empty())
        text += ',';
    text += R"("phx_ref":")" + refText(meta.ref) + '"';
    if (meta.previousRef)
        text += R"(,"phx_ref_prev":")" + refText(*meta.previousRef) + '"';
    json.raw(text + '}');
}

void PresenceTracker::write(JsonWriter &json, const Metas &metas)
{
    json.beginObject();
    for (const auto &[key, ofKey] : metas) {
        json.key(key).beginObject().key("metas").beginArray();
        for (const Meta &meta : ofKey)
            write(json, meta);
        json.endArray().endObject();
    }
    json.endObject();
}

std::string PresenceTracker::diff(const Metas &joins, const Metas &leaves)
{
    JsonWriter json;
    json.beginObject().key("joins");
    write(json, joins);
    json.key("leaves");
    write(json, leaves);
    json.endObject();
    return json.take();
}

PresenceTracker::Diff PresenceTracker::leavesOf(const Metas &leaves)
{
    if (leaves.empty())
        return {};
    return diff({}, leaves);
}

PresenceTracker::Meta *PresenceTracker::find(Metas &metas, JoinId join)
{
    for (auto &[key, ofKey] : metas) {
        const auto found = std::ranges::find(ofKey, join, &Meta::join);
        if (found != ofKey.end())
            return &*found;
    }
    return nullptr;
}

//! Takes the presences out of the channel for which \a condition is true.
template <typename Condition>
PresenceTracker::Metas PresenceTracker::takeIf(const std::string &channel, Condition condition)
{
    Metas taken;
    const auto found = m_channels.find(channel);
    if (found == m_channels.end())
        return taken;
    for (auto entry = found->second.begin(); entry != found->second.end();) {
        auto &[key, metas] = *entry;
        const auto kept = std::stable_partition(metas.begin(), metas.end(), std::not_fn(condition));
        if (kept != metas.end())
            taken[key].assign(std::move_iterator(kept), std::move_iterator(metas.end()));
        metas.erase(kept, metas.end());
        entry = metas.empty() ? found->second.erase(entry) : std::next(entry);
    }
    if (found->second.empty())
        m_channels.erase(found);
    return taken;
}

} // namespace channels::server
