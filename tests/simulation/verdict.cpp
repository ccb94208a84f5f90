// SPDX-License-Identifier: MIT
#include "tests/simulation/verdict.h"

#include <set>

namespace simulation {

using namespace channels;

namespace {

std::string text(std::int64_t number)
{
    return std::to_string(number);
}

} // namespace

void Verdict::judge()
{
    for (const ChannelName &channel : m.channels) {
        Rows rows;
        for (const StoredRow &row : m.storedIn(channel))
            rows.emplace(row.seq, row);
        if (m_story.expires()) {
            m_story.record();
            const auto history = m_story.history().find(channel);
            if (history != m_story.history().end())
                rows = history->second;
        }
        judgeServer(channel, rows);
        judgeOrder(channel, rows);
        m_rows.emplace(channel, std::move(rows));
    }
    judgePromises();
    if (m.network.retiredShown > 0)
        m.violate("a token was shown " + text(m.network.retiredShown) + " times after its renewal");
    if (m.hasPaused()) {
        for (const auto &desktop : m.desktops)
            judgePaused(*desktop);
        m_story.visitChannels();
        m_story.contend();
    }
    for (const auto &desktop : m.desktops)
        judgeDesktop(*desktop);
    judgeReadMarkers();
}

// What somebody has read at one desktop is read at the other.
void Verdict::judgeReadMarkers()
{
    if (m_story.expires()) // the message that was read last may be nowhere any more
        return;
    std::map<std::pair<std::string, ChannelName>, qint64> read;
    for (const auto &desktop : m.desktops) {
        for (const ChannelSummary &summary : m.await(desktop->store().summaries())) {
            const auto key = std::pair(desktop->user().id, summary.info.name);
            const auto [known, isFirst] = read.try_emplace(key, summary.info.readSeq);
            if (known->second != summary.info.readSeq)
                m.violate(desktop->name() + " has read " + summary.info.name.text() + " up to "
                          + text(summary.info.readSeq) + ", another one of the same user up to "
                          + text(known->second));
        }
    }
}

// Without holes from 1, and nothing twice.
void Verdict::judgeServer(const ChannelName &channel, const Rows &rows)
{
    std::int64_t last = 0;
    std::set<int> numbers;
    for (const auto &[seq, row] : rows) {
        if (seq != last + 1)
            m.violate(channel.text() + " has a hole before " + text(seq));
        last = seq;
        if (!numbers.insert(row.number).second)
            m.violate("message " + text(row.number) + " is stored twice");
    }
}

// Each desktop's messages in the order in which they were written, but for those that waited for
// somebody's word.
void Verdict::judgeOrder(const ChannelName &channel, const Rows &rows)
{
    std::map<std::string, int> newest; // by desktop
    std::set<int> numbers;
    for (const auto &[seq, row] : rows) {
        const Written &written = m.ledger.byNumber(row.number);
        if (written.heldBack || !numbers.insert(row.number).second)
            continue;
        int &before = newest[written.desktop];
        if (written.number < before)
            m.violate("message " + text(written.number) + " of " + channel.text() + " is behind "
                      + text(before));
        before = written.number;
    }
}

void Verdict::judgePromises()
{
    std::set<int> there;
    for (const auto &[channel, rows] : m_rows) {
        for (const auto &[seq, row] : rows) {
            there.insert(row.number);
            const Written &written = m.ledger.byNumber(row.number);
            if (written.channel != channel
                || written.clientMessageId.toStdString() != row.clientMessageId)
                m.violate("message " + text(row.number) + " was stored as another");
            if (row.edit < written.edited || row.edit > written.edits)
                m.violate("message " + text(row.number) + " has text " + text(row.edit) + ", not "
                          + text(written.edited));
        }
    }
    for (const Written &written : m.ledger.all()) {
        const bool isThere = there.contains(written.number);
        if (written.refused && isThere)
            m.violate("message " + text(written.number) + " was refused and sent");
        if (written.accepted && !isThere && !written.discarded && !written.mayBeLost)
            m.violate("message " + text(written.number) + " of " + written.desktop + " is lost");
    }
}

void Verdict::judgeDesktop(Desktop &desktop)
{
    for (const OutboxItem &item : m.await(desktop.store().outbox(ChannelName())))
        m.violate(desktop.name() + " still has " + item.clientMessageId.toStdString() + " in state "
                  + text(int(item.state)) + ", the channel is "
                  + text(int(desktop.manager().channelState(item.channel))) + ", the connection "
                  + text(int(desktop.manager().connectionState().phase)));
    for (const auto &[channel, rows] : m_rows)
        judgeCopy(desktop, channel, rows);
    judgeBadges(desktop);
}

void Verdict::judgeCopy(Desktop &desktop, const ChannelName &channel, const Rows &rows)
{
    const TimelinePage page = m.await(desktop.store().timelineBefore(channel, 0, 100'000));
    const QList<Message> &copy = page.messages;
    const std::string where = desktop.name() + "'s copy of " + channel.text();
    judgeGaps(where, page, rows.empty() ? 0 : rows.rbegin()->first);
    std::int64_t last = 0;
    for (const Message &message : copy) {
        const auto row = rows.find(message.seq);
        const bool same = row != rows.end() && row->second.id == message.id.toStdString()
            && row->second.senderId == message.senderId.toStdString();
        if (!same)
            m.violate(where + " has another message at " + text(message.seq));
        if (message.seq != last + 1 && !m_story.expires())
            m.violate(where + " has a hole before " + text(message.seq));
        last = message.seq;
    }
    const std::int64_t head = rows.empty() ? 0 : rows.rbegin()->first;
    if (last != head && !m_story.expires())
        m.violate(where + " ends at " + text(last) + " of " + text(head));
    const auto screen = desktop.screens().find(channel);
    if (screen == desktop.screens().end()
            ? !copy.isEmpty()
            : !screen->second.isLoading && screen->second.messages != copy)
        m.violate(where + " is not what was shown");
}

// Every number up to the head is a message's or told to be gone, and never both.
void Verdict::judgeGaps(const std::string &where, const TimelinePage &page, std::int64_t head)
{
    std::set<std::int64_t> told;
    for (const Message &message : page.messages)
        told.insert(message.seq);
    for (const Gap &gap : page.gaps) {
        if (!m_story.expires())
            m.violate(where + " tells a gap at " + text(gap.first) + " that is none");
        for (std::int64_t seq = gap.first; seq <= gap.last; ++seq) {
            if (!told.insert(seq).second)
                m.violate(where + " has " + text(seq) + " and says that it is gone");
        }
    }
    for (std::int64_t seq = 1; seq <= head; ++seq) {
        if (!told.contains(seq))
            m.violate(where + " says nothing of " + text(seq));
    }
}

// Of a paused channel the server's list tells: what it counts is what is in its store.
void Verdict::judgePaused(Desktop &desktop)
{
    if (m_story.expires())
        return;
    const QList<ChannelSummary> summaries = m.await(desktop.store().summaries());
    if (std::size_t(summaries.size()) != m.channels.size())
        m.violate(desktop.name() + " lists " + text(summaries.size()) + " channels");
    for (const ChannelSummary &summary : summaries) {
        if (summary.info.status != SubscriptionStatus::Paused)
            continue;
        const auto unread = std::ranges::count_if(m_rows[summary.info.name], [&](const auto &row) {
            return row.first > summary.info.readSeq && row.second.senderId != desktop.user().id;
        });
        if (summary.unread != unread)
            m.violate(desktop.name() + " shows " + text(summary.unread) + " unread in the paused "
                      + summary.info.name.text() + ", not " + text(unread));
    }
}

void Verdict::judgeBadges(Desktop &desktop)
{
    for (const ChannelSummary &summary : m.await(desktop.store().summaries())) {
        const ChannelName &channel = summary.info.name;
        const QList<Message> copy = m.await(desktop.store().messages(channel, 0, 100'000));
        const auto unread = std::ranges::count_if(copy, [&](const Message &message) {
            return message.seq > summary.info.readSeq
                && message.senderId.toStdString() != desktop.user().id;
        });
        if (summary.unread != unread)
            m.violate(desktop.name() + " shows " + text(summary.unread) + " unread in "
                      + channel.text() + ", not " + text(unread));
        if (summary.queued != 0)
            m.violate(desktop.name() + " shows " + text(summary.queued) + " waiting in "
                      + channel.text());
    }
}

} // namespace simulation
